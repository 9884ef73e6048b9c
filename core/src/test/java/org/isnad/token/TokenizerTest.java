package org.isnad.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    private static Tokens tokens(String text) {
        return new Tokenizer(Lexicon.shipped()).tokens(text);
    }

    private static List<String> sentences(String text) {
        Tokens t = tokens(text);
        List<String> sentences = new ArrayList<>();
        for (int s = 0; s < t.sentences(); s++) {
            sentences.add(t.span(t.sentenceStart(s), t.sentenceEnd(s)).of(text));
        }
        return sentences;
    }

    /** Tokens with a bar between them. */
    @ParameterizedTest
    @CsvSource({
        "قال الوزير: نعم.,                قال|الوزير|:|نعم|.",
        "«نعم»،,                           «|نعم|»|،",
        "الجسر(الجديد)مفتوح,              الجسر|(|الجديد|)|مفتوح",
        "13مطورا,                         13|مطورا",
        "قالَ الوزيرُ,                     قالَ|الوزيرُ",
        "قـــال الوزير,                   قـــال|الوزير",
        "بـ50 ألفا,                       بـ|50|ألفا",
        "لـ«سانا»,                        لـ|«|سانا|»",
        "2.5 و٢٫٥ و۲٬۵۰۰,                 2.5|و|٢٫٥|و|۲٬۵۰۰",
        "3-1,                             3|-|1",
        "2017/9/7,                        2017|/|9|/|7",
        "كي.جي.بي,                        كي|.|جي|.|بي",
        "نعم.. لا…,                       نعم|..|لا|…",
        "covid-19,                        covid|-|19",
    })
    void aTextIsTakenApart(String text, String expected) {
        Tokens t = tokens(text);
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < t.size(); i++) {
            tokens.add(t.span(i, i + 1).of(text));
        }
        assertThat(String.join("|", tokens)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "وبالتحالف, 2, التحالف",
        "وَبِالتحالف, 2, التحالف",
        "لـالغد,   1, الغد", // a word goes on behind the marks
        "لـ,        1, لـ",
        "ولـ,         2, ولـ", // clitics that stand alone stay whole
    })
    void aWordGoesOnBehindItsFirstLettersAndTheirMarks(String text, int letters, String rest) {
        assertThat(text.substring(tokens(text).behindLetters(0, letters))).isEqualTo(rest);
    }

    @Test
    void invisibleMarksStandBetweenTokensOrInsideAWordButMakeNone() {
        assertThat(tokens("\u202Bقال\u200F الوزير\u202C").size()).isEqualTo(2);
        assertThat(tokens("قا\u200Cل").size()).isEqualTo(1);
        assertThat(tokens("قا\u200Cل").folded(0)).isEqualTo("قال");
        assertThat(tokens("قال\u200F").span(0, 1).length()).isEqualTo(3);
        assertThat(tokens("\u200F\u200E\uFEFF").size()).isZero();
    }

    @Test
    void presentationFormsAreLettersOfTheirWord() {
        Tokens t = tokens("\uFED7\uFE8E\uFEDD \uFEFBجئون");
        assertThat(t.folded(0)).isEqualTo("قال");
        assertThat(t.folded(1)).isEqualTo("لاجيون");
        assertThat(t.word(0)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "وصل الوفد. ثم عاد.,                       وصل الوفد.|ثم عاد.",
        "هل وصل؟ نعم! وصل,                         هل وصل؟|نعم!|وصل",
        "قال د. سامر إن م. ليلى وصلت. ثم عاد.,     قال د. سامر إن م. ليلى وصلت.|ثم عاد.",
        "وصل عميل كي.جي.بي أمس. ثم عاد.,           وصل عميل كي.جي.بي أمس.|ثم عاد.",
        "وصل فريق بي. إن. سي. أمس. ثم عاد.,         وصل فريق بي. إن. سي. أمس.|ثم عاد.",
        "وصل فريق بي. إن. سي. وعاد الوفد.,         وصل فريق بي. إن. سي.|وعاد الوفد.",
        "وصل فريق بي.إن.سي. ثم عاد.,               وصل فريق بي.إن.سي.|ثم عاد.",
        "بلغت 2.5 مليون. ثم عادت.,                 بلغت 2.5 مليون.|ثم عادت.",
        "وصل.. ثم عاد… ثم نام.,                    وصل.. ثم عاد… ثم نام.",
        "قال: «وصل الوفد.» ثم عاد.,                قال: «وصل الوفد.»|ثم عاد.",
        "قال: «وصل الوفد». ثم عاد.,                قال: «وصل الوفد».|ثم عاد.",
        "(وصل الوفد.) ثم عاد.,                     (وصل الوفد.)|ثم عاد.",
        "وصل الوفد.ثم عاد الجميع.,                 وصل الوفد.|ثم عاد الجميع.",
        "وصل الوفد؟! ثم عاد.,                      وصل الوفد؟!|ثم عاد.",
        "وصل الوفد، ثم عاد؛ ونام.,                 وصل الوفد، ثم عاد؛ ونام.",
    })
    void aSentenceEndsAtItsStop(String text, String expected) {
        assertThat(String.join("|", sentences(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'وصل\nعاد', 2",
        "'وصل\r\nعاد', 2",
        "'وصل\r\n\r\n\nعاد\n', 2",
        "'وصل\u2028عاد\u2029نام', 3",
        "'وصل عاد', 1",
        "'\n\n', 0",
        "'وصل.\n«عاد»', 2"
    })
    void aLineIsAParagraphAndEndsItsSentence(String text, int paragraphs) {
        Tokens t = tokens(text);
        assertThat(t.paragraphs()).isEqualTo(paragraphs);
        assertThat(t.sentences()).isGreaterThanOrEqualTo(paragraphs);
        for (int s = 1; s < t.sentences(); s++) {
            assertThat(t.paragraphOf(s)).isBetween(t.paragraphOf(s - 1), t.paragraphOf(s - 1) + 1);
        }
    }

    @Test
    void tokensSentencesAndParagraphsCoverTheTextInOrder() {
        var random = new Random(11);
        String[] pieces = {
            "قال",
            " ",
            " ",
            "«",
            "»",
            ".",
            "..",
            "؟",
            "\n",
            "،",
            "د.",
            "2.5",
            "\"",
            "(",
            ")",
            "\u200F",
            "ـ",
            "a",
            "\uD83D\uDE00",
            ":",
            "و"
        };
        for (int n = 0; n < 3_000; n++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(40); k >= 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Tokens t = tokens(text.toString());
            for (int i = 0; i < t.size(); i++) {
                assertThat(t.start(i)).isLessThan(t.end(i)).isGreaterThanOrEqualTo(i == 0 ? 0 : t.end(i - 1));
                assertThat(t.sentenceStart(t.sentence(i))).isLessThanOrEqualTo(i);
                assertThat(t.sentenceEnd(t.sentence(i))).isGreaterThan(i);
                assertThat(t.folded(i)).hasSize(t.letters(i));
                int quote = t.inQuote(i);
                assertThat(quote).isLessThan(i);
                assertThat(quote < 0 || t.quoteEnd(quote) >= i).isTrue();
            }
            for (int s = 0; s < t.sentences(); s++) {
                assertThat(t.sentenceEnd(s)).isGreaterThan(t.sentenceStart(s));
            }
            for (int p = 0; p < t.paragraphs(); p++) {
                assertThat(t.paragraphEnd(p)).isGreaterThan(t.paragraphStart(p));
            }
        }
    }

    @Test
    void whatIsAskedOutsideIsAnsweredAsForNothing() {
        Tokens t = tokens("قال");
        for (int i : new int[] {-1, 1, 99}) {
            assertThat(t.kind(i)).isNull();
            assertThat(t.word(i)).isNull();
            assertThat(t.classes(i)).isZero();
            assertThat(t.clitics(i)).isZero();
            assertThat(t.letters(i)).isZero();
            assertThat(t.folded(i)).isEmpty();
            assertThat(t.quoteEnd(i)).isNegative();
            assertThat(t.inQuote(i)).isNegative();
            assertThat(t.touchesNext(i)).isFalse();
        }
        assertThat(t.letter(0, 0)).isEqualTo('ق');
        assertThat(t.letter(0, -1)).isEqualTo('ل');
        assertThat(t.letter(0, 3)).isEqualTo('\0');
        assertThat(t.letter(0, -4)).isEqualTo('\0');
    }
}
