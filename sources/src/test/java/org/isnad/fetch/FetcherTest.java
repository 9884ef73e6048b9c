package org.isnad.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.isnad.json.Version;
import org.isnad.sources.Fault;
import org.isnad.sources.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

    private static final String PAGE = "<html><body><p>قال الوزير إن السد مغلق.</p></body></html>";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Fetching web = new Fetching();

    @AfterEach
    void close() {
        web.close();
    }

    private Web.Met met(String path) {
        var answer = web.get(path);
        assertThat(answer).isInstanceOf(Web.Met.class);
        return (Web.Met) answer;
    }

    private Web.Failed failed(String path) {
        var answer = web.get(path);
        assertThat(answer).isInstanceOf(Web.Failed.class);
        return (Web.Failed) answer;
    }

    @Test
    void aPageComesWithItsAddressTimeHeadersAndBytes() {
        web.server.on("/a", Server.text(200, "Content-Type: text/html\r\nETag: \"v1\"\r\n", PAGE));
        var met = met("/a");
        assertThat(met.address()).isEqualTo(web.url("/a"));
        assertThat(met.last()).isEqualTo(web.url("/a"));
        assertThat(met.met()).isEqualTo(Fetching.BEGUN.plusSeconds(1)); // a second after the site's rules
        assertThat(met.bytes()).isEqualTo(PAGE.getBytes(UTF_8));
        assertThat(met.headers().text())
                .isEqualTo("HTTP/1.1 200 Answer\nContent-Type: text/html\nETag: \"v1\"\nContent-Length: "
                        + met.bytes().length);
    }

    @Test
    void whoAsksIsTold() {
        web.server.on("/a", Server.html(PAGE));
        met("/a");
        assertThat(web.server.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.fields())
                        .containsEntry("user-agent", "Isnad/" + Version.program() + " (+desk@paper.example)")
                        .containsEntry("host", "paper.example:" + web.server.port())
                        .doesNotContainKeys("cookie", "referer", "authorization"));
    }

    @Test
    void whatCannotStandInAHeaderIsNoContact() {
        for (var contact : new String[] {"a\r\nX: y", "a(b)", "", "بريد", " x"}) {
            assertThatThrownBy(() -> Manners.of(contact)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aHostIsAskedOnceASecond() {
        web.server.on("/a", Server.html(PAGE)).on("/b", Server.html(PAGE));
        met("/a");
        met("/b");
        assertThat(web.getAt(web.server.url("other.example", "/a"))).isInstanceOf(Web.Met.class);
        assertThat(web.waits).containsExactly(SECOND, SECOND, SECOND); // rules, /a, /b; then rules of the other, /a
        web.pass(SECOND);
        met("/a");
        assertThat(web.waits).hasSize(4); // it had passed
    }

    @Test
    void theRulesOfASiteHoldAndAreAskedForOnceADay() {
        web.server
                .on(
                        "/robots.txt",
                        Server.text(200, "", "User-agent: *\nDisallow: /in/\nAllow: /in/news\nCrawl-delay: 7\n"))
                .on("/in/a", Server.html(PAGE))
                .on("/in/news", Server.html(PAGE));
        assertThat(failed("/in/a").fault().code()).isEqualTo(Fault.Code.ROBOTS_REFUSED);
        assertThat(failed("/in/a").mayPass()).isFalse();
        met("/in/news");
        met("/in/news");
        assertThat(web.server.pages()).containsExactly("/in/news", "/in/news");
        assertThat(web.waits).endsWith(Duration.ofSeconds(7));
        assertThat(rules()).isEqualTo(1);
        web.pass(Duration.ofHours(25));
        met("/in/news");
        assertThat(rules()).isEqualTo(2);
    }

    @Test
    void aSiteThatAsksForLongPausesIsNotFetchedFrom() {
        web.server
                .on("/robots.txt", Server.text(200, "", "User-agent: *\nCrawl-delay: 301\n"))
                .on("/a", Server.html(PAGE));
        assertThat(failed("/a").fault().code()).isEqualTo(Fault.Code.ROBOTS_REFUSED);
    }

    private long rules() {
        return web.server.requests().stream()
                .filter(request -> request.path().equals("/robots.txt"))
                .count();
    }

    @Test
    void rulesForUsCountBeforeThoseForAll() {
        web.server
                .on("/robots.txt", Server.text(200, "", "User-agent: Isnad\nAllow: /\n\nUser-agent: *\nDisallow: /\n"))
                .on("/a", Server.html(PAGE));
        met("/a");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void aSiteWithoutRulesAllowsAll(int status) {
        web.server
                .on("/robots.txt", Server.text(status, "", "User-agent: *\nDisallow: /"))
                .on("/a", Server.html(PAGE));
        met("/a");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aSiteThatCannotTellItsRulesIsLeftForLater(int status) {
        web.server.on("/robots.txt", Server.text(status, "", "")).on("/a", Server.html(PAGE));
        var failed = failed("/a");
        assertThat(failed.fault().code()).isEqualTo(Fault.Code.SERVER_FAILED);
        assertThat(failed.mayPass()).isTrue();
        assertThat(web.server.pages()).isEmpty();
    }

    @Test
    void aRedirectIsFollowedAndKept() {
        web.server
                .on("/a", Server.redirect("/x/%D8%A8"))
                .on("/x/%D8%A8", Server.redirect("c?d=1"))
                .on("/x/c?d=1", Server.html(PAGE));
        var met = met("/a");
        assertThat(met.address()).isEqualTo(web.url("/a"));
        assertThat(met.last()).isEqualTo(web.url("/x/c?d=1"));
        assertThat(met.headers().locations()).containsExactly("/x/%D8%A8", "c?d=1");
        assertThat(met.headers().contentType()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void aRedirectMayHoldArabicLetters() {
        web.server.on("/a", Server.redirect("/خبر")).on("/%D8%AE%D8%A8%D8%B1", Server.html(PAGE));
        assertThat(met("/a").last()).isEqualTo(web.url("/%D8%AE%D8%A8%D8%B1"));
    }

    @Test
    void theSiteToWhichARedirectLeadsIsAskedForItsRulesToo() {
        var other = web.server.url("other.example", "/b");
        web.server.on("/a", Server.redirect(other)).on("/b", Server.html(PAGE));
        met("/a");
        assertThat(web.server.requests())
                .extracting(Server.Request::path)
                .containsExactly("/robots.txt", "/a", "/robots.txt", "/b");
        assertThat(web.server.requests().get(2).fields().get("host")).startsWith("other.example");
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        web.server.on(
                "/a",
                (request, out) -> (request.fields().get("if-none-match") == null
                                ? Server.text(
                                        200, "ETag: \"v1\"\r\nLast-Modified: Thu, 01 Jan 2026 00:00:00 GMT\r\n", PAGE)
                                : Server.text(304, "ETag: \"v1\"\r\n", ""))
                        .to(request, out));
        web.known.put(web.url("/a"), met("/a").headers().text());
        var same = (Web.Unchanged) web.get("/a");
        assertThat(same.address()).isEqualTo(web.url("/a"));
        assertThat(web.server.requests().getLast().fields())
                .containsEntry("if-none-match", "\"v1\"")
                .containsEntry("if-modified-since", "Thu, 01 Jan 2026 00:00:00 GMT");
    }

    @Test
    void whatIsKnownOfAPageIsNotSaidToThePageThatStandsInItsPlaceNow() {
        web.server.on("/a", Server.text(200, "ETag: \"v1\"\r\n", PAGE));
        web.known.put(web.url("/a"), met("/a").headers().text());
        web.server.on("/a", Server.redirect("/gone")).on("/gone", Server.html(PAGE));
        assertThat(met("/a").last()).isEqualTo(web.url("/gone"));
        assertThat(web.server.requests().getLast().fields()).doesNotContainKey("if-none-match");
    }

    @Test
    void whatMayPassIsTriedAgainAfterAGrowingWait() {
        var asked = new AtomicInteger();
        web.server.on(
                "/a",
                (request, out) ->
                        (asked.incrementAndGet() < 3 ? Server.text(503, "", "") : Server.html(PAGE)).to(request, out));
        met("/a");
        assertThat(asked).hasValue(3);
        assertThat(web.waits).hasSize(3); // rules, two back-offs, which are longer than the pause
        assertThat(web.waits.get(1)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(web.waits.get(2)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        try (var again = new Fetching()) {
            again.server.on("/a", Server.text(503, "", ""));
            again.get("/a");
            assertThat(again.waits).isEqualTo(web.waits); // the same seed, the same waits
        }
    }

    @Test
    void whatDoesNotPassIsGivenUp() {
        web.server.on("/a", Server.text(500, "", ""));
        var failed = failed("/a");
        assertThat(failed.fault().toString())
                .isEqualTo(web.url("/a") + ": the server answered 500; try it another time [server-failed]");
        assertThat(failed.mayPass()).isTrue();
        assertThat(web.server.pages()).hasSize(FetchLimits.TRIES);
    }

    @Test
    void whatIsRefusedIsNotTriedAgain() {
        web.server.on("/a", Server.text(403, "", ""));
        assertThat(failed("/a").fault().code()).isEqualTo(Fault.Code.SERVER_REFUSED);
        assertThat(failed("/b").fault().what()).isEqualTo("the server answered 404");
        assertThat(web.server.pages()).containsExactly("/a", "/b");
    }

    @Test
    void theServerSaysHowLongToWait() {
        var asked = new AtomicInteger();
        web.server.on(
                "/a",
                (request, out) -> (asked.incrementAndGet() < 2
                                ? Server.text(429, "Retry-After: 30\r\n", "")
                                : Server.html(PAGE))
                        .to(request, out));
        met("/a");
        assertThat(web.waits).contains(Duration.ofSeconds(30));
        web.server.on("/b", Server.text(503, "Retry-After: Thu, 01 Jan 2026 01:00:00 GMT\r\n", ""));
        var failed = failed("/b");
        assertThat(failed.retryAfter()).isBetween(Duration.ofMinutes(55), Duration.ofHours(1));
        assertThat(web.server.pages()).filteredOn("/b"::equals).hasSize(1); // too long to wait for
    }

    @Test
    void aHostThatIsNotThereIsNamed() {
        var failed = (Web.Failed) web.getAt("https://nowhere.example/");
        assertThat(failed.fault().toString())
                .isEqualTo(
                        "https://nowhere.example/: its host is not known here; look at the address in a browser [no-connection]");
        assertThat(failed.mayPass()).isTrue();
        var closed = new Server(Fetching.HOST);
        closed.close();
        assertThat(((Web.Failed) web.getAt(closed.url("paper.example", "/")))
                        .fault()
                        .code())
                .isEqualTo(Fault.Code.NO_CONNECTION);
    }

    @Test
    void whatIsPackedIsUnpacked() throws IOException {
        web.server
                .on("/gzip", Server.bytes(200, "Content-Encoding: gzip\r\n", packed("gzip")))
                .on("/zlib", Server.bytes(200, "Content-Encoding: deflate\r\n", packed("zlib")))
                .on("/bare", Server.bytes(200, "Content-Encoding: deflate\r\n", packed("bare")))
                .on("/broken", Server.bytes(200, "Content-Encoding: gzip\r\n", PAGE.getBytes(UTF_8)));
        for (var path : new String[] {"/gzip", "/zlib", "/bare"}) {
            assertThat(met(path).bytes()).as(path).isEqualTo(PAGE.getBytes(UTF_8));
        }
        assertThat(failed("/broken").fault().what()).isEqualTo("what it sends cannot be unpacked");
    }

    private static byte[] packed(String how) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = switch (how) {
            case "gzip" -> new GZIPOutputStream(bytes);
            case "zlib" -> new DeflaterOutputStream(bytes);
            default -> new DeflaterOutputStream(bytes, new Deflater(9, true));
        }) {
            out.write(PAGE.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void stoppedItAsksForNothingMore() {
        web.server.on("/a", (request, out) -> {
            web.fetcher.stop();
            Server.html(PAGE).to(request, out);
        });
        web.server.on("/b", Server.html(PAGE));
        assertThatThrownBy(() -> {
                    web.fetcher.get(web.url("/a"));
                    web.fetcher.get(web.url("/b"));
                })
                .isInstanceOf(Web.Stopped.class);
        assertThat(web.server.pages()).containsExactly("/a");
    }
}
