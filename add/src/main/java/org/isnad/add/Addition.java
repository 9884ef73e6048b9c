package org.isnad.add;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.record.Capture;
import org.isnad.record.Entry;
import org.isnad.record.Hash;
import org.isnad.record.Outcome;
import org.isnad.record.ReadWith;
import org.isnad.record.RecordException;
import org.isnad.record.RecordStore;
import org.isnad.sources.Fault;
import org.isnad.sources.Inputs;
import org.isnad.sources.Item;
import org.jspecify.annotations.Nullable;

/**
 * One run of adding: takes what inputs give, reads what is not in yet, and keeps it. What has been read is made safe at the latest a second after the last
 * article came, or when {@link #stop} is called.
 */
public final class Addition {

    /** What has been read waits no longer than this for what follows. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Means means;
    private final Listener listener;
    private volatile boolean stopped;

    /**
     * What adding rests on.
     *
     * @param with what the articles are read with, as the record names it
     * @param threads how many read at once
     * @param clock tells when something is met, where nobody tells another time
     */
    public record Means(Isnad isnad, ReadWith with, int threads, Clock clock) {}

    /** Is told of what comes, by the thread that runs the addition; what is not wanted need not be taken. */
    public interface Listener {

        /** Something was wrong; the article may have been read all the same. */
        default void fault(Fault fault) {}

        /** Something could not be read. */
        default void unread() {}

        /** Something is in already, and was not read. */
        default void known() {}

        /** An article is safe in the record. */
        default void added(Entry entry, Outcome outcome) {}

        /** So many bytes of the inputs have been taken. */
        default void at(long bytes) {}
    }

    /** An item, and whether it is in already. */
    private record Found(Item item, boolean isIn) {}

    /** What one item comes to: an entry to be added, or why there is none. */
    private record Prepared(@Nullable Entry entry, List<Fault> faults) {}

    public Addition(Means means, Listener listener) {
        this.means = means;
        this.listener = listener;
    }

    /**
     * Goes through all inputs; they are closed by the caller.
     *
     * @param store is written to
     * @param known the same record: what is in it is asked, by one thread, while the other is being written to by another
     * @throws RecordException when what was read cannot be kept; what was told to be added is safe
     */
    public void run(Inputs in, RecordStore store, RecordStore known) {
        try (var writing = new Writing(store, listener::added);
                var readings =
                        new InOrder<Item, Prepared>(means.threads(), this::prepared, done -> take(done, writing));
                var ahead = new Ahead<>(() -> found(in, known), in::close)) {
            while (!ahead.hasEnded() && !stopped) {
                var found = ahead.next(PATIENCE);
                if (found == null) { // the end, or the source keeps us waiting: what it gave is made safe
                    readings.finish();
                    writing.finish();
                } else if (found.isIn()) {
                    listener.known();
                } else {
                    readings.give(found.item());
                }
                listener.at(in.bytesRead());
            }
            readings.finish();
            writing.finish();
        }
    }

    /** What has been read is still made safe, and the rest left. May be called by another thread. */
    public void stop() {
        stopped = true;
    }

    private @Nullable Found found(Inputs in, RecordStore known) {
        var item = in.next();
        return item == null ? null : new Found(item, isIn(item, known));
    }

    private boolean isIn(Item item, RecordStore known) {
        return switch (item) {
            case Item.Taken taken -> known.holds(taken.address(), Hash.of(taken.bytes()), means.with());
            case Item.Unchanged same -> true;
            case Item.Refused refused -> false;
        };
    }

    private Prepared prepared(Item item) {
        return switch (item) {
            case Item.Refused refused -> new Prepared(null, List.of(refused.fault()));
            case Item.Unchanged same -> throw new IllegalStateException(same.address()); // counted before
            case Item.Taken taken -> {
                try {
                    var reading = means.isnad().reading(taken.article());
                    var entry = Entry.of(capture(taken, means.clock()), taken.article(), reading, means.with());
                    yield new Prepared(entry, taken.faults());
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
                    yield new Prepared(null, List.of(Fault.ofFailure(taken.place(), failed)));
                }
            }
        };
    }

    /** The time at which it is met is now, when nobody tells another. */
    public static Capture capture(Item.Taken taken, Clock clock) {
        var how = taken.capture();
        var met = how == null || how.met() == null ? clock.instant() : how.met();
        var headers =
                how == null || how.headers() == null ? null : how.headers().text();
        return new Capture(taken.address(), met.truncatedTo(ChronoUnit.MILLIS), headers, taken.bytes());
    }

    private void take(Prepared prepared, Writing writing) {
        prepared.faults().forEach(listener::fault);
        if (prepared.entry() == null) {
            listener.unread();
        } else {
            writing.give(prepared.entry());
        }
    }
}
