package org.isnad.add;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pieces taken from a source by a thread of its own, so that whoever wants them waits no longer than it likes, even where the source keeps
 * waiting: somebody who types, a server that is slow. No more than a few lie waiting.
 */
final class Ahead<T> implements AutoCloseable {

    private static final int WAITING = 8;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final BlockingQueue<Taken<T>> taken = new ArrayBlockingQueue<>(WAITING);
    private final Runnable close;
    private final Thread thread;
    private boolean ended;

    /** A piece, what went wrong, or neither at the end. */
    private record Taken<T>(@Nullable T piece, @Nullable Throwable failed) {}

    /**
     * @param source gives a piece each time, null at the end; it is asked by one thread
     * @param close closes the source; it is not called while that is asked, as it may be for ever
     */
    Ahead(Supplier<@Nullable T> source, Runnable close) {
        this.close = close;
        thread = Thread.ofPlatform().daemon().name("take").start(() -> take(source));
    }

    private void take(Supplier<@Nullable T> source) {
        try {
            while (true) {
                var next = taken(source);
                taken.put(next);
                if (next.piece() == null) {
                    return;
                }
            }
        } catch (InterruptedException closed) {
            // nobody wants more
        }
    }

    @SuppressWarnings("CatchingUnchecked") // handed to the other thread, errors too
    private static <T> Taken<T> taken(Supplier<@Nullable T> source) {
        try {
            return new Taken<>(source.get(), null);
        } catch (RuntimeException | Error failed) {
            return new Taken<>(null, failed);
        }
    }

    /** The next piece; null when none has come in this time, or none will. What the source throws is thrown here. */
    @Nullable
    T next(Duration patience) {
        try {
            var next = taken.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return null;
            }
            ended = next.piece() == null;
            return switch (next.failed()) {
                case null -> next.piece();
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                default -> throw new IllegalStateException(next.failed());
            };
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    /** Whether the source has come to its end. */
    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            if (thread.join(LAST_WORDS)) {
                close.run();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
