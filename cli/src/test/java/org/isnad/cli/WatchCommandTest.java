package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.isnad.fetch.Server;
import org.isnad.json.Json;
import org.isnad.record.Asked;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

    private static final String ITEM = "<item><title>خبر</title><link>/%1$s</link><guid>%1$s</guid></item>";

    private final Server server = new Server("127.0.0.1");

    @TempDir
    Path folder;

    private String record;

    @BeforeEach
    void name() {
        record = folder.resolve("news.isnad").toString();
        server.on("/1", Server.html(page("قال الوزير إن السد مغلق.")))
                .on("/2", Server.html(page("نفت الوزارة إغلاق السد.")));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private String url(String path) {
        return server.url("127.0.0.1", path);
    }

    private static String page(String text) {
        return "<html><head><title>السد - صحيفة الغد</title></head><body><h1>السد</h1><article><p>" + text
                + "</p></article></body></html>";
    }

    private static Server.Reply feed(String... pages) {
        var items = new StringBuilder();
        for (var page : pages) {
            items.append(ITEM.formatted(page));
        }
        return Server.text(
                200,
                "Content-Type: application/rss+xml\r\n",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>صحيفة الغد</title>"
                        + "<link>/</link><description>أخبار</description>" + items + "</channel></rss>");
    }

    private Path list(String text) throws IOException {
        return Files.writeString(folder.resolve("urls.txt"), text);
    }

    private static List<String> arguments(Object... args) {
        var all = new ArrayList<>(List.of("watch", "--allow-private", "--pause", "0s"));
        for (var arg : args) {
            all.add(arg.toString());
        }
        return all;
    }

    private Run once(Path list, Object... args) {
        var all = arguments(args);
        all.addAll(List.of("--once", record, list.toString()));
        return Run.of(all.toArray(String[]::new));
    }

    /** As if the time had come again. */
    private void letTimePass(Path list) throws IOException {
        var state = list.resolveSibling(list.getFileName() + ".state");
        Files.writeString(
                state,
                Files.readString(state).replaceAll("\"(next|pending)\":\"[^\"]*\"", "\"$1\":\"2020-01-01T00:00:00Z\""));
        assertThat(Files.readString(state)).contains("2020-01-01");
    }

    @Test
    void whatIsNewIsToldALineAnArticle() throws IOException {
        server.on("/rss", feed("1", "2"));
        var list = list("# صحف\n" + url("/rss") + "  # the paper\n\n");
        var run = once(list);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .hasSize(2)
                .allMatch(
                        line -> line.matches(
                                "2[0-9]{3}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}Z  \u2068صحيفة الغد\u2069  \u2068السد\u2069  statements: 1"));
        assertThat(run.err()).isEqualTo("1 of the list asked; 2 new.\n");
        assertThat(Run.of("verify", record).code()).isZero();
    }

    @Test
    void whatIsNotDueIsNotAsked() throws IOException {
        server.on("/rss", feed("1"));
        var list = list(url("/rss"));
        once(list);
        var before = server.requests().size();
        assertThat(once(list).err()).isEqualTo("0 of the list asked; 0 new.\n");
        assertThat(server.requests()).hasSize(before);
    }

    @Test
    void whatIsKnownIsNotFetchedAgainBeforeItsTimeAndAChangeIsTold() throws IOException {
        server.on("/rss", feed("1"));
        var list = list(url("/rss"));
        once(list);
        letTimePass(list);
        server.on("/rss", feed("2", "1")).on("/1", Server.html(page("قال الوزير إن السد مفتوح.")));
        var run = once(list, "--json");
        var told = new ArrayList<Map<?, ?>>();
        for (var line : run.out().lines().toList()) {
            told.add((Map<?, ?>) Json.read(line));
        }
        assertThat(told).extracting(one -> one.get("outcome").toString()).containsExactly("new", "changed");
        assertThat(told).extracting(one -> one.get("address").toString()).containsExactly(url("/2"), url("/1"));
        assertThat(run.err()).isEqualTo("1 of the list asked; 1 new; 1 changed.\n");
    }

    @Test
    void otherBytesAroundTheSameTextAreNoChange() throws IOException {
        var list = list(url("/1"));
        once(list);
        letTimePass(list);
        server.on("/1", Server.html(page("قال الوزير إن السد مغلق.").replace("<body>", "<body data-token='7f3a'>")));
        var run = once(list);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("1 of the list asked; 0 new.\n");
    }

    @Test
    void whatGoesBackToWhatItWasIsNotToldAgainAndAgain() throws IOException {
        var list = list(url("/1"));
        var closed = page("قال الوزير إن السد مغلق.");
        for (var text : List.of(closed, page("قال الوزير إن السد مفتوح."), closed, closed)) {
            server.on("/1", Server.html(text));
            once(list);
            letTimePass(list);
        }
        assertThat(once(list).err()).isEqualTo("1 of the list asked; 0 new.\n");
        assertThat(Run.of("verify", record).err()).isEqualTo("2 readings, all as they were written.\n");
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() throws IOException {
        server.on("/rss", (request, out) -> {
            var reply = request.fields().get("if-none-match") == null
                    ? feedWith("ETag: \"f1\"\r\n")
                    : Server.text(304, "", "");
            reply.to(request, out);
        });
        var list = list(url("/rss"));
        once(list);
        var state = folder.resolve("urls.txt.state");
        Files.writeString(
                state, Files.readString(state).replaceAll("\"next\":\"[^\"]*\"", "\"next\":\"2020-01-01T00:00:00Z\""));
        assertThat(once(list).err()).isEqualTo("1 of the list asked; 0 new.\n");
        assertThat(server.requests().getLast().fields()).containsEntry("if-none-match", "\"f1\"");
    }

    private static Server.Reply feedWith(String field) {
        return (request, out) -> {
            var bytes = new ByteArrayOutputStream();
            feed("1").to(request, bytes);
            out.write(bytes.toString(StandardCharsets.UTF_8)
                    .replaceFirst("\r\n", "\r\n" + field)
                    .getBytes(StandardCharsets.UTF_8));
        };
    }

    @Test
    void whatFailsIsToldAndTheRestIsAsked() throws IOException {
        server.on("/busy", Server.text(503, "Retry-After: 7200\r\n", ""));
        var list = list("no address\n" + url("/gone") + "\n" + url("/busy") + "\n" + url("/1") + "\n");
        var run = once(list, "--lang", "ar");
        assertThat(run.code()).isEqualTo(Main.SOME);
        assertThat(run.out()).contains("الأقوال: 1").startsWith("\u200F");
        assertThat(run.err())
                .contains("urls.txt:1: 'no address': only http", "[server-refused]", "[server-failed]")
                .endsWith("3 of the list asked; 1 new; 2 could not be read.\n");
    }

    @Test
    void whatWasAskedAndWhatWasWrongWithItIsKeptInTheRecord() throws IOException {
        once(list(url("/gone") + "\n" + url("/1") + "\n"));
        try (var store = RecordStore.openToRead(RecordPlace.of(record))) {
            assertThat(store.asked()).extracting(Asked::address).containsExactly(url("/gone"), url("/1"));
            assertThat(store.asked().get(0).fault()).contains("[server-refused]");
            assertThat(store.asked().get(0).failed()).isEqualTo(1);
            assertThat(store.asked().get(1).news()).isEqualTo(1);
        }
    }

    @Test
    void opmlIsReadAndADoctypeInItIsNot() throws IOException {
        server.on("/rss", feed("1"));
        var opml = "<?xml version=\"1.0\"?>\n<opml version=\"2.0\"><head/><body><outline text=\"صحف\">"
                + "<outline type=\"rss\" text=\"الغد\" xmlUrl=\"" + url("/rss") + "\"/></outline></body></opml>";
        assertThat(once(list(opml)).err()).isEqualTo("1 of the list asked; 1 new.\n");
        var evil = opml.replace("<opml", "<!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><opml");
        assertThat(once(list(evil)).err()).contains("DOCTYPE", "[bad-list]");
        assertThat(once(list("# nothing\n")).code()).isEqualTo(Main.NONE);
        assertThat(once(folder.resolve("none.txt")).err()).contains("[no-such-file]");
    }

    @Test
    void aSignalStopsItAndWhatIsReadIsInTheRecord() throws Exception {
        server.on("/rss", feed("1", "slow")).on("/slow", (request, out) -> {
            try {
                TimeUnit.SECONDS.sleep(30);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = watch(list(url("/rss")))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        until(() -> server.pages().contains("/slow"));
        process.destroy(); // SIGTERM
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(out).lines()).hasSize(1);
        assertThat(Files.readString(err)).endsWith("Watching 1 address; Ctrl-C stops it.\nStopped: 1 new.\n");
        assertThat(Run.of("verify", record).err()).isEqualTo("1 readings, all as they were written.\n");
    }

    @Test
    void itAsksOnAndOn() throws Exception {
        server.on("/rss", feed("1"));
        var process = watch(list(url("/rss")))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        until(() -> server.pages().contains("/1"));
        server.on("/rss", feed("2", "1"));
        until(() -> server.pages().contains("/2"));
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(server.pages()).filteredOn("/1"::equals).hasSize(1);
        assertThat(Run.of("verify", record).code()).isZero();
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.holds(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.holds()).isTrue();
    }

    private ProcessBuilder watch(Path list) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments("--every", "1s", record, list));
        return new ProcessBuilder(command);
    }
}
