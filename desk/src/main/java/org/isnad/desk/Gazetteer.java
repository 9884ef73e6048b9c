package org.isnad.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Where the places of the shipped lexicons lie, and how far they reach. To be used by many threads. */
final class Gazetteer {

    private static final int CORNERS = 3;

    private static final class Shipped {
        static final Gazetteer GAZETTEER = new Gazetteer(Lexicon.shipped());
    }

    /** Degrees north and east. */
    record Point(double lat, double lon) {}

    private final Map<String, List<Entry.Place>> byName = new HashMap<>();
    private final Map<String, List<Entry.Place>> within = new HashMap<>();
    private final Map<Entry.Place, List<Point>> outlines = new ConcurrentHashMap<>();

    private Gazetteer(Lexicon lexicon) {
        for (Entry entry : lexicon.entries().values()) {
            if (entry instanceof Entry.Place place) {
                byName.computeIfAbsent(place.english(), any -> new ArrayList<>(1))
                        .add(place);
                if (place.within() != null) {
                    within.computeIfAbsent(place.within(), any -> new ArrayList<>())
                            .add(place);
                }
            }
        }
    }

    static Gazetteer shipped() {
        return Shipped.GAZETTEER;
    }

    /** The place of an English name that is nearest to a point; null where there is none of that name. */
    Entry.@Nullable Place place(String english, double lat, double lon) {
        return byName.getOrDefault(english, List.of()).stream()
                .min(Comparator.comparingDouble(place -> Math.hypot(place.lat() - lat, place.lon() - lon)))
                .orElse(null);
    }

    /** What a place is called; its Arabic name may be one that is a common word too. */
    static String name(Entry.Place place, Tongue tongue) {
        return tongue == Tongue.EN
                ? place.english()
                : Stream.concat(place.names().stream(), place.signed().stream())
                        .findFirst()
                        .orElse(place.english());
    }

    /** The line around all that is known to lie in a place, without a corner twice; empty where that is too little to be an area. */
    List<Point> outline(Entry.Place place) {
        return outlines.computeIfAbsent(place, this::drawn);
    }

    private List<Point> drawn(Entry.Place place) {
        Set<Point> inner = new HashSet<>();
        gather(place.english(), inner, new HashSet<>());
        List<Point> hull = hull(inner);
        return hull.size() < CORNERS ? List.of() : hull;
    }

    private void gather(String name, Set<Point> points, Set<String> met) {
        if (met.add(name)) {
            for (Entry.Place place : within.getOrDefault(name, List.of())) {
                points.add(new Point(place.lat(), place.lon()));
                gather(place.english(), points, met);
            }
        }
    }

    /** Andrew's: the lower half of the hull from west to east, the upper one back. */
    private static List<Point> hull(Set<Point> points) {
        List<Point> sorted = points.stream()
                .sorted(Comparator.comparingDouble(Point::lon).thenComparingDouble(Point::lat))
                .toList();
        List<Point> hull = half(sorted);
        hull.addAll(half(sorted.reversed()));
        return hull;
    }

    private static List<Point> half(List<Point> points) {
        List<Point> half = new ArrayList<>();
        for (Point point : points) {
            while (half.size() > 1 && turn(half.get(half.size() - 2), half.get(half.size() - 1), point) <= 0) {
                half.remove(half.size() - 1);
            }
            half.add(point);
        }
        if (!half.isEmpty()) {
            half.remove(half.size() - 1); // begins the other half
        }
        return half;
    }

    private static double turn(Point a, Point b, Point c) {
        return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
    }
}
