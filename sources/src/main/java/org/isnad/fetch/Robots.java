package org.isnad.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.sources.Fault;
import org.isnad.sources.Web;

/**
 * The rules of sites ({@code robots.txt}, RFC 9309), kept for a day. A site that answers that it has none (4xx) allows all; one that cannot answer (5xx,
 * too many requests, no connection) is asked for nothing now. To be used by one thread.
 */
final class Robots {

    /** The name that rules know us by. */
    private static final List<String> NAMES = List.of("isnad");

    private static final int TOO_MANY = 429;

    private final Clock clock;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser(FetchLimits.CRAWL_DELAY.toMillis(), 0);
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > FetchLimits.SITES;
        }
    };

    private record Kept(BaseRobotRules rules, Instant since) {

        /** Not under a clock that has been put back behind it. */
        boolean isFresh(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(FetchLimits.ROBOTS_KEPT));
        }
    }

    Robots(Clock clock) {
        this.clock = clock;
    }

    /** Asks for a site's rules, redirects followed. */
    interface Asking {
        Response get(Address robots) throws NotFetched, Web.Stopped;
    }

    /** @throws NotFetched when the site does not want it, or its rules cannot be had now */
    void require(Address address, Asking asking) throws NotFetched, Web.Stopped {
        var known = kept.get(address.site());
        if (known == null || !known.isFresh(clock.instant())) {
            known = new Kept(rules(address, asking), clock.instant());
            kept.put(address.site(), known);
        }
        if (!known.rules().isAllowed(address.toString())) {
            throw NotFetched.forGood(
                    Fault.Code.ROBOTS_REFUSED,
                    "the site does not want it fetched by programs (robots.txt)",
                    "open it in a browser and save it, or ask the site");
        }
    }

    private BaseRobotRules rules(Address address, Asking asking) throws NotFetched, Web.Stopped {
        var robots = Address.of(address.site() + "/robots.txt");
        var answer = asking.get(robots);
        var status = answer.status();
        if (status / 100 == 5 || status == TOO_MANY) {
            throw NotFetched.forNow(
                    Fault.Code.SERVER_FAILED,
                    "its rules (robots.txt) cannot be had now: the server answered " + status,
                    "try it another time",
                    null);
        }
        return status / 100 == 2
                ? parser.parseContent(robots.toString(), whole(answer.bytes()), "text/plain", NAMES)
                : parser.failedFetch(404); // it has none
    }

    /** Without the last line when it may have been cut. */
    private static byte[] whole(byte[] bytes) {
        var end = bytes.length;
        while (bytes.length == FetchLimits.ROBOTS && end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    /** What the site's rules ask for between two requests; none where they are not known. */
    Duration delay(Address address) {
        var known = kept.get(address.site());
        return known == null || known.rules().getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY
                ? Duration.ZERO
                : Duration.ofMillis(known.rules().getCrawlDelay());
    }
}
