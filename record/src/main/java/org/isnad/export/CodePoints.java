package org.isnad.export;

import org.isnad.document.Span;

/**
 * Counts in characters (code points), as Python and the W3C do, what Isnad counts in UTF-16 code units. They differ only behind a
 * character beyond U+FFFF, such as an emoji.
 */
final class CodePoints {

    private final String text;
    private final boolean same;

    CodePoints(String text) {
        this.text = text;
        this.same = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    int start(Span span) {
        return at(span.start());
    }

    int end(Span span) {
        return at(span.end());
    }

    private int at(int offset) {
        return same ? offset : text.codePointCount(0, offset);
    }
}
