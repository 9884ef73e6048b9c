package org.isnad.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;

/**
 * A stream of which the last bytes can be read again. Keeps what was read from the place on that {@link #forget} names, but no more
 * than {@link #KEPT}: beyond that the oldest bytes are gone.
 */
final class Retained implements ReadableByteChannel {

    /** Bytes. Several times what one page may measure, and packed pages measure less. */
    static final int KEPT = 64 << 20;

    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private byte[] bytes = new byte[2 * BLOCK];

    /** Where in the stream the first of the kept bytes stands. */
    private long start;

    private int kept;
    private long at;

    Retained(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (at == start + kept && !more()) {
            return -1;
        }
        var from = (int) (at - start);
        var n = Math.min(into.remaining(), kept - from);
        into.put(bytes, from, n);
        at += n;
        return n;
    }

    /** The byte at this place, -1 behind the end. No place before the oldest kept byte may be asked for. */
    int at(long place) throws IOException {
        while (place >= start + kept) {
            if (!more()) {
                return -1;
            }
        }
        return bytes[(int) (place - start)] & 0xFF;
    }

    /** What stands from this place on, up to another. No place before the oldest kept byte may be asked for. */
    InputStream between(long from, long to) {
        return new InputStream() {
            private long next = from;

            @Override
            public int read() throws IOException {
                return next < to ? Retained.this.at(next++) : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                if (next >= to || Retained.this.at(next) < 0) {
                    return -1;
                }
                var n = (int) Math.min(Math.min(length, to - next), start + kept - next);
                System.arraycopy(bytes, (int) (next - start), into, offset, n);
                next += n;
                return n;
            }
        };
    }

    /** The next read begins at this place, or at the oldest kept byte when that stands behind it. */
    void goTo(long place) {
        at = Math.max(place, start);
    }

    /** The oldest byte that can be read again. */
    long oldest() {
        return start;
    }

    /** What stands before this place is not wanted any more. */
    void forget(long place) {
        var gone = (int) Math.min(place - start, kept);
        if (gone > BLOCK) { // a small piece is not worth moving the rest
            System.arraycopy(bytes, gone, bytes, 0, kept - gone);
            start += gone;
            kept -= gone;
        }
    }

    private boolean more() throws IOException {
        if (kept + BLOCK > KEPT) {
            forget(start + KEPT / 4);
        }
        if (kept + BLOCK > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(KEPT, bytes.length * 2));
        }
        var n = in.read(bytes, kept, Math.min(BLOCK, bytes.length - kept));
        kept += Math.max(0, n);
        return n > 0;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
