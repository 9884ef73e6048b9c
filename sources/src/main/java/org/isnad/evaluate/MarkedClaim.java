package org.isnad.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.claim.Difference;
import org.isnad.claim.Telling;
import org.isnad.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a careful reader of several articles marks it. Statements are named as the marked articles name them: {@code bus-1#s3}.
 *
 * @param id names it
 * @param says what it comes to, in plain words
 * @param contested whether somebody denies what another asserts; null where a reader may see it either way
 * @param sides those that belong to it, each with how its speaker stands to it
 * @param may those that may as well stand in it as elsewhere
 * @param origins on what those rest that assert it
 * @param differences the details that are told in more than one way
 * @param mirrors the claims by which the accused charges the accuser with the same
 */
public record MarkedClaim(
        String id,
        String says,
        @Nullable Boolean contested,
        Map<String, Telling.Side> sides,
        Set<String> may,
        List<Set<String>> origins,
        List<Differing> differences,
        Set<String> mirrors) {

    /** A detail told in more than one way: each value with the statements that give it. */
    public record Differing(Difference.Field field, String of, Map<String, Set<String>> values) {}

    private static final Map<String, Telling.Side> SIDES =
            Map.of("asserts", Telling.Side.ASSERTS, "denies", Telling.Side.DENIES, "silent", Telling.Side.SILENT);

    /** Whether a statement may stand in it. */
    boolean mayHold(String statement) {
        return sides.containsKey(statement) || may.contains(statement);
    }

    /** Those that belong to it and stand so to it. */
    Set<String> side(Telling.Side side) {
        var found = new TreeSet<>(sides.keySet());
        found.removeIf(statement -> sides.get(statement) != side);
        return found;
    }

    /**
     * The marked claims of a file: {@code stories}, each with its {@code claims}; marks/README.md tells the format.
     *
     * @throws IOException when it is no JSON, or something is not as the format says; the message names the claim
     */
    public static List<MarkedClaim> read(String json) throws IOException {
        var claims = new ArrayList<MarkedClaim>();
        for (var story : objects(object(Json.read(json), "the file"), "stories")) {
            for (var claim : objects(story, "claims")) {
                claims.add(claim(claim));
            }
        }
        return claims;
    }

    private static MarkedClaim claim(Map<?, ?> from) throws IOException {
        var id = text(from, "id");
        try {
            Map<String, Telling.Side> sides = new LinkedHashMap<>();
            for (var side : List.of("asserts", "denies", "silent")) {
                for (var statement : objects(from, side)) {
                    sides.put(text(statement, "at"), SIDES.get(side));
                }
            }
            Set<String> may = new TreeSet<>();
            for (var statement : objects(from, "may")) {
                may.add(text(statement, "at"));
            }
            List<Set<String>> origins = new ArrayList<>();
            for (var origin : objects(from, "origins")) {
                origins.add(texts(origin, "statements"));
            }
            List<Differing> differences = new ArrayList<>();
            for (var difference : objects(from, "differences")) {
                differences.add(difference(difference));
            }
            var contested = from.get("contested") instanceof Boolean told ? told : null;
            return new MarkedClaim(
                    id, text(from, "says"), contested, sides, may, origins, differences, texts(from, "mirrors"));
        } catch (IOException | IllegalArgumentException wrong) {
            throw new IOException("claim " + id + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Differing difference(Map<?, ?> from) throws IOException {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (var value : objects(from, "values")) {
            values.put(text(value, "value"), texts(value, "statements"));
        }
        return new Differing(Difference.Field.valueOf(text(from, "field")), text(from, "of"), values);
    }

    private static Map<?, ?> object(@Nullable Object value, String what) throws IOException {
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw new IOException(what + " is no JSON object");
    }

    /** The objects of a list; none where the key is missing. */
    private static List<Map<?, ?>> objects(Map<?, ?> from, String key) throws IOException {
        List<Map<?, ?>> objects = new ArrayList<>();
        for (var one : list(from, key)) {
            objects.add(object(one, "one of \"" + key + "\""));
        }
        return objects;
    }

    private static Set<String> texts(Map<?, ?> from, String key) {
        Set<String> texts = new TreeSet<>();
        list(from, key).forEach(one -> texts.add(String.valueOf(one)));
        return texts;
    }

    private static Collection<?> list(Map<?, ?> from, String key) {
        return from.get(key) instanceof Collection<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> from, String key) throws IOException {
        if (from.get(key) instanceof String text) {
            return text;
        }
        throw new IOException("no text under \"" + key + "\"");
    }
}
