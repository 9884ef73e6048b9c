package org.isnad.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.isnad.letter.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Words by their folded key, open addressing; words that fold alike stand in one place, told apart by their exact key. Laid out so that looking up
 * a word that a text writes as the lexicon does touches as little memory as may be: its hash, the word, its letters.
 */
final class WordTable {

    /** All words of one folded key, where they are several. */
    private static final class Alike {
        Word[] words;
        /** What all of them together can be; used when the page writes the word as none of them does. */
        Word merged;

        Alike(Word first, Word second) {
            this.words = new Word[] {first, second};
            this.merged = first;
        }

        Word writtenSo(char[] exact, int from, int to) {
            for (Word word : words) {
                if (word.isWritten(exact, from, to)) {
                    return word;
                }
            }
            return merged;
        }
    }

    /** 0 where no word is. */
    private int[] hashes = new int[1 << 12];
    /** The first word of each place. */
    private @Nullable Word[] words = new Word[1 << 12];
    /** All words of those places that hold several. */
    private @Nullable Alike[] alike = new Alike[1 << 12];

    private int size;

    /** The word written exactly so, made if it is not there; {@code folded} is its folded key. */
    Word make(String exact, String folded) {
        char[] key = folded.toCharArray();
        int hash = hash(key, 0, key.length);
        int at = find(key, hash);
        Word first = words[at];
        if (first == null) {
            Word word = new Word(exact);
            words[at] = word;
            hashes[at] = hash;
            if (++size * 2 > words.length) {
                grow();
            }
            return word;
        }
        Alike several = alike[at];
        for (Word word : several == null ? new Word[] {first} : several.words) {
            if (word.written().equals(exact)) {
                return word;
            }
        }
        Word word = new Word(exact);
        if (several == null) {
            alike[at] = new Alike(first, word);
        } else {
            several.words = Arrays.copyOf(several.words, several.words.length + 1);
            several.words[several.words.length - 1] = word;
        }
        return word;
    }

    /** To be called once, when no more words come. */
    void close() {
        for (Alike several : alike) {
            if (several != null) {
                several.merged = new Word(Folding.folded(several.merged.written()));
                for (Word word : several.words) {
                    several.merged.addAll(word);
                }
            }
        }
    }

    /** Tells all words of this folded key which phrases they open; to be called after {@link #close}. */
    void opens(String folded, List<Phrases.Phrase> phrases) {
        int[] secondWords = Phrases.secondWords(phrases);
        List<Phrases.Phrase> furniture = Phrases.furniture(phrases);
        char[] key = folded.toCharArray();
        int at = find(key, hash(key, 0, key.length));
        Alike several = alike[at];
        Word first = words[at];
        if (several != null) {
            for (Word word : several.words) {
                word.opens(phrases, secondWords, furniture);
            }
            several.merged.opens(phrases, secondWords, furniture);
        } else if (first != null) {
            first.opens(phrases, secondWords, furniture);
        }
    }

    /** All words as they are written, those of one place together, each with what they are together; to be called after {@link #close}. */
    void forEach(BiConsumer<Word, Word> wordAndMerged) {
        for (int at = 0; at < words.length; at++) {
            Alike several = alike[at];
            Word first = words[at];
            if (several != null) {
                for (Word word : several.words) {
                    wordAndMerged.accept(word, several.merged);
                }
            } else if (first != null) {
                wordAndMerged.accept(first, first);
            }
        }
    }

    /** The word of this key: the one written exactly so, else what all words that fold alike can be, else null. */
    @Nullable
    Word get(char[] exact, char[] folded, int from, int to) {
        int hash = hash(folded, from, to);
        int mask = hashes.length - 1;
        for (int at = hash & mask; hashes[at] != 0; at = (at + 1) & mask) {
            Word first = hashes[at] == hash ? words[at] : null;
            if (first != null && first.isWritten(exact, from, to)) {
                return first;
            }
            if (first != null && first.foldsTo(folded, from, to)) {
                Alike several = alike[at];
                return several == null ? first : several.writtenSo(exact, from, to);
            }
        }
        return null;
    }

    /** Where the key's place is, or would be. */
    private int find(char[] folded, int hash) {
        int mask = hashes.length - 1;
        int at = hash & mask;
        while (hashes[at] != 0) {
            Word first = hashes[at] == hash ? words[at] : null;
            if (first != null && first.foldsTo(folded, 0, folded.length)) {
                return at;
            }
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        int[] oldHashes = hashes;
        @Nullable Word[] oldWords = words;
        @Nullable Alike[] oldAlike = alike;
        hashes = new int[oldHashes.length * 4];
        words = new Word[hashes.length];
        alike = new Alike[hashes.length];
        int mask = hashes.length - 1;
        for (int old = 0; old < oldHashes.length; old++) {
            if (oldHashes[old] != 0) {
                int at = oldHashes[old] & mask;
                while (hashes[at] != 0) {
                    at = (at + 1) & mask;
                }
                hashes[at] = oldHashes[old];
                words[at] = oldWords[old];
                alike[at] = oldAlike[old];
            }
        }
    }

    private static int hash(char[] key, int from, int to) {
        int hash = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ key[i]) * 0x01000193;
        }
        hash ^= hash >>> 15;
        return hash == 0 ? 1 : hash;
    }
}
