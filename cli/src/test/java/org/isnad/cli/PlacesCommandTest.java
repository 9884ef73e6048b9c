package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesCommandTest {

    private static final String TOWN =
            row("1", "Sanjuf", "Sanjuf,سنجوف,سنجوف العليا", "20.5", "10.25", "P", "PPL", "7000");
    private static final String WORD = row("2", "Al Hadaf", "الشرط", "21", "11", "P", "PPL", "0");
    private static final String DIVISION = row("3", "Sanjuf", "سنجوف", "20", "10", "A", "ADM1", "0");
    private static final String PERSIAN = row("4", "Parchak", "پرچک", "20", "10", "P", "PPL", "0");
    private static final String RIVER = row("5", "Wadi", "وادي سنجوف", "20", "10", "H", "WAD", "0");

    @TempDir
    Path folder;

    private static String row(
            String id, String name, String alternates, String lat, String lon, String c, String code, String people) {
        return String.join(
                "\t", id, name, name, alternates, lat, lon, c, code, "LY", "", "", "", "", "", people, "", "", "", "");
    }

    private Run imported(String... lines) throws IOException {
        Path table = Files.writeString(folder.resolve("LY.txt"), String.join("\n", lines) + "\n");
        return Run.of(
                "places",
                "import",
                table.toString(),
                "--into",
                folder.resolve("words").toString());
    }

    private String lexicon() throws IOException {
        return Files.readString(folder.resolve("words/mention/places/geonames-LY.yaml"));
    }

    @Test
    void divisionsAndPopulatedPlacesWithArabicNamesAreTaken() throws IOException {
        Run run = imported(TOWN, DIVISION, PERSIAN, RIVER);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(Main.OK);
        assertThat(run.out()).contains("2 places");
        assertThat(lexicon())
                .contains("within: \"Libya\"")
                .contains("[\"Sanjuf\", town, 20.500, 10.250, سنجوف, سنجوف العليا]")
                .contains("[\"Sanjuf (governorate)\", governorate, 20.000, 10.000, سنجوف]")
                .doesNotContain("Parchak")
                .doesNotContain("Wadi");
    }

    @Test
    void aNameThatIsAWordOfTheLexiconTooNeedsASign() throws IOException {
        assertThat(imported(TOWN, row("2", "Al Hadaf", "الحريق", "21", "11", "P", "PPL", "0"))
                        .code())
                .isZero();
        assertThat(lexicon()).contains("~الحريق");
    }

    @Test
    void whatWasImportedIsReadWithTheLexiconOption() throws IOException {
        assertThat(imported(TOWN).code()).isZero();
        String words = folder.resolve("words").toString();
        assertThat(Run.of("lexicon", "check", words).code()).isZero();
        Run run = Run.withInput("وصل الوفد إلى سنجوف أمس.", "read", "--json", "--lexicon", words);
        assertThat(run.out()).contains("\"name\":\"Sanjuf\"").contains("\"lat\":20.5");
    }

    @Test
    void aBadRowIsToldWithItsLineAndTheRestIsTaken() throws IOException {
        Run run = imported(TOWN, "half a row", row("6", "North", "شمالة", "92", "x", "P", "PPL", "0"), DIVISION);
        assertThat(run.code()).isEqualTo(Main.SOME);
        assertThat(run.out()).contains("2 places");
        assertThat(run.err().lines())
                .containsExactly(
                        folder.resolve("LY.txt")
                                + ":2: a row has 1 columns, not 19; fetch the file again, or mend or delete the row [bad-row]",
                        folder.resolve("LY.txt")
                                + ":3: the latitude is '92', no number from -90 to 90; fetch the file again, or mend or delete the row [bad-row]",
                        folder.resolve("LY.txt")
                                + ":3: the longitude is 'x', no number from -180 to 180; fetch the file again, or mend or delete the row [bad-row]");
    }

    @Test
    void aFileWithoutPlacesMakesNoLexicon() throws IOException {
        assertThat(imported(RIVER).code()).isEqualTo(Main.NONE);
        assertThat(folder.resolve("words")).doesNotExist();
        Run missing = Run.of("places", "import", folder.resolve("none.txt").toString());
        assertThat(missing.code()).isEqualTo(Main.NONE);
        assertThat(missing.err()).contains("none.txt").contains("unreadable-file");
    }

    @Test
    void theSameFileMakesTheSameLexicon() throws IOException {
        imported(TOWN, DIVISION, WORD);
        String first = lexicon();
        imported(TOWN, DIVISION, WORD);
        assertThat(lexicon()).isEqualTo(first);
    }
}
