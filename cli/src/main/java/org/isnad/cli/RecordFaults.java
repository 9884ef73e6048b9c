package org.isnad.cli;

import org.isnad.record.RecordException;
import org.isnad.record.RecordPlace;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;

/** Tells what is wrong with a record as any other fault. */
final class RecordFaults {

    private RecordFaults() {}

    /** Tells it on standard error, and gives the exit code that it comes to. */
    static int tell(Surroundings around, RecordPlace record, RecordException failed) {
        around.err().println(fault(record, failed));
        return switch (failed.kind()) {
            case READ_ONLY, BUSY, FULL -> Main.UNWRITTEN;
            case DAMAGED -> Main.FAULTY;
            case MISSING, NOT_A_RECORD, NEWER, FAILED -> Main.NONE;
        };
    }

    private static Fault fault(RecordPlace record, RecordException failed) {
        var place = new Place(record.toString(), 0, -1);
        return new Fault(code(failed.kind()), place, String.valueOf(failed.getMessage()), todo(failed.kind()));
    }

    private static Fault.Code code(RecordException.Kind kind) {
        return switch (kind) {
            case MISSING -> Fault.Code.NO_RECORD;
            case NOT_A_RECORD -> Fault.Code.NOT_A_RECORD;
            case NEWER -> Fault.Code.RECORD_NEWER;
            case READ_ONLY -> Fault.Code.RECORD_READ_ONLY;
            case BUSY -> Fault.Code.RECORD_BUSY;
            case FULL -> Fault.Code.DISK_FULL;
            case DAMAGED -> Fault.Code.RECORD_DAMAGED;
            case FAILED -> Fault.Code.RECORD_FAILED;
        };
    }

    private static String todo(RecordException.Kind kind) {
        return switch (kind) {
            case MISSING -> "look at its name, or begin one with isnad add";
            case NOT_A_RECORD -> "name a file that isnad add made, or one that is not there yet";
            case NEWER -> "use the newer Isnad";
            case READ_ONLY -> "look at its owner and rights, or work on a copy";
            case BUSY -> "run it again when the other is done";
            case FULL -> "make room and run it again; what is in is not read twice";
            case DAMAGED -> "see what is damaged with isnad verify, and go back to a copy";
            case FAILED -> "look at the file and its folder";
        };
    }
}
