package org.isnad.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which statements belong together. The surest links come first, each brings two groups together where
 * <ul>
 *   <li>no person said that what the one speaks of is not what the other speaks of
 *   <li>enough of their articles are linked, pair by pair: what is alike over five corners is a topic and no claim. Articles are counted and not
 *       statements, for one article may say in many sentences what another says in one
 * </ul>
 * What comes out rests on the links and decisions alone, not on the order in which they are given.
 */
final class Groups {

    /** Of the pairs of an article of the one group and an article of the other, one in so many must be linked. */
    private static final int ONE_IN = 4;

    /** Links that persons made come before all others. */
    private static final double DECIDED = 2;

    /** What an article itself shows to be of one thing needs no other links. */
    private static final double SHOWN = 1;

    private record Edge(int one, int other, double strength) {}

    private static final Comparator<Edge> SUREST = Comparator.comparingDouble(Edge::strength)
            .reversed()
            .thenComparingInt(Edge::one)
            .thenComparingInt(Edge::other);

    private final int[] parents;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<Set<Integer>> linked = new ArrayList<>();
    /** Of each group the sides on which it stands of what was said to be apart: of the nth the bits 2n and 2n + 1. */
    private final List<BitSet> sides = new ArrayList<>();

    /** Which are told in words of their own: a denial or doubt often says no more than «these reports», and is linked with few. */
    private final BitSet worded;

    /** Of each statement the number of its article. */
    private final int[] articles;

    private Groups(List<String> names, BitSet worded) {
        this.worded = worded;
        int size = names.size();
        parents = new int[size];
        articles = new int[size];
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < size; i++) {
            parents[i] = i;
            articles[i] = found.computeIfAbsent(article(names.get(i)), article -> found.size());
            members.add(new ArrayList<>(List.of(i)));
            linked.add(new HashSet<>());
            sides.add(new BitSet());
        }
    }

    /**
     * The groups, each in the order in which its statements are given.
     *
     * @param names by which the statements are found ({@link Telling#id()}), in an order that does not depend on when they came
     * @param worded numbers of those that tell in words of their own what they speak of; the others are not asked for links
     * @param decisions in the order in which they were made: of two that contradict each other the later holds
     */
    static List<List<Integer>> of(List<String> names, BitSet worded, Collection<Link> links, List<Decision> decisions) {
        var groups = new Groups(names, worded);
        for (Edge edge : groups.edges(numbers(names), links, decisions)) {
            groups.join(edge);
        }
        Map<Integer, List<Integer>> all = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            all.computeIfAbsent(groups.root(i), root -> new ArrayList<>(2)).add(i);
        }
        return new ArrayList<>(all.values());
    }

    private static Map<String, Integer> numbers(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String name : names) {
            numbers.put(name, numbers.size());
        }
        return numbers;
    }

    /** What may join two, the surest first; takes down who stands apart. */
    private List<Edge> edges(Map<String, Integer> numbers, Collection<Link> links, List<Decision> decisions) {
        List<Edge> edges = new ArrayList<>();
        Set<Integer> alone = new HashSet<>();
        for (int i = 0; i < decisions.size(); i++) {
            List<Decision> later = decisions.subList(i + 1, decisions.size());
            switch (decisions.get(i)) {
                case Decision.Together together
                when later.stream().noneMatch(l -> parts(l, together)) ->
                    add(edges, numbers, new Link(together.one(), together.other(), DECIDED));
                case Decision.Together undone -> {}
                case Decision.Alone(String one) -> alone.add(numbers.getOrDefault(one, -1));
                case Decision.Apart apart
                when later.stream().noneMatch(l -> joins(l, apart)) -> {
                    stand(apart.these(), 2 * i, numbers);
                    stand(apart.those(), 2 * i + 1, numbers);
                }
                case Decision.Apart undone -> {}
            }
        }
        List<Edge> found = new ArrayList<>();
        links.forEach(link -> add(found, numbers, link));
        found.removeIf(edge -> alone.contains(edge.one) || alone.contains(edge.other));
        edges.addAll(found);
        edges.forEach(edge -> {
            linked.get(edge.one).add(edge.other);
            linked.get(edge.other).add(edge.one);
        });
        edges.sort(SUREST);
        return edges;
    }

    private static void add(List<Edge> edges, Map<String, Integer> numbers, Link link) {
        Integer one = numbers.get(link.one());
        Integer other = numbers.get(link.other());
        if (one != null && other != null) {
            edges.add(new Edge(Math.min(one, other), Math.max(one, other), link.strength()));
        }
    }

    private void stand(Set<String> names, int side, Map<String, Integer> numbers) {
        for (String name : names) {
            Integer number = numbers.get(name);
            if (number != null) {
                sides.get(number).set(side);
            }
        }
    }

    /** Whether a decision keeps apart what another brought together. */
    private static boolean parts(Decision decision, Decision.Together two) {
        return switch (decision) {
            case Decision.Together any -> false;
            case Decision.Alone(String one) -> one.equals(two.one()) || one.equals(two.other());
            case Decision.Apart apart -> isAcross(two, apart);
        };
    }

    /** Whether a decision brings together what another kept apart. */
    private static boolean joins(Decision decision, Decision.Apart apart) {
        return decision instanceof Decision.Together two && isAcross(two, apart);
    }

    private static boolean isAcross(Decision.Together two, Decision.Apart apart) {
        return apart.these().contains(two.one()) && apart.those().contains(two.other())
                || apart.these().contains(two.other()) && apart.those().contains(two.one());
    }

    private void join(Edge edge) {
        int one = root(edge.one);
        int other = root(edge.other);
        if (one == other || areApart(one, other) || edge.strength < SHOWN && !areLinkedEnough(one, other)) {
            return;
        }
        int kept = members.get(one).size() >= members.get(other).size() ? one : other;
        int gone = kept == one ? other : one;
        parents[gone] = kept;
        members.get(kept).addAll(members.get(gone));
        sides.get(kept).or(sides.get(gone));
    }

    private boolean areApart(int one, int other) {
        BitSet ofOther = sides.get(other);
        return sides.get(one).stream().anyMatch(side -> ofOther.get(side ^ 1));
    }

    private boolean areLinkedEnough(int one, int other) {
        boolean isSmaller = members.get(one).size() <= members.get(other).size();
        int rest = isSmaller ? other : one;
        Set<Long> between = new HashSet<>();
        for (int member : members.get(isSmaller ? one : other)) {
            for (int to : linked.get(member)) {
                if (root(to) == rest) {
                    between.add((long) articles[member] << Integer.SIZE | articles[to]);
                }
            }
        }
        return between.size() * ONE_IN >= articles(one) * articles(other);
    }

    /** In how many articles a group is told in words of its own. */
    private long articles(int group) {
        return members.get(group).stream()
                .filter(worded::get)
                .mapToInt(member -> articles[member])
                .distinct()
                .count();
    }

    private static String article(String name) {
        return name.substring(0, name.indexOf('#') + 1);
    }

    private int root(int one) {
        int at = one;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
