package org.isnad.statement;

import java.util.ArrayList;
import java.util.List;
import org.isnad.document.Act;
import org.isnad.document.Reason;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordClass;
import org.isnad.token.Tokens;

/** The act by its context: what the words of a content tell beyond the cue. */
final class Acts {

    private static final int OPENING = 5;

    /** A content's main clause is looked for in its first words, up to a relative or side clause. */
    private static final int MAIN_CLAUSE = 12;

    private record Signal(Entry.Signal entry, List<String[]> phrases) {}

    private final List<Signal> signals = new ArrayList<>();

    Acts(Lexicon lexicon) {
        for (Entry.Signal entry : lexicon.signals()) {
            List<String[]> phrases = new ArrayList<>();
            for (String phrase : entry.phrases()) {
                String[] words = phrase.strip().split("\\s+");
                for (int i = 0; i < words.length; i++) {
                    words[i] = words[i].indexOf(Letters.TATWEEL) >= 0 ? Folding.folded(words[i]) + Letters.TATWEEL : Folding.folded(words[i]);
                }
                phrases.add(words);
            }
            signals.add(new Signal(entry, phrases));
        }
    }

    void decide(Draft d, Tokens t) {
        if (d.entry != null && !d.entry.plain()) {
            return;
        }
        for (Signal signal : signals) {
            if (!signal.entry.under().contains(d.act)) {
                continue;
            }
            int at = find(signal, d, t);
            if (at >= 0) {
                d.act = signal.entry.act();
                d.why.add(new Reason("act", signal.entry.name(), t.span(at, at + 1)));
                return;
            }
        }
    }

    private static int find(Signal signal, Draft d, Tokens t) {
        int to = signal.entry.opening() ? Math.min(d.contentTo, d.contentFrom + OPENING) : mainClauseEnd(d, t);
        for (int k = d.contentFrom; k < to; k++) {
            for (String[] phrase : signal.phrases) {
                if (stands(phrase, k, d.contentTo, t)) {
                    return k;
                }
            }
        }
        return -1;
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

    private static boolean stands(String[] phrase, int at, int to, Tokens t) {
        if (at + phrase.length > to) {
            return false;
        }
        for (int n = 0; n < phrase.length; n++) {
            if (!is(phrase[n], at + n, t, n == 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(String word, int i, Tokens t, boolean first) {
        if (word.charAt(word.length() - 1) == Letters.TATWEEL) {
            return opens(word, i, t);
        }
        if (t.foldedIs(i, word)) {
            return true;
        }
        char lead = t.letter(i, 0);
        return first && t.letters(i) == word.length() + 1 && (lead == Letters.WAW || lead == Letters.FEH) && t.foldedEnds(i, word);
    }

    private static boolean opens(String prefix, int i, Tokens t) {
        int n = prefix.length() - 1;
        if (t.letters(i) < n + 3 || !isFuture(t, i)) {
            return false;
        }
        for (int k = 0; k < n; k++) {
            if (t.letter(i, k) != prefix.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** سـ stands before the imperfect's letters, and the word is no noun that the lexicon knows. */
    private static boolean isFuture(Tokens t, int i) {
        int from = t.letter(i, 0) == Letters.WAW || t.letter(i, 0) == Letters.FEH ? 1 : 0;
        char person = t.letter(i, from + 1);
        boolean imperfect = person == Letters.YEH || person == Letters.TEH || person == Letters.NOON || person == Letters.ALEF;
        return t.letter(i, from) == Letters.SEEN && imperfect && t.letters(i) >= from + 5 && t.letter(i, -1) != Letters.HEH
                && (t.classes(i) == 0 || t.isAny(i, WordClass.set(WordClass.VERB, WordClass.CUE_VERB)));
    }
}
