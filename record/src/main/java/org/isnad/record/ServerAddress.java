package org.isnad.record;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a database of a server is written. */
final class ServerAddress {

    private static final Pattern WRITTEN = Pattern.compile("postgres(?:ql)?://"
            + "(?:(?<user>[^:@/?#]*)(?::(?<password>[^@/?#]*))?@)?"
            + "(?<host>[^@/?#]*)/(?<database>[^/?#]+)(?<settings>\\?[^#]*)?");

    private ServerAddress() {}

    /** Whether it is meant to be one. */
    static boolean isOne(String written) {
        return written.startsWith("postgresql:") || written.startsWith("postgres:");
    }

    /** @throws IllegalArgumentException when it is written otherwise; its message does not hold what was written */
    static RecordPlace.Server read(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw faulty();
        }
        var host = parts.group("host").isEmpty() ? "localhost" : parts.group("host");
        var settings = parts.group("settings") == null ? "" : parts.group("settings");
        if (settings.toLowerCase(Locale.ROOT).contains("password=")) { // it would be shown with the address
            throw faulty();
        }
        return new RecordPlace.Server(
                host + "/" + parts.group("database") + settings,
                decoded(parts.group("user")),
                decoded(parts.group("password")));
    }

    private static @Nullable String decoded(@Nullable String part) {
        try {
            return part == null || part.isEmpty()
                    ? null
                    : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException percent) {
            throw faulty();
        }
    }

    private static IllegalArgumentException faulty() {
        return new IllegalArgumentException("a database is named postgresql://USER:PASSWORD@HOST:PORT/DATABASE;"
                + " in USER and PASSWORD @ is written %40, : %3A, / %2F, # %23, ? %3F and % %25");
    }
}
