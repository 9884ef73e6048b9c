package org.isnad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code isnad merge}: several claims are one. */
@Command(
        name = "merge",
        description = {
            "Says that claims of a record are one: what they tell is one event.",
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
            "  isnad merge news.isnad c1a2b3c4d5 c0f1e2d3c4 --by سلمى --why 'خبر واحد'",
            "  isnad merge news.isnad --undo 4 --by سلمى --why 'خطأ مني'"
        })
final class MergeCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private Decision decision = new Decision();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "CLAIM",
            description = "Two or more, as isnad claims names them; a statement (17#s3) stands for its claim.")
    private List<String> claims = new ArrayList<>();

    MergeCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return decision.call(around, !claims.isEmpty(), "claims", (store, by, why) -> store.merge(claims, by, why));
    }
}
