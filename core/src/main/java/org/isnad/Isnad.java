package org.isnad;

import java.util.List;
import java.util.Map;
import org.isnad.article.Article;
import org.isnad.document.Document;
import org.isnad.lexicon.Lexicon;

/** Reads articles. Immutable, to be shared by any number of threads. */
public final class Isnad {

    private final Lexicon lexicon;

    private Isnad(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Reads with the lexicons that come with the program. */
    public static Isnad shipped() {
        return with(Lexicon.shipped());
    }

    /** Reads with these lexicons. */
    public static Isnad with(Lexicon lexicon) {
        return new Isnad(lexicon);
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    /** What an article says, and who says it. Never throws, whatever the text. */
    public Document read(Article article) {
        return new Document(
                article.id(),
                article.text(),
                article.outlet(),
                article.published() == null ? null : article.published().toString(),
                article.title(),
                article.furniture(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
