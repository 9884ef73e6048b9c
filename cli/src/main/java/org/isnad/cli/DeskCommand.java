package org.isnad.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.isnad.desk.Desk;
import org.isnad.record.RecordException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad desk}: a record in the browser. */
@Command(
        name = "desk",
        description = {
            "Shows a record in the browser, in Arabic and in English: claims with their sides, origins and differences, articles with what is said"
                    + " in them, and a search. It can be reached from this machine alone.",
            "It goes on until it is stopped (Ctrl-C)."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:it was stopped",
            "1:the record is damaged",
            "2:the file is no record",
            "64:the command line is wrong, or the port is taken"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad desk news.isnad", "  isnad desk news.isnad --port 8080 --no-browser"})
final class DeskCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "Listens on this port; without it on " + Desk.PORT + ", or on a free one where that is taken.")
    private @Nullable Integer port;

    @Option(names = "--no-browser", description = "Opens no browser, only prints the address.")
    private boolean noBrowser;

    DeskCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            RecordClaims.compare(record, around);
            return serve();
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }

    private int serve() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var signals = Signals.on(stopped::countDown);
        try (signals;
                var desk = port == null ? Desk.open(record.place()) : Desk.open(record.place(), port)) {
            around.out().println(desk.address());
            around.out().flush();
            if (!noBrowser && around.outIsTerminal()) {
                browse(desk.address());
            }
            around.err().println("The desk is open; Ctrl-C closes it.");
            around.err().flush();
            stopped.await();
            return Main.OK;
        } catch (JavalinBindException taken) {
            around.err().println("isnad: port " + port + " is taken; leave --port out to take a free one.");
            return Main.USAGE;
        }
    }

    /** Where no browser can be opened, the address is there to be copied. */
    private void browse(URI address) {
        var opener = System.getProperty("os.name", "").startsWith("Mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(List.of(opener, address.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            around.err().println("No browser could be opened: open the address above.");
        }
    }
}
