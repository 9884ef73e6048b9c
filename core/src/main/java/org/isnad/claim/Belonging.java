package org.isnad.claim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.document.EntityKind;
import org.isnad.document.PlaceMention;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to what by the lexicons: a town to its province, a ministry to its state, an alliance to the one that leads it. Bodies go by their ids, places by their English names. Immutable,
 * to be shared by any number of threads.
 */
public final class Belonging {

    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final Map<String, Set<String>> places = new HashMap<>();
    /** How far from its point a place may reach, in km. */
    private final Map<String, Integer> reaches = new HashMap<>();

    public Belonging(Lexicon lexicon) {
        Map<String, Set<String>> bodyOf = new HashMap<>();
        Map<String, Set<String>> placeIn = new HashMap<>();
        for (Entry entry : lexicon.entries().values()) {
            if (entry instanceof Entry.Known known) {
                add(bodyOf, known.id(), known.of());
                add(bodyOf, known.id(), known.ledBy());
                if (known.kind() == EntityKind.GROUP) {
                    groups.add(known.id());
                }
            } else if (entry instanceof Entry.Place place) {
                add(placeIn, place.english(), place.within());
                reaches.merge(place.english(), place.km(), Math::max);
            }
        }
        bodyOf.keySet().forEach(id -> bodies.put(id, all(id, bodyOf)));
        placeIn.keySet().forEach(name -> places.put(name, all(name, placeIn)));
    }

    private static void add(Map<String, Set<String>> to, String one, @Nullable String whole) {
        Set<String> wholes = to.computeIfAbsent(one, k -> new TreeSet<>());
        if (whole != null) {
            wholes.add(whole);
        }
    }

    /** One and all that it belongs to, directly or over others. */
    private static Set<String> all(String one, Map<String, Set<String>> direct) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(one));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (found.add(at)) {
                open.addAll(direct.getOrDefault(at, Set.of()));
            }
        }
        return found;
    }

    /** Whether the lexicons know somebody by this id. */
    public boolean knows(String id) {
        return bodies.containsKey(id);
    }

    /** Whether it is an armed or political group. */
    boolean isGroup(String id) {
        return groups.contains(id);
    }

    /** The body itself and all that it is part of, speaks for or is led by, by their ids. */
    public Set<String> bodies(String id) {
        return bodies.getOrDefault(id, Set.of(id));
    }

    /** Whether two bodies are one, or both part of one. */
    public boolean areOfOneSide(String one, String other) {
        return bodies(one).stream().anyMatch(bodies(other)::contains);
    }

    /** Whether two mentions may mean one place, or the one a place within the other; a name that is several places' may mean any of them. */
    boolean mayMeet(PlaceMention one, PlaceMention other) {
        Set<String> ofOne = names(one);
        Set<String> ofOther = names(other);
        return isWithin(ofOne, ofOther) || isWithin(ofOther, ofOne) || areNear(one, other);
    }

    /** Nearer places may be told for one another, in km. */
    private static final int NEAR = 30;

    private static final double KM_A_DEGREE = 111.2;

    private boolean areNear(PlaceMention one, PlaceMention other) {
        if (one.lat() == null || one.lon() == null || other.lat() == null || other.lon() == null) {
            return true; // where it is cannot be told
        }
        double north = one.lat() - other.lat();
        double east = (one.lon() - other.lon()) * Math.cos(Math.toRadians(one.lat()));
        return KM_A_DEGREE * Math.hypot(north, east) <= NEAR + reach(one) + reach(other);
    }

    /** Whether it is a country or as wide as one. */
    boolean isWide(PlaceMention place) {
        return reach(place) > WIDE;
    }

    /** A province reaches no further, in km. */
    private static final int WIDE = 200;

    private int reach(PlaceMention place) {
        return reaches.getOrDefault(place.name(), 0);
    }

    /** Whether the one may be the other or lie in it. */
    boolean isWithin(PlaceMention inner, PlaceMention outer) {
        return isWithin(names(inner), names(outer));
    }

    private boolean isWithin(Set<String> inner, Set<String> outer) {
        return inner.stream()
                .anyMatch(
                        name -> places.getOrDefault(name, Set.of(name)).stream().anyMatch(outer::contains));
    }

    private static Set<String> names(PlaceMention place) {
        Set<String> names = new TreeSet<>(Set.of(place.name()));
        if (place.pointOf() != null) {
            names.add(place.pointOf());
        }
        place.alternatives().forEach(other -> names.add(other.name()));
        return names;
    }
}
