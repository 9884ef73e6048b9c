package org.isnad.desk;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Who decides: asked for once, and kept by the browser. */
final class Decider {

    /** The field of forms, and the cookie. */
    static final String NAME = "by";

    private static final int LONGEST = 60;
    private static final int YEAR = 365 * 24 * 3600;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private Decider() {}

    /** The name that is kept; empty where none is. */
    static String kept(Context http) {
        String cookie = http.cookie(NAME);
        try {
            String name = cookie == null ? null : valid(URLDecoder.decode(cookie, StandardCharsets.UTF_8));
            return name == null ? "" : name;
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /** The name that the form gives, else the one that is kept; null where there is none. */
    static @Nullable String of(Context http) {
        String given = http.formParam(NAME);
        String name = given == null || given.isBlank() ? kept(http) : valid(given);
        return name == null || name.isEmpty() ? null : name;
    }

    static void keep(Context http, String name) {
        http.res()
                .addHeader(
                        "Set-Cookie",
                        NAME + "=" + Visit.encoded(name) + "; Path=/; Max-Age=" + YEAR + "; SameSite=Strict; HttpOnly");
    }

    /** A name in one line that shows as it is written; null where it is none. */
    static @Nullable String valid(String given) {
        String name = Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
        boolean isShown = name.codePoints().allMatch(Decider::isShown);
        return name.isEmpty() || name.length() > LONGEST || !isShown ? null : name;
    }

    private static boolean isShown(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> letter == ZERO_WIDTH_NON_JOINER; // Persian names have it; others turn lines round
            default -> true;
        };
    }
}
