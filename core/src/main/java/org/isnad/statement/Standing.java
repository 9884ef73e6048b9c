package org.isnad.statement;

import org.isnad.choice.Findings;
import org.isnad.choice.Scale;
import org.isnad.choice.Weights;
import org.isnad.document.Reason;
import org.isnad.grammar.Look;
import org.isnad.grammar.NounPhrase.Kind;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.VerbForm;
import org.isnad.lexicon.WordClass;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Whether a cue reports a statement where it stands. The grammar alone drops all that it doubts and keeps the rest. */
final class Standing {

    static final Findings FINDINGS = new Findings("statement");
    private static final int DOUBT = FINDINGS.group("doubt", (Object[]) Doubt.values());
    private static final int DOUBTS = FINDINGS.count("doubts", 4);
    private static final int LINK = FINDINGS.group("link", (Object[]) Draft.Link.values());
    private static final int OPENED = FINDINGS.group("opened by", (Object[]) Draft.Opened.values());
    private static final int TENSE = FINDINGS.group("tense", (Object[]) VerbForm.Tense.values());
    private static final int NO_VERB = FINDINGS.flag("no verb");
    private static final int SOURCE = FINDINGS.group("source", (Object[]) Kind.values());
    private static final int NO_SOURCE = FINDINGS.flag("no source");
    private static final int NO_SOURCE_OPENED =
            FINDINGS.group("no source, opened by", (Object[]) Draft.Opened.values());
    private static final int SOURCE_BEFORE = FINDINGS.flag("source before the cue");
    private static final int SOURCE_SETTLED = FINDINGS.count("words of the source", 10);
    private static final int FAR = FINDINGS.flag("past words that no rule reads");
    private static final int CUE_BETWEEN = FINDINGS.flag("another cue before the content");
    private static final int CUE_BETWEEN_OPENED =
            FINDINGS.group("another cue before the content, opened by", (Object[]) Draft.Opened.values());
    private static final int DISTANCE = FINDINGS.count("words between cue and content", 12);
    private static final int BEFORE = FINDINGS.group("behind", (Object[]) Look.values());
    private static final int BEFORE_CLASS = FINDINGS.group("behind a", (Object[]) WordClass.values());
    private static final int NEXT = FINDINGS.group("next", (Object[]) Look.values());
    private static final int NEXT_CLASS = FINDINGS.group("next is", (Object[]) WordClass.values());
    private static final int FIRST = FINDINGS.group("content opens with", (Object[]) Look.values());
    private static final int CONJUNCTION = FINDINGS.flag("with و");
    private static final int PRONOUN = FINDINGS.flag("with a pronoun");
    private static final int STARTS = FINDINGS.flag("opens its sentence");
    private static final int QUOTED = FINDINGS.flag("inside a quotation");
    private static final int TITLE = FINDINGS.flag("in the headline");
    private static final int TITLE_OPENED =
            FINDINGS.group("in the headline, opened by", (Object[]) Draft.Opened.values());
    private static final int INSIDE = FINDINGS.flag("inside the content of the one before");
    private static final int OTHER_CLASSES = FINDINGS.group("the cue may be", (Object[]) WordClass.values());
    private static final int CUE = FINDINGS.open("cue");
    private static final int CUE_OPENED = FINDINGS.open("cue and opening");
    private static final int CARRIED = FINDINGS.flag("through an outlet");
    private static final int BEFORE_WORD = FINDINGS.open("behind word");
    private static final int NEXT_WORD = FINDINGS.open("next word");
    private static final int FIRST_WORD = FINDINGS.open("content's first word");
    private static final int PLAIN = FINDINGS.flag("says no more than that something is said");

    private static final int HEAD_CLASS = FINDINGS.group("source's head is", (Object[]) WordClass.values());
    private static final int HEAD_WORD = FINDINGS.open("source's head");
    private static final int BEHIND_SOURCE =
            FINDINGS.pairs("behind the source, linked", Draft.Link.values(), Look.values());
    private static final int SECOND =
            FINDINGS.group("behind another statement, linked", (Object[]) Draft.Link.values());

    private static final int STANDS = 0;
    private static final int FALLS = 1;

    private final Text text;
    private final Tokens t;
    private final Scale scale;
    private final Scale.Weighing w;

    Standing(Text text, Scale scale) {
        this.text = text;
        this.t = text.tokens();
        this.scale = scale;
        this.w = scale.weighing(text.listener());
    }

    static Scale scale(Weights weights) {
        return new Scale(FINDINGS, weights);
    }

