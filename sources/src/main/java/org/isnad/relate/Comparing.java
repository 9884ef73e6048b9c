package org.isnad.relate;

import java.util.function.Consumer;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.choice.Choice;
import org.isnad.choice.Weights;
import org.isnad.claim.Proposition;
import org.isnad.claim.Propositions;
import org.isnad.claim.Relating;
import org.isnad.claim.Stance;
import org.isnad.claim.Tie;
import org.isnad.document.Span;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Compares the two texts of pairs, each read as an article of its own. Immutable, to be shared by any number of threads. */
public final class Comparing {

    private final Isnad isnad;
    private final Propositions propositions;
    private final Relating relating;

    public Comparing(Lexicon lexicon, Weights weights) {
        isnad = Isnad.with(lexicon, weights);
        propositions = new Propositions(lexicon);
        relating = new Relating(weights);
    }

    /** How the two relate, whoever says them. */
    public Tie relation(Pair pair, @Nullable Consumer<Choice> listener) {
        return relating.explained(proposition(pair.a(), false), proposition(pair.b(), false), listener);
    }

    /** How the one stands to the other. */
    public Stance stance(Pair pair, @Nullable Consumer<Choice> listener) {
        return relating.stance(proposition(pair.a(), true), proposition(pair.b(), true), listener);
    }

    private Proposition proposition(Article article, boolean whole) {
        var reader = propositions.of(isnad.read(article));
        var span = new Span(0, article.text().length());
        return whole ? reader.whole(span) : reader.said(span);
    }
}
