package org.isnad.claim;

import java.util.Arrays;

/**
 * Numbers under keys, many and small: a table of open addresses, and under each key a run of numbers that lie side by side, for they are gone through
 * far more often than added to. A run that is full moves to the end, with twice the room.
 */
final class Postings {

    private static final long SPREAD =
            0x9E37_79B9_7F4A_7C15L; // 2^64 by the golden ratio: keys that differ little land far apart

    /** Most keys are met once. */
    private static final int ROOM = 1;

    private long[] keys = new long[1 << 10];
    /** Where the run of each slot begins. */
    private int[] starts = new int[keys.length];
    /** How long it is; 0 where the slot is free. Its room is the next power of two. */
    private int[] lengths = new int[keys.length];

    private int used;
    private int[] numbers = new int[1 << 10];
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
        int length = lengths[at];
        if (length == 0) {
            keys[at] = key;
            starts[at] = room(ROOM);
            used++;
        } else if (Integer.bitCount(length) == 1) {
            int moved = room(2 * length);
            System.arraycopy(numbers, starts[at], numbers, moved, length);
            starts[at] = moved;
        }
        numbers[starts[at] + length] = number;
        lengths[at]++;
    }

    void forEach(long key, Each each) {
        int at = slot(key);
        int end = starts[at] + lengths[at];
        for (int i = starts[at]; i < end; i++) {
            each.take(numbers[i]);
        }
    }

    /** Where room for so many begins. */
    private int room(int length) {
        int start = size;
        size += length;
        if (size > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(size, 2 * numbers.length));
        }
        return start;
    }

    /** Where the key is, or would be. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) (key * SPREAD >>> Integer.SIZE) & mask;
        while (lengths[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldStarts = starts;
        int[] oldLengths = lengths;
        keys = new long[2 * oldKeys.length];
        starts = new int[keys.length];
        lengths = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLengths[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                starts[at] = oldStarts[i];
                lengths[at] = oldLengths[i];
            }
        }
    }
}
