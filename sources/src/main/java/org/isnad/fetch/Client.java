package org.isnad.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.isnad.sources.Fault;
import org.isnad.sources.Headers;
import org.isnad.sources.Web;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and takes its answer, no redirect followed. Apache's client and not the JDK's: this one takes the addresses of a name from us, so that
 * the address that was looked at is the one connected to, while the certificate is still asked for the name.
 */
final class Client implements AutoCloseable {

    private final Manners manners;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-limit").factory());
    private volatile @Nullable HttpGet current;
    private volatile boolean closed;

    Client(Manners manners, Resolver resolver) {
        this.manners = manners;
        this.http = HttpClientBuilder.create()
                .setConnectionManager(connections(manners, resolver))
                .setUserAgent(manners.agent())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(manners.connecting()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setConnectionReuseStrategy(
                        (request, response, context) -> false) // bytes beyond a told length are of no next answer
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static HttpClientConnectionManager connections(Manners manners, Resolver resolver) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Checked(manners.reach(), resolver))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(FetchLimits.FIELDS)
                                .setMaxLineLength(FetchLimits.LINE)
                                .build())
                        .charCodingConfig(CharCodingConfig.custom()
                                .setCharset(StandardCharsets.UTF_8) // of addresses in Location
                                .setMalformedInputAction(CodingErrorAction.REPLACE)
                                .setUnmappableInputAction(CodingErrorAction.REPLACE)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(manners.connecting()))
                        .setSocketTimeout(timeout(manners.connecting()))
                        .build())
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }

    /** Told when a name leads where nothing may be asked for. */
    private static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Forbidden(String what) {
            super(what);
        }
    }

    /** One address that may not be asked is enough for the name not to be asked. */
    private record Checked(Reach reach, Resolver resolver) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var addresses = resolver.addresses(host);
            for (var address : addresses) {
                if (!reach.permits(address)) {
                    throw new Forbidden(
                            host.matches("[0-9.]+|.*:.*")
                                    ? "it lies in a private network"
                                    : "its host lies in a private network (" + address.getHostAddress() + ")");
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /**
     * @return also an answer that tells of a fault by its status
     * @throws NotFetched when no answer came, or none that may be taken
     * @throws Web.Stopped when the client has been closed meanwhile
     */
    Response get(Address address, Asked asked) throws NotFetched, Web.Stopped {
        if (closed) {
            throw new Web.Stopped();
        }
        var request = new HttpGet(URI.create(address.toString()));
        asked.fields().forEach(request::setHeader);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate");
        request.setHeader(HttpHeaders.CONNECTION, "close");
        var isOver = new AtomicBoolean();
        var limit = watch.schedule(
                () -> {
                    isOver.set(true);
                    request.cancel();
                },
                manners.whole().toMillis(),
                TimeUnit.MILLISECONDS);
        current = request;
        try {
            return answered(address, request, asked);
        } catch (IOException | RuntimeException broken) { // the client throws either for what is no HTTP
            if (closed) {
                throw new Web.Stopped();
            }
            throw told(broken, isOver.get());
        } finally {
            limit.cancel(false);
            current = null;
        }
    }

    private Response answered(Address address, HttpGet request, Asked asked) throws IOException, NotFetched {
        var host = new HttpHost(address.scheme(), address.name(), address.port());
        var response = http.executeOpen(host, request, null);
        try {
            var headers = headers(response);
            if (response.getCode() / 100 != 2) {
                return new Response(response.getCode(), headers, new byte[0]);
            }
            if (asked.isText()) {
                requireText(headers.contentType());
            }
            return new Response(response.getCode(), headers, body(response, headers, asked));
        } finally {
            request.cancel(); // what has not been read is not waited for
            close(response);
        }
    }

    private static void close(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException cutOff) {
            // all that was wanted of it has been read
        }
    }

    private static Headers headers(ClassicHttpResponse response) {
        var text = new StringBuilder(response.getVersion() + " " + response.getCode() + " "
                + Objects.requireNonNullElse(response.getReasonPhrase(), ""));
        for (Header field : response.getHeaders()) {
            text.append('\n').append(field.getName()).append(": ").append(field.getValue());
        }
        return Headers.of(text.toString());
    }

    private static void requireText(@Nullable String contentType) throws NotFetched {
        if (contentType == null) {
            return; // the first bytes will tell
        }
        var semicolon = contentType.indexOf(';');
        var type = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!type.isEmpty()
                && !type.startsWith("text/")
                && !type.matches("application/(.+\\+)?(xml|json)|application/x-ndjson")) {
            throw NotFetched.forGood(
                    Fault.Code.NOT_A_PAGE,
                    "the server sends no page or text but " + type,
                    "leave it out; an archive is read when it has been saved as a file");
        }
    }

    private static byte[] body(ClassicHttpResponse response, Headers headers, Asked asked)
            throws IOException, NotFetched {
        var entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (!asked.isCut() && entity.getContentLength() > asked.most()) {
            throw tooLong(asked.most());
        }
        var body = new Body(entity.getContent(), headers.first(HttpHeaders.CONTENT_ENCODING), asked.most());
        return body.bytes(asked.isCut());
    }

    private static NotFetched tooLong(int most) {
        return NotFetched.forGood(Fault.Code.TOO_LONG, "the server sends more than " + most + " bytes", "leave it out");
    }

    private NotFetched told(Exception broken, boolean isOver) {
        if (isOver) {
            return NotFetched.forNow(
                    Fault.Code.TOO_SLOW,
                    "the answer was not whole after " + seconds(manners.whole()),
                    "try it another time",
                    null);
        }
        return switch (broken) {
            case Forbidden forbidden ->
                NotFetched.forGood(
                        Fault.Code.PRIVATE_ADDRESS,
                        String.valueOf(forbidden.getMessage()),
                        "add --allow-private if you mean it");
            case Body.TooMuch much -> much.told();
            case MessageConstraintException limit ->
                NotFetched.forGood(
                        Fault.Code.TOO_LONG,
                        "the head of the answer has more than " + FetchLimits.FIELDS
                                + " fields, or a line of more than " + FetchLimits.LINE + " bytes",
                        "leave it out");
            case UnknownHostException unknown -> connection("its host is not known here", true);
            case SSLException noTls -> connection("no safe connection: " + brief(noTls), false);
            case ConnectionRequestTimeoutException none -> silent();
            case SocketTimeoutException none -> silent();
            case InterruptedIOException none -> silent();
            case ZipException damaged -> connection("what it sends cannot be unpacked", false);
            case IOException lost -> connection(brief(lost), true);
            default -> connection("the server's answer is no HTTP: " + brief(broken), false);
        };
    }

    private NotFetched silent() {
        return NotFetched.forNow(
                Fault.Code.TOO_SLOW,
                "the server said nothing for " + seconds(manners.connecting()),
                "try it another time",
                null);
    }

    private static NotFetched connection(String what, boolean mayPass) {
        var todo = "look at the address in a browser";
        return mayPass
                ? NotFetched.forNow(Fault.Code.NO_CONNECTION, what, todo, null)
                : NotFetched.forGood(Fault.Code.NO_CONNECTION, what, todo);
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " seconds";
    }

    private static String brief(Exception broken) {
        var message = String.valueOf(broken.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return message.length() > 100 ? message.substring(0, 100) + "…" : message;
    }

    /** Ends what is being fetched. May be called by another thread. */
    void stop() {
        closed = true;
        var request = current;
        if (request != null) {
            request.cancel();
        }
    }

    @Override
    public void close() {
        stop();
        watch.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }
}
