package org.isnad.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void digitsOfThreeKindsHaveTheirValue() {
        String digits = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹";
        for (int i = 0; i < digits.length(); i++) {
            assertThat(Letters.isDigit(digits.charAt(i))).isTrue();
            assertThat(Letters.digit(digits.charAt(i))).isEqualTo(i % 10);
        }
    }

    @Test
    void aSignIsNeitherDigitNorLetter() {
        for (char c : "،؛؟٪٫٬؍ \u0640\u064B\u0670".toCharArray()) {
            assertThat(Letters.isDigit(c)).as("%04X", (int) c).isFalse();
            assertThat(Letters.isArabicLetter(c)).as("%04X", (int) c).isFalse();
        }
    }

    @Test
    void marksAreWrittenOnLettersAndInvisibleCharactersShowNothing() {
        for (char c : "\u064B\u0651\u0652\u0670\u0640\u0653\u0610".toCharArray()) {
            assertThat(Letters.isMark(c)).as("%04X", (int) c).isTrue();
        }
        for (char c : "\u200B\u200C\u200D\u200E\u200F\u202A\u202E\u2066\u2069\u061C\uFEFF\u00AD".toCharArray()) {
            assertThat(Letters.isInvisible(c)).as("%04X", (int) c).isTrue();
            assertThat(Letters.isMark(c)).as("%04X", (int) c).isFalse();
        }
        assertThat(Letters.isMark('ا')).isFalse();
        assertThat(Letters.isInvisible(' ')).isFalse();
    }
}
