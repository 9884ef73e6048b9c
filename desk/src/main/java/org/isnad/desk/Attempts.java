package org.isnad.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Counts how often somebody tried in vain, a minute at a time. For any number of threads. */
final class Attempts {

    private static final int A_MINUTE = 10;
    private static final long MINUTE = 60_000;

    private final Clock clock;
    private final Map<String, Integer> failed = new HashMap<>();
    private long minute;

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Whether one may try once more. */
    synchronized boolean mayTry(String address) {
        forget();
        return failed.getOrDefault(address, 0) < A_MINUTE;
    }

    synchronized void failed(String address) {
        forget();
        failed.merge(address, 1, Integer::sum);
    }

    private void forget() {
        long now = clock.millis() / MINUTE;
        if (now != minute) {
            minute = now;
            failed.clear();
        }
    }
}
