package org.isnad.claim;

import static org.isnad.letter.Letters.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.isnad.letter.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What is told by how words and phrases are written, with their clitics or without them. Not changed any more once all is put in.
 *
 * @param <T> what a word or phrase tells
 */
final class Written<T> {

    private static final int SHORTEST = 2;
    private static final String FOR_THE = "" + LAM + LAM;
    private static final String THE = "" + ALEF + LAM;
    private static final String CLITICS = "" + WAW + FEH + BEH + KAF + LAM;
    private static final String[] PRONOUNS = {
        "" + HEH + MEEM + ALEF, "" + HEH + ALEF, "" + HEH + MEEM, "" + NOON + ALEF, "" + HEH
    };

    private final Supplier<T> open;
    private final Map<String, T> words = new HashMap<>();
    private final Map<String, List<Phrase<T>>> phrases = new HashMap<>();

    /** What is told in several words, found by the first of them. */
    record Phrase<T>(List<String> rest, T meaning) {}

    /** @param open one that is filled while words are put in */
    Written(Supplier<T> open) {
        this.open = open;
    }

    /** What a word tells, to be added to. */
    T ofWord(String written) {
        return words.computeIfAbsent(Folding.folded(written), word -> open.get());
    }

    /** What a phrase tells, to be added to. */
    T ofPhrase(String written) {
        List<String> folded = new ArrayList<>();
        for (String word : written.strip().split("\\s+")) {
            folded.add(Folding.folded(word));
        }
        List<String> rest = folded.subList(1, folded.size());
        List<Phrase<T>> ofFirst = phrases.computeIfAbsent(folded.get(0), first -> new ArrayList<>(1));
        for (Phrase<T> phrase : ofFirst) {
            if (phrase.rest.equals(rest)) {
                return phrase.meaning;
            }
        }
        var phrase = new Phrase<>(List.copyOf(rest), open.get());
        ofFirst.add(phrase);
        ofFirst.sort((one, other) -> Integer.compare(other.rest.size(), one.rest.size())); // the longest first
        return phrase.meaning;
    }

    /** The phrases that open with a word of this folded key, with its clitics or without them, the longest first. */
    List<Phrase<T>> phrases(String folded) {
        List<Phrase<T>> found = phrases.get(folded);
        for (int from = 1; found == null && from <= SHORTEST && folded.length() - from >= SHORTEST; from++) {
            if (CLITICS.indexOf(folded.charAt(from - 1)) < 0) {
                break;
            }
            found = phrases.get(folded.substring(from));
        }
        return found == null ? List.of() : found;
    }

    /** What a word tells whose folded key this is, with its clitics or without them; null where it tells nothing. */
    @Nullable
    T word(String folded) {
        T found = words.get(folded);
        if (found != null) {
            return found;
        }
        int from = 0;
        if (folded.length() > SHORTEST + 1 && (folded.charAt(0) == WAW || folded.charAt(0) == FEH)) {
            found = words.get(folded.substring(1));
            from = 1;
        }
        return found != null ? found : withoutClitics(folded, from);
    }

    private @Nullable T withoutClitics(String folded, int from) {
        int to = folded.length();
        char first = folded.charAt(from);
        int start = from;
        if (to - from > SHORTEST + 1 && (first == BEH || first == KAF || first == LAM)) {
            T found = between(folded, from + 1, to);
            if (found != null) {
                return found;
            }
            start = folded.startsWith(FOR_THE, from) ? from : from + 1;
        }
        if (to - start > SHORTEST + 1 && (folded.startsWith(THE, start) || folded.startsWith(FOR_THE, start))) {
            T found = between(folded, start + THE.length(), to);
            if (found != null) {
                return found;
            }
        }
        T found = between(folded, from, to);
        if (found == null && from > 0) {
            found = between(folded, 0, to); // وفاته: the و is its own
        }
        return found;
    }

    /** The word between, as it stands, in its accusative, or with a pronoun behind it. */
    private @Nullable T between(String folded, int from, int to) {
        String word = folded.substring(from, to);
        T found = words.get(word);
        if (found == null && word.length() > SHORTEST + 1 && word.charAt(word.length() - 1) == ALEF) {
            found = words.get(word.substring(0, word.length() - 1));
        }
        for (int p = 0; found == null && p < PRONOUNS.length; p++) {
            if (word.length() > SHORTEST + PRONOUNS[p].length() && word.endsWith(PRONOUNS[p])) {
                found = beforePronoun(word.substring(0, word.length() - PRONOUNS[p].length()));
            }
        }
        return found;
    }

    private @Nullable T beforePronoun(String word) {
        T found = words.get(word);
        if (found == null && word.charAt(word.length() - 1) == TEH) {
            found = words.get(word.substring(0, word.length() - 1) + HEH); // وفاته
        }
        return found;
    }
}
