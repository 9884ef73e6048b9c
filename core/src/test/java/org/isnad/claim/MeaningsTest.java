package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Isnad;
import org.isnad.letter.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningsTest {

    private static final Meanings MEANINGS = new Meanings(Isnad.shipped().lexicon());

    private static Meaning meaning(String word) {
        return MEANINGS.meaning(Folding.folded(word));
    }

    @ParameterizedTest
    @CsvSource({
        "قتل, kill",
        "وقتلوا, kill",
        "بمقتل, kill",
        "القتلى, kill",
        "ومقتله, kill",
        "وفاته, die",
        "للانسحاب, withdraw",
    })
    void aWordIsFoundWithItsClitics(String word, String event) {
        assertThat(meaning(word).events()).extracting(e -> e.id()).contains(event);
    }

    @ParameterizedTest
    @CsvSource({"كتاب", "قتاد", "و", "بل"})
    void aWordThatTellsNothingHasNoMeaning(String word) {
        assertThat(meaning(word).isNone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ارتفع, انخفاض", "شمال, جنوب", "إغلاق, فتح"})
    void oppositesStandOnTwoSidesOfOneContrast(String one, String other) {
        assertThat(meaning(one).ones()).containsAnyElementsOf(meaning(other).others());
    }
}
