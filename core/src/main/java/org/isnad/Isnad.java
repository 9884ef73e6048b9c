package org.isnad;

import java.util.List;
import org.isnad.article.Article;
import org.isnad.document.Document;
import org.isnad.lexicon.Lexicon;
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
        boolean[] furniture = new boolean[tokens.sentences()];
        var statements = statementFinder.find(tokens, names, 0, furniture);   // a speaker is a mention: so after the names
        return new Document(
                article.id(),
                article.text(),
                article.outlet(),
                article.published() == null ? null : article.published().toString(),
                article.title(),
                article.furniture(),
                statements.entities(),
                statements.statements(),
                List.of(),
                List.of(),
                List.of(),
                statements.disputes());
    }
}
