package org.isnad.export;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What acts, forms, sides, bearings, details and moments are called on the screen: {@code act.DENY}, {@code side.DENIES}, for the command line and the desk alike. */
public final class Terms {

    private Terms() {}

    /** @param language ar or en */
    public static Properties in(String language) {
        var file = "terms-" + language + ".properties";
        var terms = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Terms.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            terms.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return terms;
    }
}
