package org.isnad.sources;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the items of one input, one at a time. */
interface ItemReader extends Closeable {

    /**
     * The next item, or null when there is none any more.
     *
     * @throws IOException when the input breaks off; nothing can follow
     * @throws Web.Stopped when nothing more is to be fetched
     */
    @Nullable
    Item next() throws IOException, Web.Stopped;

    /** What the item given last was made of, unpacked; they hold for good. None where an item is no stretch of bytes by itself. */
    default byte[] bytes() {
        return new byte[0];
    }

    @Override
    default void close() throws IOException {}

    /** Gives this one item. */
    static ItemReader of(Item item) {
        return new ItemReader() {
            private @Nullable Item left = item;

            @Override
            public @Nullable Item next() {
                var given = left;
                left = null;
                return given;
            }
        };
    }
}
