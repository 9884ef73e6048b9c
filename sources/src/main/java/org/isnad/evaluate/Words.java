package org.isnad.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.document.Entity;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * When words count as the same:
 * <ul>
 *   <li>spans, when they are equal once punctuation is trimmed off their edges (and off contents what only opens them);
 *   <li>entities, when one of the names of one holds all the words of a name of the other, beyond such as {@code source} or
 *       {@code spokesman}.
 * </ul>
 * A word is a run of letters, digits and low lines; a vowel mark parts it, as it does for the scorer that these figures come from.
 */
public final class Words {

    private static final String LETTER = "[\\p{L}\\p{N}_]";
    private static final String SPACE =
            "[\\s\\x1C-\\x1F\\x85\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]";

    private final String trim;
    private final Pattern opening;
    private final Pattern unseen;
    private final Map<?, ?> folded;
    private final List<?> prefixes;
    private final Set<?> generic;

    public Words() {
        var data = load();
        trim = (String) at(data, "trim");
        var openings = (Map<?, ?>) at(data, "openings");
        var alone = String.join(
                "|",
                ((List<?>) at(openings, "words")).stream().map(String::valueOf).toList());
        opening = Pattern.compile(
                "(?:" + alone + ")(?=" + SPACE + ")|" + at(openings, "particle") + "(?!" + LETTER + ")");
        unseen = Pattern.compile((String) at(data, "unseen"));
        folded = (Map<?, ?>) at(data, "folded");
        prefixes = (List<?>) at(data, "prefixes");
        generic = Set.copyOf((List<?>) at(data, "generic"));
    }

    private static Object at(Map<?, ?> data, String key) {
        return Objects.requireNonNull(data.get(key), key);
    }

    private static Map<?, ?> load() {
        try (InputStream resource = Words.class.getResourceAsStream("words.yaml")) {
            var data = new Load(LoadSettings.builder().build()).loadFromInputStream(Objects.requireNonNull(resource));
            return (Map<?, ?>) Objects.requireNonNull(data);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Start and end of a span without punctuation; an empty stretch when it is nothing else. */
    public record Edges(int start, int end) {}

    public Edges trimmed(String text, Span span) {
        return trimmed(text, span.start(), span.end());
    }

    private Edges trimmed(String text, int start, int end) {
        while (start < end && trim.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && trim.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Edges(start, end);
    }

    /** Start and end of a content, without the words that only open it. */
    public Edges content(String text, Span span) {
        var edges = trimmed(text, span);
        var found = opening.matcher(text);
        while (found.region(edges.start(), edges.end()).lookingAt() && found.end() < edges.end()) {
            edges = trimmed(text, found.end(), edges.end());
        }
        return edges;
    }

    /** Where the words of some spans start. */
    Set<Integer> starts(String text, List<Span> spans) {
        var starts = new HashSet<Integer>();
        for (var span : spans) {
            var within = false;
            for (int i = span.start(); i < span.end(); i += Character.charCount(text.codePointAt(i))) {
                var isLetter = isLetter(text.codePointAt(i));
                if (isLetter && !within) {
                    starts.add(i);
                }
                within = isLetter;
            }
        }
        return starts;
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c)
                || c == '_'
                || switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    boolean same(@Nullable Entity one, @Nullable Entity other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        for (var a : one.names()) {
            for (var b : other.names()) {
                if (same(words(a), words(b))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean same(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty() || !a.containsAll(b) && !b.containsAll(a)) {
            return false;
        }
        var small = a.size() <= b.size() ? a : b;
        return a.equals(b) || !generic.containsAll(small);
    }

    /** The words of a name, folded, without what is written on them. */
    private Set<String> words(String name) {
        var folding = new StringBuilder();
        unseen.matcher(name).replaceAll("").codePoints().forEach(c -> {
            var letter = Character.toString(c);
            folding.append(isLetter(c) ? folded.containsKey(letter) ? folded.get(letter) : letter : " ");
        });
        var words = new HashSet<String>();
        for (var word : folding.toString().split(" ")) {
            if (!word.isEmpty()) {
                words.add(bare(word));
            }
        }
        return words;
    }

    private String bare(String word) {
        for (var prefix : prefixes) {
            var written = (String) prefix;
            if (word.startsWith(written) && word.length() - written.length() >= 3) {
                return word.substring(written.length());
            }
        }
        return word;
    }
}
