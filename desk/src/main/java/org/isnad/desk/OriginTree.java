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
        private int row;

        Drawing(Claim claim, Visit visit) {
            this.claim = claim;
            this.visit = visit;
        }

        OriginTree drawn() {
            claim.origins().forEach(this::draw);
            return new OriginTree(WIDTH, row * ROW, ends, branches);
        }

        private void draw(Origin origin) {
            Map<String, String> vias = new LinkedHashMap<>();
            for (Telling told : origin.told()) {
                vias.merge(told.teller(), via(told), (one, other) -> one.length() >= other.length() ? one : other);
            }
            int middle = row * ROW + vias.size() * ROW / 2;
            for (var outlet : vias.entrySet()) {
                int y = row * ROW + ROW / 2;
                ends.add(new End(x(NAMES - GAP), y, "end", outlet.getKey(), "outlet"));
                branches.add(branch(y, middle, outlet.getValue()));
                row++;
            }
            ends.add(new End(x(WIDTH - NAMES + GAP), middle, "start", visit.name(origin.voice()), "origin"));
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
