package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.isnad.fetch.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is named by an address of the web. */
class FetchingTest {

    private static final String ITEM = "<item><title>خبر %1$s</title><link>/%1$s</link><guid>%1$s</guid>"
            + "<pubDate>Thu, 07 Sep 2017 18:51:33 +0000</pubDate><description>%2$s</description></item>";

    private final Server server = new Server("127.0.0.1");

    @TempDir
    Path folder;

    private String record;

    @BeforeEach
    void name() {
        record = folder.resolve("news.isnad").toString();
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

    private static String feed(String... items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>صحيفة الغد</title>"
                + "<link>https://paper.example/</link><description>أخبار</description>" + String.join("", items)
                + "</channel></rss>";
    }

    private Run run(String command, String... args) {
        var all = new ArrayList<>(List.of(command, "--allow-private", "--pause", "0s"));
        all.addAll(List.of(args));
        return Run.of(all.toArray(String[]::new));
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    @Test
    void aPageOfTheWebIsReadAsAFileIs() {
        server.on("/1", Server.html(page("قال الوزير إن السد مغلق.")));
        var run = run("read", url("/1"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("السد مغلق");
        assertThat(run.err()).isEqualTo("1 article read, nothing left out.\n");
    }

    @Test
    void privateNetworksAreRefusedUnlessAllowed() {
        var run = Run.of("read", url("/1"), "http://[::1]/", "http://localhost/");
        assertThat(run.code()).isEqualTo(Main.NONE);
        assertThat(run.err())
                .contains(url("/1")
                        + ": it lies in a private network; add --allow-private if you mean it [private-address]")
                .contains("http://localhost/: its host lies in a private network (127.0.0.1)")
                .endsWith("0 articles read; 3 could not be read (private-address 3).\n");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void optionsThatCannotBeMeantAreToldAtOnce() {
        assertThat(run("read", "--contact", "(x)", url("/1")).err()).contains("'(x)' cannot be sent");
        var environment = Map.of("ISNAD_CONTACT", "(x)", "NO_COLOR", "1");
        assertThat(Run.onTerminal(environment, "read", url("/1")).err())
                .contains("ISNAD_CONTACT: '(x)' cannot be sent");
        assertThat(run("read", "--pause", "5", url("/1")).err()).contains("'5' is no time such as 5s, 10m or 2h");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void oneThatCannotBeHadDoesNotHoldUpTheNext() {
        server.on("/2", Server.html(page("قال الوزير إن السد مغلق.")));
        var run = run("add", "--list", record, url("/1"), "ftp://x.example/", url("/2"));
        assertThat(run.code()).isEqualTo(Main.SOME);
        assertThat(run.out()).isEqualTo("new\t" + url("/2") + "\n");
        assertThat(run.err()).contains(url("/1") + ": the server answered 404", "[bad-address]");
    }

    @Test
    void howAPageWasMetIsInTheRecord() throws SQLException {
        server.on("/1", Server.redirect("/2"))
                .on(
                        "/2",
                        Server.text(
                                200, "Content-Type: text/html\r\nETag: \"v1\"\r\n", page("قال الوزير إن السد مغلق.")));
        assertThat(run("add", record, url("/1")).err()).isEqualTo("1 article added.\n");
        assertThat(rows("SELECT headers FROM capture").getFirst())
                .startsWith("HTTP/1.1 302 Answer\nLocation: /2\n")
                .contains("\n\nHTTP/1.1 200 Answer\nContent-Type: text/html\nETag: \"v1\"\n");
        assertThat(rows("SELECT address FROM capture")).containsExactly(url("/1"));
        assertThat(rows("SELECT url FROM article")).containsExactly(url("/2"));
        assertThat(Run.of("verify", record).code()).isZero();
    }

    @Test
    void whatIsInIsNotSentAgainAndWhatHasChangedIsKeptBeside() {
        server.on(
                "/1",
                (request, out) -> ("\"v1\"".equals(request.fields().get("if-none-match"))
                                ? Server.text(304, "", "")
                                : Server.text(200, "ETag: \"v1\"\r\n", page("قال الوزير إن السد مغلق.")))
                        .to(request, out));
        assertThat(run("add", record, url("/1")).err()).isEqualTo("1 article added.\n");
        assertThat(run("add", record, url("/1")).err()).isEqualTo("0 articles added; 1 in already.\n");
        assertThat(server.requests().getLast().fields()).containsKey("if-none-match");
        server.on("/1", Server.text(200, "ETag: \"v2\"\r\n", page("قال الوزير إن السد مفتوح.")));
        assertThat(run("add", record, url("/1")).err())
                .isEqualTo("1 article added; 1 at an address that was known with other bytes.\n");
    }

    @Test
    void ofAFeedThePagesAreAdded() throws SQLException {
        server.on(
                        "/rss",
                        Server.text(
                                200,
                                "Content-Type: application/rss+xml\r\n",
                                feed(
                                        ITEM.formatted("1", "موجز"),
                                        ITEM.formatted("2", "قال المدير إن الجسر سليم."),
                                        ITEM.formatted("3", ""),
                                        ITEM.formatted("4", "موجز"))))
                .on("/1", Server.html(page("قال الوزير إن السد مغلق.")))
                .on("/4", Server.text(503, "Retry-After: 3600\r\n", ""));
        var run = run("add", "--list", record, url("/rss"));
        assertThat(run.code()).isEqualTo(Main.SOME);
        assertThat(run.out()).isEqualTo("new\t" + url("/1") + "\nnew\t" + url("/2") + "\n");
        assertThat(run.err().lines())
                .containsExactly(
                        url("/2")
                                + ": the server answered 404; the feed's own text is read; look at the address in a browser [server-refused]",
                        url("/3") + ": the server answered 404; look at the address in a browser [server-refused]",
                        url("/4") + ": the server answered 503; try it another time [server-failed]",
                        "2 articles added; 2 could not be read.");
        assertThat(rows("SELECT outlet || ' ' || published FROM article"))
                .containsExactly("صحيفة الغد 2017-09-07", "صحيفة الغد 2017-09-07");
        assertThat(rows("SELECT text FROM article").get(1)).isEqualTo("خبر 2\n\nقال المدير إن الجسر سليم.");
        assertThat(rows("SELECT headers FROM capture")).element(1).isNull();
    }

    @Test
    void copiesAreFoundOnTheWebToo() {
        var text =
                "قال الوزير إن السد مغلق منذ يومين وإن العمال غادروا الموقع قبل أن ترتفع المياه فوق الحاجز الأخير بساعات قليلة.";
        server.on("/1", Server.html(page(text))).on("/2", Server.html(page(text)));
        var run = run("copies", "--json", url("/1"), url("/2"));
        assertThat(run.out()).isEqualTo("[\"" + url("/1") + "\", \"" + url("/2") + "\"]\n");
    }

    @Test
    void theHeadersBesideASavedPageAreInTheRecordToo() throws IOException, SQLException {
        var file = Files.writeString(folder.resolve("a.html"), page("قال الوزير إن السد مغلق."));
        Files.writeString(
                folder.resolve("a.html.headers"),
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nETag: x\r\n\r\n");
        assertThat(Run.of("add", record, file.toString()).code()).isZero();
        assertThat(rows("SELECT headers FROM capture"))
                .containsExactly("HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nETag: x");
        assertThat(rows("SELECT address FROM capture")).containsExactly(file.toString());
    }

    @Test
    void aServerThatFailsAgainAndAgainIsLeftAlone() {
        var items = new ArrayList<String>();
        for (int i = 1; i < 9; i++) {
            items.add(ITEM.formatted(i, "موجز"));
            server.on("/" + i, Server.text(503, "Retry-After: 3600\r\n", ""));
        }
        server.on("/rss", Server.text(200, "", feed(items.toArray(String[]::new))))
                .on("/2", Server.html(page("قال الوزير إن السد مغلق.")));
        var run = run("add", record, url("/rss"));
        assertThat(run.err()).contains(url("/rss") + ": of its pages 3 in a row could not be had; the others are left");
        assertThat(server.pages()).containsExactly("/rss", "/1", "/2", "/3", "/4", "/5");
    }

    @Test
    void aSignalStopsAddingAndWhatIsReadIsIn() throws Exception {
        server.on("/1", Server.html(page("قال الوزير إن السد مغلق."))).on("/slow", (request, out) -> {
            try {
                TimeUnit.SECONDS.sleep(30);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        var err = folder.resolve("err");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "add",
                        "--allow-private",
                        record,
                        url("/1"),
                        url("/slow"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
        for (int i = 0; i < 600 && !server.pages().contains("/slow"); i++) {
            Thread.sleep(100);
        }
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(err)).endsWith("1 article added. Stopped: run it again to go on.\n");
        assertThat(Run.of("verify", record).code()).isZero();
    }

    @Test
    void aPageThatIsGoneIsNotReplacedByWhatItsFeedCarries() throws SQLException {
        server.on("/rss", Server.text(200, "", feed(ITEM.formatted("1", "قال الوزير شيئا آخر."))))
                .on("/1", Server.html(page("قال الوزير إن السد مغلق.")));
        run("add", record, url("/rss"));
        server.on("/1", Server.text(410, "", ""));
        assertThat(run("add", record, url("/rss")).err())
                .isEqualTo(url("/1") + ": the server answered 410; look at the address in a browser [server-refused]\n"
                        + "0 articles added; 1 could not be read.\n");
        assertThat(rows("SELECT text FROM article")).hasSize(1);
    }

    @Test
    void aFeedWithADoctypeIsRefused() {
        server.on(
                "/rss",
                Server.text(
                        200,
                        "Content-Type: application/rss+xml\r\n",
                        feed().replace("<rss", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss")));
        var run = run("add", record, url("/rss"));
        assertThat(run.code()).isEqualTo(Main.NONE);
        assertThat(run.err()).contains(url("/rss") + ":2: ", "DOCTYPE", "[broken-feed]");
    }

    @Test
    void aFeedLeadsIntoNoPrivateNetwork() {
        server.on(
                "/rss", Server.text(200, "", feed(ITEM.formatted("1", "موجز").replace("/1<", "file:///etc/passwd<"))));
        assertThat(run("read", url("/rss")).err())
                .contains("file:///etc/passwd: only http and https")
                .contains("[bad-address]");
    }

    @Test
    void linesOfJsonAndTextsAreReadFromTheWebToo() {
        server.on(
                        "/a.jsonl",
                        Server.text(
                                200,
                                "Content-Type: application/x-ndjson\r\n",
                                "{\"id\": \"k\", \"text\": \"قال الوزير إن السد مغلق.\"}\n"))
                .on("/a.txt", Server.text(200, "Content-Type: text/plain\r\n", "قال الوزير إن السد مغلق."));
        var run = run("read", "--json", url("/a.jsonl"), url("/a.txt"));
        assertThat(Stream.of(run.out().split("\n")).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("{\"id\":\"k\"", "{\"id\":\"" + url("/a.txt") + "\"");
    }
}
