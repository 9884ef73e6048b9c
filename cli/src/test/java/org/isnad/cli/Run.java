package org.isnad.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** One run of the program within the test: what it printed and its exit code. */
record Run(int code, String out, String err) {

    static Run of(String... args) {
        return withInput("", args);
    }

    static Run withInput(String input, String... args) {
        return in(Map.of(), false, input, 80, args);
    }

    static Run onTerminal(Map<String, String> environment, String... args) {
        return in(environment, true, "", 80, args);
    }

    static Run onNarrowTerminal(int width, String... args) {
        return in(Map.of("NO_COLOR", "1"), true, "", width, args);
    }

    private static Run in(Map<String, String> environment, boolean terminal, String input, int width, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var around = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                environment,
                terminal,
                terminal,
                terminal,
                width,
                Clock.systemUTC());
        return new Run(Main.run(around, args), out.toString(), err.toString());
    }
}
