package org.isnad.record;

import java.time.LocalDate;
import org.isnad.document.Act;
import org.jspecify.annotations.Nullable;

/**
 * Which statements are to be looked at by a person; null asks for nothing.
 *
 * @param outlet words that stand in the name of who published the article, as it is written there
 * @param act what the machine read that the statement does
 * @param from the first day of publication
 * @param until the last day of publication
 */
public record ReviewQuery(
        @Nullable String outlet,
        @Nullable Act act,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** All of them. */
    public static final ReviewQuery ALL = new ReviewQuery(null, null, null, null);
}
