package org.isnad.desk;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;

/** Open records, each lent to one request at a time: a record is for one thread. */
final class Records implements AutoCloseable {

    /** So many read at once; the others wait. */
    private static final int AT_ONCE = 8;

    private final RecordPlace place;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final BlockingQueue<RecordStore> open = new LinkedBlockingQueue<>();

    /** @throws org.isnad.record.RecordException when there is no record, or it cannot be read */
    Records(RecordPlace place) {
        this.place = place;
        open.add(RecordStore.openToRead(place));
    }

    <T> T read(Function<RecordStore, T> reading) {
        free.acquireUninterruptibly();
        RecordStore store = open.poll();
        try {
            if (store == null) {
                store = RecordStore.openToRead(place);
            }
            T read = reading.apply(store);
            open.add(store);
            return read;
        } catch (RuntimeException failed) {
            if (store != null) {
                store.close(); // who knows in what state it is
            }
            throw failed;
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        for (RecordStore store = open.poll(); store != null; store = open.poll()) {
            store.close();
        }
    }
}
