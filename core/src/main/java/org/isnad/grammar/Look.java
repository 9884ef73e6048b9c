package org.isnad.grammar;

import org.isnad.lexicon.Clitics;
import org.isnad.mention.Names;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;

/** What a token shows of itself first, whatever else the lexicon may know of it: by this what stands on both sides of an edge is told. */
public enum Look {
    /** Part of a name or phrase that the lexicon knows. */
    KNOWN,
    WITH_PREPOSITION,
    VERB,
    WITH_WA,
    ARTICLE,
    /** With the article and the ending of those to whom something is done: المواطنين. */
    OBLIQUE,
    ACCUSATIVE,
    /** A word of the lexicon that is none of these. */
    LISTED,
    VERBAL_NOUN,
    WITH_PRONOUN,
    RELATIONAL,
    UNKNOWN,
    NUMBER,
    OPENS_QUOTE,
    CLOSES_QUOTE,
    OPENS_BRACKET,
    CLOSES_BRACKET,
    COMMA,
    SIGN,
    /** Outside the text. */
    NOTHING;

    /** The look of a token. */
    public static Look of(Tokens t, Names names, NounPhrases phrases, int i) {
        TokenKind kind = t.kind(i);
        if (kind == null) {
            return NOTHING;
        }
        return switch (kind) {
            case WORD -> ofWord(t, names, phrases, i);
            case NUMBER -> NUMBER;
            case QUOTE -> t.quoteEnd(i) >= 0 ? OPENS_QUOTE : CLOSES_QUOTE;
            case OPEN_BRACKET -> OPENS_BRACKET;
            case CLOSE_BRACKET -> CLOSES_BRACKET;
            case COMMA -> COMMA;
            default -> SIGN;
        };
    }

    private static Look ofWord(Tokens t, Names names, NounPhrases phrases, int i) {
        if (names.startOf(i) == i ? t.has(i, Clitics.PREPOSITIONS) : !names.inside(i) && Shapes.hasPreposition(t, i)) {
            return WITH_PREPOSITION; // also of a name: لوكالة سانا is told, not named
        }
        if (names.inside(i) && !Shapes.hasArticle(t, i)) {
            return names.startOf(i) == i && t.has(i, Clitics.WA) ? WITH_WA : KNOWN;
        }
        if (phrases.isVerb(i)) {
            return VERB;
        }
        if (Shapes.hasWa(t, i)) {
            return WITH_WA;
        }
        if (Shapes.hasArticle(t, i)) {
            return !names.inside(i) && Shapes.isObliquePlural(t, i) ? OBLIQUE : ARTICLE;
        }
        if (Shapes.isAccusative(t, i)) {
            return ACCUSATIVE;
        }
        if (t.word(i) != null) {
            return LISTED;
        }
        if (Shapes.isVerbalNoun(t, i)) {
            return VERBAL_NOUN;
        }
        if (Shapes.mayHavePronoun(t, i)) {
            return WITH_PRONOUN;
        }
        return Shapes.isRelational(t, i) ? RELATIONAL : UNKNOWN;
    }
}
