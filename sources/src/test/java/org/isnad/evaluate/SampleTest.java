package org.isnad.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.document.Act;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.EntityKind;
import org.isnad.document.Form;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.junit.jupiter.api.Test;

/** What is told beside the figures: parts, intervals, confusions, the control, and what confidence is worth. */
class SampleTest {

    private static final String TEXT = "قال الوزير إن الجسر مفتوح. نفى المدير هذا الخبر تماما.";
    private static final Map<String, Entity> SPEAKERS = Map.of(
            "minister", new Entity("minister", List.of("الوزير"), EntityKind.ROLE, null),
            "manager", new Entity("manager", List.of("المدير"), EntityKind.ROLE, null));

    private static final Statement SAYS = statement("s1", 0, 3, Act.ASSERT, "minister", 14, 25, 0.9);
    private static final Statement DENIES = statement("s2", 27, 30, Act.DENY, "manager", 38, 54, 0.9);

    private final Evaluation evaluation = new Evaluation();

    @Test
    void partsByActAddUpToTheWhole() {
        var findings = List.of(
                found(List.of(SAYS, DENIES)), found(List.of(SAYS)), found(List.of(with(Act.ASK, SAYS), DENIES)));
        var parts = Sample.byStatement(findings, statement -> statement.act().name());
        assertThat(parts.keySet()).containsExactly("ASSERT", "DENY");
        var whole = Sample.of(findings).scores().get(Figure.STATEMENT_FOUND);
        assertThat(parts.values().stream()
                        .map(part -> part.scores().get(Figure.STATEMENT_FOUND))
                        .reduce(Score::plus))
                .contains(whole);
        assertThat(parts.get("DENY").scores().get(Figure.STATEMENT_FOUND)).isEqualTo(new Score.Matches(2, 2, 3));
        assertThat(parts.get("ASSERT").scores().get(Figure.ACT)).isEqualTo(new Score.Accuracy(2, 3));
    }

    @Test
    void whatNobodyMarkedCountsWithTheActItWasReadAs() {
        var extra = statement("s3", 31, 37, Act.WARN, "manager", 38, 45, 0.5);
        var parts = Sample.byStatement(
                List.of(found(List.of(SAYS, DENIES, extra))),
                statement -> statement.act().name());
        assertThat(parts.get("WARN").scores().get(Figure.STATEMENT_FOUND)).isEqualTo(new Score.Matches(0, 1, 0));
    }

    @Test
    void anIntervalHoldsTheFigureAndIsNarrowerForMoreArticles() {
        var few = Sample.of(mixed(5));
        var many = Sample.of(mixed(80));
        for (var sample : List.of(few, many)) {
            var interval = sample.interval(Figure.STATEMENT_FOUND);
            var value = sample.scores().get(Figure.STATEMENT_FOUND).value();
            assertThat(value).isBetween(interval.low(), interval.high());
            assertThat(sample.interval(Figure.STATEMENT_FOUND)).isEqualTo(interval);
        }
        assertThat(width(many)).isPositive().isLessThan(width(few));
        assertThat(few.interval(Figure.DATE_VALUE)).isNull();
    }

    @Test
    void anArticleReadRightEveryTimeLeavesNoDoubt() {
        var sample = Sample.of(List.of(found(List.of(SAYS, DENIES)), found(List.of(SAYS, DENIES))));
        assertThat(sample.interval(Figure.STATEMENT_EXACT)).isEqualTo(new Sample.Interval(1, 1));
    }

    @Test
    void confusionsTellWhatWasReadForWhatWasMarked() {
        var findings = List.of(found(List.of(SAYS, with(Act.ASSERT, DENIES))), found(List.of(SAYS, DENIES)));
        assertThat(Confusions.of(findings))
                .isEqualTo(Map.of(Act.ASSERT, Map.of(Act.ASSERT, 2L), Act.DENY, Map.of(Act.ASSERT, 1L, Act.DENY, 1L)));
    }

    @Test
    void speakersDealtOutAnewAreThoseThatWereReadAndNothingElseChanges() {
        var read = List.of(document(List.of(SAYS, DENIES)), document(List.of(SAYS, DENIES)));
        for (var dealt : List.of(Shuffled.withinArticles(read), Shuffled.amongArticles(read))) {
            assertThat(names(dealt)).containsExactlyInAnyOrderElementsOf(names(read));
            assertThat(dealt.get(0).statements().get(0).contents()).isEqualTo(SAYS.contents());
        }
        assertThat(found(List.of(SAYS, DENIES)).speakersByChance()).isEqualTo(1);
    }

    @Test
    void confidenceThatComesTrueHasNoErrorAndConfidenceThatDoesNotHasOne() {
        var wrong = statement("s2", 27, 30, Act.DENY, "minister", 38, 54, 0.9);
        var half = List.of(found(List.of(SAYS, wrong)));
        assertThat(Reliability.of(half).error()).isEqualTo(0.5, org.assertj.core.data.Offset.offset(1e-9));
        var sure = List.of(found(List.of(
                statement("s1", 0, 3, Act.ASSERT, "minister", 14, 25, 1),
                statement("s2", 27, 30, Act.DENY, "minister", 38, 54, 0))));
        assertThat(Reliability.of(sure).error()).isZero();
        assertThat(Reliability.of(List.of()).bins()).isEmpty();
    }

    @Test
    void aContentFourFifthsRightIsRightAndLessIsNot() {
        assertThat(found(List.of(statement("s2", 27, 30, Act.DENY, "manager", 38, 47, 1)))
                        .statements()
                        .get(0)
                        .isRight())
                .isTrue();
        assertThat(found(List.of(statement("s2", 27, 30, Act.DENY, "manager", 38, 41, 1)))
                        .statements()
                        .get(0)
                        .isRight())
                .isFalse();
    }

    private List<Findings> mixed(int articles) {
        var findings = new ArrayList<Findings>();
        for (int i = 0; i < articles; i++) {
            findings.add(found(i % 2 == 0 ? List.of(SAYS, DENIES) : List.of(SAYS)));
        }
        return findings;
    }

    private static double width(Sample sample) {
        var interval = sample.interval(Figure.STATEMENT_FOUND);
        return interval.high() - interval.low();
    }

    private Findings found(List<Statement> read) {
        return evaluation.compare(document(List.of(SAYS, DENIES)), List.of(), document(read));
    }

    private static List<String> names(List<Document> documents) {
        return documents.stream()
                .flatMap(document -> document.statements().stream()
                        .map(statement -> document.entities()
                                .get(statement.speaker())
                                .names()
                                .get(0)))
                .toList();
    }

    private static Document document(List<Statement> statements) {
        return new Document(
                "a",
                TEXT,
                "paper",
                null,
                null,
                List.of(),
                SPEAKERS,
                statements,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Statement with(Act act, Statement s) {
        return statement(
                s.id(),
                s.cue().start(),
                s.cue().end(),
                act,
                s.speaker(),
                s.contents().get(0).start(),
                s.contents().get(0).end(),
                s.confidence());
    }

    private static Statement statement(
            String id, int cueFrom, int cueTo, Act act, String speaker, int from, int to, double confidence) {
        return new Statement(
                id,
                new Span(cueFrom, cueTo),
                act,
                List.of(),
                speaker,
                List.of(),
                List.of(new Span(from, to)),
                Form.INDIRECT,
                false,
                null,
                null,
                confidence,
                List.of());
    }
}
