package org.isnad.lexicon;

import static org.isnad.letter.Letters.*;

/** What can be written together with a word, as bits of one number. */
public final class Clitics {

    public static final int WA = 1;
    public static final int FA = 1 << 1;
    public static final int BI = 1 << 2;
    public static final int KA = 1 << 3;
    public static final int LI = 1 << 4;
    public static final int AL = 1 << 5;
    /** A pronoun written behind the word: his, her, them …; which one is told by {@link #suffix}. */
    public static final int HIS = 1 << 6;

    public static final int HER = 1 << 7;
    public static final int THEIR = 1 << 8;
    public static final int THEIR_DUAL = 1 << 9;
    public static final int OUR = 1 << 10;
    public static final int YOUR = 1 << 11;

    public static final int CONJUNCTIONS = WA | FA;
    public static final int PREPOSITIONS = BI | KA | LI;
    public static final int PRONOUNS = HIS | HER | THEIR | THEIR_DUAL | OUR | YOUR;

    private Clitics() {}

    /** The pronoun that the last letters of an exact key may be, the longest first: its bit in the low half, its length in the high; 0 for none. */
    static int suffix(char[] key, int from, int to, boolean shorter) {
        int n = to - from;
        char last = key[to - 1];
        if (!shorter && n >= 5) {
            char before = key[to - 2];
            if (last == ALEF && before == MEEM && key[to - 3] == HEH) {
                return of(THEIR_DUAL, 3);
            }
        }
        if (!shorter && n >= 4) {
            char before = key[to - 2];
            if (before == HEH && last == ALEF) {
                return of(HER, 2);
            }
            if (before == HEH && (last == MEEM || last == NOON)) {
                return of(THEIR, 2);
            }
            if (before == NOON && last == ALEF) {
                return of(OUR, 2);
            }
            if (before == KAF && last == MEEM) {
                return of(YOUR, 2);
            }
        }
        if (n >= 3 && last == HEH) {
            return of(HIS, 1);
        }
        return 0;
    }

    private static int of(int bit, int length) {
        return length << 16 | bit;
    }
}
