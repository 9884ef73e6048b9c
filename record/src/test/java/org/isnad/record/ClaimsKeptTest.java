package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.claim.Claim;
import org.isnad.claim.Telling;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Claims as a record keeps them. */
@ParameterizedClass
@EnumSource(Engine.class)
class ClaimsKeptTest {

    private static final String BY = "سلمى";

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Engine.Laid laid;

    @BeforeParameterizedClassInvocation
    static void there(Engine engine) {
        engine.mustBeThere();
    }

    @BeforeEach
    void begin() throws SQLException {
        laid = engine.fresh(folder);
    }

    @AfterEach
    void end() throws SQLException {
        try (var store = laid.openToRead()) {
            assertThat(RecordTest.damages(store)).isEmpty();
        }
        laid.close();
    }

    // ---- articles

    private static final List<String> CRASH = List.of(
            "قال المتحدث باسم الجيش أحمد سالم إن مروحية عسكرية سقطت قرب بلدة الكرمة وإن أربعة جنود قتلوا.",
            "أعلن المتحدث باسم الجيش العميد أحمد سالم سقوط مروحية عسكرية قرب بلدة الكرمة ومقتل أربعة جنود.",
            "وذكر مصدر طبي أن مروحية عسكرية سقطت قرب بلدة الكرمة وأن سبعة جنود قتلوا.",
            "نفى وزير الدفاع سليم الحداد سقوط مروحية عسكرية قرب بلدة الكرمة.");

    private static final List<String> ROAD = List.of(
            "أعلن وزير النقل الأردني سامر العلي افتتاح طريق عمان العقبة أمام الشاحنات السعودية.",
            "قال وزير النقل الأردني سامر العلي إن طريق عمان العقبة افتتح أمام الشاحنات السعودية.");

    private static final LocalDate DAY = LocalDate.of(2017, 9, 1);

    private static Entry entry(String id, String text, LocalDate day) {
        return entry(id, text, day, Sample.WITH);
    }

    private static Entry entry(String id, String text, LocalDate day, ReadWith with) {
        var address = "https://example.org/" + id;
        var title = "أخبار اليوم";
        var article = new Article(
                id,
                title + "\n\n" + text,
                new Span(0, title.length()),
                Told.NOTHING.outlet("صحيفة " + id).published(day).url(address),
                List.of());
        return Entry.of(Sample.capture(address, text), article, Sample.read(article), with);
    }

