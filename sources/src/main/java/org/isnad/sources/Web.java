package org.isnad.sources;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gets what lies at addresses of the web. */
public interface Web {

    /**
     * What lies at an address now.
     *
     * @throws Stopped when nothing more is to be fetched
     */
    Answer get(String address) throws Stopped;

    /**
     * What lies where a link leads.
     *
     * @param base the address at which the link stands
     * @param link an address, or a path from there
     * @throws Stopped when nothing more is to be fetched
     */
    Answer get(String base, String link) throws Stopped;

    /** Whether something has been met at this address before, in the form in which it is asked for. */
    boolean isKnown(String address);

    /** Told when nothing more is to be fetched, because whoever wanted it has stopped it. */
    final class Stopped extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** What came of asking. */
    sealed interface Answer {}

    /**
     * It was met.
     *
     * @param address where it was asked for, in the form in which it was
     * @param last where it was met; another address where redirects led there
     * @param met when it was answered, UTC
     * @param headers the heads of all answers on the way
     * @param bytes unpacked; nobody changes them any more
     */
    record Met(String address, String last, Instant met, Headers headers, byte[] bytes) implements Answer {}

    /** It is what was met the last time. */
    record Unchanged(String address, Headers headers) implements Answer {}

    /**
     * Nothing was got.
     *
     * @param mayPass whether it may be better by itself some time later
     * @param retryAfter for how long the server asks not to be asked again; null when it does not
     */
    record Failed(Fault fault, boolean mayPass, @Nullable Duration retryAfter) implements Answer {}
}
