package org.isnad.fetch;

import java.time.Duration;
import java.util.regex.Pattern;
import org.isnad.json.Version;
import org.jspecify.annotations.Nullable;

/**
 * How servers are asked.
 *
 * @param agent what is told of who asks ({@code User-Agent})
 * @param pause between the end of one request to a host and the begin of the next, at least; longer where its {@code robots.txt} says so
 * @param connecting how long a connection may take to come about, and a server to say anything
 * @param whole how long one answer may take, to its last byte
 */
public record Manners(String agent, Duration pause, Duration connecting, Duration whole, Reach reach) {

    /** What may stand in a comment of a header: no control characters, no brackets. */
    private static final Pattern CONTACT = Pattern.compile("[!-'*-~][ !-'*-~]{0,199}");

    private static final Duration SECOND = Duration.ofSeconds(1);

    /**
     * One request a second, ten seconds to connect, a minute for an answer, the public internet alone.
     *
     * @param contact an address under which whoever fetches can be reached; null for none
     * @throws IllegalArgumentException when it cannot stand in a header
     */
    public static Manners of(@Nullable String contact) {
        if (contact != null && !CONTACT.matcher(contact).matches()) {
            throw new IllegalArgumentException(
                    "'" + contact + "' cannot be sent; a mail or web address of ASCII letters can");
        }
        return new Manners(
                "Isnad/" + Version.program() + (contact == null ? "" : " (+" + contact + ")"),
                SECOND,
                SECOND.multipliedBy(10),
                SECOND.multipliedBy(60),
                Reach.PUBLIC);
    }

    /** The same with another pause. */
    public Manners pausing(Duration other) {
        return new Manners(agent, other, connecting, whole, reach);
    }

    /** The same with other limits of time. */
    public Manners within(Duration toConnect, Duration toEnd) {
        return new Manners(agent, pause, toConnect, toEnd, reach);
    }

    /** The same for other machines. */
    public Manners reaching(Reach other) {
        return new Manners(agent, pause, connecting, whole, other);
    }
}
