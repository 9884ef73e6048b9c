package org.isnad.cli;

import java.util.concurrent.Callable;
import org.isnad.json.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code isnad} alone: shows what there is. */
@Command(
        name = "isnad",
        description = "Reads Arabic news and shows who said it, who they had it from, and who denies it.",
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        exitCodeOnInvalidInput = Main.USAGE,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nTo begin with:%n",
        footer = {
            "  isnad demo               what it finds in its own samples",
            "  isnad read page.html     what it finds in a page of yours",
            "  isnad add news.isnad DIR keeps a folder of pages in a record, to search in"
        })
final class IsnadCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    IsnadCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        around.out().print(spec.commandLine().getUsageMessage());
        return Main.OK;
    }

    /** What {@code --version} tells. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "isnad " + Version.program() + " (Java " + Runtime.version().feature() + ")"
            };
        }
    }
}
