package org.isnad.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** SQLite's write-ahead file, as <a href="https://sqlite.org/fileformat2.html#the_write_ahead_log">its format</a> has it. */
final class WriteAhead {

    private static final int HEADER = 32;
    private static final int PAGE_SIZE_AT = 8;
    private static final int SALT_AT = 16;
    private static final int FRAME_HEADER = 24;
    private static final int SIZE_AFTER_COMMIT_AT = 4;
    private static final int FRAME_SALT_AT = 8;

    private WriteAhead() {}

    /** Whether the last that was written is part of a transaction that did not come to its end. */
    static boolean isUnfinished(Path file) throws IOException {
        var bytes = Files.exists(file) ? ByteBuffer.wrap(Files.readAllBytes(file)) : ByteBuffer.allocate(0);
        if (bytes.limit() < HEADER) {
            return false;
        }
        var salt = bytes.getLong(SALT_AT); // what stands behind with another one is older
        var frame = FRAME_HEADER + bytes.getInt(PAGE_SIZE_AT);
        var unfinished = false;
        for (int at = HEADER;
                at + FRAME_HEADER <= bytes.limit() && bytes.getLong(at + FRAME_SALT_AT) == salt;
                at += frame) {
            unfinished = bytes.getInt(at + SIZE_AFTER_COMMIT_AT) == 0 || at + frame > bytes.limit();
        }
        return unfinished;
    }
}
