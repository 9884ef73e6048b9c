package org.isnad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.isnad.choice.Weights;
import org.isnad.claim.Relating;
import org.isnad.claim.Stance;
import org.isnad.lexicon.Lexicon;
import org.isnad.relate.Pair;
import org.isnad.relate.Pairs;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
import org.isnad.train.PairMarks;
import org.isnad.train.RelationTraining;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code isnad train-relations}: what marked pairs teach about how two statements relate. */
@Command(
        name = "train-relations",
        description = {
            "Learns from marked pairs what weighs when two statements are compared (docs/RELATIONS.md).",
            "Writes readable files, stance.tsv and relation.tsv, that isnad relate --weights takes."
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
            "  isnad train-relations --stances headlines.csv --into my-weights",
            "  isnad train-relations --marks marks/pairs.jsonl --corpus news.jsonl.gz --into my-weights"
        })
final class TrainRelationsCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--stances",
            paramLabel = "FILE",
            description = "Pairs marked agree, disagree or other: CSV with the columns s1, s2, stance.")
    private @Nullable Path stances;

    @Option(
            names = "--marks",
            paramLabel = "FILE",
            description =
                    "Pairs marked with their relation, apart from their texts (marks/README.md); they need --corpus.")
    private @Nullable Path marks;

    @Option(names = "--corpus", paramLabel = "FILE", description = "The texts of --marks: JSON Lines, also gzipped.")
    private @Nullable Path corpus;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "DIR",
            description = "The folder that the weights are written into.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path into;

    @Mixin
    private Lexicons lexicons = new Lexicons();

    private boolean faulty;

    TrainRelationsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        if (stances == null && marks == null || (marks == null) != (corpus == null)) {
            throw new ParameterException(
                    spec.commandLine(), "name marked pairs: --stances, or --marks with --corpus, or both");
        }
        var ofStance = stances == null ? List.<Pair>of() : stances(stances);
        var ofRelation = marks == null || corpus == null ? List.<Pair>of() : relations(marks, corpus);
        var lexicon = lexicons.lexicon(around);
        return faulty || lexicon == null ? Main.NONE : train(lexicon, ofStance, ofRelation);
    }

    private List<Pair> stances(Path file) {
        try {
            var read = Pairs.read(file.toString(), Files.readString(file));
            read.faults().forEach(this::tell);
            for (var pair : read.pairs()) {
                if (!isStance(pair.marked())) {
                    tell(
                            Fault.Code.BAD_PAIR,
                            file,
                            "pair " + pair.id() + " is marked neither agree, disagree nor other");
                }
            }
            return read.pairs();
        } catch (IOException unreadable) {
            tell(Fault.Code.UNREADABLE_FILE, file, "the pairs cannot be read: " + unreadable);
            return List.of();
        }
    }

    private static boolean isStance(@Nullable String marked) {
        return marked != null
                && List.of(Stance.values()).stream()
                        .anyMatch(stance -> stance.name().equals(marked.toUpperCase(Locale.ROOT)));
    }

    private List<Pair> relations(Path file, Path texts) {
        try {
            var read = PairMarks.read(file, texts);
            read.faults().forEach(this::tell);
            return read.pairs();
        } catch (IOException unreadable) {
            tell(Fault.Code.UNREADABLE_FILE, file, "the marks or their texts cannot be read: " + unreadable);
            return List.of();
        }
    }

    private int train(Lexicon lexicon, List<Pair> ofStance, List<Pair> ofRelation) {
        SortedMap<String, SortedMap<String, Float>> learnt;
        var compared = new long[1];
        try (var progress = Progress.ofArticles(
                around.errIsTerminal(), around.width(), "Learning", ofStance.size() + ofRelation.size())) {
            learnt = RelationTraining.learnt(
                    lexicon, Weights.shipped(), ofStance, ofRelation, () -> progress.at(++compared[0]));
        }
        try {
            Files.createDirectories(into);
            for (var choice : learnt.entrySet()) {
                var pairs = choice.getKey().equals(Relating.STANCE) ? ofStance.size() : ofRelation.size();
                Files.writeString(
                        into.resolve(Weights.fileOf(choice.getKey())),
                        Weights.written(head(choice.getKey(), pairs), choice.getValue()));
            }
        } catch (IOException unwritable) {
            around.err().println("isnad: the weights cannot be written: " + unwritable);
            return Main.UNWRITTEN;
        }
        around.err().println("Learnt from " + (ofStance.size() + ofRelation.size()) + " marked pairs.");
        return Main.OK;
    }

    private static List<String> head(String choice, int pairs) {
        return List.of(
                choice + ": what each finding weighs when two statements are compared, learnt by isnad train-relations"
                        + " (docs/RELATIONS.md).",
                "From " + pairs + " marked pairs.",
                "A line: the finding, a tab, its weight. That answer is given whose findings weigh most together.");
    }

    private void tell(Fault.Code code, Path file, String what) {
        tell(new Fault(code, new Place(file.toString(), 0, -1), what, "look at the file"));
    }

    private void tell(Fault fault) {
        faulty = true;
        around.err().println(fault);
    }
}
