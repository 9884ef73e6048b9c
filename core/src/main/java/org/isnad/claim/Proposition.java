package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.document.DateMention;
import org.isnad.document.FigureMention;
import org.isnad.document.PlaceMention;
import org.isnad.document.Span;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says, as far as it can be told; what cannot be told is empty. Spans are offsets into the article's text.
 *
 * @param terms its words, names and numbers in their order, without those that only join others
 * @param event the kind of event or state that it opens with; null where no word tells one
 * @param actor who does it; null where that cannot be told
 * @param target to whom or what it is done; null where that cannot be told
 * @param figures the quantities in it
 * @param dates the times in it
 * @param places the places in it
 * @param speaker the words by which the one who says it is named; empty where nobody is
 * @param negated whether it says that something is not so; what a denial denies is not negated by it
 * @param certainty whether it speaks of what was, will be, may be or is called for
 * @param question whether it asks
 */
public record Proposition(
        List<Term> terms,
        Entry.@Nullable Event event,
        @Nullable Span actor,
        @Nullable Span target,
        List<FigureMention> figures,
        List<DateMention> dates,
        List<PlaceMention> places,
        Set<String> speaker,
        boolean negated,
        Certainty certainty,
        boolean question) {

    /** How what is said stands to what is so. */
    public enum Certainty {
        DID,
        WILL,
        MAY,
        CALLED_FOR
    }

    public Proposition {
        terms = List.copyOf(terms);
        figures = List.copyOf(figures);
        dates = List.copyOf(dates);
        places = List.copyOf(places);
        speaker = Set.copyOf(speaker);
    }

    /** So many terms open it. */
    private static final int OPENING = 3;

    /** Whether one of its first terms is said not to be so: that is what it says, and no aside. */
    boolean opensWithNot() {
        return terms.stream().limit(OPENING).anyMatch(Term::negated);
    }

    /** The kinds of event it speaks of, the first named first. */
    public List<Entry.Event> events() {
        List<Entry.Event> events = new ArrayList<>(2);
        for (Term term : terms) {
            for (Entry.Event event : term.events()) {
                if (!events.contains(event)) {
                    events.add(event);
                }
            }
        }
        return events;
    }
}
