package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.isnad.fetch.Server;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The other commands that write are killed (SIGKILL) at random moments of their run: {@code reread}, {@code correct}, {@code watch}. After each kill
 * {@code verify} finds nothing and what was named is in, once; the same command again finishes the work.
 */
class KilledOthersTest {

    /** Of each command; {@code tools/reliability} asks for more. */
    private static final int KILLS = Math.ceilDiv(Integer.getInteger("isnad.kills", 20), 7);

    private static final long SEED = 21;
    private static final int ARTICLES = 300;
    private static final int PAGES = 40;

    /** How much of its work the killed command had done. */
    private enum Done {
        NOTHING,
        SOME,
        ALL
    }

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<Done, Integer> met = new EnumMap<>(Done.class);
    private int kills;
    private boolean killed;
    private long whole;

    private interface Start {
        Child child() throws IOException;
    }

    /** @return what it printed */
    private List<String> runWhole(Start start) throws Exception {
        var began = System.nanoTime();
        try (var child = start.child()) {
            assertThat(child.ended()).as(child.err()).isZero();
            whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            return child.named();
        }
    }

    /** @return what it had named; it is killed at any moment but for the first third, in which the JVM starts, or it has come to its end before */
    private List<String> runAndKill(Start start) throws Exception {
        try (var child = start.child()) {
            Thread.sleep(whole / 3 + random.nextLong(whole * 2 / 3 + 1));
            killed = child.kill();
            kills += killed ? 1 : 0;
            if (!killed) {
                assertThat(child.ended()).as(child.err()).isZero();
            }
            return child.named();
        }
    }

    private void met(int done, int all) {
        if (!killed) {
            return;
        }
        met.merge(done == 0 ? Done.NOTHING : done < all ? Done.SOME : Done.ALL, 1, Integer::sum);
    }

    private static void mustBeSound(String record) {
        var verified = Run.of("verify", record);
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    }

    private static int readings(String record) {
        try (var store = RecordStore.openToRead(RecordPlace.of(record))) {
            return Math.toIntExact(store.size());
        }
    }

    private static int corrections(String record) {
        try (var store = RecordStore.openToRead(RecordPlace.of(record))) {
            return store.corrections().size();
        }
    }

    private void report(String command) throws IOException {
        var lines = List.of(
                row(command, "before it had written anything", Done.NOTHING),
                row(command, "with some of its work on the disk", Done.SOME),
                row(command, "with all of it on the disk", Done.ALL));
        Files.write(Shared.root().resolve("cli/target/killed-" + command + ".txt"), lines);
    }

    private String row(String command, String doing, Done done) {
        return "| `isnad " + command + "`, " + doing + " | " + met.getOrDefault(done, 0) + " |";
    }

    // ---- reread

    @Test
    void readingAgainLosesNoOlderReadingAndDoublesNone() throws Exception {
        var source = articles();
        var words = words();
        for (int records = 0; kills < KILLS; records++) {
            var record = folder.resolve("reread" + records + ".isnad").toString();
            assertThat(Run.of("add", record, source).code()).isZero();
            Start start = () -> Child.of(folder, "reread", record, "--lexicon", words);
            if (records == 0) {
                runWhole(start);
            }
            for (int i = 0; i < 3 && kills < KILLS; i++) {
                runAndKill(start);
                mustBeSound(record);
                met(readings(record) - ARTICLES, ARTICLES);
            }
            assertThat(Run.of("reread", record, "--lexicon", words).code()).isZero();
            assertThat(Run.of("verify", record).err())
                    .isEqualTo(2 * ARTICLES + " readings, all as they were written.\n");
            assertThat(KilledTest.addresses(record)).doesNotHaveDuplicates().hasSize(ARTICLES);
        }
        report("reread");
    }

