package org.isnad.cli;

import java.util.List;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

    /** All or everything asked for was done. */
    static final int OK = 0;

    /** A check found faults. */
    static final int FAULTY = 1;

    /** Nothing could be read. */
    static final int NONE = 2;

    /** Some of the input could not be read. */
    static final int SOME = 3;

    /** The command line itself is wrong. */
    static final int USAGE = 64;

    private static final List<String> COMMANDS = List.of("read", "demo", "evaluate", "lexicon", "help");

    private Main() {}

    /** Runs the command that is named, and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(Surroundings.real(), args));
    }

    static int run(Surroundings around, String... args) {
        var code = commandLine(around, args).execute(args);
        around.out().flush();
        around.err().flush();
        return code;
    }

    private static CommandLine commandLine(Surroundings around, String... args) {
        var line = new CommandLine(new IsnadCommand(around));
        var named = args.length > 0 && COMMANDS.contains(args[0]) && !args[0].equals("help");
        for (var name : named ? List.of(args[0]) : COMMANDS) { // the others would only make the start slower
            line.addSubcommand(name, command(name, around));
        }
        return line.setOut(around.out())
                .setErr(around.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        around.coloursOut() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(around.width())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static Object command(String name, Surroundings around) {
        return switch (name) {
            case "read" -> new ReadCommand(around);
            case "demo" -> new DemoCommand(around);
            case "evaluate" -> new EvaluateCommand(around);
            case "lexicon" -> new LexiconCommand(around);
            case "help" -> new CommandLine.HelpCommand();
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }
}
