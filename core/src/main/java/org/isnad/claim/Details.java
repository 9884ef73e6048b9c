package org.isnad.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/** Gathers the details of a claim's statements that are told in more than one way, a row a detail. */
final class Details {

    private Details() {}

    /** @param told the claim's statements; what somebody negates, doubts or will not speak of gives no details */
    static List<Detail> of(List<Telling> told, Belonging belonging) {
        List<Telling> telling = told.stream()
                .filter(one -> one.side() != Telling.Side.SILENT && one.side() != Telling.Side.DOUBTS)
                .filter(one -> one.side() != Telling.Side.DENIES || !one.says().negated())
                .toList();
        List<Detail> details = new ArrayList<>(new FigureDetails(telling, belonging).find());
        details.addAll(PlaceDetails.of(telling, belonging));
        details.addAll(DateDetails.of(telling));
        details.addAll(PartyDetails.of(telling, belonging));
        details.addAll(SpeakerDetails.of(told));
        return details;
    }

    /** Where a statement gives a detail. */
    record Given<T>(Telling told, Span span, String value, T what) {

        Detail.Given shown() {
            String words = told.wordsAt(span);
            return new Detail.Given(told, span, words.isEmpty() ? value : words);
        }
    }

    /** The row of those that clash with another; null where none does. */
    static <T> @Nullable Detail row(Difference.Field field, String of, List<Given<T>> all, BiPredicate<T, T> clash) {
        List<Given<T>> clashing = all.stream()
                .filter(one -> all.stream()
                        .anyMatch(other -> clash.test(one.what, other.what) && tellApart(one.told, other.told)))
                .toList();
        return clashing.isEmpty() ? null : new Detail(field, of, values(clashing), true, List.of(), List.of());
    }

    /** Whether two statements tell the same independently: in two articles, or by two who speak, neither within what the other says. */
    static boolean tellApart(Telling one, Telling other) {
        return !one.article().equals(other.article())
                || !one.voice().key().equals(other.voice().key())
                        && one.statement().contents().stream()
                                .noneMatch(a ->
                                        other.statement().contents().stream().anyMatch(a::overlaps));
    }

    static <T> List<Detail.Value> values(List<Given<T>> all) {
        Map<String, List<Detail.Given>> values = new LinkedHashMap<>();
        all.forEach(one ->
                values.computeIfAbsent(one.value, value -> new ArrayList<>()).add(one.shown()));
        return values.entrySet().stream()
                .map(value -> new Detail.Value(value.getKey(), value.getValue()))
                .toList();
    }

    /** So many words may stand between what happens and where or when: further off it is told of something else. */
    private static final int NEAR = 8;

    /** Whether a place or day stands so near to the event that it is the event's. */
    static boolean isOfEvent(Proposition says, Span span) {
        int event = -1;
        int at = -1;
        List<Term> terms = says.terms();
        for (int i = 0; i < terms.size(); i++) {
            event = event < 0 && !terms.get(i).events().isEmpty() ? i : event;
            at = at < 0 && terms.get(i).span().start() >= span.start() ? i : at;
        }
        return event >= 0 && Math.abs((at < 0 ? terms.size() : at) - event) <= NEAR;
    }

    /** Of the same kind of event, each kind its own group; those of none are left out. */
    static <T> Map<String, List<Given<T>>> byEvent(List<Given<T>> all) {
        Map<String, List<Given<T>>> groups = new LinkedHashMap<>();
        for (Given<T> one : all) {
            if (one.told.says().event() != null) {
                groups.computeIfAbsent(one.told.says().event().id(), id -> new ArrayList<>())
                        .add(one);
            }
        }
        return groups;
    }
}
