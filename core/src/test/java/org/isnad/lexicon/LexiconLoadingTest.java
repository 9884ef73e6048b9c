package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.document.Act;
import org.isnad.letter.Folding;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconLoadingTest {

    private static final String EXAMPLES = """
                reads:
                  - text: صرح الوزير بأن الجسر مفتوح.
                    sources: الوزير
                not:
                  - text: بني في المدينة صرح كبير.
                    because: a building
            """;

    private static final String GOOD = """
            about: one verb
            kind: cue
            entries:
              - cue: صرح
                imperfect: يصرح
                act: ASSERT
                takes: [بـ, clause]
            """ + EXAMPLES;

    @TempDir
    private Path folder;

    private Lexicon with(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return Lexicon.with(folder);
    }

    private List<LexiconFault> faults(String text) {
        var faults = new ArrayList<LexiconFault>();
        LexiconFile.read("statement/own.yaml", text, faults);
        return faults;
    }

    @Test
    void aGoodFileHasNoFault() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @Test
    void aFaultTellsFileLineColumnTheLineAndWhatWasMeant() {
        List<LexiconFault> faults = faults(GOOD.replace("ASSERT", "ASERT"));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(6);
            assertThat(fault.column()).isEqualTo(10);
            assertThat(fault.toString()).isEqualTo("""
                            statement/own.yaml:6:10: unknown act ASERT; did you mean ASSERT?
                                    act: ASERT
                                         ^^^^^""");
        });
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnceInOrder() throws IOException {
        Files.createDirectories(folder.resolve("statement"));
        Files.writeString(
                folder.resolve("statement/a.yaml"),
                GOOD.replace("ASSERT", "ASERT").replace("clause]", "claus]").replace("imperfect:", "imperfct:"));
        Files.writeString(folder.resolve("statement/b.yaml"), GOOD.replace("kind: cue", "kind: que"));
        assertThatThrownBy(() -> Lexicon.with(folder)).isInstanceOfSatisfying(LexiconException.class, e -> {
            assertThat(e.faults())
                    .extracting(LexiconFault::file)
                    .contains("statement/a.yaml", "statement/b.yaml")
                    .isSorted();
            assertThat(e.getMessage())
                    .contains("unknown act ASERT; did you mean ASSERT?")
                    .contains("unknown key imperfct; did you mean imperfect?")
                    .contains("the key imperfect is missing")
                    .contains("did you mean cue?");
        });
    }

    @Test
    void anUnknownFrameIsAFault() {
        assertThat(faults(GOOD.replace("clause]", "claus]"))).singleElement().satisfies(fault -> {
            assertThat(fault.message()).isEqualTo("unknown frame claus; did you mean clause?");
            assertThat(fault.length()).isEqualTo("claus".length());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\n",
                "# nothing\n",
                "word",
                "- a\n- b\n",
                "about: x\n",
                "about: x\nkind: cue\n",
                "about: x\nkind: cue\nentries: many\n",
                "about: x\nkind: cue\nentries: {a: b}\n",
                "about: x\nkind: cue\nentries: [a, b]\n",
                "about: x\nkind: cue\nentries:\n  - imperfect: يصرح\n",
                "kind: cue\nentries: []\n",
                "about: [a]\nkind: cue\nentries: []\n",
                "about: x\nkind: [cue]\nentries: []\n",
                "\tabout: x\n",
                "about: \"x\n",
                "about: x\nkind: cue\nentries: [\n",
                "about: x: y\n",
                "about: x\n kind: cue\n",
                "about: x\n---\nabout: y\n",
                "about: &a x\nkind: *b\n",
                "? [a, b]\n: c\n",
                "about: !!java.util.Date x\n",
                "\u0000",
                "%YAML 9.9\n---\nabout: x\n",
                "about: x\nkind: place\nentries:\n  - {place: A, names: أ, lat: north, lon: 3, kind: town}\n",
            })
    void aFileThatIsNoLexiconIsAFaultAndNoCrash(String text) {
        assertThat(faults(text)).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("statement/own.yaml");
            assertThat(fault.message()).isNotBlank();
            assertThat(fault.toString()).startsWith("statement/own.yaml:");
        });
    }

    @Test
    void aKeyThatStandsTwiceIsAFault() {
        assertThat(faults(GOOD.replace("    act: ASSERT\n", "    act: ASSERT\n    act: DENY\n")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(7);
                    assertThat(fault.message()).contains("act").contains("twice");
                });
    }

    @Test
    void aHeadwordThatStandsTwiceInAFileIsAFault() {
        String again = GOOD.substring(GOOD.indexOf("  - cue:"));
        assertThat(faults(GOOD + again)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(14);
            assertThat(fault.message()).contains("صرح").contains("twice");
        });
    }

    @Test
    void anAliasThatHoldsItselfIsAFault() {
        assertThat(faults("about: x\nkind: cue\nentries: &a [*a]\n")).isNotEmpty();
        assertThat(faults("about: x\nkind: cue\nentries: &a {b: *a}\n")).isNotEmpty();
    }

    @Test
    void nestingWithoutEndIsAFault() {
        assertThat(faults("about: " + "[".repeat(100_000))).isNotEmpty();
        assertThat(faults("about: " + "[".repeat(100_000) + "]".repeat(100_000)))
                .isNotEmpty();
        assertThat(faults("about: " + "{a: ".repeat(100_000))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ي", "صرح", "نصرح", "يصرح به", "x"})
    void anImperfectThatIsNotTheFormForHeIsAFault(String imperfect) {
        assertThat(faults(GOOD.replace("imperfect: يصرح", "imperfect: " + imperfect)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(5));
    }

    @Test
    void anEntryWithoutBothKindsOfExampleIsAFault() {
        assertThat(faults(GOOD.substring(0, GOOD.indexOf("    reads:"))))
                .extracting(LexiconFault::message)
                .anyMatch(m -> m.contains("reads"));
        assertThat(faults(GOOD.substring(0, GOOD.indexOf("    not:"))))
                .extracting(LexiconFault::message)
                .anyMatch(m -> m.contains("near miss"));
        assertThat(faults(GOOD.replace("        because: a building\n", "")))
                .extracting(LexiconFault::message)
                .anyMatch(m -> m.contains("because"));
        assertThat(faults(GOOD.replace("        sources: الوزير\n", "")))
                .extracting(LexiconFault::message)
                .anyMatch(m -> m.contains("says nothing"));
    }

    @Test
    void theUsersEntryTakesThePlaceOfTheShippedOne() throws IOException {
        assertThat(cue(Lexicon.shipped(), "statement/assert.yaml#قال").act()).isEqualTo(Act.ASSERT);
        Lexicon own = with("statement/assert.yaml", GOOD.replace("صرح", "قال").replace("ASSERT", "WARN"));
        assertThat(cue(own, "statement/assert.yaml#قال").act()).isEqualTo(Act.WARN);
        assertThat(own.entries()).hasSameSizeAs(Lexicon.shipped().entries());
    }

    @Test
    void theUsersFileIsAddedToTheShippedOnes() throws IOException {
        Lexicon own = with("statement/own.yaml", GOOD);
        assertThat(own.entries())
                .hasSize(Lexicon.shipped().entries().size() + 1)
                .containsKey("statement/own.yaml#صرح");
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        assertThat(faults("\uFEFF" + GOOD)).isEmpty();
    }

    @Test
    void linesMayEndAsWindowsEndsThem() {
        assertThat(faults(GOOD.replace("\n", "\r\n"))).isEmpty();
        assertThat(faults(GOOD.replace("ASSERT", "ASERT").replace("\n", "\r\n")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.source()).isEqualTo("    act: ASERT"));
    }

    @Test
    void thePackedLexiconsSayWhatTheFilesSay() throws IOException {
        List<Entry> read = new ArrayList<>();
        LexiconFolder.texts(Shared.root().resolve("core/src/main/resources/org/isnad"))
                .forEach((name, text) -> {
                    var faults = new ArrayList<LexiconFault>();
                    read.addAll(LexiconFile.read(name, text, faults).entries());
                    assertThat(faults).isEmpty();
                });
        assertThat(Lexicon.shipped().entries().values()).containsExactlyElementsOf(read);
    }

    @Test
    void anEntrySwitchedOffIsKnownNoMore() {
        Lexicon without = Lexicon.shipped().without("statement/deny.yaml#نفى");
        assertThat(without.entries())
                .doesNotContainKey("statement/deny.yaml#نفى")
                .hasSize(Lexicon.shipped().entries().size() - 1);
        assertThat(names(without, "نفت")).doesNotContain("statement/deny.yaml#نفى");
        assertThat(names(Lexicon.shipped(), "نفت")).contains("statement/deny.yaml#نفى");
        assertThat(Lexicon.shipped().without("statement/deny.yaml").entries().keySet())
                .noneMatch(name -> name.startsWith("statement/deny.yaml"));
    }

    private static Entry.Cue cue(Lexicon lexicon, String name) {
        return (Entry.Cue) lexicon.entries().get(name);
    }

    private static List<String> names(Lexicon lexicon, String written) {
        Lookup lookup = lexicon.lookup();
        String exact = Folding.exact(written);
        lookup.find(exact.toCharArray(), Folding.folded(exact).toCharArray(), exact.length());
        Word word = lookup.word();
        return word == null
                ? List.of()
                : word.cues().stream().map(reading -> reading.entry().name()).toList();
    }
}
