package org.isnad.train;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.article.Article;
import org.isnad.document.Act;
import org.isnad.document.Document;
import org.isnad.document.Form;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.lexicon.Example;
import org.jspecify.annotations.Nullable;

/** The examples of the lexicons as marked articles: a sentence that is read marks the one statement it tells of, a near miss marks none. */
public final class ExampleLessons {

    private static final LocalDate PUBLISHED = LocalDate.of(2017, 9, 7);

    private ExampleLessons() {}

    /** An example as a marked article; null when it does not tell cue, source and content of one statement. */
    public static @Nullable MarkedArticle of(Example example) {
        Article article = new Article("example", example.text(), null, null, PUBLISHED, null, List.of());
        if (example.because() != null) {
            return null; // a near miss may hold other statements
        }
        Map<String, List<String>> told = example.expected();
        if (one(told, "cue") == null || !told.containsKey("contents")) {
            return null;
        }
        Span cue = place(example.text(), one(told, "cue"), 0);
        if (cue == null) {
            return null;
        }
        List<Span> sources = places(example.text(), told.getOrDefault("sources", List.of()));
        List<Span> contents = places(example.text(), told.getOrDefault("contents", List.of()));
        if (sources == null || contents == null) {
            return null;
        }
        String act = one(told, "act");
        var statement = new Statement(
                "s1",
                cue,
                act == null ? Act.ASSERT : Act.valueOf(act),
                sources,
                "one",
                List.of(),
                contents,
                Form.INDIRECT,
                false,
                null,
                null,
                1,
                List.of());
        return new MarkedArticle(
                article,
                new Document(
                        "example",
                        example.text(),
                        null,
                        null,
                        null,
                        List.of(),
                        Map.of(),
                        List.of(statement),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static @Nullable String one(Map<String, List<String>> told, String key) {
        List<String> values = told.getOrDefault(key, List.of());
        return values.size() == 1 ? values.get(0) : null;
    }

    private static @Nullable List<Span> places(String text, List<String> words) {
        List<Span> spans = new ArrayList<>();
        for (String w : words) {
            Span span = place(text, w, 0);
            if (span == null) {
                return null;
            }
            spans.add(span);
        }
        return spans;
    }

    private static @Nullable Span place(String text, @Nullable String words, int from) {
        int at = words == null ? -1 : text.indexOf(words, from);
        return at < 0 || words == null ? null : new Span(at, at + words.length());
    }
}
