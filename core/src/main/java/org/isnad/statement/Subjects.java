package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import java.util.ArrayList;
import java.util.Objects;
import org.isnad.choice.Findings;
import org.isnad.choice.Scale;
import org.isnad.choice.Weights;
import org.isnad.document.EntityKind;
import org.isnad.document.Reason;
import org.isnad.grammar.Clauses.Opening;
import org.isnad.grammar.Frames;
import org.isnad.grammar.Look;
import org.isnad.grammar.NounPhrase;
import org.isnad.grammar.NounPhrase.Kind;
import org.isnad.grammar.Shapes;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Where the speaker's name ends behind a verb, and with it where a content begins that nothing opens: {@code نفت حركة المقاومة | ما نشر}. The
 * grammar's end is one candidate, every other word's end up to the content's opening the rest; one is that nobody is named here.
 */
final class Subjects {

    static final Findings FINDINGS = new Findings("subject");
    private static final int LOOKS = Look.values().length;
    private static final int GRAMMARS = FINDINGS.flag("the grammar's");
    private static final int GRAMMARS_KIND = FINDINGS.group("the grammar's, of kind", (Object[]) Kind.values());
    private static final int GRAMMARS_OPENED =
            FINDINGS.group("the grammar's, before", (Object[]) Draft.Opened.values());
    private static final int GRAMMARS_NEXT = FINDINGS.group("the grammar's, next", (Object[]) Look.values());
    private static final int NOBODY = FINDINGS.group("nobody, before", (Object[]) Draft.Opened.values());
    private static final int NOBODY_FIRST = FINDINGS.group("nobody, though first", (Object[]) Look.values());
    private static final int NOBODY_CLASS = FINDINGS.group("nobody, though first is", (Object[]) WordClass.values());
    private static final int NOBODY_OF_GRAMMAR = FINDINGS.flag("nobody, against the grammar");
    private static final int NOBODY_CONJUNCTION = FINDINGS.flag("nobody, behind و");
    private static final int SHORTER = FINDINGS.count("words shorter than the grammar's", 6);
    private static final int LONGER = FINDINGS.count("words longer than the grammar's", 8);
    private static final int LAST = FINDINGS.group("last", (Object[]) Look.values());
    private static final int LAST_CLASS = FINDINGS.group("last is", (Object[]) WordClass.values());
    private static final int NEXT = FINDINGS.group("next", (Object[]) Look.values());
    private static final int NEXT_CLASS = FINDINGS.group("next is", (Object[]) WordClass.values());
    private static final int PAIR = FINDINGS.group("last and next", pairs());
    private static final int BEHIND_COMMA = FINDINGS.group("behind the comma", (Object[]) Look.values());
    private static final int BEHIND_COMMA_CLASS = FINDINGS.group("behind the comma is", (Object[]) WordClass.values());
    private static final int FIRST_CLASS = FINDINGS.group("first is", (Object[]) WordClass.values());
    private static final int REST = FINDINGS.count("words left before the opening", 12);
    private static final int AT_OPENING = FINDINGS.group("up to the opening", (Object[]) Draft.Opened.values());
    private static final int PASSES = FINDINGS.flag("only time and place before the opening");
    private static final int INSIDE_NAME = FINDINGS.flag("before a name's next word");
    private static final int LENGTH = FINDINGS.count("words", 14);
    private static final int COMMAS = FINDINGS.count("commas inside", 2);
    private static final int HOLDS = FINDINGS.group("holds", (Object[]) WordClass.values());
    private static final int HOLDS_VERB = FINDINGS.flag("holds a verb");
    private static final int HOLDS_TOLD = FINDINGS.flag("holds an outlet that is told");
    private static final int OPEN_MARK = FINDINGS.flag("leaves a mark open");
    private static final int UNKNOWN_RUN = FINDINGS.count("unknown words at its end", 4);
    private static final int SPLITS_UNKNOWN = FINDINGS.flag("unknown words on both sides");
    private static final int DEFINITE = FINDINGS.flag("closed by an article");
    private static final int NEXT_FRAME = FINDINGS.flag("next is the cue's preposition");
    private static final int OBJECT_NEXT = FINDINGS.group("before an object, next", (Object[]) Look.values());
    private static final int OBJECT_NEXT_CLASS =
            FINDINGS.group("before an object, next is", (Object[]) WordClass.values());

