package org.isnad.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.statement.Readings.read;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is contested in a text, and who says which. */
class DisputesTest {

    /** {@code asserted | denied} of each dispute, one a line. */
    private static String disputes(String text) {
        return read(text).disputes().stream()
                .map(d -> ids(d.asserted()) + " | " + ids(d.denied()))
                .collect(Collectors.joining("\n"));
    }

    private static String ids(List<String> ids) {
        return ids.isEmpty() ? "-" : String.join(" ", ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // in the same words
                "قالت المعارضة إن الجيش أغلق المعبر الشمالي. ونفى المتحدث باسم الجيش إغلاق المعبر الشمالي. # s1 | s2",
                // the denial only points
                "اتهمت المعارضة الجيش بقصف السوق القديم. ونفى المتحدث باسم الجيش هذه الأنباء. # s1 | s2",
                "اتهمت المعارضة الجيش بقصف السوق القديم. ونفى المتحدث باسم الجيش أي تورط. # s1 | s2",
                // who is denied says more of it
                "اتهمت المعارضة الجيش بقصف السوق القديم. وأضافت أن سبعة من الباعة أصيبوا. ونفى المتحدث باسم الجيش هذه الأنباء. # s1 s2 | s3",
                // nobody in the text says what is denied
                "نفت الوزارة رفع أسعار الخبز. # - | s1",
                // a second denial of the same
                "نفت الوزارة رفع أسعار الخبز في المدينة. وقال الوزير: لم نرفع أسعار الخبز في المدينة. # - | s1 s2",
                // a report is called false, and what it tells is another's
                "وقال رئيس البلدية إن ما ذكرته الصحيفة عن هدم السوق القديم مجرد أكاذيب. # s2 | s1",
                "وقال رئيس البلدية إن كل ما تردد عن السوق القديم غير صحيح. # - | s1",
            })
    void aDenialIsADispute(String text, String expected) {
        assertThat(disputes(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قالت الوزارة إن الأسعار مستقرة. وقال التجار إن الأسعار مستقرة.",
                "قالت الوزارة إن الطريق مفتوح. وقال التجار إن الأسعار لم ترتفع هذا العام.",
            })
    void withoutADenialThereIsNone(String text) {
        assertThat(disputes(text)).isEmpty();
    }

    @Test
    void anAccusationShortlyBeforeIsWhatIsDeniedInOtherWords() {
        assertThat(
                        disputes(
                                "اتهمت الوزارة شركة النهر بتلويث الماء. ونفت الشركة إلقاء النفايات من مصانعها في المجرى القديم."))
                .isEqualTo("s1 | s2");
    }

    @Test
    void twoMattersAreTwoDisputes() {
        assertThat(disputes("نفت الوزارة رفع أسعار الخبز في المدينة.\nونفى رئيس النادي رحيل المدرب البرتغالي."))
                .isEqualTo("- | s1\n- | s2");
    }

    /** No side: who accuses and who denies exchanged, the disputes are the same. */
    @Test
    void exchangingTheSidesChangesNothing() {
        String text = "اتهمت %1$s خصمها بقصف السوق القديم. ونفت %2$s هذه الأنباء.";
        assertThat(disputes(text.formatted("روسيا", "تركيا")))
                .isEqualTo(disputes(text.formatted("تركيا", "روسيا")))
                .isEqualTo("s1 | s2");
    }
}
