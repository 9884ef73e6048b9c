package org.isnad.mention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.FigureMention;
import org.isnad.document.Span;
import org.isnad.lexicon.Lexicon;
import org.isnad.token.Tokenizer;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** A text with what is mentioned in it, written as lexicon examples write it: {@code words = value}. */
record Reading(String text, Tokens tokens, Names names, Layout layout, Mentions mentions) {

    /** A Thursday. */
    static final LocalDate PUBLISHED = LocalDate.of(2017, 9, 7);

    static Reading of(String text) {
        return of(text, PUBLISHED);
    }

    static Reading of(String text, @Nullable LocalDate published) {
        return of(text, published, Lexicon.shipped());
    }

    static Reading of(String text, @Nullable LocalDate published, Lexicon lexicon) {
        var article = Article.of("test", text, Told.NOTHING.published(published));
        Tokens tokens = new Tokenizer(lexicon).tokens(text);
        var names = new Names(tokens);
        var layout = new Layout(article, tokens, names);
        return new Reading(text, tokens, names, layout, Mentions.find(article, tokens, names, layout));
    }

    List<String> dates() {
        return mentions.dates().stream()
                .map(d -> d.span().of(text) + " = " + d.value())
                .toList();
    }

    /** {@code words = value ANCHOR}. */
    List<String> anchored() {
        return mentions.dates().stream()
                .map(d -> d.span().of(text) + " = " + d.value() + " " + d.anchor())
                .toList();
    }

    List<String> figures() {
        return mentions.figures().stream()
                .map(f -> f.span().of(text) + " = " + value(f))
                .toList();
    }

    List<String> places() {
        return mentions.places().stream()
                .map(p -> p.span().of(text) + " = " + p.name())
                .toList();
    }

    List<String> furniture() {
        return layout.furniture().stream().map(span -> span.of(text)).toList();
    }

    List<Span> spans() {
        var spans = new java.util.ArrayList<Span>(layout.furniture());
        mentions.dates().forEach(d -> spans.add(d.span()));
        mentions.figures().forEach(f -> spans.add(f.span()));
        mentions.places().forEach(p -> spans.add(p.span()));
        if (layout.title() != null) {
            spans.add(layout.title());
        }
        return spans;
    }

    private static String value(FigureMention figure) {
        String about = figure.approx() ? "~" : "";
        return figure.low() != null && figure.low().equals(figure.high())
                ? about + figure.low().toPlainString()
                : about + bound(figure.low()) + "/" + bound(figure.high());
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? ".." : bound.toPlainString();
    }
}
