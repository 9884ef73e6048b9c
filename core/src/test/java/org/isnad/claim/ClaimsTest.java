package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.choice.Weights;
import org.isnad.document.Document;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final Isnad ISNAD = Isnad.shipped();

    private static final Document CRASH = read(
            "الضفة",
            "2021-03-04",
            "قال المتحدث باسم الجيش أحمد سالم إن مروحية عسكرية سقطت قرب بلدة الكرمة وإن أربعة جنود قتلوا.");
    private static final Document CRASH_AGAIN = read(
            "المنارة",
            "2021-03-04",
            "أعلن المتحدث باسم الجيش العميد أحمد سالم سقوط مروحية عسكرية قرب بلدة الكرمة ومقتل أربعة جنود.");
    private static final Document CRASH_WITH_MORE =
            read("الأفق", "2021-03-05", "وذكر مصدر طبي أن مروحية عسكرية سقطت قرب بلدة الكرمة وأن سبعة جنود قتلوا.");
    private static final Document CRASH_DENIED =
            read("البيان الجديد", "2021-03-05", "نفى وزير الدفاع سليم الحداد سقوط مروحية عسكرية قرب بلدة الكرمة.");
    private static final Document ELSEWHERE = read(
            "الضفة", "2021-03-04", "قالت بلدية النهرين إن أسعار الخبز ارتفعت في أسواق المدينة بنسبة عشرة في المئة.");
    private static final Document YEARS_AFTER = read(
            "الضفة",
            "2023-06-01",
            "قال المتحدث باسم الجيش خالد مراد إن مروحية عسكرية سقطت قرب بلدة الكرمة وإن أربعة جنود قتلوا.");

    @Test
    void whatTwoOutletsTellIsOneClaim() {
        List<Claim> claims = claims(List.of(CRASH, CRASH_AGAIN, ELSEWHERE));
        assertThat(claims).hasSize(1);
        assertThat(claims.get(0).outlets()).isEqualTo(2);
        assertThat(claims.get(0).contested()).isFalse();
        assertThat(claims.get(0).tellings()).extracting(Telling::outlet).doesNotContain("بلدية النهرين");
    }

    @Test
    void oneSpeakerInTwoOutletsIsOneOrigin() {
        Claim claim = claims(List.of(CRASH, CRASH_AGAIN)).get(0);
        assertThat(claim.origins()).hasSize(1);
        assertThat(claim.origins().get(0).voice().name()).contains("أحمد سالم");
    }

    @Test
    void whoDeniesIsOnTheOtherSide() {
        Claim claim = claims(List.of(CRASH, CRASH_AGAIN, CRASH_DENIED)).get(0);
        assertThat(claim.contested()).isTrue();
        assertThat(claim.side(Telling.Side.DENIES))
                .extracting(t -> t.voice().name())
                .containsExactly("وزير الدفاع سليم الحداد");
        assertThat(claim.side(Telling.Side.ASSERTS)).isNotEmpty();
    }

    @Test
    void aDenialAloneIsAClaim() {
        List<Claim> claims = claims(List.of(CRASH_DENIED));
        assertThat(claims).hasSize(1);
        assertThat(claims.get(0).contested()).isFalse();
    }

    @Test
    void figuresThatCannotBothHoldAreTold() {
        Claim claim = claims(List.of(CRASH, CRASH_AGAIN, CRASH_WITH_MORE)).get(0);
        assertThat(claim.differences()).hasSize(1);
        assertThat(claim.differences().get(0).values())
                .extracting(Detail.Value::value)
                .containsExactly("4", "7");
    }

    @Test
    void whatLiesYearsApartIsNotMerged() {
        assertThat(claims(List.of(CRASH, YEARS_AFTER))).isEmpty();
    }

    @Test
    void whatTwoCondemnIsNoClaimOfBoth() {
        Document one = read(
                "الضفة", "2021-03-04", "أدانت وزارة الخارجية الأردنية التفجير الذي استهدف مسجد السلام في بلدة الكرمة.");
        Document other = read(
                "المنارة",
                "2021-03-04",
                "أدانت وزارة الخارجية المصرية التفجير الذي استهدف مسجد السلام في بلدة الكرمة.");
        assertThat(claims(List.of(one, other))).isEmpty();
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        List<Document> documents =
                new ArrayList<>(List.of(CRASH, CRASH_AGAIN, CRASH_WITH_MORE, CRASH_DENIED, ELSEWHERE, YEARS_AFTER));
        List<Claim> claims = claims(documents);
        var random = new Random(7);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(documents, random);
            assertThat(claims(documents)).isEqualTo(claims);
        }
    }

    @Test
    void whatArticlesOfOneStoryTellIsComparedThoughTheyNameNobodyAnew() {
        Document one = read(
                "الضفة",
                "2021-03-04",
                "قال المرصد السوري لحقوق الإنسان إن غارة استهدفت بلدة الكسرة قرب دير الزور. وأعلن وزير الدفاع سليم الحداد أن سبعة"
                        + " جنود قتلوا وأن أربعة آخرين جرحوا.");
        Document other = read(
                "المنارة",
                "2021-03-05",
                "ذكر المرصد السوري لحقوق الإنسان أن طائرات قصفت الكسرة في محافظة دير الزور. وبحسب وزير الدفاع سليم الحداد فقد قتل سبعة"
                        + " جنود وجرح أربعة.");
        assertThat(claims(List.of(one, other)))
                .anyMatch(claim -> claim.outlets() == 2
                        && claim.tellings().stream()
                                .allMatch(telling -> telling.voice().name().endsWith("سليم الحداد")));
    }

    @Test
    void whatIsAlikeInMostOfItsWordsIsOneClaimThoughItNamesNobody() {
        Document one = read(
                "الضفة",
                "2021-03-04",
                "قال المرصد السوري لحقوق الإنسان إن غارة استهدفت بلدة الكسرة قرب دير الزور. وأضاف مديره أن الطريق الرئيسي مغلق أمام الشاحنات"
                        + " منذ أسبوع بسبب الأمطار.");
        Document other = read(
                "المنارة",
                "2021-03-05",
                "ذكر المرصد السوري لحقوق الإنسان أن طائرات قصفت الكسرة في محافظة دير الزور. وأكد السائقون أن الطريق الرئيسي مغلق منذ أسبوع أمام"
                        + " الشاحنات بسبب الأمطار الغزيرة.");
        assertThat(claims(List.of(one, other)))
                .anyMatch(claim -> claim.outlets() == 2
                        && claim.tellings().stream()
                                .allMatch(telling -> telling.words().contains("مغلق")));
    }

    private static List<Claim> claims(List<Document> documents) {
        var claims = new Claims(Lexicon.shipped(), Weights.shipped());
        documents.forEach(document -> claims.add(document.id(), document));
        return claims.claims();
    }

    private static Document read(String outlet, String day, String text) {
        return ISNAD.read(Article.of(
                outlet + " " + day + " " + text.hashCode(),
                text,
                Told.NOTHING.outlet(outlet).published(LocalDate.parse(day))));
    }
}
