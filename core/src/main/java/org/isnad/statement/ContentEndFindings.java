package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import org.isnad.choice.Findings;
import org.isnad.choice.Scale;
import org.isnad.grammar.Look;
import org.isnad.grammar.Shapes;
import org.isnad.grammar.Shapes.Participle;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Gender;
import org.isnad.lexicon.VerbForm;
import org.isnad.lexicon.VerbForm.Tense;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** What speaks for and against each end of one draft's content. Asked for the ends in rising order. */
final class ContentEndFindings {

    static final Findings FINDINGS = new Findings("content-end");
    private static final int LOOKS = Look.values().length;
    private static final int GENDERS = Gender.values().length;

    private static final int GRAMMARS = FINDINGS.flag("the grammar's");
    private static final int GRAMMARS_OPENED =
            FINDINGS.group("the grammar's, opened by", (Object[]) Draft.Opened.values());
    private static final int GRAMMARS_CUT = FINDINGS.flag("the grammar's, before the sentence's end");

    // of the sentence's end
    private static final int LAST = FINDINGS.flag("the sentence's end");
    private static final int LAST_OPENED =
            FINDINGS.group("the sentence's end, opened by", (Object[]) Draft.Opened.values());
    private static final int LAST_LINK = FINDINGS.group("the sentence's end, of", (Object[]) Draft.Link.values());
    private static final int LAST_CUTS = FINDINGS.count("the sentence's end, past further statements", 3);
    private static final int LAST_FIRST =
            FINDINGS.group("the sentence's end, content opens with", (Object[]) Look.values());
    private static final int LAST_INSIDE = FINDINGS.flag("the sentence's end, inside another's content");
    private static final int LAST_AFTER = FINDINGS.open("up to the end after");
    private static final int TITLE_LAST = FINDINGS.flag("the headline's end");

    // of an end before it
    private static final int CUT_LINK = FINDINGS.group("before the end, of", (Object[]) Draft.Link.values());
    private static final int CUT_FIRST = FINDINGS.group("before the end, content opens with", (Object[]) Look.values());
    private static final int CUT_INSIDE = FINDINGS.flag("before the end, inside another's content");
    private static final int CUT_AFTER = FINDINGS.open("before the end after");
    private static final int LEFT = FINDINGS.count("fives of words left", 8);
    private static final int FEW_LEFT = FINDINGS.count("words left", 5);
    private static final int QUOTE_WITHIN = FINDINGS.flag("inside a quotation");
    private static final int STATEMENT = FINDINGS.group("a statement begins here that", (Object[]) Draft.Link.values());
    private static final int STATEMENT_SOURCE = FINDINGS.flag("a statement begins here with its source");
    private static final int STATEMENT_WA = FINDINGS.flag("a statement begins here with و");

    // of the words behind it
    private static final int AT = FINDINGS.group("before", (Object[]) Look.values());
    private static final int AT_CLASS = FINDINGS.group("before a", (Object[]) WordClass.values());
    private static final int NEXT = FINDINGS.group("next but a comma", (Object[]) Look.values());
    private static final int NEXT_CLASS = FINDINGS.group("next but a comma is", (Object[]) WordClass.values());
    private static final int NEXT_WA = FINDINGS.flag("next but a comma with و");
    private static final int NEXT_OPENED = FINDINGS.pairs("opened and then", Draft.Opened.values(), Look.values());
    private static final int AFTER = FINDINGS.group("next but one", (Object[]) Look.values());
    private static final int AFTER_CLASS = FINDINGS.group("next but one is", (Object[]) WordClass.values());
    private static final int AFTER_WORD = FINDINGS.open("next but one word");
    private static final int COMMA_NEXT = FINDINGS.group("a comma and then", (Object[]) Look.values());
    private static final int COMMA_WA = FINDINGS.flag("a comma and then و");
    private static final int COMMA_AFTER = FINDINGS.pairs("a comma, a word and then", Look.values(), Look.values());
    private static final int COMMA_WORD = FINDINGS.open("a comma and then word");
    private static final int WORD = FINDINGS.open("then word");
    private static final int PHRASE = FINDINGS.group("a phrase begins next that is", (Object[]) WordClass.values());
    private static final int PHRASE_COMMA =
            FINDINGS.group("a comma and a phrase that is", (Object[]) WordClass.values());
    private static final int PHRASE_WORD = FINDINGS.open("then phrase");
    private static final int PARTICIPLE =
            FINDINGS.pairs("next like a participle, and the cue", Participle.values(), Gender.values());
    private static final int PARTICIPLE_COMMA =
            FINDINGS.pairs("a comma, like a participle, and the cue", Participle.values(), Gender.values());
    private static final int VERB_TENSE = FINDINGS.group("next verb in", (Object[]) Tense.values());
    private static final int VERB_TENSES = FINDINGS.pairs("next verb and cue in", Tense.values(), Tense.values());
    private static final int VERB_GENDERS = FINDINGS.pairs("next verb and cue of", Gender.values(), Gender.values());
    private static final int VERB_AFTER =
            FINDINGS.pairs("next verb and then", new Object[] {"with و", "without و"}, Look.values());

