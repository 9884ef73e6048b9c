package org.isnad.cli;

import java.util.concurrent.Callable;
import org.isnad.record.RecordException;
import org.isnad.record.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad verify}: is a record as it was written? */
@Command(
        name = "verify",
        description = {
            "Hashes every capture anew, reads every trace anew (is each span its words?), goes through the log and the index of words, and"
                    + " names what is not as it was written."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:everything is as it was written",
            "1:something is damaged",
            "2:the file is no record",
            "64:the command line is wrong"
        })
final class VerifyCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Option(
            names = "--mend-index",
            description = "First makes the index of words anew, from the texts. Nothing but search rests on it.")
    private boolean mendIndex;

    @Option(
            names = "--mend-claims",
            description =
                    "First makes anew what is known of claims, from the readings, the corrections and the decisions of people, which stay as they are.")
    private boolean mendClaims;

    private long damages;

    VerifyCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (var store = mendIndex || mendClaims ? record.toChange() : record.toRead()) {
            if (mendIndex) {
                around.err().println("The index of words was made anew, of " + store.mendIndex() + " articles.");
            }
            if (mendClaims) {
                mendClaims(store);
            }
            var sound = verify(store);
            around.err()
                    .println(
                            damages == 0
                                    ? sound + " readings, all as they were written."
                                    : sound + " readings as they were written; " + damages
                                            + (damages == 1 ? " damage." : " damages."));
            return damages == 0 ? Main.OK : Main.FAULTY;
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }

    private void mendClaims(RecordStore store) {
        try (var progress = Progress.ofArticles(around.errIsTerminal(), around.width(), "Comparing", store.size())) {
            store.mendClaims(progress::at);
        }
        around.err().println("The claims were made anew.");
    }

    private long verify(RecordStore store) {
        try (var progress = Progress.ofArticles(
                around.errIsTerminal() && !around.outIsTerminal(), around.width(), "Verifying", store.size())) {
            return store.verify(
                    damage -> {
                        damages++;
                        around.out().println(damage);
                    },
                    progress::at);
        }
    }
}
