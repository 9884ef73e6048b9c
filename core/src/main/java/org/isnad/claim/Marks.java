package org.isnad.claim;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Of each statement a bit for each of its terms, so that it is seen at once about how many two share. Statements are
 * numbered in the order in which they are added.
 */
final class Marks {

    /** 2^32 by the golden ratio: keys that differ little get other bits. */
    private static final int SPREAD = 0x9E37_79B9;

    private final int longs;
    private final int shift;
    private final Function<Term, String> by;
    private long[] bits;
    private int size;

    /**
     * @param longs of how many times 64 bits each has one for its terms; a power of two
     * @param by what two terms share that get one bit
     */
    Marks(int longs, Function<Term, String> by) {
        this.longs = longs;
        this.shift = Integer.SIZE - Integer.numberOfTrailingZeros(longs * Long.SIZE);
        this.by = by;
        this.bits = new long[256 * longs];
    }

    static String key(Term term) {
        return term.key();
    }

    static String eventOrRoot(Term term) {
        return term.events().isEmpty() ? term.root() : term.events().get(0).name();
    }

    void add(Stream<Term> terms) {
        int at = size++ * longs;
        if (at == bits.length) {
            bits = Arrays.copyOf(bits, 2 * at);
        }
        terms.forEach(term -> {
            int bit = by.apply(term).hashCode() * SPREAD >>> shift;
            bits[at + bit / Long.SIZE] |= 1L << bit;
        });
    }

    /** Whether two share at least so many, and at least such a share of those of the one with fewer. */
    boolean share(int number, int other, int least, double share) {
        int both = 0;
        int ofOne = 0;
        int ofOther = 0;
        for (int k = 0; k < longs; k++) {
            long one = bits[number * longs + k];
            long two = bits[other * longs + k];
            both += Long.bitCount(one & two);
            ofOne += Long.bitCount(one);
            ofOther += Long.bitCount(two);
        }
        return both >= least && both >= share * Math.min(ofOne, ofOther);
    }
}
