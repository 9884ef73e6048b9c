package org.isnad.record;

import java.sql.SQLException;

/** What keeps a record from being opened, read or added to. Nothing that was in it is lost by it. */
public final class RecordException extends RuntimeException {

    /** What is the matter. */
    public enum Kind {
        /** There is no such file. */
        MISSING,
        /** The file is something else. */
        NOT_A_RECORD,
        /** A newer Isnad made it, in a form that this one does not know. */
        NEWER,
        /** It may be read and not written. */
        READ_ONLY,
        /** Another program is writing, and goes on for longer than we wait. */
        BUSY,
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

    RecordException(Kind kind, String what, SQLException cause) {
        super(what, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