    // of the content up to it
    private static final int BEHIND = FINDINGS.group("behind", (Object[]) Look.values());
    private static final int FROM_START = FINDINGS.count("fives of words in it", 8);
    private static final int SHORT = FINDINGS.count("words in it", 5);
    private static final int COMMAS = FINDINGS.count("commas in it", 4);
    private static final int COMMAS_LEFT = FINDINGS.count("commas left", 4);
    private static final int QUOTE_CLOSES = FINDINGS.flag("behind the mark that closes what opened it");
    private static final int TITLE = FINDINGS.flag("in the headline");

    private static final long TURNS = WordClass.set(SUBORDINATOR, ADVERSATIVE);

    private final Text text;
    private final Tokens t;
    private final Draft d;
    private final int limit;
    private final boolean inside;
    private final Look first;
    private int to;
    private int commas;
    private int commasLeft;

    /**
     * @param limit behind the last token that the content may hold
     * @param inside whether the statement stands in another's content
     */
    ContentEndFindings(Text text, Draft d, int limit, boolean inside) {
        this.text = text;
        this.t = text.tokens();
        this.d = d;
        this.limit = limit;
        this.inside = inside;
        this.first = text.look(d.contentFrom);
        this.to = d.contentFrom;
        for (int k = to; k < limit; k++) {
            commasLeft += t.is(k, TokenKind.COMMA) ? 1 : 0;
        }
    }

    /**
     * Tells what is found of an end.
     *
     * @param starting the statement that begins behind it
     * @param further how many statements of the sentence begin behind it
     */
    void tell(Scale.Weighing w, int end, boolean isGrammars, @Nullable Draft starting, int further) {
        if (isGrammars) {
            w.add(GRAMMARS);
            w.add(GRAMMARS_OPENED + d.opened.ordinal());
            w.addIf(end < limit, GRAMMARS_CUT);
        }
        tellContent(w, end);
        if (end == limit) {
            tellLast(w, further);
        } else {
            tellCut(w, end, starting);
            tellNext(w, end);
        }
    }

    private void tellContent(Scale.Weighing w, int end) {
        for (; to < end; to++) {
            boolean comma = t.is(to, TokenKind.COMMA);
            commas += comma ? 1 : 0;
            commasLeft -= comma ? 1 : 0;
        }
        w.add(SHORT, end - d.contentFrom, 5);
        w.add(FROM_START, (end - d.contentFrom) / 5, 8);
        w.add(BEHIND + text.look(end - 1).ordinal());
        w.add(COMMAS, commas, 4);
        w.add(COMMAS_LEFT, commasLeft, 4);
        w.addIf(t.quoteEnd(d.contentFrom) == end - 1, QUOTE_CLOSES);
        w.addIf(d.title, TITLE);
    }

    private void tellLast(Scale.Weighing w, int further) {
        w.add(LAST);
        w.add(LAST_OPENED + d.opened.ordinal());
        w.add(LAST_LINK + d.link.ordinal());
        w.add(LAST_CUTS, further, 3);
        w.add(LAST_FIRST + first.ordinal());
        w.addIf(inside, LAST_INSIDE);
        w.addIf(d.title, TITLE_LAST);
        if (d.entry != null) {
            w.addOpen(LAST_AFTER, d.entry.act().name());
        }
    }

