package org.isnad.desk;

import org.isnad.fetch.Manners;

/**
 * How articles are added by the desk.
 *
 * @param limit how many bytes may be handed over at once
 * @param manners how the web is asked
 */
public record Adding(long limit, Manners manners) {

    /** Half a gigabyte, in bytes. */
    public static final long USUAL_LIMIT = 512L << 20;

    /** The usual limit; servers are told of nobody whom they could write to. */
    public static final Adding USUAL = new Adding(USUAL_LIMIT, Manners.of(null));
}
