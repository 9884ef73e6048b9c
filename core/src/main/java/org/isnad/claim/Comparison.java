package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import org.isnad.choice.Findings;
import org.isnad.choice.Gathering;
import org.isnad.lexicon.Entry;

/** What is found when two propositions are laid beside each other. All of it is the same whichever comes first. */
final class Comparison {

    static final class Names {

        private static final int TENTHS = 10;
        private static final int FIFTHS = 5;
        private static final int MOST = 4;
        private static final Integer[] PARTS = {0, 1, 2, 3, 4, 5};

        final int shorter;
        final int longer;
        final int both;
        final int leftLess;
        final int leftMore;
        final int bonds;
        final int numberSame;
        final int numberOther;
        final int numberOneSide;
        final int nameSame;
        final int nameOther;
        final int nameOneSide;
        final int contrasts;
        final int contrast;
        final int sideShared;
        final int negation;
        final int question;
        final int eventShared;
        final int eventOther;
        final int firstEvent;
        final int replaced;
        final int replacedCount;
        final int wordLeft;
        final int wordFor;
        final int eventFor;
        final int dates;
        final int denialContrast;
        final int run;
        final int unknownSame;
        final int knownSame;
        final int firstTerm;
        final int differs;
        final int speaker;

        Names(Findings f) {
            shorter = f.count("tenths of the shorter matched", TENTHS);
            longer = f.count("tenths of the longer matched", TENTHS);
            both = f.pairs("fifths matched of shorter and longer", PARTS, PARTS);
            leftLess = f.count("terms left of the one with fewer", MOST + 2);
            leftMore = f.count("terms left of the one with more", MOST + 4);
            bonds = f.group("matched by", (Object[]) Alignment.Bond.values());
            numberSame = f.count("numbers the same", 2);
            numberOther = f.count("a number for another", 2);
            numberOneSide = f.count("numbers of one side", 2);
            nameSame = f.count("names the same", 3);
            nameOther = f.count("a name for another", 2);
            nameOneSide = f.count("names of one side", 2);
            contrasts = f.count("contrasts", 2);
            contrast = f.open("word contrast");
            sideShared = f.count("the same side of a contrast", 2);
            negation = f.flag("one negates, one does not");
            question = f.flag("one asks, one does not");
            eventShared = f.count("kinds of event shared", 3);
            eventOther = f.count("kinds of event of both that are not shared", 3);
            firstEvent = f.group("first event", "same", "other", "of one side", "of none");
            replaced = f.pairs("in one place", Term.Kind.values(), Term.Kind.values());
            replacedCount = f.count("terms replaced in their places", 3);
            wordLeft = f.open("word left");
            wordFor = f.open("word for word");
            eventFor = f.open("word event for event");
            dates = f.group("dates", "same", "other", "of one side", "of none");
            differs = f.group("differs", (Object[]) Difference.Field.values());
            speaker = f.group("speaker", "same", "other", "of one side", "of none");
            run = f.count("terms matched in a row", 8);
            unknownSame = f.count("unknown words the same", 4);
            knownSame = f.count("known words the same", 8);
            firstTerm = f.flag("first terms the same");
            denialContrast = f.group("negation and contrast", "neither", "negation", "contrast", "both");
        }
    }

    private final Names names;
    private final Gathering to;
    private final Proposition a;
    private final Proposition b;
    private final Alignment alignment;

    Comparison(Names names, Gathering to, Proposition a, Proposition b) {
        this.names = names;
        this.to = to;
        this.a = a;
        this.b = b;
        this.alignment = new Alignment(a.terms(), b.terms());
    }

    void gather() {
        shares();
        left(Term.Kind.NUMBER, names.numberSame, names.numberOther, names.numberOneSide);
        left(Term.Kind.NAME, names.nameSame, names.nameOther, names.nameOneSide);
        int contrasts = contrasts();
        boolean negation = a.negated() != b.negated();
        to.addIf(negation, names.negation);
        to.add(names.denialContrast + (negation ? 1 : 0) + (contrasts > 0 ? 2 : 0));
        to.addIf(a.question() != b.question(), names.question);
        events();
        replaced();
        words();
        new Differences(a, b, alignment).find().stream().map(Difference::field).distinct().forEach(f -> to.add(names.differs + f.ordinal()));
        to.add(names.speaker + speaker());
        to.add(names.dates + dates());
    }