    private static final int NOBODY_WORD = FINDINGS.open("nobody, though first word");
    private static final int NEXT_WORD = FINDINGS.open("next word");
    private static final int LAST_WORD = FINDINGS.open("last word");

    private static final int LONGEST = 24;
    private static final long HELD =
            WordClass.set(RELATIVE, TIME, WEEKDAY, VENUE, PREPOSITION, CUE_VERB, ADVERB, NEGATION);

    private static Object[] pairs() {
        Look[] looks = Look.values();
        Object[] pairs = new Object[looks.length * looks.length];
        for (int k = 0; k < pairs.length; k++) {
            pairs[k] = looks[k / looks.length] + " | " + looks[k % looks.length];
        }
        return pairs;
    }

    private final Text text;
    private final Tokens t;
    private final Scale scale;

    Subjects(Text text, Scale scale) {
        this.text = text;
        this.t = text.tokens();
        this.scale = scale;
    }

    static Scale scale(Weights weights) {
        return new Scale(FINDINGS, weights);
    }

    /** A reading of who is named behind the verb: {@code to} is -1 for nobody; {@code contentFrom} where the content begins then. */
    private record Reading(int to, int contentFrom, Draft.Opened opened) {}

    /**
     * Settles the end of a draft's source.
     *
     * @param limit behind the last token of the sentence, or of the quotation around the cue
     */
    void settle(Draft d, int limit) {
        if (!scale.isOpen(text.listener()) || !isOpen(d)) {
            return;
        }
        int start = d.cueTo;
        NounPhrase grammars = d.source;
        boolean fixed = d.opened != Draft.Opened.OBJECT && d.opened != Draft.Opened.PREPOSITION;
        int opening = fixed ? openingOf(d) : Math.min(limit, start + LONGEST);
        int last = Math.min(opening, start + LONGEST);
        var weighing = scale.weighing(text.listener());
        var held = new Held(start);
        var readings = new ArrayList<Reading>();
        int grammarsIndex = 0;
        for (int to = start; to <= last; to++) {
            boolean isGrammars = grammars == null ? to == start : to == grammars.to();
            if (!isGrammars && to > start && !mayEnd(to)) {
                if (t.is(to - 1, TokenKind.STOP) || t.is(to - 1, TokenKind.SEMICOLON)) {
                    break;
                }
                continue;
            }
            Reading reading = reading(d, to, start, fixed, isGrammars, limit);
            if (reading == null) {
                continue;
            }
            if (isGrammars) {
                grammarsIndex = readings.size();
            }
            readings.add(reading);
            findings(weighing, d, reading, held, to, opening, fixed, isGrammars);
            weighing.end(() -> outcome(reading, start, fixed));
        }
        int chosen = weighing.choose(grammarsIndex, () -> t.span(d.cueFrom, d.cueTo));
        d.subjectMargin = weighing.margin();
        if (chosen != grammarsIndex) {
            apply(d, readings.get(chosen), start, weighing.why(chosen, grammarsIndex));
        }
    }

    private Outcome outcome(Reading r, int start, boolean fixed) {
        return new Outcome.Subject(
                r.to < 0 ? null : t.span(start, r.to), fixed ? null : t.span(r.contentFrom, r.contentFrom + 1));
    }

    /** A verb whose subject may stand behind it: none that a clause has named before, none whose cue reaches further. */
    private boolean isOpen(Draft d) {
        return d.form != null
                && d.link == Draft.Link.FREE
                && !d.relative
                && d.cueTo == d.cueFrom + 1
                && d.carriers.isEmpty()
                && d.contentTo < 0
                && d.contentFrom > d.cueFrom
                && !t.has(d.cueFrom, Clitics.PRONOUNS)
                && (d.source == null || d.source.from() == d.cueTo);
    }

