package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.claim.Saying.said;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({
        "23 شخصا, أكثر من 20 شخصا, true",
        "18 شخصا, أكثر من 20 شخصا, false",
        "أكثر من 30 شخصا, أكثر من 20 شخصا, false",
        "نحو 100 شخص, 103 أشخاص, true",
        "نحو 100 شخص, 80 شخصا, false",
        "135.65 نقطة, 135 نقطة, true",
        "14.56 دولار, 14.7 دولار, false",
        "أكثر من 33 ألف زجاجة, 33.288 زجاجة, true",
        "أكثر من 33 ألف زجاجة, 32.288 زجاجة, false",
    })
    void quantitiesAgreeThatMayBeOneNumber(String one, String other, boolean agree) {
        var ofOne = said(one).figures().get(0);
        var ofOther = said(other).figures().get(0);
        assertThat(Quantities.agree(ofOne, ofOther)).isEqualTo(agree);
        assertThat(Quantities.agree(ofOther, ofOne)).isEqualTo(agree);
    }
}
