package org.isnad.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.claim.Claim;
import org.isnad.claim.Detail;
import org.isnad.claim.Difference;
import org.isnad.claim.Telling;
import org.jspecify.annotations.Nullable;

/**
 * Tells how near the claims that were found come to marked ones. Each marked claim is held against the one that holds most of what belongs to it:
 *
 * <ul>
 *   <li>it is <em>whole</em> when all that belongs to it stands there, and <em>pure</em> when nothing stands there that was marked to stand elsewhere
 *   <li>a side is right when the statement stands there, on the marked side
 *   <li>origins are exact when those that assert it are folded as they were marked
 *   <li>a difference is found when a row of its kind gives each marked value from a statement that was marked to give it; a row that gives not even
 *       two of them, in whatever claim, is false
 * </ul>
 */
public final class ClaimScore {

    /**
     * What became of one marked claim.
     *
     * @param claim the marked one
     * @param found the one that holds most of it; null when none holds any
     * @param held how many of the statements that belong to it stand there
     * @param foreign statements that stand there and were marked to stand elsewhere
     * @param sides how many stand there on the marked side
     * @param contested whether it is told rightly whether it is contested
     * @param origins whether the origins are exact
     * @param differences how many of the marked differences are there
     * @param faults what is wrong, a line each
     */
    public record Row(
            MarkedClaim claim,
            @Nullable Claim found,
            int held,
            List<String> foreign,
            int sides,
            boolean contested,
            boolean origins,
            int differences,
            List<String> faults) {

        public boolean isWhole() {
            return held == claim.sides().size();
        }

        public boolean isPure() {
            return foreign.isEmpty();
        }
    }

    private final List<Claim> claims;
    private final Map<String, String> names;
    private final List<Row> rows = new ArrayList<>();
    private final Set<Detail> right = new HashSet<>();

    /**
     * Scores claims.
     *
     * @param names the marked statement for each that was read, both as {@code bus-1#s3}; what has none is left aside
     */
    public ClaimScore(List<MarkedClaim> marked, List<Claim> claims, Map<String, String> names) {
        this.claims = claims;
        this.names = names;
        marked.forEach(claim -> rows.add(row(claim)));
    }

    /** A row a marked claim. */
    public List<Row> rows() {
        return rows;
    }

    /** Rows of differences that were not marked, each in words. */
    public List<String> falseDifferences() {
        List<String> found = new ArrayList<>();
        for (var claim : claims) {
            for (var detail : claim.differences()) {
                if (!right.contains(detail)) {
                    found.add(shown(detail));
                }
            }
        }
        return found;
    }

    private Row row(MarkedClaim marked) {
        Claim best = null;
        int most = 0;
        for (var claim : claims) {
            var held = held(marked, claim).size();
            if (held > most) {
                best = claim;
                most = held;
            }
        }
        var faults = new ArrayList<String>();
        if (best == null) {
            faults.add("not found");
            return new Row(marked, null, 0, List.of(), 0, false, false, 0, faults);
        }
        var held = held(marked, best);
        lost(marked, held, faults);
        var foreign = foreign(marked, best);
        if (!foreign.isEmpty()) {
            faults.add("not its own: " + String.join(" ", foreign));
        }
        return new Row(
                marked,
                best,
                held.size(),
                foreign,
                sides(marked, held, faults),
                contested(marked, best, faults),
                origins(marked, best, faults),
                differences(marked, best, faults),
                faults);
    }

    private @Nullable String name(Telling told) {
        return names.get(told.id());
    }

    /** Of the statements that belong to a marked claim those that stand in one. */
    private Map<String, Telling> held(MarkedClaim marked, Claim claim) {
        Map<String, Telling> held = new LinkedHashMap<>();
        for (var told : claim.tellings()) {
            var name = name(told);
            if (name != null && marked.sides().containsKey(name)) {
                held.put(name, told);
            }
        }
        return held;
    }

