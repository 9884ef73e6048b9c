package org.isnad.cli;

import org.isnad.record.RecordStore;
import picocli.CommandLine.Option;

/** Whether a record is given as the machine read it, or as people corrected it. */
final class AsRead {

    @Option(names = "--as-read", description = "Gives what the machine read, without the corrections of people.")
    private boolean asRead;

    RecordStore of(RecordStore store) {
        return asRead ? store.asRead() : store;
    }
}
