package org.isnad.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.isnad.Isnad;
import org.isnad.document.Document;
import org.isnad.evaluate.ClaimScore;
import org.isnad.evaluate.Evaluation;
import org.isnad.evaluate.Findings;
import org.isnad.evaluate.MarkedClaim;
import org.isnad.evaluate.Shuffled;
import org.isnad.json.DocumentReader;
import org.isnad.json.MarkedDocument;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
import org.isnad.train.GoldFolder;
import org.isnad.train.MarkedArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad evaluate}: how near the reading comes to what people marked. */
@Command(
        name = "evaluate",
        description = {
            "Scores documents against marked ones.",
            "Reads the texts of GOLD_DIR itself, each with the outlet and day that its marks name, unless DOCUMENTS are given."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:everything was scored",
            "2:nothing could be scored",
            "3:some could not be scored",
            "64:the command line is wrong"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad evaluate samples/gold                   how good is the reading?",
            "  isnad evaluate samples/gold --faults 20       what does it get wrong?",
            "  isnad evaluate samples/gold --by act          which acts is it good at?",
            "  isnad evaluate samples/gold other.jsonl       how good is what another program made?",
            "  isnad evaluate samples/gold --claims marks/stories.json   are the claims between them found?"
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(index = "0", paramLabel = "GOLD_DIR", description = "A folder of NAME.gold.json beside NAME.txt.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DOCUMENTS.jsonl",
            description =
                    "Documents as isnad read --json prints them, found by their id; one that is missing counts as empty.")
    private @Nullable Path documents;

    @Option(names = "--json", description = "Prints one JSON object: a row a figure.")
    private boolean json;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "act|form|outlet",
            description = "Shows the figures also apart by act, form or outlet, or several of these.")
    private Set<EvaluationReport.Part> by = Set.of();

    @Option(names = "--intervals", description = "Shows with each figure how far it may be off: 95 of 100 samples.")
    private boolean intervals;

    @Option(names = "--confusions", description = "Shows which act was read for which.")
    private boolean confusions;

    @Option(names = "--control", description = "Scores the documents also with their speakers dealt out anew.")
    private boolean control;

    @Option(names = "--reliability", description = "Shows whether the confidence of statements means what it says.")
    private boolean reliability;

    @Option(names = "--faults", paramLabel = "N", description = "Shows up to N faults of each document.")
    private int faults;

    @Option(
            names = "--claims",
            paramLabel = "MARKS.json",
            description =
                    "Scores instead what the articles say between them, against claims marked as marks/README.md tells.")
    private @Nullable Path claims;

    @Option(
            names = "--as-marked",
            description = "With --claims: finds them in the marked statements, to see how good that is by itself.")
    private boolean asMarked;

    @Mixin
    private Lexicons lexicons = new Lexicons();

    @Mixin
    private Weighing weighing = new Weighing();

    private final Evaluation evaluation = new Evaluation();
    private final List<MarkedDocument> marked = new ArrayList<>();
    private final List<Document> read = new ArrayList<>();
    private final List<Findings> findings = new ArrayList<>();

    EvaluateCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var gold = new GoldFolder(folder);
        var names = gold.names();
        if (names.isEmpty()) {
            tell(
                    Fault.Code.NO_GOLD,
                    file(folder),
                    "the folder holds no NAME.gold.json",
                    "name a folder of marked articles, such as samples/gold");
            return Main.NONE;
        }
        var isnad = documents == null ? weighing.isnad(lexicons, around) : null;
        if (documents == null && isnad == null) {
            return Main.NONE;
        }
        var given = documents == null ? Map.<String, String>of() : documents(documents);
        if (given == null) {
            return Main.NONE;
        }
        for (var name : names) {
            score(gold, name, isnad, given);
        }
        if (claims != null) {
            return scoreClaims(claims);
        }
        var report = report();
        around.out().print(json ? report.asJson() : report.asText());
        return marked.size() == names.size() ? Main.OK : marked.isEmpty() ? Main.NONE : Main.SOME;
    }

    /** The given documents, as they are written, by their ids; null when they cannot be read, and why has been said. */
    private @Nullable Map<String, String> documents(Path file) {
        var given = new HashMap<String, String>();
        var number = 0L;
        try (var lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    given.put(DocumentReader.id(line), line);
                }
            }
            return given;
        } catch (IOException wrong) {
            var place = new Place(file.toString(), number, -1);
            tell(Fault.Code.BAD_GOLD, place, said(wrong), "give documents as isnad read --json prints them");
            return null;
        }
    }

    private void score(GoldFolder from, String name, @Nullable Isnad isnad, Map<String, String> given) {
        MarkedDocument gold;
        MarkedDocument document = null;
        var file = from.file(name);
        try {
            gold = from.marks(name);
            if (given.containsKey(name)) {
                file = documents;
                document = DocumentReader.read(given.get(name), gold.document().text());
            }
        } catch (IOException wrong) {
            tell(
                    Fault.Code.BAD_GOLD,
                    file(file),
                    said(wrong),
                    "mend it by the codebook; it is left out of the figures");
            return;
        }
        var system = isnad != null
                ? isnad.read(MarkedArticle.of(gold.document()).article())
                : document == null ? null : document.document();
        var found = evaluation.compare(gold.document(), gold.reach(), system);
        marked.add(gold);
        read.add(system == null ? Evaluation.nothing(gold.document()) : system);
        findings.add(found);
        if (faults > 0 && claims == null) {
            show(name, found, document == null ? List.of() : document.lies());
        }
    }

    private int scoreClaims(Path marks) {
        var found = weighing.claims(lexicons, around);
        if (found == null) {
            return Main.NONE;
        }
        try {
            var expected = MarkedClaim.read(Files.readString(marks));
            var articles =
                    asMarked ? marked.stream().map(MarkedDocument::document).toList() : read;
            articles.forEach(article -> found.add(article.id(), article));
            var score = new ClaimScore(expected, found.claims(), markedStatements());
            around.out().print(json ? ClaimScoreText.asJson(score) : ClaimScoreText.asText(score, faults));
            return Main.OK;
        } catch (IOException wrong) {
            tell(Fault.Code.BAD_GOLD, file(marks), said(wrong), "mend it as marks/README.md tells");
            return Main.NONE;
        }
    }

    /** The marked statement for each that was read, both by article and id. */
    private Map<String, String> markedStatements() {
        var names = new HashMap<String, String>();
        for (var found : findings) {
            for (var one : found.statements()) {
                var told = asMarked ? one.gold() : one.system();
                if (one.gold() != null && told != null) {
                    var article = found.gold().id() + "#";
                    names.put(article + told.id(), article + one.gold().id());
                }
            }
        }
        return names;
    }

    private EvaluationReport report() {
        var report = new EvaluationReport(findings, by, intervals);
        if (confusions) {
            report.confusions();
        }
        if (control) {
            report.control(compared(Shuffled.withinArticles(read)), compared(Shuffled.amongArticles(read)));
        }
        if (reliability) {
            report.reliability();
        }
        return report;
    }

    private List<Findings> compared(List<Document> documents) {
        return IntStream.range(0, marked.size())
                .mapToObj(i -> evaluation.compare(
                        marked.get(i).document(), marked.get(i).reach(), documents.get(i)))
                .toList();
    }

    private void show(String name, Findings found, List<String> lies) {
        var to = json ? around.err() : around.out();
        to.println("== " + name + ": " + found.paired() + " of " + found.marked() + " statements, " + found.predicted()
                + " predicted");
        var all = new ArrayList<>(lies);
        all.addAll(found.faults());
        all.stream().limit(faults).forEach(fault -> to.println("   " + Bidi.isolate(fault)));
    }

    private static String said(IOException wrong) {
        return wrong instanceof CharacterCodingException
                ? "the file is no UTF-8"
                : wrong.getClass().getSimpleName() + " " + wrong.getMessage();
    }

    private void tell(Fault.Code code, Place place, String what, String todo) {
        around.err().println(new Fault(code, place, what, todo));
    }

    private static Place file(@Nullable Path file) {
        return new Place(String.valueOf(file), 0, -1);
    }
}
