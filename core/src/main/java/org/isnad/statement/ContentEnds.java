package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import java.util.List;
import org.isnad.choice.Scale;
import org.isnad.choice.Weights;
import org.isnad.document.Reason;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;

/**
 * Where what is said ends and the reporter goes on. The grammar's end is one candidate; each comma, closing mark, turn ({@code حيث}, {@code
 * فيما}), verb with و and each further statement of the sentence is another, the sentence's end the last.
 */
final class ContentEnds {

    private static final long TURNS = WordClass.set(
            SUBORDINATOR, ADVERSATIVE, CUE_PREPOSITION, CUE_PARTICIPLE, CUE_VERB, AUXILIARY, RELATIVE, DEMONSTRATIVE);
    private static final int MOST = 40;

    private final Text text;
    private final Tokens t;
    private final Scale scale;
    private final Scale.Weighing weighing;
    /** The candidates of the content at hand. */
    private final int[] ends = new int[MOST];

    ContentEnds(Text text, Scale scale) {
        this.text = text;
        this.t = text.tokens();
        this.scale = scale;
        this.weighing = scale.weighing(text.listener());
    }

    static Scale scale(Weights weights) {
        return new Scale(ContentEndFindings.FINDINGS, weights);
    }

    /**
     * Settles the end of a content.
     *
     * @param grammars the end that the grammar gives it
     * @param limit behind the last token that it may hold: the sentence's, or the quotation's around it
     * @param drafts the statements of the sentence, in order
     * @param n which of them it is
     */
    int settle(Draft d, int grammars, int limit, List<Draft> drafts, int n) {
        if (!scale.isOpen(text.listener()) || d.cueFrom < 0 || d.contentFrom < d.cueFrom || grammars > limit) {
            return grammars;
        }
        weighing.begin();
        var findings = new ContentEndFindings(text, d, limit, isInside(d, drafts, n));
        int count = 0;
        int grammarsIndex = 0;
        int nextDraft = n + 1;
        for (int to = d.contentFrom + 1; to <= limit && count < MOST; to++) {
            while (nextDraft < drafts.size() && begins(drafts.get(nextDraft)) < to) {
                nextDraft++;
            }
            Draft starting =
                    nextDraft < drafts.size() && begins(drafts.get(nextDraft)) <= to + 1 ? drafts.get(nextDraft) : null;
            boolean here = starting != null && (begins(starting) == to || t.is(to, TokenKind.COMMA));
            if (to != grammars && to != limit && !here && !mayEnd(to)
                    || to != grammars && t.is(to - 1, TokenKind.COMMA)) {
                continue;
            }
            if (to == grammars) {
                grammarsIndex = count;
            }
            ends[count++] = to;
            findings.tell(weighing, to, to == grammars, here ? starting : null, drafts.size() - nextDraft);
            int end = to;
            weighing.end(() -> new Outcome.ContentEnd(t.span(d.contentFrom, end)));
        }
        if (count < 2) {
            return grammars;
        }
        int chosen = weighing.choose(grammarsIndex, () -> t.span(d.cueFrom, d.cueTo));
        d.endMargin = weighing.margin();
        if (ends[chosen] != grammars) {
            d.why.add(new Reason("content", weighing.why(chosen, grammarsIndex), null));
        }
        return ends[chosen];
    }

    /** Whether a statement before it holds its cue, as far as is known before that one's end is. */
    private static boolean isInside(Draft d, List<Draft> drafts, int n) {
        for (int m = n - 1; m >= 0 && d.link != Draft.Link.CONTINUES; m--) {
            Draft outer = drafts.get(m);
            if (outer.contentFrom <= d.place() && outer.link != Draft.Link.BESIDE) {
                return true;
            }
        }
        return false;
    }

    private static int begins(Draft d) {
        return d.source != null && d.source.from() < d.place() ? d.source.from() : d.place();
    }

    private boolean mayEnd(int to) {
        return t.is(to, TokenKind.COMMA)
                || t.is(to, TokenKind.SEMICOLON)
                || t.is(to, TokenKind.DASH)
                || t.is(to, TokenKind.ELLIPSIS)
                || t.is(to, TokenKind.OPEN_BRACKET)
                || t.is(to - 1, TokenKind.QUOTE) && t.quoteEnd(to - 1) < 0
                || t.isAny(to, TURNS)
                || ContentEndFindings.phrase(text, to) != null
                || t.has(to, Clitics.CONJUNCTIONS) && text.phrases().isVerb(to);
    }
}
