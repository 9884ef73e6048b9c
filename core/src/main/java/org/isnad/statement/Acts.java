package org.isnad.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.choice.Sorter;
import org.isnad.choice.Weights;
import org.isnad.document.Act;
import org.isnad.document.Reason;
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

    private final Sorter<Act> sorter;

    Acts(Lexicon lexicon, Weights weights) {
        sorter = new Sorter<>(ActFindings.ALL, Act.values(), weights);
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

    /** A signal that stands in a content, and its first token. */
    record Sign(Entry.Signal signal, int order, int place) {}

    /** Gives each statement the act that cue and content tell. */
    void decide(List<Draft> drafts, Text text) {
        var sorting = sorter.sorting(text.listener());
        for (Draft d : drafts) {
            decide(d, text, sorting);
        }
    }

    private void decide(Draft d, Text text, Sorter<Act>.Sorting sorting) {
        Tokens t = text.tokens();
        Act cues = d.act;
        boolean plain = d.entry == null || d.entry.plain();
        boolean open = sorter.isOpen(text.listener());
        List<Sign> signs = plain || open ? signs(d, text) : List.of();
        if (plain) {
            signs.stream()
                    .filter(sign -> !sign.signal.hint())
                    .min(Comparator.comparingInt(Sign::order))
                    .ifPresent(sign -> follow(sign, d, t));
        }
        if (!open) {
            return;
        }
        sorting.begin();
        new ActFindings(sorting, d, text).gather(cues, signs);
        Act grammars = d.act;
        Act chosen = sorting.choose(grammars, () -> t.span(d.place(), d.place() + 1), Outcome.OfAct::new);
        if (chosen != grammars) {
            d.act = chosen;
            d.why.removeIf(reason -> reason.what().equals("act"));
            d.why.add(new Reason("act", sorting.why(chosen, grammars), null));
            signs.stream()
                    .filter(sign -> sign.signal.act() == chosen)
                    .findFirst()
                    .ifPresent(sign -> follow(sign, d, t));
        }
    }

    private static void follow(Sign sign, Draft d, Tokens t) {
        d.act = sign.signal.act();
        d.why.add(new Reason("act", sign.signal.name(), t.span(sign.place, sign.place + 1)));
    }

    /** What in a content's main clause tells an act. */
    private List<Sign> signs(Draft d, Text text) {
        Tokens t = text.tokens();
        List<Sign> signs = new ArrayList<>(0);
        int end = mainClauseEnd(d, t);
        for (int k = d.contentFrom; k < end; k++) {
            boolean named = text.names().knownAt(text.names().startOf(k)) != null; // حركة أمل
            Phrase found = named ? null : first(k, d, t, k < d.contentFrom + OPENING);
            if (found != null) {
                signs.add(new Sign(found.signal, found.order, k));
            }
        }
        return signs;
    }

    private @Nullable Phrase first(int k, Draft d, Tokens t, boolean opening) {
        Phrase best = null;
        for (Phrase phrase : opening(k, t)) {
            if (mayTell(phrase, d, opening)
                    && stands(phrase.rest, k + 1, d.contentTo, t)
                    && (best == null || phrase.order < best.order)) {
                best = phrase;
            }
        }
        if (isFuture(t, k)) {
            for (Phrase phrase : futures) {
                if (mayTell(phrase, d, opening)
                        && opens(phrase.rest.get(0), k, leading(t, k), t)
                        && (best == null || phrase.order < best.order)) {
                    best = phrase;
                }
            }
        }
        return best;
    }

    /** The phrases that open with a word: as it is written, else without و and ف, else without preposition and article too. */
    private List<Phrase> opening(int k, Tokens t) {
        if (!t.is(k, TokenKind.WORD)) {
            return List.of();
        }
        String folded = t.folded(k);
        List<Phrase> phrases = byFirst.get(folded);
        int from = 0;
        while (phrases == null && from < folded.length()) {
            int next = behindClitic(folded, from);
            if (next == from) {
                return List.of();
            }
            from = next;
            phrases = byFirst.get(folded.substring(from));
        }
        return phrases == null ? List.of() : phrases;
    }

    /** Behind what may be written to a word at this place of it: و or ف at its head, then a preposition, then the article. */
    private static int behindClitic(String folded, int from) {
        int left = folded.length() - from;
        char first = folded.charAt(from);
        if (from == 0 && left >= 3 && (first == Letters.WAW || first == Letters.FEH)) {
            return from + 1;
        }
        boolean preposition = first == Letters.BEH || first == Letters.LAM || first == Letters.KAF;
        if (left >= 5 && first == Letters.LAM && folded.charAt(from + 1) == Letters.LAM) {
            return from + 2;
        }
        if (left >= 5 && first == Letters.ALEF && folded.charAt(from + 1) == Letters.LAM) {
            return from + 2;
        }
        return left >= 4 && preposition && from < 2 ? from + 1 : from;
    }

    /** Whether words stand at a token that call what is said of false, wherever in the content: كاذبة, لا أساس لها. */
    boolean saysFalse(int k, Draft d, Tokens t) {
        for (Phrase phrase : opening(k, t)) {
            if (phrase.signal.act() == Act.DENY
                    && !phrase.signal.opening()
                    && stands(phrase.rest, k + 1, d.contentTo, t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayTell(Phrase phrase, Draft d, boolean opening) {
        Entry.Signal signal = phrase.signal;
        return signal.under().contains(d.act)
                && (opening || !signal.opening())
                && (signal.by().isEmpty() || d.entry != null && signal.by().contains(d.entry.lemma()));
    }

    static int mainClauseEnd(Draft d, Tokens t) {
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
    static boolean isFuture(Tokens t, int i) {
        int from = leading(t, i);
        char person = t.letter(i, from + 1);
        boolean imperfect =
                person == Letters.YEH || person == Letters.TEH || person == Letters.NOON || person == Letters.ALEF;
        return t.letter(i, from) == Letters.SEEN
                && imperfect
                && t.letters(i) >= from + 5
                && !isPerfect(t.word(i)) // سيطرنا
                && t.letter(i, -1) != Letters.HEH
                && (t.classes(i) == 0 || t.isAny(i, VERBS));
    }

    private static boolean isPerfect(@Nullable Word word) {
        return word != null && word.verbs().stream().anyMatch(form -> form.tense() == VerbForm.Tense.PERFECT);
    }

    static int leading(Tokens t, int i) {
        return t.letter(i, 0) == Letters.WAW || t.letter(i, 0) == Letters.FEH ? 1 : 0;
    }
}
