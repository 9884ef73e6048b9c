package org.isnad.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.concurrent.Callable;
import org.isnad.desk.Desk;
import org.isnad.desk.Listening;
import org.isnad.desk.Tokens;
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
                    + " in them, and a search. It can be reached from this machine alone, unless --listen says otherwise.",
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
            "64:the command line is wrong, the port is taken, or the address is none of this machine"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad desk news.isnad",
            "  isnad desk news.isnad --port 8080 --no-browser",
            "  isnad desk news.isnad --listen 192.168.1.20 --token"
        })
final class DeskCommand implements Callable<Integer> {

    private static final String TOKEN = "ISNAD_TOKEN";

    /** A terabyte. */
    private static final long MOST = 1L << 20;

    private final Surroundings around;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "Listens on this port; without it on " + Desk.PORT + ", or on a free one where that is taken.")
    private @Nullable Integer port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Listens on this address of this machine, so that others can come in (0.0.0.0: on all); only with --token. What goes"
                            + " over the network is not encrypted: put a server in front of it that does that, or use a tunnel.")
    private String listen = "";

    @Option(
            names = "--token",
            description =
                    "Lets in only who knows the token. It is made and printed at each start, or taken from the variable "
                            + TOKEN + " (at least " + Listening.SHORTEST_SECRET + " characters).")
    private boolean token;

    @Option(
            names = "--upload-limit",
            paramLabel = "MB",
            defaultValue = "512",
            description = "So many megabytes may be handed over at once to be added; ${DEFAULT-VALUE} without it.")
    private long uploads;

    @Option(names = "--no-browser", description = "Opens no browser, only prints the address.")
    private boolean noBrowser;

    DeskCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws InterruptedException {
        var secret = token ? around.environment().getOrDefault(TOKEN, Tokens.made()) : null;
        var wrong = wrong(secret);
        if (wrong != null) {
            around.err().println("isnad: " + wrong);
            return Main.USAGE;
        }
        try {
            RecordClaims.compare(record, around);
            return new OpenDesk(around, !noBrowser)
                    .serve(record.place(), new Listening(listen, port, secret), OpenDesk.adding(around, uploads << 20));
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }

    /** What keeps it from listening there; null when nothing does. */
    private @Nullable String wrong(@Nullable String secret) {
        if (!isOurs(listen)) {
            return listen + " is no address of this machine; 0.0.0.0 stands for all that it has.";
        }
        if (secret == null && !Listening.isLoopback(listen)) {
            return "other machines reach " + listen + ": say --token as well, so that not everybody can come in.";
        }
        if (secret != null && secret.length() < Listening.SHORTEST_SECRET) {
            return TOKEN + " is too short: it needs at least " + Listening.SHORTEST_SECRET + " characters.";
        }
        if (uploads < 1 || uploads > MOST) {
            return "--upload-limit " + uploads + ": from 1 to " + MOST + " megabytes.";
        }
        return null;
    }

    private static boolean isOurs(String address) {
        try {
            var found = InetAddress.getByName(address);
            return found.isAnyLocalAddress() || NetworkInterface.getByInetAddress(found) != null;
        } catch (IOException nowhere) {
            return false;
        }
    }
}
