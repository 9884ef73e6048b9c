package org.isnad.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.isnad.choice.Findings;
import org.isnad.choice.Gathering;
import org.isnad.document.DateMention;
import org.isnad.lexicon.Entry;

/** What is found when two propositions are laid beside each other, the shorter first. */
final class Comparison {

    /** The findings there are. None is of a name, so that what is learnt takes no side. */
    static final class Names {

        private static final int TENTHS = 10;
        private static final int FIFTHS = 5;
        private static final int LEFT_OF_SHORTER = 6;
        private static final int LEFT_OF_LONGER = 8;
        private static final int TERMS = 8;
        private static final int FEW = 2;
        private static final int SOME = 3;
        private static final int MORE = 4;
        private static final Integer[] PARTS = {0, 1, 2, 3, 4, 5};
        private static final String[] BOTH_SIDES = {"same", "other", "of one side", "of none"};

        final int shorter;
        final int longer;
        final int both;
        final int leftOfShorter;
        final int leftOfLonger;
        final int rare;
        final int bonds;
        final int row;
        final int knownSame;
        final int unknownSame;
        final int firstTerm;
        final int crossed;
        final int numberSame;
        final int numberOther;
        final int numberOneSide;
        final int nameSame;
        final int nameOther;
        final int nameOneSide;
        final int contrasts;
        final int sideShared;
        final int negation;
        final int negatedTerm;
        final int denialContrast;
        final int question;
        final int certainty;
        final int eventShared;
        final int eventOther;
        final int mainEvent;
        final int replaced;
        final int replacedCount;
        final int onlyReplaced;
        final int dates;
        final int speaker;
        final int differs;
        final int contrast;
        final int wordLeft;
        final int wordFor;
        final int eventFor;

        /** Whether a number for another speaks against it; else that is a detail in which two statements of one event differ. */
        final boolean numbersSpeak;

        Names(Findings f, boolean numbersSpeak) {
            this.numbersSpeak = numbersSpeak;
            shorter = f.count("tenths of the shorter matched", TENTHS);
            longer = f.count("tenths of the longer matched", TENTHS);
            both = f.pairs("fifths matched of shorter and longer", PARTS, PARTS);
            leftOfShorter = f.count("terms left of the shorter", LEFT_OF_SHORTER);
            leftOfLonger = f.count("terms left of the longer", LEFT_OF_LONGER);
            rare = f.count("tenths matched, rare words weighing more", TENTHS);
            bonds = f.group("matched by", (Object[]) Alignment.Bond.values());
            row = f.count("terms matched in a row", TERMS);
            knownSame = f.count("known words the same", TERMS);
            unknownSame = f.count("unknown words the same", MORE);
            firstTerm = f.flag("first terms the same");
            crossed = f.count("names in another order", FEW);
            numberSame = f.count("numbers the same", FEW);
            numberOther = f.count("a number for another", FEW);
            numberOneSide = f.count("numbers of one side", FEW);
            nameSame = f.count("names the same", SOME);
            nameOther = f.count("a name for another", FEW);
            nameOneSide = f.count("names of one side", FEW);
            contrasts = f.count("contrasts", FEW);
            sideShared = f.count("the same side of a contrast", FEW);
            negation = f.flag("one negates, one does not");
            negatedTerm = f.count("the same term, negated by one", FEW);
            denialContrast = f.group("negation and contrast", "neither", "negation", "contrast", "both");
            question = f.flag("one asks, one does not");
            certainty = f.pairs("certainty", Proposition.Certainty.values(), Proposition.Certainty.values());
            eventShared = f.count("kinds of event shared", SOME);
            eventOther = f.count("kinds of event of both that are not shared", SOME);
            mainEvent = f.group("first event", (Object[]) BOTH_SIDES);
            replaced = f.pairs("in one place", Term.Kind.values(), Term.Kind.values());
            replacedCount = f.count("terms replaced in their places", SOME);
            onlyReplaced = f.pairs("in one place, little else left", Term.Kind.values(), Term.Kind.values());
            dates = f.group("dates", (Object[]) BOTH_SIDES);
            speaker = f.group("speaker", (Object[]) BOTH_SIDES);
            differs = f.group("differs", (Object[]) Difference.Field.values());
            contrast = f.open("word contrast");
            wordLeft = f.open("word left");
            wordFor = f.open("word for word");
            eventFor = f.open("word event for event");
        }
    }

    private final Names names;
    private final Gathering to;
    private final Proposition a;
    private final Proposition b;
    private final Alignment alignment;
    private final Opposites opposites;
    private final List<Difference> differences;
    /** How many terms of the one stand for one of the other. */
    private final int matched;

    Comparison(
            Names names,
            Gathering to,
            Proposition a,
            Proposition b,
            Alignment alignment,
            Opposites opposites,
            List<Difference> differences) {
        this.opposites = opposites;
        this.names = names;
        this.to = to;
        this.a = a;
        this.b = b;
        this.alignment = alignment;
        this.differences = differences;
        this.matched = (int)
                IntStream.range(0, a.terms().size()).filter(this::isMatched).count();
    }

