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
        List<Details.Given<Set<String>>> all = new ArrayList<>();
        for (Telling one : told) {
            Span span = where.apply(one.says());
            Set<String> named = span == null ? Set.of() : named(one.says(), span, belonging);
            if (span != null && !named.isEmpty()) {
                all.add(new Details.Given<>(one, span, String.join(" + ", named), named));
            }
        }
        Details.byEvent(all).forEach((event, given) -> {
            Detail row = Details.row(field, event, given, (a, b) -> areOthers(a, b, belonging));
            if (row != null) {
                details.add(row);
            }
        });
    }

    /** The ids of those named in a span. */
    private static Set<String> named(Proposition says, Span span, Belonging belonging) {
        Set<String> ids = new TreeSet<>();
        for (Term term : says.terms()) {
            if (span.contains(term.span()) && term.kind().isName() && belonging.knows(term.key())) {
                ids.add(term.key());
            }
        }
        return ids;
    }

    private static boolean areOthers(Set<String> one, Set<String> other, Belonging belonging) {
        return one.stream().noneMatch(a -> other.stream().anyMatch(b -> belonging.areOfOneSide(a, b)));
    }
}
