package org.isnad.desk;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.record.RecordPlace;

/** Serves pages over a record, to this machine alone or to who knows a secret, until it is closed. */
public final class Desk implements AutoCloseable {

    /** The port that is taken when nobody asks for another and it is free. */
    public static final int PORT = 4747;

    private static final int YEAR = 365 * 24 * 3600;

    private final Records records;
    private final Listening listening;
    private final String token = Tokens.made();
    private final Pages pages;
    private final Tallies tallies = new Tallies();
    private final Adding adding;

    /** What is handed over lies here until it is in the record. */
    private final Path handed;

    private final Add add;
    private final Javalin server;
    private final Warmup warmup;

    private Desk(RecordPlace place, Listening listening, Adding adding, int port) {
        this.listening = listening;
        this.adding = adding;
        this.records = new Records(place, Clock.systemUTC());
        this.pages = new Pages(records, token);
        this.handed = handed();
        this.add = new Add(records, pages, adding, handed);
        this.server = Javalin.create(this::configure);
        try {
            server.start(listening.address(), port);
        } catch (RuntimeException failed) {
            records.close();
            Add.delete(handed);
            throw failed;
        }
        this.warmup = new Warmup(records, pages);
    }

    /**
     * Opens the desk over a record.
     *
     * @throws RecordException when there is no record, or it cannot be read
     * @throws JavalinBindException when the port is taken, or the address is none of this machine
     */
    public static Desk open(RecordPlace place, Listening listening, Adding adding) {
        Integer port = listening.port();
        if (port != null) {
            return new Desk(place, listening, adding, port);
        }
        try {
            return new Desk(place, listening, adding, PORT);
        } catch (JavalinBindException taken) {
            return new Desk(place, listening, adding, 0);
        }
    }

    /**
     * Opens it for this machine alone, otherwise as {@link #open(RecordPlace, Listening, Adding)}.
     *
     * @param port to listen on; 0 takes any that is free
     */
    public static Desk open(RecordPlace place, int port) {
        return open(place, Listening.here(port), Adding.USUAL);
    }

    /** Opens it for this machine alone, on its own port, or on a free one where that is taken. */
    public static Desk open(RecordPlace place) {
        return open(place, Listening.here(null), Adding.USUAL);
    }

    /** Where it is to be found. */
    public URI address() {
        String host = listening.address();
        return URI.create("http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + server.port() + "/");
    }

    /** What it answers: each a method and a path, with parameters in braces. */
    Stream<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .map(route -> route.method.name() + " " + route.path);
    }

    private static Path handed() {
        try {
            return Files.createTempDirectory("isnad-desk");
        } catch (IOException none) {
            throw new UncheckedIOException("the folder for temporary files cannot be written to", none);
        }
    }

    /** Where files lie that are handed over. */
    Path handedOver() {
        return handed;
    }

    @Override
    public void close() {
        warmup.close();
        add.close();
        server.stop();
        records.close();
        Add.delete(handed);
    }

    private void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new BadRequests()));
        config.jetty.multipartConfig.cacheDirectory(handed.toString());
        config.jetty.multipartConfig.maxInMemoryFileSize(64, SizeUnit.KB);
        config.jetty.multipartConfig.maxFileSize(adding.limit(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(adding.limit(), SizeUnit.BYTES);
        config.staticFiles.add(files -> {
            files.hostedPath = "/static";
            files.directory = "/org/isnad/desk/static";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "max-age=3600");
        });
        var routes = config.routes;
        routes.before(new Guard(token, listening)::before);
        if (listening.secret() != null) {
            new Door(listening.secret(), pages, Clock.systemUTC()).register(routes);
        }
        routes.before(Desk::keepLanguage);
        routes.get("/", pages.page("claims", ClaimsPage::of));
        routes.get("/claims/{id}", pages.page("claim", ClaimPage::of));
        routes.get("/articles/{reading}", pages.page("article", ArticlePage::of));
        routes.get("/articles/{reading}/page", pages.page("capture", CapturePage::of));
        new Captures(records).register(routes);
        routes.get("/articles/{reading}/changes", pages.page("changes", ChangesPage::of));
        routes.get("/parties", pages.page("parties", (visit, http, record) -> PartiesPage.of(visit, tallies, record)));
        routes.get("/parties/{id}", pages.page("party", PartyPage::of));
        routes.get("/sources", pages.freshPage("sources", (visit, http, record) -> SourcesPage.of(tallies, record)));
        routes.get("/statements", pages.page("statements", StatementsPage::of));
        var changes = new Changes(records, pages);
        changes.register(routes);
        new Review(records, pages, changes).register(routes);
        new Missed(records, pages, changes).register(routes);
        new ClaimChanges(records, pages, changes).register(routes);
        add.register(routes);
        new Api(records).register(routes);
        new ApiChanges(records).register(routes);
        new Readings().register(routes);
        new Feeds(records, pages).register(routes);
        routes.get("/api", pages.page("api", (visit, http, record) -> Api.PATH));
        Problem.register(routes, pages);
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
}