    void gather() {
        shares();
        matches();
        numbers();
        nameTerms();
        crossed();
        denial();
        to.addIf(a.question() != b.question(), names.question);
        pair(names.certainty, a.certainty(), b.certainty(), Proposition.Certainty.values().length);
        events();
        replaced();
        words();
        to.add(names.dates + bothSides(values(a.dates()), values(b.dates())));
        to.add(names.speaker + bothSides(a.speaker(), b.speaker()));
        Set<Difference.Field> fields = EnumSet.noneOf(Difference.Field.class);
        differences.forEach(difference -> fields.add(difference.field()));
        fields.forEach(field -> to.add(names.differs + field.ordinal()));
    }

    // ---- how much is matched

    private void shares() {
        int less = a.terms().size();
        int more = b.terms().size();
        double ofLess = less == 0 ? 0 : (double) matched / less;
        double ofMore = more == 0 ? 0 : (double) matched / more;
        to.add(names.shorter, rounded(ofLess * Names.TENTHS), Names.TENTHS);
        to.add(names.longer, rounded(ofMore * Names.TENTHS), Names.TENTHS);
        to.add(names.both + rounded(ofLess * Names.FIFTHS) * Names.PARTS.length + rounded(ofMore * Names.FIFTHS));
        to.add(names.leftOfShorter, less - matched, Names.LEFT_OF_SHORTER);
        to.add(names.leftOfLonger, more - matched, Names.LEFT_OF_LONGER);
        to.add(names.rare, rounded(rare() * Names.TENTHS), Names.TENTHS);
    }

    private static int rounded(double share) {
        return (int) Math.round(share);
    }

    private boolean isMatched(int i) {
        return alignment.ofA(i) != Alignment.NONE;
    }

    /** The share matched of both, where a name or a word that no lexicon knows counts for more. */
    private double rare() {
        int found = 0;
        int all = 0;
        for (int i = 0; i < a.terms().size(); i++) {
            int worth = worth(a.terms().get(i));
            all += worth;
            found += isMatched(i) ? worth + worth(b.terms().get(alignment.ofA(i))) : 0;
        }
        for (Term term : b.terms()) {
            all += worth(term);
        }
        return all == 0 ? 0 : (double) found / all;
    }

    private static int worth(Term term) {
        return term.known() && term.kind() == Term.Kind.WORD ? 1 : 2;
    }

    /** What is matched, and how. */
    private void matches() {
        Set<Alignment.Bond> bonds = EnumSet.noneOf(Alignment.Bond.class);
        int row = 0;
        int longest = 0;
        int known = 0;
        int unknown = 0;
        for (int i = 0; i < a.terms().size(); i++) {
            Alignment.Bond bond = alignment.bond(i);
            if (bond == null) {
                row = 0;
                continue;
            }
            bonds.add(bond);
            row = i > 0 && alignment.ofA(i - 1) == alignment.ofA(i) - 1 && row > 0 ? row + 1 : 1;
            longest = Math.max(longest, row);
            Term term = a.terms().get(i);
            known += term.kind().isWord() && term.known() ? 1 : 0;
            unknown += term.kind().isWord() && !term.known() ? 1 : 0;
        }
        bonds.forEach(bond -> to.add(names.bonds + bond.ordinal()));
        to.add(names.row, longest, Names.TERMS);
        to.add(names.knownSame, known, Names.TERMS);
        to.add(names.unknownSame, unknown, Names.MORE);
        to.addIf(!a.terms().isEmpty() && !b.terms().isEmpty() && alignment.ofA(0) == 0, names.firstTerm);
    }

    // ---- numbers and names

    private void numbers() {
        Left numbers = left(true);
        if (names.numbersSpeak || numbers.matched > 0) {
            to.add(names.numberSame, numbers.matched, Names.FEW);
        }
        if (names.numbersSpeak) {
            to.add(names.numberOther, Math.min(numbers.ofA, numbers.ofB), Names.FEW);
        }
        to.add(names.numberOneSide, Math.abs(numbers.ofA - numbers.ofB), Names.FEW);
    }

    private void nameTerms() {
        Left found = left(false);
        to.add(names.nameSame, found.matched, Names.SOME);
        to.add(names.nameOther, Math.min(found.ofA, found.ofB), Names.FEW);
        to.add(names.nameOneSide, Math.abs(found.ofA - found.ofB), Names.FEW);
    }

    private record Left(int matched, int ofA, int ofB) {}

    private Left left(boolean numbers) {
        int matched = 0;
        int ofA = 0;
        int ofB = 0;
        for (int i = 0; i < a.terms().size(); i++) {
            if (isOf(a.terms().get(i), numbers)) {
                matched += isMatched(i) ? 1 : 0;
                ofA += isMatched(i) ? 0 : 1;
            }
        }
        for (int j = 0; j < b.terms().size(); j++) {
            ofB += isOf(b.terms().get(j), numbers) && alignment.ofB(j) == Alignment.NONE ? 1 : 0;
        }
        return new Left(matched, ofA, ofB);
    }

