package org.isnad.sources;

/** What one article may measure. Far beyond any newspaper's; what is longer is no article but a file gone wrong. */
public final class Limits {

    /** Characters (UTF-16 code units) of one text. */
    public static final int TEXT = 1_000_000;

    /** Bytes of one page, text file or line of JSON Lines, and characters of one field of CSV. */
    public static final int BYTES = 16 << 20;

    private Limits() {}
}
