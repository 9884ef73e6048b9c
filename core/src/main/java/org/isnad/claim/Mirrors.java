package org.isnad.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the claims' mirrors among articles: who says the same of whom. What a look-up costs does not grow with the charges that are held of others. Not for
 * several threads.
 */
public final class Mirrors {

    private record Held(Charge charge, Telling told) {}

    private final Belonging belonging;
    private final Charges charges;
    private final Map<String, List<Held>> byKey = new HashMap<>();
    private final Map<String, Charge> byStatement = new HashMap<>();

    public Mirrors(Belonging belonging) {
        this.belonging = belonging;
        this.charges = new Charges(belonging);
    }

    /** Takes in what an article charges anybody with. */
    public void add(Report report) {
        Map<String, Telling> tellings = new HashMap<>();
        report.tellings().forEach(told -> tellings.put(told.id(), told));
        for (Charge charge : charges.of(report)) {
            Telling told = tellings.get(charge.statement());
            if (told != null) {
                var held = new Held(charge, told);
                byStatement.put(charge.statement(), charge);
                charge.keys(belonging)
                        .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(held));
            }
        }
    }

    /** What mirrors the statements of a claim; empty where nothing does. */
    public List<Mirror> of(Claim claim) {
        List<Mirror> found = new ArrayList<>();
        for (Telling told : claim.tellings()) {
            Charge charge = byStatement.get(told.id());
            if (charge != null) {
                mirrored(charge).forEach(other -> found.add(new Mirror(told, other)));
            }
        }
        return found;
    }

    private List<Telling> mirrored(Charge charge) {
        Set<String> met = new HashSet<>();
        List<Telling> mirrored = new ArrayList<>();
        for (String key : charge.mirrored(belonging)) {
            for (Held other : byKey.getOrDefault(key, List.of())) {
                if (met.add(other.told.id()) && charge.mirrors(other.charge, belonging)) {
                    mirrored.add(other.told);
                }
            }
        }
        return mirrored;
    }
}
