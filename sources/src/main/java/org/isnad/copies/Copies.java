package org.isnad.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.isnad.article.Article;

/**
 * Finds articles that were printed again, if with another headline, without the lead or the agency's line, with names spelt
 * otherwise and paragraphs moved. Two articles are taken for copies when of all runs of three folded words that stand in either about
 * {@link #ALIKE} or more stand in both.
 * <ul>
 *   <li>Groups that hold a pair of copies become one when their first articles are copies too: else a notice that is worded by form
 *       (a cable, a sentence carried out, the weather) would lead to the next, and that to the next.
 *   <li>What share of runs two articles have in common is guessed from {@value #HASHES} numbers each (MinHash): off by 0.036 or less in two
 *       of three cases. Of each number one byte is kept, which is enough to tell two of them apart in 255 of 256 cases.
 *   <li>Compared are only articles of which {@value #ROWS} numbers in a row are equal, at one of {@value #BANDS} places: with half of the
 *       runs in common that is so in 999.8 of 1000 cases, with 0.4 in 985, with 0.05 (two reports of one event) in 8.
 *   <li>An article of fewer than {@value #FEWEST} runs is too short to be told, and stands in no group.
 *   <li>An article of which less than two fifths are left, or that makes up less than that of another, is not found.
 * </ul>
 * Holds {@value #HASHES} bytes an article, and 12 more while it looks for groups: a million articles take 205 MB. The same articles in
 * the same order give the same groups; nothing is left to chance. To be used by one thread.
 */
public final class Copies {

    /**
     * Of all runs of words in either article, the share that must stand in both. Reports of one event have a tenth in common at the most,
     * notices worded by the same form up to a third; a copy that lost its lead and half of its names' spellings still has half.
     */
    public static final double ALIKE = 0.4;

    private static final int BANDS = 64;
    private static final int ROWS = 3;
    private static final int HASHES = BANDS * ROWS;
    private static final int FEWEST = 12;

    /** Two numbers that are none of the same run are kept as the same byte once in so many times. */
    private static final int BYTES = 256;

    /** Articles behind one another that are compared where many have the same numbers in a row. */
    private static final int NEIGHBOURS = 64;

    /** Articles whose numbers lie in one array: so that what is there need not be moved when more come. */
    private static final int BLOCK = 1 << 14;

    /** From here the hash functions are made. Any number serves; it must never change, or groups would. */
    private static final long SEED = 20170907;

    private static final long[] FACTORS = numbers(SEED);
    private static final long[] SUMMANDS = numbers(SEED + HASHES);

    private final List<byte[]> blocks = new ArrayList<>();
    private final BitSet tooShort = new BitSet();
    private final int[] least = new int[HASHES];
    private int size;

    private static long[] numbers(long from) {
        var numbers = new long[HASHES];
        for (int i = 0; i < HASHES; i++) {
            numbers[i] = Shingles.mixed(from + i) | 1;
        }
        return numbers;
    }

    /**
     * Takes in an article.
     *
     * @return its number, from 0 on
     */
    public int add(Article article) {
        if (size % BLOCK == 0) {
            blocks.add(new byte[BLOCK * HASHES]);
        }
        var runs = Shingles.of(article);
        if (runs.length < FEWEST) {
            tooShort.set(size);
        } else {
            keepLeast(runs);
        }
        return size++;
    }

    private void keepLeast(long[] runs) {
        Arrays.fill(least, Integer.MAX_VALUE);
        for (var run : runs) {
            for (int i = 0; i < HASHES; i++) {
                least[i] = Math.min(least[i], (int) (run * FACTORS[i] + SUMMANDS[i] >> 32));
            }
        }
        var block = blocks.get(size / BLOCK);
        for (int i = 0; i < HASHES; i++) {
            block[size % BLOCK * HASHES + i] = (byte) least[i];
        }
    }

    /** The groups of two or more, each with the numbers of its articles in their order; in the order of their first articles. */
    public List<List<Integer>> groups() {
        var leaders = new int[size];
        Arrays.setAll(leaders, i -> i);
        var keyed = new long[size - tooShort.cardinality()];
        for (int band = 0; band < BANDS; band++) {
            join(band, keyed, leaders);
        }
        var groups = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < size; i++) {
            if (leader(leaders, i) != i) {
                groups.computeIfAbsent(leader(leaders, i), first -> new ArrayList<>(List.of(first)))
                        .add(i);
            }
        }
        return List.copyOf(groups.values());
    }

    /** Joins the articles that are alike, among those that have the same numbers here. */
    private void join(int band, long[] keyed, int[] leaders) {
        var n = 0;
        for (int i = tooShort.nextClearBit(0); i < size; i = tooShort.nextClearBit(i + 1)) {
            keyed[n++] = key(band, i) << 32 | i;
        }
        Arrays.sort(keyed);
        for (int i = 1; i < n; i++) {
            for (int j = i - 1; j >= Math.max(0, i - NEIGHBOURS) && keyed[j] >>> 32 == keyed[i] >>> 32; j--) {
                join((int) keyed[j], (int) keyed[i], leaders);
            }
        }
    }

    private long key(int band, int article) {
        var block = blocks.get(article / BLOCK);
        var at = article % BLOCK * HASHES + band * ROWS;
        return (block[at] & 0xFFL) << 16 | (block[at + 1] & 0xFFL) << 8 | block[at + 2] & 0xFFL;
    }

    private void join(int one, int other, int[] leaders) {
        var a = leader(leaders, one);
        var b = leader(leaders, other);
        if (a != b && alike(one, other) >= ALIKE && alike(a, b) >= ALIKE) {
            leaders[Math.max(a, b)] = Math.min(a, b);
        }
    }

    /** The first article of the group in which this one is, as far as it is known. */
    private static int leader(int[] leaders, int article) {
        var at = article;
        while (leaders[at] != at) {
            leaders[at] = leaders[leaders[at]];
            at = leaders[at];
        }
        return at;
    }

    /** The share of runs that two articles are thought to have in common. */
    private double alike(int one, int other) {
        var a = blocks.get(one / BLOCK);
        var b = blocks.get(other / BLOCK);
        var same = 0;
        for (int i = 0; i < HASHES; i++) {
            same += a[one % BLOCK * HASHES + i] == b[other % BLOCK * HASHES + i] ? 1 : 0;
        }
        var byChance = 1.0 / BYTES;
        return ((double) same / HASHES - byChance) / (1 - byChance);
    }
}
