package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.letter.Folding;

/** Entries of several words, found by their first. */
public final class Phrases {

    /**
     * Words that stand together, and what they name.
     *
     * @param rest the folded keys of the words behind the first
     * @param entries all that is called so, in the order of the files; never empty
     */
    public record Phrase(List<String> rest, List<Entry> entries) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    void add(String[] words, Entry entry) {
        List<String> rest = new ArrayList<>(words.length - 1);
        for (int i = 1; i < words.length; i++) {
            rest.add(Folding.folded(words[i]));
        }
        List<Phrase> phrases = byFirst.computeIfAbsent(Folding.folded(words[0]), k -> new ArrayList<>(1));
        for (Phrase phrase : phrases) {
            if (phrase.rest.equals(rest)) {
                if (!phrase.entries.contains(entry)) {
                    phrase.entries.add(entry);
                }
                return;
            }
        }
        List<Entry> entries = new ArrayList<>(1);
        entries.add(entry);
        phrases.add(new Phrase(rest, entries));
    }

    /** Tells each word of the table what it opens; to be called once, when no more phrases come. */
    void close(WordTable table) {
        byFirst.forEach((first, phrases) -> {
            phrases.sort(Comparator.comparingInt((Phrase p) -> -p.rest.size()));
            table.opens(first, List.copyOf(phrases));
        });
    }
}
