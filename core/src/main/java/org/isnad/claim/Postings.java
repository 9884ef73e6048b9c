package org.isnad.claim;

import java.util.Arrays;

/** Numbers under keys, many and small: a table of open addresses, and under each key a list that runs from the last number to the first. */
final class Postings {

    private static final int NONE = -1;
    private static final long SPREAD =
            0x9E37_79B9_7F4A_7C15L; // 2^64 by the golden ratio: keys that differ little land far apart

    private long[] keys = new long[1 << 10];
    private int[] heads = emptied(keys.length);
    private int used;
    private int[] numbers = new int[1 << 10];
    private int[] before = new int[1 << 10];
    private int size;

    /** What is done with each number. */
    interface Each {
        void take(int number);
    }

    void add(long key, int number) {
        if (2 * used >= keys.length) {
            grow();
        }
        int at = slot(key);
        if (heads[at] == NONE) {
            keys[at] = key;
            used++;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            before = Arrays.copyOf(before, 2 * size);
        }
        numbers[size] = number;
        before[size] = heads[at];
        heads[at] = size++;
    }

    void forEach(long key, Each each) {
        for (int at = heads[slot(key)]; at != NONE; at = before[at]) {
            each.take(numbers[at]);
        }
    }

    /** Where the key is, or would be. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) (key * SPREAD >>> Integer.SIZE) & mask;
        while (heads[at] != NONE && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new long[2 * oldKeys.length];
        heads = emptied(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != NONE) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                heads[at] = oldHeads[i];
            }
        }
    }

    private static int[] emptied(int length) {
        int[] heads = new int[length];
        Arrays.fill(heads, NONE);
        return heads;
    }
}
