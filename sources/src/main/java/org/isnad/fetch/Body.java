package org.isnad.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.isnad.sources.Counted;
import org.isnad.sources.Fault;
import org.jspecify.annotations.Nullable;

/** What an answer holds, unpacked within limits. */
final class Body {

    private static final int BUFFER = 1 << 14;

    private final InputStream raw;
    private final String encoding;
    private final int most;
    private long packed;
    private long unpacked;

    /** @param encoding as the server names it ({@code Content-Encoding}) */
    Body(InputStream raw, @Nullable String encoding, int most) {
        this.raw = raw;
        this.encoding = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        this.most = most;
    }

    /** Told when a limit is met. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;

        private final Fault.Code code;

        TooMuch(Fault.Code code, String what) {
            super(what);
            this.code = code;
        }

        NotFetched told() {
            return NotFetched.forGood(code, String.valueOf(getMessage()), "leave it out");
        }
    }

    /** @param isCut whether what is beyond the limit is left unread, rather than a fault */
    byte[] bytes(boolean isCut) throws IOException {
        var bytes = unpacking().readNBytes(isCut ? most : most + 1);
        if (bytes.length > most) {
            throw tooLong();
        }
        return bytes;
    }

    private TooMuch tooLong() {
        return new TooMuch(Fault.Code.TOO_LONG, "the server sends more than " + most + " bytes");
    }

    private InputStream unpacking() throws IOException {
        var counted = new Counted(raw, this::countPacked);
        return switch (encoding) {
            case "", "identity" -> counted;
            case "gzip", "x-gzip" -> new Counted(new GZIPInputStream(counted, BUFFER), this::countUnpacked);
            case "deflate" -> new Counted(inflating(counted), this::countUnpacked);
            default -> throw new IOException("it sends what was not asked for (Content-Encoding: " + encoding + ")");
        };
    }

    /** Servers call both the bare stream and that with a head (RFC 1950) so; the head has a check of its own. */
    private static InputStream inflating(InputStream in) throws IOException {
        var start = new PushbackInputStream(in, 2);
        var head = start.readNBytes(2);
        start.unread(head);
        var hasHead =
                head.length == 2 && (head[0] & 0x0F) == 8 && ((head[0] & 0xFF) * 256 + (head[1] & 0xFF)) % 31 == 0;
        return new InflaterInputStream(start, new Inflater(!hasHead), BUFFER);
    }

    private void countPacked(int bytes) throws TooMuch {
        packed += bytes;
        if (packed > most + (long) BUFFER) { // what is unpacked reads ahead
            throw tooLong();
        }
    }

    private void countUnpacked(int bytes) throws TooMuch {
        unpacked += bytes;
        if (unpacked > FetchLimits.UNPACKED && unpacked / FetchLimits.RATIO > packed) {
            throw new TooMuch(
                    Fault.Code.TOO_MUCH,
                    "what the server sends unpacks to more than " + FetchLimits.RATIO
                            + " times its bytes, which no page does");
        }
    }
}
