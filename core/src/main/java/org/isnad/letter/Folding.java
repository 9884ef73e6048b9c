package org.isnad.letter;

import static org.isnad.letter.Letters.*;

import java.text.Normalizer;

/**
 * The two keys of a written word.
 * <ul>
 *   <li>The <b>exact</b> key drops what is no letter (vowel signs, tatweel, invisible marks) and writes the kin of a letter as the
 *       letter itself: presentation forms and ligatures, Farsi yeh and keheh, alef wasla.
 *   <li>The <b>folded</b> key further writes every alef as bare alef, alef maksura as yeh, teh marbuta as heh, and hamza on waw
 *       or yeh as its seat: the letters that writers mix.
 * </ul>
 * Both keys of a word have the same length, so that a place in one is a place in the other.
 */
public final class Folding {

    /** As many letters may come of one character (U+FDFA is the longest). */
    private static final int LONGEST_EXPANSION = 18;

    private static final char FIRST_LIGATURE = '\uFB50';

    private Folding() {}

    /**
     * Writes the exact key of {@code text[from, to)} into {@code out}, which must have {@link #room} for it.
     *
     * @return how many characters were written
     */
    public static int exact(CharSequence text, int from, int to, char[] out) {
        int n = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= HAMZA && c < TATWEEL || c > TATWEEL && c <= YEH || c < '\u00AD') {
                out[n++] = c;
            } else if (isMark(c) || isInvisible(c)) {
                continue;
            } else {
                n = writeKin(c, out, n);
            }
        }
        return n;
    }

    private static int writeKin(char c, char[] out, int n) {
        if (isForm(c)) {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            for (int i = 0; i < plain.length(); i++) {
                char p = plain.charAt(i);
                if (!isMark(p) && p != ' ') {
                    out[n++] = kin(p);
                }
            }
        } else {
            out[n++] = kin(c);
        }
        return n;
    }

    /** The exact key's letter for a character that is no presentation form. */
    public static char kin(char c) {
        return switch (c) {
            case FARSI_YEH -> YEH;
            case KEHEH -> KAF;
            case ALEF_WASLA -> ALEF;
            default -> c;
        };
    }

    /** The folded key's letter for a letter of the exact key. */
    public static char folded(char c) {
        return c < HAMZA || c > YEH ? c : FOLDED[c - HAMZA];
    }

    /** What each letter is folded to, HAMZA first: asked for each letter of a text. */
    private static final char[] FOLDED = new char[YEH - HAMZA + 1];

    static {
        for (char c = HAMZA; c <= YEH; c++) {
            FOLDED[c - HAMZA] = switch (c) {
                case ALEF_MADDA, ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW -> ALEF;
                case WAW_HAMZA -> WAW;
                case YEH_HAMZA, ALEF_MAKSURA -> YEH;
                case TEH_MARBUTA -> HEH;
                default -> c;
            };
        }
    }

    /** As many characters as the keys of {@code text[from, to)} have at the most: one for each, unless ligatures come apart. */
    public static int room(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= FIRST_LIGATURE) {
                return (to - from) * LONGEST_EXPANSION;
            }
        }
        return to - from;
    }

    /** The exact key of a word. */
    public static String exact(CharSequence word) {
        char[] out = new char[room(word, 0, word.length())];
        return new String(out, 0, exact(word, 0, word.length(), out));
    }

    /** The folded key of a word. */
    public static String folded(CharSequence word) {
        char[] key = exact(word).toCharArray();
        for (int i = 0; i < key.length; i++) {
            key[i] = folded(key[i]);
        }
        return new String(key);
    }
}
