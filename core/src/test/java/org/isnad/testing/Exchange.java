package org.isnad.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.document.Span;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges names for each other in a text, both ways at once, and knows where each place of the text went.
 * <ul>
 *   <li>The longest name first; some stay as they are, so that no part of them is exchanged. Letters that writers mix (ايران, إيران) count as the same.
 *   <li>What is written before the first word of a name (و, ل) is written before the one that takes its place.
 * </ul>
 */
public final class Exchange {

    private static final String AL = "" + Letters.ALEF + Letters.LAM;
    private static final String LI = "" + Letters.LAM;

    private final List<String> before;
    private final List<String> names = new ArrayList<>();
    /** For the folded words of a name, as it may be written, those of the other. */
    private final Map<String, List<String>> others = new HashMap<>();

    private int longest = 1;

    /**
     * @param table pairs of {@code names} of as many words and of {@code adjectives} with their {@code endings}; names that stay {@code whole}
     *     though they hold one of these; what may be written {@code before} a name
     */
    public Exchange(Map<?, ?> table) {
        before = joined(
                strings(lists(table, "before").get(0)),
                strings(lists(table, "before").get(1)));
        for (var pair : lists(table, "names")) {
            names.addAll(strings(pair));
            names((String) pair.get(0), (String) pair.get(1));
        }
        for (var name : strings((List<?>) table.get("whole"))) {
            names(name, name);
        }
        for (var pair : lists(table, "adjectives")) {
            for (var ending : strings((List<?>) table.get("endings"))) {
                names(pair.get(0) + ending, pair.get(1) + ending);
                names(AL + pair.get(0) + ending, AL + pair.get(1) + ending);
            }
        }
    }

    private void names(String one, String other) {
        for (var letters : before) {
            add(written(letters, one), written(letters, other));
        }
    }

    /** With ل before it the article loses its alef. */
    private static String written(String letters, String name) {
        return letters + (letters.endsWith(LI) && name.startsWith(AL) ? name.substring(1) : name);
    }

    /** One of each, or only one of the two, or nothing. */
    private static List<String> joined(List<String> first, List<String> second) {
        var joined = new ArrayList<String>();
        for (var one : Stream.concat(Stream.of(""), first.stream()).toList()) {
            joined.add(one);
            second.forEach(other -> joined.add(one + other));
        }
        return joined;
    }

    private static List<List<?>> lists(Map<?, ?> table, String key) {
        var lists = new ArrayList<List<?>>();
        ((List<?>) table.get(key)).forEach(list -> lists.add((List<?>) list));
        return lists;
    }

    private static List<String> strings(List<?> list) {
        return list.stream().map(String.class::cast).toList();
    }

    private void add(String one, String other) {
        put(one, other);
        put(other, one);
    }

    private void put(String name, String other) {
        var words = List.of(other.split(" "));
        var before = others.put(Folding.folded(name), words);
        if (before != null && !before.equals(words)) {
            throw new IllegalArgumentException(name + " has two others: " + before + ", " + words);
        }
        var size = name.split(" ").length;
        if (size != words.size()) {
            throw new IllegalArgumentException(name + " and " + other + " have not as many words");
        }
        longest = Math.max(longest, size);
    }

    /** Each of the names, as the table has it. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** A text with its names exchanged, and where its places went. */
    public static final class Exchanged {

        private final StringBuilder text = new StringBuilder();
        private final int[] starts;
        private final int[] ends;
        private int exchanged;

        private Exchanged(int length) {
            this.starts = new int[length + 1];
            this.ends = new int[length + 1];
        }

        /** The text. */
        public String text() {
            return text.toString();
        }

        /** How many names were exchanged. */
        public int count() {
            return exchanged;
        }

        /** Where a span went; a place inside an exchanged word goes to the word's edge. */
        public @Nullable Span to(@Nullable Span span) {
            return span == null ? null : new Span(starts[span.start()], ends[span.end()]);
        }

        private void keep(String original, int from, int to) {
            for (int k = from; k < to; k++) {
                starts[k] = text.length() + k - from;
                ends[k + 1] = starts[k] + 1;
            }
            text.append(original, from, to);
            starts[to] = text.length();
        }

        private void replace(int from, int to, String word) {
            Arrays.fill(starts, from, to, text.length());
            Arrays.fill(ends, from + 1, to + 1, text.length() + word.length());
            text.append(word);
            starts[to] = text.length();
        }
    }

    /** Exchanges all names in a text. */
    public Exchanged in(String text) {
        var words = words(text);
        var exchanged = new Exchanged(text.length());
        int at = 0;
        for (int i = 0; i < words.size(); ) {
            int size = sizeAt(words, i, text);
            if (size == 0) {
                i++;
                continue;
            }
            var other = others.getOrDefault(key(words, i, size, text), List.of());
            for (int k = 0; k < size; k++) {
                var word = words.get(i + k);
                exchanged.keep(text, at, word.start());
                exchanged.replace(word.start(), word.end(), other.get(k));
                at = word.end();
            }
            exchanged.exchanged++;
            i += size;
        }
        exchanged.keep(text, at, text.length());
        return exchanged;
    }

    /** How many words the longest name takes that stands here; 0 where none does. */
    private int sizeAt(List<Span> words, int i, String text) {
        for (int size = Math.min(longest, words.size() - i); size > 0; size--) {
            if (others.containsKey(key(words, i, size, text)) && isUnbroken(words, i, size, text)) {
                return size;
            }
        }
        return 0;
    }

    private static String key(List<Span> words, int i, int size, String text) {
        var key = new StringBuilder();
        for (int k = 0; k < size; k++) {
            key.append(k == 0 ? "" : " ").append(Folding.folded(words.get(i + k).of(text)));
        }
        return key.toString();
    }

    /** Nothing but blanks between the words. */
    private static boolean isUnbroken(List<Span> words, int i, int size, String text) {
        for (int k = i; k < i + size - 1; k++) {
            if (!text.substring(words.get(k).end(), words.get(k + 1).start()).equals(" ")) {
                return false;
            }
        }
        return true;
    }

    private static List<Span> words(String text) {
        var words = new ArrayList<Span>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            var inside =
                    i < text.length() && (Letters.isArabicLetter(text.charAt(i)) || Letters.isMark(text.charAt(i)));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(new Span(from, i));
                from = -1;
            }
        }
        return words;
    }
}
