package org.isnad.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.isnad.document.PlaceMention;
import org.isnad.document.Span;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Finds places that cannot be one of the same kind of event:
 * <ul>
 *   <li>the one place of the one, and the one of the other; of several that lie in each other the narrowest; no country is one, which is as often whose people they are
 *   <li>another direction of one place: south-east of the town, south-west of it; beside the town and north of it may be one
 * </ul>
 */
final class PlaceDetails {

    private PlaceDetails() {}

    static List<Detail> of(List<Telling> told, Belonging belonging) {
        List<Detail> details = new ArrayList<>();
        List<Details.Given<Side>> sides = new ArrayList<>();
        List<Details.Given<PlaceMention>> places = new ArrayList<>();
        for (Telling one : told) {
            sides.addAll(single(sides(one)));
            PlaceMention place = narrowest(one.says().places(), belonging);
            if (place != null
                    && hasScene(one)
                    && !belonging.isWide(place)
                    && Details.isOfEvent(one.says(), place.span())) {
                places.add(new Details.Given<>(one, place.span(), place.name(), place));
            }
        }
        Details.byEvent(places)
                .forEach((event, given) -> add(
                        details,
                        Details.row(Difference.Field.PLACE, event, given, (a, b) -> !belonging.mayMeet(a, b))));
        Details.byEvent(sides)
                .forEach((event, given) ->
                        add(details, Details.row(Difference.Field.PLACE, event, given, Side::clashes)));
        return details;
    }

    /** Whether none of the places of the one may be one of the other's: they tell of what happened elsewhere. */
    static boolean areApart(List<PlaceMention> one, List<PlaceMention> other, Belonging belonging) {
        return !one.isEmpty()
                && !other.isEmpty()
                && one.stream().noneMatch(a -> other.stream().anyMatch(b -> belonging.mayMeet(a, b)));
    }

    /** Whether what is told is something that happens in a place; of other kinds a place is what they speak of. */
    private static boolean hasScene(Telling told) {
        Entry.Event event = told.says().event();
        return event != null && (event.undergone() || event.plover() != null);
    }

    private static void add(List<Detail> details, @Nullable Detail row) {
        if (row != null) {
            details.add(row);
        }
    }

    /** The one that lies within all others; null where there is none, or its point is not known. */
    private static @Nullable PlaceMention narrowest(List<PlaceMention> places, Belonging belonging) {
        for (PlaceMention place : places) {
            if (place.lat() != null
                    && place.pointOf() == null
                    && places.stream().allMatch(other -> belonging.isWithin(place, other))) {
                return place;
            }
        }
        return null;
    }

    /**
     * On which side of what.
     *
     * @param words the directions
     * @param town a town's own word (مدينة) where it stands there
     * @param name the name of the place where it stands there
     */
    private record Side(
            List<Term> words,
            @Nullable String town,
            @Nullable String name) {

        boolean clashes(Side other) {
            return isOfOnePlace(other) && (isOpposite(other) || other.isOpposite(this) || !shares(other));
        }

        private boolean isOfOnePlace(Side other) {
            return name != null && other.name != null
                    ? name.equals(other.name)
                    : town != null && town.equals(other.town);
        }

        private boolean shares(Side other) {
            return directions().stream().anyMatch(other.directions()::contains);
        }

        private Set<String> directions() {
            Set<String> ids = new LinkedHashSet<>();
            words.forEach(word -> word.meaning().directions().forEach(direction -> ids.add(direction.id())));
            return ids;
        }

        /** Whether the one says a direction whose opposite the other says, and neither says both. */
        private boolean isOpposite(Side other) {
            Set<String> mine = contrasts(words, true);
            Set<String> others = contrasts(other.words, false);
            mine.retainAll(others);
            mine.removeAll(contrasts(words, false));
            mine.removeAll(contrasts(other.words, true));
            return !mine.isEmpty();
        }

        private static Set<String> contrasts(List<Term> words, boolean ones) {
            Set<String> ids = new TreeSet<>();
            for (Term word : words) {
                List<Entry.Contrast> found =
                        ones ? word.meaning().ones() : word.meaning().others();
                found.forEach(contrast -> ids.add(contrast.id()));
            }
            return ids;
        }
    }

    private static List<Details.Given<Side>> sides(Telling one) {
        List<Term> terms = one.says().terms();
        List<Details.Given<Side>> found = new ArrayList<>();
        int i = 0;
        while (i < terms.size()) {
            int from = i;
            while (i < terms.size() && isCompass(terms.get(i))) {
                i++;
            }
            if (i == from) {
                i++;
            } else if (i < terms.size() && isBeside(terms.get(i - 1), terms.get(i))) {
                found.add(side(one, terms, from, i));
            }
        }
        return found;
    }

    /** Without those of a place of which several sides are told: north and east of the country. */
    private static List<Details.Given<Side>> single(List<Details.Given<Side>> sides) {
        return sides.stream()
                .filter(one -> sides.stream()
                        .allMatch(other ->
                                one.span().equals(other.span()) || !one.what().isOfOnePlace(other.what())))
                .toList();
    }

    private static boolean isCompass(Term term) {
        return !term.meaning().directions().isEmpty() && term.meaning().contrasts();
    }

    private static Details.Given<Side> side(Telling one, List<Term> terms, int from, int to) {
        Term first = terms.get(to);
        Term next = to + 1 < terms.size() ? terms.get(to + 1) : null;
        Term named = first.kind() == Term.Kind.NAME ? first : null;
        if (named == null && next != null && next.kind() == Term.Kind.NAME && isBeside(first, next)) {
            named = next; // وسط مدينة رفح
        }
        List<Term> words = terms.subList(from, to);
        var side = new Side(words, first.equals(named) ? null : first.key(), named == null ? null : named.key());
        String value = side.directions().stream().collect(Collectors.joining("-"));
        Span begin = words.get(0).span();
        int end = (named == null ? first : named).span().end();
        return new Details.Given<>(
                one,
                new Span(begin.start(), Math.max(begin.end(), end)), // a record of others may hold terms in any order
                value,
                side);
    }

    /** Whether nothing but a space stands between two terms. */
    private static boolean isBeside(Term first, Term next) {
        return next.span().start() - first.span().end() <= 1;
    }
}
