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

    /** The blocks of the Arabic script; faster than asking for each letter's script. */
    static boolean isArabicScript(char c) {
        return c >= '\u0600' && c <= '\u077F' || c >= '\u08A0' && c <= '\u08FF' || c >= '\uFB50' && c <= '\uFEFC';
    }

    /** The letters of Arabic, those it borrows in every paper, and the ready-joined forms of old files. */
    private static boolean isArabicsOwn(char c) {
        return c >= HAMZA && c <= GHAIN || c >= FEH - 1 && c <= YEH || c == ALEF_WASLA || c == VEH || c >= '\uFB50';
    }
}
