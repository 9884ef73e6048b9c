package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.testing.Fuzzed;
import org.isnad.testing.ReadingInvariants;
import org.isnad.testing.WildText;
import org.junit.jupiter.api.io.TempDir;

/** All lexicons have one loader. */
class LexiconFuzzTest {

    private static final String FILE = "statement/own.yaml";

    @TempDir
    private static Path folder;

    @Fuzzed
    void anyFileIsALexiconOrHasFaultsWithTheirPlaces(byte[] bytes) {
        String text = WildText.of(bytes);
        List<LexiconFault> faults = faults(text);
        assertThat(faults(text)).isEqualTo(faults);
        faults.forEach(fault -> hasItsPlace(fault, text));
    }

    @Fuzzed
    void anyFileWithoutFaultsIsReadWith(byte[] bytes) throws IOException {
        String text = whole(WildText.of(bytes));
        if (faults(text).isEmpty()) {
            Files.writeString(folder.resolve("own.yaml"), text);
            var article = Article.of("a", "قال الوزير إن الجسر مفتوح. " + text);
            ReadingInvariants.hold(Isnad.with(Lexicon.with(folder)).read(article));
        }
    }

    private static List<LexiconFault> faults(String text) {
        List<LexiconFault> faults = new ArrayList<>();
        LexiconFile.read(FILE, text, faults);
        return faults;
    }

    private static void hasItsPlace(LexiconFault fault, String text) {
        assertThat(fault.file()).isEqualTo(FILE);
        assertThat(fault.message()).isNotBlank();
        assertThat(fault.toString()).startsWith(FILE + ":");
        String[] lines = text.split("\r\n|\r|\n", -1);
        assertThat(fault.line()).isBetween(0, lines.length);
        assertThat(fault.source()).isEqualTo(fault.line() == 0 ? null : lines[fault.line() - 1]);
        int behind = fault.line() == 0 ? 0 : lines[fault.line() - 1].length() + 1;
        assertThat(fault.column()).isBetween(0, behind + 1); // behind a lone carriage return at the file's end too
    }

    /** A file holds whole characters only. */
    private static String whole(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
