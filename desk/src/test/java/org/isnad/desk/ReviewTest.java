package org.isnad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isnad.record.Correction;
import org.isnad.record.Laid;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.isnad.record.ReviewQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {

    private static final Pattern ACCEPT = Pattern.compile("action=\"(/review/[0-9]+%23s[0-9]+)/accept");
    private static final String SALMA = "&by=" + Visit.encoded("سلمى");

    @TempDir
    Path folder;

    private RecordPlace place;
    private Desk desk;
    private Visitor visitor;

    @BeforeEach
    void open() {
        place = Stock.in(folder);
        desk = Desk.open(place, 0);
        visitor = new Visitor(desk);
    }

    @AfterEach
    void close() {
        visitor.close();
        desk.close();
    }

    @Test
    void theLeastSureStatementComesFirstAndLookingDecidesNothing() throws Exception {
        String page = get("/review?lang=en").body();
        assertThat(page).contains("<mark class=\"cue\">", "<mark class=\"content\">", "undecided: " + statements());
        assertThat(get("/review?lang=en").body()).contains(first(page));
        assertThat(corrections()).isEmpty();
    }

    @Test
    void whatIsAcceptedIsKeptAndTheNextOneComes() throws Exception {
        String page = get("/review?lang=en").body();
        var answer = post(first(page) + "/accept", page, SALMA);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).startsWith("/review/");
        assertThat(answer.body()).contains(">accepted<", "/corrections/1/undo", "سلمى");
        assertThat(first(answer.body())).isNotEqualTo(first(page));
        assertThat(corrections()).singleElement().satisfies(laid -> {
            assertThat(laid.correction().accepts()).isTrue();
            assertThat(laid.correction().by()).isEqualTo("سلمى");
        });
    }

    @Test
    void whatIsRejectedIsNoStatementUntilThatIsTakenBack() throws Exception {
        long before = statements();
        String page = get("/review?lang=en").body();
        String next = post(first(page) + "/reject", page, SALMA).body();
        assertThat(next).contains("kept as no statement", "undecided: " + (before - 1));
        var undone = post("/corrections/1/undo", next, "&back=" + Visit.encoded(first(page)));
        assertThat(undone.uri().getRawPath()).isEqualTo(first(page));
        assertThat(undone.body()).contains("undecided: " + before);
        assertThat(corrections())
                .extracting(laid -> laid.correction().what())
                .containsExactly(Correction.What.NOT_A_STATEMENT, Correction.What.UNDONE);
    }

    @Test
    void whatIsTakenBackTwiceIsRefusedWithTheReason() throws Exception {
        String page = get("/review?lang=en").body();
        post(first(page) + "/accept", page, SALMA);
        post("/corrections/1/undo", page, "");
        var again = post("/corrections/1/undo", page, "");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("taken back already");
    }

    @Test
    void theNameIsAskedOnceAndKept() throws Exception {
        String page = get("/review?lang=en").body();
        assertThat(page).contains("name=\"by\" required");
        var nameless = post(first(page) + "/accept", page, "");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(corrections()).isEmpty();
        String named = post("/name", page, SALMA).body();
        assertThat(named).contains("class=\"decider\"", "سلمى").doesNotContain("name=\"by\" required");
        assertThat(post(first(page) + "/accept", page, "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a\nb",
                "\u202Eevil",
                "سسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسس"
            })
    void whatIsNoNameIsRefused(String name) throws Exception {
        String page = get("/review?lang=en").body();
        assertThat(post("/name", page, "&by=" + Visit.encoded(name)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCorrectionSaysOnlyWhatIsOtherwise() throws Exception {
        String page = get("/review/3%23s1?lang=en").body();
        var answer = post("/review/3%23s1/correct", page, fields("act", "WARN") + SALMA);
        assertThat(answer.body()).contains(">corrected<");
        assertThat(corrections()).singleElement().satisfies(laid -> {
            assertThat(laid.correction().should().act()).hasToString("WARN");
            assertThat(laid.correction().should().speaker()).isNull();
            assertThat(laid.correction().should().contents()).isEmpty();
        });
        assertThat(get("/articles/3?lang=en").body()).contains("سلمى", ">corrected<", "/review/3%23s1");
    }

    @Test
    void wordsThatAreNotTheArticlesAreRefusedAndStayInTheForm() throws Exception {
        String page = get("/review/3%23s1?lang=en").body();
        var answer = post("/review/3%23s1/correct", page, fields("content", "كلام من عندي") + SALMA);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("does not stand in the article", ">كلام من عندي</textarea>");
        assertThat(corrections()).isEmpty();
    }

    @Test
    void onAnArabicPageItIsSaidInArabicWhyACorrectionIsRefused() throws Exception {
        String page = get("/review/3%23s1?lang=ar").body();
        var answer = post("/review/3%23s1/correct", page, fields("content", "كلام من عندي") + SALMA);
        assertThat(answer.body()).contains("لم ترد «كلام من عندي» في الخبر").doesNotContain("does not stand");
    }

    @Test
    void aStatementThatWasMissedIsAddedWithWhatItDeniesAndTakenBack() throws Exception {
        String page = get("/articles/3/missed?lang=en").body();
        String wrong = post("/articles/3/missed", page, "&content=&speaker=&act=DENY" + SALMA)
                .body();
        assertThat(wrong).contains("needs what is said, by whom");
        var added = post(
                "/articles/3/missed",
                page,
                "&content=" + Visit.encoded("سبعة جنود قتلوا") + "&speaker=" + Visit.encoded("مصدر طبي")
                        + "&kind=anonymous&act=DENY&denies-asked=yes&denies=s1" + SALMA);
        assertThat(added.uri().getPath()).isEqualTo("/articles/3");
        assertThat(added.body()).contains("The statement was added", "id=\"c1\"", "/corrections/1/undo");
        assertThat(corrections()).singleElement().satisfies(laid -> {
            assertThat(laid.correction().what()).isEqualTo(Correction.What.MISSED);
            assertThat(laid.correction().should().links()).hasSize(1);
        });
        assertThat(get("/review/3%23c1?lang=en").body()).contains("value=\"s1\" checked");
        var undone = post("/corrections/1/undo", added.body(), "&back=/articles/3");
        assertThat(undone.body()).doesNotContain("id=\"c1\"");
    }

    @Test
    void whatAStatementDeniesIsKeptWhereTheFormDidNotAskForIt() throws Exception {
        String page = get("/review/3%23s1?lang=en").body();
        post("/review/3%23s1/correct", page, fields("act", "WARN") + SALMA);
        assertThat(corrections())
                .singleElement()
                .satisfies(
                        laid -> assertThat(laid.correction().should().links()).isEmpty());
    }

    @Test
    void theQueueIsAsNarrowAsIsAskedAndSaysWhenItIsEmpty() throws Exception {
        assertThat(get("/review?lang=en&act=DENY").body()).contains("undecided: 1", "سليم الحداد");
        assertThat(get("/review?lang=en&outlet=nobody").body()).contains("Nothing is left to decide on");
        String page = get("/review?lang=en&act=DENY").body();
        var last = post(first(page) + "/accept?act=DENY", page, SALMA);
        assertThat(last.body()).contains(">accepted<", "Nothing is left to decide on");
    }

    @Test
    void aHostileTextIsShownAndDoesNothing() throws Exception {
        assertThat(get("/review/5%23s1").body()).doesNotContain("<script>document", "<img src=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/review/99%23s1", "/review/1%23s99", "/review/x"})
    void whatIsNotThereIsSaidNotToBe(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aDecisionWithoutTheTokenIsRefused() throws Exception {
        String page = get("/review").body();
        assertThat(visitor.send(first(page) + "/accept", "token=guess" + SALMA).statusCode())
                .isEqualTo(403);
        assertThat(corrections()).isEmpty();
    }

    /** What the form of the page of 3#s1 gives back, with one field otherwise. */
    private String fields(String name, String value) {
        try (var record = RecordStore.openToRead(place)) {
            var in = Objects.requireNonNull(record.article("3"));
            var form = StatementForm.of(in.document().statements().get(0), in.document());
            Map<String, String> fields = new LinkedHashMap<>(Map.of(
                    "act", form.act(),
                    "speaker", form.speaker(),
                    "cue", form.cue(),
                    "source", form.source(),
                    "content", form.content(),
                    "through", form.through(),
                    "form", form.form(),
                    "spoken", form.spoken()));
            fields.put(name, value);
            return fields.entrySet().stream()
                    .map(field -> "&" + field.getKey() + "=" + Visit.encoded(field.getValue()))
                    .collect(Collectors.joining());
        }
    }

    private List<Laid> corrections() {
        try (var record = RecordStore.openToRead(place)) {
            return record.corrections();
        }
    }

    private long statements() {
        try (var record = RecordStore.openToRead(place)) {
            return record.undecided(ReviewQuery.ALL, Integer.MAX_VALUE);
        }
    }

    private static String first(String page) {
        var found = ACCEPT.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return visitor.get(path);
    }

    private HttpResponse<String> post(String path, String page, String fields)
            throws IOException, InterruptedException {
        return visitor.post(path, page, fields);
    }
}
