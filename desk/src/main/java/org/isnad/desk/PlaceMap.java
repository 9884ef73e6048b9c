package org.isnad.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.claim.Claim;
import org.isnad.claim.Detail;
import org.isnad.claim.Difference;
import org.isnad.claim.Telling;
import org.isnad.document.PlaceMention;
import org.isnad.lexicon.Entry;
import org.isnad.record.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The places that are named in a claim, or in what a search finds.
 *
 * @param spots those told differently first, then those that are named most
 */
public record PlaceMap(List<Spot> spots) {

    /** What is known of where a place is. */
    public enum Kind {
        /** A town or the like: a point. */
        POINT,
        /** It reaches far: an area, and no point. */
        AREA,
        /** Itself it is not known, but the town beside it: somewhere around that. */
        NEAR,
        /** Nothing. */
        UNKNOWN
    }

    /** What is not known itself lies within so many km of the town beside it, on the map. */
    private static final int NEAR_KM = 10;

    /** So many places of what is found are shown, and of each so many of those who name it. */
    private static final int PLACES = 60;

    private static final int NAMINGS = 4;

    /**
     * Somebody who names a place, or an article that does.
     *
     * @param link leads to the words
     * @param outlet empty where it is not known
     */
    public record Naming(String link, String name, String outlet) {}

    /**
     * A place.
     *
     * @param name as the page calls it
     * @param lat degrees north; null where nothing is known
     * @param lon degrees east; null where nothing is known
     * @param km the radius of the circle that stands for it where its outline is not known; 0 of a point
     * @param outline the corners of its area; empty where they are not known
     * @param of the town beside it; empty where it is known itself
     * @param differs whether others tell another place
     * @param others what else may be meant by the name
     * @param told where it is named
     * @param more how many others there are
     * @param all leads to these; empty where there are none
     */
    public record Spot(
            String name,
            Kind kind,
            @Nullable Double lat,
            @Nullable Double lon,
            int km,
            List<Gazetteer.Point> outline,
            String of,
            boolean differs,
            List<String> others,
            List<Naming> told,
            int more,
            String all) {

        /** The corners as the map reads them: {@code 36.1,37.2 36.4,37.0 …} */
        public String corners() {
            return outline.stream()
                    .map(point -> String.format(Locale.ROOT, "%.3f,%.3f", point.lat(), point.lon()))
                    .collect(Collectors.joining(" "));
        }
    }

    /** Whether there is anything that a map could show. */
    public boolean isDrawn() {
        return spots.stream().anyMatch(spot -> spot.kind() != Kind.UNKNOWN);
    }

    static PlaceMap of(Claim claim, Visit visit) {
        Set<String> differing = differing(claim);
        var gathered = new Gathered();
        for (Telling told : claim.tellings()) {
            var naming = new Naming(visit.place(told), visit.name(told.voice()), told.teller());
            told.says().places().forEach(place -> gathered.add(place, naming));
        }
        return new PlaceMap(gathered.places.values().stream()
                .map(named -> spot(named, named.told, 0, "", differing.contains(named.place.name()), visit.tongue()))
                .sorted(Comparator.comparing(Spot::differs)
                        .thenComparing(spot -> spot.told().size())
                        .reversed())
                .toList());
    }

    /** Those that stand in the words that were found; of each place some hits, and where the others are. */
    static PlaceMap of(List<Hit> hits, Visit visit) {
        var gathered = new Gathered();
        for (Hit hit : hits) {
            hit.document().places().stream()
                    .filter(place -> hit.sentence().contains(place.span()))
                    .forEach(place -> gathered.add(place, naming(hit, visit)));
        }
        return new PlaceMap(gathered.places.values().stream()
                .sorted(Comparator.comparing((Named named) -> named.told.size()).reversed())
                .limit(PLACES)
                .map(named -> found(named, visit))
                .toList());
    }

    private static Naming naming(Hit hit, Visit visit) {
        var document = hit.document();
        String outlet = document.outlet() == null ? "" : document.outlet();
        String link = "/articles/" + hit.in().reading();
        var statement = hit.statement();
        if (statement != null) {
            String name = ArticlePage.name(document, statement.speaker());
            return new Naming(link + "#" + statement.id(), name.isEmpty() ? visit.of("unnamed") : name, outlet);
        }
        return new Naming(
                link,
                document.title() == null ? hit.in().address() : document.title().of(document.text()),
                outlet);
    }

    private static Spot found(Named named, Visit visit) {
        int more = Math.max(0, named.told.size() - NAMINGS);
        String all = more == 0 ? "" : visit.with(Map.of("place", named.place.name(), "map", ""));
        return spot(named, named.told.subList(0, named.told.size() - more), more, all, false, visit.tongue());
    }

    /** A place with those who name it. */
    private record Named(PlaceMention place, List<Naming> told) {}

    /** Places that are one, together. */
    private static final class Gathered {

        final Map<String, Named> places = new LinkedHashMap<>();

        void add(PlaceMention place, Naming naming) {
            var told = places.computeIfAbsent(
                            place.name() + " " + place.lat() + " " + place.lon(),
                            any -> new Named(place, new ArrayList<>()))
                    .told;
            if (!told.contains(naming)) {
                told.add(naming);
            }
        }
    }

    /** The names of the places of which two cannot both be where it happened. */
    private static Set<String> differing(Claim claim) {
        Set<String> names = new LinkedHashSet<>();
        for (Detail detail : claim.differences()) {
            if (detail.field() == Difference.Field.PLACE && detail.clash()) {
                detail.values().forEach(value -> names.add(value.value()));
            }
        }
        return names;
    }

    private static Spot spot(Named named, List<Naming> told, int more, String all, boolean differs, Tongue tongue) {
        PlaceMention place = named.place;
        Double lat = place.lat();
        Double lon = place.lon();
        Entry.Place known = lat == null || lon == null || place.pointOf() != null
                ? null
                : Gazetteer.shipped().place(place.name(), lat, lon);
        Kind kind = kind(place, known);
        return new Spot(
                known == null ? place.name() : Gazetteer.name(known, tongue),
                kind,
                lat,
                lon,
                kind == Kind.NEAR ? NEAR_KM : known == null ? 0 : known.km(),
                kind == Kind.AREA && known != null ? Gazetteer.shipped().outline(known) : List.of(),
                place.pointOf() == null || lat == null || lon == null ? "" : named(place.pointOf(), lat, lon, tongue),
                differs,
                place.alternatives().stream()
                        .map(other -> named(other.name(), other.lat(), other.lon(), tongue))
                        .distinct()
                        .toList(),
                told,
                more,
                all);
    }

    private static Kind kind(PlaceMention place, Entry.@Nullable Place known) {
        if (place.lat() == null || place.lon() == null) {
            return Kind.UNKNOWN;
        }
        if (place.pointOf() != null) {
            return Kind.NEAR;
        }
        return known != null && known.km() > 0 ? Kind.AREA : Kind.POINT;
    }

    /** Two places of one name are told apart by what they lie in. */
    private static String named(String english, double lat, double lon, Tongue tongue) {
        Entry.Place place = Gazetteer.shipped().place(english, lat, lon);
        String name = place == null ? english : Gazetteer.name(place, tongue);
        return place == null || place.within() == null
                ? name
                : name + " (" + inside(place.within(), place, tongue) + ")";
    }

    private static String inside(String english, Entry.Place place, Tongue tongue) {
        Entry.Place whole = Gazetteer.shipped().place(english, place.lat(), place.lon());
        return whole == null ? english : Gazetteer.name(whole, tongue);
    }
}
