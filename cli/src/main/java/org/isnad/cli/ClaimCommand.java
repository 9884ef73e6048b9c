package org.isnad.cli;

import java.util.concurrent.Callable;
import org.isnad.export.ClaimJson;
import org.isnad.record.RecordException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad claim}: one claim of a record. */
@Command(
        name = "claim",
        description = {
            "Shows one claim: who asserts and who denies it, with the words of each; on which known origins it rests, with each outlet's"
                    + " chain; what is told differently; what the parties are called.",
            "Every line names the statement it rests on, as isnad correct and isnad search name it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:it is shown",
            "1:there is no such claim, or the record is damaged",
            "2:the file is no record",
            "64:the command line is wrong"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad claim news.isnad c1a2b3c4 --lang ar",
            "  isnad claim news.isnad 17#s3                 the claim that this statement belongs to"
        })
final class ClaimCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Parameters(
            index = "1",
            paramLabel = "ID",
            description = "A claim, as isnad claims names it, or a statement of it: 17#s3.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Mixin
    private OwnWords words = new OwnWords();

    @Option(names = "--json", description = "Prints it as a JSON object.")
    private boolean json;

    ClaimCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try {
            RecordClaims.compare(record, around);
            return show();
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }

    private int show() {
        try (var store = record.toRead()) {
            var claim = store.claim(id);
            if (claim == null) {
                around.err()
                        .println("There is no claim " + id + " in " + record.place() + "; isnad claims "
                                + record.place() + " lists those there are.");
                return Main.FAULTY;
            }
            var digest = new ClaimDigest(words.labels(), new Ink(around.coloursOut()), around.width());
            around.out().print(json ? ClaimJson.of(claim) : digest.whole(claim));
            around.out().flush();
            return Main.OK;
        }
    }
}
