package org.isnad.claim;

import static org.isnad.letter.Letters.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.isnad.letter.Folding;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * What words tell of what is said: kinds of events, sides of contrasts, and how it stands to what is so; found by how a word is written.
 * Immutable.
 */
final class Meanings {

    private static final int SHORTEST = 2;
    private static final String FOR_THE = "" + LAM + LAM;
    private static final String THE = "" + ALEF + LAM;
    private static final String CLITICS = "" + WAW + FEH + BEH + KAF + LAM;
    private static final String[] PRONOUNS = {
        "" + HEH + MEEM + ALEF, "" + HEH + ALEF, "" + HEH + MEEM, "" + NOON + ALEF, "" + HEH
    };

    private final Map<String, Meaning> words = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    /** What is told in several words, found by the first of them. */
    record Phrase(List<String> rest, Meaning meaning) {}

    Meanings(Lexicon lexicon) {
        for (Entry entry : lexicon.entries().values()) {
            switch (entry) {
                case Entry.Event event ->
                    add(event.words().forms(), event.phrases(), m -> m.events().add(event));
                case Entry.Contrast contrast -> {
                    add(contrast.one(), m -> m.ones().add(contrast));
                    add(contrast.other(), m -> m.others().add(contrast));
                }
                case Entry.Modal modal ->
                    add(modal.words().forms(), modal.phrases(), m -> m.modals().add(modal));
                case Entry.Direction direction ->
                    add(direction.words(), List.of(), m -> m.directions().add(direction));
                default -> {} // tells nothing of what is said
            }
        }
    }

    private void add(Entry.Side side, Consumer<Meaning> to) {
        add(side.words().forms(), side.phrases(), to);
    }

    private void add(Set<String> inWords, List<String> inPhrases, Consumer<Meaning> to) {
        inWords.forEach(word -> to.accept(words.computeIfAbsent(Folding.folded(word), w -> Meaning.open())));
        inPhrases.forEach(phrase -> to.accept(ofPhrase(phrase)));
    }

    private Meaning ofPhrase(String written) {
        List<String> folded = new ArrayList<>();
        for (String word : written.strip().split("\\s+")) {
            folded.add(Folding.folded(word));
        }
        List<String> rest = folded.subList(1, folded.size());
        List<Phrase> ofFirst = phrases.computeIfAbsent(folded.get(0), first -> new ArrayList<>(1));
        for (Phrase phrase : ofFirst) {
            if (phrase.rest.equals(rest)) {
                return phrase.meaning;
            }
        }
        var phrase = new Phrase(List.copyOf(rest), Meaning.open());
        ofFirst.add(phrase);
        ofFirst.sort((one, other) -> Integer.compare(other.rest.size(), one.rest.size())); // the longest first
        return phrase.meaning;
    }

    /** The phrases that open with a word of this folded key, with its clitics or without them, the longest first. */
    List<Phrase> phrases(String folded) {
        List<Phrase> found = phrases.get(folded);
        for (int from = 1; found == null && from <= SHORTEST && folded.length() - from >= SHORTEST; from++) {
            if (CLITICS.indexOf(folded.charAt(from - 1)) < 0) {
                break;
            }
            found = phrases.get(folded.substring(from));
        }
        return found == null ? List.of() : found;
    }

    /** What a word means whose folded key this is, with its clitics or without them. */
    Meaning meaning(String folded) {
        Meaning found = words.get(folded);
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

    private Meaning withoutClitics(String folded, int from) {
        int to = folded.length();
        char first = folded.charAt(from);
        int start = from;
        if (to - from > SHORTEST + 1 && (first == BEH || first == KAF || first == LAM)) {
            Meaning found = between(folded, from + 1, to);
            if (found != null) {
                return found;
            }
            start = folded.startsWith(FOR_THE, from) ? from : from + 1;
        }
        if (to - start > SHORTEST + 1 && (folded.startsWith(THE, start) || folded.startsWith(FOR_THE, start))) {
            Meaning found = between(folded, start + THE.length(), to);
            if (found != null) {
                return found;
            }
        }
        Meaning found = between(folded, from, to);
        if (found == null && from > 0) {
            found = between(folded, 0, to); // وفاته: the و is its own
        }
        return found == null ? Meaning.NONE : found;
    }

    /** The word between, as it stands, in its accusative, or with a pronoun behind it. */
    private @Nullable Meaning between(String folded, int from, int to) {
        String word = folded.substring(from, to);
        Meaning found = words.get(word);
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

    private @Nullable Meaning beforePronoun(String word) {
        Meaning found = words.get(word);
        if (found == null && word.charAt(word.length() - 1) == TEH) {
            found = words.get(word.substring(0, word.length() - 1) + HEH); // وفاته
        }
        return found;
    }
}
