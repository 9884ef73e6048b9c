package org.isnad.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.json.Json;
import org.jspecify.annotations.Nullable;

/** What a program sends: an object of JSON. What is not as it should be ends the request with a {@link Problem} that names it. */
final class Body {

    /** So many bytes are taken of a thing to be changed; it is some words. */
    private static final int MOST = 1 << 18;

    private final Map<String, @Nullable Object> values;

    private Body(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    static Body of(Context http) {
        String type = Objects.requireNonNullElse(http.contentType(), "").split(";", 2)[0];
        if (!type.strip().toLowerCase(Locale.ROOT).equals(Answer.JSON)) {
            throw Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type is " + (type.isEmpty() ? "missing" : type),
                    "send " + Answer.JSON);
        }
        return new Body(object(new String(bytes(http, MOST), StandardCharsets.UTF_8)));
    }

    /** Any other key than these ends the request. */
    void only(List<String> known, String... further) {
        List<String> all = Stream.concat(known.stream(), Arrays.stream(further)).toList();
        for (String key : values.keySet()) {
            if (!all.contains(key)) {
                throw Asked.wrong("the key " + key + " has no place here", "take of these: " + String.join(", ", all));
            }
        }
    }

    /** The bytes that were sent, no more than so many. */
    static byte[] bytes(Context http, int most) {
        try {
            byte[] bytes = http.req().getInputStream().readNBytes(most + 1);
            if (bytes.length > most) {
                throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "more than " + most + " bytes were sent", "send less");
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @SuppressWarnings("unchecked") // keys of JSON are strings
    private static Map<String, @Nullable Object> object(String json) {
        try {
            if (Json.read(json) instanceof Map<?, ?> object) {
                return (Map<String, @Nullable Object>) object;
            }
        } catch (IOException broken) {
            throw Asked.wrong("the body is no JSON: " + broken.getMessage(), "send an object of JSON");
        }
        throw Asked.wrong("the body is no object of JSON", "send an object of JSON");
    }

    /** Null where it is not given. */
    @Nullable
    String text(String key) {
        return switch (values.get(key)) {
            case null -> null;
            case String text -> text;
            default -> throw wrong(key, "a string");
        };
    }

    String needed(String key) {
        String text = text(key);
        if (text == null || text.isBlank()) {
            throw Asked.wrong("the key " + key + " is missing", "give it");
        }
        return text;
    }

    @Nullable
    Boolean yes(String key) {
        return switch (values.get(key)) {
            case null -> null;
            case Boolean yes -> yes;
            default -> throw wrong(key, "true or false");
        };
    }

    /** Null where it is not given. */
    @Nullable
    List<String> texts(String key) {
        return switch (values.get(key)) {
            case null -> null;
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                list.stream().map(String.class::cast).toList();
            default -> throw wrong(key, "a list of strings");
        };
    }

    /** Empty where it is not given. */
    List<String> list(String key) {
        return Objects.requireNonNullElse(texts(key), List.of());
    }

    /** The constant of that name; null where it is not given. */
    <E extends Enum<E>> @Nullable E constant(Class<E> of, String key) {
        String text = text(key);
        return text == null ? null : Asked.constant(of, key, text);
    }

    private static Problem wrong(String key, String wanted) {
        return Asked.wrong(key + " is not " + wanted, "give " + wanted);
    }
}
