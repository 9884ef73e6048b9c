package org.isnad.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.choice.Findings;
import org.isnad.choice.Sorter;
import org.isnad.choice.Weights;
import org.isnad.document.Act;
import org.isnad.document.Form;
import org.isnad.document.Reason;
import org.isnad.grammar.Look;
import org.isnad.grammar.NounPhrase;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.VerbForm;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The act by its context: what the words of a content tell beyond the cue. Of all signals that stand in the content's main clause the first in
 * the order of the files counts.
 */
final class Acts {

    private static final long VERBS = WordClass.set(WordClass.VERB, WordClass.CUE_VERB);

    private static final int OPENING = 5;

    /** A content's main clause is looked for in its first words, up to a relative or side clause. */
    private static final int MAIN_CLAUSE = 12;

    /** One phrase of a signal. {@code rest}: the folded keys behind the first word; one that ends in a tatweel is a word's first letters. */
    private record Phrase(int order, Entry.Signal signal, List<String> rest) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    /** The signals that are a letter of the future and the person behind it: سـ, سنـ. */
    private final List<Phrase> futures = new ArrayList<>();

    static final Findings FINDINGS = new Findings("act");
    private static final int GRAMMARS = FINDINGS.group("the grammar's", (Object[]) Act.values());
    private static final int GRAMMARS_BY_SIGNAL = FINDINGS.group("the grammar's by a signal", (Object[]) Act.values());
    private static final int GRAMMARS_FIRM = FINDINGS.group("the cue's own", (Object[]) Act.values());
    private static final int OPENED = FINDINGS.group("opened by", (Object[]) Draft.Opened.values());
    private static final int SPEAKER = FINDINGS.group("said by", (Object[]) NounPhrase.Kind.values());
    private static final int NO_SPEAKER = FINDINGS.flag("said by one not named here");
    private static final int TITLE = FINDINGS.flag("in the headline");
    private static final int QUOTED = FINDINGS.flag("quoted");
    private static final int FIRST_LOOK = FINDINGS.group("opens with", (Object[]) Look.values());
    private static final int FIRST_CLASS = FINDINGS.group("opens with a", (Object[]) WordClass.values());
    private static final int TENSE = FINDINGS.group("its first verb", (Object[]) VerbForm.Tense.values());
    private static final int NO_TENSE = FINDINGS.flag("no verb near");
    private static final int PERSON = FINDINGS.group("its first verb, person", (Object[]) VerbForm.Person.values());
    private static final int FUTURE = FINDINGS.flag("speaks of what will be");
    private static final int OWN_FUTURE = FINDINGS.flag("speaks of what we will do");
    private static final int FUTURE_FIRST = FINDINGS.group("will be, and opens with", (Object[]) Look.values());
    private static final int FUTURE_CLASS = FINDINGS.group("will be, and opens with a", (Object[]) WordClass.values());
    private static final int NEGATED = FINDINGS.flag("negated");
    private static final int QUESTION_MARK = FINDINGS.flag("ends with a question mark");
    private static final int INSIDE = FINDINGS.flag("inside another's");

    private static final int CUE = FINDINGS.open("cue");
    private static final int CUE_OPENED = FINDINGS.open("cue and opening");
    private static final int CUE_FIRST = FINDINGS.open("cue and what follows");
    private static final int SIGNAL = FINDINGS.open("signal");
    private static final int WORD = FINDINGS.open("word");
    private static final int FIRST_WORD = FINDINGS.open("word first:");

    /** Of so many words of a content it is asked which they are. */
    private static final int WORDS = 14;

    private final Sorter<Act> sorter;

