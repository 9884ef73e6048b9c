package org.isnad.sources;

import java.time.Instant;

/**
 * How a page was met, as an archive of the web tells it.
 *
 * @param address where it was asked for
 * @param met when it was answered, in UTC
 * @param offset where its record begins in the file as it lies there, gzipped or not, in bytes
 */
public record Capture(String address, Instant met, long offset) {}
