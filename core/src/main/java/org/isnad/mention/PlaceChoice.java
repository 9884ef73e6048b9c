package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Which of several places of one name is meant: where they lie far apart, the one that lies in a place the text names, or that more of the other places
 * lie near to; else the one whose kind the word before tells; else a town before the region around it, and the larger before the smaller.
 */
final class PlaceChoice {

    private static final int MOST_NEIGHBOURS = 64;
    private static final int SAME_AREA_KM = 150;
    private static final int NEIGHBOUR_KM = 600;
    private static final int NEAR_KM = 120;
    private static final int SAME_REGION_KM = 300;
    private static final double KM_PER_DEGREE = 111.2;

    private final List<Entry.Place> sure = new ArrayList<>();

    /** A name speaks for those around it where it is not ambiguous, or means a town and the region around it. */
    void note(List<Entry.Place> places) {
        for (Entry.Place place : places) {
            if (!isSameArea(places.get(0), place)) {
                return;
            }
        }
        if (sure.size() < MOST_NEIGHBOURS) {
            sure.addAll(places);
        }
    }

    /** Whether the text names any place that is not ambiguous. */
    boolean knowsOthers() {
        return !sure.isEmpty();
    }

    /** Whether the text names what the place lies in, or something near to it. */
    boolean isNearToOthers(Entry.Place place) {
        for (Entry.Place other : sure) {
            int near = place.within() != null && place.within().equals(other.within()) ? SAME_REGION_KM : NEAR_KM;
            if (isInside(place, other) || !isCountry(other) && kilometres(place, other) <= near) {
                return true;
            }
        }
        return false;
    }

    /** The likeliest first. */
    List<Entry.Place> ranked(List<Entry.Place> places, @Nullable WherePart told) {
        if (places.size() < 2) {
            return places;
        }
        List<Entry.Place> ranked = new ArrayList<>(places.size());
        for (Entry.Place place : places) {
            int at = 0;
            while (at < ranked.size() && !isLikelier(place, ranked.get(at), told)) {
                at++;
            }
            ranked.add(at, place);
        }
        return ranked;
    }

    private boolean isLikelier(Entry.Place place, Entry.Place than, @Nullable WherePart told) {
        WherePart kind = WherePart.ofKind(place.placeKind());
        WherePart otherKind = WherePart.ofKind(than.placeKind());
        if (!isSameArea(place, than)) {
            int more = support(place) - support(than);
            if (more != 0) {
                return more > 0;
            }
        }
        if ((kind == told) != (otherKind == told)) {
            return kind == told;
        }
        return rank(place) > rank(than);
    }

    /** Near to each other; or a town and the wide region around it: الرياض. */
    private static boolean isSameArea(Entry.Place a, Entry.Place b) {
        boolean ofOne = a.within() != null && a.within().equals(b.within()) || isInside(a, b) || isInside(b, a);
        return kilometres(a, b) <= (ofOne ? SAME_REGION_KM : SAME_AREA_KM);
    }

    private static int rank(Entry.Place place) {
        return switch (place.placeKind()) {
            case "country" -> 5;
            case "capital" -> 4;
            case "city" -> 3;
            case "town" -> 2;
            case "governorate", "region", "province", "district", "subdistrict" -> 0;
            default -> 1;
        };
    }

    private int support(Entry.Place place) {
        boolean country = isCountry(place);
        int n = 0;
        for (Entry.Place other : sure) {
            if (country) {
                n += other.english().equals(place.english()) || isInside(other, place) ? 1 : 0;
            } else {
                n += isInside(place, other) ? 2 : kilometres(place, other) <= NEIGHBOUR_KM ? 1 : 0;
            }
        }
        return n;
    }

    private static boolean isInside(Entry.Place place, Entry.Place other) {
        return other.english().equals(place.within());
    }

    private static boolean isCountry(Entry.Place place) {
        return WherePart.ofKind(place.placeKind()) == WherePart.COUNTRY;
    }

    /** Near enough for this: degrees flattened at the latitude of the first. */
    static double kilometres(Entry.Place a, Entry.Place b) {
        double north = a.lat() - b.lat();
        double east = (a.lon() - b.lon()) * Math.cos(Math.toRadians(a.lat()));
        return KM_PER_DEGREE * Math.sqrt(north * north + east * east);
    }
}
