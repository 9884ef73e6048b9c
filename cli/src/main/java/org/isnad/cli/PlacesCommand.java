package org.isnad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.gazetteer.GeoNames;
import org.isnad.gazetteer.PlacesFile;
import org.isnad.lexicon.Lexicon;
import org.isnad.sources.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad places}: what concerns the gazetteer. */
@Command(
        name = "places",
        description = "Looks after the places that the reading knows.",
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        exitCodeOnInvalidInput = Main.USAGE,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad places import LY.txt --into my-words     every place of Libya",
            "  isnad read --lexicon my-words page.html        read with them"
        })
final class PlacesCommand implements Callable<Integer> {

    private static final String TABLE = ".txt";

    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    PlacesCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        around.out().print(spec.commandLine().getUsageMessage());
        return Main.OK;
    }

    @Command(
            name = "import",
            description = {
                "Makes a lexicon of a GeoNames country file.",
                "Fetch it from download.geonames.org/export/dump (LY.zip for Libya) and unpack it. Taken are divisions and populated places that"
                        + " have a name in Arabic letters; what the columns are is told in docs/PLACES.md."
            },
            mixinStandardHelpOptions = true,
            versionProvider = IsnadCommand.Versions.class,
            exitCodeOnInvalidInput = Main.USAGE,
            exitCodeListHeading = "%nExit code:%n",
            exitCodeList = {
                "0:every row was read",
                "2:no place could be taken",
                "3:some rows could not be read",
                "64:the command line is wrong",
                "74:the lexicon cannot be written"
            })
    int importTable(
            @Parameters(paramLabel = "COUNTRY.txt", description = "The country file.") Path table,
            @Option(
                            names = "--into",
                            paramLabel = "FOLDER",
                            defaultValue = "my-words",
                            description = "The folder of your lexicons; without it ${DEFAULT-VALUE}.")
                    Path folder) {
        GeoNames read;
        try {
            read = GeoNames.read(table.toString(), Files.readAllLines(table));
        } catch (IOException unreadable) {
            around.err()
                    .println(table
                            + ": the file cannot be read as UTF-8; look at its name and rights, and unpack it first ["
                            + Fault.Code.UNREADABLE_FILE.key() + "]");
            return Main.NONE;
        }
        read.faults().forEach(around.err()::println);
        if (read.rows().isEmpty()) {
            around.err().println(table + ": no division or populated place with a name in Arabic letters");
            return Main.NONE;
        }
        Path lexicon = folder.resolve("mention/places/geonames-" + name(table) + ".yaml");
        try {
            Files.createDirectories(lexicon.getParent());
            Files.writeString(lexicon, new PlacesFile(Lexicon.shipped()).text(read.rows()));
        } catch (IOException unwritten) {
            around.err().println("isnad: " + lexicon + " cannot be written; look at the folder's rights");
            return Main.UNWRITTEN;
        }
        around.out().println(lexicon + ": " + read.rows().size() + " places.");
        return read.faults().isEmpty() ? Main.OK : Main.SOME;
    }

    private static String name(Path table) {
        String name = table.getFileName().toString();
        return name.endsWith(TABLE) ? name.substring(0, name.length() - TABLE.length()) : name;
    }
}
