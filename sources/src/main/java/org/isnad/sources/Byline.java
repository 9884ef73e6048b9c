package org.isnad.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows beside the title: the day and the author. Looked for in elements that are named for them, the day then in any short line: from the
 * title on (a line no further than the second paragraph), then above the title, the nearest first. What belongs to other articles and to readers is passed over.
 */
final class Byline {

    private static final int LONGEST_DAY = 90;
    /** A line of more words says something of its day. */
    private static final int MOST_WORDS = 10;

    private static final int LONGEST_NAME = 50;
    private static final int SHORTEST_NAME = 3;
    private static final int MOST_NAMES = 5;

    /** What may stand before an author's name, the longest first. */
    private static final List<String> OPENINGS = openings();

    private final List<Element> behind;
    private final List<Element> above;
    private final Layout layout;

    private Byline(List<Element> behind, List<Element> above, Layout layout) {
        this.behind = behind;
        this.above = above;
        this.layout = layout;
    }

    /** @param title where the page shows it; null when it does not */
    static Byline of(Element body, Layout layout, Element column, @Nullable Element title) {
        var walk = new Walk(body, layout, column, title);
        body.traverse(walk);
        Collections.reverse(walk.above);
        return new Byline(walk.behind, walk.above, layout);
    }

    /** Parts the elements of a page into those above the title and those behind it, as far as the column goes. */
    private static final class Walk implements NodeVisitor {

        private final List<Element> above = new ArrayList<>();
        private final List<Element> behind = new ArrayList<>();
        private final Element body;
        private final Layout layout;
        private final Element column;
        private final @Nullable Element title;
        private boolean titleMet;
        private boolean ended;
        private int elsewhere;

        Walk(Element body, Layout layout, Element column, @Nullable Element title) {
            this.body = body;
            this.layout = layout;
            this.column = column;
            this.title = title;
            this.titleMet = title == null;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                titleMet |= element.equals(title);
                elsewhere += isElsewhere(element) ? 1 : 0;
                if (elsewhere == 0 && !ended) {
                    (titleMet ? behind : above).add(element);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                elsewhere -= isElsewhere(element) ? 1 : 0;
                ended |= element.equals(column);
            }
        }

        private boolean isElsewhere(Element element) {
            return layout.isNamedFurniture(element) && layout.letters(element) * 2 <= layout.letters(body);
        }
    }

    /** The day that the page shows as that of its article. */
    @Nullable
    LocalDate day() {
        for (var element : named(Byline::tellsDay)) {
            var day = day(Line.of(element).text());
            if (day != null) {
                return day;
            }
        }
        var inHead = lineWithDay(behind);
        return inHead != null ? inHead : lineWithDay(above);
    }

    /** The day in the first short line that holds one; behind the second paragraph a day is one that the article tells of. */
    private @Nullable LocalDate lineWithDay(List<Element> from) {
        var paragraphs = 0;
        for (var element : from) {
            paragraphs += layout.paragraphs().getOrDefault(element, 0) > LONGEST_DAY ? 1 : 0;
            var line = layout.line(element);
            var day = line == null || line.split(" ").length > MOST_WORDS || line.endsWith(".") ? null : day(line);
            if (day != null || paragraphs == 2) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String line) {
        return line.length() > LONGEST_DAY || line.isEmpty() ? null : PublishedDate.shown(line);
    }

    /** The author's name, without the words that tell that it is one. */
    @Nullable
    String author() {
        for (var element : named(Byline::tellsAuthor)) {
            var name = withoutOpening(Line.of(element).text());
            if (isName(name)) {
                return name;
            }
        }
        return null;
    }

    private List<Element> named(Predicate<Element> telling) {
        return Stream.concat(behind.stream(), above.stream()).filter(telling).toList();
    }

    private static boolean tellsDay(Element element) {
        return element.nameIs("time")
                || Layout.names(element)
                        .anyMatch(word -> word.endsWith("date") && !word.equals("update")
                                || word.startsWith("publish")
                                || word.equals("time")
                                || word.equals("datetime")
                                || word.equals("created"));
    }

    private static boolean tellsAuthor(Element element) {
        return element.attr("rel").equals("author")
                || Layout.names(element)
                        .anyMatch(word -> word.endsWith("author")
                                || word.endsWith("byline")
                                || word.endsWith("writer")
                                || word.equals("by")
                                || word.equals("createdby")
                                || word.equals("fn"));
    }

    private static boolean isName(String name) {
        return name.length() >= SHORTEST_NAME
                && name.length() <= LONGEST_NAME
                && name.split(" ").length <= MOST_NAMES
                && name.chars().noneMatch(c -> Character.isDigit(c) || c == ':' || c == '@');
    }

    private static String withoutOpening(String line) {
        for (var opening : OPENINGS) {
            if (line.toLowerCase(Locale.ROOT).startsWith(opening)
                    && line.length() > opening.length()
                    && !Character.isLetter(line.charAt(opening.length()))) {
                return line.substring(opening.length()).replaceFirst("^[\\s:،-]+", "");
            }
        }
        return line;
    }

    private static List<String> openings() {
        try (InputStream resource = Byline.class.getResourceAsStream("bylines.txt")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty())
                    .sorted(Comparator.comparingInt(line -> -line.length()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
