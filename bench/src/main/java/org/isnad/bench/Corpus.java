package org.isnad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Span;

/**
 * The articles of a gzipped file of JSON Lines with the fields {@code id}, {@code source}, {@code url},
 * {@code date_extracted}, {@code title} and {@code content}. The text read is the title, a blank line, the content.
 */
final class Corpus {

    /** The system property that names the file, so that the JVMs which JMH forks find it too. */
    static final String PROPERTY = "isnad.corpus";

    private static final ObjectReader JSON = new ObjectMapper().reader();

    private Corpus() {}

    /** Hands over each article in turn and keeps none. */
    static void forEach(Consumer<Article> reader) {
        Path file = Path.of(System.getProperty(PROPERTY));
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(article(JSON.readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Article> all() {
        List<Article> all = new ArrayList<>();
        forEach(all::add);
        return all;
    }

    /** So many of the articles, at even distances: the same at each run. More than there are come round again. */
    static List<Article> sample(List<Article> all, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / size)))
                .toList();
    }

    private static Article article(JsonNode fields) {
        String title = fields.path("title").asText();
        String text = title + "\n\n" + fields.path("content").asText();
        return new Article(
                fields.path("id").asText(),
                text,
                title.isBlank() ? null : new Span(0, title.length()),
                Told.NOTHING
                        .outlet(fields.path("source").asText())
                        .published(LocalDate.parse(
                                fields.path("date_extracted").asText().substring(0, 10)))
                        .url(fields.path("url").asText()),
                List.of());
    }
}
