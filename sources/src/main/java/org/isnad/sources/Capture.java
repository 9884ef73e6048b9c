package org.isnad.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a page was met, as an archive of the web, what lies beside it, or its server tells it.
 *
 * @param address where it was asked for
 * @param met when it was answered, in UTC; null when that is not told
 * @param offset where its record begins in the file as it lies there, gzipped or not, in bytes; -1 where it has none
 * @param headers what its server sent with it; null when that is not told
 */
public record Capture(
        String address,
        @Nullable Instant met,
        long offset,
        @Nullable Headers headers) {}