    private int speaker() {
        if (a.speaker().isEmpty() || b.speaker().isEmpty()) {
            return a.speaker().isEmpty() && b.speaker().isEmpty() ? 3 : 2;
        }
        return a.speaker().stream().anyMatch(b.speaker()::contains) ? 0 : 1;
    }

    private int dates() {
        var ofA = new TreeSet<String>();
        var ofB = new TreeSet<String>();
        a.dates().forEach(d -> { if (d.value() != null) ofA.add(d.value()); });
        b.dates().forEach(d -> { if (d.value() != null) ofB.add(d.value()); });
        if (ofA.isEmpty() || ofB.isEmpty()) {
            return ofA.isEmpty() && ofB.isEmpty() ? 3 : 2;
        }
        return ofA.stream().anyMatch(ofB::contains) ? 0 : 1;
    }

    private void shares() {
        int matched = 0;
        Set<Alignment.Bond> bonds = new TreeSet<>();
        for (int i = 0; i < a.terms().size(); i++) {
            if (alignment.ofA(i) != Alignment.NONE) {
                matched++;
                bonds.add(alignment.bond(i));
            }
        }
        int less = Math.min(a.terms().size(), b.terms().size());
        int more = Math.max(a.terms().size(), b.terms().size());
        double ofLess = less == 0 ? 0 : (double) matched / less;
        double ofMore = more == 0 ? 0 : (double) matched / more;
        to.add(names.shorter, (int) Math.round(ofLess * Names.TENTHS), Names.TENTHS);
        to.add(names.longer, (int) Math.round(ofMore * Names.TENTHS), Names.TENTHS);
        to.add(names.both
                + (int) Math.round(ofLess * Names.FIFTHS) * Names.PARTS.length
                + (int) Math.round(ofMore * Names.FIFTHS));
        to.add(names.leftLess, less - matched, Names.MOST + 2);
        to.add(names.leftMore, more - matched, Names.MOST + 4);
        int run = 0;
        int longest = 0;
        int unknown = 0;
        int known = 0;
        for (int i = 0; i < a.terms().size(); i++) {
            int j = alignment.ofA(i);
            if (j == Alignment.NONE) {
                run = 0;
                continue;
            }
            run = i > 0 && alignment.ofA(i - 1) == j - 1 && j > 0 ? run + 1 : 1;
            longest = Math.max(longest, run);
            if (a.terms().get(i).is(Term.Kind.WORD, Term.Kind.EVENT)) {
                if (a.terms().get(i).known()) known++;
                else unknown++;
            }
        }
        to.add(names.run, longest, 8);
        to.add(names.unknownSame, unknown, 4);
        to.add(names.knownSame, known, 8);
        to.addIf(!a.terms().isEmpty() && !b.terms().isEmpty() && alignment.ofA(0) == 0, names.firstTerm);
        bonds.forEach(bond -> to.add(names.bonds + bond.ordinal()));
    }

    private void left(Term.Kind kind, int same, int other, int oneSide) {
        int matched = 0;
        int leftA = 0;
        int leftB = 0;
        for (int i = 0; i < a.terms().size(); i++) {
            if (isOf(a.terms().get(i), kind)) {
                if (alignment.ofA(i) == Alignment.NONE) {
                    leftA++;
                } else {
                    matched++;
                }
            }
        }
        for (int j = 0; j < b.terms().size(); j++) {
            if (isOf(b.terms().get(j), kind) && alignment.ofB(j) == Alignment.NONE) {
                leftB++;
            }
        }
        to.add(same, matched, same == names.numberSame ? 2 : 3);
        to.add(other, Math.min(leftA, leftB), 2);
        to.add(oneSide, Math.abs(leftA - leftB), 2);
    }

