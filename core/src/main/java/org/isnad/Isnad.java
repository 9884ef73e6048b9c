package org.isnad;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.article.Article;
import org.isnad.choice.Choice;
import org.isnad.choice.Weights;
import org.isnad.document.Document;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Layout;
import org.isnad.mention.Mentions;
import org.isnad.mention.Names;
import org.isnad.statement.Reading;
import org.isnad.statement.StatementFinder;
import org.isnad.token.Tokenizer;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads articles. Immutable, to be shared by any number of threads. */
public final class Isnad {

    private final Lexicon lexicon;
    private final Tokenizer tokenizer;
    private final StatementFinder statementFinder;

    private Isnad(Lexicon lexicon, Weights weights) {
        this.lexicon = lexicon;
        this.tokenizer = new Tokenizer(lexicon);
        this.statementFinder = new StatementFinder(lexicon, weights);
    }

    /** Reads with the lexicons that come with the program. */
    public static Isnad shipped() {
        return with(Lexicon.shipped());
    }

    /** Reads with these lexicons. */
    public static Isnad with(Lexicon lexicon) {
        return with(lexicon, Weights.shipped());
    }

    /** Reads with these lexicons; where they and the grammar come to an end these weights decide. */
    public static Isnad with(Lexicon lexicon, Weights weights) {
        return new Isnad(lexicon, weights);
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    /** What an article says, and who says it. Never throws, whatever the text. */
    public Document read(Article article) {
        return reading(article).document();
    }

    /** The same, with what was found on the way to it. */
    public Reading reading(Article article) {
        return reading(article, null);
    }

    /** The choices that the grammar left open in an article, as weights are to be learnt from: each candidate with its findings. */
    public List<Choice> choices(Article article) {
        List<Choice> choices = new ArrayList<>();
        reading(article, choices::add);
        return choices;
    }

    private Reading reading(Article article, @Nullable Consumer<Choice> listener) {
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
                mentions.dates(),
                listener); // a speaker is a mention: so after the names
        var document = new Document(
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
        return new Reading(document, lexicon, tokens, names);
    }
}
