package org.isnad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.isnad.document.Act;
import org.isnad.export.ExportForm;
import org.isnad.record.Change;
import org.isnad.record.Hash;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk as programs meet it: by its description, and where they err. */
class ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OpenApi DESCRIPTION = new OpenApi();
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @TempDir
    static Path folder;

    private static RecordPlace place;
    private static Desk desk;
    private static HttpClient client;

    @BeforeAll
    static void open() {
        place = Stock.in(folder);
        try (var record = RecordStore.openToChange(place, Clock.systemUTC())) {
            record.correct("6#s1", change("WARN"), "سلمى", "تحذير");
            record.unlink("2#s1", "سلمى", "حادث آخر");
        }
        desk = Desk.open(place, 0);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void close() {
        client.close();
        desk.close();
    }

    // ---- the description

    @Test
    void whatIsDescribedIsServedAndWhatIsServedIsDescribed() {
        assertThat(desk.routes().filter(route -> route.contains(" " + Api.PATH + "/")))
                .containsExactlyInAnyOrderElementsOf(DESCRIPTION.operations().stream()
                        .map(one -> one.method() + " " + Api.PATH + one.path())
                        .toList());
    }

    @Test
    void theExamplesAreWhatTheirSchemasAllow() {
        var examples = 0;
        for (var operation : DESCRIPTION.operations()) {
            List<JsonNode> media = new ArrayList<>();
            operation.described().path("requestBody").path("content").forEach(media::add);
            operation
                    .described()
                    .get("responses")
                    .forEach(answer ->
                            DESCRIPTION.resolved(answer).path("content").forEach(media::add));
            for (var one : media) {
                if (one.has("example")) {
                    examples++;
                    assertThat(DESCRIPTION.faults(one, one.get("example").toString()))
                            .as(operation.path())
                            .isEmpty();
                }
            }
        }
        assertThat(examples).isGreaterThan(10);
    }

    @Test
    void whatIsReadIsWhatTheDescriptionSaysAndComesOnceUnderItsTag() throws Exception {
        for (var operation : DESCRIPTION.operations()) {
            if (operation.method().equals("GET")) {
                var answer = get(example(operation));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                var type = answer.headers()
                        .firstValue("Content-Type")
                        .orElseThrow()
                        .split(";", 2)[0];
                var media = operation.described().at("/responses/200/content").get(type);
                assertThat(media).as(operation.path() + " " + type).isNotNull();
                assertThat(DESCRIPTION.faults(media, answer.body()))
                        .as(operation.path())
                        .isEmpty();
                var tag = answer.headers().firstValue("ETag").orElseThrow();
                assertThat(tag).matches("\"[0-9a-f]+\"");
                var again = get(example(operation), "If-None-Match", "\"other\", " + tag);
                assertThat(again.statusCode()).isEqualTo(304);
                assertThat(again.body()).isEmpty();
            }
        }
    }

    /** With an example for what stands in the path. */
    private static String example(OpenApi.Operation operation) {
        var path = operation.path();
        for (var one : DESCRIPTION.parameters(operation, "path").entrySet()) {
            path = path.replace(
                    "{" + one.getKey() + "}",
                    Visit.encoded(one.getValue().get("example").asText()));
        }
        return path + (path.equals("/statements") ? "?q=" + Visit.encoded("مروحية") : "");
    }

    @Test
    void everyParameterThatIsDescribedIsTaken() throws Exception {
        var asked = 0;
        for (var operation : DESCRIPTION.operations()) {
            for (var one : DESCRIPTION.parameters(operation, "query").entrySet()) {
                if (operation.method().equals("GET")) {
                    var path = example(operation);
                    var answer = get(path
                            + (path.contains("?") ? "&" : "?")
                            + (path.contains(one.getKey() + "=")
                                    ? "limit=1"
                                    : one.getKey() + "="
                                            + Visit.encoded(one.getValue()
                                                    .get("example")
                                                    .asText())));
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(30);
    }

    // ---- reading a text

    @Test
    void aTextIsReadAndNotKept() throws Exception {
        var before = state();
        var answer = post("/readings?published=2017-09-07", "text/plain", "نفى الوزير سليم الحداد إغلاق السد.");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var read = JSON.readTree(answer.body());
        allowed("/readings", "post", "200", answer.body());
        assertThat(read.at("/statements/0/act").asText()).isEqualTo("DENY");
        assertThat(read.get("published").asText()).isEqualTo("2017-09-07");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aPageIsReadInTheEncodingThatItIsSentIn() throws Exception {
        var html = Stock.HOSTILE_PAGE.replace("<meta charset=\"utf-8\">", "").getBytes(Charset.forName("windows-1256"));
        var answer = send(request("/readings")
                .header("Content-Type", "text/html; charset=windows-1256")
                .header(Guard.CLIENT, "test")
                .POST(BodyPublishers.ofByteArray(html)));
        assertThat(answer.body()).contains("ناصر العامري");
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, %PDF, 415, ''",
        "text/plain, '', 422, empty-text",
        "text/html, <html></html>, 422, no-article"
    })
    void whatCannotBeReadIsToldWithWhatToDo(String type, String sent, int status, String code) throws Exception {
        var answer = post("/readings", type, sent);
        var problem = problem(answer, status);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.get("todo").asText()).isNotEmpty();
    }

    @Test
    void whatIsTooLongIsRefusedBeforeItIsRead() throws Exception {
        problem(post("/readings", "text/plain", "ا".repeat((8 << 20) + 1)), 413);
    }

    // ---- lists

    @Test
    void aListIsGoneThroughPageByPageAndNothingComesTwiceOrNever() throws Exception {
        assertThat(all("/articles?limit=2", "articles", "reading"))
                .hasSize(Math.toIntExact(articles()))
                .startsWith("1")
                .doesNotHaveDuplicates();
        var whole = all("/statements?from=2021-03-01", "statements", "reading");
        assertThat(whole).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        assertThat(all("/statements?from=2021-03-01&limit=2", "statements", "reading"))
                .isEqualTo(whole);
        var said = all("/statements?act=ASSERT", "statements", "sentence");
        assertThat(said).hasSizeGreaterThan(3); // two captures of one page say the same
        assertThat(all("/statements?act=ASSERT&limit=1", "statements", "sentence"))
                .isEqualTo(said);
        var claims = all("/claims", "claims", "id");
        assertThat(all("/claims?limit=1", "claims", "id")).isEqualTo(claims).isNotEmpty();
    }

    /** What all pages of a list have under one key. */
    private static List<String> all(String path, String list, String key) throws Exception {
        List<String> all = new ArrayList<>();
        String next = path;
        while (next != null) {
            var answer = get(next);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JSON.readTree(answer.body())
                    .get(list)
                    .forEach(one -> all.add(
                            one.get(key).isValueNode()
                                    ? one.get(key).asText()
                                    : one.get(key).toString()));
            var found = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
            next = found.find() ? found.group(1).substring(Api.PATH.length()) : null;
        }
        return all;
    }

    @Test
    void anArticleIsFoundByItsAddress() throws Exception {
        assertThat(all("/articles?address=" + Visit.encoded("https://example.org/page"), "articles", "reading"))
                .containsExactly("6");
        assertThat(all("/articles?outlet=" + Visit.encoded("المناره"), "articles", "reading"))
                .contains("2")
                .doesNotContain("1", "3");
        assertThat(JSON.readTree(get("/articles/" + Visit.encoded("https://example.org/page"))
                                .body())
                        .get("address")
                        .asText())
                .isEqualTo("https://example.org/page");
    }

    @Test
    void theBytesOfACaptureAreThoseThatWereMet() throws Exception {
        assertThat(Hash.of(get("/articles/6/bytes").body())).isEqualTo(Hash.of(Stock.HOSTILE_PAGE));
    }

    // ---- exports

    @ParameterizedTest
    @EnumSource
    void anExportIsThatOfTheCommandLine(ExportForm form) throws Exception {
        var lines = new StringBuilder(form.head());
        try (var record = RecordStore.openToRead(place)) {
            record.each(in -> form.lines(in).forEach(lines::append));
        }
        var answer = get("/export/" + form.key());
        assertThat(answer.body()).isEqualTo(lines.toString()).isNotEmpty();
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"record-" + form.key() + "." + form.ending() + "\"");
    }

    @Test
    void anExportOfASearchHasWhatIsFound() throws Exception {
        assertThat(get("/export/csv?act=DENY").body().lines().skip(1))
                .hasSize(1)
                .allMatch(line -> line.contains(",DENY,"));
        assertThat(get("/export/jsonl?act=DENY").body().lines()).hasSize(1);
        assertThat(get("/export/annotation?outlet=" + Visit.encoded("المنارة"))
                        .body()
                        .lines())
                .isNotEmpty();
        assertThat(get("/export/jsonl?outlet=" + Visit.encoded("لا أحد")).body())
                .isEmpty();
    }

    @Test
    void anExportIsAnotherOnceSomethingHasBeenWritten(@TempDir Path other) throws Exception {
        var own = Stock.in(other);
        try (var over = Desk.open(own, 0)) {
            var request = HttpRequest.newBuilder(over.address().resolve("api/v1/export/csv"))
                    .build();
            var before = client.send(request, BodyHandlers.ofString());
            try (var record = RecordStore.openToChange(own, Clock.systemUTC())) {
                record.notAStatement("1#s1", "سلمى", "خبر");
            }
            var after = client.send(request, BodyHandlers.ofString());
            assertThat(after.headers().firstValue("ETag"))
                    .isNotEqualTo(before.headers().firstValue("ETag"));
            assertThat(after.body()).isNotEqualTo(before.body());
        }
    }

    // ---- what people say

    @Test
    void aStatementIsCorrectedAndTheCorrectionTakenBack(@TempDir Path other) throws Exception {
        try (var over = Desk.open(Stock.in(other), 0)) {
            var said = said(
                    over,
                    "/corrections",
                    "{\"statement\": \"1#s1\", \"act\": \"warn\", \"by\": \"سلمى\", \"why\": \"تحذير\"}",
                    201);
            assertThat(said.headers().firstValue("Location")).hasValue("/api/v1/corrections/1");
            allowed("/corrections", "post", "201", said.body());
            assertThat(at(over, "/articles/1").at("/statements/0/act").asText()).isEqualTo("WARN");
            var undone = client.send(
                    to(over, "/corrections/1?by=a&why=b")
                            .header(Guard.CLIENT, "test")
                            .DELETE()
                            .build(),
                    BodyHandlers.ofString());
            assertThat(JSON.readTree(undone.body()).get("undoes").asInt()).isEqualTo(1);
            assertThat(at(over, "/articles/1").at("/statements/0/act").asText()).isEqualTo("ASSERT");
            assertThat(at(over, "/corrections/1").get("state").asText()).isEqualTo("UNDONE");
        }
    }

    @Test
    void whatWasSaidIsListedPageByPage(@TempDir Path other) throws Exception {
        try (var over = Desk.open(Stock.in(other), 0)) {
            for (int i = 0; i < 3; i++) {
                said(over, "/corrections", "{\"statement\": \"1#s1\", \"by\": \"سلمى\", \"why\": \"كذلك\"}", 201);
            }
            var first = client.send(to(over, "/corrections?limit=2").build(), BodyHandlers.ofString());
            assertThat(JSON.readTree(first.body()).get("corrections")).hasSize(2);
            assertThat(first.headers().firstValue("Link").orElseThrow()).contains("after=2");
            var last = client.send(to(over, "/corrections?limit=2&after=2").build(), BodyHandlers.ofString());
            assertThat(JSON.readTree(last.body()).at("/corrections/0/number").asInt())
                    .isEqualTo(3);
            assertThat(last.headers().firstValue("Link")).isEmpty();
            assertThat(client.send(to(over, "/corrections/0").build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aStatementIsAcceptedRejectedOrWasMissed(@TempDir Path other) throws Exception {
        try (var over = Desk.open(Stock.in(other), 0)) {
            said(over, "/corrections", "{\"statement\": \"1#s1\", \"by\": \"سلمى\", \"why\": \"كذلك\"}", 201);
            assertThat(at(over, "/corrections/1").get("accepts").asBoolean()).isTrue();
            said(
                    over,
                    "/corrections",
                    "{\"what\": \"NOT_A_STATEMENT\", \"statement\": \"4#s1\", \"by\": \"سلمى\", \"why\": \"خبر\"}",
                    201);
            assertThat(at(over, "/articles/4").get("statements")).isEmpty();
            said(
                    over,
                    "/corrections",
                    "{\"what\": \"MISSED\", \"article\": \"4\", \"cue\": \"نفى\", \"speaker\": \"سليم الحداد\", \"kind\": \"person\", \"act\": \"DENY\", \"contents\": [\"سقوط مروحية عسكرية\"], \"by\": \"سلمى\", \"why\": \"قول\"}",
                    201);
            assertThat(at(over, "/articles/4").get("statements")).hasSize(1);
        }
    }

    @Test
    void aClaimIsDividedAndItIsTakenBack(@TempDir Path other) throws Exception {
        try (var over = Desk.open(Stock.in(other), 0)) {
            var claim = at(over, "/claims/1%23s1");
            var told = claim.get("told").size();
            var said = said(
                    over,
                    "/decisions",
                    "{\"what\": \"SPLIT\", \"claim\": \"" + claim.get("id").asText()
                            + "\", \"statements\": [\"1#s1\"], \"by\": \"سلمى\", \"why\": \"حادث آخر\"}",
                    201);
            allowed("/decisions", "post", "201", said.body());
            assertThat(at(over, "/claims/2%23s1").get("told").size()).isEqualTo(told - 1);
            client.send(
                    to(over, "/decisions/1?by=a&why=b")
                            .header(Guard.CLIENT, "test")
                            .DELETE()
                            .build(),
                    BodyHandlers.ofString());
            assertThat(at(over, "/claims/2%23s1").get("told").size()).isEqualTo(told);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/corrections | {\"statement\": \"1#s1\", \"act\": \"SING\", \"by\": \"a\", \"why\": \"b\"} | 400",
                "/corrections | {\"statement\": \"1#s1\", \"verb\": \"x\", \"by\": \"a\", \"why\": \"b\"} | 400",
                "/corrections | {\"statement\": \"1#s1\", \"why\": \"b\"} | 400",
                "/corrections | {\"statement\": 1, \"by\": \"a\", \"why\": \"b\"} | 400",
                "/corrections | {\"statement\": \"1#s99\", \"act\": \"WARN\", \"by\": \"a\", \"why\": \"b\"} | 409",
                "/corrections | {\"statement\": \"1#s1\", \"speaker\": \"ليس هنا\", \"by\": \"a\", \"why\": \"b\"} | 409",
                "/corrections | [] | 400",
                "/corrections | {\"statement\": | 400",
                "/decisions | {\"what\": \"UNLINKED\", \"statement\": \"1#s99\", \"by\": \"a\", \"why\": \"b\"} | 409",
                "/decisions | {\"what\": \"UNDONE\", \"by\": \"a\", \"why\": \"b\"} | 400",
                "/decisions | {\"by\": \"a\", \"why\": \"b\"} | 400"
            })
    void whatCannotBeSaidChangesNothing(String path, String body, int status) throws Exception {
        var before = state();
        problem(post(path, "application/json", body), status);
        problem(post(path, "text/plain", body), 415);
        problem(
                send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body))),
                403);
        assertThat(state()).isEqualTo(before);
    }

    private static Change change(String act) {
        return new Change(
                Act.valueOf(act), null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of());
    }

    private static HttpRequest.Builder to(Desk over, String path) {
        return HttpRequest.newBuilder(URI.create(over.address() + Api.PATH.substring(1) + path));
    }

    private static JsonNode at(Desk over, String path) throws Exception {
        return JSON.readTree(
                client.send(to(over, path).build(), BodyHandlers.ofString()).body());
    }

    private static HttpResponse<String> said(Desk over, String path, String body, int status) throws Exception {
        var answer = client.send(
                to(over, path)
                        .header("Content-Type", "application/json")
                        .header(Guard.CLIENT, "test")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static void allowed(String path, String method, String status, String body) {
        var operation = DESCRIPTION.operations().stream()
                .filter(one -> one.path().equals(path) && one.method().equalsIgnoreCase(method))
                .findFirst()
                .orElseThrow();
        assertThat(DESCRIPTION.faults(
                        operation
                                .described()
                                .at("/responses/" + status + "/content")
                                .get("application/json"),
                        body))
                .isEmpty();
    }

    // ---- what is wrong

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/articles/99",
                "/articles/99/bytes",
                "/claims/c0",
                "/claims/1%23s99",
                "/trace/1%23s99",
                "/trace/x",
                "/schemas/none",
                "/schemas/..%2Fopenapi.yaml"
            })
    void whatIsNotThereIsAProblemAndNoPage(String path) throws Exception {
        problem(get(path), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles?outlets=3",
                "/articles?limit=0",
                "/articles?limit=501",
                "/articles?limit=many",
                "/articles?after=-1",
                "/articles?from=yesterday",
                "/articles?limit=1&limit=2",
                "/statements",
                "/statements?q=%20",
                "/statements?act=SING",
                "/statements?act=DENY&after=x",
                "/claims?contested=perhaps",
                "/claims?outlets=0",
                "/export/pdf",
                "/export/csv?limit=3"
            })
    void whatCannotBeMeantIsToldByItsName(String path) throws Exception {
        var problem = problem(get(path), 400);
        assertThat(problem.get("todo").asText()).isNotEmpty();
    }

    @Test
    void aMethodThatIsNotThereNamesThoseThatAre() throws Exception {
        var answer = send(request("/articles").header(Guard.CLIENT, "test").POST(BodyPublishers.noBody()));
        problem(answer, 405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @Test
    void aChangeThatAPageOfAnotherSiteCouldCauseIsRefused() throws Exception {
        problem(
                send(request("/readings").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("x"))),
                403);
        for (var header :
                List.of("Origin: http://evil.example", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site")) {
            var parts = header.split(": ", 2);
            problem(
                    send(request("/readings")
                            .header("Content-Type", "text/plain")
                            .header(Guard.CLIENT, "x")
                            .header(parts[0], parts[1])
                            .POST(BodyPublishers.ofString("قال"))),
                    403);
        }
        var asking = send(request("/readings")
                .header("Origin", "http://evil.example")
                .header("Access-Control-Request-Headers", Guard.CLIENT)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(asking.statusCode()).isEqualTo(403);
        assertThat(asking.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-allow"));
    }

    @Test
    void nothingHereIsEverAPage() throws Exception {
        for (var path :
                List.of("/%zz", "/claims/%E0%A4%A", "/articles?from=%zz", "//", "/articles/" + "a".repeat(20000))) {
            var answer = DeskTest.raw(
                    desk,
                    "GET " + Api.PATH + path + " HTTP/1.1\r\nHost: localhost:"
                            + desk.address().getPort() + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html", "text/html");
        }
    }

    // ---- asking

    private static JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(Problem.MEDIA_TYPE);
        var problem = DESCRIPTION.operations().get(0).described().at("/responses/400");
        var media = DESCRIPTION.resolved(problem).at("/content").get(Problem.MEDIA_TYPE);
        assertThat(DESCRIPTION.faults(media, answer.body())).isEmpty();
        assertThat(JSON.readTree(answer.body()).get("status").asInt()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static long articles() {
        try (var record = RecordStore.openToRead(place)) {
            return record.size();
        }
    }

    private static String state() {
        try (var record = RecordStore.openToRead(place)) {
            return record.state();
        }
    }

    private static HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", type)
                .header(Guard.CLIENT, "test")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(desk.address() + Api.PATH.substring(1) + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
