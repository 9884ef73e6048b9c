package org.isnad.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Words by their folded key, open addressing; words that fold alike stand in one slot, told apart by their exact key. */
final class WordTable {

    /** All words of one folded key. */
    private static final class Slot {
        final char[] folded;
        final int hash;
        Word[] exact;
        /** What all of them together can be; used when the page writes the word as none of them does. */
        Word merged;

        Slot(char[] folded, int hash, Word word) {
            this.folded = folded;
            this.hash = hash;
            this.exact = new Word[] {word};
            this.merged = word;
        }
    }

    private @Nullable Slot[] slots = new Slot[1 << 12];
    /** The slots' hashes, so that a look-up in vain touches no slot; 0 where there is none. */
    private int[] hashes = new int[1 << 12];

    private int size;

    /** The word written exactly so, made if it is not there; {@code folded} is its folded key. */
    Word make(String exact, String folded) {
        char[] key = folded.toCharArray();
        int hash = hash(key, 0, key.length);
        int at = find(key, 0, key.length, hash);
        Slot slot = slots[at];
        if (slot == null) {
            Word word = new Word(exact);
            slots[at] = new Slot(key, hash, word);
            hashes[at] = hash;
            if (++size * 2 > slots.length) {
                grow();
            }
            return word;
        }
        for (Word word : slot.exact) {
            if (word.written().equals(exact)) {
                return word;
            }
        }
        Word word = new Word(exact);
        slot.exact = Arrays.copyOf(slot.exact, slot.exact.length + 1);
        slot.exact[slot.exact.length - 1] = word;
        return word;
    }

    /** To be called once, when no more words come. */
    void close() {
        for (Slot slot : slots) {
            if (slot != null && slot.exact.length > 1) {
                slot.merged = new Word(new String(slot.folded));
                for (Word word : slot.exact) {
                    slot.merged.addAll(word);
                }
            }
        }
    }

    /** Tells all words of this folded key which phrases they open; to be called after {@link #close}. */
    void opens(String folded, List<Phrases.Phrase> phrases) {
        char[] key = folded.toCharArray();
        Slot slot = slots[find(key, 0, key.length, hash(key, 0, key.length))];
        if (slot != null) {
            for (Word word : slot.exact) {
                word.opens(phrases);
            }
            slot.merged.opens(phrases);
        }
    }

    /** All words as they are written, those of one slot together; to be called after {@link #close}. */
    void forEach(BiConsumer<Word, Word> wordAndMerged) {
        for (Slot slot : slots) {
            if (slot != null) {
                for (Word word : slot.exact) {
                    wordAndMerged.accept(word, slot.merged);
                }
            }
        }
    }

    /** The word of this key: the one written exactly so, else what all words that fold alike can be, else null. */
    @Nullable
    Word get(char[] exact, char[] folded, int from, int to) {
        int hash = hash(folded, from, to);
        Slot slot = slots[find(folded, from, to, hash)];
        if (slot == null) {
            return null;
        }
        for (Word word : slot.exact) {
            if (word.isWritten(exact, from, to)) {
                return word;
            }
        }
        return slot.merged;
    }

    /** Where the key's slot is, or would be. */
    private int find(char[] key, int from, int to, int hash) {
        int mask = hashes.length - 1;
        int at = hash & mask;
        while (hashes[at] != 0) {
            Slot slot = slots[at];
            if (hashes[at] == hash
                    && slot != null
                    && Arrays.equals(slot.folded, 0, slot.folded.length, key, from, to)) {
                return at;
            }
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        @Nullable Slot[] old = slots;
        slots = new Slot[old.length * 4];
        hashes = new int[slots.length];
        for (Slot slot : old) {
            if (slot != null) {
                int at = find(slot.folded, 0, slot.folded.length, slot.hash);
                slots[at] = slot;
                hashes[at] = slot.hash;
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
