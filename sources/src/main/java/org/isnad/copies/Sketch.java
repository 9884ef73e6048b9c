package org.isnad.copies;

import java.util.Arrays;
import org.isnad.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an article to see whether it is printed again: {@value #LENGTH} bytes, from which it can be guessed what share of its
 * runs of words another has too. The same words give the same bytes, today and in ten years, in whatever process.
 * <ul>
 *   <li>The guess rests on {@value #LENGTH} numbers (MinHash), and is off by 0.036 or less in two of three cases. Of each number one byte is
 *       kept, which is enough to tell two of them apart in 255 of 256 cases.
 *   <li>{@value #ROWS} numbers in a row are a band. Of two articles with half of the runs in common one of {@value #BANDS} bands is equal in
 *       999.8 of 1000 cases, with 0.4 in 985, with 0.05 (two reports of one event) in 8.
 *   <li>An article of fewer than {@value #FEWEST} runs is too short to be told, and has none.
 * </ul>
 */
public final class Sketch {

    private static final int ROWS = 3;
    static final int BANDS = 64;
    static final int LENGTH = BANDS * ROWS;
    private static final int FEWEST = 12;

    /** Two numbers that are none of the same run are kept as the same byte once in so many times. */
    private static final int BYTES = 256;

    /** From here the hash functions are made. Any number serves; it must never change, or groups would. */
    private static final long SEED = 20170907;

    private static final long[] FACTORS = numbers(SEED);
    private static final long[] SUMMANDS = numbers(SEED + LENGTH);

    private Sketch() {}

    private static long[] numbers(long from) {
        var numbers = new long[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            numbers[i] = Shingles.mixed(from + i) | 1;
        }
        return numbers;
    }

    /** Null where an article is too short. */
    public static byte @Nullable [] of(Article article) {
        var runs = Shingles.of(article);
        if (runs.length < FEWEST) {
            return null;
        }
        var least = new int[LENGTH];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (var run : runs) {
            for (int i = 0; i < LENGTH; i++) {
                least[i] = Math.min(least[i], (int) (run * FACTORS[i] + SUMMANDS[i] >> 32));
            }
        }
        var bytes = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bytes[i] = (byte) least[i];
        }
        return bytes;
    }

    /** A number for each band; that of another band is never the same. Articles that have none in common need not be compared. */
    public static int[] bands(byte[] sketch) {
        var bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            bands[band] = band << 3 * Byte.SIZE | band(sketch, 0, band);
        }
        return bands;
    }

    /** @param at where the sketch begins */
    static int band(byte[] sketches, int at, int band) {
        var from = at + band * ROWS;
        return (sketches[from] & 0xFF) << 2 * Byte.SIZE
                | (sketches[from + 1] & 0xFF) << Byte.SIZE
                | sketches[from + 2] & 0xFF;
    }

    /** Whether two articles are taken for copies of one text when nothing else is known. */
    public static boolean areAlike(byte[] one, byte[] other) {
        return areAlike(one, 0, other, 0);
    }

    /**
     * @param at where the one begins
     * @param otherAt where the other begins
     */
    static boolean areAlike(byte[] one, int at, byte[] other, int otherAt) {
        var same = 0;
        for (int i = 0; i < LENGTH; i++) {
            same += one[at + i] == other[otherAt + i] ? 1 : 0;
        }
        var byChance = 1.0 / BYTES;
        return ((double) same / LENGTH - byChance) / (1 - byChance) >= Copies.ALIKE;
    }
}
