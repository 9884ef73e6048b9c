package org.isnad.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.document.Document;
import org.isnad.evaluate.Evaluation;
import org.isnad.evaluate.Figure;
import org.isnad.evaluate.Score;
import org.isnad.json.DocumentReader;
import org.isnad.json.MarkedDocument;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
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
            "  isnad evaluate samples/gold other.jsonl       how good is what another program made?"
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final String GOLD = ".gold.json";

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

    @Option(names = "--faults", paramLabel = "N", description = "Shows up to N faults of each document.")
    private int faults;

    @Mixin
    private Lexicons lexicons = new Lexicons();

    private int scored;
    private int unscored;

    EvaluateCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var names = names();
        if (names.isEmpty()) {
            tell(
                    Fault.Code.NO_GOLD,
                    file(folder),
                    "the folder holds no NAME" + GOLD,
                    "name a folder of marked articles, such as samples/gold");
            return Main.NONE;
        }
        var isnad = documents == null ? lexicons.isnad(around) : null;
        if (documents == null && isnad == null) {
            return Main.NONE;
        }
        var given = documents == null ? Map.<String, String>of() : documents(documents);
        if (given == null) {
            return Main.NONE;
        }
        var evaluation = new Evaluation();
        for (var name : names) {
            score(name, evaluation, isnad, given);
        }
        around.out().print(json ? asJson(evaluation.scores()) : asRows(evaluation.scores()));
        return unscored == 0 ? Main.OK : scored == 0 ? Main.NONE : Main.SOME;
    }

    private List<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(GOLD))
                    .map(name -> name.substring(0, name.length() - GOLD.length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
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

    private void score(String name, Evaluation evaluation, @Nullable Isnad isnad, Map<String, String> given) {
        MarkedDocument gold;
        MarkedDocument read = null;
        var file = folder.resolve(name + GOLD);
        try {
            var text = Files.readString(folder.resolve(name + ".txt"));
            gold = DocumentReader.read(Files.readString(file), text);
            if (given.containsKey(name)) {
                file = documents;
                read = DocumentReader.read(given.get(name), text);
            }
        } catch (IOException wrong) {
            unscored++;
            tell(
                    Fault.Code.BAD_GOLD,
                    file(file),
                    said(wrong),
                    "mend it by the codebook; it is left out of the figures");
            return;
        }
        scored++;
        var document =
                isnad != null ? isnad.read(article(name, gold.document())) : read == null ? null : read.document();
        var findings = evaluation.add(gold.document(), gold.reach(), document);
        if (faults > 0) {
            show(name, findings, read == null ? List.of() : read.lies());
        }
    }

    /** What the marks say of the page is known before the reading starts, as it would be of a real page. */
    private static Article article(String name, Document gold) {
        return new Article(name, gold.text(), null, gold.outlet(), day(gold.published()), null, List.of());
    }

    private static @Nullable LocalDate day(@Nullable String edtf) {
        try {
            return edtf == null ? null : LocalDate.parse(edtf);
        } catch (DateTimeException noWholeDay) {
            return null; // EDTF knows months, years and doubts
        }
    }

    private void show(String name, Evaluation.Findings findings, List<String> lies) {
        var to = json ? around.err() : around.out();
        to.println("== " + name + ": " + findings.paired() + " of " + findings.marked() + " statements, "
                + findings.predicted() + " predicted");
        var all = new ArrayList<>(lies);
        all.addAll(findings.faults());
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

    private static String asRows(Map<Figure, Score> scores) {
        var rows = new StringBuilder();
        scores.forEach((figure, score) -> rows.append(String.format(Locale.ROOT, "%-20s ", figure.label()))
                .append(
                        switch (score) {
                            case Score.Accuracy a ->
                                String.format(
                                        Locale.ROOT,
                                        "accuracy %7s  (%d of %d)",
                                        a.of() == 0 ? "-" : a.accuracy(),
                                        a.right(),
                                        a.of());
                            case Score.Matches m ->
                                "P " + three(m.precision()) + "  R " + three(m.recall()) + "  F1 " + three(m.f1())
                                        + String.format(
                                                Locale.ROOT,
                                                "  (%d right, %d predicted, %d gold)",
                                                m.right(),
                                                m.predicted(),
                                                m.gold());
                        })
                .append('\n'));
        return rows.toString();
    }

    private static String three(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String asJson(Map<Figure, Score> scores) {
        var rows = new StringJoiner(",\n ", "{\n ", "\n}\n");
        scores.forEach((figure, score) -> rows.add("\"" + figure.label() + "\": "
                + switch (score) {
                    case Score.Accuracy a ->
                        String.format(
                                Locale.ROOT,
                                "{\"accuracy\": %s, \"ok\": %d, \"of\": %d}",
                                a.of() == 0 ? "null" : a.accuracy(),
                                a.right(),
                                a.of());
                    case Score.Matches m ->
                        String.format(
                                Locale.ROOT,
                                "{\"p\": %s, \"r\": %s, \"f1\": %s, \"tp\": %d, \"predicted\": %d, \"gold\": %d}",
                                m.precision(),
                                m.recall(),
                                m.f1(),
                                m.right(),
                                m.predicted(),
                                m.gold());
                }));
        return rows.toString();
    }
}
