package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.isnad.document.Act;
import org.isnad.document.Span;
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
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class SearchTest {

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Engine.Laid laid;

    @BeforeParameterizedClassInvocation
    static void there(Engine engine) {
        engine.mustBeThere();
    }

    private static final String TEXT = """
            افتتاح المدرسة

            قال المتحدث باسم وزارة المياه سامر الحداد إنّ الطُّرُق إلى المدرســة مفتوحة! ونفى الوزير وقوع حادثة في دمشق. \
            وأكدت وكالة الفرات أن 25 عاملا وصلوا وبالمدرسة مسؤول.
            """;

    private RecordStore store;

    @BeforeEach
    void open() throws SQLException {
        laid = engine.fresh(folder);
        store = laid.openToAdd();
        store.add(List.of(Sample.entry("school", TEXT, Sample.WITH), Sample.entry("dam")));
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
        laid.close();
    }

    private List<String> found(Query query) {
        return store.search(query, 10).stream().map(hit -> hit.document().id()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "المدرسة",
                "مدرسه",
                "مدرسة",
                "والمدرسة",
                "المدرسّة",
                "الطرق",
                "طرق",
                "٢٥ عاملا وصلوا",
                "بالمدرسة مسؤول",
                "فللمدرسة",
                "\"وزارة المياه\" المدرسة",
                "«سامر الحداد» المدرسة",
                "\"إلى المدرسة\"",
                "\"الي مدرسة\""
            })
    void wordsAreFoundHoweverTheyAreWritten(String words) {
        assertThat(found(Query.of(words))).contains("school");
    }

    @ParameterizedTest
    @ValueSource(strings = {"درسة", "المدرسة القديمة", "\"المدرسة إلى\"", "\"وزارة سامر\"", "له"})
    void nearMissesAreNotFound(String words) {
        assertThat(found(Query.of(words))).doesNotContain("school");
    }

    @Test
    void theHitStandsInItsSentenceWithTheOriginalLetters() {
        var hit = store.search(Query.of("الطرق مدرسة"), 1).get(0);
        var text = hit.document().text();
        assertThat(hit.sentence().of(text))
                .isEqualTo("قال المتحدث باسم وزارة المياه سامر الحداد إنّ الطُّرُق إلى المدرســة مفتوحة!");
        assertThat(hit.marked()).extracting(span -> span.of(text)).containsExactly("الطُّرُق", "المدرســة");
    }

    @Test
    void aSentenceHoldsThePlaceItIsMadeFor() {
        var text = "واحد. اثنان؟\n\nثلاثة\nأربعة خمسة. ستة.";
        var words = Words.of(text).spans();
        for (var first : words) {
            for (var last : words.subList(words.indexOf(first), words.size())) {
                var place = new Span(first.start(), last.end());
                assertThat(Search.sentenceAt(text, place).contains(place))
                        .as(place.toString())
                        .isTrue();
            }
        }
        assertThat(sentenceOf("اثن", text)).isEqualTo("اثنان؟");
        assertThat(sentenceOf("ستة", text)).isEqualTo("ستة.");
        assertThat(sentenceOf("ثلا", text)).isEqualTo("ثلاثة");
    }

    private static String sentenceOf(String word, String text) {
        var at = text.indexOf(word);
        return Search.sentenceAt(text, new Span(at, at + word.length())).of(text);
    }

    @Test
    void statementsAreFoundByWhoSaysThemThroughWhomAndWhatTheyDo() {
        assertThat(statements(new Query("", "الحداد", null, null, null, null, null, null, null)))
                .isNotEmpty()
                .allMatch(hit -> speaker(hit).contains("الحداد"));
        assertThat(statements(new Query("", null, "وزارة المياه", null, null, null, null, null, null)))
                .isNotEmpty()
                .allMatch(hit -> speaker(hit).contains("المياه"));
        assertThat(statements(new Query("", null, null, Act.DENY, null, null, null, null, null)))
                .isNotEmpty()
                .allMatch(hit -> hit.statement().act() == Act.DENY);
        assertThat(statements(new Query("حادثة", null, null, Act.DENY, null, null, null, null, null)))
                .hasSize(1)
                .allMatch(hit -> hit.marked().size() == 1);
        assertThat(statements(new Query("", null, null, null, "وكالة الفرات", null, null, null, null)))
                .isNotEmpty()
                .allMatch(hit -> !hit.statement().via().isEmpty());
        assertThat(statements(new Query("", "الحداد", null, Act.WARN, null, null, null, null, null)))
                .isEmpty();
    }

    private List<Hit> statements(Query query) {
        return store.search(query, 100);
    }

    private static String speaker(Hit hit) {
        return String.join(
                " ", hit.document().entities().get(hit.statement().speaker()).names());
    }

    @ParameterizedTest
    @CsvSource({
        "دمشق,,,, true",
        "Damascus,,,, true",
        "بغداد,,,, false",
        ",الغد,,, true",
        ",البلد,,, false",
        ",,2017-09-07,2017-09-07, true",
        ",,2017-09-08,, false",
        ",,,2017-09-06, false"
    })
    void articlesAreFoundByPlaceOutletAndDay(String place, String outlet, String from, String until, boolean isFound) {
        var query = new Query("المدرسة", null, null, null, null, place, outlet, from, until);
        assertThat(found(query)).isEqualTo(isFound ? List.of("school") : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"المتحدث باسم وزارة المياه سامر الحداد إن الطرق\"",
                "\"وزارة المياه\" \"سامر الحداد\" الطرق",
                "\"ونفى الوزير وقوع\"",
                "\"وقوع حادثه\""
            })
    void phrasesOfAnyLengthStandWordBesideWord(String words) {
        assertThat(found(Query.of(words))).containsExactly("school");
    }

    @Test
    void wordsThatStandInPairsOnlyAreNoPhrase() {
        store.add(List.of(
                Sample.entry("pairs", "خبر\nقال الوزير إن السد الكبير مغلق وإن الكبير القديم باق.", Sample.WITH)));
        assertThat(found(Query.of("\"السد الكبير\""))).containsExactly("pairs");
        assertThat(found(Query.of("\"السد الكبير القديم\""))).isEmpty();
    }

    @Test
    void aPartyAPlaceAndAnOutletAreFoundByAPartOfTheirNames() {
        assertThat(found(new Query("", null, "المياه", null, null, null, null, null, null)))
                .contains("school", "dam");
        assertThat(found(new Query("", null, null, null, null, "damas", null, null, null)))
                .isEmpty();
        assertThat(found(new Query("", null, null, null, null, "DAMASCUS", "غد", null, null)))
                .containsExactlyInAnyOrder("school", "dam");
        assertThat(found(new Query("", null, null, null, null, "دمشق", null, null, null)))
                .containsExactlyInAnyOrder("school", "dam");
    }

    @Test
    void noMoreThanWhatIsAskedForIsGiven() {
        assertThat(store.search(Query.of("الوزير"), 1)).hasSize(1);
        assertThat(store.search(Query.of("الوزير"), 5)).hasSize(2);
        assertThat(store.search(Query.of("\" OR * NEAR( الوزير"), 5)).isEmpty();
    }

    @Test
    void whatIsFoundIsCountedBeyondWhatIsShown() {
        var articles = store.search(Query.of("الوزير"), 1, 2);
        assertThat(articles.hits()).isEqualTo(store.search(Query.of("الوزير"), 1));
        assertThat(articles.counted()).hasSize(2);
        assertThat(articles.more()).isTrue();
        assertThat(articles.beyond()).isFalse();
        assertThat(store.search(Query.of("الوزير"), 2, 2).more()).isFalse();
        assertThat(store.search(Query.of("الوزير"), 1, 1).beyond()).isTrue();
        var said = new Query("", null, null, Act.DENY, null, null, null, null, null);
        assertThat(store.search(said, 1, 9).counted())
                .hasSizeGreaterThan(1)
                .extracting(Found.Brief::act)
                .containsOnly(Act.DENY);
    }

    @Test
    void aHitOfASearchForAllHasAllThatWasReadInItsArticle() {
        List<Hit> hits = new ArrayList<>();
        store.searchWhole(Query.of("المدرسة"), hits::add);
        assertThat(hits)
                .singleElement()
                .satisfies(hit -> assertThat(hit.document())
                        .isEqualTo(store.reading(hit.in().reading()).document()));
    }

    @Test
    void aPhraseIsFoundBehindManyNewerArticlesThatHaveItsWordsApart() {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 100; i++) {
            entries.add(Sample.entry(
                    "apart" + i, "عنوان\n\nقال الوزير إن الجسر الثامن والعشرين بعيد " + i + ".", Sample.WITH));
        }
        entries.add(Sample.entry("beside", "عنوان\n\nقال الوزير إن الجسر بعيد.", Sample.WITH));
        store.add(entries);
        assertThat(store.search(Query.of("\"الجسر بعيد\""), 5))
                .singleElement()
                .satisfies(hit -> assertThat(hit.document().id()).isEqualTo("beside"));
        assertThat(store.search(Query.of("الجسر بعيد"), 90)).hasSize(90);
    }
}
