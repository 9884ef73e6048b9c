package org.isnad.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.isnad.Isnad;
import org.isnad.add.Addition;
import org.isnad.add.RecordFaults;
import org.isnad.fetch.Fetcher;
import org.isnad.fetch.Patience;
import org.isnad.fetch.Resolver;
import org.isnad.json.Version;
import org.isnad.record.Entry;
import org.isnad.record.Known;
import org.isnad.record.Outcome;
import org.isnad.record.ReadWith;
import org.isnad.record.RecordException;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.isnad.sources.Fault;
import org.isnad.sources.Inputs;
import org.isnad.sources.Place;
import org.jspecify.annotations.Nullable;

/** What somebody has handed over on its way into the record. Looked at by any number of threads while one works on it. */
public final class AddJob implements Addition.Listener {

    /** So many of the last faults and articles are shown; all are counted. */
    private static final int SHOWN = 50;

    /** How far it has come. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        STOPPED,
        /** The record could not be written to. */
        FAILED;

        boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    /** An article that is in. */
    public record Added(String address, Outcome outcome) {}

    /**
     * How it stands at one moment.
     *
     * @param change counts what has changed so far
     * @param counts how many articles came to what
     * @param unread how many could not be read
     * @param bytes how many have been taken
     * @param total how many there are; -1 where that is not known
     * @param added the last ones, the newest first
     * @param faults the last ones, the newest first
     */
    public record Stand(
            long change,
            State state,
            Map<Outcome, Long> counts,
            long unread,
            long bytes,
            long total,
            List<Added> added,
            List<Fault> faults,
            long faultsInAll) {}

    private final long number;
    private final List<String> names;
    private final Map<String, Path> handed;
    private final @Nullable Path folder;
    private final Patience patience = new Patience();
    private final Map<Added, AddPage.Line> lines = new ConcurrentHashMap<>();

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final Deque<Added> added = new ArrayDeque<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private State state = State.WAITING;
    private long change;
    private long unread;
    private long faultsInAll;
    private long bytes;
    private long total = -1;
    private boolean stopped;
    private @Nullable Addition addition;
    private @Nullable Fetcher fetcher;

    /**
     * @param names of files that were handed over, and addresses of the web
     * @param handed where the files lie, by their names
     * @param folder in which they lie; deleted when all is done; null where there are none
     */
    AddJob(long number, List<String> names, Map<String, Path> handed, @Nullable Path folder) {
        this.number = number;
        this.names = List.copyOf(names);
        this.handed = Map.copyOf(handed);
        this.folder = folder;
    }

    long number() {
        return number;
    }

    List<String> names() {
        return names;
    }

    /** The articles that are shown now, as they were looked up before; others are forgotten. */
    Map<Added, AddPage.Line> lines(List<Added> shown) {
        lines.keySet().retainAll(shown);
        return lines;
    }

    // ---- the work

    /** Does all of it. What goes wrong is told by {@link #stand}. */
    void run(RecordPlace place, Adding adding, Isnad isnad, Clock clock) {
        to(State.RUNNING);
        try (var store = RecordStore.openToChange(place, clock);
                var known = RecordStore.openToRead(place)) {
            run(store, known, adding, isnad, clock);
            to(isStopped() ? State.STOPPED : State.DONE);
        } catch (RecordException failed) {
            fault(RecordFaults.fault(place, failed));
            to(State.FAILED);
        } catch (RuntimeException failed) {
            fault(new Fault(
                    Fault.Code.READING_FAILED,
                    new Place(String.join(", ", names), 0, -1),
                    "the adding failed: " + failed,
                    "this is a fault of Isnad; please report it"));
            to(State.FAILED);
        } finally {
            clear();
        }
    }

    private void run(RecordStore store, RecordStore known, Adding adding, Isnad isnad, Clock clock) {
        var with = new ReadWith(Version.program(), "shipped", "shipped");
        var means = new Fetcher.Means(
                clock,
                patience,
                Resolver.SYSTEM,
                RandomGenerator.getDefault(),
                address -> headers(known.known(address, with)));
        var threads = Runtime.getRuntime().availableProcessors();
        try (var web = new Fetcher(adding.manners(), means);
                var in = Inputs.handed(names, handed, Inputs.Settings.PLAIN.fetchedBy(web))) {
            var work = new Addition(new Addition.Means(isnad, with, threads, clock), this);
            if (begin(work, web, in.bytesTotal())) {
                work.run(in, store, known);
            }
        }
    }

    private static @Nullable String headers(@Nullable Known known) {
        return known == null ? null : known.headers();
    }

    private synchronized boolean begin(Addition work, Fetcher web, long whole) {
        addition = work;
        fetcher = web;
        total = whole;
        return !stopped;
    }

    /** What has been read is still kept, the rest is left. */
    synchronized void stop() {
        stopped = true;
        patience.stop();
        if (addition != null) {
            addition.stop();
        }
        if (fetcher != null) {
            fetcher.stop();
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private void clear() {
        if (folder != null && !Add.delete(folder)) {
            fault(new Fault(
                    Fault.Code.UNREADABLE_FILE,
                    new Place(folder.toString(), 0, -1),
                    "what was handed over cannot be deleted",
                    "delete the folder"));
        }
    }

    // ---- how it stands

    private synchronized void to(State next) {
        state = next;
        changed();
    }

    private void changed() {
        change++;
        notifyAll();
    }

    synchronized Stand stand() {
        return new Stand(
                change,
                state,
                new EnumMap<>(counts),
                unread,
                bytes,
                total,
                new ArrayList<>(added),
                new ArrayList<>(faults),
                faultsInAll);
    }

    /** Waits until something else has changed than the caller knows of, or this time has passed. */
    synchronized Stand standAfter(long known, long milliseconds) throws InterruptedException {
        if (change == known && !state.isOver()) {
            wait(milliseconds);
        }
        return stand();
    }

    @Override
    public synchronized void fault(Fault fault) {
        faultsInAll++;
        faults.addFirst(fault);
        if (faults.size() > SHOWN) {
            faults.removeLast();
        }
        changed();
    }

    @Override
    public synchronized void unread() {
        unread++;
        changed();
    }

    @Override
    public synchronized void known() {
        counts.merge(Outcome.KNOWN, 1L, Long::sum);
        changed();
    }

    @Override
    public synchronized void added(Entry entry, Outcome outcome) {
        counts.merge(outcome, 1L, Long::sum);
        added.addFirst(new Added(entry.address(), outcome));
        if (added.size() > SHOWN) {
            added.removeLast();
        }
        changed();
    }

    @Override
    public synchronized void at(long taken) {
        if (taken != bytes) {
            bytes = taken;
            changed();
        }
    }
}
