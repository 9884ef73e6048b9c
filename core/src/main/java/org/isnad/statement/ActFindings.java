package org.isnad.statement;

import java.util.List;
import org.isnad.choice.Findings;
import org.isnad.choice.Sorter;
import org.isnad.document.Act;
import org.isnad.document.Form;
import org.isnad.grammar.Look;
import org.isnad.grammar.NounPhrase;
import org.isnad.grammar.Shapes;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.VerbForm;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** What is found of a statement that tells its act: of its cue, its words, and of whom its content tells. */
final class ActFindings {

    static final Findings ALL = new Findings("act");
    private static final int GRAMMARS = ALL.group("the grammar's", (Object[]) Act.values());
    private static final int GRAMMARS_BY_SIGNAL = ALL.group("the grammar's by a signal", (Object[]) Act.values());
    private static final int GRAMMARS_FIRM = ALL.group("the cue's own", (Object[]) Act.values());
    private static final int OPENED = ALL.group("opened by", (Object[]) Draft.Opened.values());
    private static final int SPEAKER = ALL.group("said by", (Object[]) NounPhrase.Kind.values());
    private static final int NO_SPEAKER = ALL.flag("said by one not named here");
    private static final int TITLE = ALL.flag("in the headline");
    private static final int QUOTED = ALL.flag("quoted");
    private static final int FIRST_LOOK = ALL.group("opens with", (Object[]) Look.values());
    private static final int FIRST_CLASS = ALL.group("opens with a", (Object[]) WordClass.values());
    private static final int TENSE = ALL.group("its first verb", (Object[]) VerbForm.Tense.values());
    private static final int NO_TENSE = ALL.flag("no verb near");
    private static final int PERSON = ALL.group("its first verb, person", (Object[]) VerbForm.Person.values());
    private static final int FUTURE = ALL.flag("speaks of what will be");
    private static final int OWN_FUTURE = ALL.flag("speaks of what we will do");
    private static final int FUTURE_FIRST = ALL.group("will be, and opens with", (Object[]) Look.values());
    private static final int FUTURE_CLASS = ALL.group("will be, and opens with a", (Object[]) WordClass.values());
    private static final int NEGATED = ALL.flag("negated");
    private static final int QUESTION_MARK = ALL.flag("ends with a question mark");
    private static final int INSIDE = ALL.flag("inside another's");

    private static final int FURTHEST = 8;
    private static final int FUTURE_AT = ALL.count("will be, words before", FURTHEST);
    private static final int FUTURE_FIRST_VERB = ALL.flag("its first verb is of what will be");
    private static final int FUTURE_MAIN = ALL.flag("its main clause is of what will be");
    private static final int SUBJECT = ALL.group("tells of", (Object[]) Subject.values());
    private static final int FUTURE_SUBJECT = ALL.group("will be, and tells of", (Object[]) Subject.values());

    private static final int CUE = ALL.open("cue");
    private static final int CUE_OPENED = ALL.open("cue and opening");
    private static final int CUE_FIRST = ALL.open("cue and what follows");
    private static final int SIGNAL = ALL.open("signal");
    private static final int SIGNAL_SUBJECT = ALL.open("signal of, and tells of");
    private static final int WORD = ALL.open("word");
    private static final int FIRST_WORD = ALL.open("word first:");

    /** Of so many words of a content it is asked which they are. */
    private static final int WORDS = 14;

    private final Sorter<Act>.Sorting s;
    private final Draft d;
    private final Text text;
    private final Tokens t;

    ActFindings(Sorter<Act>.Sorting sorting, Draft d, Text text) {
        this.s = sorting;
        this.d = d;
        this.text = text;
        this.t = text.tokens();
    }

    /**
     * Gathers all that is found.
     *
     * @param cues the act of the cue
     * @param signs what in the content tells an act
     */
    void gather(Act cues, List<Acts.Sign> signs) {
        boolean plain = d.entry == null || d.entry.plain();
        s.add((d.act != cues ? GRAMMARS_BY_SIGNAL : plain ? GRAMMARS : GRAMMARS_FIRM) + d.act.ordinal());
        String cue = d.entry == null ? "none" : d.entry.name();
        s.addOpen(CUE, cue);
        s.addOpen(CUE_OPENED, cue + " | " + d.opened);
        s.addOpen(CUE_FIRST, cue + " | " + text.look(d.contentFrom));
        s.add(OPENED + d.opened.ordinal());
        s.add(d.source == null ? NO_SPEAKER : SPEAKER + d.source.kind().ordinal());
        s.add(FIRST_LOOK + text.look(d.contentFrom).ordinal());
        s.addAll(FIRST_CLASS, text.classes(d.contentFrom));
        s.addIf(d.title, TITLE);
        s.addIf(d.quoted == Form.DIRECT, QUOTED);
        s.addIf(d.within != null, INSIDE);
        s.addIf(
                t.is(d.contentTo, TokenKind.STOP) && t.text().charAt(t.start(d.contentTo)) == Letters.QUESTION_MARK,
                QUESTION_MARK);
        words();
        subject(signs);
    }

