package org.isnad.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.util.JavalinBindException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isnad.document.EntityKind;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.record.Hash;
import org.isnad.record.RecordException;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {

    private static final Pattern CLAIM = Pattern.compile("/claims/c[0-9a-f]+");

    @TempDir
    static Path folder;

    private static RecordPlace place;
    private static Desk desk;
    private static HttpClient client;

    @BeforeAll
    static void open() {
        place = Stock.in(folder);
        desk = Desk.open(place, 0);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void close() {
        client.close();
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=en",
                "/statements",
                "/api",
                "/api?lang=en",
                "/statements?q=مروحية&lang=ar",
                "/articles/1",
                "/articles/1?lang=en",
                "/articles/1/page?lang=ar",
                "/parties?lang=ar",
                "/parties?by=pakistan&of=india&lang=en",
                "/parties/islamic-state?lang=ar",
                "/sources?lang=ar",
                "/sources?lang=en",
                "/articles/6/page?statement=s1&lang=en",
                "/claims/1%23s1",
                "/claims/7%23s1?lang=ar"
            })
    void everyPageAnswersInItsLanguage(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        String tongue = path.contains("lang=en") ? "<html lang=\"en\" dir=\"ltr\">" : "<html lang=\"ar\" dir=\"rtl\">";
        assertThat(answer.body()).contains(tongue);
    }

    @Test
    void theContestedClaimStandsFirstWithItsSides() throws Exception {
        String claims = get("/?lang=en").body();
        assertThat(claims.indexOf("contested")).isPositive();
        String claim = get(firstClaim(claims) + "?lang=en").body();
        assertThat(claim).contains("أحمد سالم", "سليم الحداد", "known origins, at most");
        assertThat(claim.indexOf("class=\"side asserts\"")).isLessThan(claim.indexOf("class=\"side denies\""));
    }

    @Test
    void whatIsToldDifferentlyIsShownWithWhoGivesIt() throws Exception {
        String claim = get(firstClaim(get("/?lang=en").body()) + "?lang=en").body();
        assertThat(claim)
                .containsPattern("<td class=\"value\"><bdi>4</bdi></td>")
                .contains("<bdi>7</bdi>", "<bdi>kill</bdi>");
        assertThat(get(firstClaim(get("/?lang=en").body()) + "?lang=ar").body())
                .contains("<bdi>مقتل</bdi>")
                .doesNotContain("<bdi>kill</bdi>");
    }

    @Test
    void whoDoubtsStandsOnASideOfHisOwn(@TempDir Path own) throws Exception {
        var place = Stock.in(own);
        try (var record = RecordStore.openToAdd(place, Clock.systemUTC())) {
            record.add(
                    List.of(
                            Stock.entry(
                                    "الساحل",
                                    "2021-06-24",
                                    "خبر الجسر",
                                    "قال المدير نبيل عودة إن الجسر القديم في بلدة الكرمة انهار. وشكك النائب علي الصايغ في هذه الأنباء.")));
        }
        try (var fresh = Desk.open(place, 0);
                var visitor = new Visitor(fresh)) {
            assertThat(visitor.get("/?lang=en").body()).contains("سليم الحداد", "badge doubted");
            String list = visitor.get("/?lang=en&doubted=yes").body();
            assertThat(list)
                    .contains("class=\"claim doubted\"", "<strong class=\"badge doubted\">doubted</strong>")
                    .contains("<p class=\"side doubts\"><b>doubts</b> <bdi>النائب علي الصايغ</bdi>")
                    .doesNotContain("سليم الحداد", "<strong class=\"badge\">");
            assertThat(visitor.get(firstClaim(list) + "?lang=ar").body())
                    .contains("<section class=\"side doubts\">", "<span class=\"act\">يشكك فيه</span>", "موضع تشكيك");
            assertThat(visitor.get("/api/v1/claims?doubted=yes").body())
                    .contains("\"doubted\":true", "\"DOUBTS\":[\"النائب علي الصايغ\"]")
                    .doesNotContain("سليم الحداد");
        }
    }

    @Test
    void whatIsFoundIsShownPageByPage(@TempDir Path own) throws Exception {
        var many = Stock.in(own);
        try (var record = RecordStore.openToAdd(many, Clock.systemUTC())) {
            for (int i = 10; i < 40; i++) {
                record.add(
                        List.of(Stock.entry("الضفة", "2021-09-01", "جسر " + i, "قال الوزير إن الجسر " + i + " مغلق.")));
            }
        }
        try (var fresh = Desk.open(many, 0);
                var visitor = new Visitor(fresh)) {
            String first = visitor.get("/statements?q=الجسر&lang=en").body();
            var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
            assertThat(next.find()).isTrue();
            String second = visitor.get(next.group(1).replace("&amp;", "&")).body();
            assertThat(second).doesNotContain("rel=\"next\"");
            assertThat(hits(first)).hasSize(25).doesNotContainAnyElementsOf(hits(second));
            assertThat(hits(second)).hasSize(5);
            assertThat(visitor.get("/statements?q=الجسر&after=nonsense").statusCode())
                    .isEqualTo(200);
        }
    }

    private static List<String> hits(String page) {
        return Pattern.compile("<p class=\"trace\"><a href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void thePlacesOfWhatIsFoundStandOnAMapOnlyWhereTheyAreAskedFor() throws Exception {
        assertThat(get("/statements?q=انفجارا&lang=en").body())
                .contains("places on a map")
                .doesNotContain("class=\"places\"");
        assertThat(get("/statements?q=انفجارا&lang=en&map=yes").body())
                .contains("class=\"places\"", "data-lat=", "without the map", "(<bdi>الضفة</bdi>)");
        assertThat(get("/statements?q=الحداد&lang=en&outlet=" + Visit.encoded("البيان الجديد") + "&map=yes")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onAnArabicPageAFaultThatWasKeptIsSaidInArabicToo(@TempDir Path own) throws Exception {
        var asked = Stock.in(own);
        try (var record = RecordStore.openToAdd(asked, Clock.systemUTC())) {
            record.asked(
                    "https://example.org/slow",
                    Instant.parse("2021-03-06T08:00:00Z"),
                    false,
                    0,
                    "https://example.org/slow: the server is too slow; try again [too-slow]");
        }
        try (var fresh = Desk.open(asked, 0);
                var visitor = new Visitor(fresh)) {
            assertThat(visitor.get("/sources?lang=ar").body()).contains("الخادم أبطأ من أن يُنتظر");
            assertThat(visitor.get("/sources?lang=en").body()).doesNotContain("الخادم أبطأ");
        }
    }

    @Test
    void momentsAreToldInUtcByThatNameAndDaysAsTheyAre() throws Exception {
        assertThat(get("/articles/12/changes?lang=ar").body())
                .contains("<time dir=\"ltr\" datetime=\"2021-03-06T08:00:00Z\">2021-03-06 08:00 UTC</time>");
        assertThat(get("/articles/1?lang=ar").body()).contains("<time dir=\"ltr\">2021-03-04</time>");
    }

    @Test
    void whoTakesNothingOfAnExportKeepsNobodyWaiting(@TempDir Path own) throws Exception {
        try (var fresh = Desk.open(Stock.large(own), 0);
                var visitor = new Visitor(fresh)) {
            List<Socket> readers = new ArrayList<>();
            try {
                for (int i = 0; i < 10; i++) {
                    var reader = new Socket("127.0.0.1", fresh.address().getPort());
                    readers.add(reader);
                    reader.getOutputStream()
                            .write("GET /api/v1/export/jsonl HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                }
                assertThat(readers.get(0).getInputStream().read())
                        .isEqualTo('H'); // it has begun, and is read no further
                assertThat(visitor.get("/sources?lang=en").statusCode()).isEqualTo(200);
            } finally {
                for (Socket reader : readers) {
                    reader.close();
                }
            }
        }
    }

    @Test
    void anExportThatFailsMidwayDoesNotEndLikeAWholeOne(@TempDir Path own) throws Exception {
        var damaged = Stock.large(own);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + own.resolve("news.isnad"));
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM capture WHERE id = (SELECT max(id) FROM capture)");
        }
        try (var fresh = Desk.open(damaged, 0);
                var visitor = new Visitor(fresh)) {
            assertThatThrownBy(() -> visitor.get("/api/v1/export/jsonl")).isInstanceOf(IOException.class);
            assertThat(visitor.get("/api/v1/articles?limit=1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPageThatTheAskerHasIsNotMadeAgainUntilTheRecordChanges(@TempDir Path own) throws Exception {
        var changing = Stock.in(own);
        try (var fresh = Desk.open(changing, 0);
                var visitor = new Visitor(fresh)) {
            String tag = visitor.get("/statements?q=مروحية")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            assertThat(visitor.getUnless(tag, "/statements?q=مروحية").statusCode())
                    .isEqualTo(304);
            assertThat(visitor.getUnless(tag, "/statements?q=الوزير").statusCode())
                    .isEqualTo(200);
            try (var record = RecordStore.openToChange(changing, Clock.systemUTC())) {
                record.notAStatement("1#s1", "سلمى", "ليس قولا");
            }
            assertThat(visitor.getUnless(tag, "/statements?q=مروحية").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsCountedOverTheWholeRecordIsCountedAnewWhereThatHasChanged(@TempDir Path own) throws Exception {
        var changing = Stock.in(own);
        try (var fresh = Desk.open(changing, 0);
                var visitor = new Visitor(fresh)) {
            assertThat(visitor.get("/sources?lang=en").body()).doesNotContain("صوت المدينة");
            try (var record = RecordStore.openToChange(changing, Clock.systemUTC())) {
                record.add(List.of(Stock.entry("صوت المدينة", "2021-08-01", "خبر", "قال الوزير إن الجسر مغلق.")));
            }
            assertThat(visitor.get("/sources?lang=en").body()).contains("صوت المدينة");
        }
    }

    @Test
    void whoChargesWhomLeadsToTheStatements() throws Exception {
        String parties = get("/parties?lang=en").body();
        assertThat(parties).contains("aria-label=\"Pakistan charges India: 1\"");
        assertThat(get("/parties?by=pakistan&of=india&lang=en").body())
                .contains("What Pakistan charges India with", "/articles/9#s1");
        assertThat(get("/parties?by=india&of=nobody&lang=en").body()).doesNotContain("id=\"charges\"");
    }

    @Test
    void aPartyShowsWhatEachOutletCallsItByMonth() throws Exception {
        assertThat(get("/parties/islamic-state?lang=en").body())
                .contains("<bdi>تنظيم داعش</bdi>", "2021-06", "2021-07", "<rect class=\"tint");
    }

    @Test
    void noPageIsMadeOfAPerson() throws Exception {
        assertThat(Parties.shipped().party("nobody")).isNull();
        for (Entry entry : Lexicon.shipped().entries().values()) {
            if (entry instanceof Entry.Known known && known.kind() == EntityKind.PERSON) {
                assertThat(Parties.shipped().party(known.id())).isNotEqualTo(known.id());
            }
        }
    }

    @Test
    void sourcesAreCountedAndWhatIsWatchedTellsItsFaults() throws Exception {
        assertThat(get("/sources?lang=en").body())
                .contains("<bdi>المنارة</bdi>", "https://example.org/rss", "failed 1 times in a row", "never")
                .contains("&lt;b&gt;the server refuses");
    }

    @Test
    void anEmptyRecordSaysOnEachPageWhatToDo(@TempDir Path other) throws Exception {
        var empty = RecordPlace.of(other.resolve("empty.isnad").toString());
        RecordStore.openToAdd(empty, Clock.systemUTC()).close();
        try (var over = Desk.open(empty, 0)) {
            for (String path : new String[] {"", "parties", "sources", "review"}) {
                var page = client.send(
                        HttpRequest.newBuilder(over.address().resolve(path + "?lang=en"))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(page.body()).as(path).contains("class=\"empty\"", "<a href=\"/add\">Add articles</a>");
            }
        }
    }

    @Test
    void whatAnotherCaptureTellsOtherwiseStandsBesideIt() throws Exception {
        assertThat(get("/articles/12?lang=en").body()).contains("/articles/12/changes\">captures: 2");
        assertThat(get("/articles/12/changes?lang=en").body())
                .contains("<del>سبعة</del>", "<ins>تسعة</ins>", "Statements that did not change: 1");
        assertThat(get("/articles/11/changes?lang=en").body()).contains("This is the first capture");
        assertThat(get("/articles/11/changes?from=12&lang=en").body()).contains("<del>تسعة</del>");
        assertThat(get("/articles/1/changes?lang=en").body()).contains("This page was saved once.");
        assertThat(get("/articles/1?lang=en").body()).doesNotContain("/articles/1/changes");
    }

    @Test
    void theTimesOfAClaimAreDrawnToScale() throws Exception {
        String claim = get("/claims/1%23s1?lang=en").body();
        assertThat(claim)
                .contains(
                        "<title>published · 2021-03-04 · 2</title>", "<title>first seen here · 2021-03-06 · 4</title>");
    }

    @Test
    void thePlacesOfAClaimStandInAListWithTheirPointsAndWhoNamesThem() throws Exception {
        String claim = get(firstClaim(get("/?lang=en").body()) + "?lang=en").body();
        assertThat(claim)
                .containsPattern("<li class=\"\" data-lat=\"[0-9.]+\" data-lon=\"[0-9.]+\" data-km=\"0\"")
                .contains("<b class=\"place\"><bdi>Karmah</bdi></b>", "Natural Earth; Isnad takes no position")
                .contains("src=\"/static/leaflet/leaflet.js\"");
    }

    @Test
    void aProvinceIsAnAreaAndNoPoint() throws Exception {
        String claim = get("/claims/7%23s1?lang=en").body();
        assertThat(claim).contains("an area, no one point").containsPattern("data-corners=\"[0-9.]+,[0-9.]+ [0-9.]+,");
    }

    @Test
    void placesThatCannotBothBeStandOut() throws Exception {
        assertThat(get("/claims/7%23s1?lang=en").body()).containsPattern("<li class=\"differs\" data-lat");
    }

    @Test
    void theMapIsMadeOfOurOwnFilesAlone() throws Exception {
        assertThat(get("/static/map/lines.json").body()).startsWith("{\"type\":\"FeatureCollection\"");
        for (String script : new String[] {"/static/map.js", "/static/leaflet/leaflet.js"}) {
            assertThat(get(script).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void filtersFindLess() throws Exception {
        assertThat(get("/?lang=en&speaker=" + Visit.encoded("الحداد")).body()).containsPattern(CLAIM);
        assertThat(get("/?lang=en&speaker=" + Visit.encoded("لا أحد")).body())
                .doesNotContainPattern(CLAIM)
                .contains("No claim was found");
    }

    @Test
    void whatIsFoundIsCountedByWhatItCouldBeNarrowedTo() throws Exception {
        String found = get("/statements?lang=en&from=2021-03-01").body();
        assertThat(found)
                .contains("outlet=" + Visit.encoded("المنارة"), "from=2021-05-01", "until=2021-05-31")
                .doesNotContain("counted over the first");
        String denied = get("/statements?lang=en&act=DENY").body();
        assertThat(denied).doesNotContain("<h2>Act</h2>"); // there is nothing to narrow
        assertThat(get("/statements?lang=en&speaker=" + Visit.encoded("الحداد")).body())
                .contains("<h2>Act</h2>", "act=DENY");
    }

    @Test
    void whatIsFoundCanBeHadAsAFileAndAsAFeed() throws Exception {
        String found = get("/statements?lang=en&act=DENY").body();
        assertThat(found).contains("\"/api/v1/export/csv?act=DENY\"", "\"/feeds/search.atom?act=DENY\"");
        assertThat(get("/statements?lang=en").body()).doesNotContain("/api/v1/export/csv");
    }

    @Test
    void anArticleShowsWhatIsSaidInIt() throws Exception {
        String article = get("/articles/3?lang=en").body();
        assertThat(article).contains("class=\"said hue", "id=\"s1\"", "مصدر طبي", "وكالة الأنباء");
    }

    @Test
    void aSavedPageIsShownInAFrameInWhichNothingRuns() throws Exception {
        assertThat(get("/articles/6/page?statement=s1&lang=en").body())
                .contains(
                        "<iframe class=\"copy\" sandbox=\"\" src=\"/articles/6/page/copy?statement=s1#isnad-said\"",
                        Hash.of(Stock.HOSTILE_PAGE),
                        "The bytes are as they were saved.");
    }

    @Test
    void theCopyOfAPageKeepsItsWordsAndLooksAndNothingThatActs() throws Exception {
        var answer = get("/articles/6/page/copy?statement=s1");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox; default-src 'none'")
                .doesNotContain("script-src", "allow-");
        assertThat(answer.body())
                .contains("المدرسة تضم عشرين فصلا", "color: #123456", "<mark class=\"isnad-said\" id=\"isnad-said\">")
                .doesNotContain("<script", "onload", "onclick", "onerror", "href", "src=", "<form", "<input", "<svg")
                .doesNotContain("<iframe", "<object", "http-equiv", "<base", "<link", "javascript:");
    }

    @Test
    void charactersThatTurnTextRoundAreSeenInTheCopyOfAPage() throws Exception {
        assertThat(get("/articles/6/page/copy").body())
                .contains("<bdi class=\"isnad-control\" data-name=\"RLO\">\u202E</bdi>");
    }

    @Test
    void aTextThatIsNoPageIsShownAsItsCharacters() throws Exception {
        assertThat(get("/articles/5/page/copy?statement=s1").body())
                .contains("<pre dir=\"auto\">", "&lt;img src=x onerror=alert(1)&gt;")
                .contains("<mark class=\"isnad-said\"");
    }

    @Test
    void theBytesOfACaptureCanOnlyBeSaved() throws Exception {
        var request = HttpRequest.newBuilder(at("/articles/6/bytes")).build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.body()).isEqualTo(Stock.HOSTILE_PAGE.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
    }

    @Test
    void aDamagedCaptureIsSaidToBeAndNotShown(@TempDir Path other) throws Exception {
        var damaged = Stock.in(other);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other.resolve("news.isnad"));
                var update = connection.createStatement()) {
            update.executeUpdate("UPDATE capture SET packed = x'00' WHERE id = 6");
        }
        try (var over = Desk.open(damaged, 0)) {
            var page = client.send(
                    HttpRequest.newBuilder(over.address().resolve("articles/6/page?lang=en"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(page.body()).contains("is damaged and is not shown").doesNotContain("<iframe");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles/99",
                "/articles/99/page",
                "/articles/99/changes",
                "/parties/nobody",
                "/articles/99/page/copy",
                "/articles/99/bytes",
                "/articles/x",
                "/claims/cffffffff",
                "/nothing"
            })
    void whatIsNotThereIsSaidNotToBe(String path) throws Exception {
        var answer = get(path + "?lang=en");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here of that name");
    }

    @Test
    void nothingOfAPageIsEverMarkup() throws Exception {
        for (String path : new String[] {
            "/", "/articles/5", "/statements?q=الحداد", "/claims/5%23s1", "/?q=" + Visit.encoded(Stock.HOSTILE)
        }) {
            assertThat(get(path).body()).doesNotContain("<script>document", "<img src=x");
        }
    }

    @Test
    void charactersThatTurnTextRoundAreSeenWhereverTextOfArticlesIs() throws Exception {
        for (String path : new String[] {"/articles/5", "/statements?q=الحداد"}) {
            assertThat(get(path).body()).as(path).contains("<bdi class=\"control\" data-name=\"RLO\">\u202E</bdi>");
        }
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNoScriptOfAnothersRuns() throws Exception {
        var answer = get("/");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.body()).doesNotContainPattern("(src|href)=\"https?:");
    }

    @Test
    void anotherNameThatLeadsHereIsRefused() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example:" + desk.address().getPort()
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:" + desk.address().getPort()
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aChangeWithoutTheTokenOfOurFormsIsRefused() throws Exception {
        var request = HttpRequest.newBuilder(at("/"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=guess"))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void theLanguageIsKept() throws Exception {
        var cookie = get("/?lang=en").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("lang=en").contains("SameSite=Strict", "HttpOnly");
        var request =
                HttpRequest.newBuilder(at("/")).header("Cookie", "lang=en").build();
        assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("dir=\"ltr\"");
    }

    @Test
    void aTakenPortIsSaidAndWithoutAWishAFreeOneIsTaken() {
        assertThatThrownBy(() -> Desk.open(place, desk.address().getPort())).isInstanceOf(JavalinBindException.class);
        try (var one = Desk.open(place);
                var other = Desk.open(place)) {
            assertThat(one.address()).isNotEqualTo(other.address());
        }
    }

    @Test
    void whatIsNoRecordIsSaidBeforeAnythingIsServed() {
        var nowhere = RecordPlace.of(folder.resolve("none.isnad").toString());
        assertThatThrownBy(() -> Desk.open(nowhere, 0)).isInstanceOf(RecordException.class);
    }

    private static String firstClaim(String page) {
        Matcher found = CLAIM.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create(desk.address()
                + path.substring(1)
                        .replace("مروحية", Visit.encoded("مروحية"))
                        .replace("الحداد", Visit.encoded("الحداد")));
    }

    private static String raw(String request) throws IOException {
        return raw(desk, request);
    }

    /** What a desk answers to what no client would send. */
    static String raw(Desk desk, String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", desk.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }
}
