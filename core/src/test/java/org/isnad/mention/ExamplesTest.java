package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.isnad.lexicon.Example;
import org.isnad.lexicon.Lexicon;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the lexicons' examples of dates, places, figures and furniture. */
class ExamplesTest {

    private static final Map<String, Function<Reading, List<String>>> KEYS = Map.of(
            "dates",
            Reading::dates,
            "figures",
            Reading::figures,
            "places",
            Reading::places,
            "furniture",
            Reading::furniture);

    private static List<Example> examples() throws IOException {
        return Lexicon.examples(Shared.root().resolve("core/src/main/resources/org/isnad"));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleReadsAsItSays() throws IOException {
        return examples().stream()
                .filter(e -> e.expected().keySet().stream().anyMatch(KEYS::containsKey))
                .map(e -> DynamicTest.dynamicTest(
                        e.entry() + ": " + e.text(),
                        () -> assertThat(differences(e, Lexicon.shipped()))
                                .as(e.entry() + ": " + e.text())
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> anEntryOfTheCalendarOrABoundMakesItsExamplesAndKeepsOutOfItsNearMisses() throws IOException {
        var switchedOff = new HashMap<String, Lexicon>();
        return examples().stream()
                .filter(e ->
                        e.file().equals("mention/calendar.yaml") || e.file().equals("mention/bounds.yaml"))
                .map(e -> DynamicTest.dynamicTest(e.entry() + ": " + e.text(), () -> {
                    Lexicon without = switchedOff.computeIfAbsent(e.entry(), Lexicon.shipped()::without);
                    if (e.because() == null) {
                        assertThat(differences(e, without))
                                .as(e.entry() + ": " + e.text())
                                .isNotEmpty();
                    } else {
                        assertThat(all(e, Lexicon.shipped()))
                                .as(e.entry() + ": " + e.text())
                                .isEqualTo(all(e, without));
                    }
                }));
    }

    private static List<String> differences(Example example, Lexicon lexicon) {
        var reading = Reading.of(example.text(), Reading.PUBLISHED, lexicon);
        var differences = new ArrayList<String>();
        example.expected().forEach((key, expected) -> {
            if (KEYS.containsKey(key)) {
                List<String> found = KEYS.get(key).apply(reading);
                if (!found.equals(expected)) {
                    differences.add(key + " " + expected + ", but found " + found);
                }
            }
        });
        return differences;
    }

    private static List<String> all(Example example, Lexicon lexicon) {
        var reading = Reading.of(example.text(), Reading.PUBLISHED, lexicon);
        return Stream.of(reading.dates(), reading.figures(), reading.places())
                .flatMap(List::stream)
                .toList();
    }
}
