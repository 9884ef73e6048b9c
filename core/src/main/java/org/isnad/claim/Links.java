package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which statements belong together: what is linked to one is linked to all that it is linked with, whatever the order of the links. */
final class Links {

    private final List<Integer> parents = new ArrayList<>();

    /** Takes in the next statement, linked to none. */
    void add() {
        parents.add(parents.size());
    }

    void link(int one, int other) {
        int a = root(one);
        int b = root(other);
        parents.set(Math.max(a, b), Math.min(a, b));
    }

    private int root(int one) {
        int at = one;
        while (parents.get(at) != at) {
            parents.set(at, parents.get(parents.get(at)));
            at = parents.get(at);
        }
        return at;
    }

    /** The groups, each in the order in which its statements were taken in. */
    List<List<Integer>> groups() {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < parents.size(); i++) {
            groups.computeIfAbsent(root(i), root -> new ArrayList<>(2)).add(i);
        }
        return new ArrayList<>(groups.values());
    }
}
