package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;

/** Entries of several words, found by their first. */
public final class Phrases {

    /**
     * Words that stand together, and what they name.
     *
     * @param rest the folded keys of the words behind the first
     * @param next the first letter of the second word: most phrases are told apart by it
     * @param article whether the first word, known here without it, must carry ال
     * @param entries all that is called so, in the order of the files; never empty
     */
    public record Phrase(List<String> rest, char next, boolean article, List<Entry> entries) {}

    static final int ARTICLE = 2;

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    void add(String[] words, Entry entry) {
        List<String> rest = new ArrayList<>(words.length - 1);
        for (int i = 1; i < words.length; i++) {
            rest.add(Folding.folded(words[i]));
        }
        String first = Folding.folded(words[0]);
        add(first, rest, isForTheArticle(first), entry);
        if (hasArticle(words[0])) {
            add(first.substring(ARTICLE), rest, true, entry);
        }
    }

    private void add(String first, List<String> rest, boolean article, Entry entry) {
        List<Phrase> phrases = byFirst.computeIfAbsent(first, k -> new ArrayList<>(1));
        for (Phrase phrase : phrases) {
            if (phrase.rest.equals(rest) && phrase.article == article) {
                if (!phrase.entries.contains(entry)) {
                    phrase.entries.add(entry);
                }
                return;
            }
        }
        List<Entry> entries = new ArrayList<>(1);
        entries.add(entry);
        phrases.add(new Phrase(rest, rest.get(0).isEmpty() ? 0 : rest.get(0).charAt(0), article, entries));
    }

    /**
     * The form by which a phrase is found when it opens with this word: without its ال, so that a text's word keeps what it is besides
     * (الفرقة opens names, and is a brigade).
     */
    static String opening(String word) {
        return hasArticle(word) ? word.substring(ARTICLE) : word;
    }

    /** للتواصل: the article is in it, though it cannot be taken off. */
    private static boolean isForTheArticle(String first) {
        return first.length() > ARTICLE + 2 && first.charAt(0) == Letters.LAM && first.charAt(1) == Letters.LAM;
    }

    private static boolean hasArticle(String word) {
        return word.length() >= ARTICLE + 2 && word.charAt(0) == Letters.ALEF && word.charAt(1) == Letters.LAM;
    }

    /** Of each phrase {@link #lettersAndLast} of its second word. */
    static int[] secondWords(List<Phrase> phrases) {
        return phrases.stream()
                .map(phrase -> phrase.rest().get(0))
                .mapToInt(second ->
                        lettersAndLast(second.length(), second.isEmpty() ? 0 : second.charAt(second.length() - 1)))
                .toArray();
    }

    /** Those that a page's furniture is known by. */
    static List<Phrase> furniture(List<Phrase> phrases) {
        return phrases.stream()
                .filter(phrase -> phrase.entries().stream().anyMatch(entry -> entry instanceof Entry.Furniture))
                .toList();
    }

    /** How many letters a word has and the last of them, in one number. */
    static int lettersAndLast(int letters, char last) {
        return letters << Character.SIZE | last;
    }

    /** Tells each word of the table what it opens; to be called once, when no more phrases come. */
    void close(WordTable table) {
        byFirst.forEach((first, phrases) -> {
            phrases.sort(Comparator.comparingInt((Phrase p) -> -p.rest.size()));
            table.opens(first, List.copyOf(phrases));
        });
    }
}
