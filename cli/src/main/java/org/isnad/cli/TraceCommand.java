package org.isnad.cli;

import java.util.concurrent.Callable;
import org.isnad.export.TraceJson;
import org.isnad.export.Traced;
import org.isnad.record.RecordException;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad trace}: a statement back to the bytes it was read in. */
@Command(
        name = "trace",
        description = {
            "Leads a statement back to where it comes from: its words on the page, the chain, what found it and how sure that is, what people"
                    + " corrected, the claim it belongs to, and the bytes as they were met, whose SHA-256 is taken anew.",
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:it is shown, and the bytes are as they were met",
            "1:the bytes are not as they were met, or the record is damaged",
            "2:there is no such statement, or the file is no record",
            "64:the command line is wrong"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad trace news.isnad 17#s3", "  isnad trace news.isnad https://example.org/a#s3 --lang ar"})
final class TraceCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Parameters(
            index = "1",
            paramLabel = "STATEMENT",
            description =
                    "Which one, as isnad search and isnad claim show it: 17#s3, or ADDRESS#s3 in the last reading.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Mixin
    private OwnWords words = new OwnWords();

    @Option(names = "--json", description = "Prints it as a JSON object.")
    private boolean json;

    TraceCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (var store = record.toRead()) {
            var traced = Traced.in(store, name);
            if (traced == null) {
                around.err()
                        .println(new Fault(
                                Fault.Code.BAD_DECISION,
                                new Place(record.place().toString(), 0, -1),
                                "there is no statement " + name,
                                "name it as isnad search shows it, such as 17#s3, or ADDRESS#s3"));
                return Main.NONE;
            }
            var digest = new TraceDigest(words.labels(), new Ink(around.coloursOut()), around.width());
            around.out().print(json ? TraceJson.of(traced) : digest.of(traced));
            around.out().flush();
            return traced.isSound() ? Main.OK : Main.FAULTY;
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }
}
