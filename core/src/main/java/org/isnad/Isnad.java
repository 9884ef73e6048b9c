package org.isnad;

import org.isnad.article.Article;
import org.isnad.document.Document;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Layout;
import org.isnad.mention.Mentions;
import org.isnad.mention.Names;
import org.isnad.statement.StatementFinder;
import org.isnad.token.Tokenizer;
import org.isnad.token.Tokens;

/** Reads articles. Immutable, to be shared by any number of threads. */
public final class Isnad {

    private final Lexicon lexicon;
    private final Tokenizer tokenizer;
    private final StatementFinder statementFinder;

    private Isnad(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.tokenizer = new Tokenizer(lexicon);
        this.statementFinder = new StatementFinder(lexicon);
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
        Tokens tokens = tokenizer.tokens(article.text());
        var names = new Names(tokens);
        var layout = new Layout(article, tokens, names);
        var mentions =
                Mentions.find(article, tokens, names, layout); // the page's own dates are none: so after the layout
        var statements = statementFinder.find(
                tokens,
                names,
                layout.titleSentence(),
                layout.articleStarts(),
                mentions.dates()); // a speaker is a mention: so after the names
        return new Document(
                article.id(),
                article.text(),
                article.outlet(),
                mentions.published() == null ? null : mentions.published().toString(),
                layout.title(),
                layout.furniture(),
                statements.entities(),
                statements.statements(),
                mentions.dates(),
                mentions.places(),
                mentions.figures(),
                statements.disputes());
    }
}
