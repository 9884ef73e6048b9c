package org.isnad.add;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.isnad.record.Entry;
import org.isnad.record.Outcome;
import org.isnad.record.RecordException;
import org.isnad.record.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * Entries on their way into a record. A thread writes what has been gathered while the next is read; no more than that one batch and
 * the one being gathered lie in memory.
 */
public final class Writing implements AutoCloseable {

    /** So many are made safe at once: each time the disk has to be waited for. */
    private static final int BATCH = 500;

    /** What has been read waits no longer than this for others. */
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    private final RecordStore store;
    private final BiConsumer<Entry, Outcome> then;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("write").factory());
    private List<Entry> batch = new ArrayList<>();
    private long batchBegun;
    private @Nullable Written begun;

    /** A batch that is being written. */
    private record Written(List<Entry> entries, Future<List<Outcome>> outcomes) {}

    /**
     * @param store is used by the thread that writes, and by nobody else until this is closed
     * @param then is told each entry once it is safe, by the thread that gives them, in the order in which they were given
     */
    public Writing(RecordStore store, BiConsumer<Entry, Outcome> then) {
        this.store = store;
        this.then = then;
    }

    /** @throws RecordException when what was given before could not be written */
    public void give(Entry entry) {
        if (batch.isEmpty()) {
            batchBegun = System.nanoTime();
        }
        batch.add(entry);
        if (batch.size() >= BATCH || System.nanoTime() - batchBegun > PATIENCE) {
            begin();
        }
    }

    /** Waits until everything that was given is safe. */
    public void finish() {
        begin();
        await();
    }

    private void begin() {
        await();
        if (!batch.isEmpty()) {
            var entries = batch;
            batch = new ArrayList<>();
            begun = new Written(entries, writer.submit(() -> store.add(entries)));
        }
    }

    private void await() {
        if (begun == null) {
            return;
        }
        var written = begun;
        begun = null;
        var outcomes = outcomes(written.outcomes());
        for (int i = 0; i < outcomes.size(); i++) {
            then.accept(written.entries().get(i), outcomes.get(i));
        }
    }

    private static List<Outcome> outcomes(Future<List<Outcome>> written) {
        try {
            return written.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RecordException own ? own : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Waits for what is being written and writes nothing more. */
    @Override
    public void close() {
        writer.close();
    }
}
