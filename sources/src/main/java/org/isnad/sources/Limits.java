package org.isnad.sources;

/** What one article and one archive may measure. Far beyond any newspaper's; what is longer is no article but a file gone wrong, or made to do harm. */
public final class Limits {

    /** Characters (UTF-16 code units) of one text. */
    public static final int TEXT = 1_000_000;

    /** Bytes of one page, text file or line of JSON Lines, and characters of one field of CSV. */
    public static final int BYTES = 16 << 20;

    /** An archive may come to so many times its own bytes, beyond {@link #UNPACKED}; texts come to ten times theirs at the most. */
    public static final int RATIO = 100;

    /** Bytes to which an archive may come in any case. */
    public static final long UNPACKED = 256L << 20;

    /** Archives may lie inside one another so deep. */
    public static final int NESTED = 2;

    /** Tags of one page: so many opening signs may stand in its source. */
    public static final int TAGS = 500_000;

    /** Pages that are fetched for the entries of one feed. */
    public static final int ENTRIES = 500;

    /** Pages of one feed that may fail for now, one after another, before the others are left for another time. */
    public static final int IN_VAIN = 3;

    private Limits() {}
}
