package org.isnad.record;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

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

    private RecordException(Kind kind, String what, SQLException cause) {
        super(what, cause);
        this.kind = kind;
    }

    /** What the database's own error comes to. */
    static RecordException of(SQLException cause) {
        var code = cause instanceof SQLiteException own ? own.getResultCode().code & 0xFF : -1;
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new RecordException(Kind.BUSY, "another program is writing to the record", cause);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return new RecordException(Kind.FULL, "the disk is full; what was added before is in the record", cause);
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
            return new RecordException(Kind.READ_ONLY, "the record may be read, but not written", cause);
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return new RecordException(Kind.NOT_A_RECORD, "the file is no record of Isnad", cause);
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return new RecordException(Kind.DAMAGED, "the record is damaged: " + cause.getMessage(), cause);
        }
        return new RecordException(Kind.FAILED, "the record cannot be used: " + cause.getMessage(), cause);
    }

    public Kind kind() {
        return kind;
    }
}
