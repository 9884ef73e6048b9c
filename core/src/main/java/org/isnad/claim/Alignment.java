package org.isnad.claim;

import java.util.Arrays;
import java.util.List;
import org.isnad.lexicon.Entry;

/**
 * Which term of one proposition stands for which of another: the same name, number or stem before the same root, that before words that tell one
 * kind of event, that before nearly the same letters. Each term stands for one at most.
 */
final class Alignment {

    static final int NONE = -1;

    /** How two terms come together, the surest first. */
    enum Bond {
        SAME,
        STATE,
        ROOT,
        EVENT,
        SIDE,
        SPELLING
    }

    private static final int SHORTEST_NAME = 4;

    final List<Term> a;
    final List<Term> b;
    private final int[] ofA;
    private final int[] ofB;
    private final Bond[] bonds;

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

    private void join(Bond bond) {
        for (int i = 0; i < ofA.length; i++) {
            int best = NONE;
            for (int j = 0; ofA[i] == NONE && j < ofB.length; j++) {
                if (ofB[j] == NONE && holds(bond, a.get(i), b.get(j)) && (best == NONE || nearer(i, j, best))) {
                    best = j;
                }
            }
            if (best != NONE) {
                ofA[i] = best;
                ofB[best] = i;
                bonds[i] = bond;
            }
        }
    }

    /** Of several the one beside whose neighbour is joined already. */
    private boolean nearer(int i, int j, int best) {
        return beside(i, j) && !beside(i, best);
    }

    private boolean beside(int i, int j) {
        return i > 0 && j > 0 && ofA[i - 1] == j - 1 || i + 1 < ofA.length && j + 1 < ofB.length && ofA[i + 1] == j + 1;
    }

    private static boolean holds(Bond bond, Term a, Term b) {
        return switch (bond) {
            case SAME -> a.kind() == b.kind() && a.key().equals(b.key()) || isWord(a) && isWord(b) && a.key().equals(b.key());
            case STATE ->
                a.is(Term.Kind.NAME, Term.Kind.NATIONALITY)
                        && b.is(Term.Kind.NAME, Term.Kind.NATIONALITY)
                        && a.key().equals(b.key());
            case ROOT -> isWord(a) && isWord(b) && a.root().equals(b.root());
            case EVENT -> shareEvent(a, b);
            case SIDE -> shareSide(a, b);
            case SPELLING -> isWord(a) && isWord(b) && nearlyAlike(a.key(), b.key());
        };
    }

    private static boolean isWord(Term term) {
        return term.kind() == Term.Kind.WORD || term.kind() == Term.Kind.EVENT;
    }

    private static boolean shareEvent(Term a, Term b) {
        for (Entry.Event event : a.meaning().events()) {
            if (b.meaning().events().contains(event)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shareSide(Term a, Term b) {
        return a.meaning().ones().stream().anyMatch(b.meaning().ones()::contains)
                || a.meaning().others().stream().anyMatch(b.meaning().others()::contains);
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
        return same > 0 && Math.max(a.length(), b.length()) - same - left <= 1;
    }

    /** The term of the other side, or {@link #NONE}. */
    int ofA(int i) {
        return ofA[i];
    }

    int ofB(int j) {
        return ofB[j];
    }

    Bond bond(int i) {
        return bonds[i];
    }

    /** Whether two terms that nothing joins stand in one place: between neighbours that are joined. */
    boolean inOnePlace(int i, int j) {
        boolean before = i == 0 && j == 0 || i > 0 && j > 0 && ofA[i - 1] == j - 1;
        boolean behind = i == ofA.length - 1 && j == ofB.length - 1
                || i + 1 < ofA.length && j + 1 < ofB.length && ofA[i + 1] == j + 1;
        return before && behind && !(ofA.length == 1 && ofB.length == 1) || (before && i > 0 || behind && i + 1 < ofA.length);
    }
}
