package org.isnad.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.isnad.sources.Fault;
import org.isnad.sources.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that mean harm, or are broken as if they did: each ends at a stated limit, with a fault that says which. */
class HostileServersTest {

    private static final String PAGE = "<html><body><p>قال الوزير إن السد مغلق.</p></body></html>";

    private Fetching web = new Fetching();

    @AfterEach
    void close() {
        web.close();
    }

    private void hurried() {
        web.close();
        web = new Fetching(Manners.of(null).within(Duration.ofMillis(300), Duration.ofMillis(600)));
    }

    private Fault fault(String path) {
        return fault(web.get(path));
    }

    private static Fault fault(Web.Answer answer) {
        assertThat(answer).isInstanceOf(Web.Failed.class);
        return ((Web.Failed) answer).fault();
    }

    @Test
    void redirectsWithoutEnd() {
        web.server.on("/a", Server.redirect("/b")).on("/b", Server.redirect("/a"));
        var fault = fault("/a");
        assertThat(fault.code()).isEqualTo(Fault.Code.TOO_MANY_REDIRECTS);
        assertThat(fault.toString())
                .isEqualTo(web.url("/a")
                        + ": it leads on more than 10 times; look at the address in a browser [too-many-redirects]");
        assertThat(web.server.pages()).hasSize(FetchLimits.REDIRECTS + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://paper.example/", "javascript:alert(1)", "gopher://paper.example"})
    void aRedirectToWhatIsNotTheWeb(String location) {
        web.server.on("/a", Server.redirect(location));
        assertThat(fault("/a").code()).isEqualTo(Fault.Code.BAD_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::]",
                "0.0.0.0",
                "10.1.2.3",
                "169.254.169.254",
                "[fe80::1]",
                "[fd00::1]",
                "[64:ff9b::7f00:1]",
                "2130706433",
                "127.1",
                "inner.example"
            })
    void aRedirectIntoAPrivateNetwork(String host) {
        try (var inner = new Server("127.0.0.1")) {
            inner.on("/secret", Server.html(PAGE));
            web.server.on("/a", Server.redirect(inner.url(host, "/secret")));
            assertThat(fault("/a").code()).isEqualTo(Fault.Code.PRIVATE_ADDRESS);
            assertThat(inner.requests()).isEmpty();
        }
    }

    @Test
    void aNameThatLeadsElsewhereTheSecondTimeIsLookedAtEachTime() {
        web.server.on("/a", Server.html(PAGE));
        assertThat(web.get("/a")).isInstanceOf(Web.Met.class);
        try (var inner = new Server("127.0.0.1")) {
            web.name("paper.example", "127.0.0.1");
            assertThat(fault(web.getAt(inner.url("paper.example", "/a"))).code())
                    .isEqualTo(Fault.Code.PRIVATE_ADDRESS);
            assertThat(inner.requests()).isEmpty();
        }
    }

    @Test
    void anAddressThatNamesAPasswordOrNoHost() {
        for (var address :
                new String[] {"http://me:word@paper.example/", "http://", "http:///a", "https://a b/", "x://y"}) {
            assertThat(fault(web.getAt(address)).code()).as(address).isEqualTo(Fault.Code.BAD_ADDRESS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void aGigabyteOutOfAMegabyte(String encoding) throws IOException {
        web.server.on(
                "/bomb",
                Server.bytes(200, "Content-Type: text/html\r\nContent-Encoding: " + encoding + "\r\n", bomb(encoding)));
        var fault = fault("/bomb");
        assertThat(fault.code()).isEqualTo(Fault.Code.TOO_MUCH);
        assertThat(fault.what()).contains("more than 100 times its bytes");
    }

    /** A gigabyte of zeros; each of its megabytes is packed by itself, so that it has to be packed but once. */
    private static byte[] bomb(String encoding) throws IOException {
        var packed = new ByteArrayOutputStream();
        var block = new byte[1 << 20];
        if (encoding.equals("gzip")) {
            try (var out = new GZIPOutputStream(packed)) {
                out.write(block);
            }
        } else {
            var deflater = new Deflater(9, true);
            deflater.setInput(block);
            var out = new byte[1 << 16];
            packed.write(out, 0, deflater.deflate(out, 0, out.length, Deflater.FULL_FLUSH));
            deflater.end();
        }
        var bomb = new ByteArrayOutputStream();
        for (int i = 0; i < 1024; i++) {
            bomb.write(packed.toByteArray());
        }
        return bomb.toByteArray();
    }

    @Test
    void aBodyThatNeverEnds() {
        web.server.on("/long", (request, out) -> {
            head(out, "");
            var block = PAGE.repeat(1000).getBytes(UTF_8);
            while (true) {
                out.write(block);
            }
        });
        assertThat(fault("/long").code()).isEqualTo(Fault.Code.TOO_LONG);
    }

    @Test
    void aBodyThatDripsWithoutEnd() {
        hurried();
        web.server.on("/drip", (request, out) -> {
            head(out, "");
            drip(out, "x");
        });
        var fault = fault("/drip");
        assertThat(fault.code()).isEqualTo(Fault.Code.TOO_SLOW);
        assertThat(fault.what()).isEqualTo("the answer was not whole after 0.6 seconds");
    }

    @Test
    void aHeadThatDripsWithoutEnd() {
        hurried();
        web.server.on("/drip", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(UTF_8));
            drip(out, "x");
        });
        assertThat(fault("/drip").code()).isEqualTo(Fault.Code.TOO_SLOW);
    }

    @Test
    void aServerThatSaysNothing() {
        hurried();
        web.server.on("/silent", (request, out) -> sleep(10_000));
        assertThat(fault("/silent").what()).isEqualTo("the server said nothing for 0.3 seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y\r\n", "xxxxxxxxxxxxxxxx"})
    void aHeadWithoutEnd(String piece) {
        web.server.on("/head", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: y\r\n".getBytes(UTF_8));
            while (true) {
                out.write(piece.repeat(100).getBytes(UTF_8));
            }
        });
        var fault = fault("/head");
        assertThat(fault.code()).isEqualTo(Fault.Code.TOO_LONG);
        assertThat(fault.what()).startsWith("the head of the answer");
    }

    @Test
    void aTalkativeRobotsTxtIsReadToALimit() {
        var rules = "User-agent: *\nDisallow: /hidden\n" + "# nothing\n".repeat(100_000);
        web.server
                .on("/robots.txt", (request, out) -> {
                    head(out, "Content-Type: text/plain\r\n");
                    for (int i = 0; i < 100; i++) { // 100 MB
                        out.write(rules.getBytes(UTF_8));
                    }
                })
                .on("/a", Server.html(PAGE))
                .on("/hidden", Server.html(PAGE));
        assertThat(web.get("/a")).isInstanceOf(Web.Met.class);
        assertThat(fault("/hidden").code()).isEqualTo(Fault.Code.ROBOTS_REFUSED);
    }

    @Test
    void aLengthThatLies() {
        web.server
                .on("/more", raw("Content-Length: 100000\r\n", PAGE))
                .on("/less", raw("Content-Length: 10\r\n", PAGE))
                .on("/huge", raw("Content-Length: 99999999999999\r\n", PAGE))
                .on("/mad", raw("Content-Length: -5\r\n", PAGE))
                .on("/next", Server.html(PAGE));
        assertThat(fault("/more").code()).isEqualTo(Fault.Code.NO_CONNECTION);
        assertThat(((Web.Met) web.get("/less")).bytes()).hasSize(10);
        assertThat(fault("/huge").code()).isEqualTo(Fault.Code.TOO_LONG);
        assertThat(fault("/mad").code()).isEqualTo(Fault.Code.NO_CONNECTION);
        assertThat(((Web.Met) web.get("/next")).bytes()).isEqualTo(PAGE.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/jpeg", "application/pdf", "video/mp4", "application/zip", "application/octet-stream"})
    void whatIsNoTextIsNotTaken(String type) {
        web.server.on("/a", (request, out) -> {
            head(out, "Content-Type: " + type + "\r\n");
            while (true) {
                out.write(new byte[1 << 16]);
            }
        });
        var fault = fault("/a");
        assertThat(fault.code()).isEqualTo(Fault.Code.NOT_A_PAGE);
        assertThat(fault.what()).isEqualTo("the server sends no page or text but " + type);
    }

    @Test
    void thatNothingHasChangedOfAPageThatWasNeverMet() {
        web.server.on("/a", Server.text(304, "", ""));
        assertThat(fault("/a").what()).isEqualTo("the server answered 304");
    }

    @Test
    void aRedirectToNowhere() {
        web.server.on("/a", Server.text(302, "", ""));
        assertThat(fault("/a").what()).isEqualTo("the server answered 302");
    }

    @Test
    void randomAnswersEndInAFaultOrAPage() {
        hurried();
        var random = new Random(5);
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            var start = random.nextBoolean() ? "HTTP/1.1 200 OK\r\n" : "";
            web.server.on("/random" + i, (request, out) -> {
                out.write(start.getBytes(UTF_8));
                out.write(bytes);
            });
            assertThat(web.get("/random" + i)).isInstanceOfAny(Web.Met.class, Web.Failed.class);
        }
    }

    @Test
    void whatIsNoHttp() {
        web.server.on("/a", (request, out) -> out.write("SSH-2.0-x\r\n\r\n".getBytes(UTF_8)));
        assertThat(fault("/a").code()).isEqualTo(Fault.Code.NO_CONNECTION);
    }

    @Test
    void whatWasNotAskedFor() {
        web.server.on("/a", Server.text(200, "Content-Encoding: br\r\n", PAGE));
        assertThat(fault("/a").what()).contains("Content-Encoding: br");
    }

    private static Server.Reply raw(String fields, String body) {
        return (request, out) -> {
            head(out, fields);
            out.write(body.getBytes(UTF_8));
            out.flush();
        };
    }

    private static void head(OutputStream out, String fields) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\n" + fields + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    private static void drip(OutputStream out, String drop) throws IOException {
        while (true) {
            out.write(drop.getBytes(UTF_8));
            out.flush();
            sleep(50);
        }
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