    /** A day is a number for two statements, of which one event has one; of headlines few tell any. */
    private boolean isOf(Term term, boolean numbers) {
        boolean day = !names.numbersSpeak && term.kind() == Term.Kind.DATE;
        return numbers ? term.kind() == Term.Kind.NUMBER || day : term.kind().isName();
    }

    /** Names that both give, but the one gives the other way round: who does it to whom. */
    private void crossed() {
        int crossed = 0;
        int last = Alignment.NONE;
        for (int i = 0; i < a.terms().size(); i++) {
            if (a.terms().get(i).kind().isName() && isMatched(i)) {
                crossed += alignment.ofA(i) < last ? 1 : 0;
                last = alignment.ofA(i);
            }
        }
        to.add(names.crossed, crossed, Names.FEW);
    }

    // ---- what speaks against it

    private void denial() {
        boolean negation = a.negated() != b.negated();
        int contrasts = opposites.contrasts().size();
        to.addIf(negation, names.negation);
        to.add(names.denialContrast + (negation ? 1 : 0) + (contrasts > 0 ? 2 : 0));
        to.add(names.negatedTerm, opposites.negatedByOne().size(), Names.FEW);
        to.add(names.contrasts, contrasts, Names.FEW);
        to.add(names.sideShared, opposites.sidesShared(), Names.FEW);
        opposites.contrasts().forEach(contrast -> to.addOpen(names.contrast, contrast));
    }

    private void events() {
        List<Entry.Event> ofA = a.events();
        List<Entry.Event> ofB = b.events();
        int shared = (int) ofA.stream().filter(ofB::contains).count();
        to.add(names.eventShared, shared, Names.SOME);
        to.add(names.eventOther, Math.min(ofA.size() - shared, ofB.size() - shared), Names.SOME);
        to.add(names.mainEvent + bothSides(first(ofA), first(ofB)));
        for (Entry.Event one : ofA) {
            for (Entry.Event other : ofB) {
                if (!ofB.contains(one) && !ofA.contains(other)) {
                    to.addOpen(names.eventFor, ordered(one.id(), other.id()));
                }
            }
        }
    }

    private static Set<?> first(List<?> all) {
        return all.isEmpty() ? Set.of() : Set.of(all.get(0));
    }

    private static Set<String> values(List<DateMention> dates) {
        Set<String> values = new TreeSet<>();
        for (DateMention date : dates) {
            if (date.value() != null) {
                values.add(date.value());
            }
        }
        return values;
    }

    /** Which of {@link Names#BOTH_SIDES} two sets are. */
    private static int bothSides(Set<?> one, Set<?> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty() ? 3 : 2;
        }
        return one.stream().anyMatch(other::contains) ? 0 : 1;
    }

    /** A pair of values whose order tells nothing. */
    private void pair(int first, Enum<?> one, Enum<?> other, int values) {
        int low = Math.min(one.ordinal(), other.ordinal());
        int high = Math.max(one.ordinal(), other.ordinal());
        to.add(first + low * values + high);
    }

    private static String ordered(String one, String other) {
        return one.compareTo(other) <= 0 ? one + " | " + other : other + " | " + one;
    }

    // ---- words

    private void replaced() {
        int replaced = 0;
        for (int i = 0; i < a.terms().size(); i++) {
            Term one = a.terms().get(i);
            for (int j : alignment.inPlaceOf(i)) {
                Term other = b.terms().get(j);
                if (!names.numbersSpeak && one.kind() == Term.Kind.NUMBER && other.kind() == Term.Kind.NUMBER) {
                    continue;
                }
                replaced++;
                if (a.terms().size() - matched <= Names.FEW) {
                    pair(names.onlyReplaced, one.kind(), other.kind(), Term.Kind.values().length);
                }
                pair(names.replaced, one.kind(), other.kind(), Term.Kind.values().length);
                if (one.known() && other.known()) {
                    to.addOpen(names.wordFor, ordered(one.key(), other.key()));
                }
            }
        }
        to.add(names.replacedCount, replaced, Names.SOME);
    }

    /** Words that only one says; names and unknown words teach nothing. */
    private void words() {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < a.terms().size(); i++) {
            if (!isMatched(i)) {
                add(a.terms().get(i), left);
            }
        }
        for (int j = 0; j < b.terms().size(); j++) {
            if (alignment.ofB(j) == Alignment.NONE) {
                add(b.terms().get(j), left);
            }
        }
        left.forEach(word -> to.addOpen(names.wordLeft, word));
    }

    private static void add(Term term, List<String> to) {
        if (term.known() && term.kind().isWord() && !to.contains(term.root())) {
            to.add(term.root());
        }
    }
}
