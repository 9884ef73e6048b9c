package org.isnad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;

/** The program under a clock that is as far off the real one as a file says ({@code -PT2H}), and jumps with it. */
final class JumpingClock {

    private JumpingClock() {}

    /** @param arguments the file, then what the program is told */
    public static void main(String[] arguments) {
        var off = Path.of(arguments[0]);
        InstantSource jumping = () -> Instant.now().plus(read(off));
        System.exit(Main.run(
                Surroundings.real(jumping.withZone(ZoneOffset.UTC)),
                Arrays.copyOfRange(arguments, 1, arguments.length)));
    }

    private static Duration read(Path off) {
        try {
            var told = Files.readString(off);
            return told.isEmpty() ? Duration.ZERO : Duration.parse(told); // empty while it is being written
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
