package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.claim.Saying.stance;
import static org.isnad.claim.Saying.tie;

import java.util.List;
import org.isnad.choice.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RelatingTest {

    private static final String KILLED_24 =
            "قالت مصادر طبية إن 24 شخصا قتلوا وأصيب 55 آخرون عندما انفجرت سيارة ملغومة في سوق بمدينة بعقوبة بشرق العراق.";
    private static final String KILLED_40 =
            "قتل 40 شخصا وأصيب 55 عندما انفجرت سيارة ملغومة في سوق بمدينة بعقوبة في شرق العراق بحسب مصادر طبية.";
    private static final String OTHER =
            "افتتح وزير الزراعة معرض التمور السنوي في القصيم بمشاركة مزارعين من أنحاء البلاد.";

    @Test
    void aFigureForAnotherOfTheSameEventIsADifference() {
        var tie = tie(KILLED_24, KILLED_40);
        assertThat(tie.relation()).isEqualTo(Relation.DIFFER);
        assertThat(tie.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.field()).isEqualTo(Difference.Field.FIGURE);
            assertThat(difference.a().of(KILLED_24)).isEqualTo("24 شخصا");
            assertThat(difference.b().of(KILLED_40)).isEqualTo("40 شخصا");
        });
        assertThat(tie.reasons()).isNotEmpty();
        assertThat(tie.strength()).isBetween(0.5, 1.0);
    }

    @Test
    void theSameInOtherWordsIsTheSame() {
        var tie = tie(KILLED_24, KILLED_40.replace("40", "24"));
        assertThat(tie.relation()).isEqualTo(Relation.SAME);
        assertThat(tie.differences()).isEmpty();
    }

    @Test
    void whatHasNothingToDoWithItIsUnrelatedAndHasNoDifferences() {
        var tie = tie(KILLED_24, OTHER);
        assertThat(tie.relation()).isEqualTo(Relation.UNRELATED);
        assertThat(tie.differences()).isEmpty();
    }

    @Test
    void whatIsNegatedBesideTheEventContradictsNothing() {
        var still = "انسحبت القوات الحكومية من بلدة الزهراء التي لا تزال بلا كهرباء شمال المدينة مساء الأربعاء";
        var plain = "انسحبت القوات الحكومية من بلدة الزهراء شمال المدينة مساء الأربعاء";
        assertThat(tie(still, plain).relation()).isEqualTo(Relation.SAME);
    }

    @Test
    void oppositesOfTwoThingsContradictNothing() {
        var oil = "ارتفعت أسعار النفط في الأسواق الآسيوية قبل صدور بيانات الوظائف الأمريكية";
        var shares = "تراجعت الأسهم في الأسواق الآسيوية قبل صدور بيانات الوظائف الأمريكية";
        assertThat(tie(oil, shares).relation()).isNotEqualTo(Relation.CONTRADICT);
        var less = "تراجعت أسعار النفط في الأسواق الآسيوية قبل صدور بيانات الوظائف الأمريكية";
        assertThat(tie(oil, less).relation()).isEqualTo(Relation.CONTRADICT);
    }

    @Test
    void whatTheOneDeniesAndTheOtherTellsIsContradicted() {
        var withdrawn = "انسحبت القوات الحكومية من بلدة الزهراء شمال المدينة مساء الأربعاء";
        var denied = "لم تنسحب القوات الحكومية من بلدة الزهراء شمال المدينة مساء الأربعاء";
        assertThat(tie(withdrawn, denied).relation()).isEqualTo(Relation.CONTRADICT);
        assertThat(tie(denied, denied).relation()).isEqualTo(Relation.SAME);
    }

    @Test
    void anotherDirectionOfOnePlaceIsADifferenceAndTwoDirectionsThatMeetAreNone() {
        var north = "انفجرت عبوة ناسفة بسيارة عسكرية في شمال مدينة أربيل من دون إصابات";
        assertThat(tie(north, north.replace("شمال", "شرق")).differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.field()).isEqualTo(Difference.Field.PLACE));
        assertThat(tie(north, north.replace("شمال", "شمال شرق")).differences()).isEmpty();
    }

    @Test
    void oppositesDisagreeAndParaphrasesAgree() {
        assertThat(stance("ارتفاع أسعار النفط عالميا", "انخفاض أسعار النفط عالميا"))
                .isEqualTo(Stance.DISAGREE);
        assertThat(stance("ارتفاع أسعار النفط عالميا", "أسعار النفط ترتفع عالميا"))
                .isEqualTo(Stance.AGREE);
    }

    static List<List<String>> pairs() {
        return List.of(
                List.of(KILLED_24, KILLED_40),
                List.of(KILLED_24, OTHER),
                List.of("لم تنسحب القوات من البلدة", "انسحبت القوات من شمال البلدة أمس"),
                List.of("روسيا تحذر تركيا من الحرب", "تركيا تحذر روسيا من الحرب"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void itIsTheSameWhicheverComesFirst(List<String> pair) {
        var tie = tie(pair.get(0), pair.get(1));
        var turned = tie(pair.get(1), pair.get(0));
        assertThat(turned.relation()).isEqualTo(tie.relation());
        assertThat(turned.strength()).isEqualTo(tie.strength());
        assertThat(turned.reasons()).isEqualTo(tie.reasons());
        assertThat(turned.differences())
                .isEqualTo(tie.differences().stream().map(Difference::turned).toList());
        assertThat(stance(pair.get(0), pair.get(1))).isEqualTo(stance(pair.get(1), pair.get(0)));
    }

    @Test
    void noSideIsTakenWhenPartiesAreExchanged() {
        var a = "الجيش الروسي قصف مواقع الجيش التركي في الشمال وقتل 12 جنديا";
        var b = "مقتل 15 جنديا في قصف شنه الجيش الروسي على الجيش التركي في الشمال";
        var tie = tie(a, b);
        var exchanged = tie(exchanged(a), exchanged(b));
        assertThat(exchanged.relation()).isEqualTo(tie.relation());
        assertThat(exchanged.strength()).isEqualTo(tie.strength());
        assertThat(exchanged.reasons()).isEqualTo(tie.reasons());
        assertThat(stance(exchanged(a), exchanged(b))).isEqualTo(stance(a, b));
    }

    private static String exchanged(String text) {
        return text.replace("الروسي", "@").replace("التركي", "الروسي").replace("@", "التركي");
    }

    @Test
    void withoutWeightsNothingIsRelated() {
        var relating = new Relating(Weights.none());
        var said = Saying.said(KILLED_24);
        assertThat(relating.relation(said, said).relation()).isEqualTo(Relation.UNRELATED);
        assertThat(relating.stance(said, said)).isEqualTo(Stance.OTHER);
    }
}
