package org.isnad.desk;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.isnad.record.RecordException;
import org.isnad.record.RecordPlace;

/** Serves pages over a record to this machine alone, until it is closed. */
public final class Desk implements AutoCloseable {

    /** The port that is taken when nobody asks for another and it is free. */
    public static final int PORT = 4747;

    private static final String LOOPBACK = "127.0.0.1";
    private static final int TOKEN_BYTES = 16;
    private static final int YEAR = 365 * 24 * 3600;

    private final Records records;
    private final String token = token();
    private final Pages pages;
    private final Javalin server;

    private Desk(RecordPlace place, int port) {
        this.records = new Records(place, Clock.systemUTC());
        this.pages = new Pages(records, token);
        this.server = Javalin.create(this::configure);
        try {
            server.start(LOOPBACK, port);
        } catch (RuntimeException failed) {
            records.close();
            throw failed;
        }
    }

    /**
     * Opens the desk over a record.
     *
     * @param port to listen on; 0 takes any that is free
     * @throws RecordException when there is no record, or it cannot be read
     * @throws JavalinBindException when the port is taken
     */
    public static Desk open(RecordPlace place, int port) {
        return new Desk(place, port);
    }

    /** Opens the desk on its own port, or on a free one where that is taken. */
    public static Desk open(RecordPlace place) {
        try {
            return open(place, PORT);
        } catch (JavalinBindException taken) {
            return open(place, 0);
        }
    }

    /** Where it is to be found. */
    public URI address() {
        return URI.create("http://" + LOOPBACK + ":" + server.port() + "/");
    }

    @Override
    public void close() {
        server.stop();
        records.close();
    }

    private void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.staticFiles.add(files -> {
            files.hostedPath = "/static";
            files.directory = "/org/isnad/desk/static";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "max-age=3600");
        });
        var routes = config.routes;
        routes.before(new Guard(token)::before);
        routes.before(Desk::keepLanguage);
        routes.get("/", pages.page("claims", ClaimsPage::of));
        routes.get("/claims/{id}", pages.page("claim", ClaimPage::of));
        routes.get("/articles/{reading}", pages.page("article", ArticlePage::of));
        routes.get("/articles/{reading}/page", pages.page("capture", CapturePage::of));
        new Captures(records).register(routes);
        routes.get("/statements", pages.page("statements", StatementsPage::of));
        new Review(records, pages).register(routes);
        routes.exception(
                RecordException.class,
                (failed, http) -> pages.fault(
                        http, HttpStatus.INTERNAL_SERVER_ERROR, "fault.record", String.valueOf(failed.getMessage())));
        routes.error(HttpStatus.NOT_FOUND.getCode(), http -> pages.fault(http, HttpStatus.NOT_FOUND, "fault.none", ""));
    }

    private static void keepLanguage(Context http) {
        String asked = http.queryParam(Visit.LANGUAGE);
        if (asked != null) {
            http.res()
                    .addHeader(
                            "Set-Cookie",
                            Visit.LANGUAGE + "=" + Visit.tongue(http).key() + "; Path=/; Max-Age=" + YEAR
                                    + "; SameSite=Strict; HttpOnly");
        }
    }

    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
