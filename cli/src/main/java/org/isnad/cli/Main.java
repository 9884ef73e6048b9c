package org.isnad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.isnad.record.RecordPlace;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

    /** Everything that was asked for was done. */
    static final int OK = 0;

    /** A check found faults. */
    static final int FAULTY = 1;

    /** Nothing could be read. */
    static final int NONE = 2;

    /** Some of the input could not be read. */
    static final int SOME = 3;

    /** The command line itself is wrong. */
    static final int USAGE = 64;

    /** The output cannot be written. */
    static final int UNWRITTEN = 74;

    /** picocli sets no help narrower than this. */
    private static final int NARROWEST_HELP = 55;

    private static final List<String> COMMANDS = List.of(
            "read",
            "add",
            "import-parquet",
            "watch",
            "search",
            "verify",
            "export",
            "diff",
            "reread",
            "correct",
            "corrections",
            "copy",
            "claims",
            "claim",
            "merge",
            "split",
            "unlink",
            "decisions",
            "trace",
            "desk",
            "demo",
            "evaluate",
            "lexicon",
            "train",
            "train-relations",
            "relate",
            "places",
            "copies",
            "help");

    private Main() {}

    /** Runs the command that is named, and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(Surroundings.real(Clock.systemUTC()), args));
    }

    static int run(Surroundings around, String... args) {
        var code = args.length > 0 && !args[0].startsWith("-") && !COMMANDS.contains(args[0])
                ? unknown(around, args[0])
                : commandLine(around, args).execute(args);
        try {
            if (code != UNWRITTEN) { // told already
                around.out().flush();
            }
        } catch (Surroundings.Unwritten broken) {
            code = unwritten(around, broken);
        }
        around.err().flush();
        return code;
    }

    private static int unwritten(Surroundings around, Surroundings.Unwritten broken) {
        around.err().println("isnad: " + broken.getMessage());
        return UNWRITTEN;
    }

    private static int unknown(Surroundings around, String name) {
        var instead = Files.exists(Path.of(name))
                ? "did you mean: isnad read " + name + "?"
                : COMMANDS.stream()
                        .min(Comparator.comparingInt(command -> distance(name, command)))
                        .filter(command -> distance(name, command) <= 2)
                        .map(command -> "did you mean: isnad " + command + "?")
                        .orElse("the commands are " + String.join(", ", COMMANDS));
        around.err().println("isnad: there is no command '" + name + "'; " + instead);
        return USAGE;
    }

    /** How many letters must be changed, added, left out, or exchanged with the next one. */
    private static int distance(String one, String other) {
        var d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + same, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][other.length()];
    }

    private static CommandLine commandLine(Surroundings around, String... args) {
        var line = new CommandLine(new IsnadCommand(around));
        var named = args.length > 0 && COMMANDS.contains(args[0]) && !args[0].equals("help");
        for (var name : named ? List.of(args[0]) : COMMANDS) { // the others would only make the start slower
            line.addSubcommand(name, command(name, around));
        }
        return line.registerConverter(RecordPlace.class, Main::recordPlace)
                .setOut(around.out())
                .setErr(around.err())
                .setExecutionExceptionHandler((failed, at, parsed) -> {
                    if (failed instanceof Surroundings.Unwritten broken) {
                        return unwritten(around, broken);
                    }
                    throw failed;
                })
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        around.coloursOut() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, around.width()))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static RecordPlace recordPlace(String written) {
        try {
            return RecordPlace.of(written);
        } catch (IllegalArgumentException none) {
            throw new CommandLine.TypeConversionException(none.getMessage());
        }
    }

    private static Object command(String name, Surroundings around) {
        return switch (name) {
            case "read" -> new ReadCommand(around);
            case "add" -> new AddCommand(around);
            case "import-parquet" -> new ImportParquetCommand(around);
            case "watch" -> new WatchCommand(around);
            case "search" -> new SearchCommand(around);
            case "verify" -> new VerifyCommand(around);
            case "export" -> new ExportCommand(around);
            case "diff" -> new DiffCommand(around);
            case "reread" -> new RereadCommand(around);
            case "correct" -> new CorrectCommand(around);
            case "corrections" -> new CorrectionsCommand(around);
            case "copy" -> new CopyCommand(around);
            case "demo" -> new DemoCommand(around);
            case "evaluate" -> new EvaluateCommand(around);
            case "lexicon" -> new LexiconCommand(around);
            case "train" -> new TrainCommand(around);
            case "train-relations" -> new TrainRelationsCommand(around);
            case "relate" -> new RelateCommand(around);
            case "places" -> new PlacesCommand(around);
            case "claims" -> new ClaimsCommand(around);
            case "claim" -> new ClaimCommand(around);
            case "merge" -> new MergeCommand(around);
            case "split" -> new SplitCommand(around);
            case "unlink" -> new UnlinkCommand(around);
            case "decisions" -> new DecisionsCommand(around);
            case "trace" -> new TraceCommand(around);
            case "desk" -> new DeskCommand(around);
            case "copies" -> new CopiesCommand(around);
            case "help" -> new CommandLine.HelpCommand();
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }
}
