package org.isnad.sources;

import java.util.Locale;

/**
 * Something wrong with an input.
 *
 * @param what what was found, one sentence without a full stop
 * @param todo what to do about it, one sentence without a full stop
 */
public record Fault(Code code, Place place, String what, String todo) {

    /** The kinds of faults. Each has a page {@code docs/faults/KEY.md}. */
    public enum Code {
        BAD_ADDRESS,
        BAD_CORRECTION,
        BAD_DATE,
        BAD_DECISION,
        BAD_GOLD,
        BAD_LIST,
        BAD_MARKS,
        BAD_PAIR,
        BAD_RESULT,
        BAD_ROW,
        BAD_WEIGHTS,
        BINARY_FILE,
        BROKEN_CSV,
        BROKEN_FEED,
        BROKEN_GZIP,
        BROKEN_JSON,
        BROKEN_WARC,
        BROKEN_ZIP,
        DAMAGED_BYTES,
        DISK_FULL,
        EMPTY_FOLDER,
        EMPTY_TEXT,
        FILE_EXISTS,
        FAULTY_LEXICON,
        JSON_TOO_DEEP,
        MISSING_COLUMN,
        NO_ARTICLE,
        NO_CONNECTION,
        NO_GOLD,
        NO_MATCH,
        NO_RECORD,
        NO_SUCH_FILE,
        NO_TEXT_FIELD,
        NOT_A_PAGE,
        NOT_A_RECORD,
        NOTHING_TO_COMPARE,
        NOT_ARABIC,
        PRIVATE_ADDRESS,
        READING_FAILED,
        RECORD_AWAY,
        RECORD_BUSY,
        RECORD_DAMAGED,
        RECORD_ENCODING,
        RECORD_FAILED,
        RECORD_NEWER,
        RECORD_READ_ONLY,
        RECORD_REFUSED,
        REVISIT,
        ROBOTS_REFUSED,
        SERVER_FAILED,
        SERVER_REFUSED,
        TOO_DEEP,
        TOO_LONG,
        TOO_MANY_REDIRECTS,
        TOO_MUCH,
        TOO_SLOW,
        UNKNOWN_ENCODING,
        UNREADABLE_FILE,
        UNSAFE_NAME;

        /** The name under which the fault is shown and documented: {@code broken-json}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is told when the program itself fails over an article. */
    public static Fault ofFailure(Place place, Throwable failed) {
        return new Fault(
                Code.READING_FAILED,
                place,
                "the reading failed: " + failed,
                "this is a fault of Isnad; please report it with the text");
    }

    /** {@code file:line: what (byte N); todo [code]}. */
    @Override
    public String toString() {
        var at = place.offset() >= 0 ? " (byte " + place.offset() + ")" : "";
        return place + ": " + what + at + "; " + todo + " [" + code.key() + "]";
    }
}
