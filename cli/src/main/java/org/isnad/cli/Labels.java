package org.isnad.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.isnad.export.Terms;

/** The words of the program itself on the screen, in one language. */
final class Labels {

    /** The languages that labels come in. */
    enum Language {
        AR,
        EN
    }

    private final Properties words;
    private final boolean rightToLeft;

    Labels(Language language) {
        rightToLeft = language == Language.AR;
        var key = rightToLeft ? "ar" : "en";
        words = new Properties(Terms.in(key));
        var file = "labels-" + key + ".properties";
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Labels.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String of(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    boolean rightToLeft() {
        return rightToLeft;
    }
}
