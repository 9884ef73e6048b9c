package org.isnad.fetch;

import java.time.Duration;
import org.isnad.sources.Limits;

/** Where fetching stops. What a server sends beyond is not waited for. */
public final class FetchLimits {

    /** Bytes of one answer, both as they come and unpacked. */
    public static final int BYTES = Limits.BYTES;

    /** An answer may come to so many times its packed bytes, beyond {@link #UNPACKED}. */
    public static final int RATIO = Limits.RATIO;

    /** Bytes to which an answer may come in any case. */
    public static final int UNPACKED = 1 << 20;

    /** Fields in the head of one answer. */
    public static final int FIELDS = 200;

    /** Bytes of one line in the head of an answer. */
    public static final int LINE = 16 << 10;

    /** Redirects on the way to one page. */
    public static final int REDIRECTS = 10;

    /** Bytes of a {@code robots.txt} that are read; what stands behind is not looked at. */
    public static final int ROBOTS = 512 << 10;

    /** How long the rules of a site are kept. */
    public static final Duration ROBOTS_KEPT = Duration.ofDays(1);

    /** Sites whose rules are kept at the same time. */
    public static final int SITES = 1000;

    /** The longest pause that a {@code robots.txt} may ask for; a site that asks for more is not fetched from. */
    public static final Duration CRAWL_DELAY = Duration.ofMinutes(5);

    /** How often one thing is asked for before it is given up. */
    public static final int TRIES = 3;

    /** A server that asks for a longer wait ({@code Retry-After}) is left for another time. */
    public static final Duration WAIT = Duration.ofMinutes(1);

    private FetchLimits() {}
}
