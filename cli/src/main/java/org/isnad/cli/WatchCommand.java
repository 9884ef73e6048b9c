package org.isnad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.isnad.Isnad;
import org.isnad.add.Addition;
import org.isnad.add.RecordFaults;
import org.isnad.fetch.AddressList;
import org.isnad.fetch.Fetcher;
import org.isnad.fetch.Timetable;
import org.isnad.fetch.Timetable.Result;
import org.isnad.fetch.TurnsFile;
import org.isnad.fetch.Watching;
import org.isnad.json.Version;
import org.isnad.record.Entry;
import org.isnad.record.Hash;
import org.isnad.record.Outcome;
import org.isnad.record.ReadWith;
import org.isnad.record.RecordException;
import org.isnad.record.RecordStore;
import org.isnad.sources.Fault;
import org.isnad.sources.Inputs;
import org.isnad.sources.Item;
import org.isnad.sources.Place;
import org.isnad.sources.Web;
import org.isnad.statement.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad watch}: what feeds and pages bring, into a record, on and on. */
@Command(
        name = "watch",
        description = {
            "Asks feeds and pages again and again, politely, keeps what they bring in a record, and says what is new: a line an article.",
            "Ctrl-C stops it; what is read is in the record. A second one stops it at once."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:stopped, or with --once: everything was asked",
            "2:the list cannot be read, or the file is no record; with --once: nothing could be had",
            "3:with --once: some could not be had",
            "64:the command line is wrong",
            "74:the record cannot be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad watch news.isnad feeds.opml              what a feed reader exports",
            "  isnad watch news.isnad urls.txt --every 30m    one address a line",
            "  isnad watch news.isnad urls.txt --once         once, for cron"
        })
final class WatchCommand implements Callable<Integer> {

    private static final Duration USUAL = Duration.ofMinutes(15);

    /** What brings nothing new is asked after up to so many times the usual time. */
    private static final int LONGEST = 4;

    private static final Duration PAGE_AGAIN = Duration.ofHours(1);
    private static final Duration PAGE_LONGEST = Duration.ofDays(7);
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    /** With --once, what would be asked so soon is asked now: cron comes a little too early now and then. */
    private static final Duration SOON = Duration.ofMinutes(1);

    /** The clock is looked at so often while nothing is due: it may be put forward or back, or the machine may have slept. */
    private static final Duration LOOKS = Duration.ofMinutes(1);

    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final Duration SAVED = Duration.ofMinutes(1);
    private static final int TOLD = 10_000;
    private static final String STATE = ".state";

    private final Surroundings around;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Parameters(
            index = "1",
            paramLabel = "LIST",
            description = "Feeds and pages: OPML, or a text with one address a line. LIST" + STATE
                    + " beside it keeps what is to be asked when.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path list;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = Fetching.DurationConverter.class,
            description =
                    "How often each is asked, such as 10m or 2h; less often where nothing is new or it fails, and never more often than"
                            + " its server wants. Without it, 15m.")
    private Duration every = USUAL;

    @Option(names = "--once", description = "Asks once what is due, and ends.")
    private boolean once;

    @Option(names = "--json", description = "Prints one JSON object an article.")
    private boolean json;

    @Mixin
    private OwnWords words = new OwnWords();

    @Mixin
    private Fetching fetching = new Fetching();

    @Mixin
    private Lexicons lexicons = new Lexicons();

