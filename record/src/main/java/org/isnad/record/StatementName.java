package org.isnad.record;

import org.jspecify.annotations.Nullable;

/**
 * A statement by its name, as people and tables have it.
 *
 * @param article the number of a reading, or the address of a capture
 * @param id the statement's in that reading
 */
record StatementName(String article, String id) {

    /** {@code 17#s3}, {@code https://example.org/a#s3}; null where that names no statement. */
    static @Nullable StatementName of(String written) {
        var hash = written.lastIndexOf('#');
        return hash <= 0 || hash == written.length() - 1
                ? null
                : new StatementName(written.substring(0, hash), written.substring(hash + 1));
    }

    /** The number of the reading in a name that the record has given: {@code 17#s3}. */
    static long reading(String name) {
        return Long.parseLong(name, 0, name.indexOf('#'), 10);
    }

    /** The statement's id in a name that the record has given. */
    static String id(String name) {
        return name.substring(name.indexOf('#') + 1);
    }
}
