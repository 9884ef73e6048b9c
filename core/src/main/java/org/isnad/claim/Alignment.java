package org.isnad.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which term of one proposition stands for which of another: the same name, number or stem before the same root, that before words that tell one
 * kind of event or stand on one side of a contrast, that before nearly the same letters. Each term stands for one at most; of several that one
 * is taken beside which a neighbour is joined already.
 */
final class Alignment {

    static final int NONE = -1;

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

    private void join(Bond bond) {
        Map<Object, List<Integer>> byKey = new HashMap<>();
        for (int j = 0; j < ofB.length; j++) {
            if (ofB[j] == NONE) {
                for (Object key : keys(bond, b.get(j))) {
                    byKey.computeIfAbsent(key, k -> new ArrayList<>(2)).add(j);
                }
            }
        }
        for (int i = 0; i < ofA.length && !byKey.isEmpty(); i++) {
            int best = ofA[i] == NONE ? best(bond, i, byKey) : NONE;
            if (best != NONE) {
                ofA[i] = best;
                ofB[best] = i;
                bonds[i] = bond;
            }
        }
    }

    private int best(Bond bond, int i, Map<Object, List<Integer>> byKey) {
        int best = NONE;
        for (Object key : keys(bond, a.get(i))) {
            for (int j : byKey.getOrDefault(key, List.of())) {
                boolean holds = ofB[j] == NONE
                        && (bond != Bond.SPELLING
                                || nearlyAlike(a.get(i).key(), b.get(j).key()));
                if (holds && (best == NONE || areBeside(i, j) && !areBeside(i, best))) {
                    best = j;
                }
            }
        }
        return best;
    }

    /** What two terms have in common, one of these, when a bond joins them. */
    private static List<?> keys(Bond bond, Term term) {
        return switch (bond) {
            case SAME ->
                List.of((term.kind().isName() ? "name " : term.kind().isWord() ? "word " : "number ") + term.key());
            case ROOT -> term.kind().isWord() ? List.of(term.root()) : List.of();
            case EVENT -> term.events();
            case SIDE -> sides(term.meaning());
            case SPELLING -> term.kind().isWord() ? List.of(term.key().charAt(0)) : List.of();
        };
    }

    private static List<?> sides(Meaning meaning) {
        if (!meaning.contrasts()) {
            return List.of();
        }
        List<Object> sides = new ArrayList<>();
        meaning.ones().forEach(contrast -> sides.add("one " + contrast.id()));
        meaning.others().forEach(contrast -> sides.add("other " + contrast.id()));
        return sides;
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
