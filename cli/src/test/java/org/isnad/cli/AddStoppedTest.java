package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isnad.testing.Installed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code isnad add} is asked to stop, by Ctrl-C (SIGINT) or by a service manager (SIGTERM). */
class AddStoppedTest {

    private static final int ARTICLES = 3000;

    /** Of 2000 articles: the last bytes may wait for more of them. */
    private static final int SOME = 500;

    @TempDir
    Path folder;

    private String record;

    @BeforeEach
    void name() {
        record = folder.resolve("news.isnad").toString();
    }

    private static String articles(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"id\": \"k" + i + "\", \"text\": \"قال الوزير رقم " + i
                        + " إن السد مغلق. ونفت الوزارة ذلك.\"}\n")
                .collect(Collectors.joining());
    }

    /** What starts the tests may have been told not to hear SIGINT, and hands that on. */
    private Child adding(String source) throws IOException {
        var hearing = List.of(Installed.program("env").toString(), "--default-signal=INT");
        return Child.of(folder, hearing, "add", "--list", record, source);
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void inTheMiddleWhatHasBeenReadIsSafeAndTheNextAddGoesOn(String signal, int code) throws Exception {
        var source = Files.writeString(folder.resolve("many.jsonl"), articles(0, ARTICLES));
        List<String> named;
        try (var child = adding(source.toString())) {
            while (child.isAlive() && child.named().isEmpty()) {
                Thread.sleep(1);
            }
            child.signal(signal);
            assertThat(child.ended()).as(child.err()).isEqualTo(code);
            named = child.named();
            assertThat(child.err()).endsWith(named.size() + " articles added. Stopped: run it again to go on.\n");
        }
        assertThat(named).hasSizeLessThan(ARTICLES);
        assertThat(KilledTest.addresses(record)).isEqualTo(named);
        assertThat(Run.of("add", record, source.toString()).code()).isZero();
        assertThat(Run.of("verify", record).err()).isEqualTo(ARTICLES + " readings, all as they were written.\n");
        assertThat(KilledTest.addresses(record)).doesNotHaveDuplicates();
    }

    /** Somebody types the articles, or a program sends them now and then. */
    @Test
    @Timeout(60)
    void whileTheSourceKeepsWaitingWhatItGaveIsSafeAndNamed() throws Exception {
        try (var child = adding("-")) {
            child.give(articles(0, 2000));
            while (child.isAlive() && child.named().size() < SOME) {
                Thread.sleep(5);
            }
            assertThat(child.isAlive()).as(child.err()).isTrue();
            child.signal("INT");
            assertThat(child.ended()).as(child.err()).isEqualTo(130);
            assertThat(KilledTest.addresses(record)).isEqualTo(child.named());
            assertThat(child.err()).endsWith(" articles added. Stopped: run it again to go on.\n");
        }
    }
}
