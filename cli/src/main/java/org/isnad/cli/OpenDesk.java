package org.isnad.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.isnad.desk.Adding;
import org.isnad.desk.Desk;
import org.isnad.desk.Listening;
import org.isnad.fetch.Manners;
import org.isnad.record.RecordPlace;

/** A desk that goes on until Ctrl-C. */
final class OpenDesk {

    private final Surroundings around;
    private final boolean browser;

    /** @param browser whether a browser is opened at it */
    OpenDesk(Surroundings around, boolean browser) {
        this.around = around;
        this.browser = browser;
    }

    /** @param limit how many bytes may be handed over at once */
    static Adding adding(Surroundings around, long limit) {
        return new Adding(limit, Manners.of(around.environment().get(Fetching.CONTACT)));
    }

    /**
     * Serves until it is stopped; gives the exit code.
     *
     * @throws org.isnad.record.RecordException when the record cannot be read
     */
    int serve(RecordPlace place, Listening listening, Adding adding) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var signals = Signals.on(stopped::countDown);
        try (signals;
                var desk = Desk.open(place, listening, adding)) {
            around.out().println(desk.address());
            if (listening.secret() != null) {
                around.out().println("token: " + listening.secret());
            }
            around.out().flush();
            if (browser && around.outIsTerminal()) {
                browse(desk.address());
            }
            around.err().println("The desk is open; Ctrl-C closes it.");
            around.err().flush();
            stopped.await();
            return Main.OK;
        } catch (JavalinBindException taken) {
            around.err().println("isnad: port " + listening.port() + " is taken; leave --port out to take a free one.");
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
