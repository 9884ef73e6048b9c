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
                    Moment::first, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Moment::kind)
            .thenComparing(Moment::when)
            .thenComparing(moment -> moment.told.article())
            .thenComparing(moment -> moment.told.statement().place());

    /** The first day that it may mean; null where none is known. */
    public @Nullable LocalDate first() {
        Days days = days();
        return days == null ? null : days.first();
    }

    /** The last day that it may mean; null where none is known. */
    public @Nullable LocalDate last() {
        Days days = days();
        return days == null ? null : days.last();
    }

    private @Nullable Days days() {
        return Days.of(kind == Kind.MET ? when.substring(0, when.indexOf('T')) : when);
    }
}
