package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.lexicon.Entry;

/**
 * What one word or phrase tells.
 *
 * @param events the kinds of event and state
 * @param ones the contrasts on whose one side it stands
 * @param others the contrasts on whose other side it stands
 * @param modals how what stands behind it stands to what is so
 * @param directions on which side of a place it puts something
 */
public record Meaning(
        List<Entry.Event> events,
        List<Entry.Contrast> ones,
        List<Entry.Contrast> others,
        List<Entry.Modal> modals,
        List<Entry.Direction> directions) {

    static final Meaning NONE = new Meaning(List.of(), List.of(), List.of(), List.of(), List.of());

    /** One that is filled while lexicons are taken in. */
    static Meaning open() {
        return new Meaning(
                new ArrayList<>(1), new ArrayList<>(0), new ArrayList<>(0), new ArrayList<>(0), new ArrayList<>(0));
    }

    /** What the word means within a phrase: the phrase tells the event, whatever the word alone would. */
    Meaning within(Meaning phrase) {
        return new Meaning(
                phrase.events, both(ones, phrase.ones), both(others, phrase.others), phrase.modals, directions);
    }

    private static List<Entry.Contrast> both(List<Entry.Contrast> one, List<Entry.Contrast> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    boolean isNone() {
        return events.isEmpty() && ones.isEmpty() && others.isEmpty() && modals.isEmpty() && directions.isEmpty();
    }

    boolean contrasts() {
        return !ones.isEmpty() || !others.isEmpty();
    }
}
