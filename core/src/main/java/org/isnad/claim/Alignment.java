package org.isnad.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which term of one proposition stands for which of another: the same name, number or stem before the same root, that before words that tell one
 * kind of event or stand on one side of a contrast, that before nearly the same letters. Each term stands for one at most; of several that one
 * is taken beside which a neighbour is joined already.
 */
final class Alignment {

    static final int NONE = -1;

    private static final int UNMARKED = 0;

    /** How two terms come together, the surest first. */
    enum Bond {
        SAME,
        ROOT,
        EVENT,
        SIDE,
        SPELLING
    }

    private static final int SHORTEST_NAME = 4;

    private final List<Term> a;
    private final List<Term> b;
    private final int[] ofA;
    private final int[] ofB;
    private final @Nullable Bond[] bonds;

    Alignment(List<Term> a, List<Term> b) {
        this.a = a;
        this.b = b;
        this.ofA = new int[a.size()];
        this.ofB = new int[b.size()];
        this.bonds = new Bond[a.size()];
        Arrays.fill(ofA, NONE);
        Arrays.fill(ofB, NONE);
        for (Bond bond : Bond.values()) {
            join(bond);
        }
    }

    /** Pairs are many and propositions short: going through all terms of the other costs less than laying them under keys. */
    private void join(Bond bond) {
        int[] marks = null; // of most bonds no term of the one has any
        for (int i = 0; i < ofA.length; i++) {
            int mark = ofA[i] == NONE ? mark(bond, a.get(i)) : UNMARKED;
            if (mark == UNMARKED) {
                continue;
            }
            marks = marks == null ? marks(bond) : marks;
            int best = best(bond, i, mark, marks);
            if (best != NONE) {
                ofA[i] = best;
                ofB[best] = i;
                bonds[i] = bond;
                marks[best] = UNMARKED;
            }
        }
    }

    /** Of the terms of the other that nothing is joined to yet. */
    private int[] marks(Bond bond) {
        var marks = new int[ofB.length];
        for (int j = 0; j < ofB.length; j++) {
            marks[j] = ofB[j] == NONE ? mark(bond, b.get(j)) : UNMARKED;
        }
        return marks;
    }

    private int best(Bond bond, int i, int mark, int[] marks) {
        int best = NONE;
        for (int j = 0; j < marks.length; j++) {
            if (marks[j] == mark
                    && holds(bond, a.get(i), b.get(j))
                    && (best == NONE || areBeside(i, j) && !areBeside(i, best))) {
                best = j;
            }
        }
        return best;
    }

    /** What is seen at once of terms that a bond may join: without the same mark it joins none. */
    private static int mark(Bond bond, Term term) {
        Term.Kind kind = term.kind();
        return switch (bond) {
            case SAME -> term.key().hashCode() | 1;
            case ROOT -> kind.isWord() ? term.root().hashCode() | 1 : UNMARKED;
            case EVENT -> term.events().isEmpty() ? UNMARKED : 1;
            case SIDE -> term.meaning().contrasts() ? 1 : UNMARKED;
            case SPELLING -> kind.isWord() ? term.key().charAt(0) : UNMARKED;
        };
    }

    private static boolean holds(Bond bond, Term one, Term other) {
        return switch (bond) {
            case SAME ->
                one.key().equals(other.key())
                        && one.kind().isName() == other.kind().isName()
                        && one.kind().isWord() == other.kind().isWord();
            case ROOT -> one.root().equals(other.root());
            case EVENT -> shareOne(one.events(), other.events());
            case SIDE ->
                shareOne(one.meaning().ones(), other.meaning().ones())
                        || shareOne(one.meaning().others(), other.meaning().others());
            case SPELLING -> nearlyAlike(one.key(), other.key());
        };
    }

    private static boolean shareOne(List<?> one, List<?> other) {
        for (Object thing : one) {
            if (other.contains(thing)) {
                return true;
            }
        }
        return false;
    }

    /** One letter more, less or another: names that writers spell otherwise. */
    private static boolean nearlyAlike(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < SHORTEST_NAME || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        int left = 0;
        while (left < shorter - same && a.charAt(a.length() - 1 - left) == b.charAt(b.length() - 1 - left)) {
            left++;
        }
        return Math.max(a.length(), b.length()) - same - left <= 1;
    }

    /** The term of the other side, or {@link #NONE}. */
    int ofA(int i) {
        return ofA[i];
    }

    int ofB(int j) {
        return ofB[j];
    }

    /** What joins a term; null where nothing does. */
    @Nullable
    Bond bond(int i) {
        return bonds[i];
    }

    /** Whether two terms stand beside two that are joined, on the same hand. */
    boolean areBeside(int i, int j) {
        return i > 0 && j > 0 && ofA[i - 1] == j - 1 || i + 1 < ofA.length && j + 1 < ofB.length && ofA[i + 1] == j + 1;
    }

    /** The terms of the other side that stand where this one does, beside the same neighbour; both it and they are joined to nothing. */
    List<Integer> inPlaceOf(int i) {
        if (ofA[i] != NONE) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>(2);
        int behind = i > 0 && ofA[i - 1] != NONE ? ofA[i - 1] + 1 : NONE;
        int before = i + 1 < ofA.length && ofA[i + 1] != NONE ? ofA[i + 1] - 1 : NONE;
        if (behind != NONE && behind < ofB.length && ofB[behind] == NONE) {
            found.add(behind);
        }
        if (before != NONE && before != behind && ofB[before] == NONE) {
            found.add(before);
        }
        return found;
    }
}
