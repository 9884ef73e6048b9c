package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.document.Statement;
import org.isnad.record.Difference.Fate;
import org.isnad.record.Difference.Piece;
import org.junit.jupiter.api.Test;

class DifferingTest {

    private static Recorded recorded(String text) {
        var article = Sample.article("a", "https://example.org/a", "خبر\n" + text);
        return new Recorded(
                1, "a", "2026-01-02T00:00:00Z", null, Hash.of(text), article, Sample.read(article), Sample.WITH);
    }

    private static Difference difference(String from, String to) {
        return RecordStore.difference(recorded(from), recorded(to));
    }

    private static String words(Recorded in, Statement statement) {
        return statement.contents().get(0).of(in.document().text());
    }

    @Test
    void theSameWordsAreTheSameHoweverTheyAreWrittenAndWhereverTheyStand() {
        var difference = difference(
                "قال الوزير إن السد مغلق. وأكدت الشركة أن الطريق مفتوح.",
                "وأكّدت الشركة أنّ الطريق مفتوح. وقال الوزير ان السدّ مغلق.");
        assertThat(difference.same()).isEqualTo(2);
        assertThat(difference.isNone()).isTrue();
    }

    @Test
    void statementsComeAndGo() {
        var difference = difference(
                "قال الوزير إن السد مغلق. وأكدت الشركة أن الطريق مفتوح.",
                "قال الوزير إن السد مغلق. ونفى المدير وصول المساعدات إلى المخيم.");
        assertThat(difference.same()).isEqualTo(1);
        assertThat(difference.came())
                .singleElement()
                .satisfies(s -> assertThat(words(difference.to(), s)).startsWith("وصول المساعدات"));
        assertThat(difference.went())
                .singleElement()
                .satisfies(s -> assertThat(words(difference.from(), s)).isEqualTo("الطريق مفتوح"));
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void wordsAndFiguresThatChangedAreShownWordByWord() {
        var difference = difference(
                "قال الوزير إن 22 جنديا قتلوا في الهجوم أمس.",
                "قال الوزير إن 26 جنديا قتلوا في الهجوم على الحافلة أمس.");
        assertThat(difference.came()).isEmpty();
        assertThat(difference.went()).isEmpty();
        var changed = difference.changed().get(0);
        assertThat(changed.words())
                .containsExactly(
                        new Piece(Fate.LEFT_OUT, "22"),
                        new Piece(Fate.PUT_IN, "26"),
                        new Piece(Fate.KEPT, "جنديا قتلوا في الهجوم"),
                        new Piece(Fate.PUT_IN, "على الحافلة"),
                        new Piece(Fate.KEPT, "أمس"));
        assertThat(changed.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.from()).contains("22");
            assertThat(figure.to()).contains("26");
        });
    }

    @Test
    void aSpeakerOrAnActThatChangedIsAChangeOfOneStatement() {
        var difference =
                difference("قال الوزير إن السد مغلق بالكامل.", "نفى الوزير أن السد مغلق بالكامل. وقال المدير إنه باق.");
        assertThat(difference.changed())
                .singleElement()
                .satisfies(changed -> assertThat(
                                changed.from().act() + " " + changed.to().act())
                        .isEqualTo("ASSERT DENY"));
        var speaker = difference("قال الوزير إن السد مغلق بالكامل.", "قال المدير إن السد مغلق بالكامل.");
        assertThat(speaker.changed()).hasSize(1);
        assertThat(speaker.changed().get(0).words()).allMatch(piece -> piece.fate() == Fate.KEPT);
    }

    /** What is kept and left out is the earlier, what is kept and put in the later, whatever the words. */
    @Test
    void thePiecesAreTheWordsOfBoth() {
        var random = new Random(3);
        for (int i = 0; i < 60; i++) {
            var difference = difference(sentence(random), sentence(random));
            for (var changed : difference.changed()) {
                assertThat(joined(changed.words(), Fate.KEPT, Fate.LEFT_OUT))
                        .isEqualTo(folded(difference.from(), changed.from()));
                assertThat(joined(changed.words(), Fate.KEPT, Fate.PUT_IN))
                        .isEqualTo(folded(difference.to(), changed.to()));
            }
            assertThat(difference.same()
                            + difference.changed().size()
                            + difference.came().size())
                    .isEqualTo(difference.to().document().statements().size());
            assertThat(difference.same()
                            + difference.changed().size()
                            + difference.went().size())
                    .isEqualTo(difference.from().document().statements().size());
        }
    }

    private static String sentence(Random random) {
        var words = List.of("السد", "مغلق", "طريق", "مفتوح", "مدينة", "قرية", "نهر", "جسر");
        return IntStream.range(0, 2)
                .mapToObj(i -> "قال الوزير إن السد "
                        + random.ints(6, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" ")) + ".")
                .collect(Collectors.joining(" "));
    }

    private static List<String> joined(List<Piece> pieces, Fate one, Fate other) {
        return pieces.stream()
                .filter(piece -> piece.fate() == one || piece.fate() == other)
                .flatMap(piece -> Words.of(piece.words()).folded().stream())
                .toList();
    }

    private static List<String> folded(Recorded in, Statement statement) {
        return Stream.of(statement)
                .flatMap(s -> s.contents().stream())
                .flatMap(span -> Words.of(span.of(in.document().text())).folded().stream())
                .toList();
    }
}
