package org.isnad.record;

import java.nio.file.Path;

/** Where a record is, as the user names it. */
public sealed interface RecordPlace {

    /** One SQLite file. */
    record File(Path path) implements RecordPlace {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * What a user wrote: the path of a file.
     *
     * @throws java.nio.file.InvalidPathException when the system has no such paths
     */
    static RecordPlace of(String written) {
        return new File(Path.of(written));
    }
}
