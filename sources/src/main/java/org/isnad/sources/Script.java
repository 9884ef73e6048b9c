package org.isnad.sources;

import org.jspecify.annotations.Nullable;

/**
 * Whether a text is Arabic, told by its letters alone:
 * <ul>
 *   <li>at least half of its letters are of the Arabic script, or a paragraph's worth: pages bring along scripts and addresses that
 *       can outweigh the article;
 *   <li>letters that Arabic does not have (those of Farsi, Urdu, Kurdish, Pashto) are rare. The Farsi kaf and yeh count
 *       only beside such letters: many an Arabic page is typed with them.
 * </ul>
 */
final class Script {

    private static final char HAMZA = '\u0621';
    private static final char GHAIN = '\u063A';
    private static final char FEH = '\u0641';
    private static final char YEH = '\u064A';
    private static final char ALEF_WASLA = '\u0671';
    private static final char VEH = '\u06A4';
    private static final char FARSI_KAF = '\u06A9';
    private static final char FARSI_YEH = '\u06CC';
    private static final char HEH_GOAL = '\u06C1';
    private static final char NOON_GHUNNA = '\u06BA';
    private static final char YEH_BARREE = '\u06D2';
    private static final char TTEH = '\u0679';
    private static final char PEH = '\u067E';
    private static final char TCHEH = '\u0686';
    private static final char GAF = '\u06AF';
    private static final char AE = '\u06D5';

    private static final int DECIMAL = 10;
    private static final int HEX = 16;

    /** Digits of a letter that a script writes by its number. */
    private static final int CODE = 4;

    /** So many letters make a paragraph. */
    private static final int PARAGRAPH = 300;

    private Script() {}

    /** What the text is written in, when that is not Arabic: {@code Farsi}, {@code another script}, …; null when it is. */
    static @Nullable String other(String text) {
        int letters = 0, arabic = 0, foreign = 0, farsiShapes = 0, urdu = 0, farsi = 0, kurdish = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            if (!isArabicScript(c)) {
                continue;
            }
            arabic++;
            if (isArabicsOwn(c)) {
                continue;
            }
            switch (c) {
                case FARSI_KAF, FARSI_YEH -> farsiShapes++;
                case HEH_GOAL, NOON_GHUNNA, YEH_BARREE, TTEH -> urdu++;
                case PEH, TCHEH, GAF -> farsi++;
                case AE -> kurdish++;
                default -> foreign++;
            }
        }
        if (letters == 0) {
            return "no letters at all";
        }
        if (arabic * 2 < letters && arabic < PARAGRAPH) {
            return "another script";
        }
        foreign += urdu + farsi + kurdish;
        var isForeign = foreign >= 3 && (foreign * 100 >= arabic * 5 || (foreign + farsiShapes) * 100 >= arabic * 8);
        if (!isForeign) {
            return null;
        }
        return urdu > farsi && urdu > kurdish
                ? "Urdu"
                : farsi > kurdish ? "Farsi" : "another language in Arabic script";
    }

    /**
     * Whether what the source of a page stands for may hold a letter of the Arabic script, as it is or by its number: {@code &#1575;}, {@code &#x627;} (the
     * first sign may itself be written by a name, so it is not asked for) or {@code \\u0627} in a script. Where it may not, no text that is taken from the page
     * is Arabic.
     */
    static boolean mayHoldArabic(String source) {
        for (int i = 0; i < source.length(); i++) {
            var c = source.charAt(i);
            if (c > 0x7F
                    ? isArabicScript(c)
                    : c == '#' && isByNumber(source, i + 1) || c == '\\' && isByCode(source, i + 1)) {
                return true;
            }
        }
        return source.contains("&num;"); // a name for the sign of numbers itself
    }

    /** Whether the number of such a letter stands here, in digits of ten or of sixteen. */
    private static boolean isByNumber(String source, int at) {
        var isHex = at < source.length() && (source.charAt(at) | 0x20) == 'x';
        var number = number(source, isHex ? at + 1 : at, isHex ? HEX : DECIMAL, source.length());
        return number <= Character.MAX_VALUE && isArabicScript((char) number);
    }

    /** Whether four digits behind a {@code u} stand for such a letter, or for one of the signs by which a page may go on to write it. */
    private static boolean isByCode(String source, int at) {
        if (at + CODE >= source.length() || source.charAt(at) != 'u') {
            return false;
        }
        var number = number(source, at + 1, HEX, at + 1 + CODE);
        return number == '#' || number == '\\' || number <= Character.MAX_VALUE && isArabicScript((char) number);
    }

    /** The number that the digits here come to, 0 where there are none; it is counted no further than letters go. */
    private static int number(String source, int from, int base, int until) {
        var number = 0;
        for (int i = from; i < until && number <= Character.MAX_VALUE; i++) {
            var digit = Character.digit(source.charAt(i), base);
            if (digit < 0) {
                break;
            }
            number = number * base + digit;
        }
        return number;
    }

    /** The blocks of the Arabic script; faster than asking for each letter's script. */
    static boolean isArabicScript(char c) {
        return c >= '\u0600' && c <= '\u077F' || c >= '\u08A0' && c <= '\u08FF' || c >= '\uFB50' && c <= '\uFEFC';
    }

    /** The letters of Arabic, those it borrows in every paper, and the ready-joined forms of old files. */
    private static boolean isArabicsOwn(char c) {
        return c >= HAMZA && c <= GHAIN || c >= FEH - 1 && c <= YEH || c == ALEF_WASLA || c == VEH || c >= '\uFB50';
    }
}
