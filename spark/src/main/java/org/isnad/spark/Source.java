package org.isnad.spark;

import java.io.Serializable;
import java.util.Locale;

/**
 * A file, or every so manieth item of it: a file of lines is read by several tasks, each of which skips what the others take.
 *
 * @param path where it lies, with its file system
 * @param name by which it is told of
 * @param slice which of its items are meant: those whose number leaves this when divided by {@code slices}
 */
record Source(String path, String name, int slice, int slices) implements Serializable {

    private static final String PARQUET = ".parquet";

    /** Whether a file is a table of Parquet, by its name. */
    static boolean isTable(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(PARQUET);
    }

    boolean takes(long ordinal) {
        return ordinal % slices == slice;
    }
}
