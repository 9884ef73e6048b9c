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

    /** From when on a host may be asked again, and the pause after which that is: a clock that is put back makes no longer one of it. */
    private record Free(Instant from, Duration pause) {}

    private final Map<String, Free> free = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Free> eldest) {
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
        var next = free.get(address.host());
        var now = clock.instant();
        if (next != null && next.from().isAfter(now)) {
            waiting.await(shorter(Duration.between(now, next.from()), next.pause()));
        }
    }

    /**
     * The host has just been asked.
     *
     * @param delay what its rules ask for; the longer one counts
     */
    void asked(Address address, Duration delay) {
        var longer = delay.compareTo(pause) > 0 ? delay : pause;
        free.put(address.host(), new Free(clock.instant().plus(longer), longer));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
