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
 * @param lines where the names stand: a long one in several lines
 * @param branches between the names, as SVG draws them
 */
public record OriginTree(int width, int height, List<Line> lines, List<String> branches) {

    private static final int WIDTH = 760;
    private static final int ROW = 34;
    private static final int LINE = 21;
    private static final int NAMES = 220;
    private static final int GAP = 10;

    /** So many letters of a name stand in one line: what is left of the width beside the branches, by the widest letters that are frequent. */
    private static final int LETTERS = 27;

    /**
     * A line of a name.
     *
     * @param anchor which part of it stands at x: start or end, as the page runs, or middle
     * @param kind outlet, origin, or via for those who handed it on
     */
    public record Line(int x, int y, String anchor, String words, String kind) {}

    static OriginTree of(Claim claim, Visit visit) {
        return new Drawing(claim, visit).drawn();
    }

    /** A picture while it is drawn. */
    private static final class Drawing {

        private final Claim claim;
        private final Visit visit;
        private final List<Line> lines = new ArrayList<>();
        private final List<String> branches = new ArrayList<>();
        private int top;

        Drawing(Claim claim, Visit visit) {
            this.claim = claim;
            this.visit = visit;
        }

        OriginTree drawn() {
            claim.origins().forEach(this::draw);
            return new OriginTree(WIDTH, top, lines, branches);
        }

        /** Outlets that have it the same way stand together, with one line for all. */
        private void draw(Origin origin) {
            Map<String, String> vias = new LinkedHashMap<>();
            for (Telling told : origin.told()) {
                vias.merge(told.teller(), via(told), (one, other) -> one.length() >= other.length() ? one : other);
            }
            Map<String, List<String>> bundles = new LinkedHashMap<>();
            vias.forEach((outlet, via) ->
                    bundles.computeIfAbsent(via, any -> new ArrayList<>()).addAll(lines(outlet)));
            List<String> name = lines(visit.name(origin.voice()));
            int told = 0;
            for (var bundle : bundles.entrySet()) {
                told += height(bundle.getValue(), lines(bundle.getKey()));
            }
            int height = Math.max(told, height(name));
            int middle = top + height / 2;
            int next = top + height;
            top += (height - told) / 2;
            bundles.forEach((via, outlets) -> draw(outlets, lines(via), middle));
            top = next;
            write(name, WIDTH - NAMES + GAP, middle, "start", "origin");
        }

        private void draw(List<String> outlets, List<String> via, int to) {
            int height = height(outlets, via);
            int middle = top + height / 2;
            write(outlets, NAMES - GAP, middle, "end", "outlet");
            if (outlets.size() > 1) {
                int half = (outlets.size() - 1) * LINE / 2 + LINE / 3;
                branches.add(bracket(middle - half, middle + half));
            }
            branches.add(branch(middle, to));
            int over = (3 * middle + to) / 4 - LINE / 2 - Math.max(0, via.size() - 1) * LINE / 2;
            write(via, WIDTH / 2 - (WIDTH / 2 - NAMES) / 2, over, "middle", "via");
            top += height;
        }

        private static int height(List<String> one, List<String> other) {
            return Math.max(height(one), height(other));
        }

        private static int height(List<String> lines) {
            return ROW + Math.max(0, lines.size() - 1) * LINE;
        }

        /** @param x from where the page begins */
        private void write(List<String> words, int x, int middle, String anchor, String kind) {
            int first = middle - (words.size() - 1) * LINE / 2;
            for (int i = 0; i < words.size(); i++) {
                lines.add(new Line(x(x), first + i * LINE, anchor, words.get(i), kind));
            }
        }

        /** A name cut between words where it is too long for one line; none where there is no name. */
        private static List<String> lines(String name) {
            List<String> lines = new ArrayList<>();
            for (String word : name.isEmpty() ? new String[0] : name.split(" ")) {
                String longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
                if (!lines.isEmpty() && longer.length() <= LETTERS) {
                    lines.set(lines.size() - 1, longer);
                } else {
                    lines.add(word);
                }
            }
            return lines;
        }

        private String bracket(int from, int to) {
            int inner = x(NAMES - GAP / 2);
            return String.format(Locale.ROOT, "M%d %dH%dV%dH%d", inner, from, x(NAMES), to, inner);
        }

        private String branch(int from, int to) {
            int half = x(WIDTH / 2);
            return String.format(
                    Locale.ROOT,
                    "M%d %dC%d %d %d %d %d %d",
                    x(NAMES),
                    from,
                    half,
                    from,
                    half,
                    to,
                    x(WIDTH - NAMES),
                    to);
        }

        private String via(Telling told) {
            return String.join(" ← ", told.via().stream().map(visit::name).toList());
        }

        private int x(int fromStart) {
            return visit.tongue() == Tongue.AR ? WIDTH - fromStart : fromStart;
        }
    }
}
