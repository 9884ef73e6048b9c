package org.isnad.spark;

import java.io.Serializable;

/**
 * A file, or every so manieth item of it: a file of lines is read by several tasks, each of which skips what the others take.
 *
 * @param path where it lies, with its file system
 * @param name by which it is told of
 * @param slice which of its items are meant: those whose number leaves this when divided by {@code slices}
 */
record Source(String path, String name, int slice, int slices) implements Serializable {

    boolean takes(long ordinal) {
        return ordinal % slices == slice;
    }
}
