package org.isnad.add;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work done by several threads and handed on in the order in which it was given. No more than a few pieces lie waiting, so that
 * memory does not grow with what is given.
 */
public final class InOrder<I, O> implements AutoCloseable {

    private static final int WAITING = 8;

    private final int threads;
    private final Function<I, O> work;
    private final Consumer<O> then;
    private final Deque<Future<O>> begun = new ArrayDeque<>();
    private @Nullable ExecutorService pool;

    /** @param then is called by the thread that gives the work */
    public InOrder(int threads, Function<I, O> work, Consumer<O> then) {
        this.threads = threads;
        this.work = work;
        this.then = then;
    }

    public void give(I piece) {
        if (threads == 1) {
            then.accept(work.apply(piece));
            return;
        }
        if (pool == null) {
            pool = Executors.newFixedThreadPool(
                    threads, Thread.ofPlatform().daemon().name("read-", 0).factory());
        }
        begun.addLast(pool.submit(() -> work.apply(piece)));
        while (begun.size() >= threads * WAITING
                || !begun.isEmpty() && begun.getFirst().isDone()) {
            takeFirst();
        }
    }

    /** Waits for what has been begun and hands it on. */
    public void finish() {
        while (!begun.isEmpty()) {
            takeFirst();
        }
    }

    private void takeFirst() {
        try {
            then.accept(begun.removeFirst().get());
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
