package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import java.util.ArrayList;
import java.util.List;
import org.isnad.choice.Findings;
import org.isnad.choice.Scale;
import org.isnad.choice.Weights;
import org.isnad.document.Reason;
import org.isnad.grammar.Look;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Where what is said ends and the reporter goes on. The grammar's end is one candidate; each comma, closing mark, turn ({@code حيث}, {@code
 * فيما}), verb with و and each further statement of the sentence is another, the sentence's end the last.
 */
final class ContentEnds {

    static final Findings FINDINGS = new Findings("content-end");
    private static final int LOOKS = Look.values().length;
    private static final int GRAMMARS = FINDINGS.flag("the grammar's");
    private static final int GRAMMARS_OPENED =
            FINDINGS.group("the grammar's, opened by", (Object[]) Draft.Opened.values());
    private static final int GRAMMARS_CUT = FINDINGS.flag("the grammar's, before the sentence's end");
    private static final int LAST = FINDINGS.flag("the sentence's end");
    private static final int LAST_OPENED =
            FINDINGS.group("the sentence's end, opened by", (Object[]) Draft.Opened.values());
    private static final int LAST_LINK = FINDINGS.group("the sentence's end, of", (Object[]) Draft.Link.values());
    private static final int LAST_CUTS = FINDINGS.count("the sentence's end, past further statements", 3);
    private static final int AT = FINDINGS.group("before", (Object[]) Look.values());
    private static final int AT_CLASS = FINDINGS.group("before a", (Object[]) WordClass.values());
    private static final int BEHIND = FINDINGS.group("behind", (Object[]) Look.values());
    private static final int NEXT = FINDINGS.group("next but a comma", (Object[]) Look.values());
    private static final int NEXT_CLASS = FINDINGS.group("next but a comma is", (Object[]) WordClass.values());
    private static final int AFTER = FINDINGS.group("next but one", (Object[]) Look.values());
    private static final int AFTER_CLASS = FINDINGS.group("next but one is", (Object[]) WordClass.values());
    private static final int COMMA_NEXT = FINDINGS.group("a comma and then", (Object[]) Look.values());
    private static final int OPENED_NEXT = FINDINGS.group("opened and then", openedAndNext());
    private static final int STATEMENT = FINDINGS.group("a statement begins here that", (Object[]) Draft.Link.values());
    private static final int STATEMENT_SOURCE = FINDINGS.flag("a statement begins here with its source");
    private static final int STATEMENT_WA = FINDINGS.flag("a statement begins here with و");
    private static final int FROM_START = FINDINGS.count("fives of words in it", 8);
    private static final int SHORT = FINDINGS.count("words in it", 5);
    private static final int LEFT = FINDINGS.count("fives of words left", 8);
    private static final int FEW_LEFT = FINDINGS.count("words left", 5);
    private static final int QUOTE_CLOSES = FINDINGS.flag("behind the mark that closes what opened it");
    private static final int QUOTE_WITHIN = FINDINGS.flag("inside a quotation");
    private static final int TITLE = FINDINGS.flag("in the headline");
    private static final int TITLE_LAST = FINDINGS.flag("the headline's end");

    private static final int LAST_AFTER = FINDINGS.open("up to the end after");
    private static final int BEFORE_LAST_AFTER = FINDINGS.open("before the end after");
    private static final int COMMA_WORD = FINDINGS.open("a comma and then word");
    private static final int WORD = FINDINGS.open("then word");

    private static final long TURNS = WordClass.set(
            SUBORDINATOR, ADVERSATIVE, CUE_PREPOSITION, CUE_PARTICIPLE, CUE_VERB, AUXILIARY, RELATIVE, DEMONSTRATIVE);
    private static final int MOST = 40;

    private static Object[] openedAndNext() {
        List<String> pairs = new ArrayList<>();
        for (Draft.Opened opened : Draft.Opened.values()) {
            for (Look look : Look.values()) {
                pairs.add(opened + " | " + look);
            }
        }
        return pairs.toArray();
    }

    private final Text text;
    private final Tokens t;
    private final Scale scale;

    ContentEnds(Text text, Scale scale) {
        this.text = text;
        this.t = text.tokens();
        this.scale = scale;
    }

    static Scale scale(Weights weights) {
        return new Scale(FINDINGS, weights);
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
        var weighing = scale.weighing(text.listener());
        int[] ends = new int[MOST];
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
            findings(weighing, d, to, to == grammars, limit, here ? starting : null, drafts.size() - nextDraft);
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
                || t.has(to, Clitics.CONJUNCTIONS) && text.phrases().isVerb(to);
    }

    private void findings(
            Scale.Weighing w, Draft d, int to, boolean isGrammars, int limit, @Nullable Draft starting, int further) {
        if (isGrammars) {
            w.add(GRAMMARS);
            w.add(GRAMMARS_OPENED + d.opened.ordinal());
            if (to < limit) {
                w.add(GRAMMARS_CUT);
            }
        }
        w.add(SHORT, to - d.contentFrom, 5);
        w.add(FROM_START, (to - d.contentFrom) / 5, 8);
        w.add(BEHIND + text.look(to - 1).ordinal());
        if (d.entry != null) {
            w.addOpen(
                    to == limit ? LAST_AFTER : BEFORE_LAST_AFTER, d.entry.act().name());
        }
        if (t.quoteEnd(d.contentFrom) == to - 1) {
            w.add(QUOTE_CLOSES);
        }
        if (d.title) {
            w.add(TITLE);
        }
        if (to == limit) {
            w.add(LAST);
            w.add(LAST_OPENED + d.opened.ordinal());
            w.add(LAST_LINK + d.link.ordinal());
            w.add(LAST_CUTS, further, 3);
            if (d.title) {
                w.add(TITLE_LAST);
            }
            return;
        }
        w.add(AT + text.look(to).ordinal());
        w.addAll(AT_CLASS, text.classes(to));
        boolean comma = t.is(to, TokenKind.COMMA);
        int next = comma ? to + 1 : to;
        w.add(NEXT + text.look(next).ordinal());
        w.addAll(NEXT_CLASS, text.classes(next));
        w.add(AFTER + text.look(next + 1).ordinal());
        w.addAll(AFTER_CLASS, text.classes(next + 1));
        w.add(OPENED_NEXT + d.opened.ordinal() * LOOKS + text.look(next).ordinal());
        if (comma) {
            w.add(COMMA_NEXT + text.look(next).ordinal());
        }
        w.addOpen(comma ? COMMA_WORD : WORD, text.word(next));
        if (starting != null) {
            w.add(STATEMENT + starting.link.ordinal());
            if (starting.source != null) {
                w.add(STATEMENT_SOURCE);
            }
            if (starting.cueFrom >= 0 && t.has(starting.cueFrom, Clitics.CONJUNCTIONS)) {
                w.add(STATEMENT_WA);
            }
        }
        w.add(LEFT, (limit - to) / 5, 8);
        w.add(FEW_LEFT, limit - to, 5);
        if (t.inQuote(to) >= d.contentFrom) {
            w.add(QUOTE_WITHIN);
        }
    }
}
