package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import java.util.List;
import org.isnad.choice.Scale;
import org.isnad.document.Form;
import org.isnad.grammar.NounPhrase;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.VerbForm;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;

/**
 * Where a content ends: with its sentence, unless quotation marks carry it on; before that where the next statement of the sentence goes
 * on from it (a participle, a verb with و, a new clause with its own source) or a preposition names its source.
 */
final class Contents {

    /** Behind the closing mark of what was said, a word that leads on in the reporter's own words. */
    private static final long NARRATION = WordClass.set(PREPOSITION, SUBORDINATOR, ADVERSATIVE);

    private static final long CLAUSE_OPENERS = WordClass.set(ADVERSATIVE, AUXILIARY, SUBORDINATOR);
    private static final long TURNS = WordClass.set(ADVERSATIVE, SUBORDINATOR);

    private final Text text;
    private final Tokens t;
    private final ContentEnds ends;

    Contents(Text text, Scale scale) {
        this.text = text;
        this.ends = new ContentEnds(text, scale);
        this.t = text.tokens();
    }

    /**
     * Ends the contents of the drafts of one sentence.
     *
     * @param drafts in order of their places
     */
    void end(List<Draft> drafts, int limit) {
        for (int n = drafts.size() - 1; n >= 0; n--) {
            Draft d = drafts.get(n);
            if (d.contentTo < 0) {
                d.contentTo = ends.settle(d, end(d, drafts, n, limit), reach(d, limit), drafts, n);
            }
            trim(d);
            d.quoted = form(d);
        }
    }

    /** Behind the last token that a content may hold: of its sentence, of the quotation around it, or of its clause, where the main one stands behind. */
    private int reach(Draft d, int limit) {
        int around = t.inQuote(d.contentFrom);
        int end = mainClause(d, limit);
        if (around >= 0) {
            end = Math.min(end, t.isUnclosed(around) ? t.quoteEnd(around) + 1 : t.quoteEnd(around));
        }
        return carriedByQuote(d.contentFrom, end);
    }

    /** وعلى الرغم من أن النائب طالب بالتصويت، | فإن المجلس: where the main clause begins behind one that concedes, or the limit. */
    private int mainClause(Draft d, int limit) {
        int start = d.cueFrom < 0 ? -1 : t.sentenceStart(t.sentence(d.cueFrom));
        if (start < 0
                || start >= d.cueFrom
                || !text.clauses().follows(particleBefore(d.cueFrom, start), PREPOSITION.bit())) {
            return limit;
        }
        for (int k = d.contentFrom + 1; k + 1 < limit; k++) {
            if (t.is(k, TokenKind.COMMA)
                    && t.has(k + 1, Clitics.FA)
                    && text.clauses().isParticle(k + 1)) {
                return k;
            }
        }
        return limit;
    }

    /** The particle that opens the clause around a cue; the sentence's start where a comma stands before it, or none does. */
    private int particleBefore(int cue, int start) {
        for (int k = cue - 1; k > start && !t.is(k, TokenKind.COMMA); k--) {
            if (text.clauses().isParticle(k)) {
                return k;
            }
        }
        return start;
    }

    private int end(Draft d, List<Draft> drafts, int n, int limit) {
        int close = t.quoteEnd(d.contentFrom);
        if (close >= 0 && endsWithQuote(d, close, limit, drafts)) {
            return close + 1;
        }
        int end = reach(d, limit);
        if (d.link != Draft.Link.BESIDE && !d.opened.isMark()) {
            end = beforeNextPredicate(d.contentFrom, end);
        }
        if (isInside(d, drafts, n)) {
            end = beforeOuterSpeaker(d.contentFrom, end);
        }
        for (int m = n + 1; m < drafts.size(); m++) {
            Draft next = drafts.get(m);
            int cut = cut(d, next);
            if (cut > d.contentFrom && cut < end) {
                return cut;
            }
        }
        return end;
    }

