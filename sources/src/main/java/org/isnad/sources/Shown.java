package org.isnad.sources;

import java.util.HexFormat;

/** Foreign words as they may stand in a message. */
final class Shown {

    private static final int LENGTH = 60;

    /** Stands in many a Farsi name, and does nothing to its surroundings. */
    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';

    private Shown() {}

    /** The beginning, on one line, without control characters. */
    static String brief(String words) {
        var out = new StringBuilder();
        for (int i = 0; i < words.length() && out.length() < LENGTH; i++) {
            var c = words.charAt(i);
            out.append(isUnseen(c) ? ' ' : c);
        }
        return words.length() > LENGTH ? out + "…" : out.toString();
    }

    /** A file's name whole; what could break the line, turn it round or command the terminal stands as its number: {@code \u202E}. */
    static String name(String name) {
        if (name.chars().noneMatch(c -> isUnseen((char) c))) {
            return name;
        }
        var out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            out.append(isUnseen(c) ? "\\u" + HexFormat.of().withUpperCase().toHexDigits(c) : c);
        }
        return out.toString();
    }

    private static boolean isUnseen(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }
}
