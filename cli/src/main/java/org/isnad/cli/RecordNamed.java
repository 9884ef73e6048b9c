package org.isnad.cli;

import java.time.Clock;
import org.isnad.add.RecordFaults;
import org.isnad.record.RecordException;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import picocli.CommandLine.Parameters;

/** The record that a command works with, named first on its command line. */
final class RecordNamed {

    @Parameters(
            index = "0",
            paramLabel = "RECORD",
            description = {"The record; isnad add begins one.", "A file, or postgresql://USER@HOST/DATABASE"})
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private RecordPlace place;

    private final Clock clock = Clock.systemUTC();

    /** As {@link RecordStore#openToAdd}. */
    RecordStore toAdd() {
        return RecordStore.openToAdd(place, clock);
    }

    /** As {@link RecordStore#openToRead}. */
    RecordStore toRead() {
        return RecordStore.openToRead(place);
    }

    /** As {@link RecordStore#openToChange}. */
    RecordStore toChange() {
        return RecordStore.openToChange(place, clock);
    }

    /** Tells on standard error what is wrong with it, and gives the exit code that it comes to. */
    int tell(Surroundings around, RecordException failed) {
        return tell(place, around, failed);
    }

    /** The same of a record that is named otherwise on the command line. */
    static int tell(RecordPlace place, Surroundings around, RecordException failed) {
        around.err().println(RecordFaults.fault(place, failed));
        return switch (failed.kind()) {
            case READ_ONLY, BUSY, FULL, AWAY -> Main.UNWRITTEN;
            case DAMAGED -> Main.FAULTY;
            case MISSING, NOT_A_RECORD, NEWER, REFUSED, ENCODING, FAILED -> Main.NONE;
        };
    }

    RecordPlace place() {
        return place;
    }
}
