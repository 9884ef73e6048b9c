package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.sources.Fault;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final Path ROOT = Shared.root();
    private static final String TEXT = "نفت هيئة القناة إغلاق المجرى.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Fault.Code.class)
    void everyFaultHasItsPage(Fault.Code code) throws IOException {
        var page = ROOT.resolve("docs/faults/" + code.key() + ".md");
        assertThat(page).exists();
        assertThat(Files.readString(page)).startsWith("# " + code.key() + "\n").contains("## What to do");
    }

    @Test
    void everyPageIsAboutAFault() throws IOException {
        var keys = Arrays.stream(Fault.Code.values()).map(Fault.Code::key).toList();
        try (var pages = Files.list(ROOT.resolve("docs/faults"))) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "add",
                "import-parquet",
                "watch",
                "search",
                "verify",
                "export",
                "copy",
                "evaluate",
                "demo",
                "lexicon",
                "train",
                "places",
                "copies"
            })
    void everyCommandHasHelp(String command) {
        var direct = Run.of(command, "--help");
        assertThat(direct.code()).isZero();
        assertThat(direct.out()).startsWith("Usage: isnad " + command);
        assertThat(Run.of(command, "--version").out())
                .isEqualTo(Run.of("--version").out());
        assertThat(Run.of("help", command).out()).isEqualTo(direct.out());
    }

    @Test
    void outputThatCannotBeWrittenIsToldAndOutputThatNobodyReadsAnyMoreIsNot() throws IOException {
        var text = Files.writeString(folder.resolve("a.txt"), TEXT).toString();
        assertThat(writtenTo("No space left on device", text))
                .isEqualTo(Main.UNWRITTEN + " isnad: the output cannot be written: No space left on device\n");
        assertThat(writtenTo("Broken pipe", text)).startsWith(Main.OK + " ");
    }

    private static String writtenTo(String broken, String file) {
        var out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(broken);
            }
        };
        var err = new StringWriter();
        var in = InputStream.nullInputStream();
        var around = new Surroundings(
                in,
                Surroundings.writer(out),
                new PrintWriter(err),
                Map.of(),
                false,
                false,
                false,
                80,
                Clock.systemUTC());
        return Main.run(around, "read", file) + " " + err;
    }

    @Test
    void theProgramAloneShowsItsCommands() {
        var run = Run.of();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("read", "evaluate", "demo", "lexicon", "help");
        assertThat(Run.of("--help").out()).isEqualTo(run.out());
        assertThat(Run.of("--version").out()).matches("isnad [0-9.]+ \\(Java [0-9]+\\)\\s+");
    }

    @Test
    void aNarrowTerminalIsNoHindrance() throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), TEXT).toString();
        var run = Run.onNarrowTerminal(40, "read", file);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(Bidi.columns(line)).isLessThanOrEqualTo(40));
        assertThat(Run.onNarrowTerminal(40, "demo").code()).isZero();
        assertThat(Run.onNarrowTerminal(40, "help", "read").code()).isZero();
    }

    @Test
    void theRehearsalForLaterStartsEndsByItselfAndIsNotOfferedToAnybody() {
        assertThat(Run.of("demo", "--rehearse").code()).isZero();
        assertThat(Run.of("demo", "--help").out()).doesNotContain("--rehearse");
    }

    @Test
    void theDemoShowsAnArticleATableAndWhatToTryNext() {
        var run = Run.of("demo");
        assertThat(run.out()).contains("isnad demo --desk");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("airlift-1", "Disputed", "What to try next", "read YOUR-PAGE.html");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theDemoEndsWithTheFiveStoriesAsClaims() {
        assertThat(Run.of("demo").out())
                .contains(
                        "were commanders flown out?",
                        "who struck",
                        "who let the fighters pass?",
                        "a breakout?",
                        "whose fault?")
                .contains("contested", "known origins: at most", "Told differently", "⇄");
        assertThat(Run.of("demo", "--lang", "ar").out()).contains("هل نُقل القادة جوا؟", "ما اختلفت فيه الروايات", "⇄");
    }

    @Test
    void theDemoSpeaksArabicThroughout() {
        var run = Run.of("demo", "--lang", "AR");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("موضع خلاف", "ماذا بعد؟").doesNotContain("statements", "What to try");
    }

    @Test
    void evaluatesTheSamplesAsRowsAndAsJson() throws IOException {
        var gold = ROOT.resolve("samples/gold").toString();
        var rows = Run.of("evaluate", gold);
        assertThat(rows.code()).isZero();
        assertThat(rows.out())
                .containsPattern(
                        "(?m)^statement found {6}P 0\\.\\d{3}  R 0\\.\\d{3}  F1 0\\.\\d{3}  \\(\\d+ right, \\d+ predicted, \\d+ gold\\)$");
        assertThat(Run.of("evaluate", "--json", gold).out()).contains("\"statement found\": {\"p\": 0.");
        assertThat(Run.of("evaluate", "--faults", "2", gold).out()).contains("== airlift-1: ");
    }

    @Test
    void givenDocumentsAreScoredInsteadOfAReading() throws IOException {
        var gold = ROOT.resolve("samples/gold");
        var document = Files.readString(gold.resolve("airlift-1.gold.json")).replace("\n", " ");
        var documents = Files.writeString(folder.resolve("documents.jsonl"), document + "\n");
        Files.copy(gold.resolve("airlift-1.gold.json"), folder.resolve("airlift-1.gold.json"));
        Files.copy(gold.resolve("airlift-1.txt"), folder.resolve("airlift-1.txt"));
        assertThat(Run.of("evaluate", folder.toString(), documents.toString()).out())
                .contains("statement exact      P 1.000  R 1.000  F1 1.000");
    }

    @Test
    void goldThatCannotBeUsedIsNamed() throws IOException {
        assertThat(Run.of("evaluate", folder.toString()).err()).contains("[no-gold]");
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Files.writeString(folder.resolve("a.gold.json"), "{\"id\": \"a\", \"statements\": [{\"act\": \"SHOUT\"}]}");
        Files.writeString(folder.resolve("b.txt"), TEXT);
        Files.writeString(folder.resolve("b.gold.json"), "{\"id\": \"b\"}");
        var run = Run.of("evaluate", folder.toString());
        assertThat(run.code()).isEqualTo(Main.SOME);
        assertThat(run.err())
                .contains("a.gold.json")
                .contains("unknown act 'SHOUT'")
                .contains("[bad-gold]");
    }

    @Test
    void outputIsTheSameUnderLocalesWithOtherDigitsAndLetters() throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), TEXT).toString();
        var gold = ROOT.resolve("samples/gold").toString();
        var plain = List.of(Run.of("read", "--json", file), Run.of("evaluate", gold), Run.of("demo"));
        var before = Locale.getDefault();
        for (var locale : List.of("ar-EG-u-nu-arab", "tr")) {
            try {
                Locale.setDefault(Locale.forLanguageTag(locale));
                assertThat(List.of(Run.of("read", "--json", file), Run.of("evaluate", gold), Run.of("demo")))
                        .isEqualTo(plain);
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Test
    void aRealProcessReadsWritesAndExits() throws Exception {
        var file = Files.writeString(folder.resolve("a.txt"), TEXT).toString();
        var process = process("-Xmx256m", "read", file, file + ".missing");
        var out = folder.resolve("out").toFile();
        var err = folder.resolve("err").toFile();
        var code = process.redirectOutput(out).redirectError(err).start().waitFor();
        assertThat(code).isEqualTo(Main.SOME);
        assertThat(Files.readString(out.toPath())).contains("إغلاق المجرى").doesNotContain("\u001B");
        assertThat(Files.readString(err.toPath()))
                .contains("[no-such-file]")
                .endsWith("1 article read; 1 could not be read.\n");
    }

    @Test
    void memoryStaysFlatHoweverLongTheInput() throws Exception {
        var process = process("-Xmx64m", "read", "--json", "--threads", "2")
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        var line = ("{\"text\": \"" + TEXT + "\", \"rest\": \"" + "x".repeat(40_000) + "\"}\n")
                .getBytes(StandardCharsets.UTF_8);
        try (var in = process.getOutputStream()) {
            for (int i = 0; i < 5_000; i++) { // 200 MB
                in.write(line);
            }
        }
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("err"))).isEqualTo("5000 articles read, nothing left out.\n");
    }

    private static ProcessBuilder process(String heap, String... args) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }
}