    private void tellCut(Scale.Weighing w, int end, @Nullable Draft starting) {
        w.add(CUT_LINK + d.link.ordinal());
        w.add(CUT_FIRST + first.ordinal());
        w.addIf(inside, CUT_INSIDE);
        if (d.entry != null) {
            w.addOpen(CUT_AFTER, d.entry.act().name());
        }
        w.add(LEFT, (limit - end) / 5, 8);
        w.add(FEW_LEFT, limit - end, 5);
        w.addIf(t.inQuote(end) >= d.contentFrom, QUOTE_WITHIN);
        if (starting != null) {
            w.add(STATEMENT + starting.link.ordinal());
            w.addIf(starting.source != null, STATEMENT_SOURCE);
            w.addIf(starting.cueFrom >= 0 && t.has(starting.cueFrom, Clitics.CONJUNCTIONS), STATEMENT_WA);
        }
    }

    private void tellNext(Scale.Weighing w, int end) {
        w.add(AT + text.look(end).ordinal());
        w.addAll(AT_CLASS, text.classes(end));
        boolean comma = t.is(end, TokenKind.COMMA);
        int next = comma ? end + 1 : end;
        Look look = text.look(next);
        Look after = text.look(next + 1);
        boolean wa = t.has(next, Clitics.WA);
        w.add(NEXT + look.ordinal());
        w.addAll(NEXT_CLASS, text.classes(next));
        w.addIf(wa, NEXT_WA);
        w.add(NEXT_OPENED + d.opened.ordinal() * LOOKS + look.ordinal());
        w.add(AFTER + after.ordinal());
        w.addAll(AFTER_CLASS, text.classes(next + 1));
        w.addOpen(AFTER_WORD, text.word(next + 1));
        w.addOpen(comma ? COMMA_WORD : WORD, text.word(next));
        if (comma) {
            w.add(COMMA_NEXT + look.ordinal());
            w.addIf(wa, COMMA_WA);
            w.add(COMMA_AFTER + look.ordinal() * LOOKS + after.ordinal());
        }
        tellPhrase(w, next, comma);
        tellParticiple(w, next, comma);
        if (text.phrases().isVerb(next)) {
            tellVerb(w, next, wa, after);
        }
    }

    private void tellPhrase(Scale.Weighing w, int next, boolean comma) {
        Entry phrase = phrase(text, next);
        if (phrase == null) {
            return;
        }
        WordClass is = phrase instanceof Entry.Words words ? words.wordClass() : CUE_PREPOSITION;
        w.add(PHRASE + is.ordinal());
        w.addIf(comma, PHRASE_COMMA + is.ordinal());
        w.addOpen(PHRASE_WORD, phrase.name());
    }

    /** A phrase of several words by which the reporter turns away from what is said, or names who says it (في حين, على حد قوله); null for none. */
    static @Nullable Entry phrase(Text text, int k) {
        Entry entry = text.names().entryAt(k);
        boolean turns = entry instanceof Entry.Words w && (w.wordClass().bit() & TURNS) != 0
                || entry instanceof Entry.Cue c && c.kind() == Entry.CueKind.PREPOSITION;
        return turns ? entry : null;
    }

    private void tellParticiple(Scale.Weighing w, int next, boolean comma) {
        Participle shape = text.isName(next) ? null : Shapes.participle(t, next);
        if (shape != null) {
            Gender cue = d.form == null ? Gender.EITHER : d.form.gender();
            int which = shape.ordinal() * GENDERS + cue.ordinal();
            w.add(PARTICIPLE + which);
            w.addIf(comma, PARTICIPLE_COMMA + which);
        }
    }

    private void tellVerb(Scale.Weighing w, int next, boolean wa, Look after) {
        w.add(VERB_AFTER + (wa ? 0 : LOOKS) + after.ordinal());
        VerbForm form = form(next);
        if (form == null) {
            return;
        }
        w.add(VERB_TENSE + form.tense().ordinal());
        if (d.form != null) {
            w.add(VERB_TENSES
                    + form.tense().ordinal() * Tense.values().length
                    + d.form.tense().ordinal());
            w.add(VERB_GENDERS
                    + form.gender().ordinal() * GENDERS
                    + d.form.gender().ordinal());
        }
    }

    private @Nullable VerbForm form(int verb) {
        Word word = t.word(verb);
        if (word == null) {
            return null;
        }
        if (!word.verbs().isEmpty()) {
            return word.verbs().get(0);
        }
        for (Word.CueReading cue : word.cues()) {
            if (cue.form() != null) {
                return cue.form();
            }
        }
        return null;
    }
}
