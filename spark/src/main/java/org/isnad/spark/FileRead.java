package org.isnad.spark;

import dev.hardwood.InputFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of a file system, as a stream or piece by piece. Remembers when the file system has failed: what unpacks the file or takes it apart may only tell
 * that it has ended.
 */
final class FileRead implements InputFile {

    private final Path path;
    private final Configuration configuration;
    private @Nullable FSDataInputStream pieces;
    private volatile @Nullable IOException failed;

    FileRead(Path path, Configuration configuration) {
        this.path = path;
        this.configuration = configuration;
    }

    /** What the file system said when it failed; null when it has not. */
    @Nullable
    IOException failed() {
        return failed;
    }

    /** All of it, from its beginning. */
    InputStream stream() throws IOException {
        return new Watched(path.getFileSystem(configuration).open(path));
    }

    private IOException failing(IOException away) {
        failed = away;
        return away;
    }

    @Override
    public void open() throws IOException {
        try {
            pieces = path.getFileSystem(configuration).open(path);
        } catch (IOException away) {
            throw failing(away);
        }
    }

    @Override
    public ByteBuffer readRange(long from, int length) throws IOException {
        if (pieces == null) {
            throw new IllegalStateException(path + " is not open");
        }
        var bytes = new byte[length];
        try {
            pieces.readFully(from, bytes);
        } catch (IOException away) {
            throw failing(away);
        }
        return ByteBuffer.wrap(bytes);
    }

    @Override
    public long length() throws IOException {
        return path.getFileSystem(configuration).getFileStatus(path).getLen();
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public void close() throws IOException {
        if (pieces != null) {
            pieces.close();
        }
    }

    private final class Watched extends FilterInputStream {

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException away) {
                throw failing(away);
            }
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return super.read(into, from, length);
            } catch (IOException away) {
                throw failing(away);
            }
        }
    }
}
