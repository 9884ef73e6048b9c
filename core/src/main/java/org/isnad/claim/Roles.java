package org.isnad.claim;

import org.isnad.document.Span;
import org.isnad.grammar.NounPhrase;
import org.isnad.grammar.NounPhrases;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.WordClass;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells who does what happens, and to whom, where the order of the words tells it:
 * <ul>
 *   <li>verb, subject, object (قصفت القوات البلدة); the subject alone of what one undergoes is its target (أصيب الجندي)
 *   <li>subject, verb, object, as headlines have it (القوات تقصف البلدة)
 *   <li>verbal noun and genitive: the target of what one undergoes (مقتل الجندي), else who does it (زيارة الوزير)
 * </ul>
 */
final class Roles {

    private static final long COUNTING = WordClass.set(WordClass.QUANTIFIER, WordClass.NUMBER);

    private final Tokens tokens;
    private final NounPhrases phrases;

    Roles(Tokens tokens, NounPhrases phrases) {
        this.tokens = tokens;
        this.phrases = phrases;
    }

    record Found(@Nullable Span actor, @Nullable Span target) {
        static final Found NONE = new Found(null, null);
    }

    /** @param at the token of the event, {@code from} and {@code to} the tokens of what is said */
    Found of(int at, Term event, int from, int to) {
        int behind = at + 1;
        while (behind < to && tokens.start(behind) < event.span().end()) {
            behind++;
        }
        boolean undergone = event.events().get(0).undergone();
        NounPhrase next = next(behind, to);
        if (!phrases.isVerb(at)) {
            return tokens.has(at, Clitics.AL) || next == null
                    ? Found.NONE
                    : undergone ? new Found(null, span(next)) : new Found(span(next), null);
        }
        NounPhrase before = at > from ? phrases.read(from, at) : null;
        if (before != null && before.to() == at) {
            return undergone && next == null ? new Found(null, span(before)) : new Found(span(before), span(next));
        }
        NounPhrase object = next == null ? null : next(next.to(), to);
        return undergone && object == null ? new Found(null, span(next)) : new Found(span(next), span(object));
    }

    private @Nullable NounPhrase next(int from, int to) {
        int i = from;
        while (i < to && tokens.is(i, WordClass.ADVERB)) {
            i++;
        }
        return i < to && !phrases.isTime(i) ? phrases.read(i, to) : null;
    }

    private @Nullable Span span(@Nullable NounPhrase phrase) {
        return phrase == null ? null : tokens.span(phrase.from(), end(phrase));
    }

    /** Behind the last token that names it: what a preposition adds tells where or how, but after a number or the like of whom (عدد من المدنيين). */
    private int end(NounPhrase phrase) {
        int i = phrase.from() + 1;
        while (i < phrase.to() && (!tokens.is(i, WordClass.PREPOSITION) || tokens.isAny(i - 1, COUNTING))) {
            i++;
        }
        return i;
    }
}
