package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Document;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class ReportPackingTest {

    private static final Reports REPORTS = new Reports(Lexicon.shipped());
    private static final Document DOCUMENT = Isnad.shipped()
            .read(Article.of(
                    "a",
                    "نفى المتحدث باسم الجيش أحمد سالم لوكالة الأنباء مقتل نحو 12.5 ألف شخص شمال بلدة الكرمة يوم الثلاثاء 2 مارس 2021."
                            + "\n\nوكان مصدر طبي قد قال إن أكثر من 40 شخصا قتلوا في بغداد، وقد يرتفع العدد.",
                    Told.NOTHING.outlet("الضفة").published(LocalDate.parse("2021-03-04"))));

    @Test
    void whatIsPackedComesBackWhole() {
        Report report = REPORTS.of("17", DOCUMENT);
        assertThat(report.tellings()).hasSizeGreaterThan(1);
        assertThat(report.tellings().get(0).says().figures()).isNotEmpty();
        assertThat(REPORTS.unpacked("17", REPORTS.packed(report))).isEqualTo(report);
    }

    @Test
    void itIsFoundByAnyNameThatItIsGiven() {
        Report report = REPORTS.of("17", DOCUMENT);
        assertThat(REPORTS.unpacked("4", REPORTS.packed(report))).isEqualTo(report.foundBy("4"));
        assertThat(report.foundBy("4").tellings().get(0).id()).startsWith("4#");
    }

    @Test
    void whatIsCutShortOrDamagedIsRefusedOrAReportButNothingElseHappens() {
        byte[] packed = REPORTS.packed(REPORTS.of("17", DOCUMENT));
        for (int length = 0; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> REPORTS.unpacked("17", cut)).isInstanceOf(IllegalArgumentException.class);
        }
        var random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = packed.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                assertThat(REPORTS.unpacked("17", damaged)).isNotNull();
            } catch (IllegalArgumentException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }
}
