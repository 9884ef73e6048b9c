package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SignalsTest {

    /** Hears the first signal, and does not end for it. */
    static final class Deaf {
        public static void main(String[] args) throws InterruptedException {
            var signals = Signals.on(() -> say("stop"));
            try (signals) {
                say("ready");
                Thread.sleep(60_000);
            }
        }

        private static void say(String word) {
            System.out.println(word);
            System.out.flush();
        }
    }

    @Test
    void theFirstSignalIsToldAndTheSecondEndsAtOnce() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Deaf.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("ready");
            process.toHandle().destroy();
            assertThat(out.readLine()).isEqualTo("stop");
            assertThat(process.isAlive()).isTrue();
            process.toHandle().destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(128 + 15);
        }
    }
}
