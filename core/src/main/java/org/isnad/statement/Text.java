package org.isnad.statement;

import org.isnad.grammar.Clauses;
import org.isnad.grammar.NounPhrases;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Names;
import org.isnad.token.Tokens;

/** All that the productions look at: one article's tokens and names, and the readers of phrases and clauses over them. */
record Text(Lexicon lexicon, Tokens tokens, Names names, NounPhrases phrases, Clauses clauses) {

    static Text of(Lexicon lexicon, Tokens tokens, Names names) {
        var phrases = new NounPhrases(tokens, names);
        return new Text(lexicon, tokens, names, phrases, new Clauses(tokens, names, phrases));
    }
}
