package org.isnad.cli;

import java.util.concurrent.Callable;
import org.isnad.Isnad;
import org.isnad.add.InOrder;
import org.isnad.add.Writing;
import org.isnad.json.Version;
import org.isnad.record.Entry;
import org.isnad.record.Outcome;
import org.isnad.record.ReadWith;
import org.isnad.record.RecordException;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code isnad reread}: the articles of a record with this Isnad. */
@Command(
        name = "reread",
        description = {
            "Reads the articles of a record again, with this Isnad and these lexicons and weights, and keeps the older readings beside.",
            "What has been read with the same is left as it is. It may be stopped at any time and run again. See what changed with isnad diff"
                    + " --readings."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:everything is read with this",
            "1:the record is damaged",
            "2:the file is no record",
            "64:the command line is wrong",
            "74:the record cannot be written"
        })
final class RereadCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Mixin
    private Lexicons lexicons = new Lexicons();

    @Mixin
    private Weighing weighing = new Weighing();

    @Mixin
    private Threads threads = new Threads();

    private long readAgain;

    RereadCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        threads.check();
        var isnad = weighing.isnad(lexicons, around);
        if (isnad == null) {
            return Main.NONE;
        }
        try (var store = record.toChange();
                var known = record.toRead()) {
            reread(isnad, store, known);
        } catch (RecordException failed) {
            around.err().println(summary());
            return record.tell(around, failed);
        }
        around.err().println(summary());
        return Main.OK;
    }

    private void reread(Isnad isnad, RecordStore store, RecordStore known) {
        var with = new ReadWith(Version.program(), lexicons.named(), weighing.named());
        var numbers = known.notReadWith(with);
        try (var progress = Progress.ofArticles(around.errIsTerminal(), around.width(), "Reading", numbers.size());
                var writing = new Writing(store, this::added);
                var readings = new InOrder<Recorded, Entry>(
                        threads.count(), in -> Entry.again(in, isnad.reading(in.article()), with), writing::give)) {
            for (int i = 0; i < numbers.size(); i++) {
                readings.give(known.reading(numbers.get(i)));
                progress.at(i);
            }
            readings.finish();
            writing.finish();
        }
    }

    private void added(Entry entry, Outcome outcome) {
        readAgain += outcome == Outcome.READ_AGAIN ? 1 : 0;
    }

    private String summary() {
        return readAgain + (readAgain == 1 ? " article" : " articles") + " read again beside an older reading.";
    }
}