    /**
     * Whether a draft stands.
     *
     * @param start the sentence's first token
     * @param before the statement before it in the sentence
     */
    boolean stands(Draft d, int start, boolean title, @Nullable Draft before) {
        boolean grammars = d.doubts == 0;
        boolean goesOn =
                grammars && d.link == Draft.Link.CONTINUES && d.opened == Draft.Opened.PARTICLE; // مشيرا إلى أن
        if (goesOn || !scale.isOpen(text.listener())) {
            return grammars;
        }
        w.begin();
        findings(d, start, title, before);
        w.end(() -> new Outcome.Stands(true));
        w.end(() -> new Outcome.Stands(false));
        boolean stands = w.choose(grammars ? STANDS : FALLS, () -> t.span(d.cueFrom, d.cueTo)) == STANDS;
        d.standingMargin = w.margin();
        if (stands && !grammars) {
            d.why.add(new Reason("statement", w.why(STANDS, FALLS), null));
        }
        return stands;
    }

    private void findings(Draft d, int start, boolean title, @Nullable Draft before) {
        w.addAll(DOUBT, d.doubts);
        w.add(DOUBTS, Integer.bitCount(d.doubts), 4);
        w.add(LINK + d.link.ordinal());
        w.add(OPENED + d.opened.ordinal());
        w.add(d.form == null ? NO_VERB : TENSE + d.form.tense().ordinal());
        if (d.entry != null) {
            w.addOpen(CUE, d.entry.name());
            w.addOpen(CUE_OPENED, d.entry.name() + " | " + d.opened);
            if (d.entry.plain()) {
                w.add(PLAIN);
            }
        }
        if (d.source == null) {
            w.add(NO_SOURCE);
            w.add(NO_SOURCE_OPENED + d.opened.ordinal());
        } else {
            w.add(SOURCE + d.source.kind().ordinal());
            w.add(SOURCE_SETTLED, d.source.to() - d.source.from(), 10);
            w.addAll(HEAD_CLASS, text.classes(d.source.head()));
            w.addOpen(HEAD_WORD, text.word(d.source.head()));
            w.add(BEHIND_SOURCE
                    + d.link.ordinal() * Look.values().length
                    + text.look(d.source.to()).ordinal());
            if (d.source.from() < d.cueFrom) {
                w.add(SOURCE_BEFORE);
            }
        }
        w.addIf(!d.carriers.isEmpty(), CARRIED);
        if (d.far) {
            w.add(FAR);
        }
        if (isLedBySecondCue(d)) {
            w.add(CUE_BETWEEN);
            w.add(CUE_BETWEEN_OPENED + d.opened.ordinal());
        }
        w.add(DISTANCE, d.contentFrom - d.cueTo, 12);
        int last = t.before(d.cueFrom);
        w.add(BEFORE + text.look(last).ordinal());
        w.addAll(BEFORE_CLASS, text.classes(last));
        w.addOpen(BEFORE_WORD, text.word(last));
        w.addOpen(NEXT_WORD, text.word(d.cueTo));
        w.addOpen(FIRST_WORD, text.word(d.contentFrom));
        w.add(NEXT + text.look(d.cueTo).ordinal());
        w.addAll(NEXT_CLASS, text.classes(d.cueTo));
        w.add(FIRST + text.look(d.contentFrom).ordinal());
        w.addAll(OTHER_CLASSES, text.classes(d.cueFrom));
        w.addIf(t.has(d.cueFrom, Clitics.CONJUNCTIONS), CONJUNCTION);
        w.addIf(t.has(d.cueTo - 1, Clitics.PRONOUNS), PRONOUN);
        w.addIf(d.cueFrom == start, STARTS);
        w.addIf(t.inQuote(d.cueFrom) >= 0, QUOTED);
        w.addIf(title, TITLE);
        if (title) {
            w.add(TITLE_OPENED + d.opened.ordinal());
        }
        w.addIf(before != null, SECOND + d.link.ordinal());
        w.addIf(before != null && before.contentFrom >= 0 && before.contentFrom <= d.cueFrom, INSIDE);
    }

    /** نقلت الوكالة عن المدير قوله إن: the content is told by a cue that stands behind this one. */
    private boolean isLedBySecondCue(Draft d) {
        for (int k = d.cueTo; k < d.contentFrom; k++) {
            boolean inSource = d.source != null && d.source.from() <= k && k < d.source.to();
            if (!inSource && (t.isAny(k, CUES) || text.names().entryAt(k) instanceof Entry.Cue)) {
                return true;
            }
        }
        return false;
    }

    private static final long CUES =
            WordClass.set(WordClass.CUE_VERB, WordClass.CUE_PARTICIPLE, WordClass.CUE_NOUN, WordClass.CUE_PREPOSITION);
}