    /** The particle, colon or mark that opens the content. */
    private int openingOf(Draft d) {
        int k = d.contentFrom;
        while (k - 1 >= d.cueTo && (text.clauses().isParticle(k - 1) || t.is(k - 1, TokenKind.COLON))) {
            k--;
        }
        return k;
    }

    private boolean mayEnd(int to) {
        int last = to - 1;
        return t.is(last, TokenKind.WORD)
                || t.is(last, TokenKind.NUMBER)
                || t.is(last, TokenKind.CLOSE_BRACKET)
                || t.is(last, TokenKind.QUOTE) && t.quoteEnd(last) < 0;
    }

    private @Nullable Reading reading(Draft d, int to, int start, boolean fixed, boolean isGrammars, int limit) {
        int end = to == start ? -1 : to;
        if (isGrammars || fixed) {
            return new Reading(end, d.contentFrom, d.opened);
        }
        long frames = Objects.requireNonNull(d.entry).frames();
        int k = text.clauses().gap(to, limit, frames);
        if (k >= limit) {
            return null;
        }
        Opening opening = text.clauses().opening(k, limit);
        if (opening != null && opening.kind() != Opening.Kind.QUOTE) {
            return new Reading(end, opening.contentFrom(), opened(opening));
        }
        Frame alone = text.clauses().frameOf(k);
        if (alone != null && (frames & alone.bit()) != 0 && k + 1 < limit) {
            return new Reading(end, k + 1, Draft.Opened.PREPOSITION);
        }
        return new Reading(end, k, d.opened);
    }

    private static Draft.Opened opened(Opening o) {
        return o.kind() == Opening.Kind.PARTICLE ? Draft.Opened.PARTICLE : Draft.Opened.COLON;
    }

    private void apply(Draft d, Reading r, int start, String why) {
        d.why.add(new Reason("source", why, r.to < 0 ? null : t.span(start, r.to)));
        d.source = r.to < 0 ? null : phrase(start, r.to);
        d.contentFrom = r.contentFrom;
        d.opened = r.opened;
    }

    /** The phrase between these tokens, as far as the grammar reads it. */
    private NounPhrase phrase(int from, int to) {
        NounPhrase p = text.phrases().read(from, to);
        if (p == null) {
            return new NounPhrase(from, to, from, Kind.OTHER, from, from, Shapes.hasArticle(t, from));
        }
        if (p.to() == to) {
            return p;
        }
        boolean nameGoesOn = p.hasName() && p.nameTo() == p.to() && isUnknownRun(p.to(), to);
        return new NounPhrase(from, to, p.head(), p.kind(), p.nameFrom(), nameGoesOn ? to : p.nameTo(), p.definite());
    }

