package org.isnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.isnad.document.Act;
import org.isnad.document.Span;
import org.isnad.sources.Fault;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {

    private static final String NAME = "saudinewsnet-2015-08.jsonl";
    private static final String PAGE = """
            {"id": "a1", "source": "alnahr", "date_extracted": "2015-08-03 10:00:00", "title": " السد مغلق ", "content": "\\n أكد الوزير أن السد مغلق.\\n"}
            """;
    private static final String TEXT = "السد مغلق\n\nأكد الوزير أن السد مغلق.";
    private static final String SHA256 = "382163ab3bc57fd489c2bd49c934e2578969ba97eabf6fc01bcb750e43cafc0a";

    @TempDir
    Path folder;

    @Test
    void theMarksOfTheProjectHoldNoWordOfTheTexts() throws IOException {
        var marks = Files.readString(Shared.root().resolve("marks").resolve(NAME));
        assertThat(marks.lines()).hasSize(760);
        assertThat(marks.chars().filter(c -> c > '~').count()).isZero();
        assertThat(marks).doesNotContain("\\u").doesNotContain("\"text\"").doesNotContain("\"gist\"");
    }

    @Test
    void theMarksOfTheProjectFitTheCorpus() throws IOException {
        var corpus = Shared.path("corpus/" + NAME + ".gz");
        var read = Marks.read(Shared.root().resolve("marks").resolve(NAME), corpus);
        assertThat(read.faults()).isEmpty();
        assertThat(read.articles()).hasSize(760);
        assertThat(read.articles().stream()
                        .mapToInt(a -> a.marks().statements().size())
                        .sum())
                .isEqualTo(5379);
    }

    @Test
    void marksAreJoinedWithTheTextOfTheirArticle() throws IOException {
        var read = read(marks("a1", "[11, 14]"), PAGE);
        assertThat(read.faults()).isEmpty();
        var article = read.articles().get(0);
        assertThat(article.article().text()).isEqualTo(TEXT);
        assertThat(article.article().outlet()).isEqualTo("alnahr");
        assertThat(article.article().published()).hasToString("2015-08-03");
        assertThat(article.marks().entities().get("minister").names()).containsExactly("الوزير");
        var statement = article.marks().statements().get(0);
        assertThat(statement.act()).isEqualTo(Act.ASSERT);
        assertThat(statement.cue()).isEqualTo(new Span(11, 14));
        assertThat(statement.contents().get(0).of(TEXT)).isEqualTo("السد مغلق");
    }

    @Test
    void aGzippedCorpusIsReadAlike() throws IOException {
        var corpus = folder.resolve("corpus.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(corpus))) {
            out.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        var marks = Files.writeString(folder.resolve("marks.jsonl"), marks("a1", "[11, 14]"));
        assertThat(Marks.read(marks, corpus).articles()).hasSize(1);
    }

    @Test
    void marksOfAnotherTextAreRefusedWithFileAndLine() throws IOException {
        var read = read(
                marks("a1", "[11, 14]") + marks("a2", "[11, 14]"),
                PAGE + PAGE.replace("a1", "a2").replace("مغلق", "مفتوح"));
        assertThat(read.articles()).hasSize(1);
        assertThat(read.faults()).extracting(Fault::code).containsExactly(Fault.Code.BAD_MARKS);
        assertThat(read.faults().get(0).toString())
                .contains("marks.jsonl:2: ", "the text of a2 is another than the one marked");
    }

    @Test
    void eachLineThatIsNoMarksIsNamed() throws IOException {
        var read = read(
                "{\"id\": \n" + marks("nowhere", "[11, 14]") + marks("a1", "[11, 1400]") + marks("a1", "[11, 14]"),
                PAGE);
        assertThat(read.faults().stream().map(Fault::toString))
                .hasSize(3)
                .anyMatch(fault -> fault.contains("marks.jsonl:1: "))
                .anyMatch(fault -> fault.contains("marks.jsonl:2: no article nowhere"))
                .anyMatch(fault -> fault.contains("marks.jsonl:4: the article a1 is marked a second time"));
    }

    @Test
    void aPlaceOutsideTheTextIsNamed() throws IOException {
        var read = read(marks("a1", "[11, 1400]"), PAGE);
        assertThat(read.articles()).isEmpty();
        assertThat(read.faults().get(0).what()).contains("11-1400 is not in the text");
    }

    private Marks.Read read(String marks, String corpus) throws IOException {
        return Marks.read(
                Files.writeString(folder.resolve("marks.jsonl"), marks),
                Files.writeString(folder.resolve("corpus.jsonl"), corpus));
    }

    private static String marks(String id, String cue) {
        return """
                {"id": "%s", "sha256": "%s", "title": [0, 9], "entities": {"minister": {"kind": "role", "names": [[15, 21]]}}, \
                "statements": [{"id": "s1", "cue": %s, "act": "ASSERT", "sources": [[15, 21]], "speaker": "minister", "contents": [[25, 34]], "form": "INDIRECT"}]}
                """.formatted(id, SHA256, cue);
    }
}
