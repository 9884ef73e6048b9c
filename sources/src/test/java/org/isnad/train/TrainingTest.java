package org.isnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.Isnad;
import org.isnad.choice.Choice;
import org.isnad.choice.Weights;
import org.isnad.document.Span;
import org.isnad.lexicon.Example;
import org.isnad.lexicon.Lexicon;
import org.isnad.statement.Outcome;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final String TEXT = "قال مدير السد سعد الحداد إن السد مغلق.";
    private static final String CUE = "قال";
    private static final String SOURCE = "مدير السد سعد الحداد";
    private static final String CONTENT = "السد مغلق";

    // ---- Learner

    @Test
    void whatSetsRightCandidatesApartWeighsForThem() {
        var learner = new Learner();
        for (int n = 0; n < 40; n++) {
            learner.add(List.of(List.of("good", "plain"), List.of("bad", "plain")), new boolean[] {true, false});
            learner.add(List.of(List.of("bad"), List.of("good")), new boolean[] {false, true});
        }
        var weights = learner.weights();
        assertThat(weights.get("good")).isPositive();
        assertThat(weights.get("bad")).isNegative();
        assertThat(weights).doesNotContainKey("plain"); // tells nothing: both have it
    }

    @Test
    void whatFewChoicesShowIsForgotten() {
        var learner = new Learner();
        for (int n = 0; n < 40; n++) {
            var seldom = n < Learner.OF_READING.seldom() - 1 ? "seldom" : "often";
            learner.add(List.of(List.of(seldom), List.of("other")), new boolean[] {true, false});
        }
        assertThat(learner.weights()).containsKey("often").doesNotContainKey("seldom");
    }

    // ---- Lessons

    @Test
    void theCandidateThatTheMarksTellIsRightIsLearntFrom() {
        var source = place(SOURCE);
        var shorter = new Span(source.start(), source.start() + "مدير السد".length());
        var choice = choice(
                "subject",
                new Outcome.Subject(null, null),
                new Outcome.Subject(shorter, null),
                new Outcome.Subject(source, null));
        assertThat(rightIn(choice, marked())).containsExactly("2");
        var ends = choice(
                "content-end",
                new Outcome.ContentEnd(place("السد مغلق.")),
                new Outcome.ContentEnd(new Span(0, TEXT.length())));
        assertThat(rightIn(ends, marked())).isEmpty(); // both end where the marks do, so there is nothing to learn
    }

    @Test
    void incompleteMarksDoNotTellWhatIsNoStatement() {
        var choice = choice("statement", new Outcome.Stands(true), new Outcome.Stands(false));
        var marked = marked();
        assertThat(rightIn(choice, marked)).isEmpty();
        assertThat(rightIn(choice, new MarkedArticle(marked.article(), marked.marks(), true)))
                .containsExactly("0");
    }

    @Test
    void aStatementThatCameOutAsItIsMarkedIsToBeTrusted() {
        var whole = new MarkedArticle(marked().article(), marked().marks(), true);
        String id = whole.marks().statements().get(0).id();
        var choice = choice("confidence", new Outcome.Trusted(true, id), new Outcome.Trusted(false, id));
        assertThat(rightIn(choice, whole)).containsExactly("0");
        var other = choice("confidence", new Outcome.Trusted(true, "another"), new Outcome.Trusted(false, "another"));
        assertThat(rightIn(other, whole)).containsExactly("1");
    }

    /** The numbers of the candidates that a choice, met often, teaches to take. */
    private static List<String> rightIn(Choice choice, MarkedArticle marked) {
        var learner = new Learner();
        var lessons = new Lessons(marked, marked.marks());
        for (int n = 0; n < 40; n++) {
            lessons.teach(choice, learner);
        }
        return learner.weights().entrySet().stream()
                .filter(weight -> weight.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A choice about the cue; each candidate's one finding is its number. */
    private static Choice choice(String kind, Outcome... outcomes) {
        var candidates = new ArrayList<Choice.Candidate>();
        for (int c = 0; c < outcomes.length; c++) {
            candidates.add(new Choice.Candidate(outcomes[c], List.of(String.valueOf(c))));
        }
        return new Choice(kind, place(CUE), candidates);
    }

    // ---- ExampleLessons

    @Test
    void anExampleMarksTheOneStatementThatItTellsOf() {
        var marked = marked();
        assertThat(marked.complete()).isFalse();
        var statement = marked.marks().statements().get(0);
        assertThat(statement.cue()).isEqualTo(place(CUE));
        assertThat(statement.sources()).containsExactly(place(SOURCE));
        assertThat(statement.contents()).containsExactly(place(CONTENT));
    }

    @Test
    void anExampleThatDoesNotTellCueAndContentTeachesNothing() {
        assertThat(ExampleLessons.of(List.of(
                        example(Map.of("contents", List.of(CONTENT))),
                        example(Map.of("cue", List.of(CUE))),
                        example(Map.of()),
                        example(Map.of("cue", List.of("نفى"), "contents", List.of(CONTENT))))))
                .isEmpty();
    }

    // ---- Training

    @Test
    void theSameArticlesTeachTheSameAndNoArticlesNothing() throws IOException {
        var lexicon = Lexicon.shipped();
        var samples = samples();
        var first = Training.weights(lexicon, samples);
        assertThat(first).containsKeys("subject", "content-end", "act", "statement");
        assertThat(Training.weights(lexicon, samples)).isEqualTo(first);
        assertThat(Training.weights(lexicon, List.of())).isEmpty();
    }

    @Test
    void whatIsLearntReadsTheArticlesItWasLearntFromBetter() throws IOException {
        var lexicon = Lexicon.shipped();
        var samples = samples();
        var learnt = Isnad.with(lexicon, Weights.of(Training.weights(lexicon, samples)));
        var alone = Isnad.with(lexicon, Weights.none());
        assertThat(rightActs(learnt, samples)).isGreaterThan(rightActs(alone, samples));
    }

    private static long rightActs(Isnad isnad, List<MarkedArticle> articles) {
        return articles.stream()
                .mapToLong(article -> isnad.read(article.article()).statements().stream()
                        .filter(read -> article.marks().statements().stream()
                                .anyMatch(marked -> marked.cue() != null
                                        && marked.cue().equals(read.cue())
                                        && marked.act() == read.act()))
                        .count())
                .sum();
    }

    @Test
    void noOutletIsReadWithWeightsThatItsOwnArticlesTaught() throws IOException {
        var samples = samples().subList(0, 6);
        var taught = new ArrayList<Integer>();
        var crossed = new CrossValidation(Lexicon.shipped(), List.of(), () -> taught.add(1));
        var compared = crossed.compared(List.of(new MarkedSet("samples", samples)));
        assertThat(compared.get(0).name()).isEqualTo("all");
        assertThat(compared.get(0).weights().size()).isEqualTo(6);
        assertThat(taught)
                .hasSize(6 * Training.readings(5)) // each outlet has one article here
                .hasSize((int) crossed.readings(List.of(new MarkedSet("samples", samples))));
    }

    private static List<MarkedArticle> samples() throws IOException {
        var gold = new GoldFolder(Shared.root().resolve("samples/gold"));
        var articles = new ArrayList<MarkedArticle>();
        for (var name : gold.names()) {
            articles.add(MarkedArticle.of(gold.marks(name).document()));
        }
        return articles;
    }

    private static MarkedArticle marked() {
        var told = Map.of("cue", List.of(CUE), "sources", List.of(SOURCE), "contents", List.of(CONTENT));
        return ExampleLessons.of(List.of(example(told))).get(0);
    }

    private static Example example(Map<String, List<String>> expected) {
        return new Example("statement/assert.yaml", 1, "statement/assert.yaml#قال", TEXT, expected, null);
    }

    private static Span place(String words) {
        int at = TEXT.indexOf(words);
        return new Span(at, at + words.length());
    }
}
