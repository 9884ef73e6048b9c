package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import org.isnad.document.Act;
import org.isnad.grammar.NounPhrase;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Headlines: {@code source: content} and a bare quotation, without a cue; {@code content.. source verb}, whose cue ends the line. */
final class Titles {

    private static final long NO_NAME = WordClass.set(CUE_NOUN, THING, VENUE, PRONOUN, NEGATION, RELATIVE, QUESTION);
    private static final long ROLE_OR_BODY = WordClass.set(BODY, ROLE);

    private static final int LONGEST_SOURCE = 10;

    /** With its marks: three words may be a title of a book. */
    private static final int SHORTEST_QUOTATION = 6;

    private final Text text;
    private final Tokens t;

    Titles(Text text) {
        this.text = text;
        this.t = text.tokens();
    }

    /** {@code source: content}, also behind a clause and marks (بعد الفوز.. المدرب: …); null where no colon stands behind a noun phrase. */
    @Nullable
    Draft named(int from, int limit) {
        int behind = behindClause(from, limit);
        int start = behind < 0 ? from : behind;
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
        int through = through(start, colon);
        NounPhrase carrier = through < 0 ? null : text.phrases().read(start, through);
        start = through < 0 ? start : through + 1;
        int told = told(start, colon);
        NounPhrase p = text.phrases().read(start, told);
        if (behind >= 0 && !(p != null && p.to() == told && mayAnswer(p))) {
            return null;
        }
        boolean office = p != null
                && p.to() == told
                && (t.isAny(p.head(), ROLE_OR_BODY) // وزير النقل
                        || t.is(p.head(), DOCUMENT) && !t.is(p.head(), VENUE)); // استطلاع
        for (int k = start; k < colon && !office; k++) {
            if (text.phrases().isVerb(k) && t.is(k, CUE_VERB) || t.isAny(k, NO_NAME) && !t.isAny(k, ROLE_OR_BODY)) {
                return null;
            }
        }
        var d = new Draft("title: source: <content>", null, null);
        d.source = p != null && p.to() == told ? p : whole(start, told, p);
        if (carrier != null) {
            d.carriers.add(carrier);
        }
        d.contentFrom = colon + 1;
        d.contentTo = limit;
        d.opened = Draft.Opened.COLON;
        return d;
    }

    /** Behind the marks that end a headline's first clause, where nobody says anything in it; -1 where none does. */
    private int behindClause(int from, int limit) {
        for (int k = from; k < limit && !t.is(k, TokenKind.COLON); k++) {
            if (t.is(k, CUE_VERB) && text.phrases().isVerb(k)) {
                return -1;
            }
            if (t.is(k, TokenKind.ELLIPSIS) && k > from + 1) {
                return k + 1;
            }
        }
        return -1;
    }

    /** Whether somebody is named who speaks, whatever stands before him: المدرب, والأهالي, «الصحة». */
    private boolean mayAnswer(NounPhrase p) {
        return p.kind() != NounPhrase.Kind.OTHER && p.kind() != NounPhrase.Kind.REPORT
                || t.quoteEnd(p.from()) == p.to() - 1;
    }

    /** {@code outlet عن source:} (وكالة النهر عن مسؤول: …): the preposition behind an outlet that hands on; -1 where none does. */
    private int through(int start, int colon) {
        NounPhrase p = text.phrases().read(start, colon);
        if (p == null || p.kind() != NounPhrase.Kind.OUTLET || p.to() + 1 >= colon) {
            return -1;
        }
        return text.clauses().frameOf(p.to()) == Frame.AN ? p.to() : -1;
    }

    /** Where whom the speaker told begins; the colon where nobody is. */
    private int told(int start, int colon) {
        int k = start + 1;
        while (k < colon && !isTo(k)) {
            k++;
        }
        return k;
    }

    /** لـ standing alone before a name, or on an outlet's: whom the speaker told. */
    private boolean isTo(int k) {
        return t.letters(k) == 1 && t.letter(k, 0) == Letters.LAM || t.has(k, Clitics.LI) && t.is(k, OUTLET);
    }

    /** {@code content.. source verb} (… .. والتحالف ينفي), where the verb denies or confirms what stands before; null where none does. */
    @Nullable
    Draft answered(int from, int limit) {
        int verb = limit - 1;
        Word word = t.word(verb);
        if (word == null || !t.is(verb, CUE_VERB)) {
            return null;
        }
        int marks = -1;
        for (int k = verb - 1; k > Math.max(from, verb - LONGEST_SOURCE); k--) {
            if (t.is(k, TokenKind.ELLIPSIS) || t.is(k, TokenKind.COMMA) || t.is(k, TokenKind.DASH)) {
                marks = k;
                break;
            }
        }
        NounPhrase source = marks < 0 ? null : text.phrases().read(marks + 1, verb);
        if (source == null || source.to() != verb || source.kind() == NounPhrase.Kind.OTHER) {
            return null;
        }
        for (Word.CueReading reading : word.cues()) {
            Act act = reading.entry().act();
            if (reading.form() != null && (act == Act.DENY || act == Act.ASSERT)) {
                var d = new Draft("title: <content>, source verb", reading.entry(), reading.form());
                d.cueFrom = verb;
                d.cueTo = limit;
                d.source = source;
                d.contentFrom = from;
                d.contentTo = marks;
                d.link = Draft.Link.BESIDE;
                return d;
            }
        }
        return null;
    }

    /** A headline that is one quotation and no more; null where it is none, or too short to be more than a name. */
    @Nullable
    Draft quotation(int from, int limit) {
        int close = t.quoteEnd(from);
        if (close >= 0 && close < limit - 2) {
            return quoted(from, close, limit);
        }
        if (close < limit - 1 || limit - from < SHORTEST_QUOTATION) {
            return null;
        }
        var d = new Draft("title: quotation", null, null);
        d.contentFrom = from;
        d.contentTo = limit;
        d.opened = Draft.Opened.QUOTE;
        return d;
    }

    /** {@code <quotation> dash source} («…» – الوزير …); null where no known speaker stands behind the dash. */
    private @Nullable Draft quoted(int from, int close, int limit) {
        if (!t.is(close + 1, TokenKind.DASH) && !t.is(close + 1, TokenKind.ELLIPSIS)
                || text.phrases().isQuotedName(from)) {
            return null;
        }
        NounPhrase p = text.phrases().read(close + 2, limit);
        if (p == null || p.kind() == NounPhrase.Kind.OTHER || p.kind() == NounPhrase.Kind.REPORT) {
            return null;
        }
        var d = new Draft("title: quotation, source", null, null);
        d.source = p;
        d.contentFrom = from;
        d.contentTo = close + 1;
        d.opened = Draft.Opened.QUOTE;
        return d;
    }

    private static NounPhrase whole(int from, int to, @Nullable NounPhrase part) {
        if (part == null || part.kind() == NounPhrase.Kind.OTHER) {
            return new NounPhrase(from, to, from, NounPhrase.Kind.PERSON, from, to, true);
        }
        return new NounPhrase(from, to, part.head(), part.kind(), part.nameFrom(), part.nameTo(), true);
    }
}
