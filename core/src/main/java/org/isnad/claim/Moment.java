package org.isnad.claim;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When something happened with a statement.
 *
 * @param when EDTF of what was spoken or published; of what was met the instant, ISO 8601, UTC
 */
public record Moment(Kind kind, String when, Telling told) {

    public enum Kind {
        /** It was said. */
        SPOKEN,
        /** An article with it was published. */
        PUBLISHED,
        /** The article was first seen here; others may have seen it before. */
        MET
    }

    static final Comparator<Moment> IN_ORDER = Comparator.comparing(
                    Moment::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Moment::kind)
            .thenComparing(Moment::when)
            .thenComparing(moment -> moment.told.article())
            .thenComparing(moment -> moment.told.statement().place());

    /** The first day that it may mean. */
    private @Nullable LocalDate day() {
        if (kind == Kind.MET) {
            return LocalDate.parse(when.substring(0, when.indexOf('T')));
        }
        Days days = Days.of(when);
        return days == null ? null : days.first();
    }
}
