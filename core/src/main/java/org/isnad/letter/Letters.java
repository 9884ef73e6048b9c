package org.isnad.letter;

/** The letters and marks that code speaks of by name, and what kind a character is. */
public final class Letters {

    public static final char HAMZA = '\u0621';
    public static final char ALEF_MADDA = '\u0622';
    public static final char ALEF_HAMZA_ABOVE = '\u0623';
    public static final char WAW_HAMZA = '\u0624';
    public static final char ALEF_HAMZA_BELOW = '\u0625';
    public static final char YEH_HAMZA = '\u0626';
    public static final char ALEF = '\u0627';
    public static final char BEH = '\u0628';
    public static final char TEH_MARBUTA = '\u0629';
    public static final char TEH = '\u062A';
    public static final char HAH = '\u062D';
    public static final char REH = '\u0631';
    public static final char SEEN = '\u0633';
    public static final char AIN = '\u0639';
    public static final char GHAIN = '\u063A';
    public static final char TATWEEL = '\u0640';
    public static final char FEH = '\u0641';
    public static final char KAF = '\u0643';
    public static final char LAM = '\u0644';
    public static final char MEEM = '\u0645';
    public static final char NOON = '\u0646';
    public static final char HEH = '\u0647';
    public static final char WAW = '\u0648';
    public static final char ALEF_MAKSURA = '\u0649';
    public static final char YEH = '\u064A';
    public static final char FATHATAN = '\u064B';
    public static final char SHADDA = '\u0651';
    public static final char SUKUN = '\u0652';
    public static final char SUPERSCRIPT_ALEF = '\u0670';
    public static final char ALEF_WASLA = '\u0671';
    public static final char KEHEH = '\u06A9';
    public static final char FARSI_YEH = '\u06CC';
    public static final char COMMA = '\u060C';
    public static final char SEMICOLON = '\u061B';
    public static final char QUESTION_MARK = '\u061F';
    public static final char ARABIC_DECIMAL = '\u066B';
    public static final char ARABIC_THOUSANDS = '\u066C';

    private Letters() {}

    /** Vowel and doubling signs, the small signs of Koran print, and tatweel: written inside a word, no part of its key. */
    public static boolean isMark(char c) {
        return c >= FATHATAN && c <= '\u065F'
                || c == TATWEEL
                || c == SUPERSCRIPT_ALEF
                || c >= '\u0610' && c <= '\u061A'
                || c >= '\u06D6' && c <= '\u06ED' && c != '\u06DD' && c != '\u06DE' && c != '\u06E9';
    }

    /** Characters without width or of direction only: ZWJ, ZWNJ, LRM, RLM, embeddings, isolates, BOM, soft hyphen. */
    public static boolean isInvisible(char c) {
        return c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2069'
                || c == '\uFEFF'
                || c == '\u00AD'
                || c == '\u061C';
    }

    /** A presentation form: a letter in one of its shapes, or several letters in one character. */
    public static boolean isForm(char c) {
        return c >= '\uFB50' && c <= '\uFDFD' || c >= '\uFE70' && c <= '\uFEFC';
    }

    public static boolean isArabicLetter(char c) {
        return c >= HAMZA && c <= YEH && c != TATWEEL
                || c >= '\u066E' && c <= '\u06D3' && c != SUPERSCRIPT_ALEF
                || c >= '\uFB50' && c <= '\uFDFB'
                || c >= '\uFE70' && c <= '\uFEFC';
    }

    /** European, Arabic and Persian digits. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '\u0660' && c <= '\u0669' || c >= '\u06F0' && c <= '\u06F9';
    }

    /** The value 0 to 9 of a digit of any of the three kinds. */
    public static int digit(char c) {
        return c <= '9' ? c - '0' : c <= '\u0669' ? c - '\u0660' : c - '\u06F0';
    }
}
