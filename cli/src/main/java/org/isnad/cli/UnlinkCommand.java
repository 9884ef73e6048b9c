package org.isnad.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code isnad unlink}: a statement speaks of what no other does. */
@Command(
        name = "unlink",
        description = {
            "Says that a statement speaks of what no other does: it is taken out of its claim, and linked to nothing.",
            "The decision goes before what the machine finds, also when articles are read again or their pages change, and can be taken"
                    + " back with --undo. isnad decisions lists them."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:the decision is in the record",
            "1:the record is damaged",
            "2:there is no such claim or statement, there is nothing to decide, or the file is no record",
            "64:the command line is wrong",
            "74:the record cannot be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad unlink news.isnad 17#s3 --by سلمى --why 'حادث آخر'",
            "  isnad unlink news.isnad --undo 4 --by سلمى --why 'خطأ مني'"
        })
final class UnlinkCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private Decision decision = new Decision();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "STATEMENT",
            description = "Which one, as isnad claim shows it: 17#s3, or ADDRESS#s3.")
    private @Nullable String statement;

    UnlinkCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return decision.call(
                around,
                statement != null,
                "a statement",
                (store, by, why) -> store.unlink(String.valueOf(statement), by, why));
    }
}
