package org.isnad.desk;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.record.Called;
import org.isnad.record.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * What outlets call one party, month by month. Lengths of the picture are in pixels; of a page that runs from right to left it is mirrored.
 *
 * @param wordings what it is called, the most frequent first; those that have a colour of their own in the picture
 * @param called all that is known, by outlet, month and words
 * @param months of the picture, the earliest first
 * @param rows of the picture: the outlets that speak of it most
 */
public record PartyPage(
        String id, List<String> wordings, List<Called> called, List<String> months, List<Row> rows, int width) {

    private static final int COLOURS = 7;
    private static final int ROWS = 12;
    private static final int MONTHS = 24;
    static final int NAMES = 150;
    private static final int WIDTH = 760;
    private static final int ROW = 28;
    private static final int BAR = 18;
    private static final int GAP = 4;

    /** An outlet, its bars, and where its name stands. */
    public record Row(String outlet, int nameX, int y, List<Bar> bars) {}

    /**
     * How often it is called so in a month.
     *
     * @param hue the number of the wording; that behind the last stands for all others
     */
    public record Bar(double x, int y, double width, int height, int hue, String words, String month, long times) {}

    static @Nullable PartyPage of(Visit visit, Context http, RecordStore record) {
        String id = http.pathParam("id");
        List<Called> called = id.equals(Parties.shipped().party(id)) ? record.called(id) : List.of();
        if (called.isEmpty()) {
            return null;
        }
        List<String> wordings = most(called, true, COLOURS);
        var all = new TreeSet<String>();
        called.forEach(one -> all.add(one.month()));
        all.remove("");
        List<String> months = new ArrayList<>(all).subList(Math.max(0, all.size() - MONTHS), all.size());
        List<Row> rows = new Drawing(called, wordings, months, visit.tongue() == Tongue.AR).rows();
        return new PartyPage(id, wordings, called, months, rows, WIDTH);
    }

    /** The words or outlets that occur most. */
    private static List<String> most(List<Called> called, boolean words, int limit) {
        Map<String, Long> counts = new TreeMap<>();
        called.forEach(one -> counts.merge(words ? one.words() : one.outlet(), one.times(), Long::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    public int height() {
        return rows.size() * ROW + ROW;
    }

    public String name(Visit visit) {
        return Parties.shipped().name(id, visit.tongue());
    }

    /** Where a month's name stands. */
    public int monthX(int month, Visit visit) {
        int x = NAMES + (2 * month + 1) * (WIDTH - NAMES) / (2 * months.size());
        return visit.tongue() == Tongue.AR ? WIDTH - x : x;
    }

    /** Whether a month has its name under the picture: not all have room. */
    public boolean isNamed(int month) {
        return months.size() <= 8 || month % 4 == 0;
    }

    /** A picture while it is drawn. */
    private record Drawing(List<Called> called, List<String> wordings, List<String> months, boolean mirrored) {

        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            double longest = longest();
            for (String outlet : most(called, false, ROWS)) {
                int y = rows.size() * ROW;
                rows.add(new Row(
                        outlet, mirrored ? WIDTH - NAMES + GAP : NAMES - GAP, y + ROW / 2, bars(outlet, y, longest)));
            }
            return rows;
        }

        /** How often the party is spoken of where it is most, in one month by one outlet. */
        private double longest() {
            Map<String, Long> sums = new LinkedHashMap<>();
            called.forEach(one -> sums.merge(one.outlet() + "\n" + one.month(), one.times(), Long::sum));
            return sums.values().stream().mapToLong(Long::longValue).max().orElse(1);
        }

        private List<Bar> bars(String outlet, int y, double longest) {
            double column = (WIDTH - NAMES) / (double) Math.max(1, months.size());
            List<Bar> bars = new ArrayList<>();
            for (int month = 0; month < months.size(); month++) {
                double x = NAMES + month * column;
                for (Called one : of(outlet, months.get(month))) {
                    double width = (column - GAP) * one.times() / longest;
                    bars.add(new Bar(
                            mirrored ? WIDTH - x - width : x,
                            y + (ROW - BAR) / 2,
                            width,
                            BAR,
                            hue(one),
                            one.words(),
                            one.month(),
                            one.times()));
                    x += width;
                }
            }
            return bars;
        }

        private List<Called> of(String outlet, String month) {
            return called.stream()
                    .filter(one -> one.outlet().equals(outlet) && one.month().equals(month))
                    .sorted((one, other) -> Integer.compare(hue(one), hue(other)))
                    .toList();
        }

        private int hue(Called one) {
            int index = wordings.indexOf(one.words());
            return index < 0 ? COLOURS : index;
        }
    }
}