    Acts(Lexicon lexicon, Weights weights) {
        sorter = new Sorter<>(FINDINGS, Act.values(), weights);
        int order = 0;
        for (Entry.Signal signal : lexicon.signals()) {
            order++;
            for (String phrase : signal.phrases()) {
                List<String> words = new ArrayList<>();
                for (String word : phrase.strip().split("\\s+")) {
                    boolean whole = words.isEmpty() || word.indexOf(Letters.TATWEEL) < 0;
                    words.add(whole ? Folding.folded(word) : Folding.folded(word) + Letters.TATWEEL);
                }
                if (words.size() == 1 && phrase.indexOf(Letters.TATWEEL) >= 0) {
                    futures.add(new Phrase(order, signal, words));
                } else {
                    byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>(1))
                            .add(new Phrase(order, signal, List.copyOf(words.subList(1, words.size()))));
                }
            }
        }
    }

    /** Gives a statement the act that cue and content tell. */
    void decide(Draft d, Text text) {
        Tokens t = text.tokens();
        List<String> signals = new ArrayList<>(0);
        Act cues = d.act;
        boolean open = sorter.isOpen(text.listener());
        if (d.entry == null || d.entry.plain() || open) {
            bySignal(d, t, signals);
        }
        if (!open) {
            return;
        }
        var sorting = sorter.sorting(text.listener());
        findings(sorting, d, text, cues, signals);
        Act grammars = d.act;
        Act chosen = sorting.choose(grammars, () -> t.span(d.place(), d.place() + 1), Outcome.OfAct::new);
        if (chosen != grammars) {
            d.act = chosen;
            d.why.removeIf(reason -> reason.what().equals("act"));
            d.why.add(new Reason("act", sorting.why(chosen, grammars), null));
        }
    }

    /** Gives a plain cue's statement the act that its content signals; leaves others as their cue says. */
    private void bySignal(Draft d, Tokens t, List<String> signals) {
        boolean plain = d.entry == null || d.entry.plain();
        int end = mainClauseEnd(d, t);
        Phrase best = null;
        int place = -1;
        for (int k = d.contentFrom; k < end; k++) {
            boolean opening = k < d.contentFrom + OPENING;
            Phrase found = first(k, d, t, opening);
            if (found != null) {
                signals.add(found.signal.name());
                if (best == null || found.order < best.order) {
                    best = found;
                    place = k;
                }
            }
        }
        if (best != null && plain) {
            d.act = best.signal.act();
            d.why.add(new Reason("act", best.signal.name(), t.span(place, place + 1)));
        }
    }

    private static void findings(Sorter<Act>.Sorting s, Draft d, Text text, Act cues, List<String> signals) {
        Tokens t = text.tokens();
        boolean plain = d.entry == null || d.entry.plain();
        s.add((d.act != cues ? GRAMMARS_BY_SIGNAL : plain ? GRAMMARS : GRAMMARS_FIRM) + d.act.ordinal());
        String cue = d.entry == null ? "none" : d.entry.name();
        s.addOpen(CUE, cue);
        s.addOpen(CUE_OPENED, cue + " | " + d.opened);
        s.addOpen(CUE_FIRST, cue + " | " + text.look(d.contentFrom));
        signals.forEach(signal -> s.addOpen(SIGNAL, signal));
        s.add(OPENED + d.opened.ordinal());
        s.add(d.source == null ? NO_SPEAKER : SPEAKER + d.source.kind().ordinal());
        s.add(FIRST_LOOK + text.look(d.contentFrom).ordinal());
        s.addAll(FIRST_CLASS, text.classes(d.contentFrom));
        if (d.title) {
            s.add(TITLE);
        }
        if (d.quoted == Form.DIRECT) {
            s.add(QUOTED);
        }
        if (d.within != null) {
            s.add(INSIDE);
        }
        if (t.is(d.contentTo, TokenKind.STOP) && t.text().charAt(t.start(d.contentTo)) == Letters.QUESTION_MARK) {
            s.add(QUESTION_MARK);
        }
        words(s, d, text);
    }

    private static void words(Sorter<Act>.Sorting s, Draft d, Text text) {
        Tokens t = text.tokens();
        int end = Math.min(d.contentTo, d.contentFrom + WORDS);
        boolean verb = false;
        boolean future = false;
        boolean own = false;
        boolean negated = false;
        for (int k = d.contentFrom; k < end; k++) {
            if (!t.is(k, TokenKind.WORD)) {
                continue;
            }
            if (isFuture(t, k)) {
                char person = t.letter(k, leading(t, k) + 1);
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
        if (!verb) {
            s.add(NO_TENSE);
        }
        if (future) {
            s.add(FUTURE);
            s.add(FUTURE_FIRST + text.look(d.contentFrom).ordinal());
            s.addAll(FUTURE_CLASS, text.classes(d.contentFrom));
        }
        if (own) {
            s.add(OWN_FUTURE);
        }
        if (negated) {
            s.add(NEGATED);
        }
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

    private @Nullable Phrase first(int k, Draft d, Tokens t, boolean opening) {
        Phrase best = null;
        Word word = t.word(k);
        if (word != null && word.is(WordClass.SIGNAL)) {
            for (Phrase phrase : byFirst.getOrDefault(Folding.folded(word.written()), List.of())) {
                if (mayTell(phrase, d.act, opening)
                        && stands(phrase.rest, k + 1, d.contentTo, t)
                        && (best == null || phrase.order < best.order)) {
                    best = phrase;
                }
            }
        }
        if (isFuture(t, k)) {
            for (Phrase phrase : futures) {
                if (mayTell(phrase, d.act, opening)
                        && opens(phrase.rest.get(0), k, leading(t, k), t)
                        && (best == null || phrase.order < best.order)) {
                    best = phrase;
                }
            }
        }
        return best;
    }

    /** Whether words stand at a token that call what is said of false, wherever in the content: كاذبة, لا أساس لها. */
    boolean saysFalse(int k, Draft d, Tokens t) {
        Word word = t.word(k);
        if (word == null || !word.is(WordClass.SIGNAL)) {
            return false;
        }
        for (Phrase phrase : byFirst.getOrDefault(Folding.folded(word.written()), List.of())) {
            if (phrase.signal.act() == Act.DENY
                    && !phrase.signal.opening()
                    && stands(phrase.rest, k + 1, d.contentTo, t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayTell(Phrase phrase, Act act, boolean opening) {
        return phrase.signal.under().contains(act) && (opening || !phrase.signal.opening());
    }

    private static int mainClauseEnd(Draft d, Tokens t) {
        int end = Math.min(d.contentTo, d.contentFrom + MAIN_CLAUSE);
        for (int k = d.contentFrom + 1; k < end; k++) {
            if (t.is(k, WordClass.RELATIVE) || t.is(k, WordClass.SUBORDINATOR)) {
                return k;
            }
        }
        return end;
    }

    private static boolean stands(List<String> rest, int from, int to, Tokens t) {
        if (from + rest.size() > to) {
            return false;
        }
        for (int n = 0; n < rest.size(); n++) {
            String key = rest.get(n);
            boolean stands = key.charAt(key.length() - 1) == Letters.TATWEEL
                    ? t.letters(from + n) >= 4 && opens(key.substring(0, key.length() - 1), from + n, 0, t)
                    : t.foldedIs(from + n, key);
            if (!stands) {
                return false;
            }
        }
        return true;
    }

    private static boolean opens(String prefix, int i, int from, Tokens t) {
        for (int k = 0; k < prefix.length(); k++) {
            if (t.letter(i, from + k) != prefix.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** سـ stands before the imperfect's letters, and the word is no noun that the lexicon knows. */
    private static boolean isFuture(Tokens t, int i) {
        int from = leading(t, i);
        char person = t.letter(i, from + 1);
        boolean imperfect =
                person == Letters.YEH || person == Letters.TEH || person == Letters.NOON || person == Letters.ALEF;
        return t.letter(i, from) == Letters.SEEN
                && imperfect
                && t.letters(i) >= from + 5
                && t.letter(i, -1) != Letters.HEH
                && (t.classes(i) == 0 || t.isAny(i, VERBS));
    }

    private static int leading(Tokens t, int i) {
        return t.letter(i, 0) == Letters.WAW || t.letter(i, 0) == Letters.FEH ? 1 : 0;
    }
}
