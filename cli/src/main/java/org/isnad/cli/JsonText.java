package org.isnad.cli;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** JSON for people and programs: what holds only plain values stands on one line. */
final class JsonText {

    private JsonText() {}

    static String of(Map<String, @Nullable Object> object) {
        return text(object, "") + "\n";
    }

    private static String text(@Nullable Object value, String indent) {
        return switch (value) {
            case Map<?, ?> object -> {
                var flat = object.values().stream().noneMatch(JsonText::isNested);
                var all = joiner("{", "}", flat, indent);
                object.forEach((key, one) -> all.add(quoted(key) + ": " + text(one, indent + " ")));
                yield all.toString();
            }
            case List<?> list -> {
                var all = joiner("[", "]", list.stream().noneMatch(JsonText::isNested), indent);
                list.forEach(one -> all.add(text(one, indent + " ")));
                yield all.toString();
            }
            case null -> "null";
            default -> value.toString();
        };
    }

    private static StringJoiner joiner(String opens, String closes, boolean flat, String indent) {
        return flat
                ? new StringJoiner(", ", opens, closes)
                : new StringJoiner(",\n " + indent, opens + "\n " + indent, "\n" + indent + closes);
    }

    static String quoted(@Nullable Object key) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(String.valueOf(key))) + '"';
    }

    private static boolean isNested(@Nullable Object value) {
        return value instanceof Map || value instanceof List;
    }
}
