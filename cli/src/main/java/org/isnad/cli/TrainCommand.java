package org.isnad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.choice.Weights;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.LexiconException;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
import org.isnad.train.CrossValidation;
import org.isnad.train.ExampleLessons;
import org.isnad.train.GoldFolder;
import org.isnad.train.MarkedArticle;
import org.isnad.train.MarkedSet;
import org.isnad.train.Marks;
import org.isnad.train.Training;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad train}: what marked articles teach about choices that the grammar leaves open. */
@Command(
        name = "train",
        description = {
            "Learns from marked articles what decides where lexicon and grammar leave a choice open: who is named, where a content"
                    + " ends, which act, whether a cue stands.",
            "Writes readable files, one a choice, that isnad read --weights takes."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:the weights are written",
            "2:something could not be read, and nothing is written",
            "64:the command line is wrong",
            "74:the output cannot be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad train my-gold --into my-weights          learns from articles of yours",
            "  isnad train my-gold samples/gold --cross       what is gained on papers that did not teach?",
            "  isnad read --weights my-weights article.html   reads with what was learnt"
        })
final class TrainCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "GOLD_DIR", description = "Folders of NAME.gold.json beside NAME.txt.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--marks",
            paramLabel = "FILE",
            description = "Marks that stand apart from their texts (marks/README.md); they need --corpus.")
    private @Nullable Path marks;

    @Option(names = "--corpus", paramLabel = "FILE", description = "The texts of --marks: JSON Lines, also gzipped.")
    private @Nullable Path corpus;

    @Option(
            names = "--examples",
            paramLabel = "DIR",
            description = "A folder of lexicons whose examples teach as well.")
    private @Nullable Path examples;

    @Option(names = "--into", paramLabel = "DIR", description = "The folder that the weights are written into.")
    private @Nullable Path into;

    @Option(
            names = "--cross",
            description =
                    "Shows how each outlet is read by the grammar alone, and with weights learnt from the other outlets.")
    private boolean cross;

    @Mixin
    private Lexicons lexicons = new Lexicons();

    private final List<MarkedSet> sets = new ArrayList<>();
    private List<MarkedArticle> besides = List.of();
    private boolean faulty;

    TrainCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        check();
        folders.forEach(this::readGold);
        if (marks != null && corpus != null) {
            readMarks(marks, corpus);
        }
        if (examples != null) {
            readExamples(examples);
        }
        var lexicon = lexicons.lexicon(around);
        if (faulty || lexicon == null) {
            return Main.NONE;
        }
        if (cross) {
            around.out().print(compared(lexicon));
            around.out().flush();
        }
        return into == null ? Main.OK : train(lexicon, into);
    }

    private void check() {
        if (folders.isEmpty() && marks == null) {
            throw new ParameterException(
                    spec.commandLine(), "name marked articles: a GOLD_DIR, or --marks with --corpus");
        }
        if ((marks == null) != (corpus == null)) {
            throw new ParameterException(spec.commandLine(), "--marks and --corpus belong together");
        }
        if (into == null && !cross) {
            throw new ParameterException(spec.commandLine(), "name a folder with --into, or compare with --cross");
        }
    }

    // ---- what teaches

    private void readGold(Path folder) {
        var gold = new GoldFolder(folder);
        var articles = new ArrayList<MarkedArticle>();
        for (var name : gold.names()) {
            try {
                articles.add(MarkedArticle.of(gold.marks(name).document()));
            } catch (IOException wrong) {
                tell(
                        Fault.Code.BAD_GOLD,
                        gold.file(name),
                        wrong.getClass().getSimpleName() + " " + wrong.getMessage(),
                        "mend it by the codebook");
            }
        }
        if (gold.names().isEmpty()) {
            tell(
                    Fault.Code.NO_GOLD,
                    folder,
                    "the folder holds no NAME.gold.json",
                    "name a folder of marked articles, such as samples/gold");
        }
        sets.add(new MarkedSet(folder.toString(), articles));
    }

    private void readMarks(Path file, Path texts) {
        try {
            var read = Marks.read(file, texts);
            read.faults().forEach(this::tell);
            sets.add(new MarkedSet(file.toString(), read.articles()));
        } catch (IOException unreadable) {
            tell(
                    Fault.Code.UNREADABLE_FILE,
                    file,
                    "the marks or their texts cannot be read: " + unreadable,
                    "look at the names and rights of both files");
        }
    }

    private void readExamples(Path folder) {
        try {
            besides = ExampleLessons.of(Lexicon.examples(folder));
        } catch (LexiconException wrong) {
            wrong.faults().forEach(around.err()::println);
            tell(
                    Fault.Code.FAULTY_LEXICON,
                    folder,
                    wrong.faults().size() + " faults in the lexicons",
                    "mend them where the lines above say");
        } catch (IOException unreadable) {
            tell(
                    Fault.Code.UNREADABLE_FILE,
                    folder,
                    "the lexicons cannot be read",
                    "look at the folder's name and rights");
        }
    }

    // ---- what is learnt

    private int train(Lexicon lexicon, Path folder) {
        var articles = new ArrayList<MarkedArticle>();
        sets.forEach(set -> articles.addAll(set.articles()));
        var marked = articles.size();
        articles.addAll(besides);
        Training.Learnt learnt;
        try (var progress = progress("Learning", Training.readings(articles.size()))) {
            learnt = Training.learnt(lexicon, articles, new Counter(progress)::next);
        }
        try {
            Files.createDirectories(folder);
            for (var choice : learnt.weights().keySet()) {
                Files.writeString(folder.resolve(Weights.fileOf(choice)), file(choice, learnt, marked));
            }
        } catch (IOException unwritable) {
            around.err().println("isnad: the weights cannot be written: " + unwritable);
            return Main.UNWRITTEN;
        }
        around.err().println("Learnt from " + taught(marked) + ".");
        return Main.OK;
    }

    private String file(String choice, Training.Learnt learnt, int marked) {
        var weights = learnt.weights().getOrDefault(choice, Collections.emptySortedMap());
        var head = List.of(
                choice + ": what each finding weighs in this choice, learnt by isnad train (docs/WEIGHTS.md).",
                "From " + taught(marked) + "; this choice was open "
                        + learnt.lessons().get(choice) + " times there.",
                "A line: the finding, a tab, its weight. Of the candidates that one is chosen whose findings weigh most together.");
        return Weights.written(head, weights);
    }

    private String taught(int marked) {
        var examplesToo = besides.isEmpty() ? "" : " and " + besides.size() + " examples of the lexicons";
        return marked + " marked articles" + examplesToo;
    }

    private String compared(Lexicon lexicon) {
        var readings = new CrossValidation(lexicon, besides, () -> {}).readings(sets);
        try (var progress = progress("Comparing", readings)) {
            var crossed = new CrossValidation(lexicon, besides, new Counter(progress)::next);
            return new Comparison(crossed.compared(sets)).asText();
        }
    }

    private Progress progress(String task, long readings) {
        return Progress.ofArticles(around.errIsTerminal(), around.width(), task, readings);
    }

    /** Counts what has been read, and shows it. */
    private static final class Counter {

        private final Progress progress;
        private long count;

        Counter(Progress progress) {
            this.progress = progress;
        }

        void next() {
            progress.at(++count);
        }
    }

    private void tell(Fault.Code code, Path file, String what, String todo) {
        tell(new Fault(code, new Place(file.toString(), 0, -1), what, todo));
    }

    private void tell(Fault fault) {
        faulty = true;
        around.err().println(fault);
    }
}
