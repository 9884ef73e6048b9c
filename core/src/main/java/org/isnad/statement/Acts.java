package org.isnad.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.document.Act;
import org.isnad.document.Reason;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
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

    Acts(Lexicon lexicon) {
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

    /** Gives a plain cue's statement the act that its content tells; leaves others as their cue says. */
    void decide(Draft d, Tokens t) {
        if (d.entry != null && !d.entry.plain()) {
            return;
        }
        int end = mainClauseEnd(d, t);
        Phrase best = null;
        int place = -1;
        for (int k = d.contentFrom; k < end; k++) {
            boolean opening = k < d.contentFrom + OPENING;
            Phrase found = first(k, d, t, opening);
            if (found != null && (best == null || found.order < best.order)) {
                best = found;
                place = k;
            }
        }
        if (best != null) {
            d.act = best.signal.act();
            d.why.add(new Reason("act", best.signal.name(), t.span(place, place + 1)));
        }
    }

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
