package org.isnad.claim;

import java.time.LocalDate;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.choice.Weights;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/** Sentences and what they say, for tests. */
final class Saying {

    private static final Isnad ISNAD = Isnad.shipped();
    private static final Propositions PROPOSITIONS = new Propositions(ISNAD.lexicon());
    private static final Relating RELATING = new Relating(Weights.shipped());
    private static final LocalDate DAY = LocalDate.of(2017, 9, 6);

    private Saying() {}

    /** What a sentence of 6 September 2017 says. */
    static Proposition said(String text) {
        var article = Article.of("t", text, Told.NOTHING.published(DAY));
        return PROPOSITIONS.of(ISNAD.read(article)).said(new Span(0, text.length()));
    }

    /** The same with the words by which somebody is made to speak. */
    static Proposition whole(String text) {
        var article = Article.of("t", text, Told.NOTHING.published(DAY));
        return PROPOSITIONS.of(ISNAD.read(article)).whole(new Span(0, text.length()));
    }

    static Tie tie(String a, String b) {
        return RELATING.explained(said(a), said(b), null);
    }

    static Stance stance(String a, String b) {
        return RELATING.stance(said(a), said(b));
    }

    static @Nullable String words(@Nullable Span span, String text) {
        return span == null ? null : span.of(text);
    }
}
