package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.isnad.letter.Folding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks words up in the shipped lexicons: how each is taken apart, what it then is. */
class LookupTest {

    private record Found(@Nullable Word word, int clitics) {}

    private static Found find(String written) {
        String exact = Folding.exact(written);
        Lookup lookup = Lexicon.shipped().lookup();
        lookup.find(exact.toCharArray(), Folding.folded(exact).toCharArray(), exact.length());
        return new Found(lookup.word(), lookup.clitics());
    }

    /** {@code و+ال+}, then the word as the lexicon writes it, then {@code +ها}. */
    private static String apart(String written) {
        Found found = find(written);
        if (found.word() == null) {
            return "?";
        }
        List<String> parts = new ArrayList<>();
        int[] before = {Clitics.WA, Clitics.FA, Clitics.BI, Clitics.KA, Clitics.LI, Clitics.AL};
        String[] names = {"و", "ف", "ب", "ك", "ل", "ال"};
        for (int i = 0; i < before.length; i++) {
            if ((found.clitics() & before[i]) != 0) {
                parts.add(names[i]);
            }
        }
        parts.add(found.word().written());
        int[] behind = {Clitics.HIS, Clitics.HER, Clitics.THEIR, Clitics.THEIR_DUAL, Clitics.OUR, Clitics.YOUR};
        String[] pronouns = {"ه", "ها", "هم", "هما", "نا", "كم"};
        for (int i = 0; i < behind.length; i++) {
            if ((found.clitics() & behind[i]) != 0) {
                parts.add(pronouns[i]);
            }
        }
        return String.join("+", parts);
    }

    @ParameterizedTest
    @CsvSource({
        "وزارة, وزارة",
        "وكالة, وكالة",
        "وزير, وزير",
        "لبنان, لبنان",
        "بيان, بيان",
        "فريق, فريق",
        "كتب, كتب",
        "بغداد, بغداد",
        "لندن, لندن",
        "السودان, السودان",
        "عمان, عمان"
    })
    void aWholeWordIsNotTakenApart(String written, String apart) {
        assertThat(apart(written)).isEqualTo(apart);
    }

    @ParameterizedTest
    @CsvSource({
        "ووزارة, و+وزارة",
        "والوزارة, و+ال+وزارة",
        "للوزارة, ل+ال+وزارة",
        "وللوزارة, و+ل+ال+وزارة",
        "وبالوزارة, و+ب+ال+وزارة",
        "بالوزارة, ب+ال+وزارة",
        "كالوزير, ك+ال+وزير",
        "لوزارة, ل+وزارة",
        "لوكالة, ل+وكالة",
        "ولوكالة, و+ل+وكالة",
        "للوزير, ل+ال+وزير",
        "للبنان, ل+لبنان",
        "وقال, و+قال",
        "فقال, ف+قال",
        "وأضاف, و+أضاف",
        "ونفى, و+نفى",
        "وسيعلن, و+سيعلن",
        "ومشيرا, و+مشيرا",
    })
    void aCliticIsTakenOffWhereTheLexiconKnowsTheRest(String written, String apart) {
        assertThat(apart(written)).isEqualTo(apart);
    }

    @ParameterizedTest
    @CsvSource({
        "بيانها, بيان+ها",
        "وزارته, وزارة+ه",
        "وزارتها, وزارة+ها",
        "لوزارته, ل+وزارة+ه",
        "ببيانه, ب+بيان+ه",
        "نفاه, نفى+ه",
        "نفته, نفت+ه",
        "ونفاه, و+نفى+ه",
        "تصريحاته, تصريحات+ه",
        "وتصريحاتهم, و+تصريحات+هم",
        "اتهمه, اتهم+ه",
        "اتهمها, اتهم+ها",
        "طالبهم, طالب+هم"
    })
    void aPronounIsTakenOffWhereTheLexiconKnowsTheRest(String written, String apart) {
        assertThat(apart(written)).isEqualTo(apart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"زشثصض", "وزشثصض", "للزشثصض", "بالزشثصض", "زشثصضها", "وو", "لل", "ه"})
    void aWordThatTheLexiconDoesNotKnowStaysUnknown(String written) {
        assertThat(find(written).word()).isNull();
        assertThat(find(written).clitics()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "على, PREPOSITION, true",
        "علي, GIVEN_NAME, true",
        "على, GIVEN_NAME, false",
        "علي, PREPOSITION, false",
        "نفى, CUE_VERB, true",
        "نفت, CUE_VERB, true",
        "نفي, CUE_NOUN, true",
        "أن, CLAUSE_PARTICLE, true"
    })
    void wordsThatFoldAlikeAreToldApart(String written, WordClass wordClass, boolean is) {
        Word word = find(written).word();
        assertThat(word).isNotNull();
        assertThat(word.is(wordClass)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "ان, CLAUSE_PARTICLE",
        "الى, PREPOSITION",
        "فى, PREPOSITION",
        "اكد, CUE_VERB",
        "اعلنت, CUE_VERB",
        "واشار, CUE_VERB",
        "الى, PREPOSITION",
        "حكومه, BODY",
        "مسوول, ANONYMOUS",
        "قالَ, CUE_VERB",
        "قـال, CUE_VERB"
    })
    void aWordWithoutItsHamzaOrWithSignsIsFoundAllTheSame(String written, WordClass wordClass) {
        Word word = find(written).word();
        assertThat(word).isNotNull();
        assertThat(word.is(wordClass)).isTrue();
    }

    @Test
    void aVerbTakesNoPrepositionOrArticle() {
        for (String written : List.of("القال", "بقال", "للنفى")) {
            assertThat(apart(written)).as(written).doesNotEndWith("+قال").doesNotEndWith("+نفى");
        }
    }

    @Test
    void theKeysAreLeftAsTheyWere() {
        for (String written : List.of("وزارتها", "للبنان", "نفاه", "وللوزارة", "زشثصضها")) {
            char[] exact = Folding.exact(written).toCharArray();
            char[] folded = Folding.folded(written).toCharArray();
            Lexicon.shipped().lookup().find(exact, folded, exact.length);
            assertThat(exact).isEqualTo(Folding.exact(written).toCharArray());
            assertThat(folded).isEqualTo(Folding.folded(written).toCharArray());
        }
    }
}
