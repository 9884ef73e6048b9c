package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.isnad.json.Json;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelateCommandTest {

    private static final String A =
            "قالت مصادر طبية إن 24 شخصا قتلوا وأصيب 55 آخرون عندما انفجرت سيارة ملغومة في سوق بالمدينة.";
    private static final String B = "قتل 40 شخصا وأصيب 55 عندما انفجرت سيارة ملغومة في سوق المدينة بحسب مصادر طبية.";
    private static final String PAIR = "{\"id\": \"p1\", \"a\": {\"text\": \"" + A + "\"}, \"b\": {\"text\": \"" + B
            + "\"}, \"relation\": \"DIFFER\"}\n";
    private static final BigDecimal POINT = new BigDecimal("0.01");

    @TempDir
    Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void aPairIsShownWithItsDifferencesAndReasons() throws IOException {
        var run = Run.of("relate", file("pairs.jsonl", PAIR));
        assertThat(run.out())
                .startsWith("p1  DIFFER  0.")
                .contains("  a: " + A + "\n  b: " + B + "\n")
                .contains("  figure: 24 شخصا / 40 شخصا\n")
                .contains("  because ");
        assertThat(run.code()).isEqualTo(Main.OK);
    }

    @Test
    void jsonIsALineAPair() throws IOException {
        var run = Run.of("relate", "--json", file("pairs.json", "[" + PAIR + "," + PAIR.replace("p1", "p2") + "]"));
        assertThat(run.out().lines()).hasSize(2);
        assertThat(Json.read(run.out().lines().findFirst().orElseThrow()))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("id", "p1")
                .containsEntry("relation", "DIFFER")
                .containsKeys("strength", "differs", "reasons");
    }

    @Test
    void stancesAreToldOfATable() throws IOException {
        var table = file("h.csv", "s1,s2\nارتفاع أسعار النفط عالميا,انخفاض أسعار النفط عالميا\n");
        assertThat(Run.of("relate", "--stance", "--json", table).out())
                .isEqualTo("{\"id\": \"1\", \"stance\": \"disagree\"}\n");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsCompared() throws IOException {
        var run = Run.of("relate", "--json", file("pairs.jsonl", "{\"a\": {}}\n" + PAIR));
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err()).contains("pairs.jsonl:1: no text under \"a\"").contains("[bad-pair]");
        assertThat(run.code()).isEqualTo(Main.SOME);
        var none = Run.of("relate", folder.resolve("none.json").toString());
        assertThat(none.err()).contains("[unreadable-file]");
        assertThat(none.code()).isEqualTo(Main.NONE);
    }

    @Test
    void theAnswersAreScoredAgainstTheMarks() throws IOException {
        var pairs = file("pairs.jsonl", PAIR + PAIR.replace("DIFFER", "SAME"));
        assertThat(Run.of("relate", "--score", pairs).out())
                .contains("DIFFER      P 0.500  R 1.000  F1 0.667  (1 right, 2 said, 1 marked)\n")
                .contains("same event  P 1.000  R 1.000  F1 1.000  (2 right, 2 said, 2 marked)\n")
                .contains("accuracy    0.500  (2 pairs)\nSAME read as DIFFER: 1\n");
    }

    @Test
    void pairsTeachWeightsThatRelateTakes() throws IOException {
        var table = file(
                "h.csv",
                "s1,s2,stance\n" + "ارتفاع النفط,انخفاض النفط,disagree\nارتفاع النفط,النفط يرتفع,agree\n".repeat(6));
        var into = folder.resolve("weights");
        var run = Run.of("train-relations", "--stances", table, "--into", into.toString());
        assertThat(run.code()).isEqualTo(Main.OK);
        assertThat(run.err()).contains("Learnt from 12 marked pairs.");
        assertThat(into.resolve("stance.tsv"))
                .content()
                .startsWith("# stance: ")
                .contains("From 12 marked pairs.");
        assertThat(into.resolve("relation.tsv")).doesNotExist();
        assertThat(Run.of("relate", "--stance", "--score", "--weights", into.toString(), table)
                        .out())
                .contains("accuracy    1.000  (12 pairs)");
    }

    @Test
    void nothingIsLearntFromPairsThatNobodyMarked() throws IOException {
        var run = Run.of(
                "train-relations",
                "--stances",
                file("h.csv", "s1,s2\nارتفاع,انخفاض\n"),
                "--into",
                folder.resolve("w").toString());
        assertThat(run.err())
                .contains("pair 1 is marked neither agree, disagree nor other")
                .contains("[bad-pair]");
        assertThat(run.code()).isEqualTo(Main.NONE);
        assertThat(folder.resolve("w")).doesNotExist();
        assertThat(Run.of("train-relations", "--into", "w").code()).isEqualTo(Main.USAGE);
    }

    @Test
    void noFigureOfTheRelationsFallsByMoreThanAPoint() throws IOException {
        var committed = (Map<?, ?>) Json.read(Files.readString(Shared.root().resolve("docs/relations.json")));
        holds(
                (Map<?, ?>) committed.get("relation"),
                "relate",
                "--score",
                "--json",
                Shared.path("pairs/dev.json").toString());
        holds(
                (Map<?, ?>) committed.get("stance"),
                "relate",
                "--stance",
                "--score",
                "--json",
                Shared.path("ans/dev.csv").toString());
    }

    private static void holds(Map<?, ?> before, String... command) throws IOException {
        var now = (Map<?, ?>) Json.read(Run.of(command).out());
        assertThat(before).isNotEmpty();
        before.forEach((figure, row) -> ((Map<?, ?>) row).forEach((name, was) -> {
            if (name.equals("f1") || name.equals("accuracy")) {
                var is = (BigDecimal) ((Map<?, ?>) now.get(figure)).get(name);
                assertThat(((BigDecimal) was).subtract(is))
                        .as("%s of %s", name, figure)
                        .isLessThanOrEqualTo(POINT);
            }
        }));
    }
}
