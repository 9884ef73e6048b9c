package org.isnad.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads read. */
final class Threads {

    @Option(names = "--threads", paramLabel = "N", description = "How many threads read. Without it, one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** @throws ParameterException when there is none */
    void check() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, but was " + threads);
        }
    }

    int count() {
        return threads;
    }
}
