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

    /** Whether a preposition standing alone is one of these frames, or the first of their two. */
    public static boolean isOwn(Tokens t, int i, long frames) {
        Frame frame = alone(t, i);
        if (frame == null) {
            return false;
        }
        return (frames & frame.bit()) != 0
                || frame == Frame.MIN && (frames & Frame.MIN_OBJECT.bit()) != 0
                || frame == Frame.ALA && (frames & Frame.ALA_OBJECT.bit()) != 0;
    }

    /** Whether the frames take a noun without a preposition, alone or before a second part. */
    public static boolean takeObject(long frames) {
        return (frames & OBJECTS) != 0;
    }

    /** Whether the frames take a noun without a preposition and then a second part. */
    public static boolean takeTwoParts(long frames) {
        return (frames & TWO_PART) != 0;
    }

    /** Whether the second part of frames such as {@code object بـ} begins at the token; a particle does so for all. */
    public static boolean isSecondPart(Tokens t, int i, long frames) {
        Frame alone = alone(t, i);
        return alone == Frame.ILA && (frames & Frame.OBJECT_ILA.bit()) != 0
                || alone == Frame.ALA && (frames & Frame.OBJECT_ALA.bit()) != 0
                || alone == Frame.MIN && (frames & Frame.OBJECT_MIN.bit()) != 0
                || isWritten(t, i, frames);
    }

    /** Whether what begins at the token can only be a second part: the cue takes it behind somebody, and never without. */
    static boolean needsObject(Tokens t, int i, long frames) {
        boolean particle = t.is(i, WordClass.CLAUSE_PARTICLE);
        boolean that = particle && t.letter(i, 0) == BEH && (frames & Frame.OBJECT_BI.bit()) != 0; // بأنه
        boolean clause = particle && (frames & Frame.CLAUSE.bit()) != 0;
        long alone = Frame.BI.bit() | Frame.LI.bit();
        return (that || isSecondPart(t, i, frames))
                && !clause
                && (alone(t, i) != null ? !isOwn(t, i, frames) : !isWritten(t, i, frames & alone));
    }

    /** The frames but those that take a noun without a preposition. */
    static long withoutObject(long frames) {
        return frames & ~OBJECTS;
    }

    /** Somebody without a preposition, and then what he is told, asked or charged with. */
    private static final long TWO_PART = Frame.OBJECT_BI.bit()
            | Frame.OBJECT_ILA.bit()
            | Frame.OBJECT_ALA.bit()
            | Frame.OBJECT_MIN.bit()
            | Frame.OBJECT_LI.bit()
            | Frame.OBJECT_CLAUSE.bit();

    /** All that take a noun without a preposition. */
    public static final long OBJECTS = Frame.OBJECT.bit() | TWO_PART;

    /** Whether the token carries ب or ل as a frame of this set asks. */
    public static boolean isWritten(Tokens t, int i, long frames) {
        boolean bi = (frames & (Frame.BI.bit() | Frame.OBJECT_BI.bit())) != 0 && Shapes.mayHaveBi(t, i);
        boolean li = (frames & (Frame.LI.bit() | Frame.LI_OBJECT.bit() | Frame.OBJECT_LI.bit())) != 0
                && Shapes.mayHaveLi(t, i);
        return bi || li;
    }
}
