package org.isnad.parquet;

/** A folder is no result of {@code isnad spark}, or not all of one is there. */
public final class BadResult extends Exception {
    private static final long serialVersionUID = 1;

    BadResult(String what) {
        super(what);
    }

    BadResult(String what, Throwable cause) {
        super(what, cause);
    }
}
