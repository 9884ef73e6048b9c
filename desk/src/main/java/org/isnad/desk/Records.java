package org.isnad.desk;

import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.isnad.record.CorrectionException;
import org.isnad.record.DecisionException;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.jspecify.annotations.Nullable;

/** Open records, each lent to one request at a time: a record is for one thread. */
final class Records implements AutoCloseable {

    /** So many read at once; the others wait. */
    private static final int AT_ONCE = 8;

    /** So many read beside them who take their time. */
    private static final int SLOW_AT_ONCE = 4;

    private final RecordPlace place;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Semaphore slow = new Semaphore(SLOW_AT_ONCE);
    private final BlockingQueue<RecordStore> open = new LinkedBlockingQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /** Kept open between changes: what it remembers of the claims of some days is not read again. */
    private @Nullable RecordStore changed;

    /**
     * @param clock tells when something is changed
     * @throws org.isnad.record.RecordException when there is no record, or it cannot be read
     */
    Records(RecordPlace place, Clock clock) {
        this.place = place;
        this.clock = clock;
        open.add(RecordStore.openToRead(place));
    }

    RecordPlace place() {
        return place;
    }

    /** Reads in the record; several may at once. */
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

    /** Reads in the record for as long as somebody takes what is read; those who look at pages do not wait for him. A few may at once, the others wait. */
    void readSlowly(Consumer<RecordStore> reading) {
        slow.acquireUninterruptibly();
        try (var store = RecordStore.openToRead(place)) {
            reading.accept(store);
        } finally {
            slow.release();
        }
    }

    /** Changes the record; one at a time, the others wait. */
    <T> T change(Function<RecordStore, T> changing) {
        turn.lock();
        try {
            if (changed == null) {
                changed = RecordStore.openToChange(place, clock);
            }
            return changing.apply(changed);
        } catch (CorrectionException | DecisionException refused) {
            throw refused; // nothing has been written
        } catch (RuntimeException failed) {
            closeChanged();
            throw failed;
        } finally {
            turn.unlock();
        }
    }

    private void closeChanged() {
        if (changed != null) {
            changed.close();
            changed = null;
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closeChanged();
        } finally {
            turn.unlock();
        }
        for (RecordStore store = open.poll(); store != null; store = open.poll()) {
            store.close();
        }
    }
}
