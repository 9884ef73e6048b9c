package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.choice.Weights;
import org.isnad.document.Document;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Who doubts what others tell: the examples of {@code claim/doubts.yaml}, and what comes of it in claims. */
class DoubtsTest {

    private static final Isnad ISNAD = Isnad.shipped();
    private static final Reports REPORTS = new Reports(ISNAD.lexicon());

    private static Stream<String> examples(String key) throws IOException {
        try (InputStream in = Objects.requireNonNull(Doubts.class.getResourceAsStream("doubts.yaml"))) {
            var root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return ((List<?>) root.get("entries"))
                    .stream()
                            .map(entry -> ((Map<?, ?>) entry).get(key))
                            .map(examples -> examples == null ? List.of() : (List<?>) examples)
                            .flatMap(List::stream)
                            .map(String.class::cast);
        }
    }

    static Stream<String> doubting() throws IOException {
        return examples("reads");
    }

    static Stream<String> nearMisses() throws IOException {
        return examples("not");
    }

    @ParameterizedTest
    @MethodSource("doubting")
    void anExampleDoubts(String text) {
        assertThat(told(read("a", "2021-03-04", text)))
                .extracting(Telling::side)
                .contains(Telling.Side.DOUBTS);
    }

    @ParameterizedTest
    @MethodSource("nearMisses")
    void aNearMissDoesNot(String text) {
        assertThat(told(read("a", "2021-03-04", text)))
                .extracting(Telling::side)
                .doesNotContain(Telling.Side.DOUBTS);
    }

    @Test
    void everyEntryHasNearMisses() throws IOException {
        assertThat(nearMisses().distinct().count()).isGreaterThan(15);
        assertThat(doubting().distinct().count()).isGreaterThan(15);
    }

    @Test
    void whoTellsThatAnotherDoubtsDoesNotDoubtHimself() {
        assertThat(told(read("a", "2021-03-04", "قال الوزير سامي الحداد إن النائب علي الصايغ يشكك في رواية الجيش.")))
                .filteredOn(one -> one.voice().name().contains("الحداد"))
                .extracting(Telling::side)
                .containsExactly(Telling.Side.ASSERTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "شكك النائب في صحة الأنباء عن مقتل سبعة جنود.     | الأنباء عن مقتل سبعة جنود",
                "قال النائب إنه يشك في أن الجسر أغلق.             | الجسر أغلق",
                "قال المرصد: «لا نستطيع تأكيد مقتل سبعة جنود».    | مقتل سبعة جنود»",
            })
    void theWordsOfDoubtAreNoPartOfWhatIsDoubted(String text, String doubted) {
        var says = told(read("a", "2021-03-04", text)).get(0).says();
        assertThat(says.negated()).isFalse();
        assertThat(doubted).startsWith(says.terms().get(0).span().of(text));
    }

    // ---- in claims

    private static final Document FIRST = read(
            "الضفة",
            "2021-03-04",
            "قال المتحدث باسم الجيش أحمد سالم إن مروحية عسكرية سقطت قرب بلدة الكرمة وإن أربعة جنود قتلوا. وشكك النائب علي الصايغ في رواية"
                    + " الجيش.");
    private static final Document SECOND = read(
            "المنارة",
            "2021-03-05",
            "أعلن المتحدث باسم الجيش العميد أحمد سالم سقوط مروحية عسكرية قرب بلدة الكرمة ومقتل أربعة جنود. ونفى وزير الدفاع سليم الحداد"
                    + " سقوط مروحية عسكرية قرب بلدة الكرمة.");
    private static final Document THIRD = read(
            "الأفق",
            "2021-03-05",
            "وقالت البلدية إنه لا يمكن التحقق من سقوط مروحية عسكرية قرب بلدة الكرمة ومقتل أربعة جنود.");

    @Test
    void whoAssertsWhoDeniesAndWhoDoubtsStandOnTheirSides() {
        assertThat(claims(List.of(FIRST, SECOND))).hasSize(1);
        var claim = claims(List.of(FIRST, SECOND)).get(0);
        assertThat(voices(claim, Telling.Side.ASSERTS))
                .allMatch(name -> name.contains("أحمد سالم"))
                .hasSize(2);
        assertThat(voices(claim, Telling.Side.DENIES)).containsExactly("وزير الدفاع سليم الحداد");
        assertThat(voices(claim, Telling.Side.DOUBTS)).containsExactly("النائب علي الصايغ");
        assertThat(claim.contested()).isTrue();
        assertThat(claim.doubted()).isTrue();
    }

