package org.isnad.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoiceTest {

    private static final Findings FINDINGS = new Findings("subject");
    private static final int NEAR = FINDINGS.flag("near");
    private static final int NEXT = FINDINGS.group("next", "COMMA", "NAME");
    private static final int LENGTH = FINDINGS.count("words", 2);
    private static final int WORD = FINDINGS.open("last word");

    private static final Findings KINDS = new Findings("act");
    private static final int LOUD = KINDS.flag("loud");
    private static final int QUIET = KINDS.flag("quiet");
    private static final int SAID = KINDS.open("word");
    private static final int SAID_FIRST = KINDS.open("word first:");

    private enum Kind {
        CALL,
        SHOUT
    }

    @TempDir
    Path folder;

    // ---- Scale

    @Test
    void theCandidateWhoseFindingsWeighMostIsChosen() {
        var w = scale(Map.of("near", 1f, "next: NAME", 0.5f, "words: 2 or more", 0.75f))
                .weighing(null);
        w.add(NEAR);
        w.end(() -> "first");
        w.add(NEXT + 1);
        w.add(LENGTH, 7, 2);
        w.end(() -> "second");
        assertThat(w.choose(0, () -> "all")).isEqualTo(1);
    }

    @Test
    void ofCandidatesThatWeighTheSameTheFirstIsChosen() {
        var w = scale(Map.of("near", -1f)).weighing(null);
        w.add(NEAR);
        w.end(() -> "first");
        w.end(() -> "second");
        w.end(() -> "third");
        assertThat(w.choose(2, () -> "all")).isEqualTo(1);
    }

    @Test
    void withoutWeightsTheGrammarsCandidateIsChosenAndNobodyNeedsToAsk() {
        var scale = new Scale(FINDINGS, Weights.none());
        assertThat(scale.isOpen(null)).isFalse();
        assertThat(scale.isOpen(choice -> {})).isTrue();
        var w = scale.weighing(null);
        w.end(() -> "first");
        w.end(() -> "second");
        assertThat(w.choose(1, () -> "all")).isEqualTo(1);
    }

    @Test
    void aValueOfAnOpenFindingWeighsByItsNameAndAnUnknownOneNothing() {
        var w = scale(Map.of("last word a b", 1f, "no finding any more", 9f)).weighing(null);
        w.addOpen(WORD, "c");
        w.end(() -> "first");
        w.addOpen(WORD, "a b");
        w.end(() -> "second");
        assertThat(w.choose(0, () -> "all")).isEqualTo(1);
        assertThat(w.why(1, 0)).isEqualTo("weights: subject (last word a b +1.00)");
    }

    @Test
    void whyNamesTheThreeFindingsThatWeighMostAndLeavesOutWhatBothShare() {
        var w = scale(Map.of(
                        "near",
                        -2f,
                        "next: COMMA",
                        1f,
                        "next: NAME",
                        0.5f,
                        "words: 0",
                        5f,
                        "words: 1",
                        0.25f,
                        "last word x",
                        -0.125f))
                .weighing(null);
        w.add(NEAR);
        w.add(LENGTH, 0, 2);
        w.end(() -> "first");
        w.add(NEXT);
        w.add(NEXT + 1);
        w.add(LENGTH, 0, 2);
        w.add(LENGTH, 1, 2);
        w.addOpen(WORD, "x");
        w.end(() -> "second");
        assertThat(w.why(1, 0)).isEqualTo("weights: subject (not near +2.00, next: COMMA +1.00, next: NAME +0.50)");
    }

    @Test
    void manyCandidatesAndManyFindingsHaveRoom() {
        var w = scale(Map.of("near", 0.5f, "last word x", 1f)).weighing(null);
        for (int c = 0; c < 100; c++) {
            for (int n = 0; n < c; n++) {
                w.add(NEAR);
            }
            w.end(() -> "any");
        }
        assertThat(w.choose(0, () -> "all")).isEqualTo(99);
    }

    @Test
    void whoeverListensHearsEachCandidateWithTheNamesOfItsFindings() {
        var heard = new ArrayList<Choice>();
        var w = new Scale(FINDINGS, Weights.none()).weighing(heard::add);
        w.add(NEXT);
        w.addOpen(WORD, "x");
        w.end(() -> "first");
        w.addAll(NEXT, 0b11);
        w.add(LENGTH, 5, 2);
        w.end(() -> "second");
        w.choose(0, () -> "all");
        assertThat(heard)
                .containsExactly(new Choice(
                        "subject",
                        "all",
                        List.of(
                                new Choice.Candidate("first", List.of("next: COMMA", "last word x")),
                                new Choice.Candidate(
                                        "second", List.of("next: COMMA", "next: NAME", "words: 2 or more")))));
    }

    // ---- Sorter

    @Test
    void theKindForWhichTheFindingsWeighMostIsChosenAndWhyNamesThem() {
        var s = sorter(Map.of("SHOUT < loud", 1f, "CALL < loud", -0.5f, "CALL < quiet", 0.25f, "SHOUT < word ho", 2f))
                .sorting(null);
        s.add(LOUD);
        s.add(QUIET);
        s.addOpen(SAID, "ho");
        s.addOpen(SAID_FIRST, "ho");
        assertThat(s.choose(Kind.CALL, () -> "all", kind -> kind)).isEqualTo(Kind.SHOUT);
        assertThat(s.why(Kind.SHOUT, Kind.CALL)).isEqualTo("weights: act (word ho +2.00, loud +1.50)");
    }

    @Test
    void theFirstWordWeighsApart() {
        var s = sorter(Map.of("SHOUT < word first: ho", 2f)).sorting(null);
        s.addOpen(SAID, "ho");
        assertThat(s.choose(Kind.SHOUT, () -> "all", kind -> kind)).isEqualTo(Kind.CALL);
        s.addOpen(SAID_FIRST, "ho");
        assertThat(s.choose(Kind.CALL, () -> "all", kind -> kind)).isEqualTo(Kind.SHOUT);
    }

    @Test
    void withoutWeightsTheGrammarsKindIsChosen() {
        var s = new Sorter<>(KINDS, Kind.values(), Weights.none()).sorting(null);
        s.add(LOUD);
        assertThat(s.choose(Kind.SHOUT, () -> "all", kind -> kind)).isEqualTo(Kind.SHOUT);
    }

    @Test
    void aWeightOfNoKindIsRefused() {
        assertThatThrownBy(() -> sorter(Map.of("WHISPER < loud", 1f)))
                .isInstanceOf(WeightsException.class)
                .hasMessage("act.tsv: no kind before \" < \": WHISPER < loud");
    }

    // ---- Weights

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var weights = new TreeMap<>(Map.of("next: NAME", 0.123f, "last word a", -1f, "near", 2f));
        var written = Weights.written(List.of("the head"), weights);
        assertThat(written).isEqualTo("# the head\nlast word a\t-1.0\nnear\t2.0\nnext: NAME\t0.123\n");
        Files.writeString(folder.resolve("subject.tsv"), written);
        var read = Weights.in(folder);
        assertThat(read.of("subject")).isEqualTo(weights);
        assertThat(read.has("subject")).isTrue();
        assertThat(read.has("act")).isFalse();
    }

    @Test
    void aLineThatIsNoWeightIsNamed() throws IOException {
        for (var line : List.of("near 1", "near\tmuch", "\t1", "near\tNaN")) {
            Files.writeString(folder.resolve("subject.tsv"), "# head\n\n" + line + "\n");
            assertThatThrownBy(() -> Weights.in(folder))
                    .isInstanceOf(WeightsException.class)
                    .hasMessageContaining("subject.tsv:3: expected a finding, a tab and a number");
        }
    }

    @Test
    void aFindingWithTwoWeightsIsNamed() throws IOException {
        Files.writeString(folder.resolve("subject.tsv"), "near\t1\nnear\t2\n");
        assertThatThrownBy(() -> Weights.in(folder))
                .hasMessageContaining("subject.tsv:2: the finding has a weight already");
    }

    @Test
    void aFolderWithoutWeightsIsRefused() {
        assertThatThrownBy(() -> Weights.in(folder))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("the folder holds no weights");
    }

    @Test
    void theShippedWeightsAreOfTheKindsOfChoiceThatThereAre() {
        assertThat(Weights.CHOICES.stream().filter(Weights.shipped()::has))
                .contains("subject", "content-end", "act", "statement");
    }

    private static Scale scale(Map<String, Float> weights) {
        return new Scale(FINDINGS, Weights.of(Map.of("subject", weights)));
    }

    private static Sorter<Kind> sorter(Map<String, Float> weights) {
        return new Sorter<>(KINDS, Kind.values(), Weights.of(Map.of("act", weights)));
    }
}
