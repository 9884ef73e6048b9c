package org.isnad.sources;

import org.jspecify.annotations.Nullable;

/** Files that hold no text, told by their first bytes. */
final class Binary {

    private static final String PDF = "a PDF file";
    private static final String OTHER = "binary data";

    private Binary() {}

    /** What the file is, with its article; null when it may be text. */
    static @Nullable String kind(byte[] start) {
        var head = Encoding.latin(start, 0, Math.min(start.length, 8));
        if (head.startsWith("%PDF-")) {
            return PDF;
        }
        if (Utf16.of(start, start.length) != null) {
            return null; // where every other byte may be 0
        }
        for (var b : start) {
            if (b == 0) {
                return OTHER;
            }
        }
        return null;
    }

    static String todo(String kind) {
        return switch (kind) {
            case PDF -> "take its text out first, for example with: pdftotext";
            default -> "leave it out";
        };
    }
}
