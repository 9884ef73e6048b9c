package org.isnad.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        // what is no letter is dropped
        "قالَ, قال",
        "شدّد, شدد",
        "مؤكداً, مؤكدا",
        "قـــال, قال",
        "هـ, ه",
        "رحمٰن, رحمن",
        "\u200Fقال\u200E, قال",
        "نی\u200Cخواهم, نيخواهم",
        "\uFEFFقال, قال",
        "ق\u00ADال, قال",
        // kin of a letter are the letter
        "ٱلوزير, الوزير",
        "علی, علي",
        "کتب, كتب",
        "\uFEDF\uFEEE\uFEAF, لوز",
        "\uFEFB, لا",
        "\uFB50, ا",
        "\uFB8E, ك",
        "\uFBFC, ي",
        "\uFEF7, لأ",
        "\uFDF2, الله",
        "\uFDFA, صلىاللهعليهوسلم",
        // the letters that carry meaning stay
        "أن, أن",
        "إن, إن",
        "آب, آب",
        "على, على",
        "علي, علي",
        "وزارة, وزارة",
        "مسؤول, مسؤول",
        "بائع, بائع",
        "ماء, ماء",
        "كي2, كي2",
        "Reuters, Reuters",
    })
    void theExactKeyIsTheWordsLetters(String written, String key) {
        assertThat(Folding.exact(written)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "أن, ان",
        "إن, ان",
        "آب, اب",
        "ٱلوزير, الوزير",
        "إلى, الي",
        "الى, الي",
        "على, علي",
        "فى, في",
        "وزارة, وزاره",
        "مسؤول, مسوول",
        "بائع, بايع",
        "شؤون, شوون",
        "ماء, ماء",
        "نفى, نفي",
        "أَكَّدَ, اكد",
        "رئيس, رييس"
    })
    void theFoldedKeyIsWhatWritersMix(String written, String key) {
        assertThat(Folding.folded(written)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"أن, إن", "على, علي", "نفى, نفي", "آلية, إليه", "أعداد, إعداد", "قوى, قوي"})
    void wordsThatFoldAlikeAreToldApartByTheirExactKeys(String one, String other) {
        assertThat(Folding.folded(one)).isEqualTo(Folding.folded(other));
        assertThat(Folding.exact(one)).isNotEqualTo(Folding.exact(other));
    }

    @Test
    void bothKeysOfAWordHaveTheSameLength() {
        var random = new Random(5);
        for (int n = 0; n < 20_000; n++) {
            var word = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                word.append((char)
                        (random.nextInt(3) == 0
                                ? random.nextInt(0x10000)
                                : random.nextInt(2) == 0
                                        ? 0x600 + random.nextInt(0x100)
                                        : 0xFB50 + random.nextInt(0x4B0)));
            }
            String exact = Folding.exact(word);
            assertThat(Folding.folded(word)).hasSameSizeAs(exact);
            assertThat(Folding.folded(exact)).isEqualTo(Folding.folded(word));
            assertThat(Folding.exact(exact)).isEqualTo(exact);
            assertThat(exact.length()).isLessThanOrEqualTo(Folding.room(word, 0, word.length()));
        }
    }

    @Test
    void noCharacterBecomesMoreLettersThanIsSaid() {
        for (int c = 0; c < 0x10000; c++) {
            String one = String.valueOf((char) c);
            assertThat(Folding.exact(one).length()).isLessThanOrEqualTo(Folding.room(one, 0, 1));
        }
    }

    @Test
    void theDefaultLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"ar-SA-u-nu-arab", "tr"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Folding.folded("أَكَّدَ")).isEqualTo("اكد");
                assertThat(Folding.exact("TITLE")).isEqualTo("TITLE");
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
