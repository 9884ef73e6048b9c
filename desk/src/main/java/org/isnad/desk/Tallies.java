package org.isnad.desk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.isnad.record.RecordStore;

/** What is counted over a whole record, kept until something is written to it. To be used by many threads. */
final class Tallies {

    /** @param state that of the record before it was counted: what was written meanwhile is counted anew the next time */
    private record Tally(String state, Object count) {}

    private final Map<Object, Tally> kept = new ConcurrentHashMap<>();

    /**
     * What is counted, anew only where the record is no longer what it was.
     *
     * @param what names it, always with the same type of count; there are few names
     */
    @SuppressWarnings("unchecked")
    <T> T of(Object what, RecordStore record, Function<RecordStore, T> counting) {
        String state = record.state();
        Tally tally = kept.get(what);
        if (tally == null || !tally.state.equals(state)) {
            tally = new Tally(state, counting.apply(record));
            kept.put(what, tally);
        }
        return (T) tally.count;
    }
}
