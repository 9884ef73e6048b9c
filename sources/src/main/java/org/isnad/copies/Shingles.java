package org.isnad.copies;

import java.util.Arrays;
import org.isnad.article.Article;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;

/**
 * The runs of {@value #WORDS} words of an article, each as a number. Words are folded, so that spellings which writers mix are one; what
 * stands between words, and what is known to be the page's furniture, does not count.
 */
final class Shingles {

    /** So many words in a row are seldom written twice by chance; more would break at every changed word. */
    static final int WORDS = 3;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final Article article;
    private long[] words = new long[256];
    private int count;

    private Shingles(Article article) {
        this.article = article;
    }

    /** Each run's number, in the order of the text; fewer than the article has words. */
    static long[] of(Article article) {
        var shingles = new Shingles(article);
        shingles.read();
        return shingles.runs();
    }

    private void read() {
        var text = article.text();
        var at = 0;
        while (at < text.length()) {
            if (!isWordPart(text.charAt(at))) {
                at++;
                continue;
            }
            var from = at;
            while (at < text.length() && isWordPart(text.charAt(at))) {
                at++;
            }
            if (!isFurniture(from)) {
                add(hash(Folding.folded(text.substring(from, at))));
            }
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Letters.isMark(c) || Letters.isInvisible(c) || c == Letters.TATWEEL;
    }

    private boolean isFurniture(int at) {
        return article.furniture().stream().anyMatch(span -> span.start() <= at && at < span.end());
    }

    private void add(long word) {
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
        }
        words[count++] = word;
    }

    private static long hash(String word) {
        var hash = 0L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * FACTOR;
        }
        return mixed(hash);
    }

    private long[] runs() {
        var runs = new long[Math.max(0, count - WORDS + 1)];
        for (int i = 0; i < runs.length; i++) {
            var run = 0L;
            for (int j = i; j < i + WORDS; j++) {
                run = (run ^ words[j]) * FACTOR;
            }
            runs[i] = mixed(run);
        }
        return runs;
    }

    /** Spreads what differs in a few bits over all of them. */
    static long mixed(long x) {
        var y = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        y = (y ^ y >>> 27) * 0x94D049BB133111EBL;
        return y ^ y >>> 31;
    }
}