    private static boolean isOf(Term term, Term.Kind kind) {
        return term.kind() == kind || kind == Term.Kind.NAME && term.kind() == Term.Kind.NATIONALITY;
    }

    private int contrasts() {
        Set<String> found = new TreeSet<>();
        int shared = 0;
        for (int i = 0; i < a.terms().size(); i++) {
            Meanings.Meaning one = a.terms().get(i).meaning();
            if (one.ones().isEmpty() && one.others().isEmpty()) {
                continue;
            }
            for (int j = 0; j < b.terms().size(); j++) {
                Meanings.Meaning other = b.terms().get(j).meaning();
                if (alignment.ofA(i) == j && alignment.bond(i) != Alignment.Bond.ROOT && alignment.bond(i) != Alignment.Bond.EVENT) {
                    shared += one.ones().isEmpty() && one.others().isEmpty() ? 0 : 1;
                    continue;
                }
                if (alignment.ofA(i) != Alignment.NONE && alignment.ofA(i) != j
                        || alignment.ofB(j) != Alignment.NONE && alignment.ofB(j) != i) {
                    continue;
                }
                meet(one.ones(), other.others(), found);
                meet(one.others(), other.ones(), found);
            }
        }
        to.add(names.contrasts, found.size(), 2);
        to.add(names.sideShared, shared, 2);
        found.forEach(c -> to.addOpen(names.contrast, c));
        return found.size();
    }

    private static void meet(List<Entry.Contrast> one, List<Entry.Contrast> other, Set<String> found) {
        for (Entry.Contrast contrast : one) {
            if (other.contains(contrast)) {
                found.add(contrast.id());
            }
        }
    }

    private void events() {
        List<Entry.Event> ofA = a.events();
        List<Entry.Event> ofB = b.events();
        int shared = (int) ofA.stream().filter(ofB::contains).count();
        to.add(names.eventShared, shared, 3);
        to.add(names.eventOther, Math.min(ofA.size() - shared, ofB.size() - shared), 3);
        to.add(names.firstEvent
                + (ofA.isEmpty() && ofB.isEmpty()
                        ? 3
                        : ofA.isEmpty() || ofB.isEmpty() ? 2 : ofA.get(0).equals(ofB.get(0)) ? 0 : 1));
        for (Entry.Event one : ofA) {
            for (Entry.Event other : ofB) {
                if (!ofB.contains(one) && !ofA.contains(other)) {
                    to.addOpen(names.eventFor, ordered(one.id(), other.id()));
                }
            }
        }
    }

    private static String ordered(String one, String other) {
        return one.compareTo(other) <= 0 ? one + " | " + other : other + " | " + one;
    }

    private void replaced() {
        int replaced = 0;
        for (int i = 0; i < a.terms().size(); i++) {
            for (int j = 0; alignment.ofA(i) == Alignment.NONE && j < b.terms().size(); j++) {
                if (alignment.ofB(j) == Alignment.NONE && alignment.inOnePlace(i, j)) {
                    replaced++;
                    Term one = a.terms().get(i);
                    Term other = b.terms().get(j);
                    int first = Math.min(one.kind().ordinal(), other.kind().ordinal());
                    int second = Math.max(one.kind().ordinal(), other.kind().ordinal());
                    to.add(names.replaced + first * Term.Kind.values().length + second);
                    if (one.known() && other.known()) {
                        to.addOpen(names.wordFor, ordered(one.key(), other.key()));
                    }
                }
            }
        }
        to.add(names.replacedCount, replaced, 3);
    }

    /** Words that one says and the other does not; names and unknown words teach nothing. */
    private void words() {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < a.terms().size(); i++) {
            if (alignment.ofA(i) == Alignment.NONE && a.terms().get(i).known()) {
                left.add(a.terms().get(i).root());
            }
        }
        for (int j = 0; j < b.terms().size(); j++) {
            if (alignment.ofB(j) == Alignment.NONE && b.terms().get(j).known()) {
                left.add(b.terms().get(j).root());
            }
        }
        left.stream().distinct().sorted().forEach(word -> to.addOpen(names.wordLeft, word));
    }
}
