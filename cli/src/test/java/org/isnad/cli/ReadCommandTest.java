package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.isnad.json.Json;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final String TEXT = "نفت هيئة القناة إغلاق المجرى.\n\nوقال مدير الهيئة إن الملاحة تسير كالمعتاد.\n";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("good.txt"), TEXT);
    }

    @Test
    void aDigestNamesTheSpeakerAndTheCount() {
        var run = Run.of("read", file("good.txt"));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("هيئة القناة").contains("DENY").contains("إغلاق المجرى");
        assertThat(run.err()).isEqualTo("1 article read, nothing left out.\n");
    }

    @Test
    void aWeekdayThatContradictsThePagesDayIsShown() throws IOException {
        var text = "وصل وفد الهيئة أمس (الثلاثاء)، وغادر يوم الأربعاء.";
        var file = Files.writeString(folder.resolve("days.txt"), text).toString();
        assertThat(Run.of("read", "--published", "2017-09-07", file).out())
                .contains("أمس (الثلاثاء)\u2069  \u20682017-09-05\u2069", "clash:", "\u20682017-09-06\u2069")
                .doesNotContain("يوم الأربعاء\u2069");
        assertThat(Run.of("read", "--published", "2017-09-06", file).out()).doesNotContain("clash:", "Dates");
        assertThat(Run.of("read", "--explain", "--lang", "ar", "--published", "2017-09-06", file)
                        .out())
                .contains("يوم الأربعاء\u2069  \u20682017-09-06\u2069  محسوب من يوم الصفحة");
        assertThat(Run.of("read", "--json", "--published", "2017-09-07", file).out())
                .contains("\"value\":\"2017-09-05\",\"anchor\":\"PAGE\",\"clash\":\"2017-09-06\"}")
                .containsOnlyOnce("\"clash\"");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.write(folder.resolve("binary.txt"), new byte[] {1, 0, 2, 0});
        Files.writeString(folder.resolve("english.txt"), "The authority denied it.");
        Files.writeString(
                folder.resolve("lines.jsonl"),
                "{\"text\": \"" + "قال الوزير إن الطريق مفتوح" + "\"}\n{\"text\": oops\n");
        Files.writeString(folder.resolve("table.csv"), "id,content\n1,قال\n");
        Files.write(folder.resolve("old.txt"), TEXT.repeat(4).getBytes(Charset.forName("windows-1256")));
        Files.writeString(folder.resolve("long.txt"), "قال الوزير ".repeat(500_000));
        Files.writeString(folder.resolve("marks.txt"), "\"".repeat(1_000_000) + "قال");
        var run = Run.of("read", "--json", folder.toString(), file("missing.txt"));
        assertThat(run.code()).isEqualTo(Main.SOME);
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.err().lines().map(ReadCommandTest::code))
                .containsExactly(
                        "[binary-file]",
                        "[empty-text]",
                        "[not-arabic]",
                        "[broken-json]",
                        "[too-long]",
                        "[too-long]",
                        "[missing-column]",
                        "[no-such-file]",
                        "2).");
        assertThat(run.err())
                .contains("lines.jsonl:2: broken JSON")
                .endsWith("3 articles read; 8 could not be read (binary-file 1, broken-json 1, empty-text 1,"
                        + " missing-column 1, no-such-file 1, not-arabic 1, too-long 2).\n");
    }

    private static String code(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    @Test
    void nothingReadIsAnExitCodeOfItsOwn() {
        assertThat(Run.of("read", file("missing.txt")).code()).isEqualTo(Main.NONE);
    }

    @Test
    void aWrongCommandLineIsToldWithASuggestion() {
        var command = Run.of("raed", "x");
        assertThat(command.code()).isEqualTo(Main.USAGE);
        assertThat(command.err()).contains("no command 'raed'").contains("did you mean: isnad read?");
        assertThat(Run.of(file("good.txt")).err()).contains("did you mean: isnad read ");
        assertThat(Run.of("xyzzy").err()).contains("the commands are read, ");
        assertThat(Run.of("read", "--threads", "0", "x").err()).contains("--threads must be 1 or more");
        assertThat(Run.of("read", "--map", "txt=a", "x").err()).contains("no field 'txt'");
        assertThat(Run.of("read", "--published", "yesterday", "x").err()).contains("no day such as");
        assertThat(Run.onTerminal(Map.of(), "read").code()).isEqualTo(Main.USAGE);
    }

    @Test
    void standardInputIsReadWhenNothingIsNamed() {
        var run = Run.withInput(
                "{\"id\":\"7\",\"body\":\"" + TEXT.replace("\n", "\\n") + "\"}",
                "read",
                "--json",
                "--map",
                "text=body");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("{\"id\":\"7\",");
    }

    @Test
    void jsonHasTheKeysOfTheCodebookInItsOrder() throws IOException {
        var run = Run.of("read", "--json", "--published", "2021-03-23", file("good.txt"));
        var document = (Map<?, ?>) Json.read(run.out());
        assertThat(document.keySet().stream().map(Object::toString))
                .containsExactly(
                        "id",
                        "outlet",
                        "published",
                        "title",
                        "furniture",
                        "entities",
                        "statements",
                        "dates",
                        "places",
                        "figures",
                        "disputes",
                        "author",
                        "modified",
                        "text_sha256",
                        "isnad");
        assertThat(document.get("published")).isEqualTo("2021-03-23");
        assertThat((String) document.get("text_sha256")).hasSize(64);
        var statement = (Map<?, ?>) ((List<?>) document.get("statements")).get(0);
        assertThat(statement.keySet().stream().map(Object::toString))
                .containsExactly(
                        "id",
                        "cue",
                        "act",
                        "sources",
                        "speaker",
                        "via",
                        "contents",
                        "form",
                        "distance",
                        "spoken",
                        "within",
                        "confidence",
                        "why");
        var cue = (Map<?, ?>) statement.get("cue");
        var start = ((Number) cue.get("start")).intValue();
        var end = ((Number) cue.get("end")).intValue();
        assertThat(TEXT.substring(start, end)).isEqualTo(cue.get("text"));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append("{\"text\": \"")
                    .append(TEXT.replace("\n", "\\n").repeat(1 + i * 31 % 17))
                    .append("\"}\n");
            lines.append(i % 50 == 0 ? "oops\n" : "");
        }
        Files.writeString(folder.resolve("many.jsonl"), lines);
        var one = Run.of("read", "--json", "--threads", "1", file("many.jsonl"));
        var two = Run.of("read", "--json", "--threads", "2", file("many.jsonl"));
        assertThat(one.out().lines()).hasSize(300);
        assertThat(two).isEqualTo(one);
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        assertThat(Run.of("read", file("good.txt")).out()).doesNotContain("\u001B");
        assertThat(Run.of("read", "--color", "always", file("good.txt")).out()).contains("\u001B[");
        assertThat(Run.onTerminal(Map.of(), "read", file("good.txt")).out()).contains("\u001B[");
        assertThat(Run.onTerminal(Map.of("NO_COLOR", "1"), "read", file("good.txt"))
                        .out())
                .doesNotContain("\u001B");
        assertThat(Run.onTerminal(Map.of(), "read", "--color", "never", file("good.txt"))
                        .out())
                .doesNotContain("\u001B");
    }

    @Test
    void aDateThatIsNoneIsToldAndTheArticleIsRead() throws IOException {
        Files.writeString(
                folder.resolve("a.jsonl"), "{\"text\": \"قال الوزير إن الطريق مفتوح\", \"published\": \"أمس\"}");
        var run = Run.of("read", file("a.jsonl"));
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("[bad-date]").endsWith("1 article read, nothing left out.\n");
    }

    @Test
    void faultyLexiconsStopTheStartWithAllTheirFaults() throws IOException {
        var words = Files.createDirectories(folder.resolve("words/statement"));
        Files.writeString(
                words.resolve("deny.yaml"),
                "about: Verbs.\nkind: cue\nentries:\n  - cue: دحرج\n    act: DENNY\n  - cue: نكر\n    act: NOPE\n");
        var run = Run.of("read", "--lexicon", folder.resolve("words").toString(), file("good.txt"));
        assertThat(run.code()).isEqualTo(Main.NONE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("DENNY").contains("NOPE").contains("[faulty-lexicon]");
        var check = Run.of("lexicon", "check", folder.resolve("words").toString());
        assertThat(check.code()).isEqualTo(Main.FAULTY);
        assertThat(check.err()).isEqualTo(run.err());
        assertThat(Run.of("lexicon", "check", folder.resolve("none").toString()).code())
                .isEqualTo(Main.FAULTY);
    }

    @Test
    void documentsTellWhichLexiconsTheyWereReadWith() throws IOException {
        var words = Files.createDirectories(folder.resolve("words/statement"));
        var shipped = Shared.root().resolve("core/src/main/resources/org/isnad/statement/deny.yaml");
        Files.copy(shipped, words.resolve("deny.yaml"));
        var own = folder.resolve("words").toString();
        assertThat(Run.of("lexicon", "check", own).code()).isZero();
        assertThat(Run.of("read", "--json", file("good.txt")).out()).contains("\"lexicons\":\"shipped\"");
        var before =
                Run.of("read", "--json", "--lexicon", own, file("good.txt")).out();
        assertThat(before).containsPattern("\"lexicons\":\"shipped\\+[0-9a-f]{12}\"");
        Files.writeString(words.resolve("deny.yaml"), Files.readString(shipped) + "# one line more\n");
        assertThat(Run.of("read", "--json", "--lexicon", own, file("good.txt")).out())
                .isNotEqualTo(before);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
