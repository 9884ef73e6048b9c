package org.isnad.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.isnad.Isnad;
import org.isnad.add.Addition;
import org.isnad.add.Importing;
import org.isnad.json.Version;
import org.isnad.parquet.BadResult;
import org.isnad.parquet.Result;
import org.isnad.record.Entry;
import org.isnad.record.Outcome;
import org.isnad.record.ReadWith;
import org.isnad.record.RecordException;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.isnad.sources.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code isnad import-parquet}: what was read on a cluster into a record. */
@Command(
        name = "import-parquet",
        description = {
            "Brings what isnad spark read into a record, with its claims.",
            "What was read with this version of Isnad is taken as it was read, all else is read anew. It may be stopped at any time and run again."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:everything is in the record",
            "2:the folder holds no result of isnad spark, or the file is no record",
            "64:the command line is wrong",
            "74:the record cannot be written"
        })
final class ImportParquetCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(index = "0", paramLabel = "DIR", description = "What isnad spark wrote, the folder behind --to.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Parameters(
            index = "1",
            paramLabel = "RECORD",
            description = "The record; begun where there is none. A file, or postgresql://USER@HOST/DATABASE")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private RecordPlace place;

    @Mixin
    private Threads threads = new Threads();

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private long readAnew;

    ImportParquetCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        threads.check();
        var clock = Clock.systemUTC();
        try {
            var result = Result.in(folder);
            try (var store = RecordStore.openToAdd(place, clock);
                    var known = RecordStore.openToRead(place)) {
                RecordClaims.compare(store, around);
                add(result, store, known, clock);
            }
            around.err().println(summary());
            return Main.OK;
        } catch (BadResult broken) {
            around.err().println(folder + ": " + broken.getMessage() + " [" + Fault.Code.BAD_RESULT.key() + "]");
            return Main.NONE;
        } catch (RecordException failed) {
            around.err().println(summary());
            return RecordNamed.tell(place, around, failed);
        }
    }

    private void add(Result result, RecordStore store, RecordStore known, Clock clock) throws BadResult {
        var with = new ReadWith(Version.program(), "shipped", "shipped");
        var means = new Addition.Means(Isnad.shipped(), with, threads.count(), clock);
        var importing = new Importing(means, new Addition.Listener() {
            @Override
            public void known() {
                counts.merge(Outcome.KNOWN, 1L, Long::sum);
            }

            @Override
            public void added(Entry entry, Outcome outcome) {
                counts.merge(outcome, 1L, Long::sum);
            }
        });
        try {
            importing.run(result, store, known);
        } finally {
            readAnew = importing.readAnew();
        }
    }

    private String summary() {
        var in = counts.getOrDefault(Outcome.KNOWN, 0L);
        var added = counts.values().stream().mapToLong(Long::longValue).sum() - in;
        return added + (added == 1 ? " article" : " articles") + " added"
                + (readAnew == 0 ? "" : ", of which " + readAnew + " were read anew with this version")
                + (in == 0 ? "." : "; " + in + " in already.");
    }
}