    /** Twelve articles of four days: two stories, told in the same words on days that are near each other and on one that is not. */
    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            var text = i % 3 == 2 ? ROAD.get(i / 3 % 2) : CRASH.get((i - i / 3) % 4);
            entries.add(entry("a" + i, text, LocalDate.of(2017, 9, 1 + i % 2 + i / 8 * 12)));
        }
        return entries;
    }

    /** What claims come to: of each whether it is contested, and the articles' names with their statements. */
    private static Set<String> told(RecordStore store) {
        return store.claims(ClaimQuery.ALL, 0, 1000).claims().stream()
                .map(listed -> {
                    var claim = store.claim(listed.id());
                    assertThat(claim).as(listed.id()).isNotNull();
                    assertThat(claim.id()).isEqualTo(listed.id());
                    assertThat(claim.contested()).isEqualTo(listed.contested());
                    assertThat(claim.outlets()).isEqualTo(listed.outlets());
                    assertThat(claim.origins()).hasSize(listed.origins());
                    assertThat(claim.tellings()).hasSize(listed.statements());
                    return listed.id() + " " + statements(claim);
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> statements(Claim claim) {
        return claim.tellings().stream()
                .map(told -> told.article() + "#" + told.statement().id() + " " + told.side())
                .sorted()
                .toList();
    }

    @Test
    void whatArticlesSayBetweenThemIsThereAsSoonAsTheyAre() {
        try (var store = laid.openToAdd()) {
            store.add(List.of(entry("a", CRASH.get(0), LocalDate.of(2017, 9, 1))));
            assertThat(told(store)).isEmpty();
            store.add(List.of(entry("b", CRASH.get(1), LocalDate.of(2017, 9, 2))));
            store.add(List.of(entry("c", CRASH.get(3), LocalDate.of(2017, 9, 3))));
            assertThat(store.notCompared()).isZero();
        }
        try (var store = laid.openToRead()) {
            var listed = store.claims(ClaimQuery.ALL, 0, 10);
            assertThat(listed.total()).isEqualTo(1);
            assertThat(listed.claims()).singleElement().satisfies(claim -> {
                assertThat(claim.contested()).isTrue();
                assertThat(claim.outlets()).isEqualTo(3);
                assertThat(claim.first()).isEqualTo("2017-09-01");
                assertThat(claim.last()).isEqualTo("2017-09-03");
            });
            assertThat(told(store)).hasSize(1);
        }
    }

    @Test
    void whoDoubtsIsKeptOnASideOfHisOwnAndMakesNothingContested() {
        try (var store = laid.openToAdd()) {
            store.add(List.of(
                    entry("a", CRASH.get(0) + " وشكك النائب علي الصايغ في رواية الجيش.", DAY),
                    entry("b", CRASH.get(1), DAY)));
            store.add(List.of(entry("c", ROAD.get(0), DAY.plusMonths(1)), entry("d", ROAD.get(1), DAY.plusMonths(1))));
            assertThat(store.claims(ClaimQuery.ALL, 0, 9).total()).isEqualTo(2);
            var doubted = new ClaimQuery(false, true, 1, null, null, null, null, null, null);
            assertThat(store.claims(doubted, 0, 9).claims()).singleElement().satisfies(claim -> {
                assertThat(claim.contested()).isFalse();
                assertThat(claim.doubted()).isTrue();
                assertThat(claim.voices().get(Telling.Side.DOUBTS)).containsExactly("النائب علي الصايغ");
                assertThat(store.claim(claim.id()).doubted()).isTrue();
            });
        }
    }

    @Test
    void aClaimIsFoundByTheNameThatItHadBeforeAnEarlierStatementJoinedIt() {
        try (var store = laid.openToAdd()) {
            store.add(List.of(entry("b", CRASH.get(0), DAY), entry("c", CRASH.get(1), DAY)));
            var before = store.claims(ClaimQuery.ALL, 0, 9).claims().get(0).id();
            store.add(List.of(entry("a", CRASH.get(0), DAY.plusDays(1))));
            var now = store.claims(ClaimQuery.ALL, 0, 9).claims().get(0).id();
            assertThat(now).isNotEqualTo(before);
            var found = store.claim(before);
            assertThat(found).isNotNull();
            assertThat(found.id()).isEqualTo(now);
            assertThat(found.tellings()).hasSize(3);
            assertThat(store.claim(now)).isEqualTo(found);
            assertThat(store.claim("c0123456789")).isNull();
            store.split(before, List.of("3#s1"), BY, "حادث آخر");
            assertThat(store.claim(before)).isNotNull().extracting(Claim::id).isEqualTo(before);
        }
    }

    @Test
    void inWhateverOrderAndBatchesArticlesComeTheClaimsAreTheSame() throws IOException, SQLException {
        var expected = claimsOf(laid, List.of(entries()));
        assertThat(expected).hasSizeGreaterThanOrEqualTo(4);
        for (int seed = 0; seed < 4; seed++) {
            var shuffled = new ArrayList<>(entries());
            Collections.shuffle(shuffled, new Random(seed));
            List<List<Entry>> batches = new ArrayList<>();
            var size = 1 + seed * 2;
            for (int i = 0; i < shuffled.size(); i += size) {
                batches.add(shuffled.subList(i, Math.min(shuffled.size(), i + size)));
            }
            try (var other = engine.fresh(Files.createTempDirectory(folder, "r"))) {
                assertThat(claimsOf(other, batches)).isEqualTo(expected);
            }
        }
    }

    private static Set<String> claimsOf(Engine.Laid laid, List<List<Entry>> batches) {
        try (var store = laid.openToAdd()) {
            batches.forEach(store::add);
            assertThat(RecordTest.damages(store)).isEmpty();
            return told(store);
        }
    }

    @Test
    void twoWhoAddInTurnsComeToTheSameClaims() throws IOException, SQLException {
        var expected = claimsOf(laid, List.of(entries()));
        try (var place = engine.fresh(Files.createTempDirectory(folder, "two"))) {
            try (var one = place.openToAdd();
                    var other = place.openToAdd()) {
                var all = entries();
                for (int i = 0; i < all.size(); i++) {
                    (i % 3 == 0 ? one : other).add(List.of(all.get(i)));
                }
                assertThat(told(other)).isEqualTo(expected);
            }
        }
    }

    @Test
    void anArticleThatIsReadAgainIsComparedAsItIsReadNow() {
        var again = new ReadWith("0.2.0", "shipped", "shipped");
        try (var store = laid.openToAdd()) {
            store.add(List.of(entry("a", CRASH.get(0), DAY), entry("b", CRASH.get(1), DAY)));
            store.add(List.of(entry("b", CRASH.get(1), DAY, again))); // the last article
            assertThat(only(store)).allMatch(name -> name.startsWith("1#") || name.startsWith("3#"));
            store.add(List.of(entry("a", CRASH.get(0), DAY, again), entry("c", CRASH.get(2), DAY)));
            assertThat(only(store))
                    .allMatch(name -> name.startsWith("3#") || name.startsWith("4#") || name.startsWith("5#"));
            assertThat(RecordTest.damages(store)).isEmpty();
        }
    }

    @Test
    void whatMirrorsAClaimIsFoundWhereverItStands() {
        var charge = "قالت وزارة الدفاع الروسية إن التحالف الدولي سمح لتنظيم داعش بالخروج من المدينة.";
        var back = "قال المتحدث باسم التحالف الدولي إن روسيا سمحت لتنظيم داعش بالعبور إلى الصحراء.";
        try (var store = laid.openToAdd()) {
            store.add(List.of(entry("a", charge, DAY), entry("b", charge, DAY)));
            var claim = store.claim("1#s1");
            assertThat(claim.mirrors()).isEmpty();
            store.add(List.of(entry("c", back, DAY.plusMonths(6))));
            assertThat(store.claim("https://example.org/a#s1").mirrors())
                    .extracting(mirror -> mirror.other().id())
                    .containsExactly("3#s1");
            assertThat(claim.tellings()).allMatch(told -> told.met().equals(Sample.CLOCK.instant()));
        }
    }

    @Test
    void claimsAreFoundByWhoSpeaksOfWhomByKindOfEventDayAndWords() {
        try (var store = laid.openToAdd()) {
            store.add(entries());
            var all = store.claims(ClaimQuery.ALL, 0, 100).claims();
            assertThat(all).hasSizeGreaterThan(2);
            assertThat(store.claims(ClaimQuery.ALL, 1, 2).claims()).isEqualTo(all.subList(1, 3));
            assertThat(store.claims(ClaimQuery.ALL, 1, 2).total()).isEqualTo(all.size());
            assertFound(store, query("أحمد سالم", null, null, null), claim -> claim.isSpokenOfBy("أحمد سالم"));
            assertFound(store, query(null, "السعودية", null, null), claim -> says(claim, "السعودية"));
            assertFound(store, query(null, null, "open", null), claim -> says(claim, "افتت"));
            assertFound(
                    store, query(null, null, null, "\"مروحية عسكرية\" الكرمة"), claim -> says(claim, "مروحية عسكرية"));
            assertThat(store.claims(query(null, null, null, "مروحية الشاحنات"), 0, 9)
                            .total())
                    .isZero();
            for (var none : List.of("%", "سالم أحمد", "أحم")) {
                assertThat(store.claims(query(none, null, null, null), 0, 9).total())
                        .as(none)
                        .isZero();
            }
            assertFound(store, query("سالم", null, null, null), claim -> claim.isSpokenOfBy("أحمد سالم"));
            assertThat(store.claims(new ClaimQuery(true, false, 1, null, null, null, null, null, null), 0, 9)
                            .claims())
                    .isNotEmpty()
                    .allMatch(ListedClaim::contested);
            var later = LocalDate.of(2017, 9, 10);
            assertThat(store.claims(new ClaimQuery(false, false, 1, null, null, null, later, null, null), 0, 9)
                            .claims())
                    .isNotEmpty()
                    .allMatch(claim -> claim.last().compareTo("2017-09-10") >= 0);
            assertThat(store.claims(new ClaimQuery(false, false, 1, null, null, null, null, later, null), 0, 9)
                            .claims())
                    .isNotEmpty()
                    .allMatch(claim -> claim.first().compareTo("2017-09-10") <= 0);
        }
    }

    @Test
    void aWordFindsTheClaimsThatHaveItInAStatementWhateverBecameOfThem() {
        try (var store = laid.openToAdd()) {
            store.add(entries());
            assertWordsFind(store);
            var id = ids(store).get(0);
            store.split(id, List.of(members(store, id).get(0)), BY, "حادث آخر");
            store.add(List.of(entry("z", CRASH.get(2), DAY)));
            store.merge(ids(store).subList(0, 2), BY, "خبر واحد");
            assertWordsFind(store);
            store.mendClaims(done -> {});
            assertWordsFind(store);
        }
    }

    private static void assertWordsFind(RecordStore store) {
        Set<String> words = new TreeSet<>();
        ids(store)
                .forEach(id -> store.claim(id)
                        .tellings()
                        .forEach(told -> words.addAll(Words.of(told.words()).folded())));
        assertThat(words).hasSizeGreaterThan(20);
        for (var word : words) {
            var term = Term.of(word);
            var expected = ids(store).stream()
                    .filter(id -> store.claim(id).tellings().stream().anyMatch(told -> Search.all(term, told.words())))
                    .toList();
            var found = store.claims(query(null, null, null, word), 0, 100);
            assertThat(found.claims())
                    .as(word)
                    .extracting(ListedClaim::id)
                    .isNotEmpty()
                    .isEqualTo(expected);
            assertThat(found.total()).as(word).isEqualTo(expected.size());
        }
    }

    @Test
    void anIndexWithOtherWordsThanTheClaimsIsNamedAndMadeAnew() throws SQLException {
        try (var store = laid.openToAdd()) {
            store.add(entries());
        }
        laid.sql(
                engine == Engine.SQLITE
                        ? "DELETE FROM claim_words WHERE rowid = 1"
                        : "DELETE FROM claim_words WHERE claim = 1",
                "UPDATE claim SET number = 99 WHERE number = 2");
        try (var store = laid.openToAdd()) {
            assertThat(RecordTest.damages(store))
                    .hasSize(3)
                    .allMatch(damage -> damage.startsWith("index of words: ")
                            && damage.endsWith("; isnad verify --mend-index makes it anew"));
            store.mendIndex();
            assertThat(RecordTest.damages(store)).isEmpty();
            assertWordsFind(store);
        }
    }

    /** More than a database looks up one by one: a denial of one day is a claim, and far from the next. */
    @Test
    void ofManyClaimsWithAWordThoseThatAreListedFirstAreFound() {
        var many = 2100;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            entries.add(entry("m" + i, CRASH.get(3), LocalDate.of(1950, 1, 1).plusDays(20L * i)));
        }
        try (var store = laid.openToAdd()) {
            store.add(entries);
            var all = store.claims(ClaimQuery.ALL, 0, many);
            assertThat(all.total()).isEqualTo(many);
            var found = store.claims(query(null, null, null, "مروحية"), 5, 20);
            assertThat(found.claims()).isEqualTo(all.claims().subList(5, 25));
            assertThat(found.total()).isEqualTo(many);
            assertThat(store.search(Query.of("مروحية"), 3))
                    .extracting(hit -> hit.in().address())
                    .containsExactly(
                            "https://example.org/m2099", "https://example.org/m2098", "https://example.org/m2097");
        }
    }

    private static ClaimQuery query(
            @Nullable String speaker, @Nullable String party, @Nullable String event, @Nullable String words) {
        return new ClaimQuery(false, false, 1, speaker, party, event, null, null, words);
    }

    private static boolean says(Claim claim, String words) {
        return claim.tellings().stream().anyMatch(told -> told.words().contains(words));
    }

    /** Those of which this is so, some and not all, and no others. */
    private static void assertFound(RecordStore store, ClaimQuery query, Predicate<Claim> isSo) {
        var expected =
                ids(store).stream().filter(id -> isSo.test(store.claim(id))).toList();
        assertThat(store.claims(query, 0, 100).claims())
                .extracting(ListedClaim::id)
                .isNotEmpty()
                .hasSizeLessThan(ids(store).size())
                .isEqualTo(expected);
    }

    @Test
    void whatDoesNotFitIsNamedAndMadeAnew() throws SQLException {
        Set<String> expected;
        try (var store = laid.openToAdd()) {
            store.add(entries());
            expected = told(store);
        }
        for (var edit : List.of(
                "DELETE FROM claim_statement WHERE reading = 1",
                "DELETE FROM claim WHERE contested = 1",
                "UPDATE claim_statement SET statement = 's99' WHERE reading = 1",
                "UPDATE tie SET other_statement = 's99' WHERE other_reading = 1",
                "DELETE FROM told WHERE reading = 1",
                "UPDATE told SET reading = 99 WHERE reading = 1",
                "UPDATE told SET packed = packed || packed WHERE reading = 1")) {
            assertThat(laid.sql(edit)).as(edit).isPositive();
            try (var store = laid.openToAdd()) {
                assertThat(RecordTest.damages(store))
                        .as(edit)
                        .isNotEmpty()
                        .allMatch(damage -> damage.contains("isnad verify --mend-"))
                        .anyMatch(damage -> damage.contains("isnad verify --mend-claims"));
                store.mendClaims(done -> {});
                assertThat(RecordTest.damages(store)).as(edit).isEmpty();
                assertThat(told(store)).as(edit).isEqualTo(expected);
            }
        }
    }

    @Test
    void whatWasComparedOtherwiseIsComparedAnew() throws SQLException {
        Set<String> expected;
        try (var store = laid.openToAdd()) {
            store.add(entries());
            expected = told(store);
        }
        laid.sql("UPDATE told SET made = made - 1");
        try (var store = laid.openToAdd()) {
            assertThat(store.notCompared()).isEqualTo(12);
            store.compare(done -> {});
            assertThat(store.notCompared()).isZero();
            assertThat(told(store)).isEqualTo(expected);
        }
    }

    @Test
    void aDecisionThatIsNotAsItWasMadeIsNamed() throws SQLException {
        try (var store = laid.openToAdd()) {
            store.add(List.of(entry("a", CRASH.get(0), DAY), entry("b", CRASH.get(1), DAY)));
            store.unlink("1#s1", BY, "حادث آخر");
        }
        for (var edit : List.of("decision SET who = '", "decision_statement SET text = '")) {
            laid.sql("UPDATE " + edit + "x'");
            try (var store = laid.openToRead()) {
                assertThat(RecordTest.damages(store))
                        .singleElement()
                        .asString()
                        .startsWith("decision 1: missing or changed");
            }
            laid.sql("UPDATE " + edit + (edit.contains("who") ? BY : "قال") + "'");
        }
        laid.sql("INSERT INTO decision (id, at, who, why, what) VALUES (2, 'x', 'x', 'x', 'SPLIT')");
        try (var store = laid.openToRead()) {
            assertThat(RecordTest.damages(store)).containsExactly("decision 2: no line of the log tells of it");
        }
        laid.sql("DELETE FROM decision WHERE id = 2");
    }

    // ---- decisions

    private static List<String> ids(RecordStore store) {
        return store.claims(ClaimQuery.ALL, 0, 1000).claims().stream()
                .map(ListedClaim::id)
                .toList();
    }

    /** The names of the statements of the only claim. */
    private static List<String> only(RecordStore store) {
        assertThat(ids(store)).hasSize(1);
        return members(store, ids(store).get(0));
    }

    private static List<String> members(RecordStore store, String claim) {
        return store.claim(claim).tellings().stream().map(told -> told.id()).toList();
    }

    @Test
    void claimsThatAPersonMergesAreOneUntilThatIsTakenBack() {
        try (var store = laid.openToAdd()) {
            store.add(entries());
            var before = told(store);
            var ids = ids(store);
            assertThat(store.merge(List.of(ids.get(0), ids.get(1)), BY, "خبر واحد"))
                    .isEqualTo(1);
            assertThat(ids(store)).hasSize(ids.size() - 1);
            assertThat(store.decisions()).singleElement().satisfies(one -> {
                assertThat(one.state()).isEqualTo(DecisionState.IN_FORCE);
                assertThat(one.decision().by()).isEqualTo(BY);
                assertThat(one.decision().why()).isEqualTo("خبر واحد");
                assertThat(one.now()).hasSameSizeAs(one.decision().statements());
            });
            assertThat(RecordTest.damages(store)).isEmpty();
            assertThat(store.undoDecision(1, BY, "خطأ")).isEqualTo(2);
            assertThat(told(store)).isEqualTo(before);
            assertThat(store.decisions())
                    .extracting(Decided::state)
                    .containsExactly(DecisionState.UNDONE, DecisionState.UNDOES);
        }
    }

    @Test
    void whatAPersonSplitsOffIsApartWhateverComes() {
        try (var store = laid.openToAdd()) {
            store.add(List.of(
                    entry("a", CRASH.get(0), DAY), entry("b", CRASH.get(1), DAY), entry("c", CRASH.get(0), DAY)));
            var members = only(store);
            store.split(ids(store).get(0), List.of(members.get(0)), BY, "حادث آخر");
            assertThat(only(store)).doesNotContain(members.get(0)).hasSize(members.size() - 1);
            store.add(List.of(entry("d", CRASH.get(0), DAY)));
            var rest = members.subList(1, members.size());
            assertThat(ids(store))
                    .noneSatisfy(claim -> assertThat(members(store, claim))
                            .contains(members.get(0))
                            .containsAnyElementsOf(rest));
        }
    }

    @Test
    void aStatementThatIsUnlinkedStaysSoWhenItsArticleIsReadAgainAndWhenItsPageHasChanged() {
        try (var store = laid.openToAdd()) {
            store.add(List.of(entry("a", CRASH.get(0), DAY), entry("b", CRASH.get(1), DAY)));
            var members = only(store);
            store.unlink(members.get(0), BY, "حادث آخر");
            assertThat(ids(store)).isEmpty();
            var again = entry("a", CRASH.get(0), DAY, new ReadWith("0.2.0", "shipped", "shipped"));
            assertThat(store.add(List.of(again))).containsExactly(Outcome.READ_AGAIN);
            assertThat(ids(store)).isEmpty();
            var changed = entry("a", "خبر عاجل.\n" + CRASH.get(0), DAY);
            assertThat(store.add(List.of(changed))).containsExactly(Outcome.CHANGED);
            assertThat(ids(store)).isEmpty();
            assertThat(store.decisions()).singleElement().satisfies(one -> {
                assertThat(one.state()).isEqualTo(DecisionState.IN_FORCE);
                assertThat(one.now()).containsExactly("3#s1", "4#s1");
            });
            store.mendClaims(done -> {});
            assertThat(ids(store)).isEmpty();
            store.undoDecision(1, BY, "خطأ");
            assertThat(only(store)).hasSize(3);
        }
    }

    @Test
    void aLaterDecisionGoesBeforeAnEarlierOne() {
        try (var store = laid.openToAdd()) {
            store.add(List.of(entry("a", CRASH.get(0), DAY), entry("b", CRASH.get(1), DAY)));
            var members = only(store);
            store.split(ids(store).get(0), List.of(members.get(0)), BY, "حادث آخر");
            assertThat(ids(store)).isEmpty();
            store.merge(members, BY, "بل هو");
            assertThat(only(store)).isEqualTo(members);
            store.unlink(members.get(1), BY, "حادث آخر");
            assertThat(ids(store)).isEmpty();
            store.undoDecision(3, BY, "خطأ");
            assertThat(only(store)).isEqualTo(members);
        }
    }

    @Test
    void whatCannotBeDecidedIsToldAndChangesNothing() {
        try (var store = laid.openToAdd()) {
            store.add(List.of(entry("a", CRASH.get(0), DAY), entry("b", CRASH.get(1), DAY)));
            var claim = ids(store).get(0);
            var members = only(store);
            refused("there is no claim c0", () -> store.merge(List.of(claim, "c0"), BY, "x"));
            refused("these are one claim already", () -> store.merge(members, BY, "x"));
            refused("all statements of the claim are named", () -> store.split(claim, members, BY, "x"));
            refused("the record has no article '99'", () -> store.unlink("99#s1", BY, "x"));
            refused("reading 1 has no statement s99", () -> store.unlink("1#s99", BY, "x"));
            refused("'1' names no statement", () -> store.unlink("1", BY, "x"));
            refused("there is no decision 7", () -> store.undoDecision(7, BY, "x"));
            refused("who decides and why is not told", () -> store.unlink(members.get(0), BY, " "));
            assertThat(store.decisions()).isEmpty();
            assertThat(only(store)).isEqualTo(members);
        }
    }

    private static void refused(String what, ThrowingCallable deciding) {
        assertThatThrownBy(deciding).isInstanceOf(DecisionException.class).hasMessageContaining(what);
    }
}
