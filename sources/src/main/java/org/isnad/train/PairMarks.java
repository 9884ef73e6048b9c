package org.isnad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.claim.Relation;
import org.isnad.json.Json;
import org.isnad.relate.Pair;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of sentences marked with how they relate, apart from their texts as {@link Marks}: a line a pair, with its {@code id}, the
 * {@code relation}, and for {@code a} and {@code b} the id of an {@code article} of the corpus, the {@code sha256} of its text, and the
 * {@code span} of the sentence.
 */
public final class PairMarks {

    private final Path file;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private PairMarks(Path file) {
        this.file = file;
    }

    /** Marked pairs, and what is wrong with the lines that gave none. */
    public record Read(List<Pair> pairs, List<Fault> faults) {}

    /**
     * Joins marks with their texts.
     *
     * @param file the marks
     * @param corpus as for {@link Marks#read}
     * @throws IOException when one of the files cannot be read
     */
    public static Read read(Path file, Path corpus) throws IOException {
        var marks = new PairMarks(file);
        var lines = marks.lines();
        var pages = CorpusPages.read(corpus, articles(lines));
        lines.forEach((number, line) -> marks.add(number, line, pages));
        return new Read(marks.pairs, marks.faults);
    }

    private Map<Integer, Map<?, ?>> lines() throws IOException {
        Map<Integer, Map<?, ?>> lines = new LinkedHashMap<>();
        var number = 0;
        for (var json : Files.readAllLines(file)) {
            number++;
            try {
                if (Json.read(json) instanceof Map<?, ?> line) {
                    lines.put(number, line);
                } else {
                    fault(number, "no JSON object", "mend the line");
                }
            } catch (IOException wrong) {
                fault(number, "no marks: " + wrong.getMessage(), "mend the line");
            }
        }
        return lines;
    }

    private static Set<String> articles(Map<Integer, Map<?, ?>> lines) {
        var articles = new HashSet<String>();
        for (var line : lines.values()) {
            for (var side : List.of("a", "b")) {
                if (line.get(side) instanceof Map<?, ?> place && place.get("article") instanceof String id) {
                    articles.add(id);
                }
            }
        }
        return articles;
    }

    private void add(int number, Map<?, ?> line, Map<String, CorpusPages.Page> pages) {
        var a = told(number, line.get("a"), pages);
        var b = a == null ? null : told(number, line.get("b"), pages);
        if (b == null || a == null) {
            return;
        }
        if (line.get("id") instanceof String id
                && line.get("relation") instanceof String relation
                && isRelation(relation)) {
            pairs.add(new Pair(id, a, b, relation));
        } else {
            fault(number, "no id, or no relation that there is", "mend the line");
        }
    }

    private static boolean isRelation(String written) {
        return List.of(Relation.values()).stream()
                .anyMatch(relation -> relation.name().equals(written));
    }

    private @Nullable Article told(int number, @Nullable Object side, Map<String, CorpusPages.Page> pages) {
        if (!(side instanceof Map<?, ?> place)
                || !(place.get("article") instanceof String id)
                || !(place.get("span") instanceof List<?> span)
                || span.size() != 2
                || !(span.get(0) instanceof Number start)
                || !(span.get(1) instanceof Number end)) {
            fault(number, "no article and span under a or b", "mend the line");
            return null;
        }
        var page = pages.get(id);
        if (page == null) {
            fault(number, "no article " + id + " in the corpus", "name the corpus that the marks were made in");
            return null;
        }
        if (!page.sha256().equals(place.get("sha256"))
                || end.intValue() > page.text().length()) {
            fault(
                    number,
                    "the text of " + id + " is another than the one marked",
                    "get the corpus that the marks were made in");
            return null;
        }
        var day = page.published() == null ? null : LocalDate.parse(page.published());
        return Article.of(
                "",
                page.text().substring(start.intValue(), end.intValue()),
                Told.NOTHING.outlet(page.outlet()).published(day));
    }

    private void fault(int line, String what, String todo) {
        faults.add(new Fault(Fault.Code.BAD_MARKS, new Place(file.toString(), line, -1), what, todo));
    }
}
