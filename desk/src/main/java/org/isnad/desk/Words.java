package org.isnad.desk;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.isnad.export.Terms;

/** The words of the pages in one language, from {@code words-ar.properties} and its like, with the {@link Terms} that others use too. */
final class Words {

    private static final Words ARABIC = new Words(Tongue.AR);
    private static final Words ENGLISH = new Words(Tongue.EN);

    private final Properties words;

    private Words(Tongue tongue) {
        words = new Properties(Terms.in(tongue.key()));
        String file = "words-" + tongue.key() + ".properties";
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Words in(Tongue tongue) {
        return tongue == Tongue.AR ? ARABIC : ENGLISH;
    }

    /** The words for something, with numbers or names in the place of {0}, {1} … */
    String of(String key, Object... values) {
        String found = Objects.requireNonNull(words.getProperty(key), key);
        for (int i = 0; i < values.length; i++) {
            found = found.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return found;
    }
}
