package org.isnad.choice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each finding weighs in each kind of choice. A file a choice, a line a finding: its name, a tab, its weight; lines that open with
 * {@code #} are for readers. A finding without a line weighs nothing; a choice without a file is the grammar's.
 */
public final class Weights {

    private static final Weights NONE = new Weights(Map.of());

    private final Map<String, Map<String, Float>> byChoice;

    private Weights(Map<String, Map<String, Float>> byChoice) {
        this.byChoice = byChoice;
    }

    /** No weights: whatever is left open, the grammar decides alone. */
    public static Weights none() {
        return NONE;
    }

    /** The weights that come with the program. */
    public static Weights shipped() {
        return Shipped.WEIGHTS;
    }

    private static final class Shipped {
        static final Weights WEIGHTS = load();
    }

    private static Weights load() {
        Map<String, Map<String, Float>> all = new HashMap<>();
        for (String choice : CHOICES) {
            try (InputStream in = Weights.class.getResourceAsStream(choice + ".tsv")) {
                if (in != null) {
                    all.put(choice, read(choice + ".tsv", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the program's own " + choice + ".tsv cannot be read", e);
            }
        }
        return new Weights(all);
    }

    /** The kinds of choice there are, which are the names of the files. */
    public static final List<String> CHOICES = List.of("subject", "content-end", "act", "statement", "confidence");

    /** These weights: for each kind of choice what each finding weighs. */
    public static Weights of(Map<String, Map<String, Float>> byChoice) {
        return new Weights(byChoice);
    }

    private static Map<String, Float> read(String file, String content) {
        Map<String, Float> weights = new HashMap<>();
        int number = 0;
        for (String line : content.split("\n")) {
            number++;
            if (line.isEmpty() || line.charAt(0) == '#') {
                continue;
            }
            int tab = line.lastIndexOf('\t');
            try {
                weights.put(line.substring(0, tab), Float.parseFloat(line.substring(tab + 1)));
            } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        file + ":" + number + ": expected a finding, a tab and a number, not: " + line, e);
            }
        }
        return weights;
    }

    /** Whether a kind of choice has weights; without them it is the grammar's. */
    public boolean has(String choice) {
        return byChoice.containsKey(choice);
    }

    Map<String, Float> of(String choice) {
        return byChoice.getOrDefault(choice, Map.of());
    }
}
