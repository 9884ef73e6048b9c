package org.isnad.sources;

/** Foreign words as they may stand in a message. */
final class Shown {

    private static final int LENGTH = 60;

    private Shown() {}

    /** The beginning, on one line, without control characters. */
    static String brief(String words) {
        var out = new StringBuilder();
        for (int i = 0; i < words.length() && out.length() < LENGTH; i++) {
            var c = words.charAt(i);
            out.append(Character.isISOControl(c) ? ' ' : c);
        }
        return words.length() > LENGTH ? out + "…" : out.toString();
    }
}
