package org.isnad.train;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Act;
import org.isnad.document.Document;
import org.isnad.document.Form;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.lexicon.Example;
import org.jspecify.annotations.Nullable;

/**
 * The examples of the lexicons as marked articles: a sentence that is read marks the one statement it tells of. It may hold others, of which
 * it tells nothing; so the marks are not complete.
 */
public final class ExampleLessons {

    /** The examples' own day of publication. */
    private static final LocalDate PUBLISHED = LocalDate.of(2017, 9, 7);

    private static final String NAME = "example";

    private ExampleLessons() {}

    /** Those of the examples that teach. */
    public static List<MarkedArticle> of(List<Example> examples) {
        return examples.stream()
                .map(ExampleLessons::of)
                .filter(Objects::nonNull)
                .toList();
    }

    /** An example as a marked article; null when it does not tell cue and content of one statement. */
    public static @Nullable MarkedArticle of(Example example) {
        Map<String, List<String>> told = example.expected();
        List<Span> cues = places(example.text(), told.get("cue"));
        List<Span> sources = places(example.text(), told.getOrDefault("sources", List.of()));
        List<Span> contents = places(example.text(), told.get("contents"));
        if (cues == null || cues.size() != 1 || sources == null || contents == null) {
            return null;
        }
        List<String> acts = told.getOrDefault("act", List.of());
        Act act = acts.size() == 1 ? Act.valueOf(acts.get(0)) : Act.ASSERT;
        var article = Article.of(NAME, example.text(), Told.NOTHING.published(PUBLISHED));
        return new MarkedArticle(article, marks(example.text(), cues.get(0), act, sources, contents), false);
    }

    /** Where these words stand; null when one does not, or nothing is told. */
    private static @Nullable List<Span> places(String text, @Nullable List<String> told) {
        if (told == null) {
            return null;
        }
        List<Span> spans = new ArrayList<>(told.size());
        for (String words : told) {
            int at = text.indexOf(words);
            if (at < 0) {
                return null;
            }
            spans.add(new Span(at, at + words.length()));
        }
        return spans;
    }

    private static Document marks(String text, Span cue, Act act, List<Span> sources, List<Span> contents) {
        var statement = new Statement(
                "s1",
                cue,
                act,
                sources,
                "speaker",
                List.of(),
                contents,
                Form.INDIRECT,
                false,
                null,
                null,
                1,
                List.of());
        return new Document(
                NAME,
                text,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                List.of(statement),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
