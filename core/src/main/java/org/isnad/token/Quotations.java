package org.isnad.token;

import java.util.Arrays;
import org.isnad.letter.Letters;

/**
 * Pairs the quotation marks of a text. What counts as a quotation:
 * <ul>
 *   <li>Marks of one family pair: guillemets, curly, straight, single. Which way a mark looks is told by the spaces beside it; where they do not
 *       tell, by its own shape, and for a straight one by whether one is open. So reversed marks (”…“) pair like any.
 *   <li>A mark that closes pairs with the last open one of its family; what was opened inside and never closed is given up.
 *   <li>At the end of a paragraph an open mark waits for the next when the next mark of its family in the following paragraphs closes.
 *   <li>Else it is closed where one mark has closed a quotation inside it, as if the mark stood for both.
 *   <li>Else it is closed at the paragraph's end when it stood behind a colon, and given up when not.
 *   <li>At most {@value #DEEPEST} marks are open at once.
 * </ul>
 */
final class Quotations {

    private static final int DEEPEST = 8;
    private static final int WAITS_PARAGRAPHS = 3;

    private enum Look {
        OPENS,
        CLOSES,
        UNTOLD
    }

    final int[] end;
    final int[] in;
    final boolean[] unclosed;

    private final TokenArrays a;
    private final int[] open = new int[DEEPEST];
    /** The last mark that closed something, by family. */
    private final int[] lastClosing = {-1, -1, -1, -1};

    private int depth;

    Quotations(TokenArrays arrays) {
        a = arrays;
        end = new int[a.size];
        in = new int[a.size];
        unclosed = new boolean[a.size];
        Arrays.fill(end, -1);
        Arrays.fill(in, -1);
        pair();
        enclose();
    }

    private void pair() {
        for (int p = 0; p < a.paragraphs; p++) {
            int to = p + 1 < a.paragraphs ? a.paragraphStart[p + 1] : a.size;
            for (int i = a.paragraphStart[p]; i < to; i++) {
                if (a.kind[i] == TokenKind.QUOTE.ordinal()) {
                    mark(i);
                }
            }
            endParagraph(p, to);
        }
    }

    private void mark(int i) {
        int family = family(i);
        int opener = lastOpen(family);
        Look look = look(i);
        boolean closes = look == Look.CLOSES && !(opener < 0 && closesNext(i)) || look == Look.UNTOLD && opener >= 0;
        if (closes) {
            if (opener >= 0) {
                depth = opener;
                end[open[opener]] = i;
                lastClosing[family] = i;
            }
        } else if (depth < DEEPEST) {
            open[depth++] = i;
        }
    }

    /** قال" وصلنا أمس": the space on the wrong side of the mark, as the next one shows. */
    private boolean closesNext(int i) {
        int to = i + 1;
        while (to < a.size && a.kind[to] != TokenKind.STOP.ordinal() && a.kind[to] != TokenKind.QUOTE.ordinal()) {
            to++;
        }
        return to < a.size
                && a.kind[to] == TokenKind.QUOTE.ordinal()
                && family(to) == family(i)
                && look(to) == Look.CLOSES;
    }

    private int lastOpen(int family) {
        for (int d = depth - 1; d >= 0; d--) {
            if (family(open[d]) == family) {
                return d;
            }
        }
        return -1;
    }

    private void endParagraph(int p, int to) {
        int kept = 0;
        for (int d = 0; d < depth; d++) {
            int i = open[d];
            if (nextOfFamilyCloses(i, p, to)) {
                open[kept++] = i;
            } else if (lastClosing[family(i)] > i) {
                end[i] = lastClosing[family(i)]; // one mark closes the inner and the outer
            } else if (i > 0 && a.kind[i - 1] == TokenKind.COLON.ordinal() && i + 1 < to) {
                end[i] = to - 1;
                unclosed[i] = true;
            }
        }
        depth = kept;
    }

    private boolean nextOfFamilyCloses(int i, int p, int to) {
        int last = Math.min(a.paragraphs, p + 1 + WAITS_PARAGRAPHS);
        int limit = last < a.paragraphs ? a.paragraphStart[last] : a.size;
        int family = family(i);
        for (int k = to; k < limit; k++) {
            if (a.kind[k] == TokenKind.QUOTE.ordinal() && family(k) == family) {
                return look(k) == Look.CLOSES;
            }
        }
        return false;
    }

    private Look look(int i) {
        char before = before(i);
        char after = after(i);
        boolean wordBefore = !isEdge(before) && !isClitic(i);
        boolean wordAfter = !isEdge(after);
        if (wordAfter && !wordBefore) {
            return Look.OPENS;
        }
        if (wordBefore && !wordAfter) {
            return Look.CLOSES;
        }
        return switch (a.text.charAt(a.start[i])) {
            case '\u00AB', '\u201C', '\u201E', '\u201F', '\u2039', '\u2018' -> Look.OPENS;
            case '\u00BB', '\u201D', '\u2033', '\u203A', '\u2019' -> Look.CLOSES;
            default -> Look.UNTOLD;
        };
    }

    /** Whether what touches the mark from before is no more than a letter or two written onto the quoted word: و"…", لـ"…", بال"…". */
    private boolean isClitic(int i) {
        if (i == 0 || a.end[i - 1] != a.start[i] || a.kind[i - 1] != TokenKind.WORD.ordinal()) {
            return false;
        }
        int letters = a.foldedEnd[i - 1] - (i == 1 ? 0 : a.foldedEnd[i - 2]);
        return letters <= 2 || a.text.charAt(a.start[i] - 1) == Letters.TATWEEL;
    }

    /** The character before a mark that has a width; a space at the text's start. */
    private char before(int i) {
        int at = a.start[i] - 1;
        while (at >= 0 && Letters.isInvisible(a.text.charAt(at))) {
            at--;
        }
        return at < 0 ? ' ' : a.text.charAt(at);
    }

    private char after(int i) {
        int at = a.end[i];
        while (at < a.text.length() && Letters.isInvisible(a.text.charAt(at))) {
            at++;
        }
        return at == a.text.length() ? ' ' : a.text.charAt(at);
    }

    private static boolean isEdge(char c) {
        return Tokenizer.isSpace(c)
                || "\n\r.,:;!?()[]{}-\u2013\u2014\u2026\u060C\u061B\u061F\"\u00AB\u00BB\u201C\u201D".indexOf(c) >= 0;
    }

    private int family(int i) {
        return switch (a.text.charAt(a.start[i])) {
            case '\u00AB', '\u00BB' -> 0;
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033' -> 1; // “2″: a program's double prime
            case '"' -> 2;
            default -> 3;
        };
    }

    /** Tells each token the innermost pair around it. */
    private void enclose() {
        int[] stack = new int[DEEPEST + 1];
        int level = 0;
        for (int i = 0; i < a.size; i++) {
            while (level > 0
                    && end[stack[level - 1]] <= i
                    && !(unclosed[stack[level - 1]] && end[stack[level - 1]] == i)) {
                level--;
            }
            in[i] = level == 0 ? -1 : stack[level - 1];
            if (end[i] > i && level < stack.length) {
                stack[level++] = i;
            }
        }
    }
}
