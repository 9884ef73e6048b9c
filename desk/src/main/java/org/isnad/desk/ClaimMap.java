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
import org.jspecify.annotations.Nullable;

/**
 * The places that a claim's statements name.
 *
 * @param spots those told differently first, then those that most statements name
 */
public record ClaimMap(List<Spot> spots) {

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
     * @param told the statements that name it
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
            List<Telling> told) {

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

    static ClaimMap of(Claim claim, Tongue tongue) {
        Set<String> differing = differing(claim);
        Map<String, Spot> spots = new LinkedHashMap<>();
        for (Telling told : claim.tellings()) {
            for (PlaceMention place : told.says().places()) {
                Spot spot = spots.computeIfAbsent(
                        place.name() + " " + place.lat() + " " + place.lon(),
                        any -> spot(place, told, differing.contains(place.name()), tongue));
                if (!spot.told().contains(told)) {
                    spot.told().add(told);
                }
            }
        }
        return new ClaimMap(spots.values().stream()
                .sorted(Comparator.comparing(Spot::differs)
                        .thenComparing(spot -> spot.told().size())
                        .reversed())
                .toList());
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

    private static Spot spot(PlaceMention place, Telling told, boolean differs, Tongue tongue) {
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
                new ArrayList<>(List.of(told)));
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