    private boolean isInside(Draft d, List<Draft> drafts, int n) {
        for (int m = n - 1; m >= 0; m--) {
            Draft outer = drafts.get(m);
            if (outer.contentFrom <= d.place() && outer.link != Draft.Link.BESIDE && cut(outer, d) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Inside another's content a statement ends where the outer speaker judges it (ولكنها لم) or goes on with وأن. */
    private int beforeOuterSpeaker(int from, int end) {
        for (int k = from + 1; k < end; k++) {
            if (t.quoteEnd(k) > k) {
                k = t.quoteEnd(k);
            } else if (t.is(k, TokenKind.COMMA)
                    && (t.is(k + 1, ADVERSATIVE) || text.clauses().isParticle(k + 1) && t.has(k + 1, Clitics.WA))) {
                return k;
            }
        }
        return end;
    }

    /** A noun's content ends where the narration goes on with و and a verb; inside a relative clause the verb is the clause's. */
    private int beforeNextPredicate(int from, int end) {
        for (int k = from + 1; k < end; k++) {
            if (t.is(k, RELATIVE) || text.clauses().isParticle(k) || t.is(k, SUBORDINATOR) || t.is(k, NEGATION)) {
                return end;
            }
            if (t.quoteEnd(k) > k) {
                k = t.quoteEnd(k);
            } else if (t.has(k, Clitics.WA) && isPerfect(k) && t.letter(k, -1) == Letters.TEH) {
                return k;
            }
        }
        return end;
    }

    private boolean isPerfect(int k) {
        Word word = t.word(k);
        if (word == null || !text.phrases().isVerb(k)) {
            return false;
        }
        return word.verbs().stream().anyMatch(f -> f.tense() == VerbForm.Tense.PERFECT)
                || word.cues().stream()
                        .anyMatch(c -> c.form() != null && c.form().tense() == VerbForm.Tense.PERFECT);
    }

    /** A quotation that opens in the content and closes behind its sentence. */
    private int carriedByQuote(int from, int end) {
        for (int k = from; k < end; k++) {
            int close = t.quoteEnd(k);
            if (close >= end) {
                return t.isUnclosed(k) ? end : close + 1;
            }
            if (close > k) {
                k = close;
            }
        }
        return end;
    }

    /** Whether nothing of the content stands behind the closing mark. */
    private boolean endsWithQuote(Draft d, int close, int limit, List<Draft> drafts) {
        int after = close + 1;
        if (after >= limit || t.is(after, TokenKind.STOP) || t.isUnclosed(d.contentFrom)) {
            return true;
        }
        boolean comma = t.is(after, TokenKind.COMMA) || t.is(after, TokenKind.SEMICOLON);
        int next = comma ? after + 1 : after;
        if (t.has(next, Clitics.WA) && text.clauses().isParticle(next)) {
            return false;
        }
        for (Draft other : drafts) {
            if (other != d && (other.cueFrom == next || other.source != null && other.source.from() == next)) {
                return true;
            }
        }
        boolean clause = !text.phrases().isQuotedName(d.contentFrom);
        boolean narrated = t.isAny(next, NARRATION) && !comma;
        return clause && narrated || close - d.contentFrom > (comma ? 5 : 8) || t.is(after, TokenKind.DASH);
    }

    /** Where the next statement ends this one's content; -1 where it stands inside. */
    private int cut(Draft d, Draft next) {
        int place = next.place();
        if (place < d.contentFrom
                || t.inQuote(place) != t.inQuote(d.contentFrom) && t.inQuote(place) >= d.contentFrom) {
            return -1;
        }
        NounPhrase source = next.source;
        int from = source != null && source.from() < place ? source.from() : place;
        return switch (next.link) {
            case CONTINUES -> before(from);
            case BESIDE -> next.contentTo >= 0 && next.contentTo > d.contentFrom ? next.contentTo : before(from);
            case NESTED -> -1;
            case FREE -> {
                boolean wa = next.cueFrom >= 0 && t.has(next.cueFrom, Clitics.CONJUNCTIONS);
                int b = before(from);
                boolean turned = text.clauses().follows(from, CLAUSE_OPENERS)
                        || text.clauses().follows(next.cueFrom, TURNS);
                boolean written = d.opened == Draft.Opened.PREPOSITION && from == d.contentFrom + 1; // بالهجوم ووصفته
                if (wa && (from > d.contentFrom + 1 || written) || turned || isMainClause(d, next)) {
                    yield b;
                }
                yield -1;
            }
        };
    }

    /** فيما أكد الوزير أن …، قال النائب إن: behind a side clause the main one, which a comma opens. */
    private boolean isMainClause(Draft d, Draft next) {
        return d.cueFrom >= 0
                && next.cueFrom >= 0
                && t.is(next.cueFrom - 1, TokenKind.COMMA)
                && next.opened.isMark()
                && next.source != null
                && next.source.from() > next.cueFrom
                && text.clauses().follows(d.cueFrom, SUBORDINATOR.bit())
                && t.inQuote(next.cueFrom) == t.inQuote(d.contentFrom);
    }

    /** Steps back over what leads to the next statement: comma, conjunction, auxiliary. */
    private int before(int from) {
        int k = from;
        while (k > 0) {
            int word = text.clauses().start(k, CLAUSE_OPENERS);
            if (word < k) {
                k = word;
            } else if (t.is(k - 1, DEMONSTRATIVE) && t.has(k - 1, Clitics.CONJUNCTIONS)) {
                k--; // وذلك بحسب
            } else if (isLoose(k - 1) || text.clauses().isParticle(k - 1) && t.is(k - 2, ADVERSATIVE)) {
                k--;
            } else {
                break;
            }
        }
        return k;
    }

    private void trim(Draft d) {
        while (d.contentTo > d.contentFrom + 1 && isLoose(d.contentTo - 1)) {
            d.contentTo--;
        }
        while (d.contentFrom + 1 < d.contentTo && isLoose(d.contentFrom)) {
            d.contentFrom++;
        }
    }

    private boolean isLoose(int k) {
        return t.is(k, TokenKind.COMMA)
                || t.is(k, TokenKind.SEMICOLON)
                || t.is(k, TokenKind.COLON)
                || t.is(k, TokenKind.DASH)
                || t.is(k, TokenKind.STOP)
                || t.is(k, TokenKind.ELLIPSIS);
    }

    private Form form(Draft d) {
        int close = t.quoteEnd(d.contentFrom);
        if (close >= 0 && close >= d.contentTo - 1) {
            return Form.DIRECT;
        }
        if (t.inQuote(d.contentFrom) >= 0) {
            return Form.DIRECT;
        }
        for (int k = d.contentFrom; k < d.contentTo; k++) {
            if (t.quoteEnd(k) > k) {
                if (!text.phrases().isQuotedName(k)) {
                    return Form.MIXED;
                }
                k = t.quoteEnd(k);
            }
        }
        return Form.INDIRECT;
    }
}
