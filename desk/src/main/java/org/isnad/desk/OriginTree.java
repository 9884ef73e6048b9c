package org.isnad.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.claim.Claim;
import org.isnad.claim.Origin;
import org.isnad.claim.Telling;

/**
 * The picture of who has a claim from whom: outlets at the one end, origins at the other, who handed it on between them. Lengths are in pixels; of a page
 * that runs from right to left the picture is mirrored.
 *
 * @param ends where the names stand: those of outlets, then those of origins
 * @param branches the lines between them
 */
public record OriginTree(int width, int height, List<End> ends, List<Branch> branches) {

    private static final int WIDTH = 760;
    private static final int ROW = 34;
    private static final int LINE = 21;
    private static final int NAMES = 220;
    private static final int GAP = 10;

    /**
     * A name.
     *
     * @param anchor which end of the name stands at x: start or end, as the page runs
     * @param kind outlet or origin
     */
    public record End(int x, int y, String anchor, String name, String kind) {}

    /**
     * A line from an outlet to an origin.
     *
     * @param path as SVG draws it
     * @param x where the names of those who handed it on stand
     * @param via their names, empty where nobody is named
     */
    public record Branch(String path, int x, int y, String via) {}

    static OriginTree of(Claim claim, Visit visit) {
        return new Drawing(claim, visit).drawn();
    }

    /** A picture while it is drawn. */
    private static final class Drawing {

        private final Claim claim;
        private final Visit visit;
        private final List<End> ends = new ArrayList<>();
        private final List<Branch> branches = new ArrayList<>();
        private int top;

        Drawing(Claim claim, Visit visit) {
            this.claim = claim;
            this.visit = visit;
        }

        OriginTree drawn() {
            claim.origins().forEach(this::draw);
            return new OriginTree(WIDTH, top, ends, branches);
        }

        /** Outlets that have it the same way stand together, with one line for all. */
        private void draw(Origin origin) {
            Map<String, String> vias = new LinkedHashMap<>();
            for (Telling told : origin.told()) {
                vias.merge(told.teller(), via(told), (one, other) -> one.length() >= other.length() ? one : other);
            }
            Map<String, List<String>> bundles = new LinkedHashMap<>();
            vias.forEach((outlet, via) ->
                    bundles.computeIfAbsent(via, any -> new ArrayList<>()).add(outlet));
            int height = bundles.values().stream().mapToInt(Drawing::height).sum();
            int middle = top + height / 2;
            bundles.forEach((via, outlets) -> draw(outlets, via, middle));
            ends.add(new End(x(WIDTH - NAMES + GAP), middle, "start", visit.name(origin.voice()), "origin"));
        }

        private static int height(List<String> outlets) {
            return ROW + (outlets.size() - 1) * LINE;
        }

        private void draw(List<String> outlets, String via, int to) {
            int first = top + ROW / 2;
            int last = first + (outlets.size() - 1) * LINE;
            for (int i = 0; i < outlets.size(); i++) {
                ends.add(new End(x(NAMES - GAP), first + i * LINE, "end", outlets.get(i), "outlet"));
            }
            if (last > first) {
                branches.add(bracket(first - LINE / 3, last + LINE / 3));
            }
            branches.add(branch((first + last) / 2, to, via));
            top += height(outlets);
        }

        private Branch bracket(int from, int to) {
            int inner = x(NAMES - GAP / 2);
            int outer = x(NAMES);
            return new Branch(
                    String.format(Locale.ROOT, "M%d %dH%dV%dH%d", inner, from, outer, to, inner), outer, from, "");
        }

        private Branch branch(int from, int to, String via) {
            int half = WIDTH / 2;
            String path = String.format(
                    Locale.ROOT,
                    "M%d %dC%d %d %d %d %d %d",
                    x(NAMES),
                    from,
                    x(half),
                    from,
                    x(half),
                    to,
                    x(WIDTH - NAMES),
                    to);
            return new Branch(path, x(half - (WIDTH / 2 - NAMES) / 2), (3 * from + to) / 4, via);
        }

        private String via(Telling told) {
            return String.join(" ← ", told.via().stream().map(visit::name).toList());
        }

        private int x(int fromStart) {
            return visit.tongue() == Tongue.AR ? WIDTH - fromStart : fromStart;
        }
    }
}
