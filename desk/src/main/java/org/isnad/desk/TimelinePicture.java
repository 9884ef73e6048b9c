package org.isnad.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.isnad.claim.Claim;
import org.isnad.claim.Moment;
import org.isnad.claim.Moment.Kind;

/**
 * The times of a claim on a line, to scale: a lane for what was said, one for what was published, one for what was first seen here. Lengths are in pixels; of a
 * page that runs from right to left the picture is mirrored.
 *
 * @param marks what happened when
 * @param ticks days that are named on the line
 * @param away the first day on which it was seen here, where that is too far away to stand on the line; else empty
 */
public record TimelinePicture(int width, int height, List<Mark> marks, List<Tick> ticks, String away) {

    private static final List<Kind> LANES = List.of(Kind.SPOKEN, Kind.PUBLISHED, Kind.MET);

    private static final int WIDTH = 760;
    private static final int NAMES = 130;
    private static final int MARGIN = 46;
    private static final int LANE = 40;
    private static final int TICKS = 6;
    private static final int SMALLEST = 5;
    private static final int MOST = 11;

    /** Seen so many days later than all else, it would leave no room for that. */
    private static final int AWAY = 60;

    /** What happened on one day, or between two: so many of one kind. */
    public record Mark(Kind kind, double x, double width, int y, double height, int count, String days) {}

    /** A day on the line. */
    public record Tick(double x, String day) {}

    static TimelinePicture of(Claim claim, Tongue tongue) {
        List<Moment> moments = claim.timeline().stream()
                .filter(moment -> moment.first() != null)
                .toList();
        String away = away(moments);
        return new Drawing(
                        moments.stream()
                                .filter(moment -> away.isEmpty() || moment.kind() != Kind.MET)
                                .toList(),
                        tongue == Tongue.AR)
                .drawn(away);
    }

    private static String away(List<Moment> moments) {
        LocalDate last = moments.stream()
                .filter(moment -> moment.kind() != Kind.MET)
                .map(TimelinePicture::last)
                .max(LocalDate::compareTo)
                .orElse(null);
        LocalDate met = moments.stream()
                .filter(moment -> moment.kind() == Kind.MET)
                .map(TimelinePicture::first)
                .min(LocalDate::compareTo)
                .orElse(null);
        return last == null || met == null || ChronoUnit.DAYS.between(last, met) <= AWAY ? "" : met.toString();
    }

    private static LocalDate first(Moment moment) {
        return Objects.requireNonNull(moment.first());
    }

    private static LocalDate last(Moment moment) {
        return Objects.requireNonNull(moment.last());
    }

    /** The kinds that have a lane, the uppermost first. */
    public List<Kind> lanes() {
        return away.isEmpty() ? LANES : LANES.subList(0, LANES.indexOf(Kind.MET));
    }

    /** The middle of a lane. */
    public int laneY(Kind kind) {
        return middle(kind);
    }

    private static int middle(Kind kind) {
        return LANES.indexOf(kind) * LANE + LANE / 2;
    }

    /** Where the names of the lanes begin. */
    public int namesX(Visit visit) {
        return visit.tongue() == Tongue.AR ? WIDTH - 8 : 8;
    }

    /** A picture while it is drawn. */
    private static final class Drawing {

        private final List<Moment> moments;
        private final boolean mirrored;
        private final LocalDate from;
        private final long days;

        Drawing(List<Moment> moments, boolean mirrored) {
            this.moments = moments;
            this.mirrored = mirrored;
            this.from = moments.stream()
                    .map(TimelinePicture::first)
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.EPOCH);
            LocalDate to = moments.stream()
                    .map(TimelinePicture::last)
                    .max(LocalDate::compareTo)
                    .orElse(from);
            this.days = ChronoUnit.DAYS.between(from, to);
        }

        TimelinePicture drawn(String away) {
            int lanes = LANES.size() - (away.isEmpty() ? 0 : 1);
            return new TimelinePicture(WIDTH, (lanes + 1) * LANE, marks(), ticks(), away);
        }

        private List<Mark> marks() {
            Map<String, List<Moment>> together = new LinkedHashMap<>();
            for (Moment moment : moments) {
                together.computeIfAbsent(
                                moment.kind() + " " + moment.first() + " " + moment.last(), any -> new ArrayList<>())
                        .add(moment);
            }
            return together.values().stream().map(this::mark).toList();
        }

        private Mark mark(List<Moment> same) {
            Moment one = same.get(0);
            double radius = Math.min(MOST, SMALLEST + 1.5 * Math.sqrt(same.size() - 1.0));
            double start = x(first(one)) - radius;
            double width = x(last(one)) + radius - start;
            String day = first(one).equals(last(one)) ? first(one).toString() : first(one) + " – " + last(one);
            return new Mark(
                    one.kind(),
                    mirrored ? WIDTH - start - width : start,
                    width,
                    middle(one.kind()),
                    2 * radius,
                    same.size(),
                    day);
        }

        private List<Tick> ticks() {
            var named = new TreeSet<LocalDate>();
            for (int i = 0; i < TICKS; i++) {
                named.add(from.plusDays(Math.round(days * i / (TICKS - 1.0))));
            }
            return named.stream()
                    .map(day -> new Tick(mirrored ? WIDTH - x(day) : x(day), day.toString()))
                    .toList();
        }

        private double x(LocalDate day) {
            double room = WIDTH - NAMES - 2.0 * MARGIN;
            return NAMES + MARGIN + (days == 0 ? room / 2 : room * ChronoUnit.DAYS.between(from, day) / days);
        }
    }
}
