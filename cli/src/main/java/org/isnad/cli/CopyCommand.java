package org.isnad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.record.RecordException;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code isnad copy}: a record in one clean file. */
@Command(
        name = "copy",
        description =
                "Makes one clean file of a record, to be kept or handed on. A record that is being added to is copied as it stands.",
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:the copy is made",
            "1:the record is damaged",
            "2:the file is no record",
            "64:the command line is wrong",
            "74:the copy cannot be written"
        })
final class CopyCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Parameters(index = "1", paramLabel = "FILE", description = "The copy, which must not be there yet.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    CopyCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (Files.exists(file)) {
            around.err()
                    .println(new Fault(
                            Fault.Code.FILE_EXISTS,
                            new Place(file.toString(), 0, -1),
                            "the file is there already, and is left as it is",
                            "name another one"));
            return Main.UNWRITTEN;
        }
        try (var store = record.toRead()) {
            store.copyTo(file);
            return Main.OK;
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }
}