    private boolean isUnknownRun(int from, int to) {
        for (int k = from; k < to; k++) {
            if (text.look(k) != Look.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    // ---- findings

    private void findings(
            Scale.Weighing w, Draft d, Reading r, Held held, int to, int opening, boolean fixed, boolean isGrammars) {
        NounPhrase grammars = d.source;
        if (isGrammars) {
            w.add(GRAMMARS);
            w.add(GRAMMARS_OPENED + d.opened.ordinal());
            if (grammars != null) {
                w.add(GRAMMARS_KIND + grammars.kind().ordinal());
                w.add(GRAMMARS_NEXT + text.look(to).ordinal());
            }
        }
        w.addOpen(to == held.start ? NOBODY_WORD : NEXT_WORD, text.word(to));
        if (to == held.start) {
            w.add(NOBODY + d.opened.ordinal());
            w.add(NOBODY_FIRST + text.look(to).ordinal());
            w.addAll(NOBODY_CLASS, text.classes(to));
            if (grammars != null) {
                w.add(NOBODY_OF_GRAMMAR);
            }
            if (t.has(d.cueFrom, Clitics.CONJUNCTIONS)) {
                w.add(NOBODY_CONJUNCTION);
            }
            return;
        }
        if (grammars != null && to < grammars.to()) {
            w.add(SHORTER, grammars.to() - to, 6);
        } else if (grammars != null && to > grammars.to()) {
            w.add(LONGER, to - grammars.to(), 8);
        }
        Look last = text.look(to - 1);
        Look next = text.look(to);
        w.add(LAST + last.ordinal());
        w.addAll(LAST_CLASS, text.classes(to - 1));
        w.addOpen(LAST_WORD, text.word(to - 1));
        w.add(NEXT + next.ordinal());
        w.addAll(NEXT_CLASS, text.classes(to));
        w.add(PAIR + last.ordinal() * LOOKS + next.ordinal());
        if (next == Look.COMMA) {
            w.add(BEHIND_COMMA + text.look(to + 1).ordinal());
            w.addAll(BEHIND_COMMA_CLASS, text.classes(to + 1));
        }
        w.addAll(FIRST_CLASS, text.classes(held.start));
        if (fixed) {
            w.add(REST, opening - to, 12);
            if (to == opening) {
                w.add(AT_OPENING + d.opened.ordinal());
            } else if (text.clauses().gap(to, opening, 0) >= opening) {
                w.add(PASSES);
            }
        } else {
            w.add(OBJECT_NEXT + text.look(r.contentFrom).ordinal());
            w.addAll(OBJECT_NEXT_CLASS, text.classes(r.contentFrom));
        }
        if (Frames.isOwn(t, to, Objects.requireNonNull(d.entry).frames())
                || Frames.isWritten(t, to, d.entry.frames())) {
            w.add(NEXT_FRAME);
        }
        int name = text.names().startOf(to);
        boolean adjective = last == Look.ARTICLE && next == Look.ARTICLE && Shapes.isRelational(t, to);
        if (name >= 0 && name < to || adjective) {
            w.add(INSIDE_NAME);
        }
        w.add(LENGTH, to - held.start, 14);
        if (last == Look.ARTICLE) {
            w.add(DEFINITE);
        }
        held.reach(to);
        held.tell(w);
        int run = 0;
        while (run < 4 && to - 1 - run >= held.start && text.look(to - 1 - run) == Look.UNKNOWN) {
            run++;
        }
        w.add(UNKNOWN_RUN, run, 4);
        if (run > 0 && next == Look.UNKNOWN) {
            w.add(SPLITS_UNKNOWN);
        }
    }

    /** لوكالة سانا, لـ«الجريدة»: one who prints what he is told. */
    private boolean isTold(int k) {
        Entry.Known known = text.names().knownAt(k);
        boolean outlet = known != null ? known.kind() == EntityKind.OUTLET : t.is(k, OUTLET);
        return t.has(k, Clitics.LI) && outlet || t.letters(k) == 1 && t.letter(k, 0) == Letters.LAM;
    }

    /** What the words from the first on hold, word by word as the candidates reach further. */
    private final class Held {
        private final int start;
        private int to;
        private int commas;
        private long classes;
        private boolean verb;
        private boolean told;
        private int quoteEnd = -1;

        Held(int start) {
            this.start = start;
            this.to = start;
        }

        void reach(int end) {
            for (; to < end; to++) {
                commas += t.is(to, TokenKind.COMMA) ? 1 : 0;
                quoteEnd = Math.max(quoteEnd, t.quoteEnd(to));
                if (to > start) {
                    classes |= t.classes(to) & HELD;
                    verb |= text.phrases().isVerb(to);
                    told |= isTold(to);
                }
            }
        }

        void tell(Scale.Weighing w) {
            w.add(COMMAS, commas, 2);
            w.addAll(HOLDS, classes);
            if (verb) {
                w.add(HOLDS_VERB);
            }
            if (quoteEnd >= to) {
                w.add(OPEN_MARK);
            }
            if (told) {
                w.add(HOLDS_TOLD);
            }
        }
    }
}
