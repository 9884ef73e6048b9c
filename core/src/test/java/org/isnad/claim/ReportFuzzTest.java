package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.isnad.lexicon.Lexicon;
import org.isnad.testing.Fuzzed;
import org.isnad.testing.WildText;

/** What a record file holds for claims: somebody else may have written it. */
class ReportFuzzTest {

    private static final Reports REPORTS = new Reports(Lexicon.shipped());
    private static final Belonging BELONGING = new Belonging(Lexicon.shipped());

    @Fuzzed
    void anyBytesAreAReportThatIsPackedAgainOrAreRefused(byte[] bytes) {
        Report report;
        try {
            report = REPORTS.unpacked("17", bytes);
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertThat(REPORTS.unpacked("17", REPORTS.packed(report))).isEqualTo(report);
    }

    @Fuzzed
    void whatAReportTellsIsAClaimOrNone(byte[] bytes) {
        Report report;
        try {
            report = REPORTS.unpacked("17", bytes);
        } catch (IllegalArgumentException refused) {
            return;
        }
        var told = new ArrayList<>(report.tellings());
        told.addAll(report.foundBy("18").tellings());
        if (!told.isEmpty()) {
            assertThat(Claims.claim(BELONGING, told)).isEqualTo(Claims.claim(BELONGING, told));
        }
    }

    @Fuzzed
    void anyDateIsSomeDaysOrTellsNone(byte[] bytes) {
        Days days = Days.of(WildText.of(bytes));
        if (days != null) {
            assertThat(days.first()).isBeforeOrEqualTo(days.last());
            assertThat(days.apart(days)).isZero();
            assertThat(days.inYearOf(days)).isEqualTo(days);
        }
    }
}
