package org.isnad.grammar;

import static org.isnad.letter.Letters.*;

import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.WordClass;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Which frame a token opens. */
public final class Frames {

    private Frames() {}

    /** The frame that a preposition standing alone opens; null for any other token. */
    public static @Nullable Frame alone(Tokens t, int i) {
        if (!t.is(i, WordClass.PREPOSITION) || t.has(i, Clitics.PRONOUNS | Clitics.CONJUNCTIONS)) {
            return null;
        }
        int n = t.letters(i);
        char first = t.letter(i, 0);
        char second = t.letter(i, 1);
        char last = t.letter(i, -1);
        if (n == 3 && first == ALEF && second == LAM && last == YEH) {
            return Frame.ILA;
        }
        if (n == 3 && first == AIN && second == LAM) {
            return Frame.ALA;
        }
        if (n == 2 && first == AIN && second == NOON) {
            return Frame.AN;
        }
        if (n == 2 && first == MEEM && second == NOON) {
            return Frame.MIN;
        }
        if (n == 2 && first == FEH && second == YEH) {
            return Frame.FI;
        }
        if (n == 3 && first == HAH && second == WAW && last == LAM) {
            return Frame.HAWLA;
        }
        return null;
    }

    /** Whether the token carries ب or ل as a frame of this set asks. */
    public static boolean isWritten(Tokens t, int i, long frames) {
        boolean bi = (frames & (Frame.BI.bit() | Frame.OBJECT_BI.bit())) != 0 && Shapes.mayHaveBi(t, i);
        boolean li = (frames & (Frame.LI.bit() | Frame.LI_OBJECT.bit())) != 0 && Shapes.mayHaveLi(t, i);
        return bi || li;
    }
}
