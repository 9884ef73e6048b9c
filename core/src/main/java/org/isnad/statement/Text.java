package org.isnad.statement;

import java.util.function.Consumer;
import org.isnad.choice.Choice;
import org.isnad.grammar.Clauses;
import org.isnad.grammar.Look;
import org.isnad.grammar.NounPhrases;
import org.isnad.grammar.Shapes;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordClass;
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

    /**
     * What a word is, as weights may see it: of a name no more than that it is one, so that no party weighs otherwise than another by what the
     * lexicon knows of it.
     */
    long classes(int token) {
        return isName(token) ? NAME : tokens.classes(token) & ~NAMES;
    }

    /**
     * A word as weights may see it: of names and nationalities only that they are such, and of a noun with the article only where it tells of
     * speech or judgement; what else carries it may be part of a party's name (الداخلية, الهلال).
     *
     * @param as what it is called where it may be seen
     */
    String word(int token, String as) {
        if (isName(token)) {
            return "NAME";
        }
        if (tokens.is(token, WordClass.NATIONALITY)) {
            return "NATIONALITY";
        }
        return Shapes.hasArticle(tokens, token) && !tokens.isAny(token, TELLING) ? "DEFINITE" : as;
    }

    private static final long TELLING =
            WordClass.set(WordClass.SIGNAL, WordClass.FEELING, WordClass.CUE_NOUN, WordClass.REPORT, WordClass.TIME);

    private boolean isName(int token) {
        int start = names.startOf(token);
        return start >= 0
                && names.entriesAt(start).stream().anyMatch(e -> e instanceof Entry.Known || e instanceof Entry.Place);
    }

    private static final long NAME = WordClass.STATE.bit();
    private static final long NAMES = WordClass.set(WordClass.STATE, WordClass.PLACE, WordClass.GIVEN_NAME);
}
