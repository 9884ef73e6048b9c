package org.isnad.testing;

import java.nio.charset.StandardCharsets;

/** Any text of UTF-16, halves of characters among them, made of any bytes. */
public final class WildText {

    private static final int CONTINUED = 0xC0;
    private static final int CONTINUES = 0x80;
    private static final int SIX = 6;

    private WildText() {}

    /** UTF-8, in which a half of a character may be written in three bytes; each byte that is no part of such becomes the half U+DC80 to U+DCFF. */
    public static String of(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; ) {
            int length = length(bytes, at);
            if (length == 0) {
                text.append((char) (Character.MIN_LOW_SURROGATE | bytes[at++] & 0xFF));
            } else if (length == 3) {
                text.append((char) ((bytes[at] & 0xF) << 2 * SIX | tail(bytes[at + 1]) << SIX | tail(bytes[at + 2])));
                at += length;
            } else {
                text.append(new String(bytes, at, length, StandardCharsets.UTF_8));
                at += length;
            }
        }
        return text.toString();
    }

    /** Of how many bytes the character is that begins here; 0 where none does. */
    private static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < CONTINUES) {
            return 1;
        }
        int length = first >= 0xF0 && first <= 0xF4 ? 4 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xC2 ? 2 : 0;
        if (first > 0xF4 || at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & CONTINUED) != CONTINUES) {
                return 0;
            }
        }
        return length;
    }

    private static int tail(byte continuing) {
        return continuing & ~CONTINUED & 0xFF;
    }
}
