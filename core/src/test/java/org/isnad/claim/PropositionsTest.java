package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.claim.Saying.said;
import static org.isnad.claim.Saying.words;

import java.util.Objects;
import org.isnad.letter.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropositionsTest {

    @ParameterizedTest
    @CsvSource({
        "مقتل ثلاثة جنود في انفجار قرب الثكنة, kill",
        "قصفت المدفعية أطراف البلدة, shell",
        "وللانسحاب من البلدة شروط, withdraw",
        "إجلاء العالقين من المدرسة, evacuate",
    })
    void theFirstWordThatTellsAnEventIsItsKind(String text, String event) {
        assertThat(Objects.requireNonNull(said(text).event()).id()).isEqualTo(event);
    }

    @Test
    void whereNoWordTellsAnEventNothingIsToldOfOne() {
        var said = said("الطقس لطيف والسماء صافية");
        assertThat(said.event()).isNull();
        assertThat(said.actor()).isNull();
        assertThat(said.target()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "قصفت القوات الحكومية البلدة, القوات الحكومية, البلدة",
                "أصيب الجندي أمس, -, الجندي",
                "مقتل القائد في الغارة, -, القائد",
                "زيارة الوزير إلى المصنع, الوزير, -",
                "القصف مستمر, -, -",
            })
    void whoDoesItAndToWhomIsToldByTheOrderOfTheWords(String text, String actor, String target) {
        assertThat(words(said(text).actor(), text)).isEqualTo(actor);
        assertThat(words(said(text).target(), text)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "انسحب المقاتلون من البلدة, DID",
        "قد انسحب المقاتلون من البلدة, DID",
        "سينسحب المقاتلون من البلدة, WILL",
        "قد ينسحب المقاتلون من البلدة, MAY",
        "من المحتمل انسحاب المقاتلين من البلدة, MAY",
        "ضرورة انسحاب المقاتلين من البلدة, CALLED_FOR",
    })
    void certaintyIsToldByTheWordsBeforeTheEvent(String text, Proposition.Certainty certainty) {
        assertThat(said(text).certainty()).isEqualTo(certainty);
    }

    @ParameterizedTest
    @CsvSource({
        "لم تنسحب القوات من البلدة, true",
        "انسحبت القوات من البلدة, false",
        "لا يمكن أن لا تنسحب القوات, false",
    })
    void aNegationNegatesAndTwoDoNot(String text, boolean negated) {
        assertThat(said(text).negated()).isEqualTo(negated);
    }

    @Test
    void figuresDatesAndPlacesAreThoseOfTheText() {
        var said = said("مقتل 12 شخصا في دمشق أمس الثلاثاء");
        assertThat(said.figures())
                .singleElement()
                .satisfies(f -> assertThat(f.low()).isEqualByComparingTo("12"));
        assertThat(said.dates())
                .singleElement()
                .satisfies(d -> assertThat(d.value()).isEqualTo("2017-09-05"));
        assertThat(said.places())
                .singleElement()
                .satisfies(p -> assertThat(p.name()).isEqualTo("Damascus"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"يوم 5 أيلول", "الثلاثاء 5 سبتمبر/أيلول 2017", "أمس", "أمس الثلاثاء", "5 شتنبر"})
    void aDayIsOneTermWhateverTheWordsForIt(String day) {
        assertThat(said("مقتل 12 شخصا " + day).terms())
                .filteredOn(term -> term.kind() == Term.Kind.DATE)
                .extracting(Term::key)
                .containsExactly("09-05");
    }

    @Test
    void whoSpeaksIsNoPartOfWhatIsSaid() {
        var said = said("قال الوزير سالم الحداد إن المصنع أغلق.");
        assertThat(said.terms())
                .extracting(Term::key)
                .doesNotContain("قال", "حداد")
                .contains("مصنع");
        assertThat(said.speaker()).contains("حداد");
    }

    @Test
    void aStateAndTheAdjectiveOfItAreOneTerm() {
        assertThat(said("الجيش السوري يتقدم").terms().get(0).key()).isNotEmpty();
        var adjective = said("المفاوض السوري غادر القاعة").terms();
        var name = said("سوريا ترسل مفاوضا").terms();
        assertThat(adjective).extracting(Term::key).contains(name.get(0).key());
    }

    @ParameterizedTest
    @CsvSource({"الحوثيين", "تركي", "قطرية", "سامر", "حلب"})
    void aWordThatNamesSomebodyOrSomePlaceIsNoneToLearnOf(String word) {
        assertThat(said("رحيل " + word + " عن المكان").terms())
                .filteredOn(Term::known)
                .extracting(Term::key)
                .doesNotContain(Stems.stem(Folding.folded(word)));
    }
}
