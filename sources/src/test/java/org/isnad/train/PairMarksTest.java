package org.isnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.relate.Pair;
import org.isnad.sources.Fault;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairMarksTest {

    private static final Path MARKS = Shared.root().resolve("marks/pairs-saudinewsnet-2015-08.jsonl");
    private static final String PAGE = """
            {"id": "a1", "source": "alnahr", "date_extracted": "2015-08-03 10:00:00", "title": " السد مغلق ", "content": "\\n أكد الوزير أن السد مغلق.\\n"}
            """;
    private static final String SHA256 = "382163ab3bc57fd489c2bd49c934e2578969ba97eabf6fc01bcb750e43cafc0a";

    @TempDir
    Path folder;

    @Test
    void thePairsOfTheProjectHoldNoWordOfTheTexts() throws IOException {
        var marks = Files.readString(MARKS);
        assertThat(marks.lines()).hasSize(992);
        assertThat(marks.chars().filter(c -> c > '~').count()).isZero();
        assertThat(marks).doesNotContain("\\u").doesNotContain("\"text\"");
    }

    @Test
    void thePairsOfTheProjectFitTheCorpus() throws IOException {
        var read = PairMarks.read(MARKS, Shared.path("corpus/saudinewsnet-2015-08.jsonl.gz"));
        assertThat(read.faults()).isEmpty();
        assertThat(read.pairs()).hasSize(992);
        assertThat(read.pairs())
                .filteredOn(pair -> "DIFFER".equals(pair.marked()))
                .hasSize(40);
    }

    @Test
    void marksAreJoinedWithTheirSentences() throws IOException {
        var read = read(side(SHA256, 0, 9), side(SHA256, 11, 34), "SAME");
        assertThat(read.faults()).isEmpty();
        assertThat(read.pairs())
                .singleElement()
                .extracting(
                        pair -> pair.a().text(),
                        pair -> pair.b().text(),
                        pair -> pair.a().published().toString(),
                        Pair::marked)
                .containsExactly("السد مغلق", "أكد الوزير أن السد مغلق", "2015-08-03", "SAME");
    }

    @Test
    void marksOfAnotherTextAndRelationsThatThereAreNotAreRefused() throws IOException {
        assertThat(read(side("00", 0, 9), side(SHA256, 0, 9), "SAME")
                        .faults()
                        .get(0)
                        .what())
                .isEqualTo("the text of a1 is another than the one marked");
        assertThat(read(side(SHA256, 0, 9), side(SHA256, 0, 900), "SAME").pairs())
                .isEmpty();
        assertThat(read(side(SHA256, 0, 9), side(SHA256, 0, 9), "ALIKE").faults())
                .extracting(Fault::code)
                .containsExactly(Fault.Code.BAD_MARKS);
    }

    private static String side(String sha256, int start, int end) {
        return "{\"article\": \"a1\", \"sha256\": \"" + sha256 + "\", \"span\": [" + start + ", " + end + "]}";
    }

    private PairMarks.Read read(String a, String b, String relation) throws IOException {
        var marks = Files.writeString(
                folder.resolve("marks.jsonl"),
                "{\"id\": \"1\", \"a\": " + a + ", \"b\": " + b + ", \"relation\": \"" + relation + "\"}\n");
        var corpus = Files.writeString(folder.resolve("corpus.jsonl"), PAGE);
        return PairMarks.read(marks, corpus);
    }
}
