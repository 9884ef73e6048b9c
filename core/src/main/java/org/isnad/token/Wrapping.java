package org.isnad.token;

import java.util.BitSet;
import org.isnad.letter.Letters;

/**
 * Where the lines of a text are cut at a width, as in mail and in what is copied from a PDF: there the end of a line is no more than a space. Lines are, where
 * none is long, most of those that do not end a sentence are full (the next word would not have had room, or hardly), and there are some.
 */
final class Wrapping {

    /** A line of more characters was not cut: a paragraph is as long as it comes. */
    private static final int WIDEST = 120;

    /** Lines that are all shorter are verses or a list. */
    private static final int NARROWEST = 50;

    /** So many full lines at least: fewer may be full by chance. */
    private static final int FEWEST = 3;

    /** A line is full from so much of the width on: letters are not all of one width. */
    private static final double FULL = 0.85;

    /** So many of the lines that do not end a sentence are full. */
    private static final double MOST = 0.8;

    private Wrapping() {}

    /** The characters that end a line and are to be read as spaces, by their places in UTF-16 code units; none in most texts. */
    static BitSet ends(String text) {
        var ends = new BitSet();
        int widest = widest(text);
        if (widest > WIDEST || widest < NARROWEST) {
            return ends;
        }
        int full = 0;
        int open = 0;
        for (int start = 0, end; (end = end(text, start)) < text.length(); ) {
            int next = next(text, end);
            if (goesOn(text, start, end, next)) {
                open++;
                if (end - start + 1 + word(text, next) > FULL * widest) {
                    full++;
                    ends.set(end, next);
                }
            }
            start = next;
        }
        if (full < FEWEST || full < MOST * open) {
            ends.clear();
        }
        return ends;
    }

    /** The length of the longest line, or of one that is too long. */
    private static int widest(String text) {
        int widest = 0;
        for (int start = 0; start < text.length() && widest <= WIDEST; ) {
            int end = end(text, start);
            widest = Math.max(widest, end - start);
            start = next(text, end);
        }
        return widest;
    }

    /** Whether the next line may belong to the same sentence: neither of the two is empty, and this one ends without a mark that ends one. */
    private static boolean goesOn(String text, int start, int end, int next) {
        int last = end - 1;
        while (last >= start && Tokenizer.isSpace(text.charAt(last))) {
            last--;
        }
        return last >= start
                && word(text, next) > 0
                && ".!?:\u2026".indexOf(text.charAt(last)) < 0
                && text.charAt(last) != Letters.QUESTION_MARK;
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Where the line behind this one begins. */
    private static int next(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
    }

    /** How long the first word of a line is; 0 where the line is empty. */
    private static int word(String text, int start) {
        int from = start;
        while (from < text.length()
                && text.charAt(from) != '\n'
                && text.charAt(from) != '\r'
                && Tokenizer.isSpace(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && !Tokenizer.isSpace(text.charAt(to))) {
            to++;
        }
        return to - from;
    }
}
