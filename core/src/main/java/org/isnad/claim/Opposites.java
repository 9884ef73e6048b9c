package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.lexicon.Entry;

/** What two propositions say the opposite of: sides of contrasts, and terms that one of them negates. */
final class Opposites {

    private final List<Term> a;
    private final List<Term> b;
    private final Alignment alignment;
    private final Set<String> contrasts = new TreeSet<>();
    private int sidesShared;

    Opposites(List<Term> a, List<Term> b, Alignment alignment) {
        this.a = a;
        this.b = b;
        this.alignment = alignment;
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; a.get(i).meaning().contrasts() && j < b.size(); j++) {
                meet(i, j);
            }
        }
    }

    /** The contrasts on whose two sides the two stand, by their ids. */
    Set<String> contrasts() {
        return contrasts;
    }

    /** How many words of contrasts both say alike. */
    int sidesShared() {
        return sidesShared;
    }

    /** The terms that both give and one of them negates. */
    List<Term> negatedByOne() {
        List<Term> found = new ArrayList<>(0);
        for (int i = 0; i < a.size(); i++) {
            int j = alignment.ofA(i);
            if (j != Alignment.NONE && a.get(i).negated() != b.get(j).negated()) {
                found.add(a.get(i));
            }
        }
        return found;
    }

    /**
     * Whether the one says of the event that both open with that it is not so, or the two open with opposites of the same thing (oil rises, oil falls).
     */
    boolean contradict() {
        int i = opening(a);
        int j = opening(b);
        if (i == a.size() || j == b.size()) {
            return false;
        }
        return alignment.ofA(i) == j && a.get(i).negated() != b.get(j).negated()
                || areOpposite(a.get(i).meaning(), b.get(j).meaning()) && shareWhatStandsBeside(i, j);
    }

    /** The first term that tells an event. */
    private static int opening(List<Term> terms) {
        int i = 0;
        while (i < terms.size() && terms.get(i).events().isEmpty()) {
            i++;
        }
        return i;
    }

    /** Whether a term right beside the one stands for a term right beside the other. */
    private boolean shareWhatStandsBeside(int i, int j) {
        for (int k = Math.max(0, i - 1); k <= Math.min(i + 1, a.size() - 1); k++) {
            int other = alignment.ofA(k);
            if (k != i && other != Alignment.NONE && Math.abs(other - j) == 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean areOpposite(Meaning one, Meaning other) {
        return one.ones().stream().anyMatch(other.others()::contains)
                || one.others().stream().anyMatch(other.ones()::contains);
    }

    private void meet(int i, int j) {
        if (isSame(i, j)) {
            sidesShared++;
        } else if (areFree(i, j)) {
            Meaning one = a.get(i).meaning();
            Meaning other = b.get(j).meaning();
            meet(one.ones(), other.others());
            meet(one.others(), other.ones());
        }
    }

    /** Whether two terms say the same; those of one root or one kind of event may yet be opposites (رفع, انخفاض). */
    private boolean isSame(int i, int j) {
        return alignment.ofA(i) == j
                && alignment.bond(i) != Alignment.Bond.ROOT
                && alignment.bond(i) != Alignment.Bond.EVENT;
    }

    /** Whether neither term stands for a third. */
    private boolean areFree(int i, int j) {
        return alignment.ofA(i) == j || alignment.ofA(i) == Alignment.NONE && alignment.ofB(j) == Alignment.NONE;
    }

    private void meet(List<Entry.Contrast> one, List<Entry.Contrast> other) {
        for (Entry.Contrast contrast : one) {
            if (other.contains(contrast)) {
                contrasts.add(contrast.id());
            }
        }
    }
}
