package org.isnad.sources;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Under which names JSON Lines and CSV carry what an article is made of. */
public final class Fields {

    /** What an article is made of. */
    public enum Field {
        ID,
        TEXT,
        TITLE,
        OUTLET,
        AUTHOR,
        PUBLISHED,
        MODIFIED,
        URL;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Each under its own name: {@code id}, {@code text}, {@code title}, {@code outlet}, {@code author}, {@code published}, {@code modified}, {@code url}. */
    public static final Fields PLAIN = new Fields(Map.of());

    private final Map<Field, String> mapped;

    private Fields(Map<Field, String> mapped) {
        this.mapped = mapped;
    }

    /**
     * Reads {@code text=content,outlet=source}; what is not named keeps its own name.
     *
     * @throws IllegalArgumentException naming what is wrong and what may stand there
     */
    public static Fields of(String map) {
        var mapped = new EnumMap<Field, String>(Field.class);
        for (var pair : map.split(",")) {
            var equals = pair.indexOf('=');
            if (equals <= 0 || equals == pair.length() - 1) {
                throw new IllegalArgumentException("expected FIELD=NAME, but found '" + pair + "'");
            }
            mapped.put(
                    field(pair.substring(0, equals).strip()),
                    pair.substring(equals + 1).strip());
        }
        return new Fields(mapped);
    }

    private static Field field(String key) {
        var keys = new ArrayList<String>();
        for (var field : Field.values()) {
            if (field.key().equals(key)) {
                return field;
            }
            keys.add(field.key());
        }
        throw new IllegalArgumentException("no field '" + key + "'; the fields are " + String.join(", ", keys));
    }

    String name(Field field) {
        return mapped.getOrDefault(field, field.key());
    }

    /** The fields that were asked for by name: an input without them is not what the caller takes it for. */
    List<Field> asked() {
        return List.copyOf(mapped.keySet());
    }
}
