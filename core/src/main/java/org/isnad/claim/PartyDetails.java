package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is said to do the same kind of event, or to have it done to him, where statements name another. Only those whom the lexicon knows are laid
 * beside each other, and a body that is part of the other, or of the same state, is none other.
 */
final class PartyDetails {

    /** So many terms open a naming: قوات | النظام. */
    private static final int OPENING = 2;

    private PartyDetails() {}

    static List<Detail> of(List<Telling> told, Belonging belonging) {
        List<Detail> details = new ArrayList<>();
        add(details, Difference.Field.ACTOR, told, Proposition::actor, belonging);
        add(details, Difference.Field.TARGET, told, Proposition::target, belonging);
        return details;
    }

    private static void add(
            List<Detail> details,
            Difference.Field field,
            List<Telling> told,
            Function<Proposition, @Nullable Span> where,
            Belonging belonging) {
        List<Details.Given<Named>> all = new ArrayList<>();
        for (Telling one : told) {
            Span span = where.apply(one.says());
            Set<String> ids = span == null ? Set.of() : first(one.says(), span, belonging);
            if (span != null && !ids.isEmpty()) {
                all.add(new Details.Given<>(
                        one, span, String.join(" + ", ids), new Named(ids, all(one.says(), belonging))));
            }
        }
        Details.byEvent(all).forEach((event, given) -> {
            Detail row = Details.row(field, event, given, (a, b) -> a.clashes(b, belonging));
            if (row != null) {
                details.add(row);
            }
        });
    }

    /**
     * Who is named, by their ids.
     *
     * @param all whom the statement names anywhere
     */
    private record Named(Set<String> ids, Set<String> all) {

        /** Whether each names others, and neither names those of the other elsewhere: where it does, the words may only stand in another order. */
        boolean clashes(Named other, Belonging belonging) {
            return areApart(ids, other.all, belonging) && areApart(other.ids, all, belonging);
        }

        private static boolean areApart(Set<String> one, Set<String> other, Belonging belonging) {
            return one.stream().noneMatch(a -> other.stream().anyMatch(b -> belonging.areOfOneSide(a, b)));
        }
    }

    /** Those that a span opens with; one further on is not who does it but whose something is. */
    private static Set<String> first(Proposition says, Span span, Belonging belonging) {
        Set<String> ids = new TreeSet<>();
        int seen = 0;
        for (Term term : says.terms()) {
            if (span.contains(term.span()) && seen++ < OPENING && isKnown(term, belonging)) {
                ids.add(term.key());
            }
        }
        return ids;
    }

    private static Set<String> all(Proposition says, Belonging belonging) {
        Set<String> ids = new TreeSet<>();
        says.terms().stream().filter(term -> isKnown(term, belonging)).forEach(term -> ids.add(term.key()));
        return ids;
    }

    private static boolean isKnown(Term term, Belonging belonging) {
        return term.kind().isName() && belonging.knows(term.key());
    }
}
