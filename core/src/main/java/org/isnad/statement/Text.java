package org.isnad.statement;

import java.util.function.Consumer;
import org.isnad.choice.Choice;
import org.isnad.grammar.Clauses;
import org.isnad.grammar.Look;
import org.isnad.grammar.NounPhrases;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Names;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * All that the productions look at: one article's tokens and names, and the readers of phrases and clauses over them.
 *
 * @param listener who hears of each choice that the grammar left open; null for nobody
 */
record Text(
        Lexicon lexicon,
        Tokens tokens,
        Names names,
        NounPhrases phrases,
        Clauses clauses,
        @Nullable Consumer<Choice> listener) {

    static Text of(Lexicon lexicon, Tokens tokens, Names names, @Nullable Consumer<Choice> listener) {
        var phrases = new NounPhrases(tokens, names);
        return new Text(lexicon, tokens, names, phrases, new Clauses(tokens, names, phrases), listener);
    }

    Look look(int token) {
        return Look.of(tokens, names, phrases, token);
    }
}