    @Mixin
    private Weighing weighing = new Weighing();

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);

    /** The fault that was told last of each place: the same is not told again. */
    private final Map<String, Fault.Code> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Fault.Code> eldest) {
            return size() > TOLD;
        }
    };

    private long asked;
    private long failed;
    private long unread;
    private volatile boolean stopped;

    WatchCommand(Surroundings around) {
        this.around = around;
        clock = around.clock();
    }

    @Override
    public Integer call() {
        if (every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new ParameterException(spec.commandLine(), "--every must be 1s or more");
        }
        var addresses = addresses();
        var isnad = weighing.isnad(lexicons, around);
        if (addresses.isEmpty() || isnad == null) {
            return Main.NONE;
        }
        var signals = Signals.on(this::stop);
        try (signals;
                var store = record.toAdd();
                var round = new Round(isnad, store)) {
            round.read();
            if (once) {
                round.once(addresses);
            } else {
                around.err()
                        .println("Watching " + addresses.size() + (addresses.size() == 1 ? " address" : " addresses")
                                + "; Ctrl-C stops it.");
                around.err().flush();
                round.onAndOn(addresses);
            }
        } catch (RecordException broken) {
            around.err().println(summary());
            return record.tell(around, broken);
        }
        around.err().println(summary());
        return !once || failed + unread == 0 ? Main.OK : failed == asked ? Main.NONE : Main.SOME;
    }

    private void stop() {
        stopped = true;
        fetching.stop();
    }

    private List<String> addresses() {
        try {
            var read = AddressList.of(list.toString(), Files.readAllBytes(list));
            read.faults().forEach(this::tell);
            return read.addresses();
        } catch (IOException missing) {
            tell(new Fault(
                    Fault.Code.NO_SUCH_FILE,
                    new Place(list.toString(), 0, -1),
                    "the list cannot be read",
                    "look at its name and rights"));
            return List.of();
        }
    }

    private void tell(Fault fault) {
        if (told.put(fault.place().toString(), fault.code()) != fault.code()) {
            around.err().println(fault);
            around.err().flush();
        }
    }

    private String summary() {
        var parts = new ArrayList<String>();
        parts.add(
                (once ? asked + " of the list asked; " : "Stopped: ") + counts.getOrDefault(Outcome.NEW, 0L) + " new");
        add(parts, counts.getOrDefault(Outcome.CHANGED, 0L), "changed");
        add(parts, counts.getOrDefault(Outcome.READ_AGAIN, 0L), "read again beside an older reading");
        add(parts, unread, "could not be read");
        return String.join("; ", parts) + ".";
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    /** One watch: what it reads with, and where it keeps what. */
    private final class Round implements AutoCloseable {

        private final Isnad isnad;
        private final RecordStore store;
        private final ReadWith with = new ReadWith(Version.program(), lexicons.named(), weighing.named());
        private final Timetable listed =
                new Timetable(every, every.multipliedBy(LONGEST), RandomGenerator.getDefault());
        private final Timetable pages = new Timetable(PAGE_AGAIN, PAGE_LONGEST, RandomGenerator.getDefault());
        private final TurnsFile turns =
                new TurnsFile(list.resolveSibling(list.getFileName() + STATE), Map.of("listed", listed, "page", pages));
        private final Fetcher fetcher = fetching.fetcher(around, clock, this::known);
        private final Watching watching = new Watching(fetcher, listed, pages, clock, this::isIn);
        private final WatchLines lines = new WatchLines(words.labels());
        private Instant saved = Instant.MIN;
        private long savedAt;
        private Instant looked = Instant.MIN;

        Round(Isnad isnad, RecordStore store) {
            this.isnad = isnad;
            this.store = store;
        }

        private boolean isIn(String address) {
            return store.known(address, with) != null;
        }

        private @Nullable String known(String address) {
            if (listed.turn(address) != null) {
                return watching.headers(address);
            }
            var known = store.known(address, with);
            return known == null ? null : known.headers();
        }

        void read() {
            try {
                turns.read();
            } catch (IOException unreadable) {
                tellState();
            }
        }

        private void tellState() {
            tell(new Fault(
                    Fault.Code.UNREADABLE_FILE,
                    new Place(list + STATE, 0, -1),
                    "what is to be asked when cannot be kept",
                    "look at the rights of its folder; else everything is asked anew after each start"));
        }

        /** Where something has been asked since; at most once a minute unless now, for it grows with the pages. */
        private void save(boolean now) {
            if (asked == savedAt || !now && saved.plus(SAVED).isAfter(clock.instant())) {
                return;
            }
            try {
                pages.forgetBefore(clock.instant().minus(FORGOTTEN));
                turns.write();
                saved = clock.instant();
                savedAt = asked;
            } catch (IOException unwritable) {
                tellState();
            }
        }

        void once(List<String> addresses) {
            var soon = clock.instant().plus(SOON);
            for (var address : addresses) {
                if (!stopped && !next(address).isAfter(soon)) {
                    ask(address);
                }
            }
        }

        void onAndOn(List<String> addresses) {
            var byTurn = Comparator.comparing(this::next);
            while (!stopped) {
                var address = addresses.stream().min(byTurn).orElseThrow();
                var now = clock.instant();
                if (now.isBefore(looked)) {
                    listed.putBack(Duration.between(now, looked));
                    pages.putBack(Duration.between(now, looked));
                }
                looked = now;
                var wait = Duration.between(now, next(address));
                try {
                    if (wait.isPositive()) {
                        save(true);
                        fetching.await(wait.compareTo(LOOKS) < 0 ? wait : LOOKS);
                    } else {
                        ask(address);
                    }
                } catch (Web.Stopped byUser) {
                    return;
                }
            }
        }

        private Instant next(String address) {
            return listed.next(address, clock.instant());
        }

        private void ask(String address) {
            var news = 0;
            var items = 0;
            Fault wrong = null;
            var isRefused = false;
            try (var in = Inputs.of(
                    List.of(address), Inputs.Settings.PLAIN.fetchedBy(watching), InputStream.nullInputStream())) {
                for (var item = in.next(); item != null; item = in.next()) {
                    items++;
                    switch (item) {
                        case Item.Unchanged same -> {} // nothing to be told
                        case Item.Refused refused -> {
                            isRefused |= refused.fault().place().file().equals(address);
                            wrong = refused.fault();
                            refused(refused.fault());
                        }
                        case Item.Taken taken -> news += take(taken) ? 1 : 0;
                    }
                }
            }
            if (stopped) {
                return; // not all of it has been read: it keeps its turn
            }
            var isBroken = isRefused && items == 1;
            if (!isBroken) {
                told.remove(address); // should it fail once more, that is told
            }
            asked++;
            failed += isBroken ? 1 : 0;
            watching.read(address, isBroken ? Result.FAILED : news > 0 ? Result.NEWS : Result.NOTHING);
            keep(address, !isBroken, news, wrong == null ? null : wrong.toString());
            save(false);
        }

        /** What came of asking; the desk shows it. */
        private void keep(String address, boolean had, int news, @Nullable String fault) {
            try {
                whenFree(() -> {
                    store.asked(address, clock.instant().truncatedTo(ChronoUnit.SECONDS), had, news, fault);
                    return true;
                });
            } catch (Web.Stopped byUser) {
                stopped = true; // what it brought is in; only that it was asked is not
            }
        }

        private void refused(Fault fault) {
            if (!stopped) {
                unread++;
                tell(fault);
            }
        }

        /** Whether it is new. A page whose text is as it was is not, whatever else on it has changed. */
        private boolean take(Item.Taken taken) {
            var known = store.known(taken.address(), with);
            if (known != null
                    && known.textSha256().equals(Hash.of(taken.article().text()))) {
                return false;
            }
            taken.faults().forEach(WatchCommand.this::tell);
            var reading = reading(taken);
            if (reading == null) {
                return false;
            }
            var capture = Addition.capture(taken, clock);
            var outcome = added(Entry.of(capture, taken.article(), reading, with));
            if (outcome == Outcome.KNOWN) {
                return false; // it has gone back to what it was before, or could not be kept
            }
            counts.merge(outcome, 1L, Long::sum);
            if (outcome == Outcome.CHANGED) {
                watching.changed(taken.address());
            }
            var document = reading.document();
            show(
                    json
                            ? WatchLines.json(
                                    taken.address(), document, taken.article().told(), outcome, capture.met())
                            : lines.line(document, outcome, capture.met()));
            return true;
        }

        private @Nullable Reading reading(Item.Taken taken) {
            try {
                return isnad.reading(taken.article());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError faulty) {
                refused(Fault.ofFailure(taken.place(), faulty));
                return null;
            }
        }

        /** Whoever reads the output and has closed it wants no more. */
        private void show(String line) {
            around.out().print(line);
            if (around.out().checkError()) {
                stop();
            }
        }

        /** Waits while another program writes to the record. */
        private <T> T whenFree(Supplier<T> writing) throws Web.Stopped {
            while (true) {
                try {
                    return writing.get();
                } catch (RecordException busy) {
                    if (busy.kind() != RecordException.Kind.BUSY) {
                        throw busy;
                    }
                    tell(RecordFaults.fault(record.place(), busy));
                    fetching.await(BUSY);
                }
            }
        }

        /** What could not be kept is asked for again the next time. */
        private Outcome added(Entry entry) {
            try {
                return whenFree(() -> store.add(List.of(entry)).getFirst());
            } catch (RecordException broken) {
                watching.lost(entry.address());
                throw broken;
            } catch (Web.Stopped byUser) {
                watching.lost(entry.address());
                return Outcome.KNOWN;
            }
        }

        @Override
        public void close() {
            save(true);
            fetcher.close();
        }
    }
}
