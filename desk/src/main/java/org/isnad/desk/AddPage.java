package org.isnad.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.isnad.record.Outcome;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What somebody handed over, as far as it has come.
 *
 * @param number the job's
 * @param names what was handed over
 * @param lines the articles that came last, the newest first
 */
public record AddPage(long number, List<String> names, AddJob.Stand stand, List<Line> lines) {

    /**
     * An article that is in.
     *
     * @param reading the number of its reading
     * @param title its title, else its address
     * @param statements how many were read in it
     */
    public record Line(long reading, String title, @Nullable String outlet, int statements, Outcome outcome) {}

    static AddPage of(AddJob job, AddJob.Stand stand, RecordStore record) {
        Map<AddJob.Added, Line> known = job.lines(stand.added());
        List<Line> lines = stand.added().stream()
                .map(added -> known.computeIfAbsent(added, one -> line(one, record)))
                .filter(Objects::nonNull)
                .toList();
        return new AddPage(job.number(), job.names(), stand, lines);
    }

    private static Line line(AddJob.Added added, RecordStore record) {
        Recorded in = Objects.requireNonNull(record.article(added.address()));
        var title = in.document().title();
        return new Line(
                in.reading(),
                title == null ? in.address() : title.of(in.document().text()),
                in.document().outlet(),
                in.document().statements().size(),
                added.outcome());
    }

    /** How many articles came to that. */
    public long count(Outcome outcome) {
        return stand.counts().getOrDefault(outcome, 0L);
    }

    /** How much of all has been taken, in hundredths; -1 where that is not known. */
    public int hundredths() {
        return stand.total() <= 0 ? -1 : (int) Math.min(100, 100 * stand.bytes() / stand.total());
    }

    public boolean isOver() {
        return stand.state().isOver();
    }

    /** How it stands, as the words of the pages name it. */
    public String state() {
        return stand.state().name().toLowerCase(Locale.ROOT);
    }
}
