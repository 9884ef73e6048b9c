package org.isnad.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.claim.Difference;
import org.isnad.claim.Relation;
import org.isnad.claim.Stance;
import org.isnad.claim.Tie;
import org.isnad.relate.Comparing;
import org.isnad.relate.Pair;
import org.isnad.relate.Pairs;
import org.isnad.relate.Score;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad relate}: pairs of statements in, how the two of each relate out. */
@Command(
        name = "relate",
        description = {
            "Shows how two statements relate: SAME, DIFFER, CONTRADICT, RELATED, UNRELATED; in which details they differ; and why it says so."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:every pair was compared",
            "2:none could be compared",
            "3:some could not be compared",
            "64:the command line is wrong",
            "74:the output cannot be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad relate pairs.jsonl             how do the two of each pair relate?",
            "  isnad relate --json pairs.json       the same, one JSON object a line",
            "  isnad relate --stance headlines.csv  does one headline agree with the other?",
            "  isnad relate --score marked.json     how good are the answers?",
            "",
            "A pair in JSON: {\"id\": \"p1\", \"a\": {\"text\": \"…\", \"day\": \"2017-09-03\"}, \"b\": {\"text\": \"…\"}}"
        })
final class RelateCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(
            paramLabel = "PAIRS",
            description =
                    "A JSON array or JSON Lines with id, a and b, each with text and, where known, day and outlet; or CSV with the"
                            + " columns s1 and s2; - for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String file;

    @Option(names = "--json", description = "Prints one JSON object a pair, one a line.")
    private boolean json;

    @Option(names = "--stance", description = "Says instead whether the two agree, disagree, or neither (other).")
    private boolean stance;

    @Option(
            names = "--score",
            description = "Shows instead how near the answers come to the marks of the pairs: relation, or stance.")
    private boolean score;

    @Mixin
    private Lexicons lexicons = new Lexicons();

    @Mixin
    private Weighing weighing = new Weighing();

    RelateCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        var pairs = pairs();
        var comparing = pairs == null ? null : weighing.comparing(lexicons, around);
        if (pairs == null || comparing == null) {
            return Main.NONE;
        }
        pairs.faults().forEach(around.err()::println);
        var scored = new Score(stance ? List.of(Stance.values()) : List.of(Relation.values()));
        long compared = 0;
        try (var progress = Progress.ofArticles(
                around.errIsTerminal(),
                around.width(),
                "Comparing",
                pairs.pairs().size())) {
            for (var pair : pairs.pairs()) {
                if (!score) {
                    around.out().print(stance ? stance(pair, comparing) : relation(pair, comparing));
                } else if (pair.marked() != null) {
                    scored.add(answer(pair, comparing), pair.marked().toUpperCase(Locale.ROOT));
                }
                progress.at(++compared);
            }
        }
        if (score) {
            around.out().print(json ? ScoreText.asJson(scored) : ScoreText.asText(scored));
        }
        return pairs.faults().isEmpty() ? Main.OK : pairs.pairs().isEmpty() ? Main.NONE : Main.SOME;
    }

    /** The pairs; null when the file cannot be read, and why has been said. */
    private Pairs.@Nullable Read pairs() {
        try {
            return Pairs.read(
                    file,
                    file.equals("-")
                            ? new String(around.in().readAllBytes(), StandardCharsets.UTF_8)
                            : Files.readString(Path.of(file)));
        } catch (IOException unreadable) {
            around.err()
                    .println(new Fault(
                            Fault.Code.UNREADABLE_FILE,
                            new Place(file, 0, -1),
                            "the pairs cannot be read: " + unreadable,
                            "look at the file's name and rights; it must be UTF-8"));
            return null;
        }
    }

    private String answer(Pair pair, Comparing comparing) {
        return stance
                ? comparing.stance(pair, null).name()
                : comparing.relation(pair, null).relation().name();
    }

    private String stance(Pair pair, Comparing comparing) {
        var said = comparing.stance(pair, null).name().toLowerCase(Locale.ROOT);
        return json
                ? "{\"id\": " + JsonText.quoted(pair.id()) + ", \"stance\": \"" + said + "\"}\n"
                : pair.id() + "  " + said + "\n" + texts(pair) + "\n";
    }

    private String relation(Pair pair, Comparing comparing) {
        var tie = comparing.relation(pair, null);
        return json ? asJson(pair, tie) : asText(pair, tie);
    }

    private static String asText(Pair pair, Tie tie) {
        var text = new StringBuilder(pair.id() + "  " + tie.relation() + "  " + strength(tie) + "\n" + texts(pair));
        for (var difference : tie.differences()) {
            text.append("  ").append(field(difference)).append(": ");
            text.append(difference.a().of(pair.a().text())).append(" / ");
            text.append(difference.b().of(pair.b().text())).append('\n');
        }
        return text + "  because " + String.join("; ", tie.reasons()) + "\n\n";
    }

    private static String texts(Pair pair) {
        return "  a: " + pair.a().text() + "\n  b: " + pair.b().text() + "\n";
    }

    private static String asJson(Pair pair, Tie tie) {
        return "{\"id\": " + JsonText.quoted(pair.id()) + ", \"relation\": \"" + tie.relation() + "\", \"strength\": "
                + strength(tie) + ", \"differs\": "
                + tie.differences().stream()
                        .map(difference -> asJson(pair, difference))
                        .collect(Collectors.joining(", ", "[", "]"))
                + ", \"reasons\": "
                + tie.reasons().stream().map(JsonText::quoted).collect(Collectors.joining(", ", "[", "]")) + "}\n";
    }

    private static String asJson(Pair pair, Difference difference) {
        return "{\"field\": \"" + field(difference) + "\", \"a\": "
                + JsonText.quoted(difference.a().of(pair.a().text())) + ", \"b\": "
                + JsonText.quoted(difference.b().of(pair.b().text())) + "}";
    }

    private static String field(Difference difference) {
        return difference.field().name().toLowerCase(Locale.ROOT);
    }

    private static BigDecimal strength(Tie tie) {
        return BigDecimal.valueOf(tie.strength()).setScale(2, RoundingMode.HALF_UP);
    }
}
