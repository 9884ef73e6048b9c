package org.isnad.desk;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps out who is not meant: other sites whose scripts send requests here, and names of other machines that lead here. */
final class Guard {

    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> ASKING = Set.of("GET", "HEAD");

    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
            + " script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-src 'self'; frame-ancestors 'none'";

    private final String token;

    /** @param token what every form of ours gives back */
    Guard(String token) {
        this.token = token;
    }

    void before(Context http) {
        http.header("Content-Security-Policy", POLICY);
        http.header("X-Content-Type-Options", "nosniff");
        http.header("Referrer-Policy", "no-referrer");
        http.header("Cross-Origin-Opener-Policy", "same-origin");
        http.header("Cross-Origin-Resource-Policy", "same-origin");
        if (!isLocal(http.host())) {
            throw new ForbiddenResponse("host");
        }
        if (!ASKING.contains(http.method().name()) && !isOurs(http.formParam("token"))) {
            throw new ForbiddenResponse("token");
        }
    }

    private static boolean isLocal(@Nullable String host) {
        if (host == null) {
            return false;
        }
        try {
            String name = URI.create("http://" + host).getHost();
            return name != null && LOCAL.contains(name);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Compared in a time that does not tell how much of it is right. */
    private boolean isOurs(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
