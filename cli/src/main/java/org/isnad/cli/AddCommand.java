package org.isnad.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.isnad.Isnad;
import org.isnad.add.Addition;
import org.isnad.json.Version;
import org.isnad.record.Entry;
import org.isnad.record.Known;
import org.isnad.record.Outcome;
import org.isnad.record.ReadWith;
import org.isnad.record.RecordException;
import org.isnad.record.RecordStore;
import org.isnad.sources.Fault;
import org.isnad.sources.Inputs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad add}: articles into a record. */
@Command(
        name = "add",
        description = {
            "Reads articles and keeps them in a record: what was met byte for byte, and who said what in it.",
            "What is in is not read twice; other bytes at the same address are kept beside. It may be stopped at any time and run again."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:everything is in the record",
            "2:nothing could be read, or the file is no record",
            "3:some could not be read",
            "64:the command line is wrong",
            "74:the record cannot be written",
            "130:stopped with Ctrl-C (143: by SIGTERM); what had been read is in the record"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad add news.isnad pages/                    a folder of saved pages",
            "  isnad add news.isnad archive-2015.jsonl.gz     an archive",
            "  isnad add news.isnad https://paper.example/rss the pages that a feed leads to",
            "  isnad search news.isnad 'سد الروضة'            then search in it"
        })
final class AddCommand implements Callable<Integer> {

    private final Surroundings around;
    private final Clock clock;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SOURCE",
            description =
                    "What isnad read takes: files, folders, patterns in quotes, addresses of the web, or - for standard input.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--list",
            description = "Names on standard output each article once it is safe: what it came to, a tab, its address.")
    private boolean list;

    @Mixin
    private Taking taking = new Taking();

    @Mixin
    private Fetching fetching = new Fetching();

    @Mixin
    private Lexicons lexicons = new Lexicons();

    @Mixin
    private Weighing weighing = new Weighing();

    @Mixin
    private Threads threads = new Threads();

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final CountDownLatch done = new CountDownLatch(1);
    private long unread;
    private volatile boolean stopped;
    private volatile @Nullable Addition addition;

    AddCommand(Surroundings around) {
        this.around = around;
        clock = around.clock();
    }

    @Override
    public Integer call() {
        threads.check();
        var isnad = weighing.isnad(lexicons, around);
        if (isnad == null) {
            return Main.NONE;
        }
        var stop = new Thread(this::stop);
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            add(isnad);
            around.err().println(summary());
            return unread == 0 ? Main.OK : counts.isEmpty() ? Main.NONE : Main.SOME;
        } catch (RecordException failed) {
            around.err().println(summary());
            return record.tell(around, failed);
        } finally {
            around.out().flush();
            around.err().flush();
            done.countDown(); // all has been said: when stopped, the program ends here
            if (!stopped) {
                Runtime.getRuntime().removeShutdownHook(stop);
            }
        }
    }

    private void add(Isnad isnad) {
        try (var store = record.toAdd();
                var known = record.toRead()) {
            RecordClaims.compare(store, around);
            add(isnad, store, known);
        }
    }

    /** On Ctrl-C: what has been read is still made safe, and the rest left for the next time. */
    private void stop() {
        stopped = true;
        var running = addition;
        if (running != null) {
            running.stop();
        }
        fetching.stop();
        try {
            done.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param known the same record: what is in it is asked, by one thread, while the other is being written to by another */
    private void add(Isnad isnad, RecordStore store, RecordStore known) {
        var with = new ReadWith(Version.program(), lexicons.named(), weighing.named());
        try (var fetcher = fetching.fetcher(inputs, around, clock, address -> headers(known.known(address, with)))) {
            var in = Inputs.of(inputs, taking.settings().fetchedBy(fetcher), around.in());
            add(isnad, store, in, with, known);
        }
    }

    private void add(Isnad isnad, RecordStore store, Inputs in, ReadWith with, RecordStore known) {
        try (var progress = Progress.ofBytes(around.errIsTerminal(), around.width(), in::bytesTotal)) {
            var means = new Addition.Means(isnad, with, threads.count(), clock);
            addition = new Addition(means, new Telling(progress));
            if (!stopped) {
                addition.run(in, store, known);
            }
        }
    }

    private static @Nullable String headers(@Nullable Known known) {
        return known == null ? null : known.headers();
    }

    /** Says on the screen what comes, and counts it. */
    private final class Telling implements Addition.Listener {

        private final Progress progress;

        Telling(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void fault(Fault fault) {
            around.err().println(progress.room() + fault);
            around.err().flush();
        }

        @Override
        public void unread() {
            unread++;
        }

        @Override
        public void known() {
            counts.merge(Outcome.KNOWN, 1L, Long::sum);
        }

        @Override
        public void added(Entry entry, Outcome outcome) {
            counts.merge(outcome, 1L, Long::sum);
            if (list) {
                around.out().println(key(outcome) + "\t" + entry.address());
                around.out().flush();
            }
        }

        @Override
        public void at(long bytes) {
            progress.at(bytes);
        }
    }

    static String key(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String summary() {
        var fresh = count(Outcome.NEW);
        var changed = count(Outcome.CHANGED);
        var parts = new ArrayList<String>();
        parts.add(fresh + changed == 1 ? "1 article added" : fresh + changed + " articles added");
        tell(parts, changed, "at an address that was known with other bytes");
        tell(parts, count(Outcome.READ_AGAIN), "read again beside an older reading");
        tell(parts, count(Outcome.KNOWN), "in already");
        tell(parts, unread, "could not be read");
        return String.join("; ", parts) + (stopped ? ". Stopped: run it again to go on." : ".");
    }

    private static void tell(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