    private void words() {
        int end = Math.min(d.contentTo, d.contentFrom + WORDS);
        boolean verb = false;
        boolean future = false;
        boolean own = false;
        boolean negated = false;
        for (int k = d.contentFrom; k < end; k++) {
            if (!t.is(k, TokenKind.WORD)) {
                continue;
            }
            if (Acts.isFuture(t, k)) {
                char person = t.letter(k, Acts.leading(t, k) + 1);
                if (!future) {
                    s.add(FUTURE_AT, k - d.contentFrom, FURTHEST);
                    s.addIf(!verb, FUTURE_FIRST_VERB);
                }
                future = true;
                own |= person == Letters.NOON || person == Letters.ALEF;
            }
            negated |= t.is(k, WordClass.NEGATION);
            String hidden = text.hidden(k);
            String word = hidden == null ? key(t, k) : hidden;
            s.addOpen(WORD, word);
            if (k == d.contentFrom || k == d.contentFrom + 1 && t.is(d.contentFrom, TokenKind.QUOTE)) {
                s.addOpen(FIRST_WORD, word);
            }
            if (!verb && text.phrases().isVerb(k)) {
                verb = true;
                VerbForm form = form(t, k);
                if (form != null) {
                    s.add(TENSE + form.tense().ordinal());
                    s.add(PERSON + form.person().ordinal());
                }
            }
        }
        s.addIf(!verb, NO_TENSE);
        if (future) {
            s.add(FUTURE);
            s.add(FUTURE_FIRST + text.look(d.contentFrom).ordinal());
            s.addAll(FUTURE_CLASS, text.classes(d.contentFrom));
        }
        s.addIf(own, OWN_FUTURE);
        s.addIf(negated, NEGATED);
    }

    /** Of whom or of what a content tells: its first noun phrase, behind a verb that opens it. */
    private enum Subject {
        /** أنه, إنها: the particle's pronoun. */
        PRONOUN,
        /** بلاده, حكومتها. */
        SOMEBODYS,
        STATE,
        BODY,
        PEOPLE,
        DEFINITE,
        INDEFINITE,
        NONE
    }

    private void subject(List<Acts.Sign> signs) {
        int first = t.is(d.contentFrom, TokenKind.QUOTE) ? d.contentFrom + 1 : d.contentFrom;
        boolean opensWithVerb = text.phrases().isVerb(first) || Acts.isFuture(t, first);
        Subject subject = subject(first, opensWithVerb);
        s.add(SUBJECT + subject.ordinal());
        int main = Acts.mainClauseEnd(d, t);
        boolean future = false;
        for (int k = first; k < main && !future; k++) {
            future = Acts.isFuture(t, k);
        }
        s.addIf(future, FUTURE_MAIN);
        s.addIf(future, FUTURE_SUBJECT + subject.ordinal());
        for (Acts.Sign sign : signs) {
            s.addOpen(SIGNAL, sign.signal().name());
            s.addOpen(SIGNAL_SUBJECT, sign.signal().act() + " | " + subject);
        }
    }

    private Subject subject(int first, boolean opensWithVerb) {
        if (opensWithVerb && first > 0 && text.clauses().isParticle(first - 1) && t.has(first - 1, Clitics.PRONOUNS)) {
            return Subject.PRONOUN;
        }
        int at = opensWithVerb ? first + 1 : first;
        if (at >= d.contentTo || !t.is(at, TokenKind.WORD)) {
            return Subject.NONE;
        }
        if (t.has(at, Clitics.PRONOUNS) || t.word(at) == null && Shapes.mayHavePronoun(t, at)) {
            return Subject.SOMEBODYS;
        }
        NounPhrase p = text.phrases().read(at, d.contentTo);
        if (p == null) {
            return Subject.NONE;
        }
        return switch (p.kind()) {
            case STATE -> Subject.STATE;
            case BODY, GROUP, OUTLET -> Subject.BODY;
            case PERSON, ROLE, ANONYMOUS, WITNESS -> Subject.PEOPLE;
            default -> Shapes.hasArticle(t, p.head()) ? Subject.DEFINITE : Subject.INDEFINITE;
        };
    }

    private static @Nullable VerbForm form(Tokens t, int k) {
        Word word = t.word(k);
        if (word == null) {
            return null;
        }
        if (!word.verbs().isEmpty()) {
            return word.verbs().get(0);
        }
        return word.cues().stream()
                .map(Word.CueReading::form)
                .filter(form -> form != null)
                .findFirst()
                .orElse(null);
    }

    /** A word as it is met again: a cue by its headword, another of the lexicon without what is written to it, an unknown one by its letters. */
    private static String key(Tokens t, int k) {
        Word word = t.word(k);
        if (word == null) {
            return stem(t.folded(k));
        }
        return word.cues().isEmpty()
                ? word.written()
                : word.cues().get(0).entry().lemma();
    }

    /** An unknown word without article and pronoun, as far as its letters tell: والحكومة, بالحكومة, لحكومتها. */
    private static String stem(String folded) {
        int from = 0;
        int to = folded.length();
        char first = to == 0 ? 0 : folded.charAt(0); // a word of tatweel alone has no letter
        boolean joined = first == Letters.WAW || first == Letters.BEH || first == Letters.FEH || first == Letters.KAF;
        if (to >= 6 && joined && folded.startsWith(ARTICLE, 1)) {
            from = 3;
        } else if (to >= 5 && (folded.startsWith(ARTICLE) || folded.startsWith(MERGED_ARTICLE))) {
            from = 2;
        }
        if (to - from >= 6 && (folded.endsWith(HERS) || folded.endsWith(THEIRS))) {
            to -= 2;
        }
        return folded.substring(from, to);
    }

    private static final String ARTICLE = "\u0627\u0644";
    private static final String MERGED_ARTICLE = "\u0644\u0644";
    private static final String HERS = "\u0647\u0627";
    private static final String THEIRS = "\u0647\u0645";
}
