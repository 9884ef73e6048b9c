package org.isnad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Statement;
import org.isnad.testing.ReadingInvariants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a thing was said. Published is Thursday, 2017-09-07. */
class SpokenTest {

    private static List<String> spoken(String text) {
        var article = Article.of("a", text, Told.NOTHING.published(LocalDate.of(2017, 9, 7)));
        var document = Isnad.shipped().read(article);
        ReadingInvariants.hold(document);
        return document.statements().stream()
                .map(Statement::spoken)
                .map(String::valueOf)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال وزير النقل، أمس الأربعاء، إن الجسر مغلق. | 2017-09-06",
                "وفي بيان يوم الجمعة أعلنت الوزارة أن الجسر مغلق. | 2017-09-01",
                "وفي تموز الماضي، أعلنت الوزارة أن الجسر مغلق. | 2017-07",
                "أغلق العمال الجسر الجديد، بحسب ما أعلنت الوزارة أمس. | 2017-09-06",
                "غادر العمال الجسر يوم الأحد، وفق ما أعلنت وزارة النقل الاثنين. | 2017-09-04",
            })
    void theDayBesideTheCueIsTheDayOfSpeaking(String text, String day) {
        assertThat(spoken(text)).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال وزير النقل إن الجسر أغلق أمس. | what is said",
                "أغلق العمال الجسر أمس، بحسب وزارة النقل. | what is said, before the cue",
                "دخل العمال مساء أمس موقع الجسر الجديد في المدينة، وقال وزير النقل إن الجسر مغلق. | the day of an act",
                "وكان العمال قد غادروا موقع الجسر الجديد أمس وقال الوزير إن الجسر مغلق. | the day of an act, right before the cue",
            })
    void theDayOfSomethingElseIsNot(String text, String because) {
        assertThat(spoken(text)).as(because).containsExactly("null");
    }

    @Test
    void linesOfThePageBetweenDoNotPartWhatIsSaidInTheSameBreath() {
        assertThat(spoken("قال وزير النقل، أمس الأربعاء، إن الجسر مغلق.\nاقرأ أيضا\nوأضاف أن الطريق مفتوح."))
                .containsExactly("2017-09-06", "2017-09-06");
    }

    @Test
    void whatIsSaidInTheSameBreathIsOfTheSameDay() {
        assertThat(
                        spoken(
                                "قال وزير النقل، أمس الأربعاء، إن الجسر مغلق، مشيرا إلى أن العمل انتهى. وأضاف أن الطريق مفتوح."))
                .containsExactly("2017-09-06", "2017-09-06", "2017-09-06");
    }

    @Test
    void anotherSpeakerAndALaterSentenceAreOfNoDayThatIsTold() {
        assertThat(spoken("قال وزير النقل، أمس الأربعاء، إن الجسر مغلق. وقال رئيس البلدية إن الطريق مفتوح."))
                .containsExactly("2017-09-06", "null");
        assertThat(spoken("قال وزير النقل، أمس الأربعاء، إن الجسر مغلق. وأضاف أن الطريق مفتوح. وأوضح أن العمل انتهى."))
                .containsExactly("2017-09-06", "2017-09-06", "null");
    }

    @Test
    void aDayWithoutAnAnchorIsNone() {
        var document =
                Isnad.shipped().read(Article.of("a", "قال وزير النقل، أمس، إن الجسر مغلق، مشيرا إلى أن العمل انتهى."));
        assertThat(document.statements()).extracting(Statement::spoken).containsExactly(null, null);
    }
}
