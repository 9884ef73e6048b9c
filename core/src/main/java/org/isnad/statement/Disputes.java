package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.isnad.document.Act;
import org.isnad.document.Dispute;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.WordClass;
import org.isnad.statement.Actors.Actor;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The contested propositions of a text, each with the statements that make it and those that deny it.
 * <ul>
 *   <li>What denies: a statement whose act is a denial; one that calls a report false (ما أوردته الوكالة مجرد أكاذيب); one that says «not» of what is
 *       denied elsewhere, in the same words.
 *   <li>What is denied: what stands inside the denial and is another's; else the other side's statements in the same words; where the denial
 *       only points (هذه الأنباء, أي مسؤولية), the statement before it, an accusation first. Whoever is denied is so in all that he says of it.
 *   <li>Denials of one side in the same words, or that only point, are one entry, and so are those that deny the same statement.
 * </ul>
 */
final class Disputes {

    /** From here on two contents speak of one thing; a denial may repeat another in other words, what it denies must be told more surely. */
    private static final double ALIKE = 0.35;

    private static final double REPEATED = 0.25;
    private static final int GIST = 240;
    /** A statement is held against this many before and behind it. */
    private static final int REACH = 40;

    private static final int NEAR = 6;
    private static final int ACCUSED_WITHIN = 3;
    /** «Not» denies what the content says where it stands among its first words; so does what it points to. */
    private static final int NOT_WITHIN = 5;

    private static final int REPORT_WITHIN = 4;
    private static final int POINTING = 2;
    private static final long TELLS = WordClass.set(RELATIVE, CLAUSE_PARTICLE);

    private final List<Draft> drafts;
    private final Tokens t;
    private final Actors actors;
    private final Acts acts;
    /** Made when the first is held against another: most texts deny nothing. */
    private @Nullable Wordings wordings;

    private final boolean[] denies;

    private static final class Entry {
        final TreeSet<Integer> asserted = new TreeSet<>();
        final TreeSet<Integer> denied = new TreeSet<>();
    }

    private Disputes(List<Draft> drafts, Tokens t, Actors actors, Acts acts) {
        this.drafts = drafts;
        this.t = t;
        this.actors = actors;
        this.acts = acts;
        this.denies = new boolean[drafts.size()];
    }

    static List<Dispute> find(List<Draft> drafts, Tokens t, Actors actors, Acts acts) {
        var disputes = new Disputes(drafts, t, actors, acts);
        disputes.denials();
        return disputes.entries();
    }

    private Wordings wordings() {
        if (wordings == null) {
            wordings = new Wordings(drafts, t);
        }
        return wordings;
    }

    // ---- what denies

    private void denials() {
        for (int n = 0; n < denies.length; n++) {
            Draft d = drafts.get(n);
            denies[n] = (d.act == Act.DENY || callsFalse(d)) && !isCalledFalse(n);
        }
        boolean[] first = denies.clone();
        boolean any = false;
        for (boolean denial : first) {
            any |= denial;
        }
        for (int n = 0; any && n < denies.length; n++) {
            denies[n] |= saysNot(drafts.get(n)) && repeats(n, first);
        }
    }

    private boolean callsFalse(Draft d) {
        boolean report = false;
        for (int k = d.contentFrom; k < d.contentTo; k++) {
            if (report && acts.saysFalse(k, d, t)) {
                return true;
            }
            report |= t.is(k, REPORT) || t.is(k, RELATIVE) && t.is(k + 1, CUE_VERB);
        }
        return false;
    }

    /** ما ذكرته الصحيفة عن الهدم كذب: what the paper said ends with words that are not its own. */
    private boolean isCalledFalse(int n) {
        Draft d = drafts.get(n);
        boolean own = d.entry != null && d.entry.act() == Act.DENY;
        return !own && d.within != null && callsFalse(d.within);
    }

    private boolean saysNot(Draft d) {
        for (int k = d.contentFrom; k < Math.min(d.contentTo, d.contentFrom + NOT_WITHIN); k++) {
            if (t.is(k, NEGATION)) {
                return true;
            }
            if (t.is(k, RELATIVE)) {
                return false;
            }
        }
        return false;
    }

    /** Whether it is denied elsewhere. */
    private boolean repeats(int n, boolean[] first) {
        for (int m = from(n); m < to(n); m++) {
            if (n != m && first[m] && areAlike(n, m, REPEATED)) {
                return true;
            }
        }
        return false;
    }

    // ---- what is denied

