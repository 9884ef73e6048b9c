package org.isnad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class FeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @TempDir
    static Path folder;

    private static Desk desk;
    private static HttpClient client;

    @BeforeAll
    static void open() {
        desk = Desk.open(Stock.in(folder), 0);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void close() {
        client.close();
        desk.close();
    }

    @Test
    void aClaimIsInTheFeedSinceItsFirstDenialWasMet() throws Exception {
        var feed = feed("feeds/contested.atom?lang=en");
        assertThat(texts(feed, "updated")).hasSizeGreaterThan(1).allMatch("2021-03-06T08:00:00Z"::equals);
        assertThat(texts(feed, "id").get(1)).startsWith("urn:x-isnad:claim.c");
        assertThat(texts(feed, "content").get(0)).contains("denies: وزير الدفاع سليم الحداد", "asserts: ");
        assertThat(attributes(feed, "link", "href")).anyMatch(link -> link.startsWith(desk.address() + "claims/c"));
    }

    @Test
    void aSearchIsAFeedOfWhatItFinds() throws Exception {
        var feed = feed("feeds/search.atom?lang=en&act=DENY");
        assertThat(texts(feed, "entry")).hasSize(1);
        assertThat(texts(feed, "title"))
                .containsExactly(
                        "Search: DENY",
                        "وزير الدفاع سليم الحداد (denies): "
                                + texts(feed, "content").get(0));
        assertThat(texts(feed, "id").get(1)).matches("urn:x-isnad:[0-9a-f]{16}\\.s1");
        assertThat(attributes(feed, "link", "href")).contains(desk.address() + "articles/4#s1");
    }

    @Test
    void aFeedIsNotSentAgainToOneWhoHasIt() throws Exception {
        var tag = get("feeds/contested.atom").headers().firstValue("ETag").orElseThrow();
        assertThat(get("feeds/contested.atom", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatMeansHarmIsText() throws Exception {
        var feed = feed("feeds/search.atom?act=ASSERT&outlet=script");
        assertThat(texts(feed, "content").get(0)).endsWith("<script>document");
        assertThat(feed.getElementsByTagNameNS("*", "script").getLength()).isZero();
    }

    @Test
    void whatIsNoCharacterOfXmlIsLeftOut() throws Exception {
        var entry = new Atom.Entry("urn:a", "a\u0001b", "http://x/", "2021-03-06T08:00:00Z", "c\uD800d\uFFFEe🌊");
        var feed = parsed(new Atom("urn:f", "f", List.of(entry)).written("http://x/f", "http://x/"));
        assertThat(texts(feed, "content")).containsExactly("c\uFFFDd\uFFFDe🌊");
        assertThat(texts(feed, "title")).contains("a\uFFFDb");
    }

    @Test
    void aFeedOfNothingIsRefused() throws Exception {
        assertThat(get("feeds/search.atom").statusCode()).isEqualTo(400);
        assertThat(get("feeds/search.atom?act=SING").statusCode()).isEqualTo(400);
    }

    @Test
    void withoutAContestedClaimTheFeedIsEmpty(@TempDir Path other) throws Exception {
        var place = RecordPlace.of(other.resolve("empty.isnad").toString());
        RecordStore.openToAdd(place, Clock.systemUTC()).close();
        try (var over = Desk.open(place, 0)) {
            var answer = client.send(
                    HttpRequest.newBuilder(over.address().resolve("feeds/contested.atom"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(texts(parsed(answer.body()), "entry")).isEmpty();
        }
    }

    private static Document feed(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        return parsed(answer.body());
    }

    private static Document parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document feed, String name) {
        var found = feed.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static List<String> attributes(Document feed, String name, String attribute) {
        var found = feed.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i ->
                        found.item(i).getAttributes().getNamedItem(attribute).getTextContent())
                .toList();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(desk.address().resolve(path));
        return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }
}
