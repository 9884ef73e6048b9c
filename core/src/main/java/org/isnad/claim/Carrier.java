package org.isnad.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.document.EntityKind;
import org.isnad.letter.Folding;

/**
 * An outlet or agency through which a claim is told.
 *
 * @param name how it is named first
 * @param bearing how it stands to what it carries
 * @param told what it carries or says
 */
public record Carrier(String name, Bearing bearing, List<Telling> told) {

    /** How an outlet stands to what it carries. Who asserts or denies is told by the sides, by who speaks. */
    public enum Bearing {
        /** Says something of it in its own name. */
        SPEAKS,
        /** Only hands on what others say. */
        RELAYS,
        /** Hands it on in words that cast doubt: alleged, claimed. */
        DOUBTS
    }

    public Carrier {
        told = List.copyOf(told);
    }

    /** Those of some statements, in the order in which they come up. */
    static List<Carrier> of(List<Telling> tellings) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<Telling>> said = new LinkedHashMap<>();
        Map<String, List<Telling>> relayed = new LinkedHashMap<>();
        for (Telling one : tellings) {
            if (one.outlet() != null) {
                add(
                        EntityKind.OUTLET.key() + ":"
                                + Folding.folded(one.outlet()).strip(),
                        one.outlet(),
                        one,
                        names,
                        relayed);
            }
            for (Voice via : one.via()) {
                if (via.kind() == EntityKind.OUTLET && !via.name().isEmpty()) {
                    add(via.key(), via.name(), one, names, relayed);
                }
            }
            if (one.voice().kind() == EntityKind.OUTLET && !one.voice().name().isEmpty()) {
                add(one.voice().key(), one.voice().name(), one, names, said);
            }
        }
        List<Carrier> carriers = new ArrayList<>();
        names.forEach((key, name) ->
                carriers.add(carrier(name, said.getOrDefault(key, List.of()), relayed.getOrDefault(key, List.of()))));
        return carriers;
    }

    private static void add(
            String key, String name, Telling told, Map<String, String> names, Map<String, List<Telling>> to) {
        names.putIfAbsent(key, name);
        to.computeIfAbsent(key, k -> new ArrayList<>()).add(told);
    }

    private static Carrier carrier(String name, List<Telling> said, List<Telling> relayed) {
        if (!said.isEmpty()) {
            return new Carrier(name, Bearing.SPEAKS, said);
        }
        List<Telling> doubted =
                relayed.stream().filter(one -> one.statement().distance()).toList();
        return doubted.isEmpty()
                ? new Carrier(name, Bearing.RELAYS, relayed)
                : new Carrier(name, Bearing.DOUBTS, doubted);
    }
}
