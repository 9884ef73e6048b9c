package org.isnad.sources;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that tells of all that is read of it, so that whoever has a limit can stop it. */
public final class Counted extends FilterInputStream {

    /** Hears how many bytes were read, and throws when they are too many. */
    @FunctionalInterface
    public interface Counter {
        void count(int bytes) throws IOException;
    }

    private final Counter counter;

    public Counted(InputStream in, Counter counter) {
        super(in);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        var b = super.read();
        counter.count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var n = super.read(into, from, length);
        counter.count(Math.max(0, n));
        return n;
    }
}