    private List<Dispute> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int n = 0; n < denies.length; n++) {
            if (denies[n]) {
                TreeSet<Integer> asserted = asserted(n);
                Entry entry = entryOf(n, asserted, entries);
                entry.denied.add(n);
                entry.asserted.addAll(asserted);
            }
        }
        return entries.stream().map(this::dispute).toList();
    }

    private Entry entryOf(int n, TreeSet<Integer> asserted, List<Entry> entries) {
        for (int e = entries.size() - 1; e >= 0; e--) {
            Entry entry = entries.get(e);
            boolean sameClaim = entry.asserted.stream().anyMatch(asserted::contains);
            boolean sameDenial = entry.denied.stream()
                    .anyMatch(m -> n - m < REACH && (areAlike(n, m, REPEATED) || isSameSide(n, m) && isPointing(n)));
            if (sameClaim || sameDenial) {
                return entry;
            }
        }
        var entry = new Entry();
        entries.add(entry);
        return entry;
    }

    private TreeSet<Integer> asserted(int n) {
        var asserted = new TreeSet<Integer>();
        for (int m = from(n); m < to(n); m++) {
            boolean inside = drafts.get(m).within == drafts.get(n);
            if (inside || areAlike(n, m, ALIKE)) {
                addIfDenied(n, m, asserted);
            }
        }
        if (asserted.isEmpty() && isPointing(n)) {
            int before = before(n);
            if (before >= 0) {
                addRun(n, before, asserted);
            }
        }
        if (asserted.isEmpty()) {
            addAccusation(n, asserted);
        }
        addRest(n, asserted);
        return asserted;
    }

    /** واتهمت الوزارة الشركة بتلويث النهر، ونفت الشركة إلقاء النفايات فيه: an accusation shortly before, in other words. */
    private void addAccusation(int n, TreeSet<Integer> asserted) {
        for (int m = n - 1; m >= Math.max(0, n - ACCUSED_WITHIN); m--) {
            if (drafts.get(m).act == Act.ACCUSE && mayBeDenied(n, m)) {
                addRun(n, m, asserted);
                return;
            }
        }
    }

    /** What a denial points to: the accusation that stands nearest before it, else the other's statement right before it. */
    private int before(int n) {
        int nearest = -1;
        for (int m = n - 1; m >= Math.max(0, n - NEAR); m--) {
            if (mayBeDenied(n, m)) {
                if (drafts.get(m).act == Act.ACCUSE) {
                    return m;
                }
                nearest = nearest < 0 && n - m <= 2 ? m : nearest;
            }
        }
        return nearest;
    }

    /** All that the one says who is denied without another between, before and behind the statement that is pointed to. */
    private void addRun(int n, int pointed, TreeSet<Integer> asserted) {
        asserted.add(pointed);
        for (int m = pointed - 1; m >= from(n) && isOfRun(m, pointed); m--) {
            addIfSaid(n, m, pointed, asserted);
        }
        for (int m = pointed + 1; m < n && isOfRun(m, pointed); m++) {
            addIfSaid(n, m, pointed, asserted);
        }
    }

    /** What stands inside another statement comes between no two. */
    private boolean isOfRun(int m, int pointed) {
        return isSameSide(m, pointed) || denies[m] || drafts.get(m).within != null;
    }

    private void addIfSaid(int n, int m, int pointed, TreeSet<Integer> asserted) {
        if (isSameSide(m, pointed)) {
            addIfDenied(n, m, asserted);
        }
    }

    private void addIfDenied(int n, int m, TreeSet<Integer> asserted) {
        if (mayBeDenied(n, m)) {
            asserted.add(m);
        }
    }

    /** What those who are denied say of it besides: their accusations, and what is in the same words. */
    private void addRest(int n, TreeSet<Integer> asserted) {
        for (int m : List.copyOf(asserted)) {
            for (int k = from(n); k < to(n); k++) {
                boolean more = isSameSide(k, m)
                        && mayBeDenied(n, k)
                        && (areAlike(k, m, ALIKE)
                                || drafts.get(m).act == Act.ACCUSE && drafts.get(k).act == Act.ACCUSE);
                if (more) {
                    asserted.add(k);
                }
            }
        }
    }

    private boolean mayBeDenied(int n, int m) {
        Act act = drafts.get(m).act;
        return n != m
                && !denies[m]
                && act != Act.DECLINE
                && act != Act.ASK
                && !isSameSide(n, m)
                && (drafts.get(n).within != drafts.get(m) || drafts.get(n).title);
    }

    /** هذه الأنباء, تورطه في ذلك, أي مسؤولية, ما قالته الوكالة كذب: no words by themselves tell what is meant. */
    private boolean isPointing(int n) {
        return wordings().size(n) <= POINTING || namesReport(drafts.get(n)) || callsFalse(drafts.get(n));
    }

    /** هذه الاتهامات, الأنباء; not «the reports of …», which say what they tell. */
    private boolean namesReport(Draft d) {
        for (int k = d.contentFrom; k < Math.min(d.contentTo, d.contentFrom + REPORT_WITHIN); k++) {
            if (t.is(k, REPORT) && (t.has(k, Clitics.AL) || t.is(k - 1, DEMONSTRATIVE))) {
                return k + 1 >= d.contentTo
                        || !t.isAny(k + 1, TELLS) && !t.is(k + 1, PREPOSITION)
                        || t.is(k + 2, VENUE);
            }
        }
        return false;
    }

    private boolean areAlike(int a, int b, double least) {
        int enough = Math.min(2, Math.min(wordings().size(a), wordings().size(b)));
        return enough > 0 && wordings().common(a, b) >= enough && wordings().likeness(a, b) >= least;
    }

    private boolean isSameSide(int a, int b) {
        String one = drafts.get(a).speaker;
        String other = drafts.get(b).speaker;
        if (one == null || other == null) {
            return false;
        }
        return one.equals(other) || side(one).equals(side(other));
    }

    /** The body that somebody speaks for, else himself. */
    private String side(String id) {
        @Nullable Actor actor = actors.get(id);
        return actor.of == null ? id : actor.of;
    }

    private int from(int n) {
        return Math.max(0, n - REACH);
    }

    private int to(int n) {
        return Math.min(drafts.size(), n + REACH);
    }

    private Dispute dispute(Entry entry) {
        Draft first = drafts.get(entry.denied.first());
        String gist = t.span(first.contentFrom, first.contentTo).of(t.text());
        return new Dispute(
                gist.length() > GIST ? gist.substring(0, GIST) : gist, ids(entry.asserted), ids(entry.denied));
    }

    private List<String> ids(TreeSet<Integer> numbers) {
        return numbers.stream().map(n -> drafts.get(n).id).toList();
    }
}