    private void lost(MarkedClaim marked, Map<String, Telling> held, List<String> faults) {
        var unread = new TreeSet<>(marked.sides().keySet());
        unread.removeAll(names.values());
        var apart = new TreeSet<>(marked.sides().keySet());
        apart.removeAll(held.keySet());
        apart.removeAll(unread);
        if (!unread.isEmpty()) {
            faults.add("not read: " + String.join(" ", unread));
        }
        if (!apart.isEmpty()) {
            faults.add("stands apart: " + String.join(" ", apart));
        }
    }

    private List<String> foreign(MarkedClaim marked, Claim claim) {
        List<String> foreign = new ArrayList<>();
        for (var told : claim.tellings()) {
            var name = name(told);
            if (name != null && !marked.mayHold(name)) {
                foreign.add(name);
            }
        }
        return foreign;
    }

    private static int sides(MarkedClaim marked, Map<String, Telling> held, List<String> faults) {
        var sides = 0;
        for (var one : held.entrySet()) {
            if (marked.sides().get(one.getKey()) == one.getValue().side()) {
                sides++;
            } else {
                faults.add(one.getKey() + ": " + marked.sides().get(one.getKey()) + ", told as "
                        + one.getValue().side());
            }
        }
        return sides;
    }

    private static boolean contested(MarkedClaim marked, Claim claim, List<String> faults) {
        var right = marked.contested() == null || marked.contested() == claim.contested();
        if (!right) {
            faults.add(claim.contested() ? "told as contested" : "not told as contested");
        }
        return right;
    }

    private boolean origins(MarkedClaim marked, Claim claim, List<String> faults) {
        var asserting = marked.side(Telling.Side.ASSERTS);
        List<Set<String>> found = new ArrayList<>();
        for (var origin : claim.origins()) {
            var told = new TreeSet<String>();
            origin.told().forEach(one -> {
                var name = name(one);
                if (name != null
                        && (asserting.isEmpty() ? marked.sides().containsKey(name) : asserting.contains(name))) {
                    told.add(name);
                }
            });
            if (!told.isEmpty()) {
                found.add(told);
            }
        }
        var exact = found.size() == marked.origins().size();
        for (var told : found) {
            exact &= marked.origins().stream().anyMatch(origin -> origin.containsAll(told));
        }
        if (!exact) {
            faults.add("origins " + found + ", marked " + marked.origins().size());
        }
        return exact;
    }

    private int differences(MarkedClaim marked, Claim claim, List<String> faults) {
        var found = 0;
        for (var difference : marked.differences()) {
            var most = 0;
            for (var detail : claim.differences()) {
                var given = given(difference, detail);
                most = Math.max(most, given);
                if (given >= 2) {
                    right.add(detail);
                }
            }
            if (most < difference.values().size()) {
                faults.add("missing: " + difference.field() + " of " + difference.of() + ": "
                        + String.join(" / ", difference.values().keySet()));
            } else {
                found++;
            }
        }
        return found;
    }

    /** How many of the marked values a row gives. */
    private int given(MarkedClaim.Differing difference, Detail detail) {
        var used = new HashSet<Detail.Value>();
        return (int) difference.values().entrySet().stream()
                .filter(marked -> detail.field() == difference.field()
                        && detail.values().stream()
                                .anyMatch(value -> gives(difference.field(), marked, value) && used.add(value)))
                .count();
    }

    private boolean gives(Difference.Field field, Map.Entry<String, Set<String>> marked, Detail.Value value) {
        return (field != Difference.Field.FIGURE || digits(marked.getKey()).equals(digits(value.value())))
                && !Collections.disjoint(
                        marked.getValue(),
                        value.given().stream()
                                .map(given -> names.getOrDefault(given.told().id(), ""))
                                .toList());
    }

    private static String digits(String value) {
        return value.replaceAll("[^0-9]", "");
    }

    private String shown(Detail detail) {
        var values = new ArrayList<String>();
        for (var value : detail.values()) {
            var by = new TreeSet<String>();
            value.given()
                    .forEach(given -> by.add(
                            names.getOrDefault(given.told().id(), given.told().id())));
            values.add(value.value() + " " + by);
        }
        return detail.field() + " of " + detail.of() + ": " + String.join(" / ", values);
    }
}
