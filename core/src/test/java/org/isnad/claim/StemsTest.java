package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.letter.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {

    @ParameterizedTest
    @CsvSource({"والمروحية, مروحية", "بالمدينة, مدينة", "للجيش, الجيش", "جنودهم, جنود"})
    void whatIsWrittenOnAWordIsNoPartOfItsStem(String written, String bare) {
        assertThat(stem(written)).isEqualTo(stem(bare));
    }

    @ParameterizedTest
    @CsvSource({"ارتفع, ارتفاع", "انفجر, انفجار", "استهدف, استهداف"})
    void aVerbAndItsNounShareTheLettersOfTheirRoot(String verb, String noun) {
        assertThat(Stems.root(stem(verb))).isEqualTo(Stems.root(stem(noun)));
    }

    /** A name may be of signs alone. */
    @Test
    void signsHaveNoStem() {
        assertThat(stem("\u064B")).isEmpty();
        assertThat(stem("")).isEmpty();
    }

    private static String stem(String written) {
        return Stems.stem(Folding.folded(written));
    }
}
