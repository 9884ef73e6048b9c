package org.isnad.statement;

import java.util.List;
import java.util.function.Consumer;
import org.isnad.choice.Choice;
import org.isnad.document.DateMention;
import org.isnad.grammar.Clauses;
import org.isnad.grammar.Look;
import org.isnad.grammar.NounPhrases;
import org.isnad.grammar.Shapes;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Names;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * All that the productions look at: one article's tokens and names, and the readers of phrases and clauses over them.
 *
 * @param looks the look of each token that was asked for; edges ask for the same again and again
 * @param words each word as weights may see it, likewise
 * @param listener who hears of each choice that the grammar left open; null for nobody
 */
record Text(
        Lexicon lexicon,
        Tokens tokens,
        Names names,
        NounPhrases phrases,
        Clauses clauses,
        @Nullable Look[] looks,
        @Nullable String[] words,
        @Nullable Consumer<Choice> listener) {

    static Text of(
            Lexicon lexicon, Tokens tokens, Names names, List<DateMention> dates, @Nullable Consumer<Choice> listener) {
        var phrases = new NounPhrases(tokens, names);
        return new Text(
                lexicon,
                tokens,
                names,
                phrases,
                new Clauses(tokens, names, phrases, dates),
                new Look[tokens.size()],
                new String[tokens.size()],
                listener);
    }

    Look look(int token) {
        if (token < 0 || token >= looks.length) {
            return Look.NOTHING;
        }
        Look look = looks[token];
        if (look == null) {
            look = Look.of(tokens, names, phrases, token);
            looks[token] = look;
        }
        return look;
    }

    /**
     * What a word is, as weights may see it, so that no party weighs otherwise than another by what the lexicon knows of its name: of a name no
     * more than that it is one, of a noun with the article, which may be part of one (الداخلية, الهلال), only what no party is called by.
     */
    long classes(int token) {
        if (Shapes.hasArticle(tokens, token)) {
            return tokens.classes(token) & SEEN_OF_DEFINITE;
        }
        if (isName(token)) {
            return NAME;
        }
        return tokens.is(token, WordClass.NATIONALITY) ? WordClass.NATIONALITY.bit() : tokens.classes(token) & ~NAMES;
    }

    /** Whether the word right before a cue, or right behind its last token, makes it none. */
    boolean isGuarded(Entry.Cue e, int from, int to) {
        return isOneOf(to, e.notBefore()) || isOneOf(tokens.before(from), e.notAfter());
    }

    private boolean isOneOf(int token, List<String> words) {
        for (String word : words) {
            if (tokens.foldedIs(token, word)) {
                return true;
            }
        }
        return false;
    }

    /** A word as weights may see it: by its letters, where it is not {@link #hidden}. */
    String word(int token) {
        if (token < 0 || token >= words.length) {
            return "";
        }
        String word = words[token];
        if (word == null) {
            String hidden = hidden(token);
            word = hidden == null ? tokens.folded(token) : hidden;
            words[token] = word;
        }
        return word;
    }

    /**
     * What weights see of a word of which they may not see which it is: a name, a nationality, a noun with the article,
     * a word that no lexicon knows; null for others.
     */
    @Nullable
    String hidden(int token) {
        if (Shapes.hasArticle(tokens, token)) {
            return tokens.isAny(token, TELLING) ? null : "DEFINITE";
        }
        if (isName(token)) {
            return "NAME";
        }
        if (tokens.is(token, WordClass.NATIONALITY)) {
            return "NATIONALITY";
        }
        if (tokens.is(token, WordClass.GIVEN_NAME) && (tokens.classes(token) & ~OF_GIVEN_NAMES) == 0) {
            return "GIVEN_NAME";
        }
        return tokens.is(token, TokenKind.WORD) && tokens.word(token) == null ? "" : null; // may be somebody's name
    }

    /** A first name, where it is part of no name of a party. */
    boolean isGivenName(int token) {
        return tokens.is(token, WordClass.GIVEN_NAME) && !isName(token);
    }

    /** Whether it ends in ة, where weights may see how it ends. */
    boolean endsInTeh(int token) {
        return tokens.is(token, TokenKind.WORD)
                && tokens.text().charAt(tokens.end(token) - 1) == Letters.TEH_MARBUTA
                && (!isName(token) || Shapes.hasArticle(tokens, token) && names.endOf(token) != token + 1);
    }

    /** Whether it is part of a name that the lexicon knows. */
    boolean isName(int token) {
        int name = names.startOf(token);
        List<Entry> named = name < 0 ? List.of() : names.entriesAt(name);
        for (int k = 0; k < named.size(); k++) {
            if (names(named.get(k))) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(Entry entry) {
        return entry instanceof Entry.Known
                || entry instanceof Entry.Place
                || entry instanceof Entry.Words w && (w.wordClass().bit() & BODIES) != 0;
    }

    private static final long NAME = WordClass.STATE.bit();
    private static final long NAMES = WordClass.set(
            WordClass.STATE,
            WordClass.PLACE,
            WordClass.SIGNED_PLACE,
            WordClass.GIVEN_NAME,
            WordClass.PHRASE_START); // most phrases are names
    private static final long BODIES = WordClass.set(WordClass.BODY, WordClass.OUTLET, WordClass.GROUP);
    /** What a word may be besides a first name that only names do: بشار, the town. */
    private static final long OF_GIVEN_NAMES =
            WordClass.set(WordClass.GIVEN_NAME, WordClass.PHRASE_START, WordClass.PLACE, WordClass.SIGNED_PLACE);

    private static final long TELLING =
            WordClass.set(WordClass.FEELING, WordClass.CUE_NOUN, WordClass.REPORT, WordClass.TIME);
    private static final long SEEN_OF_DEFINITE = TELLING
            | WordClass.set(
                    WordClass.ROLE,
                    WordClass.TITLE,
                    WordClass.ANONYMOUS,
                    WordClass.WITNESS,
                    WordClass.DOCUMENT,
                    WordClass.VENUE,
                    WordClass.RELATIVE,
                    WordClass.WEEKDAY,
                    WordClass.NUMBER,
                    WordClass.ADJECTIVE);

    /** The entry of this kind that a word or phrase opens at a token; null for none. */
    Entry.@Nullable Cue cueAt(int i, Entry.CueKind kind) {
        List<Entry> named = names.entriesAt(i);
        for (int k = 0; k < named.size(); k++) {
            if (named.get(k) instanceof Entry.Cue cue && cue.kind() == kind) {
                return cue;
            }
        }
        Word word = tokens.is(i, kind == Entry.CueKind.NOUN ? WordClass.CUE_NOUN : WordClass.CUE_PREPOSITION)
                ? tokens.word(i)
                : null;
        for (int k = 0; word != null && k < word.cues().size(); k++) {
            Entry.Cue cue = word.cues().get(k).entry();
            if (cue.kind() == kind) {
                return cue;
            }
        }
        return null;
    }
}
