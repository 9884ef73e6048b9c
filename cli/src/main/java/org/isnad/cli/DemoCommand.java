package org.isnad.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code isnad demo}: what Isnad finds in its own samples. */
@Command(
        name = "demo",
        description = "Reads the samples that come with the program and shows what was found.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Main.USAGE)
final class DemoCommand implements Callable<Integer> {

    private final Surroundings around;

    DemoCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        around.out().println("demo");
        return Main.OK;
    }
}
