package org.isnad.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.isnad.sources.Web;

/**
 * A fetcher whose clock stands still but where it waits, and whose net is made of names. {@code paper.example} and {@code other.example} are at {@link #HOST},
 * which is the one address of this machine that counts as public; all other addresses are what they are.
 */
final class Fetching implements AutoCloseable {

    static final String HOST = "127.0.0.2";
    static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, String> names =
            new HashMap<>(Map.of("paper.example", HOST, "other.example", HOST, "inner.example", "10.0.0.1"));

    final Map<String, String> known = new HashMap<>();
    final List<Duration> waits = new ArrayList<>();
    final Server server = new Server(HOST);
    final Fetcher fetcher;
    private Instant now = BEGUN;

    Fetching() {
        this(Manners.of("desk@paper.example").within(Duration.ofSeconds(5), Duration.ofSeconds(20)));
    }

    Fetching(Manners manners) {
        fetcher = new Fetcher(
                manners.reaching(address -> address.getHostAddress().equals(HOST) || Reach.PUBLIC.permits(address)),
                new Fetcher.Means(clock(), this::pass, this::addresses, new SplittableRandom(7), known::get));
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    void pass(Duration time) {
        waits.add(time);
        now = now.plus(time);
    }

    void name(String host, String address) {
        names.put(host, address);
    }

    private InetAddress[] addresses(String host) throws UnknownHostException {
        var address = names.getOrDefault(host, host);
        if (!address.matches("[0-9.]+|[0-9a-f:]*:[0-9a-f:.]+")) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByName(address)};
    }

    String url(String path) {
        return server.url("paper.example", path);
    }

    Web.Answer get(String path) {
        return getAt(url(path));
    }

    Web.Answer getAt(String address) {
        try {
            return fetcher.get(address);
        } catch (Web.Stopped stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        fetcher.close();
        server.close();
    }
}
