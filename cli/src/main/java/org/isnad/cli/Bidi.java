package org.isnad.cli;

import java.util.ArrayList;
import java.util.List;
import org.isnad.letter.Directional;

/**
 * Words from articles, made safe for a line that runs in either direction:
 * <ul>
 *   <li>each stands in an isolate of its own (U+2068 … U+2069), so that it cannot turn its neighbours round;
 *   <li>control characters and directional marks that it brings along are left out: none can command the terminal or close the
 *       isolate early.
 * </ul>
 */
final class Bidi {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char ESCAPE = '\u001B';
    private static final char POP_ISOLATE = '\u2069';

    /** Opens a line that runs from right to left, whatever stands first on it. */
    static final char RIGHT_TO_LEFT_MARK = '\u200F';

    private Bidi() {}

    /** The words in an isolate, on one line. */
    static String isolate(String words) {
        var clean = clean(words);
        return clean.isEmpty() ? clean : FIRST_STRONG_ISOLATE + clean + POP_ISOLATE;
    }

    /** Words that stand in an isolate already. */
    static String inIsolate(String clean) {
        return FIRST_STRONG_ISOLATE + clean + POP_ISOLATE;
    }

    /** A part of words that are put into an isolate together: on one line, each white space one space. */
    static String plain(String part) {
        var plain = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            var c = part.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                plain.append(' ');
            } else if (!Directional.is(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The words cut into lines of at most so many columns, at spaces where there are any, each line an isolate. */
    static List<String> lines(String words, int columns) {
        var lines = new ArrayList<String>();
        for (var line : cut(clean(words), columns)) {
            lines.add(FIRST_STRONG_ISOLATE + line + POP_ISOLATE);
        }
        return lines;
    }

    /** The words in an isolate, on one line of at most so many columns. */
    static String shortened(String words, int columns) {
        var lines = cut(clean(words), columns);
        if (lines.size() <= 1) {
            return isolate(words);
        }
        var first = cut(clean(words), columns - 1).get(0);
        return FIRST_STRONG_ISOLATE + first + "…" + POP_ISOLATE;
    }

    /** Columns that the words take up on a terminal: colours, marks and directional characters none, wide characters two. */
    static int columns(String words) {
        var columns = 0;
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            if (words.charAt(i) == ESCAPE) {
                i = words.indexOf('m', i);
            } else {
                columns += columns(words.codePointAt(i));
            }
        }
        return columns;
    }

    private static int columns(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default ->
                c >= 0x1100
                                && (c <= 0x115F
                                        || c >= 0x2E80 && c <= 0xA4CF
                                        || c >= 0xAC00 && c <= 0xD7A3
                                        || c >= 0xFE30 && c <= 0xFE6F
                                        || c >= 0xFF00 && c <= 0xFF60
                                        || c >= 0x1F300 && c <= 0x1FAFF)
                        ? 2
                        : 1;
        };
    }

    private static List<String> cut(String words, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var used = 0;
        for (var word : words.split(" ")) {
            var needed = columns(word);
            if (used > 0 && used + 1 + needed > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
                var c = word.codePointAt(i);
                if (used + columns(c) > columns) { // longer than a line by itself
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(c);
                used += columns(c);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static String clean(String words) {
        var clean = new StringBuilder(words.length());
        var space = true;
        for (int i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                if (!space) {
                    clean.append(' ');
                }
                space = true;
            } else if (!Directional.is(c)) {
                clean.append(c);
                space = false;
            }
        }
        return clean.toString().stripTrailing();
    }
}
