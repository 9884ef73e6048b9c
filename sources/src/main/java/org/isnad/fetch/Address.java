package org.isnad.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.isnad.sources.Fault;

/**
 * Where something lies on the web, in the one form in which it is asked for:
 * <ul>
 *   <li>{@code http} or {@code https}; host in small ASCII letters (an Arabic name as {@code xn--…}); a port only where it is not the scheme's own;
 *   <li>in path and query what no address may hold stands percent-encoded as UTF-8, and nothing else is changed;
 *   <li>no fragment; a name or password in it is refused.
 * </ul>
 *
 * @param port 1 to 65535
 * @param path with the query; begins with a slash
 */
record Address(String scheme, String host, int port, String path) {

    private static final Pattern PARTS =
            Pattern.compile("(https?)://([^/?#]*)([^#]*)(?:#.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+\\]|[^:\\[\\]@]+)(?::([0-9]{1,5})?)?");
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?%";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LAST_PORT = 65_535;

    /** @throws NotFetched when it is no address that may be asked for */
    static Address of(String given) throws NotFetched {
        var parts = PARTS.matcher(given.strip());
        if (!parts.matches()) {
            throw bad("only http and https addresses are fetched, and this is none");
        }
        var authority = AUTHORITY.matcher(parts.group(2));
        if (!authority.matches()) {
            throw bad(
                    parts.group(2).contains("@")
                            ? "the address holds a name or password"
                            : "the address names no host that can be asked");
        }
        var scheme = parts.group(1).toLowerCase(Locale.ROOT);
        var path = encoded(parts.group(3));
        return new Address(
                scheme,
                host(authority.group(1)),
                authority.group(2) == null ? usual(scheme) : port(authority.group(2)),
                path.startsWith("/") ? path : "/" + path);
    }

    /** Where a redirect or a link leads that stands at this address. */
    Address to(String link) throws NotFetched {
        var target = link.strip();
        if (SCHEME.matcher(target).lookingAt()) {
            return of(target);
        }
        if (target.startsWith("//")) {
            return of(scheme + ":" + target);
        }
        try {
            return of(new URI(toString())
                    .resolve(new URI(encoded(target.replaceFirst("#.*", ""))))
                    .toString());
        } catch (URISyntaxException wrong) {
            throw bad("it leads to what is no address");
        }
    }

    private static NotFetched bad(String what) {
        return NotFetched.forGood(Fault.Code.BAD_ADDRESS, what, "write it like https://paper.example/news/1");
    }

    private static String host(String given) throws NotFetched {
        if (given.startsWith("[")) {
            return given.toLowerCase(Locale.ROOT);
        }
        try {
            var host = IDN.toASCII(given).toLowerCase(Locale.ROOT);
            if (host.isEmpty() || host.chars().anyMatch(c -> c <= ' ' || "<>\"\\^`{|}%".indexOf(c) >= 0)) {
                throw bad("the address names no host that can be asked");
            }
            return host;
        } catch (IllegalArgumentException noName) {
            throw bad("the address names no host that can be asked");
        }
    }

    private static int port(String digits) throws NotFetched {
        var port = Integer.parseInt(digits);
        if (port < 1 || port > LAST_PORT) {
            throw bad("the address names port " + port + ", which there is not");
        }
        return port;
    }

    private static int usual(String scheme) {
        return scheme.equals("http") ? HTTP : HTTPS;
    }

    private static String encoded(String part) {
        var out = new StringBuilder();
        part.codePoints().forEach(c -> {
            var isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
            if (isPlain) {
                out.append((char) c);
            } else {
                for (var b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
        });
        return out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    /** Scheme, host and port: whose {@code robots.txt} holds for it. */
    String site() {
        return scheme + "://" + host + (port == usual(scheme) ? "" : ":" + port);
    }

    /** The host as names are looked up: of an IPv6 address without brackets. */
    String name() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public String toString() {
        return site() + path;
    }
}