    @Test
    void aDoubtDisputesNothingAndIsNoOrigin() {
        var claim = claims(List.of(FIRST)).get(0);
        assertThat(claim.contested()).isFalse();
        assertThat(claim.doubted()).isTrue();
        assertThat(claim.origins()).hasSize(1);
        assertThat(claim.differences()).isEmpty();
    }

    @Test
    void aDoubtInWordsOfItsOwnIsFoundInAnotherArticle() {
        var claim = claims(List.of(FIRST, THIRD)).get(0);
        assertThat(voices(claim, Telling.Side.DOUBTS)).containsExactlyInAnyOrder("النائب علي الصايغ", "البلدية");
        assertThat(claim.contested()).isFalse();
    }

    @Test
    void aDoubtAloneIsNoClaim() {
        assertThat(claims(List.of(THIRD))).isEmpty();
    }

    @Test
    void theSameDoubtInAnotherArticleIsOfTheSameClaim() {
        var again = read(
                "المنارة",
                "2021-03-05",
                "ذكر المتحدث باسم الجيش أحمد سالم أن الطريق إلى الكرمة مغلق. وشكك النائب علي الصايغ في ما أعلنه الوزير.");
        var claim = claims(List.of(FIRST, again)).get(0);
        assertThat(claim.side(Telling.Side.DOUBTS)).extracting(Telling::outlet).contains("الضفة", "المنارة");
    }

    @Test
    void reportsThatAreOnlyPointedToAreTheNearestBefore() {
        var claims = claims(
                List.of(
                        read(
                                "الضفة",
                                "2021-03-04",
                                "قال التاجر سمير ندى إن المصنع أغلق. وأعلن المدير نبيل عودة أن الجسر انهار. وشكك المحافظ كريم داود في هذه الأنباء.")));
        assertThat(claims).hasSize(1);
        assertThat(voices(claims.get(0), Telling.Side.ASSERTS)).allMatch(name -> name.contains("نبيل عودة"));
        assertThat(voices(claims.get(0), Telling.Side.DOUBTS)).allMatch(name -> name.contains("كريم داود"));
    }

    @Test
    void ofTwoWhoMayBeNamedByOneWordTheOneWhoIsNamedInFullIsDoubted() {
        var claims = claims(List.of(read(
                "الضفة",
                "2021-03-04",
                "أعلنت وزارة الصحة أن ستة مرضى توفوا في مستشفى الكرمة. وقالت وزارة النقل إن الجسر القديم انهار. وشكك النائب علي الصايغ في أرقام"
                        + " وزارة الصحة.")));
        assertThat(claims).hasSize(1);
        assertThat(voices(claims.get(0), Telling.Side.ASSERTS)).containsExactly("وزارة الصحة");
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        List<Document> documents = new ArrayList<>(List.of(FIRST, SECOND, THIRD));
        List<Claim> claims = claims(documents);
        var random = new Random(7);
        for (int i = 0; i < 6; i++) {
            Collections.shuffle(documents, random);
            assertThat(claims(documents)).isEqualTo(claims);
        }
    }

    private static List<String> voices(Claim claim, Telling.Side side) {
        return claim.side(side).stream().map(one -> one.voice().name()).toList();
    }

    private static List<Claim> claims(List<Document> documents) {
        var claims = new Claims(Lexicon.shipped(), Weights.shipped());
        documents.forEach(document -> claims.add(document.id(), document));
        return claims.claims();
    }

    private static List<Telling> told(Document document) {
        return REPORTS.of(document.id(), document).tellings();
    }

    private static Document read(String outlet, String day, String text) {
        return ISNAD.read(Article.of(
                outlet + " " + day + " " + text.hashCode(),
                text,
                Told.NOTHING.outlet(outlet).published(LocalDate.parse(day))));
    }
}
