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
     * An entry's words.
     *
     * @param rest the folded keys of the words behind the first
     */
    public record Phrase(String[] rest, Entry entry) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    void add(String[] words, Entry entry) {
        String[] rest = new String[words.length - 1];
        for (int i = 1; i < words.length; i++) {
            rest[i - 1] = Folding.folded(words[i]);
        }
        byFirst.computeIfAbsent(Folding.folded(words[0]), k -> new ArrayList<>(1)).add(new Phrase(rest, entry));
    }

    void close() {
        byFirst.values().forEach(list -> list.sort(Comparator.comparingInt((Phrase p) -> -p.rest.length)));
    }

    /** The phrases that open with this word, the longest first. */
    public List<Phrase> openingWith(Word word) {
        return byFirst.getOrDefault(Folding.folded(word.written()), List.of());
    }
}
