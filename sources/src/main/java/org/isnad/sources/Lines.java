package org.isnad.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes, with their numbers and places. Holds one line at a time, and of that no more than it may measure. */
final class Lines {

    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int filled;
    private byte[] line = new byte[1 << 12];
    private int length;
    private long number;
    private long offset;
    private long next;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end. */
    boolean advance() throws IOException {
        length = 0;
        offset = next;
        var any = false;
        while (at < filled || fill()) {
            any = true;
            var end = endOfLine();
            keep(end);
            next += end - at;
            at = end;
            if (at < filled) {
                at++;
                next++;
                break;
            }
        }
        if (any) {
            number++;
        }
        return any;
    }

    private int endOfLine() {
        var end = at;
        while (end < filled && block[end] != '\n') {
            end++;
        }
        return end;
    }

    private void keep(int end) {
        var more = Math.min(end - at, Limits.BYTES + 1 - length);
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
        }
        System.arraycopy(block, at, line, length, more);
        length += more;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(block));
        return filled > 0;
    }

    /** The bytes of the line, {@link #length()} of them; they hold until the next advance. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return Math.min(length, Limits.BYTES);
    }

    boolean isTooLong() {
        return length > Limits.BYTES;
    }

    /** Of the line, from 1 on. */
    long number() {
        return number;
    }

    /** Of the line's first byte in the stream. */
    long offset() {
        return offset;
    }
}
