package org.isnad.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.document.Document;
import org.isnad.json.DocumentReader;
import org.isnad.json.Json;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
import org.jspecify.annotations.Nullable;

/**
 * Marks that stand apart from their texts, so that they can be passed on where the texts must not be: a line an article, with its id in a
 * corpus and the SHA-256 of the text in which the offsets count. That text is the corpus's title, a blank line and the content, both
 * stripped. What a line says is the codebook's, with {@code [start, end]} for a span; what is empty, false or null is left out.
 */
public final class Marks {

    private final Path file;
    private final List<Fault> faults = new ArrayList<>();

    private Marks(Path file) {
        this.file = file;
    }

    /** Marked articles, and what is wrong with the lines that gave none. */
    public record Read(List<MarkedArticle> articles, List<Fault> faults) {}

    /**
     * Joins marks with their texts.
     *
     * @param file the marks
     * @param corpus JSON Lines with {@code id}, {@code title}, {@code content}, {@code source} and {@code date_extracted}, gzipped or not
     * @throws IOException when one of the files cannot be read
     */
    public static Read read(Path file, Path corpus) throws IOException {
        return new Marks(file).joined(corpus);
    }

    /** A line of marks and where it stands. */
    private record Line(int number, String json, @Nullable String sha256) {}

    private Read joined(Path corpus) throws IOException {
        var lines = lines();
        var pages = CorpusPages.read(corpus, lines.keySet());
        var articles = new ArrayList<MarkedArticle>(lines.size());
        lines.forEach((id, line) -> {
            var page = pages.get(id);
            if (page == null) {
                fault(line.number, "no article " + id + " in " + corpus, "name the corpus that the marks were made in");
            } else if (!page.sha256().equals(line.sha256)) {
                fault(
                        line.number,
                        "the text of " + id + " is another than the one marked",
                        "get the corpus that the marks were made in");
            } else {
                add(articles, line, page);
            }
        });
        return new Read(articles, faults);
    }

    private Map<String, Line> lines() throws IOException {
        var lines = new LinkedHashMap<String, Line>();
        var number = 0;
        for (var json : Files.readAllLines(file)) {
            number++;
            try {
                var id = DocumentReader.id(json);
                if (lines.put(id, new Line(number, json, string(json, "sha256"))) != null) {
                    fault(number, "the article " + id + " is marked a second time", "leave one of the lines");
                }
            } catch (IOException wrong) {
                fault(number, "no marks: " + wrong.getMessage(), "mend the line");
            }
        }
        return lines;
    }

    private void add(List<MarkedArticle> articles, Line line, CorpusPages.Page page) {
        try {
            var read = DocumentReader.read(line.json, page.text());
            if (read.lies().isEmpty()) {
                articles.add(MarkedArticle.of(published(read.document(), page)));
            }
            read.lies().forEach(lie -> fault(line.number, lie, "mend the line"));
        } catch (IOException wrong) {
            fault(line.number, "no marks: " + wrong.getMessage(), "mend the line");
        }
    }

    /** The marks with the outlet and the day of their page. */
    private static Document published(Document marks, CorpusPages.Page page) {
        return new Document(
                marks.id(),
                marks.text(),
                page.outlet(),
                page.published(),
                marks.title(),
                marks.furniture(),
                marks.entities(),
                marks.statements(),
                marks.dates(),
                marks.places(),
                marks.figures(),
                marks.disputes());
    }

    private void fault(int line, String what, String todo) {
        faults.add(new Fault(Fault.Code.BAD_MARKS, new Place(file.toString(), line, -1), what, todo));
    }

    private static @Nullable String string(String json, String key) throws IOException {
        return Json.read(json) instanceof Map<?, ?> object ? string(object, key) : null;
    }

    private static @Nullable String string(Map<?, ?> object, String key) {
        return object.get(key) instanceof String value ? value : null;
    }
}
