package org.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.isnad.document.Document;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Example;
import org.isnad.lexicon.Lexicon;
import org.isnad.testing.ReadingInvariants;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the examples of all lexicons, a test each: the sentence reads as its example says, and no longer does when the entry is switched off; a near miss
 * holds a word of the entry, which adds nothing to what is read in it. A hint is among what is weighed, or is not. The examples of {@code examples-not-yet-read.txt} must fail: one that is read is to
 * be taken out of it.
 */
class LexiconExamplesTest {

    private static final Lexicon LEXICON = Lexicon.shipped();
    private static final List<String> NOT_YET_READ = notYetRead();

    @Test
    void theListOfExamplesNotYetReadHoldsExamplesAlone() throws IOException {
        assertThat(NOT_YET_READ)
                .doesNotHaveDuplicates()
                .isSubsetOf(examples().stream().map(LexiconExamplesTest::line).toList());
    }

    @TestFactory
    Stream<DynamicContainer> everyExampleReadsAsItSays() throws IOException {
        Map<String, Map<String, List<Example>>> files = new LinkedHashMap<>();
        for (Example example : examples()) {
            files.computeIfAbsent(example.file(), file -> new LinkedHashMap<>())
                    .computeIfAbsent(example.entry(), entry -> new ArrayList<>())
                    .add(example);
        }
        return files.entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(),
                        file.getValue().entrySet().stream().map(entry -> entry(entry.getKey(), entry.getValue()))));
    }

    private static DynamicContainer entry(String name, List<Example> examples) {
        var without = new Once(() -> LEXICON.without(name));
        return DynamicContainer.dynamicContainer(
                name,
                examples.stream()
                        .map(example -> DynamicTest.dynamicTest(example.text(), () -> {
                            Document document = Examples.read(example, LEXICON);
                            ReadingInvariants.hold(document);
                            if (NOT_YET_READ.contains(line(example))) {
                                assertThatThrownBy(() -> holds(example, document, without))
                                        .as("an example that is read now, to be taken out of the list: "
                                                + line(example))
                                        .isInstanceOf(AssertionError.class);
                            } else {
                                holds(example, document, without);
                            }
                        })));
    }

    private static List<Example> examples() throws IOException {
        return Lexicon.examples(Shared.root().resolve("core/src/main/resources/org/isnad"));
    }

    private static List<String> notYetRead() {
        try (InputStream list = LexiconExamplesTest.class.getResourceAsStream("/examples-not-yet-read.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An example as a line of the list. */
    private static String line(Example example) {
        return example.entry() + ": " + example.text();
    }

    private static void holds(Example example, Document document, Supplier<Lexicon> without) {
        if (example.because() == null) {
            reads(example, document, without);
        } else {
            misses(example, document, without);
        }
    }

    private static void reads(Example example, Document document, Supplier<Lexicon> without) {
        if (isHint(example)) {
            assertThat(Examples.weighs(example, LEXICON))
                    .as("whether %s weighs", example.entry())
                    .isTrue();
            assertThat(Examples.weighs(example, without.get()))
                    .as("whether %s weighs without itself", example.entry())
                    .isFalse();
            return;
        }
        assertThat(Examples.differences(
                        example,
                        document,
                        tells(example) ? Examples.made(document, example.entry()) : document.statements()))
                .as("what %s says and the reading does not", example.entry())
                .isEmpty();
        Document other = Examples.read(example, without.get());
        assertThat(Examples.differences(example, other, other.statements()))
                .as("what fails without %s", example.entry())
                .isNotEmpty();
    }

    private static void misses(Example example, Document document, Supplier<Lexicon> without) {
        assertThat(Examples.holdsAWordOf(example, LEXICON))
                .as("whether a near miss of %s holds its word", example.entry())
                .isTrue();
        if (isHint(example)) {
            assertThat(Examples.weighs(example, LEXICON))
                    .as("whether %s weighs in a near miss", example.entry())
                    .isFalse();
        } else if (tells(example)) {
            assertThat(Examples.made(document, example.entry()))
                    .as("what %s made of a near miss", example.entry())
                    .isEmpty();
        } else {
            Document other = Examples.read(example, without.get());
            assertThat(Examples.all(other))
                    .as("what a near miss of %s reads, found without it too", example.entry())
                    .containsAll(Examples.all(document));
        }
    }

    /** Whether derivations name the entry that the example stands with. */
    private static boolean tells(Example example) {
        Entry entry = LEXICON.entries().get(example.entry());
        return entry instanceof Entry.Cue || entry instanceof Entry.Signal;
    }

    /** A hint decides nothing alone: what it does shows in what is weighed. */
    private static boolean isHint(Example example) {
        return LEXICON.entries().get(example.entry()) instanceof Entry.Signal signal && signal.hint();
    }

    /** A value that is made when it is asked for, and kept. */
    private static final class Once implements Supplier<Lexicon> {

        private final Supplier<Lexicon> maker;
        private Lexicon made;

        Once(Supplier<Lexicon> maker) {
            this.maker = maker;
        }

        @Override
        public Lexicon get() {
            made = made == null ? maker.get() : made;
            return made;
        }
    }
}
