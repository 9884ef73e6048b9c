package org.isnad.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.isnad.sources.Web;

/** Keeps the pauses between requests to one host. To be used by one thread. */
final class Pace {

    private final Clock clock;
    private final Waiting waiting;
    private final Duration pause;

    /** From when on each host may be asked again. */
    private final Map<String, Instant> free = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > FetchLimits.SITES;
        }
    };

    Pace(Clock clock, Waiting waiting, Duration pause) {
        this.clock = clock;
        this.waiting = waiting;
        this.pause = pause;
    }

    /** Returns when the host may be asked. */
    void await(Address address) throws Web.Stopped {
        var from = free.get(address.host());
        var now = clock.instant();
        if (from != null && from.isAfter(now)) {
            waiting.await(Duration.between(now, from));
        }
    }

    /**
     * The host has just been asked.
     *
     * @param delay what its rules ask for; the longer one counts
     */
    void asked(Address address, Duration delay) {
        free.put(address.host(), clock.instant().plus(delay.compareTo(pause) > 0 ? delay : pause));
    }
}
