package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.letter.Folding;
import org.isnad.lexicon.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The examples of the lexicons of claims, each told as its entry says. */
class ClaimLexiconsTest {

    private static final Meanings MEANINGS = new Meanings(Isnad.shipped().lexicon());

    record Example(String entry, Object written, Map<?, ?> fields) {
        @Override
        public String toString() {
            return entry + ": " + written;
        }
    }

    private static Stream<Example> examples(String file, String head) throws IOException {
        try (InputStream in = Objects.requireNonNull(Meanings.class.getResourceAsStream(file))) {
            var root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return ((List<?>) root.get("entries"))
                    .stream()
                            .map(entry -> (Map<?, ?>) entry)
                            .map(f -> new Example((String) f.get(head), Objects.requireNonNull(f.get("example")), f));
        }
    }

    static Stream<Example> events() throws IOException {
        return examples("events.yaml", "event");
    }

    static Stream<Example> contrasts() throws IOException {
        return examples("contrasts.yaml", "contrast");
    }

    static Stream<Example> modalities() throws IOException {
        return examples("modality.yaml", "modality");
    }

    static Stream<Example> directions() throws IOException {
        return examples("directions.yaml", "direction");
    }

    /** All that the words of a sentence can tell, each alone and with those behind it. */
    private static List<Meaning> told(String text) {
        var words = Stream.of(text.split("\\s+")).map(Folding::folded).toList();
        var told = new ArrayList<Meaning>();
        for (int i = 0; i < words.size(); i++) {
            told.add(MEANINGS.meaning(words.get(i)));
            for (var phrase : MEANINGS.phrases(words.get(i))) {
                int end = i + 1 + phrase.rest().size();
                if (end <= words.size() && words.subList(i + 1, end).equals(phrase.rest())) {
                    told.add(phrase.meaning());
                }
            }
        }
        return told;
    }

    @ParameterizedTest
    @MethodSource("events")
    void theExampleOfAnEventTellsIt(Example example) {
        assertThat(told((String) example.written))
                .flatExtracting(Meaning::events)
                .extracting(Entry.Event::id)
                .contains(example.entry);
    }

    @ParameterizedTest
    @MethodSource("contrasts")
    void theExamplesOfAContrastStandOnItsTwoSides(Example example) {
        var pair = (List<?>) example.written;
        assertThat(told((String) pair.get(0)))
                .flatExtracting(Meaning::ones)
                .extracting(Entry.Contrast::id)
                .contains(example.entry);
        assertThat(told((String) pair.get(1)))
                .flatExtracting(Meaning::others)
                .extracting(Entry.Contrast::id)
                .contains(example.entry);
    }

    @ParameterizedTest
    @MethodSource("modalities")
    void theExampleOfAModalityHasItsMoodAndTheNearMissHasNot(Example example) {
        var mood = Entry.Mood.valueOf((String) example.fields.get("mood"));
        assertThat(holds(mood, (String) example.written)).isTrue();
        assertThat(holds(mood, (String) Objects.requireNonNull(example.fields.get("not"))))
                .isFalse();
    }

    private static boolean holds(Entry.Mood mood, String text) {
        var said = Saying.whole(text);
        return mood == Entry.Mood.NOT
                ? said.terms().stream().anyMatch(Term::negated)
                : said.certainty().name().equals(mood.name());
    }

    @ParameterizedTest
    @MethodSource("directions")
    void theExampleOfADirectionTellsIt(Example example) {
        assertThat(Saying.whole((String) example.written)
                        .terms()
                        .get(0)
                        .meaning()
                        .directions())
                .extracting(Entry.Direction::id)
                .contains(example.entry);
    }
}
