package org.isnad.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something as it was met.
 *
 * @param address where: a URL, or without one the name of a file or the id of a line; the same address with other bytes is another capture
 * @param met when, UTC
 * @param headers of HTTP, one a line; null when there were none
 * @param bytes exactly as they were met; the caller does not change them any more
 */
public record Capture(String address, Instant met, @Nullable String headers, byte[] bytes) {

    /** A server may send U+0000, for which not every database has room: U+FFFD stands in its place. */
    public Capture {
        address = address.replace('\0', '\uFFFD');
        headers = headers == null ? null : headers.replace('\0', '\uFFFD');
    }
}
