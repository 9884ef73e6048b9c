package org.isnad.mention;

import java.time.LocalDate;
import org.isnad.document.Anchor;
import org.isnad.document.DateMention;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * An expression of time that was read: what it means, and the token behind its last.
 *
 * @param anchor what it is counted from
 * @param clash the day that its anchor alone gives, where the expression's own words give another; else null
 */
record Dated(
        Period period, int end, Anchor anchor, @Nullable LocalDate clash) {

    /** One that tells all by itself, as long as nothing else is said. */
    Dated(Period period, int end) {
        this(period, end, Anchor.EXPLICIT, null);
    }

    Dated from(Anchor counted) {
        return new Dated(period, end, period.edtf() == null ? Anchor.NONE : counted, clash);
    }

    Dated clashingWith(@Nullable LocalDate day) {
        return new Dated(period, end, anchor, day);
    }

    /** With another that it leads up to, one stretch of time; counted as the one is that tells the year. */
    Dated upTo(Dated last, Period whole, boolean lastTellsYear) {
        return new Dated(whole, last.end, lastTellsYear ? last.anchor : anchor, clash);
    }

    DateMention at(Span span) {
        return new DateMention(span, period.edtf(), anchor, clash == null ? null : clash.toString());
    }
}
