package org.isnad.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.isnad.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles that were printed again, if with another headline, without the lead or the agency's line, with names spelt
 * otherwise and paragraphs moved. Two articles are taken for copies when of all runs of three folded words that stand in either about
 * {@link #ALIKE} or more stand in both.
 * <ul>
 *   <li>Groups that hold a pair of copies become one when their first articles are copies too: else a notice that is worded by form
 *       (a cable, a sentence carried out, the weather) would lead to the next, and that to the next.
 *   <li>What share of runs two articles have in common is guessed from their {@link Sketch}; compared are only those that have a band of it
 *       in common. An article that is too short for one stands in no group.
 *   <li>An article of which less than two fifths are left, or that makes up less than that of another, is not found.
 * </ul>
 * Holds {@value Sketch#LENGTH} bytes an article, and 12 more while it looks for groups: a million articles take 205 MB. The same articles in
 * the same order give the same groups; nothing is left to chance. To be used by one thread.
 */
public final class Copies {

    /**
     * Of all runs of words in either article, the share that must stand in both. Reports of one event have a tenth in common at the most,
     * notices worded by the same form up to a third; a copy that lost its lead and half of its names' spellings still has half.
     */
    public static final double ALIKE = 0.4;

    /** Of articles that have a band in common, each is compared with so many before it. */
    public static final int NEIGHBOURS = 64;

    /** Articles whose sketches lie in one array: what is there need not be moved when more come, and a few take little. */
    private static final int BLOCK = 1 << 8;

    private final List<byte[]> blocks = new ArrayList<>();
    private final BitSet tooShort = new BitSet();
    private int size;

    /**
     * Takes in an article.
     *
     * @return its number, from 0 on
     */
    public int add(Article article) {
        return add(Sketch.of(article));
    }

    /**
     * Takes in what is kept of an article.
     *
     * @param sketch null where it is too short
     * @return its number, from 0 on
     */
    public int add(byte @Nullable [] sketch) {
        if (size % BLOCK == 0) {
            blocks.add(new byte[BLOCK * Sketch.LENGTH]);
        }
        if (sketch == null) {
            tooShort.set(size);
        } else {
            System.arraycopy(sketch, 0, block(size), at(size), Sketch.LENGTH);
        }
        return size++;
    }

    private byte[] block(int article) {
        return blocks.get(article / BLOCK);
    }

    /** Where the sketch of an article begins in its block. */
    private static int at(int article) {
        return article % BLOCK * Sketch.LENGTH;
    }

    /** The groups of two or more, each with the numbers of its articles in their order; in the order of their first articles. */
    public List<List<Integer>> groups() {
        var leaders = new int[size];
        Arrays.setAll(leaders, i -> i);
        var keyed = new long[size - tooShort.cardinality()];
        for (int band = 0; band < Sketch.BANDS; band++) {
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
            keyed[n++] = (long) Sketch.band(block(i), at(i), band) << 32 | i;
        }
        Arrays.sort(keyed);
        for (int i = 1; i < n; i++) {
            for (int j = i - 1; j >= Math.max(0, i - NEIGHBOURS) && keyed[j] >>> 32 == keyed[i] >>> 32; j--) {
                join((int) keyed[j], (int) keyed[i], leaders);
            }
        }
    }

    private void join(int one, int other, int[] leaders) {
        var a = leader(leaders, one);
        var b = leader(leaders, other);
        if (a != b && areAlike(one, other) && areAlike(a, b)) {
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

    private boolean areAlike(int one, int other) {
        return Sketch.areAlike(block(one), at(one), block(other), at(other));
    }
}
