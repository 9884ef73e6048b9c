package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import org.isnad.grammar.NounPhrase;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Headlines: {@code source: content}, without a cue. */
final class Titles {

    private static final long NO_NAME = WordClass.set(CUE_NOUN, THING, VENUE, PRONOUN, NEGATION, RELATIVE);
    private static final long ROLE_OR_BODY = WordClass.set(BODY, ROLE);

    private static final int LONGEST_SOURCE = 10;

    private final Text text;
    private final Tokens t;

    Titles(Text text) {
        this.text = text;
        this.t = text.tokens();
    }

    /** {@code source: content}; null where no colon stands behind a noun phrase. */
    @Nullable
    Draft named(int from, int limit) {
        int start = from;
        for (int k = from; k < Math.min(limit, from + 4); k++) {
            if (t.is(k, TokenKind.OTHER) || t.is(k, TokenKind.DASH)) {
                start = k + 1;
            }
        }
        int colon = -1;
        for (int k = start; k < Math.min(limit, start + LONGEST_SOURCE + 1); k++) {
            if (t.is(k, TokenKind.COLON)) {
                colon = k;
                break;
            }
            if (t.is(k, TokenKind.STOP) || t.is(k, TokenKind.ELLIPSIS)) {
                return null;
            }
        }
        if (colon <= start || colon + 2 >= limit) {
            return null;
        }
        for (int k = start; k < colon; k++) {
            if (text.phrases().isVerb(k) && t.is(k, CUE_VERB) || t.isAny(k, NO_NAME) && !t.isAny(k, ROLE_OR_BODY)) {
                return null;
            }
        }
        var d = new Draft("title: source: <content>", null, null);
        NounPhrase p = text.phrases().read(start, colon);
        d.source = p != null && p.to() == colon ? p : whole(start, colon, p);
        d.contentFrom = colon + 1;
        d.contentTo = limit;
        d.opened = Draft.Opened.COLON;
        return d;
    }

    private static NounPhrase whole(int from, int to, @Nullable NounPhrase part) {
        if (part == null || part.kind() == NounPhrase.Kind.OTHER) {
            return new NounPhrase(from, to, from, NounPhrase.Kind.PERSON, from, to, true);
        }
        return new NounPhrase(from, to, part.head(), part.kind(), part.nameFrom(), part.nameTo(), true);
    }
}
