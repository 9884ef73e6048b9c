package org.isnad.fetch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.isnad.sources.Fault;
import org.isnad.sources.Headers;
import org.isnad.sources.Web;
import org.jspecify.annotations.Nullable;

/** Gets pages and feeds. To be used by one thread, but for {@link #stop}. */
public final class Fetcher implements Web, AutoCloseable {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int UNCHANGED = 304;
    private static final int TOO_MANY = 429;
    private static final Set<Integer> MAY_PASS = Set.of(TOO_MANY, 500, 502, 503, 504);
    private static final Map<String, String> WANTED = Map.of(
            "Accept",
            "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1",
            "Accept-Language",
            "ar,*;q=0.5");

    private static final Duration BACK_OFF = Duration.ofSeconds(2);

    private final Means means;
    private final Client client;
    private final Robots robots;
    private final Pace pace;

    /**
     * What fetching rests on.
     *
     * @param jitter spreads the times at which something is tried again
     * @param known the headers under which an address was met last, as {@link Headers#text} of those then met has them; null where it was not met
     */
    public record Means(
            Clock clock,
            Waiting waiting,
            Resolver resolver,
            RandomGenerator jitter,
            Function<String, @Nullable String> known) {}

    public Fetcher(Manners manners, Means means) {
        this.means = means;
        this.client = new Client(manners, means.resolver());
        this.robots = new Robots(means.clock());
        this.pace = new Pace(means.clock(), means.waiting(), manners.pause());
    }

    @Override
    public Answer get(String given) throws Web.Stopped {
        var named = given;
        try {
            var address = Address.of(given);
            named = address.toString();
            return fetched(address);
        } catch (NotFetched failed) {
            return failed.of(named);
        }
    }

    @Override
    public Answer get(String base, String link) throws Web.Stopped {
        Address address;
        try {
            address = Address.of(base).to(link);
        } catch (NotFetched bad) {
            return bad.of(link);
        }
        return get(address.toString());
    }

    @Override
    public boolean isKnown(String address) {
        return means.known().apply(address) != null;
    }

    private Answer fetched(Address first) throws NotFetched, Web.Stopped {
        var conditions = conditions(first);
        var headers = Headers.NONE;
        var address = first;
        for (int hop = 0; hop <= FetchLimits.REDIRECTS; hop++) {
            robots.require(address, this::robots); // each site on the way is asked for its rules
            var response = asked(address, new Asked(conditions.fieldsFor(address), FetchLimits.BYTES, false, true));
            headers = headers.and(response.headers());
            if (response.status() == UNCHANGED) {
                return new Unchanged(first.toString(), headers);
            }
            var next = next(address, response);
            if (next == null) {
                return new Met(
                        first.toString(), address.toString(), means.clock().instant(), headers, response.bytes());
            }
            address = next;
        }
        throw tooManyRedirects();
    }

    private static NotFetched tooManyRedirects() {
        return NotFetched.forGood(
                Fault.Code.TOO_MANY_REDIRECTS,
                "it leads on more than " + FetchLimits.REDIRECTS + " times",
                "look at the address in a browser");
    }

    /** Where a redirect leads; null when the answer is none. */
    private static @Nullable Address next(Address address, Response response) throws NotFetched {
        var location = response.headers().first("Location");
        if (!REDIRECTS.contains(response.status()) || location == null) {
            return null;
        }
        try {
            return address.to(location);
        } catch (NotFetched bad) {
            throw NotFetched.forGood(
                    bad.code(), "it leads on to what is not fetched: " + bad.getMessage(), "look at it in a browser");
        }
    }

    private Response robots(Address first) throws NotFetched, Web.Stopped {
        var address = first;
        for (int hop = 0; hop <= FetchLimits.REDIRECTS; hop++) {
            var response = once(address, Asked.ROBOTS);
            var next = next(address, response);
            if (next == null) {
                return response;
            }
            address = next;
        }
        throw tooManyRedirects();
    }

    /** What is sent so that an unchanged page need not be sent again. */
    private record Conditions(@Nullable String last, Map<String, String> fields) {

        /** They hold for the address alone at which the page was met, not for those that led there. */
        Map<String, String> fieldsFor(Address address) {
            return address.toString().equals(last) ? fields : WANTED;
        }
    }

    private Conditions conditions(Address first) {
        var known = means.known().apply(first.toString());
        if (known == null) {
            return new Conditions(null, WANTED);
        }
        var headers = Headers.of(known);
        var fields = new LinkedHashMap<>(WANTED);
        put(fields, Asked.IF_NONE_MATCH, headers.first("ETag"));
        put(fields, Asked.IF_MODIFIED_SINCE, headers.first("Last-Modified"));
        return new Conditions(last(first, headers), fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && value.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            fields.put(name, value);
        }
    }

    private static @Nullable String last(Address first, Headers headers) {
        var address = first;
        try {
            for (var location : headers.locations()) {
                address = address.to(location);
            }
            return address.toString();
        } catch (NotFetched strange) {
            return null; // then it is asked for without conditions
        }
    }

    /** Asks until an answer comes, as often as is decent. */
    private Response asked(Address address, Asked asked) throws NotFetched, Web.Stopped {
        for (int attempt = 1; ; attempt++) {
            try {
                return sound(once(address, asked), asked);
            } catch (NotFetched failed) {
                var wait = failed.waitAsked() == null ? Duration.ZERO : failed.waitAsked();
                if (!failed.mayPass() || attempt == FetchLimits.TRIES || wait.compareTo(FetchLimits.WAIT) > 0) {
                    throw failed;
                }
                var backOff = backOff(attempt);
                means.waiting().await(wait.compareTo(backOff) > 0 ? wait : backOff);
            }
        }
    }

    /** Twice as long each time, and up to half of it more. */
    private Duration backOff(int attempt) {
        var plain = BACK_OFF.multipliedBy(1L << attempt - 1);
        return plain.plusMillis(means.jitter().nextLong(plain.toMillis() / 2));
    }

    private Response once(Address address, Asked asked) throws NotFetched, Web.Stopped {
        pace.await(address);
        try {
            return client.get(address, asked);
        } finally {
            pace.asked(address, robots.delay(address));
        }
    }

    private Response sound(Response response, Asked asked) throws NotFetched {
        var status = response.status();
        if (status / 100 == 2
                || status == UNCHANGED && asked.isConditional()
                || REDIRECTS.contains(status) && response.headers().first("Location") != null) {
            return response;
        }
        if (MAY_PASS.contains(status)) {
            throw NotFetched.forNow(
                    Fault.Code.SERVER_FAILED,
                    "the server answered " + status + (status == TOO_MANY ? " (too many requests)" : ""),
                    "try it another time",
                    retryAfter(response.headers().first("Retry-After")));
        }
        throw NotFetched.forGood(
                Fault.Code.SERVER_REFUSED, "the server answered " + status, "look at the address in a browser");
    }

    /** Seconds, or a time (RFC 9110). */
    private @Nullable Duration retryAfter(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(means.clock().instant(), until);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    /** Ends what is being fetched: it ends with an {@link Web.Stopped}, and so does all that follows. May be called by another thread. */
    public void stop() {
        client.stop();
    }

    @Override
    public void close() {
        client.close();
    }
}
