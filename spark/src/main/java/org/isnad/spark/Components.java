package org.isnad.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.claim.Link;

/**
 * Which statements, or articles, hang together over however many links; so that each task can bring together those of some components, and needs no others.
 * They are known by a number of 64 bits; two that have the same one share a component, and no more than that.
 */
final class Components implements Serializable {

    private static final long serialVersionUID = 1;

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final long[] numbers;
    private final long[] components;

    private Components(long[] numbers, long[] components) {
        this.numbers = numbers;
        this.components = components;
    }

    /** The number of a statement. */
    static long number(String statement) {
        var hash = 1L;
        for (int i = 0; i < statement.length(); i++) {
            hash = (hash ^ statement.charAt(i)) * SPREAD;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    /** Takes 24 bytes for each number that is tied. */
    static Components of(Iterator<long[]> ties) {
        var union = new Union();
        while (ties.hasNext()) {
            var tie = ties.next();
            union.join(tie[0], tie[1]);
        }
        return union.components();
    }

    /** The ends of a link by their numbers. */
    static long[] tie(Link link) {
        return new long[] {number(link.one()), number(link.other())};
    }

    /** As few as lead to the same components. */
    Stream<long[]> ties() {
        return IntStream.range(0, numbers.length).mapToObj(i -> new long[] {numbers[i], components[i]});
    }

    boolean holds(long number) {
        return Arrays.binarySearch(numbers, number) >= 0;
    }

    /** Of what is tied to nothing its own number. */
    long component(long number) {
        var at = Arrays.binarySearch(numbers, number);
        return at < 0 ? number : components[at];
    }

    /** Numbers and their parents, in a table of open addresses. */
    private static final class Union {

        private long[] numbers = new long[1 << 10];
        private int[] parents = new int[1 << 10];
        private int size;
        /** Where each number stands, plus one. */
        private int[] slots = new int[1 << 11];

        void join(long one, long other) {
            var a = root(at(one));
            var b = root(at(other));
            if (numbers[a] < numbers[b]) { // so that the name of a component does not depend on the order of links
                parents[b] = a;
            } else {
                parents[a] = b;
            }
        }

        private int root(int at) {
            var root = at;
            while (parents[root] != root) {
                parents[root] = parents[parents[root]];
                root = parents[root];
            }
            return root;
        }

        private int at(long number) {
            if (2 * (size + 1) >= slots.length) {
                grow();
            }
            var slot = slot(number);
            if (slots[slot] == 0) {
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * size);
                    parents = Arrays.copyOf(parents, 2 * size);
                }
                numbers[size] = number;
                parents[size] = size;
                slots[slot] = ++size;
            }
            return slots[slot] - 1;
        }

        private int slot(long number) {
            var mask = slots.length - 1;
            var slot = (int) (number * SPREAD >>> Integer.SIZE) & mask;
            while (slots[slot] != 0 && numbers[slots[slot] - 1] != number) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private void grow() {
            slots = new int[2 * slots.length];
            for (int i = 0; i < size; i++) {
                slots[slot(numbers[i])] = i + 1;
            }
        }

        Components components() {
            var sorted = Arrays.copyOf(numbers, size);
            Arrays.sort(sorted);
            var components = new long[size];
            for (int i = 0; i < size; i++) {
                components[i] = numbers[root(slots[slot(sorted[i])] - 1)];
            }
            return new Components(sorted, components);
        }
    }
}
