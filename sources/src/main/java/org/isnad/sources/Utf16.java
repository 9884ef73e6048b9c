package org.isnad.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Texts in UTF-16, which write two bytes a character: told by a byte order mark, or by what the bytes stand for. Without a mark nearly all pairs must be
 * letters, digits and signs of an Arabic text, and some of them ASCII, which has a zero byte; binary data has zero bytes elsewhere too.
 */
final class Utf16 {

    private static final int LOOKED_AT = 1 << 14;
    private static final int FEWEST = 8;
    /** One in so many pairs may be anything: a letter of another script, half an emoji. */
    private static final int ONE_IN = 20;

    private static final int MARK = 0xFEFF;
    private static final int MARK_TURNED = 0xFFFE;

    private Utf16() {}

    /** Big or little end first; null when the bytes are no UTF-16. */
    static @Nullable Charset of(byte[] bytes, int length) {
        var first = length < 2 ? 0 : pair(bytes, 0, true);
        if (first == MARK || first == MARK_TURNED) {
            return first == MARK ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        var pairs = Math.min(length, LOOKED_AT) / 2;
        if (pairs < FEWEST) {
            return null;
        }
        return looksArabic(bytes, pairs, false)
                ? StandardCharsets.UTF_16LE
                : looksArabic(bytes, pairs, true) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean looksArabic(byte[] bytes, int pairs, boolean bigEndFirst) {
        var likely = 0;
        var ascii = 0;
        for (int i = 0; i < pairs; i++) {
            var c = pair(bytes, i, bigEndFirst);
            ascii += c < 0x80 ? 1 : 0;
            likely += isLikely(c) ? 1 : 0;
        }
        return ascii > 0 && (pairs - likely) * ONE_IN <= pairs;
    }

    private static int pair(byte[] bytes, int i, boolean bigEndFirst) {
        var first = bytes[2 * i] & 0xFF;
        var second = bytes[2 * i + 1] & 0xFF;
        return bigEndFirst ? first << 8 | second : second << 8 | first;
    }

    /** ASCII, Latin and Arabic letters, dashes and quotation marks, Arabic presentation forms; no control character. */
    private static boolean isLikely(int c) {
        var text = c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0x100;
        var arabic = c >= 0x600 && c < 0x780 || c >= 0xFB50 && c < 0xFE00 || c >= 0xFE70 && c < 0xFEFF;
        return text || arabic || c >= 0x2010 && c < 0x2040;
    }

    /** A stream as UTF-8, when its first bytes are UTF-16; else the stream itself. */
    static InputStream inUtf8(InputStream in, byte[] start) {
        var charset = of(start, start.length);
        return charset == null ? in : new Turned(new InputStreamReader(in, charset));
    }

    /** Characters as bytes in UTF-8. */
    private static final class Turned extends InputStream {

        private final Reader from;
        private final char[] characters = new char[1 << 13];
        private byte[] bytes = {};
        private int at;
        /** The first half of a character whose second has not been read: 1, else 0. */
        private int half;

        Turned(Reader from) {
            this.from = from;
        }

        @Override
        public int read() throws IOException {
            while (at == bytes.length) {
                var read = from.read(characters, half, characters.length - half);
                if (read < 0 && half == 0) {
                    return -1;
                }
                turn(half + Math.max(0, read), read < 0);
            }
            return bytes[at++] & 0xFF;
        }

        private void turn(int length, boolean ended) {
            half = !ended && Character.isHighSurrogate(characters[length - 1]) ? 1 : 0;
            bytes = new String(characters, 0, length - half).getBytes(StandardCharsets.UTF_8);
            at = 0;
            characters[0] = characters[length - 1];
        }

        @Override
        public void close() throws IOException {
            from.close();
        }
    }
}
