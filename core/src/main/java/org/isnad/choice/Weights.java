package org.isnad.choice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What each finding weighs in each kind of choice. A file a choice, a line a finding: its name, a tab, its weight; lines that open with
 * {@code #} are for readers. A finding without a line weighs nothing; a choice without a file is the grammar's.
 */
public final class Weights {

    /** The kinds of choice there are, which are the names of the files. */
    public static final List<String> CHOICES =
            List.of("subject", "content-end", "act", "statement", "confidence", "relation", "stance");

    private static final Weights NONE = new Weights(Map.of());

    private final Map<String, ? extends Map<String, Float>> byChoice;

    private Weights(Map<String, ? extends Map<String, Float>> byChoice) {
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

    /** These weights: for each kind of choice what each finding weighs. */
    public static Weights of(Map<String, ? extends Map<String, Float>> byChoice) {
        return new Weights(byChoice);
    }

    /**
     * The weights in a folder's files.
     *
     * @throws WeightsException when a line is not what it should be, or the folder holds no file of a choice
     * @throws IOException when a file cannot be read
     */
    public static Weights in(Path folder) throws IOException {
        Map<String, Map<String, Float>> all = new HashMap<>();
        for (String choice : CHOICES) {
            Path file = folder.resolve(fileOf(choice));
            if (Files.exists(file)) {
                all.put(choice, read(file.toString(), Files.readString(file)));
            }
        }
        if (all.isEmpty()) {
            throw new WeightsException(
                    folder + ": the folder holds no weights; they are files such as " + fileOf(CHOICES.get(0)));
        }
        return new Weights(all);
    }

    /** The name of a choice's file. */
    public static String fileOf(String choice) {
        return choice + ".tsv";
    }

    /**
     * A choice's file, in the order of the findings' names.
     *
     * @param head lines for its readers
     */
    public static String written(List<String> head, SortedMap<String, Float> weights) {
        var file = new StringBuilder();
        head.forEach(line -> file.append("# ").append(line).append('\n'));
        weights.forEach((finding, weight) ->
                file.append(finding).append('\t').append(weight.floatValue()).append('\n'));
        return file.toString();
    }

    private static final class Shipped {
        static final Weights WEIGHTS = load();
    }

    private static Weights load() {
        Map<String, Map<String, Float>> all = new HashMap<>();
        for (String choice : CHOICES) {
            String file = fileOf(choice);
            try (InputStream in = Weights.class.getResourceAsStream(file)) {
                if (in != null) {
                    all.put(choice, read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the program's own " + file + " cannot be read", e);
            }
        }
        return new Weights(all);
    }

    private static SortedMap<String, Float> read(String file, String content) {
        SortedMap<String, Float> weights = new TreeMap<>();
        int number = 0;
        for (String line : content.split("\r?\n")) {
            number++;
            if (line.isEmpty() || line.charAt(0) == '#') {
                continue;
            }
            int tab = line.lastIndexOf('\t');
            Float weight = tab <= 0 ? null : number(line.substring(tab + 1));
            if (weight == null) {
                throw new WeightsException(
                        file + ":" + number + ": expected a finding, a tab and a number, not: " + line);
            }
            if (weights.put(line.substring(0, tab), weight) != null) {
                throw new WeightsException(file + ":" + number + ": the finding has a weight already: " + line);
            }
        }
        return weights;
    }

    private static @Nullable Float number(String written) {
        try {
            float number = Float.parseFloat(written);
            return Float.isFinite(number) ? number : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** Whether a kind of choice has weights; without them it is the grammar's. */
    public boolean has(String choice) {
        return byChoice.containsKey(choice);
    }

    Map<String, Float> of(String choice) {
        Map<String, Float> weights = byChoice.get(choice);
        return weights == null ? Map.of() : weights;
    }
}
