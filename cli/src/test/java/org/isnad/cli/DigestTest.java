package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.article.Told;
import org.isnad.document.Act;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.EntityKind;
import org.isnad.document.Form;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.json.DocumentReader;
import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void showsWhoSaidWhatThroughWhomAndWhoDeniesIt() throws IOException {
        assertThat(digest(Labels.Language.EN, false, 72, false)).isEqualTo(resource("digest-en.txt"));
    }

    @Test
    void speaksArabicFromRightToLeft() throws IOException {
        assertThat(digest(Labels.Language.AR, false, 72, false)).isEqualTo(resource("digest-ar.txt"));
    }

    @Test
    void explainsEachStatementByItsRules() throws IOException {
        assertThat(digest(Labels.Language.EN, false, 72, true)).isEqualTo(resource("digest-explained.txt"));
    }

    @Test
    void coloursChangeNothingButColours() throws IOException {
        var coloured = digest(Labels.Language.EN, true, 72, true);
        assertThat(coloured).contains("\u001B[31mDENY\u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(digest(Labels.Language.EN, false, 72, true));
    }

    @Test
    void noLineIsWiderThanAskedFor() throws IOException {
        for (int width = 40; width <= 100; width += 7) {
            var columns = width;
            digest(Labels.Language.EN, false, width, false)
                    .lines()
                    .forEach(line -> assertThat(Bidi.columns(line)).as(line).isLessThanOrEqualTo(columns));
        }
    }

    @Test
    void wordsOfAnArticleCannotCommandTheTerminalOrLeaveTheirIsolate() {
        var nasty = "قال\u001B[2J \u202Eالوزير\u2069 نعم\u0007";
        assertThat(Bidi.isolate(nasty)).isEqualTo("\u2068قال [2J الوزير نعم\u2069");
        assertThat(Bidi.lines(nasty, 80)).containsExactly("\u2068قال [2J الوزير نعم\u2069");
    }

    @Test
    void longWordsAreCutAndMarksTakeNoRoom() {
        assertThat(Bidi.lines("ابتثجحخ", 3)).containsExactly("\u2068ابت\u2069", "\u2068ثجح\u2069", "\u2068خ\u2069");
        assertThat(Bidi.columns("قَالَ")).isEqualTo(3);
    }

    @Test
    void statementsThatHoldEachOtherAreShownOnceEach() {
        var text = "قال أ إن ب قال";
        var document = new Document(
                "x",
                text,
                null,
                null,
                null,
                List.of(),
                Map.of("a", new Entity("a", List.of("أ"), EntityKind.PERSON, null)),
                List.of(statement("s1", "s2", new Span(0, 3)), statement("s2", "s1", new Span(11, 14))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var digest = new Digest(new Labels(Labels.Language.EN), new Ink(false), 80, false).of(document, Told.NOTHING);
        assertThat(digest).containsOnlyOnce("s1  ").containsOnlyOnce("s2  ");
    }

    private static Statement statement(String id, String within, Span cue) {
        return new Statement(
                id,
                cue,
                Act.ASSERT,
                List.of(),
                "a",
                List.of(),
                List.of(cue),
                Form.INDIRECT,
                false,
                null,
                within,
                1,
                List.of());
    }

    private static String digest(Labels.Language language, boolean colours, int width, boolean explain)
            throws IOException {
        var document = DocumentReader.read(resource("bridge.json"), resource("bridge.txt"));
        assertThat(document.lies()).isEmpty();
        return new Digest(new Labels(language), new Ink(colours), width, explain)
                .of(document.document(), Told.NOTHING.author("ليلى الحداد").modified(LocalDate.of(2021, 3, 24)));
    }

    static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(DigestTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
