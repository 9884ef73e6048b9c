package org.isnad.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.isnad.claim.Comparing;
import org.isnad.claim.Report;
import org.isnad.claim.Telling;
import org.jspecify.annotations.Nullable;

/**
 * What one article tells, packed as a record packs it.
 *
 * @param day by which it is compared, from 1970; null where there is none
 * @param print of what it says, see {@link #print(Report)}
 */
record Told(String document, @Nullable Long day, long print, byte[] packed) implements Serializable {

    /** Days lie in stretches: what may tell the same lies in one, or in two that follow each other. */
    private static final int STRETCH = 2 * Comparing.DAYS + 1;

    /** Of what has no day. */
    private static final long UNDATED = Long.MIN_VALUE / 2;

    static Told of(Row row) {
        var day = row.isNullAt(1) ? null : row.<LocalDate>getAs(1).toEpochDay();
        return new Told(row.getString(0), day, row.getLong(2), row.getAs(3));
    }

    long stretch() {
        return day == null ? UNDATED : Math.floorDiv(day, STRETCH);
    }

    /** Whether something of the stretch before may tell the same. */
    boolean isEarly() {
        return day != null && Math.floorMod(day, STRETCH) < Comparing.DAYS;
    }

    /** Whether something of the stretch behind may tell the same. */
    boolean isLate() {
        return day != null && Math.floorMod(day, STRETCH) >= STRETCH - Comparing.DAYS;
    }

    Report report() {
        return Comparisons.reports().unpacked(document, packed);
    }

    /** The same with some of its statements. */
    Told with(Report report, List<Telling> some) {
        var part = new Report(document, report.day(), report.about(), some, List.of());
        return new Told(document, day, print, Comparisons.reports().packed(part));
    }

    /** A number that is the same for articles which say the same to the letter: the words of all statements, and who says them. */
    static long print(Report report) {
        var hash = 1L;
        for (var telling : report.tellings()) {
            for (var part : List.of(
                    telling.statement().id(),
                    telling.words(),
                    telling.voice().key(),
                    telling.side().name())) {
                for (var b : part.getBytes(StandardCharsets.UTF_8)) {
                    hash = (hash ^ b) * 0x9E37_79B9_7F4A_7C15L;
                    hash ^= hash >>> 29;
                }
            }
        }
        return hash;
    }
}
