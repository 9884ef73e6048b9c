package org.isnad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.record.CorrectionException;
import org.isnad.record.DecisionException;
import org.isnad.sources.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Words ARABIC = Words.in(Tongue.AR);

    @ParameterizedTest
    @EnumSource(Fault.Code.class)
    void everyFaultHasArabicWords(Fault.Code code) {
        assertThat(ARABIC.of("fault." + code.key())).containsPattern("\\p{InArabic}");
    }

    @ParameterizedTest
    @EnumSource(CorrectionException.Kind.class)
    void everyCorrectionThatIsRefusedHasArabicWords(CorrectionException.Kind kind) {
        assertThat(ARABIC.of("correction.refused." + kind)).containsPattern("\\p{InArabic}");
    }

    @ParameterizedTest
    @EnumSource(DecisionException.Kind.class)
    void everyDecisionThatIsRefusedHasArabicWords(DecisionException.Kind kind) {
        assertThat(ARABIC.of("decision.refused." + kind)).containsPattern("\\p{InArabic}");
    }
}
