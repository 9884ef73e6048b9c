package org.isnad.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed or page that is asked again and again.
 *
 * @param at when last
 * @param had when it could be had last; null when it never could
 * @param news how many articles it has brought in all
 * @param failed how often in a row it could not be had
 * @param fault what was wrong the last time, with it or with what it led to; null when nothing was
 */
public record Asked(
        String address,
        Instant at,
        @Nullable Instant had,
        long news,
        long failed,
        @Nullable String fault) {}
