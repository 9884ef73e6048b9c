package org.isnad.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.claim.Decision;
import org.isnad.record.ClaimDecision.What;

/** The decisions that are in force, over the statements where they stand now. */
final class Placed {

    /**
     * One decision.
     *
     * @param parts of each part the names of the statements
     */
    private record One(What what, Map<Integer, Set<String>> parts) {

        Set<String> all() {
            Set<String> all = new LinkedHashSet<>();
            parts.values().forEach(all::addAll);
            return all;
        }

        Set<String> part(int part) {
            return parts.getOrDefault(part, Set.of());
        }
    }

    /** By their numbers. */
    private final Map<Long, One> all = new TreeMap<>();

    /** Of each statement the numbers of the decisions that speak of it. */
    private final Map<String, Set<Long>> byName = new HashMap<>();

    /** @param inForce those that hold, {@code decided} where */
    Placed(List<ClaimDecision> inForce, List<ClaimRows.Decided> decided) {
        inForce.forEach(one -> all.put(one.number(), new One(one.what(), new TreeMap<>())));
        for (var row : decided) {
            var one = all.get(row.decision());
            if (one != null) {
                one.parts()
                        .computeIfAbsent(row.part(), part -> new LinkedHashSet<>())
                        .add(row.name());
                byName.computeIfAbsent(row.name(), name -> new LinkedHashSet<>())
                        .add(row.decision());
            }
        }
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    /** Where a decision's statements stand now. */
    Collection<String> now(long decision) {
        var one = all.get(decision);
        return one == null ? List.of() : one.all();
    }

    /** What some decision puts together with a statement. */
    Set<String> mergedWith(String name) {
        Set<String> others = new LinkedHashSet<>();
        for (var number : byName.getOrDefault(name, Set.of())) {
            var one = all.get(number);
            if (one != null && one.what() == What.MERGED) {
                others.addAll(one.all());
            }
        }
        return others;
    }

    /** The decisions that speak of some of these statements, in their order. */
    List<Decision> of(Set<String> names) {
        Set<Long> numbers = new LinkedHashSet<>();
        names.forEach(name -> numbers.addAll(byName.getOrDefault(name, Set.of())));
        List<Decision> decisions = new ArrayList<>();
        numbers.stream().sorted().forEach(number -> add(number, decisions));
        return decisions;
    }

    private void add(long number, List<Decision> to) {
        var one = all.get(number);
        if (one == null) {
            return;
        }
        switch (one.what()) {
            case MERGED -> merge(number, one, to);
            case SPLIT -> to.add(new Decision.Apart(one.part(0), one.part(1)));
            case UNLINKED -> one.all().forEach(name -> to.add(new Decision.Alone(name)));
            case UNDONE -> {} // only takes another one back
        }
    }

    /** Of each further part one statement and one of the first are together: those that no later decision takes apart again. */
    private void merge(long number, One merged, List<Decision> to) {
        for (var part : merged.parts().keySet()) {
            if (part > 0) {
                together(number, merged.part(0), merged.part(part), to);
            }
        }
    }

    private void together(long number, Set<String> these, Set<String> those, List<Decision> to) {
        for (var one : these) {
            for (var other : those) {
                if (!areParted(one, other, number)) {
                    to.add(new Decision.Together(one, other));
                    return;
                }
            }
        }
    }

    private boolean areParted(String one, String other, long after) {
        return isParted(one, other, after) || isParted(other, one, after);
    }

    private boolean isParted(String one, String other, long after) {
        return byName.getOrDefault(one, Set.of()).stream()
                .filter(number -> number > after)
                .anyMatch(number -> {
                    var later = all.get(number);
                    return later != null
                            && (later.what() == What.UNLINKED
                                    || later.what() == What.SPLIT
                                            && later.part(0).contains(one)
                                            && later.part(1).contains(other));
                });
    }
}
