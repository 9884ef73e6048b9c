package org.isnad.claim;

import static org.isnad.letter.Letters.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.letter.Folding;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** The words that tell kinds of events, and those that contrast with others, found by how a word is written. Immutable. */
public final class Meanings {

    /** What one word means. */
    public record Meaning(List<Entry.Event> events, List<Entry.Contrast> ones, List<Entry.Contrast> others) {

        static final Meaning NONE = new Meaning(List.of(), List.of(), List.of());

        boolean isNone() {
            return events.isEmpty() && ones.isEmpty() && others.isEmpty();
        }

        private static Meaning empty() {
            return new Meaning(new ArrayList<>(2), new ArrayList<>(1), new ArrayList<>(1));
        }
    }

    private static final int SHORTEST = 2;

    private final Map<String, Meaning> words = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    /** An event told in several words, found by the first of them. */
    record Phrase(List<String> rest, Entry.Event event) {}

    Meanings(Lexicon lexicon) {
        for (Entry entry : lexicon.entries().values()) {
            if (entry instanceof Entry.Event event) {
                event.words().forEach(w -> of(w).events.add(event));
                event.phrases().forEach(p -> addPhrase(p, event));
            } else if (entry instanceof Entry.Contrast contrast) {
                contrast.one().forEach(w -> of(w).ones.add(contrast));
                contrast.other().forEach(w -> of(w).others.add(contrast));
            }
        }
    }

    private Meaning of(String word) {
        return words.computeIfAbsent(Folding.folded(word), w -> Meaning.empty());
    }

    private void addPhrase(String phrase, Entry.Event event) {
        List<String> folded = new ArrayList<>();
        for (String word : phrase.strip().split("\\s+")) {
            folded.add(Folding.folded(word));
        }
        phrases.computeIfAbsent(folded.get(0), first -> new ArrayList<>(1))
                .add(new Phrase(List.copyOf(folded.subList(1, folded.size())), event));
    }

    /** What a word means whose folded key this is, with its clitics or without them. */
    Meaning meaning(String folded) {
        Meaning found = words.get(folded);
        if (found != null) {
            return found;
        }
        int from = 0;
        int length = folded.length();
        if (length > SHORTEST + 1 && (folded.charAt(0) == WAW || folded.charAt(0) == FEH)) {
            found = words.get(folded.substring(1));
            from = 1;
        }
        return found != null ? found : bare(folded, from);
    }

    private Meaning bare(String folded, int from) {
        int to = folded.length();
        char first = folded.charAt(from);
        int start = from;
        if (to - from > SHORTEST + 1 && (first == BEH || first == KAF || first == LAM)) {
            Meaning found = found(folded, from + 1, to);
            if (found != null) {
                return found;
            }
            start = folded.startsWith(FOR_THE, from) ? from : from + 1;
        }
        if (to - start > SHORTEST + 1 && (folded.startsWith(THE, start) || folded.startsWith(FOR_THE, start))) {
            Meaning found = found(folded, start + 2, to);
            if (found != null) {
                return found;
            }
        }
        Meaning found = found(folded, from, to);
        return found == null ? Meaning.NONE : found;
    }

    private static final String THE = "" + ALEF + LAM;
    private static final String FOR_THE = "" + LAM + LAM;
    private static final String[] PRONOUNS = {
        "" + HEH + MEEM + ALEF, "" + HEH + ALEF, "" + HEH + MEEM, "" + NOON + ALEF, "" + HEH
    };

    /** The word between, as it stands, in its accusative, or with a pronoun behind it. */
    private @Nullable Meaning found(String folded, int from, int to) {
        String word = folded.substring(from, to);
        Meaning found = words.get(word);
        if (found == null && word.length() > SHORTEST + 1 && word.charAt(word.length() - 1) == ALEF) {
            found = words.get(word.substring(0, word.length() - 1));
        }
        for (int p = 0; found == null && p < PRONOUNS.length; p++) {
            if (word.length() > SHORTEST + PRONOUNS[p].length() && word.endsWith(PRONOUNS[p])) {
                String rest = word.substring(0, word.length() - PRONOUNS[p].length());
                found = words.get(rest);
                if (found == null && rest.charAt(rest.length() - 1) == TEH) {
                    found = words.get(rest.substring(0, rest.length() - 1) + HEH); // وفاته
                }
            }
        }
        return found;
    }

    /** The phrases that open with a word of this folded key. */
    List<Phrase> phrases(String folded) {
        return phrases.getOrDefault(folded, List.of());
    }
}
