package org.isnad.record;

import org.jspecify.annotations.Nullable;

/** What keeps a record from being opened, read or added to. Nothing that was in it is lost by it. */
public final class RecordException extends RuntimeException {

    /** What is the matter. */
    public enum Kind {
        /** There is no such file or database. */
        MISSING,
        /** The file or database is something else. */
        NOT_A_RECORD,
        /** A newer Isnad made it, in a form that this one does not know. */
        NEWER,
        /** It may be read and not written. */
        READ_ONLY,
        /** Another program is writing, and goes on for longer than we wait. */
        BUSY,
        /** The server cannot be reached, or has gone away. */
        AWAY,
        /** The server does not let this user in. */
        REFUSED,
        /** The database keeps its texts in an encoding that has no room for Arabic, or not for all of it. */
        ENCODING,
        /** The disk is full. */
        FULL,
        /** Bytes of the file are not what was written. */
        DAMAGED,
        /** The system would not let it be opened, read or written. */
        FAILED
    }

    private final Kind kind;

    RecordException(Kind kind, String what) {
        super(what);
        this.kind = kind;
    }

    RecordException(Kind kind, String what, @Nullable Exception cause) {
        super(what, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
