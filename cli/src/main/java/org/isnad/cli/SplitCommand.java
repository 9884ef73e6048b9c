package org.isnad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code isnad split}: statements of a claim speak of something else. */
@Command(
        name = "split",
        description = {
            "Says that statements of a claim speak of something else than its others.",
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
            "  isnad split news.isnad c1a2b3c4d5 17#s3 21#s1 --by سلمى --why 'حادث آخر'",
            "  isnad split news.isnad --undo 4 --by سلمى --why 'خطأ مني'"
        })
final class SplitCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private Decision decision = new Decision();

    @Parameters(index = "1", arity = "0..1", paramLabel = "CLAIM", description = "Which one, as isnad claims names it.")
    private @Nullable String claim;

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "STATEMENT",
            description = "Those that speak of something else, as isnad claim shows them: 17#s3.")
    private List<String> statements = new ArrayList<>();

    SplitCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return decision.call(
                around,
                !statements.isEmpty(),
                "a claim and statements of it",
                (store, by, why) -> store.split(String.valueOf(claim), statements, by, why));
    }
}
