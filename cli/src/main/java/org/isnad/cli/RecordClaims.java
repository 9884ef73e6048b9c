package org.isnad.cli;

import org.isnad.record.RecordException;
import org.isnad.record.RecordStore;

/** Sees to it that the claims of a record are those of all its articles. */
final class RecordClaims {

    private RecordClaims() {}

    /**
     * Compares what an older Isnad added. Where the record cannot be written to, says how many articles are left out.
     *
     * @throws RecordException when it cannot be read
     */
    static void compare(RecordNamed record, Surroundings around) {
        long left;
        try (var store = record.toRead()) {
            left = store.notCompared();
        }
        if (left == 0) {
            return;
        }
        try (var store = record.toChange()) {
            compare(store, left, around);
        } catch (RecordException failed) {
            if (failed.kind() != RecordException.Kind.READ_ONLY) {
                throw failed;
            }
            around.err()
                    .println(left + (left == 1 ? " article has" : " articles have")
                            + " not been compared with others, and the record cannot be written to; what "
                            + (left == 1 ? "it tells is" : "they tell is") + " left out.");
        }
    }

    /** The same with a record that is open to be written to. */
    static void compare(RecordStore store, Surroundings around) {
        var left = store.notCompared();
        if (left > 0) {
            compare(store, left, around);
        }
    }

    private static void compare(RecordStore store, long left, Surroundings around) {
        try (var progress = Progress.ofArticles(around.errIsTerminal(), around.width(), "Comparing", left)) {
            store.compare(progress::at);
        }
    }
}
