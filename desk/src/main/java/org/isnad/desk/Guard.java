package org.isnad.desk;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps out who is not meant: other sites whose scripts send requests here, and names of other machines that lead here. */
final class Guard {

    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> ASKING = Set.of("GET", "HEAD");

    /** The header by which a program says that it means what it sends; any value will do. */
    static final String CLIENT = "Isnad-Client";

    /** What a browser says of a request that no other site has caused. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
            + " script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-src 'self'; frame-ancestors 'none'";

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+\\]");

    private final String token;
    private final Listening listening;

    /**
     * @param token what every form of ours gives back
     * @param listening where requests come in
     */
    Guard(String token, Listening listening) {
        this.token = token;
        this.listening = listening;
    }

    void before(Context http) {
        http.header("Content-Security-Policy", POLICY);
        http.header("X-Content-Type-Options", "nosniff");
        http.header("Referrer-Policy", "no-referrer");
        http.header("Cross-Origin-Opener-Policy", "same-origin");
        http.header("Cross-Origin-Resource-Policy", "same-origin");
        if (!isMeant(http.host())) {
            throw new ForbiddenResponse("host");
        }
        if (!ASKING.contains(http.method().name()) && !isOfAProgram(http) && !Tokens.same(given(http), token)) {
            throw new ForbiddenResponse("a change needs the token of a form of this desk, or the header " + CLIENT);
        }
    }

    /**
     * Whether a change comes from a program, or from a script of the desk itself. A page of another site cannot send a header of its own naming without
     * asking first, by a request that is never granted here; a browser says besides where a request comes from.
     */
    private static boolean isOfAProgram(Context http) {
        String client = http.header(CLIENT);
        String site = http.header("Sec-Fetch-Site");
        String origin = http.header("Origin");
        return client != null
                && !client.isBlank()
                && (site == null || OWN_SITES.contains(site))
                && (origin == null || origin.equals("http://" + http.host()));
    }

    /** Files are not taken before it is known whose they are: a form that has some gives it in its address. */
    private static @Nullable String given(Context http) {
        return http.isMultipart() ? http.queryParam("token") : http.formParam("token");
    }

    /** Whether the name is one of this machine; a name that somebody else gave to its number is none, a number nobody can give. */
    private boolean isMeant(@Nullable String host) {
        if (host == null) {
            return false;
        }
        try {
            String name = URI.create("http://" + host).getHost();
            return name != null
                    && (LOCAL.contains(name)
                            || name.equalsIgnoreCase(listening.address())
                            || name.equalsIgnoreCase("[" + listening.address() + "]")
                            || listening.isEverywhere() && NUMBERS.matcher(name).matches());
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
