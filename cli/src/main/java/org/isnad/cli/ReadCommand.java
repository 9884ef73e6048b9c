package org.isnad.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.Isnad;
import org.isnad.add.InOrder;
import org.isnad.article.Told;
import org.isnad.document.Document;
import org.isnad.json.DocumentWriter;
import org.isnad.json.Version;
import org.isnad.sources.Fault;
import org.isnad.sources.Inputs;
import org.isnad.sources.Item;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad read}: articles in, who said what out. */
@Command(
        name = "read",
        description = "Shows every attributed statement in articles, with the words it rests on.",
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:everything was read",
            "2:nothing could be read",
            "3:some could not be read",
            "64:the command line is wrong",
            "74:the output cannot be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad read page.html                       one page, as a digest",
            "  isnad read --explain news/                 a folder, with the rules behind it",
            "  isnad read --json 'news/**/*.html' > out   by pattern, one document a line",
            "  isnad read --json --map text=content,outlet=source archive.jsonl.gz",
            "  isnad read --json CC-NEWS-2017….warc.gz    the pages of a crawl",
            "  isnad read https://paper.example/news/1    from the web, or a feed's pages",
            "  pdftotext report.pdf - | isnad read        from standard input"
        })
final class ReadCommand implements Callable<Integer> {

    /** When to colour. */
    enum Colours {
        AUTO,
        ALWAYS,
        NEVER
    }

    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            description = {
                "Files, folders, patterns in quotes, addresses of the web, or - for standard input (which is read when nothing is named): web pages, texts,"
                        + " JSON Lines, CSV, RSS and Atom feeds, each also gzipped; pages that a crawler met (WARC, WACZ), ZIP archives of all these."
                        + " Of a folder or archive: HTML, TXT, JSONL, CSV, RSS, ATOM, WARC and ZIP files."
            })
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--json", description = "Prints one JSON document a line instead of the digest.")
    private boolean json;

    @Option(
            names = "--explain",
            description = "Shows in the digest what made each statement: the rules, and the words they rest on.")
    private boolean explain;

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

    @Mixin
    private OwnWords words = new OwnWords();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "${COMPLETION-CANDIDATES}. AUTO: on a terminal, unless NO_COLOR is set.")
    private Colours colours = Colours.AUTO;

    private long read;
    private long unread;

    /** How many times each fault kept something from being read. */
    private final Map<Fault.Code, Integer> why = new EnumMap<>(Fault.Code.class);

    ReadCommand(Surroundings around) {
        this.around = around;
    }

    /** What one item comes to on the screen. */
    private record Reading(String out, List<Fault> faults, boolean isRead) {}

    @Override
    public Integer call() {
        threads.check();
        if (inputs.isEmpty()) {
            if (around.inIsTerminal()) {
                throw new ParameterException(
                        spec.commandLine(), "name a file or folder to read, or - for standard input");
            }
            inputs = List.of(Inputs.STANDARD);
        }
        var isnad = weighing.isnad(lexicons, around);
        return isnad == null ? Main.NONE : read(isnad);
    }

    private int read(Isnad isnad) {
        var form = form();
        try (var fetcher = fetching.fetcher(inputs, around, around.clock(), address -> null);
                var in = Inputs.of(inputs, taking.settings().fetchedBy(fetcher), around.in());
                var progress = Progress.ofBytes(
                        around.errIsTerminal() && !around.outIsTerminal(), around.width(), in::bytesTotal);
                var readings = new InOrder<Item, Reading>(
                        threads.count(), item -> reading(isnad, form, item), done -> show(done, progress))) {
            for (var item = in.next(); item != null && !around.out().checkError(); item = in.next()) {
                readings.give(item);
                progress.at(in.bytesRead());
            }
            readings.finish();
        }
        if (around.out().checkError()) {
            return Main.OK; // whoever read the output has closed it, and has what was wanted
        }
        around.err().println(summary());
        return unread == 0 ? Main.OK : read == 0 ? Main.NONE : Main.SOME;
    }

    /** How a document is written. */
    private interface Form {
        String of(Document document, Told told);
    }

    private Form form() {
        if (json) {
            var writer = new DocumentWriter(Version.program(), lexicons.named(), weighing.named());
            return (document, told) -> new String(writer.line(document, told), StandardCharsets.UTF_8);
        }
        var ink = new Ink(colours == Colours.ALWAYS || colours == Colours.AUTO && around.coloursOut());
        return new Digest(words.labels(), ink, around.width(), explain)::of;
    }

    private static Reading reading(Isnad isnad, Form form, Item item) {
        return switch (item) {
            case Item.Refused refused -> new Reading("", List.of(refused.fault()), false);
            case Item.Unchanged same -> throw new IllegalStateException(same.address()); // nothing is known from before
            case Item.Taken taken -> {
                var article = taken.article();
                try {
                    yield new Reading(form.of(isnad.read(article), article.told()), taken.faults(), true);
                } catch (RuntimeException
                        | StackOverflowError
                        | OutOfMemoryError
                                failed) { // a fault of the program: told like any other, and the rest is read
                    yield new Reading("", List.of(Fault.ofFailure(taken.place(), failed)), false);
                }
            }
        };
    }

    private void show(Reading reading, Progress progress) {
        for (var fault : reading.faults()) {
            around.err().println(progress.room() + fault);
            around.err().flush();
        }
        if (reading.isRead()) {
            read++;
            around.out().print(reading.out());
        } else {
            unread++;
            reading.faults().forEach(fault -> why.merge(fault.code(), 1, Integer::sum));
        }
    }

    private String summary() {
        var articles = read == 1 ? "1 article read" : read + " articles read";
        if (unread == 0) {
            return articles + ", nothing left out.";
        }
        var counts = why.entrySet().stream()
                .map(entry -> entry.getKey().key() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return articles + "; " + unread + " could not be read" + (unread > 1 ? " (" + counts + ")." : ".");
    }
}
