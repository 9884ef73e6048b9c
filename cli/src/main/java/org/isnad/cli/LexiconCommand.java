package org.isnad.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad lexicon}: what concerns the user's own lexicons. */
@Command(
        name = "lexicon",
        description = "Looks after lexicons of your own.",
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        exitCodeOnInvalidInput = Main.USAGE,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad lexicon check my-words/                 is everything in order?",
            "  isnad read --lexicon my-words/ page.html      read with them"
        })
final class LexiconCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    LexiconCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        around.out().print(spec.commandLine().getUsageMessage());
        return Main.OK;
    }

    @Command(
            name = "check",
            description = "Checks the lexicon files of a folder and shows every fault with its place.",
            mixinStandardHelpOptions = true,
            versionProvider = IsnadCommand.Versions.class,
            exitCodeOnInvalidInput = Main.USAGE,
            exitCodeListHeading = "%nExit code:%n",
            exitCodeList = {"0:all is in order", "1:there are faults", "64:the command line is wrong"})
    int check(@Parameters(paramLabel = "DIR", description = "The folder.") Path folder) {
        if (Lexicons.checked(folder, around) == null) {
            return Main.FAULTY;
        }
        around.out().println(folder + ": in order.");
        return Main.OK;
    }
}
