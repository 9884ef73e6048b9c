package org.isnad.grammar;

import static org.isnad.letter.Letters.*;

import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** What the letters of a word tell where the lexicon knows nothing of it. */
public final class Shapes {

    private Shapes() {}

    /** Whether the word carries the article: as a clitic the lexicon has split, or as its first letters. */
    public static boolean hasArticle(Tokens t, int i) {
        if (t.has(i, Clitics.AL)) {
            return true;
        }
        int from = prefix(t, i);
        return t.letters(i) - from >= 4
                        && t.letter(i, from) == ALEF
                        && t.letter(i, from + 1) == LAM
                        && !hasHamza(t, i, from) // ألمانية
                || t.letters(i) - from >= 4 && t.letter(i, from) == LAM && t.letter(i, from + 1) == LAM;
    }

    /** Whether the letter there is written with a hamza, as no article is. */
    private static boolean hasHamza(Tokens t, int i, int letter) {
        int at = t.behindLetters(i, letter);
        char c = at < t.end(i) ? t.text().charAt(at) : 0;
        return c == ALEF_HAMZA_ABOVE || c == ALEF_HAMZA_BELOW;
    }

    /** Letters that the lexicon has split off in front, the article not counted. */
    private static int prefix(Tokens t, int i) {
        int c = t.clitics(i);
        int n = 0;
        n += (c & Clitics.CONJUNCTIONS) != 0 ? 1 : 0;
        n += (c & Clitics.PREPOSITIONS) != 0 ? 1 : 0;
        if (t.word(i) == null
                && (t.letter(i, 0) == WAW || t.letter(i, 0) == FEH || t.letter(i, 0) == BEH || t.letter(i, 0) == KAF)
                && t.letter(i, 1) == ALEF
                && t.letter(i, 2) == LAM) {
            return 1;
        }
        return n;
    }

    /** Whether و stands before it as a conjunction: known from the lexicon, or an unknown word that opens with و and the article. */
    public static boolean hasWa(Tokens t, int i) {
        return t.has(i, Clitics.WA)
                || t.word(i) == null && t.is(i, TokenKind.WORD) && t.letter(i, 0) == WAW && t.letters(i) >= 4;
    }

    /** Whether ب or ل or ك stands before it as a preposition: known from the lexicon, or before the article of an unknown word. */
    public static boolean hasPreposition(Tokens t, int i) {
        if (t.has(i, Clitics.PREPOSITIONS)) {
            return true;
        }
        if (t.word(i) != null) {
            return false;
        }
        char first = t.letter(i, 0);
        return (first == BEH || first == KAF) && t.letter(i, 1) == ALEF && t.letter(i, 2) == LAM && t.letters(i) >= 5
                || first == LAM && t.letter(i, 1) == LAM && t.letters(i) >= 4;
    }

    /** له, عنه: a preposition with the pronoun that it governs, so that no noun behind it is its own. */
    public static boolean hasItsPronoun(Tokens t, int i) {
        return t.has(i, Clitics.PRONOUNS) || t.is(i, WordClass.PRONOUN_GOVERNED);
    }

    /** Whether the word may carry ب as a preposition, by its letters. */
    public static boolean mayHaveBi(Tokens t, int i) {
        boolean what = t.letter(i, 0) == BEH && t.letter(i, 1) == MEEM && t.letters(i) == 3; // بما, بمن
        boolean deed = t.is(i, WordClass.PREPOSITION)
                && t.letter(i, 0) == BEH
                && t.lastWritten(i) == TEH_MARBUTA; // بمشاركة, بقيادة
        return what
                || deed
                || t.has(i, Clitics.BI) && !t.is(i, WordClass.MANNER)
                || t.letter(i, 0) == BEH && (t.word(i) == null && t.letters(i) >= 4 || t.letters(i) == 1);
    }

    /** Whether the word may carry ل as a preposition, by its letters. */
    public static boolean mayHaveLi(Tokens t, int i) {
        return t.has(i, Clitics.LI)
                || t.letter(i, 0) == LAM && (t.word(i) == null && t.letters(i) >= 4 || t.letters(i) == 1);
    }

    /** A verbal noun by its measure: tafʿil, ifʿal, iftiʿal, infiʿal, istifʿal, mufaʿala, with or without a pronoun or the accusative's alef behind. */
    public static boolean isVerbalNoun(Tokens t, int i) {
        return isVerbalNoun(t, i, 0);
    }

    /** الإبقاء, الانسحاب, التراجع: a verbal noun with the article by its measure and its hamza; no adjective has it (not الأكراد, المشاركة). */
    public static boolean isVerbalNounWithArticle(Tokens t, int i) {
        int from = prefix(t, i) + 2;
        int n = t.letters(i) - from;
        if (!hasArticle(t, i) || n < 5 || n > 7 || t.letter(i, from - 2) != ALEF) {
            return false;
        }
        if (t.letter(i, from) == TEH) {
            return n == 5 && t.letter(i, from + 3) == YEH;
        }
        boolean measure = t.letter(i, from) == ALEF && t.letter(i, from + n - 2) == ALEF;
        boolean causative = n == 5 && t.text().indexOf(ALEF_HAMZA_BELOW, t.start(i), t.end(i)) >= 0;
        boolean reflexive = n >= 6
                && (t.letter(i, from + 1) == NOON || t.letter(i, from + 2) == TEH || t.letter(i, from + 1) == SEEN);
        return measure && (causative || reflexive);
    }

    /** Whether an unknown word is a preposition of one letter and a verbal noun: لتصحيح, بتنفيذ. */
    static boolean isPrefixedVerbalNoun(Tokens t, int i) {
        char first = t.letter(i, 0);
        return (first == LAM || first == BEH) && isVerbalNoun(t, i, 1);
    }

