package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.article.Article;
import org.isnad.document.Act;
import org.isnad.document.Dispute;
import org.isnad.document.Document;
import org.isnad.document.EntityKind;
import org.isnad.document.Form;
import org.isnad.document.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class CorrectionsTest {

    private static final String TEXT = """
            افتتاح السد

            قال الوزير سامر الحداد إن السد مفتوح. وأكد المدير أن الطريق «مغلق» منذ أمس. ونفت الشركة ذلك. \
            وكان السكان ينتظرون وعلى وجه كبيرهم أن الماء مقطوع.
            """;
    private static final String ADDRESS = "https://example.org/dam";
    private static final String BY = "سلمى";

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Engine.Laid laid;
    private RecordStore store;

    @BeforeParameterizedClassInvocation
    static void there(Engine engine) {
        engine.mustBeThere();
    }

    @BeforeEach
    void open() throws SQLException {
        laid = engine.fresh(folder);
        store = laid.openToAdd();
        store.add(List.of(Sample.entry("dam", TEXT, Sample.WITH), Sample.entry("other")));
        assertThat(read().statements())
                .extracting(s -> s.id() + " " + s.act() + " " + s.cue().of(TEXT))
                .startsWith("s1 ASSERT قال", "s2 ASSERT وأكد", "s3 DENY ونفت");
    }

    @AfterEach
    void close() throws SQLException {
        assertThat(RecordTest.damages(store)).isEmpty();
        store.close();
        laid.close();
    }

    private Document read() {
        return first(store);
    }

    private static Document first(RecordStore store) {
        List<Document> all = new ArrayList<>();
        store.each(recorded -> all.add(recorded.document()));
        return all.get(0);
    }

    static Change act(Act act) {
        return new Change(act, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of());
    }

    private static Change speaker(String name, EntityKind kind) {
        return new Change(null, name, kind, null, null, null, null, null, List.of(), List.of(), List.of(), List.of());
    }

    private static Change words(String cue, List<String> sources, List<String> contents) {
        return new Change(null, null, null, null, null, null, null, cue, sources, contents, List.of(), List.of());
    }

    private static Change links(List<String> denies, List<String> deniesNot) {
        return new Change(null, null, null, null, null, null, null, null, List.of(), List.of(), denies, deniesNot);
    }

    private Statement statement(String id) {
        return read().statements().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Document document, String entity) {
        return document.entities().get(entity).names().get(0);
    }

    @Test
    void aCorrectionLiesOverTheReadingAndNotInIt() {
        var before = read();
        assertThat(store.correct("1#s1", act(Act.EXPECT), BY, "السد سيفتح")).isEqualTo(1);
        assertThat(statement("s1").act()).isEqualTo(Act.EXPECT);
        assertThat(statement("s1").why())
                .last()
                .satisfies(reason -> assertThat(reason.rule()).isEqualTo("#1 by سلمى: السد سيفتح"));
        assertThat(first(store.asRead())).isEqualTo(before);
        assertThat(store.corrections()).singleElement().satisfies(laid -> {
            assertThat(laid.state()).isEqualTo(CorrectionState.IN_FORCE);
            assertThat(laid.address()).isEqualTo(ADDRESS);
            assertThat(laid.correction().by()).isEqualTo(BY);
            assertThat(laid.correction().at()).isEqualTo("2026-01-02T03:04:05.678Z");
        });
        try (var again = laid.openToRead()) {
            assertThat(first(again)).isEqualTo(read());
        }
    }

    @Test
    void aSpeakerIsSomebodyOfTheReadingOrOfTheText() {
        store.correct(ADDRESS + "#s2", speaker("الوزير سامر الحداد", null), BY, "هو");
        assertThat(statement("s2").speaker()).isEqualTo(statement("s1").speaker());
        store.correct("1#s2", speaker("كَبِيرهم", EntityKind.ROLE), BY, "هو كبيرهم");
        var other = read().entities().get(statement("s2").speaker());
        assertThat(other.names()).containsExactly("كبيرهم");
        assertThat(other.kind()).isEqualTo(EntityKind.ROLE);
        assertThat(store.search(new Query("", "كبيرهم", null, null, null, null, null, null, null), 5))
                .hasSize(1);
        assertThat(store.asRead().search(new Query("", "كبيرهم", null, null, null, null, null, null, null), 5))
                .isEmpty();
    }

    @Test
    void wordsAreFoundNearestToTheStatement() {
        store.correct("1#s2", words("أكد", List.of("المدير"), List.of("«مغلق»")), BY, "هذا قوله");
        var s = statement("s2");
        assertThat(s.cue().of(TEXT)).isEqualTo("أكد");
        assertThat(s.contents()).extracting(span -> span.of(TEXT)).containsExactly("«مغلق»");
        assertThat(s.form()).isEqualTo(Form.DIRECT);
        store.correct("1#s2", words(null, List.of(), List.of("السد")), BY, "بل هذا");
        assertThat(statement("s2").contents().get(0).start()).isEqualTo(TEXT.indexOf("السد مفتوح"));
        store.correct("1#s2", words(null, List.of(), List.of("الطريق «مغلق»", "منذ أمس")), BY, "بل كله");
        assertThat(statement("s2").contents()).hasSize(2);
        assertThat(statement("s2").form()).isEqualTo(Form.MIXED);
    }

    @Test
    void whatIsNoStatementGoesAndTakesItsLinksAlong() {
        store.correct("1#s3", links(List.of("s1"), List.of()), BY, "تنفي قول الوزير");
        assertThat(read().disputes())
                .anyMatch(d -> d.asserted().contains("s1") && d.denied().contains("s3"));
        store.notAStatement("1#s3", BY, "ليس قولا");
        assertThat(read().statements()).extracting(Statement::id).doesNotContain("s3");
        assertThat(read().disputes()).noneMatch(d -> d.denied().contains("s3"));
        assertThat(store.search(new Query("", null, null, Act.DENY, null, null, null, null, null), 50))
                .noneMatch(hit -> hit.document().text().equals(TEXT));
    }

    @Test
    void whoDeniesWhomIsLinkedAndUnlinked() {
        store.correct("1#s3", links(List.of("1#s2"), List.of()), BY, "تنفي قول المدير");
        assertThat(read().disputes()).extracting(Dispute::denied).contains(List.of("s3"));
        assertThat(read().disputes()).anyMatch(d -> d.asserted().contains("s2"));
        store.correct("1#s3", links(List.of(), List.of("s2")), BY, "لا تنفيه");
        assertThat(read().disputes())
                .noneMatch(d -> d.denied().contains("s3") && d.asserted().contains("s2"));
    }

    @Test
    void aStatementThatWasMissedIsOneNow() {
        var change = new Change(
                Act.ASSERT,
                "كبيرهم",
                EntityKind.ROLE,
                null,
                null,
                null,
                null,
                "وعلى وجه",
                List.of("كبيرهم"),
                List.of("الماء مقطوع"),
                List.of(),
                List.of());
        store.missed(ADDRESS, change, BY, "لم يقرأ");
        var s = statement("c1");
        assertThat(s.cue().of(TEXT)).isEqualTo("وعلى وجه");
        assertThat(s.contents()).extracting(span -> span.of(TEXT)).containsExactly("الماء مقطوع");
        assertThat(name(read(), s.speaker())).isEqualTo("كبيرهم");
        assertThat(read().statements()).last().isEqualTo(s);
        store.correct("1#c1", act(Act.WARN), BY, "تحذير");
        assertThat(statement("c1").act()).isEqualTo(Act.WARN);
        assertThat(store.search(Query.of("الماء مقطوع"), 5)).hasSize(1);
    }

    @Test
    void aStatementThatWasMissedWithinAnotherStandsWithinIt() {
        var change = new Change(
                Act.ASSERT,
                "السد",
                EntityKind.ORGANISATION,
                null,
                null,
                null,
                null,
                "إن",
                List.of(),
                List.of("مفتوح"),
                List.of(),
                List.of());
        store.correct("1#s1", words("قال", List.of(), List.of("إن السد مفتوح")), BY, "كله");
        store.missed("1", change, BY, "داخله");
        assertThat(statement("c2").within()).isEqualTo("s1");
        assertThat(statement("c2").speaker()).isEqualTo("speaker-c2");
        store.notAStatement("1#s1", BY, "لا");
        assertThat(statement("c2").within()).isNull();
    }

    @Test
    void anUndoneCorrectionIsKeptAndHoldsNoMore() {
        var before = read();
        store.correct("1#s1", act(Act.EXPECT), BY, "ظننت");
        assertThat(store.undo(1, "كريم", "خطأ")).isEqualTo(2);
        assertThat(read()).isEqualTo(before);
        assertThat(store.corrections())
                .extracting(Laid::state)
                .containsExactly(CorrectionState.UNDONE, CorrectionState.UNDOES);
        refused(() -> store.undo(1, BY, "مرة أخرى"), "correction 1 is taken back already");
        refused(() -> store.undo(2, BY, "بل هو"), "correction 2 only takes another one back");
        refused(() -> store.undo(9, BY, "لا شيء"), "there is no correction 9");
    }

    // ---- read again

    private static Entry readAgainAs(String id, Document document, String version) {
        var article = Sample.article(id, "https://example.org/" + id, document.text());
        return Entry.of(
                Sample.capture("https://example.org/" + id, "<p>" + document.text()),
                article,
                document,
                new ReadWith(version, "shipped", "shipped"));
    }

    private static Document with(Document d, List<Statement> statements) {
        return new Document(
                d.id(),
                d.text(),
                d.outlet(),
                d.published(),
                d.title(),
                d.furniture(),
                d.entities(),
                statements,
                d.dates(),
                d.places(),
                d.figures(),
                List.of());
    }

    @Test
    void aCorrectionHoldsInAFurtherReadingWhereItsWordsAreAndIsReportedWhereNot() {
        var machine = read();
        store.correct("1#s2", act(Act.WARN), BY, "تحذير");
        store.correct("1#s3", act(Act.DECLINE), BY, "امتناع");
        var renumbered = machine.statements().stream()
                .filter(s -> !s.id().equals("s1") && !s.id().equals("s3"))
                .toList();
        store.add(List.of(readAgainAs("dam", with(machine, renumbered), "0.2.0")));
        assertThat(statement("s2").act()).isEqualTo(Act.WARN);
        assertThat(store.corrections())
                .extracting(Laid::state)
                .containsExactly(CorrectionState.IN_FORCE, CorrectionState.NO_LONGER_FITS);
        store.add(List.of(readAgainAs("dam", with(machine, machine.statements()), "0.3.0")));
        assertThat(statement("s3").act()).isEqualTo(Act.DECLINE);
        assertThat(store.corrections()).extracting(Laid::state).containsOnly(CorrectionState.IN_FORCE);
    }

    @Test
    void aMissedStatementThatALaterReadingFindsIsOneAndNotTwo() {
        var machine = read();
        var without =
                machine.statements().stream().filter(s -> !s.id().equals("s1")).toList();
        store.add(List.of(readAgainAs("dam", with(machine, without), "0.2.0")));
        store.missed(
                ADDRESS,
                new Change(
                        Act.EXPECT,
                        "الوزير سامر الحداد",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "قال",
                        List.of(),
                        List.of("السد مفتوح"),
                        List.of(),
                        List.of()),
                BY,
                "فات");
        assertThat(read().statements()).hasSameSizeAs(machine.statements());
        store.add(List.of(readAgainAs("dam", with(machine, machine.statements()), "0.3.0")));
        assertThat(read().statements()).hasSameSizeAs(machine.statements());
        assertThat(statement("s1").act()).isEqualTo(Act.EXPECT);
    }

    // ---- what cannot be said

    private static void refused(Runnable work, String what) {
        assertThatThrownBy(work::run).isInstanceOf(CorrectionException.class).hasMessageContaining(what);
    }

    @Test
    void whatTheTextDoesNotSayIsNotTaken() {
        refused(() -> store.correct("1#s9", act(Act.WARN), BY, "لا"), "has no statement s9");
        refused(() -> store.correct("77#s1", act(Act.WARN), BY, "لا"), "has no article '77'");
        refused(() -> store.correct("s1", act(Act.WARN), BY, "لا"), "'s1' names no statement");
        refused(() -> store.correct("1#s1", links(List.of(), List.of()), BY, "لا"), "nothing is said");
        refused(() -> store.correct("1#s1", act(Act.WARN), BY, " "), "who corrects and why");
        refused(() -> store.correct("1#s1", speaker("الرئيس", EntityKind.ROLE), BY, "لا"), "does not stand");
        refused(() -> store.correct("1#s1", speaker("كبيرهم", null), BY, "لا"), "nobody of the name");
        refused(() -> store.correct("1#s1", words(null, List.of(), List.of("كذب")), BY, "لا"), "does not stand");
        refused(() -> store.correct("1#s1", links(List.of("s1"), List.of()), BY, "لا"), "cannot deny itself");
        refused(() -> store.missed("1", act(Act.WARN), BY, "لا"), "needs what is said");
        refused(
                () -> store.missed(
                        "1",
                        new Change(
                                Act.ASSERT,
                                "المدير",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of("السد"),
                                List.of(),
                                List.of()),
                        BY,
                        "لا"),
                "stands 2 times");
        assertThat(store.corrections()).isEmpty();
    }

    // ---- chain, time, distance

    private static Change chain(String... through) {
        return new Change(
                null, null, null, List.of(through), null, null, null, null, List.of(), List.of(), List.of(), List.of());
    }

    private static Change wordsAndChain(List<String> contents, String through) {
        return new Change(
                null, null, null, List.of(through), null, null, null, null, List.of(), contents, List.of(), List.of());
    }

    private static Change told(Boolean distance, String spoken) {
        return new Change(
                null, null, null, null, null, distance, spoken, null, List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void theChainIsCorrectedLinkByLink() {
        var before = read();
        store.correct("1#s1", chain("الشركة", "كبيرهم"), BY, "عبرهما");
        assertThat(statement("s1").via().stream().map(id -> name(read(), id))).containsExactly("الشركة", "كبيرهم");
        assertThat(read().entities().get(statement("s1").via().get(1)).kind()).isEqualTo(EntityKind.OUTLET);
        store.correct("1#s1", chain(), BY, "بل مباشرة");
        assertThat(statement("s1").via()).isEmpty();
        store.undo(1, BY, "خطأ");
        store.undo(2, BY, "خطأ");
        assertThat(read()).isEqualTo(before);
        refused(() -> store.correct("1#s1", chain("وكالة الفرات"), BY, "لا"), "does not stand in the article");
    }

    @Test
    void whenItWasSaidAndTheReportersDistanceAreCorrected() {
        store.correct("1#s2", told(true, "2017-09-06"), BY, "أمس");
        assertThat(statement("s2").spoken()).isEqualTo("2017-09-06");
        assertThat(statement("s2").distance()).isTrue();
        store.correct("1#s2", told(false, ""), BY, "لم يذكر");
        assertThat(statement("s2").spoken()).isNull();
        assertThat(statement("s2").distance()).isFalse();
        refused(() -> store.correct("1#s2", told(null, "أمس"), BY, "لا"), "'أمس' is no date");
        for (var day : List.of("2017-02-29", "2017-09-31", "2017-13", "2017-09-01/2017-09-00", "2017-25-01")) {
            refused(() -> store.correct("1#s2", told(null, day), BY, "لا"), "'" + day + "' is no date");
        }
    }

    // ---- a page that was changed

    private static final String CHANGED = """
            افتتاح السد

            (تحديث) قال الوزير سامر الحداد إن السد مغلق. وأكد المدير أن الطريق «مغلق» منذ أمس. ونفت الشركة ذلك. \
            وكان السكان ينتظرون وعلى وجه كبيرهم أن الماء مقطوع.
            """;

    /** Adds it at the same address, and gives its reading. */
    private long metAgain(String text) {
        store.add(List.of(Sample.entry("dam", text, Sample.WITH)));
        return store.size();
    }

    private Document lastCapture() {
        List<Recorded> all = new ArrayList<>();
        store.each(all::add);
        return all.get(all.size() - 1).document();
    }

    private static Statement saying(Document document, String words) {
        return document.statements().stream()
                .filter(s -> s.contents().stream()
                        .anyMatch(span -> span.of(document.text()).contains(words)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChangedPageHasTheCorrectionsWhoseWordsStillStandThereAndTheOthersAreReported() {
        store.correct("1#s1", act(Act.EXPECT), BY, "توقع");
        store.correct("1#s2", act(Act.WARN), BY, "تحذير");
        store.correct("1#s2", words(null, List.of(), List.of("مغلق")), BY, "هذا");
        var later = metAgain(CHANGED);
        assertThat(saying(lastCapture(), "مغلق").act()).isNotEqualTo(Act.EXPECT);
        var carried = lastCapture().statements().get(1);
        assertThat(carried.act()).isEqualTo(Act.WARN);
        assertThat(carried.contents().get(0).of(CHANGED)).isEqualTo("مغلق");
        assertThat(carried.contents().get(0).start()).isGreaterThan(CHANGED.indexOf("وأكد"));
        assertThat(statement("s1").act()).as("of the first capture").isEqualTo(Act.EXPECT);
        assertThat(store.corrections())
                .extracting(Laid::state, Laid::later)
                .containsExactly(
                        tuple(CorrectionState.IN_FORCE, new Laid.Later(later, false)),
                        tuple(CorrectionState.IN_FORCE, new Laid.Later(later, true)),
                        tuple(CorrectionState.IN_FORCE, new Laid.Later(later, true)));
        assertThat(store.search(new Query("", null, null, Act.WARN, null, null, null, null, null), 9))
                .extracting(hit -> hit.in().reading())
                .containsExactlyInAnyOrder(1L, later);
        assertThat(store.asRead().search(new Query("", null, null, Act.WARN, null, null, null, null, null), 9))
                .isEmpty();
    }

    @Test
    void aPageOnWhichTheWordsStandAgainHasTheCorrectionAgain() {
        store.correct("1#s1", act(Act.EXPECT), BY, "توقع");
        metAgain(CHANGED);
        var last = metAgain("بيان.\n" + TEXT);
        assertThat(saying(lastCapture(), "السد مفتوح").act()).isEqualTo(Act.EXPECT);
        assertThat(store.corrections().get(0).later()).isEqualTo(new Laid.Later(last, true));
        store.undo(1, BY, "خطأ");
        assertThat(saying(lastCapture(), "السد مفتوح").act()).isEqualTo(Act.ASSERT);
        assertThat(store.corrections()).extracting(Laid::later).containsOnlyNulls();
    }

    @Test
    void whatIsSaidOfTheChangedPageGoesBeforeWhatWasSaidOfTheFirst() {
        store.correct("1#s2", act(Act.WARN), BY, "تحذير");
        var later = metAgain(CHANGED);
        var id = saying(lastCapture(), "مغلق» منذ").id();
        store.correct(later + "#" + id, act(Act.EXPECT), BY, "بل توقع");
        assertThat(saying(lastCapture(), "مغلق» منذ").act()).isEqualTo(Act.EXPECT);
        assertThat(statement("s2").act()).isEqualTo(Act.WARN);
    }

    @Test
    void missedStatementsLinksAndNoStatementsComeAlongToo() {
        store.missed(
                ADDRESS,
                new Change(
                        Act.ASSERT,
                        "كبيرهم",
                        EntityKind.ROLE,
                        null,
                        null,
                        null,
                        null,
                        "وعلى وجه",
                        List.of(),
                        List.of("الماء مقطوع"),
                        List.of(),
                        List.of()),
                BY,
                "لم يقرأ");
        store.correct("1#c1", act(Act.WARN), BY, "تحذير");
        store.correct("1#s3", links(List.of("s2"), List.of()), BY, "ينفيه");
        metAgain(CHANGED);
        var document = lastCapture();
        assertThat(saying(document, "الماء مقطوع").act()).isEqualTo(Act.WARN);
        assertThat(document.disputes())
                .anySatisfy(dispute -> assertThat(dispute.asserted())
                        .contains(saying(document, "مغلق» منذ").id()));
        store.notAStatement("1#s2", BY, "ليس قولا");
        assertThat(lastCapture().statements())
                .noneMatch(s ->
                        s.contents().stream().anyMatch(span -> span.of(CHANGED).contains("» منذ")));
    }

    @Test
    void aCorrectionThatNamesSomebodyWhomTheChangedPageDoesNotNameIsReported() {
        store.correct("1#s2", speaker("كبيرهم", EntityKind.ROLE), BY, "له");
        var later = metAgain(CHANGED.replace("كبيرهم", "كثير منهم"));
        assertThat(name(lastCapture(), lastCapture().statements().get(1).speaker()))
                .isEqualTo("المدير");
        assertThat(store.corrections().get(0).later()).isEqualTo(new Laid.Later(later, false));
    }

    @Test
    void wordsThatStandMoreOftenThanBeforeAreNotGuessedAt() {
        store.correct("1#s3", act(Act.DECLINE), BY, "امتناع");
        var later = metAgain(CHANGED.replace("ونفت الشركة ذلك.", "ونفت الشركة ذلك. ونفت الشركة ذلك."));
        assertThat(lastCapture().statements()).noneMatch(s -> s.act() == Act.DECLINE);
        assertThat(store.corrections().get(0).later()).isEqualTo(new Laid.Later(later, false));
    }

    // ---- the log

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE correction SET why = 'x' | correction 1: missing or changed; log line 4 tells of it otherwise",
                "DELETE FROM correction | correction 1: missing or changed; log line 4 tells of it otherwise",
                "UPDATE correction_span SET starts = starts + 1 | correction 1: missing or changed; log line 4 tells of it otherwise",
                "UPDATE correction SET spoken = '2017' | correction 1: missing or changed; log line 4 tells of it otherwise",
                "UPDATE correction_via SET name = 'x' | correction 1: missing or changed; log line 4 tells of it otherwise",
                "DELETE FROM correction_via | correction 1: missing or changed; log line 4 tells of it otherwise",
                "INSERT INTO correction SELECT 7, at, who, why, what, undoes, article, reading, statement, starts, ends, text, act, speaker,"
                        + " speaker_kind, form, distance, spoken, via FROM correction | correction 7: no line of the log tells of it",
                "DELETE FROM log WHERE id = 4 | log line 4: missing"
            })
    void anEditedCorrectionIsNamed(String sql, String expected) throws SQLException {
        store.correct("1#s2", wordsAndChain(List.of("مغلق"), "الشركة"), BY, "هذا");
        assertThat(RecordTest.damages(store)).isEmpty();
        var copy = folder.resolve("copy.isnad");
        store.copyTo(copy);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        try (var damaged = RecordStore.openToRead(new RecordPlace.File(copy))) {
            assertThat(RecordTest.damages(damaged)).contains(expected);
        }
    }

    @Test
    void anyBrowserOfTablesShowsTheCorrectedBesideTheRead() throws SQLException {
        store.correct("1#s2", words(null, List.of(), List.of("مغلق")), BY, "هذا");
        store.correct("1#s1", act(Act.WARN), BY, "تحذير");
        store.correct("1#s1", chain("الشركة", "كبيرهم"), BY, "عبرهما");
        store.correct("1#s1", told(true, "2017"), BY, "قديم");
        try (var connection = laid.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT act_read, act, words_read, words, through_read, through, spoken, distance FROM corrected")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString("words_read")).isEqualTo("الطريق «مغلق» منذ أمس");
            assertThat(row.getString("words")).isEqualTo("مغلق");
            assertThat(row.next()).isTrue();
            assertThat(row.getString("act_read") + row.getString("act")).isEqualTo("ASSERTWARN");
            assertThat(row.getString("through")).isNull();
            assertThat(row.next()).isTrue();
            assertThat(row.getString("through")).isEqualTo("الشركة ← كبيرهم");
            assertThat(row.getString("through_read")).isNull();
            assertThat(row.next()).isTrue();
            assertThat(row.getString("spoken")).isEqualTo("2017");
            assertThat(row.getInt("distance")).isOne();
        }
    }

    @Test
    void anArticleOfCorrectedWordsIsStillTheArticle() {
        store.correct("1#s1", act(Act.EXPECT), BY, "السد سيفتح");
        List<Article> articles = new ArrayList<>();
        store.each(recorded -> articles.add(recorded.article()));
        assertThat(articles.get(0).text()).isEqualTo(TEXT);
        assertThat(articles.get(0).told().url()).isEqualTo(ADDRESS);
    }

    @Test
    void anAcceptedStatementStaysWhatItIsAndThatIsKept() {
        var before = read();
        var number = store.accept("1#s1", BY, "صحيح");
        assertThat(statement("s1").withoutReasons())
                .isEqualTo(before.statements().get(0).withoutReasons());
        assertThat(store.corrections("1#s1")).singleElement().satisfies(one -> {
            assertThat(one.accepts()).isTrue();
            assertThat(one.by()).isEqualTo(BY);
        });
        store.undo(number, BY, "لا");
        assertThat(read()).isEqualTo(before);
        assertThat(store.corrections())
                .extracting(Laid::state)
                .containsExactly(CorrectionState.UNDONE, CorrectionState.UNDOES);
    }

    @Test
    void whatSaysThatSomethingIsOtherwiseAcceptsNothing() {
        store.correct("1#s1", act(Act.WARN), BY, "تحذير");
        store.notAStatement("1#s2", BY, "خبر");
        assertThat(store.corrections()).noneMatch(laid -> laid.correction().accepts());
    }

    @Test
    void whatNobodyHasDecidedOnComesTheLeastSureFirstAndOnceEach() {
        var all = undecided(ReviewQuery.ALL);
        List<Double> sure = all.stream().map(this::confidence).toList();
        assertThat(all).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(sure).isSorted();
        assertThat(store.undecided(ReviewQuery.ALL, Integer.MAX_VALUE)).isEqualTo(all.size());
        assertThat(store.undecided(ReviewQuery.ALL, 2)).isEqualTo(2);
        for (int i = 1; i < all.size(); i++) {
            assertThat(store.undecidedBefore(ReviewQuery.ALL, all.get(i))).isEqualTo(all.get(i - 1));
        }
        assertThat(store.undecidedBefore(ReviewQuery.ALL, all.get(0))).isNull();
    }

    @Test
    void whatIsDecidedLeavesTheQueueUntilThatIsTakenBack() {
        var all = undecided(ReviewQuery.ALL);
        store.accept("1#s1", BY, "صحيح");
        store.notAStatement("1#s2", BY, "خبر");
        var number = store.correct("1#s3", act(Act.WARN), BY, "تحذير");
        assertThat(undecided(ReviewQuery.ALL))
                .doesNotContain("1#s1", "1#s2", "1#s3")
                .hasSize(all.size() - 3);
        store.undo(number, BY, "لا");
        assertThat(undecided(ReviewQuery.ALL)).contains("1#s3");
        assertThat(store.undecidedAfter(ReviewQuery.ALL, "1#s1")).isNotNull().isNotEqualTo("1#s1");
    }

    @Test
    void theQueueIsAsNarrowAsIsAsked() {
        var denials = new ReviewQuery("الغد", Act.DENY, LocalDate.of(2017, 9, 7), LocalDate.of(2017, 9, 7));
        assertThat(undecided(denials)).contains("1#s3").doesNotContain("1#s1");
        assertThat(undecided(new ReviewQuery("_", null, null, null))).isEmpty();
        assertThat(undecided(new ReviewQuery(null, null, LocalDate.of(2017, 9, 8), null)))
                .isEmpty();
        assertThat(undecided(new ReviewQuery(null, null, null, LocalDate.of(2017, 9, 6))))
                .isEmpty();
    }

    @Test
    void whatWasDecidedOfAnEarlierCaptureIsNotAskedAnew() {
        store.accept("1#s1", BY, "صحيح");
        store.add(List.of(Sample.entry("dam", TEXT + "\nوقال الوزير إن العمل انتهى.", Sample.WITH)));
        assertThat(undecided(ReviewQuery.ALL)).contains("3#s2").doesNotContain("3#s1");
    }

    private List<String> undecided(ReviewQuery query) {
        List<String> all = new ArrayList<>();
        for (var name = store.undecidedAfter(query, null); name != null; name = store.undecidedAfter(query, name)) {
            all.add(name);
        }
        return all;
    }

    private double confidence(String name) {
        return Objects.requireNonNull(store.article(name)).document().statements().stream()
                .filter(s -> name.endsWith("#" + s.id()))
                .findFirst()
                .orElseThrow()
                .confidence();
    }
}