    private String articles() throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < ARTICLES; i++) {
            lines.add("{\"id\": \"k" + i + "\", \"text\": \"قال الوزير رقم " + i
                    + " إن السد مغلق. ونفت الوزارة ذلك، وقالت لصحيفة الغد إن 20 عاملا في دمشق.\"}");
        }
        return Files.write(folder.resolve("many.jsonl"), lines).toString();
    }

    private String words() throws IOException {
        var words = Files.createDirectories(folder.resolve("words/statement"));
        Files.writeString(words.resolve("mine.yaml"), """
                about: words of the test's own
                kind: cue
                entries:
                  - cue: تمتم
                    imperfect: يتمتم
                    act: ASSERT
                    takes: [clause]
                    reads:
                      - text: تمتم الوزير أن المعبر مغلق.
                        sources: الوزير
                        contents: المعبر مغلق
                        form: INDIRECT
                    not:
                      - text: وتمتم كلمات.
                        because: no clause
                """);
        return folder.resolve("words").toString();
    }

    // ---- correct

    @Test
    void aCorrectionWhoseNumberWasToldIsInAndNoneIsInHalf() throws Exception {
        var record = folder.resolve("correct.isnad").toString();
        var page = Files.writeString(folder.resolve("page.txt"), "قال الوزير إن السد مغلق. ونفت الوزارة ذلك.");
        assertThat(Run.of("add", record, page.toString()).code()).isZero();
        Start start = () -> Child.of(
                folder,
                "correct",
                record,
                "1#s1",
                "--act",
                "WARN",
                "--content",
                "السد مغلق",
                "--by",
                "سلمى",
                "--why",
                "تحذير");
        assertThat(runWhole(start)).containsExactly("1");
        for (int before = 1; kills < KILLS; before = corrections(record)) {
            var told = runAndKill(start);
            mustBeSound(record);
            var now = corrections(record);
            assertThat(now).isBetween(before + told.size(), before + 1);
            met(now - before, 1);
        }
        report("correct");
    }

    // ---- watch

    @Test
    void whatWatchingHasToldOfIsInAndTheNextRoundBringsTheRest() throws Exception {
        try (var server = new Server("127.0.0.1")) {
            server.on("/rss", feed());
            for (int i = 0; i < PAGES; i++) {
                server.on("/" + i, Server.html(page(i)));
            }
            for (int records = 0; kills < KILLS || records == 0; records++) {
                var home = Files.createDirectory(folder.resolve("watch" + records));
                var record = home.resolve("news.isnad").toString();
                var list = Files.writeString(home.resolve("urls.txt"), server.url("127.0.0.1", "/rss"));
                List<String> watch = List.of(
                        "watch", "--allow-private", "--pause", "0s", "--once", "--json", record, list.toString());
                Start start = () -> Child.of(folder, watch.toArray(String[]::new));
                if (records == 0) {
                    assertThat(runWhole(start)).hasSize(PAGES);
                } else {
                    killedWatching(record, start);
                    assertThat(Run.of(watch.toArray(String[]::new)).code()).isZero();
                }
                assertThat(Run.of("verify", record).err()).isEqualTo(PAGES + " readings, all as they were written.\n");
                assertThat(KilledTest.addresses(record)).doesNotHaveDuplicates().hasSize(PAGES);
            }
        }
        report("watch");
    }

    private void killedWatching(String record, Start start) throws Exception {
        for (int i = 0; i < 3 && kills < KILLS; i++) {
            var named = runAndKill(start);
            if (!Files.exists(Path.of(record)) || Run.of("verify", record).code() == Main.NONE) {
                assertThat(named).isEmpty();
                met(0, PAGES);
                continue;
            }
            mustBeSound(record);
            var addresses = KilledTest.addresses(record);
            assertThat(addresses).doesNotHaveDuplicates();
            assertThat(named).allMatch(line -> addresses.stream().anyMatch(one -> line.contains('"' + one + '"')));
            met(addresses.size(), PAGES);
        }
    }

    private static Server.Reply feed() {
        var items = new StringBuilder();
        for (int i = 0; i < PAGES; i++) {
            items.append("<item><title>خبر</title><link>/" + i + "</link><guid>" + i + "</guid></item>");
        }
        return Server.text(
                200,
                "Content-Type: application/rss+xml\r\n",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>صحيفة الغد</title>"
                        + "<link>/</link><description>أخبار</description>" + items + "</channel></rss>");
    }

    private static String page(int number) {
        return "<html><head><title>السد - صحيفة الغد</title></head><body><h1>السد</h1><article><p>قال الوزير رقم "
                + number + " إن السد مغلق منذ أمس.</p></article></body></html>";
    }
}
