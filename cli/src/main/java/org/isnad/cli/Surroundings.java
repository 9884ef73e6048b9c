package org.isnad.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Where a command is run: its streams, and what is known of the terminal. UTF-8, whatever the system's locale says.
 *
 * @param environment variables by name
 * @param width columns of the terminal
 * @param clock by which pages are met and asked again
 */
record Surroundings(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int width,
        Clock clock) {

    private static final int NARROW = 40;
    private static final int USUAL = 80;

    /** Longer lines are hard to read. */
    private static final int WIDE = 100;

    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final Pattern SIZE = Pattern.compile("[0-9]+ ([0-9]+)\\s*");

    /** The output cannot be written. */
    static final class Unwritten extends RuntimeException {
        Unwritten(IOException cause) {
            super("the output cannot be written: " + cause.getMessage(), cause);
        }
    }

    static Surroundings real(Clock clock) {
        var outIsTerminal = isTerminal(OUT);
        return new Surroundings(
                System.in,
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                System.getenv(),
                isTerminal(0),
                outIsTerminal,
                isTerminal(ERR),
                outIsTerminal ? Math.clamp(terminalWidth(), NARROW, WIDE) : USUAL,
                clock);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return writer(new FileOutputStream(descriptor));
    }

    /**
     * What is written here and cannot be (a full disk, say) throws {@link Unwritten}. Only when the reader at the other end of a pipe
     * has gone, the writer tells it by {@link PrintWriter#checkError}: that one has what was wanted.
     */
    static PrintWriter writer(OutputStream stream) {
        var strict = new FilterOutputStream(stream) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                    out.write(bytes, from, length);
                } catch (IOException broken) {
                    if (String.valueOf(broken.getMessage()).contains("pipe")) {
                        throw broken;
                    }
                    throw new Unwritten(broken);
                }
            }
        };
        return new PrintWriter(
                new OutputStreamWriter(new BufferedOutputStream(strict, 1 << 16), StandardCharsets.UTF_8), false);
    }

    /** Whether colours are wanted on standard output: on a terminal, unless the user's surroundings say no. */
    boolean coloursOut() {
        return outIsTerminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    private static boolean isTerminal(int descriptor) {
        var link = Path.of("/proc/self/fd/" + descriptor);
        if (!Files.isSymbolicLink(link)) {
            return System.console() != null; // no such folder on this system: then all three or none
        }
        try {
            var target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException unknown) {
            return false;
        }
    }

    private static int terminalWidth() {
        try {
            var stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var size = SIZE.matcher(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            return stty.waitFor(1, TimeUnit.SECONDS) && size.matches() ? Integer.parseInt(size.group(1)) : USUAL;
        } catch (IOException noStty) {
            return USUAL;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }
}
