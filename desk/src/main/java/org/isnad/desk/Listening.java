package org.isnad.desk;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where the desk listens, and who may come in.
 *
 * @param address a name or number of this machine; {@code 0.0.0.0} for all of them
 * @param port 0 takes any that is free; null the desk's own, or any where that is taken
 * @param secret what everybody has to say who comes in; null: whoever reaches it may
 */
public record Listening(
        String address, @Nullable Integer port, @Nullable String secret) {

    /** A shorter secret can be guessed. */
    public static final int SHORTEST_SECRET = 16;

    private static final String LOOPBACK = "127.0.0.1";

    /** @throws IllegalArgumentException when others could come in without a secret, or with one that can be guessed */
    public Listening {
        if (secret == null && !isLoopback(address)) {
            throw new IllegalArgumentException("other machines reach " + address + ", and there is no secret");
        }
        if (secret != null && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a secret has at least " + SHORTEST_SECRET + " characters");
        }
    }

    /** For this machine alone. */
    public static Listening here(@Nullable Integer port) {
        return new Listening(LOOPBACK, port, null);
    }

    /** Whether an address is reached from this machine alone; one that leads nowhere is not. */
    public static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    /** Whether it listens on all addresses of the machine. */
    boolean isEverywhere() {
        try {
            return InetAddress.getByName(address).isAnyLocalAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
