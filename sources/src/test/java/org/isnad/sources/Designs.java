package org.isnad.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.document.Document;
import org.isnad.document.Span;
import org.isnad.json.Json;
import org.isnad.testing.Shared;

/** The pages of {@code samples/designs}, and how well they are read. */
final class Designs {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Isnad READING = Isnad.shipped();

    private Designs() {}

    static List<Path> pages() throws IOException {
        try (var files = Files.list(Shared.root().resolve("samples/designs"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * How a page was read.
     *
     * @param precision of the words taken for the article's, how many are its body's; 1 is all
     * @param recall of the words of its body, how many were taken
     * @param garbled how many words of the text are on no line that the page shows
     * @param unmarked how many lines of furniture stand in the text as if they were the article's
     */
    record Read(String name, double precision, double recall, Map<String, Boolean> told, int garbled, int unmarked) {

        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }

        /** Whether what the page tells under a key was found; true where it tells nothing and nothing was found. */
        boolean right(String key) {
            return Boolean.TRUE.equals(told.get(key));
        }
    }

    static Read read(Path page) throws IOException {
        var name = Names.id(page.toString());
        var expected =
                (Map<?, ?>) Objects.requireNonNull(Json.read(Files.readString(page.resolveSibling(name + ".json"))));
        try (var inputs = Inputs.of(List.of(page.toString()), Inputs.Settings.PLAIN, InputStream.nullInputStream())) {
            return Objects.requireNonNull(inputs.next()) instanceof Item.Taken taken
                    ? read(taken.article(), READING.read(taken.article()), expected)
                    : new Read(name, 0, 0, Map.of(), 0, 0);
        }
    }

    private static Read read(Article article, Document document, Map<?, ?> expected) {
        var either = lines(expected, "either");
        var furniture = lines(expected, "furniture");
        var body = lines(expected, "body");
        var taken = new ArrayList<String>();
        var unmarked = 0;
        for (var line : unmarked(document)) {
            if (either.contains(line)) {
                continue;
            }
            unmarked += furniture.contains(line) && !body.contains(line) ? 1 : 0;
            taken.addAll(words(line));
        }
        var wanted = body.stream().flatMap(line -> words(line).stream()).toList();
        var common = common(taken, wanted);
        var told = new HashMap<String, Boolean>();
        told.put("title", same(expected.get("title"), shown(document, article)));
        told.put("outlet", same(expected.get("outlet"), article.outlet()));
        told.put("author", same(expected.get("author"), article.told().author()));
        told.put("modified", same(expected.get("modified"), article.told().modified()));
        told.put("published", same(expected.get("published"), document.published()));
        return new Read(
                article.id(),
                taken.isEmpty() ? 0 : (double) common / taken.size(),
                (double) common / wanted.size(),
                told,
                garbled(article, expected),
                unmarked);
    }

    /** What the reading takes for the article's: the text's lines without the title and what is marked as furniture. */
    private static List<String> unmarked(Document document) {
        var text = new StringBuilder(document.text());
        for (var span : document.furniture()) {
            blank(text, span);
        }
        if (document.title() != null) {
            blank(text, document.title());
        }
        return text.toString()
                .lines()
                .map(Designs::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void blank(StringBuilder text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            text.setCharAt(i, ' ');
        }
    }

    private static int garbled(Article article, Map<?, ?> expected) {
        Set<String> known = new HashSet<>();
        for (var key : List.of("body", "furniture", "either")) {
            lines(expected, key).forEach(line -> known.addAll(words(line)));
        }
        var letters = new HashSet<Character>();
        known.forEach(word -> word.chars().forEach(c -> letters.add((char) c)));
        words(String.valueOf(expected.get("title"))).forEach(w -> w.chars().forEach(c -> letters.add((char) c)));
        return (int) words(article.text()).stream()
                .filter(word -> word.chars().anyMatch(c -> c > 0x7F && !letters.contains((char) c)))
                .count();
    }

    private static boolean same(Object expected, Object found) {
        return Objects.equals(expected, found == null ? null : tidy(found.toString()));
    }

    private static String shown(Document document, Article article) {
        var title = document.title();
        return title == null ? null : title.of(article.text());
    }

    private static int common(List<String> taken, List<String> wanted) {
        var left = new HashMap<String, Integer>();
        wanted.forEach(word -> left.merge(word, 1, Integer::sum));
        var common = 0;
        for (var word : taken) {
            if (left.getOrDefault(word, 0) > 0) {
                left.merge(word, -1, Integer::sum);
                common++;
            }
        }
        return common;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(found -> found.group()).toList();
    }

    private static List<String> lines(Map<?, ?> expected, String key) {
        return ((List<?>) Objects.requireNonNull(expected.get(key)))
                .stream().map(line -> tidy(line.toString())).toList();
    }

    /** As a reader compares: single spaces, without marks that only turn the direction. */
    private static String tidy(String line) {
        return Page.tidy(line.replaceAll("[\\u200E\\u200F]", ""));
    }
}