    private static boolean isVerbalNoun(Tokens t, int i, int from) {
        int n = t.letters(i) - from;
        if (n < 5) {
            return false;
        }
        char first = t.letter(i, from);
        for (int end = n; end >= Math.max(5, n - 2); end--) {
            boolean pronoun = end < n
                    && t.letter(i, from + end) == HEH
                    && (end == n - 1 || t.letter(i, -1) == ALEF || t.letter(i, -1) == MEEM);
            boolean accusative = end == n - 1 && t.lastWritten(i) == ALEF; // اتصالا
            if (end < n && !pronoun && !accusative) {
                continue;
            }
            char beforeLast = t.letter(i, from + end - 2);
            if (first == TEH && end == 5 && beforeLast == YEH) {
                return true;
            }
            if (first == ALEF && end >= 5 && end <= 7 && beforeLast == ALEF && t.letter(i, from + 1) != LAM) {
                return true;
            }
            if (first == MEEM
                    && end == 6
                    && t.letter(i, from + 2) == ALEF
                    && (t.letter(i, from + 5) == HEH || t.letter(i, from + 5) == TEH)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it ends as an adjective of relation does: ي, ية, يين, يون, يان, with or without the article. */
    public static boolean isRelational(Tokens t, int i) {
        int n = t.letters(i);
        char last = t.letter(i, -1);
        char before = t.letter(i, -2);
        return n >= 4
                && t.lastWritten(i) != ALEF_MAKSURA
                && (last == YEH
                        || last == HEH && before == YEH
                        || last == NOON
                                && t.letter(i, -3) == YEH
                                && (before == YEH || before == WAW || before == ALEF));
    }

    /** المواطنين, المستفيدين: a plural of people with the article that is no subject, by its ending; shorter words may be names (الحسين). */
    public static boolean isObliquePlural(Tokens t, int i) {
        return t.letters(i) >= 7
                && t.letter(i, -1) == NOON
                && t.letter(i, -2) == YEH
                && hasArticle(t, i)
                && !t.has(i, Clitics.PREPOSITIONS)
                && !t.isAny(i, MAY_END_SO);
    }

    /** المواطنون, المدافعون: a plural of people with the article that can only be a subject, by its ending. */
    public static boolean isSubjectPlural(Tokens t, int i) {
        return t.letters(i) >= 7
                && t.letter(i, -1) == NOON
                && t.letter(i, -2) == WAW
                && hasArticle(t, i)
                && !t.has(i, Clitics.PREPOSITIONS)
                && !t.isAny(i, MAY_END_SO);
    }

    private static final long MAY_END_SO =
            WordClass.set(WordClass.GIVEN_NAME, WordClass.PLACE, WordClass.STATE, WordClass.TIME);

    /** An indefinite noun in the accusative, told by the alef of its ending; it is no subject. */
    public static boolean isAccusative(Tokens t, int i) {
        if (hasArticle(t, i) || t.letters(i) < 4 || t.letter(i, -1) != ALEF) {
            return false;
        }
        String text = t.text();
        char last = text.charAt(t.end(i) - 1);
        return last == FATHATAN || last == ALEF && t.end(i) - 2 >= t.start(i) && text.charAt(t.end(i) - 2) == FATHATAN;
    }

    /** مختتما حديثه, مختتمًا: a participle that tells in which state somebody speaks, with its ending or what it governs; not ماريا. */
    public static boolean isState(Tokens t, int i) {
        return isAccusative(t, i)
                || participle(t, i) == Participle.MU_ALEF && t.lastWritten(i) == ALEF && mayHavePronoun(t, i + 1);
    }

    /** Measures of participles in the accusative and the feminine, as they go on for a speaker behind what he said. */
    public enum Participle {
        /** مشيدا, معتبرا */
        MU_ALEF,
        /** داعيا, لافتا */
        FAIL_ALEF,
        /** مطمئنة */
        MU_TEH
    }

    /** The measure of a participle that the word's letters show; null for none. */
    public static @Nullable Participle participle(Tokens t, int i) {
        int n = t.letters(i);
        if (n < 5 || hasArticle(t, i)) {
            return null;
        }
        boolean mu = t.letter(i, 0) == MEEM;
        if (t.letter(i, -1) == ALEF) {
            return mu ? Participle.MU_ALEF : n == 5 && t.letter(i, 1) == ALEF ? Participle.FAIL_ALEF : null;
        }
        return mu && t.lastWritten(i) == TEH_MARBUTA ? Participle.MU_TEH : null;
    }

    /** سيطرتهم: before a pronoun «she controlled» and «control» are written alike, and newspapers mean the noun. */
    static boolean endsInTehBeforePronoun(Tokens t, int i) {
        int pronoun = t.has(i, Clitics.HIS) ? 1 : t.has(i, Clitics.THEIR_DUAL) ? 3 : 2;
        return t.letter(i, -1 - pronoun) == TEH;
    }

    /** Whether a pronoun stands behind the word, by its last letters: ه, ها, هم. */
    public static boolean mayHavePronoun(Tokens t, int i) {
        if (t.has(i, Clitics.PRONOUNS)) {
            return true;
        }
        if (t.word(i) != null || t.letters(i) < 4) {
            return false;
        }
        return endsInPronoun(t, i);
    }

    /** Whether it ends in ه, ها or هم, whatever the lexicon knows of it. */
    public static boolean endsInPronoun(Tokens t, int i) {
        char raw = t.lastWritten(i);
        char last = t.letter(i, -1);
        char before = t.letter(i, -2);
        return raw == HEH || last == ALEF && before == HEH || last == MEEM && before == HEH;
    }
}
