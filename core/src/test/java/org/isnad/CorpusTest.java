package org.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.isnad.article.Article;
import org.isnad.testing.ReadingInvariants;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;

/** Reads a month of fourteen papers. */
class CorpusTest {

    @Test
    void inAMonthOfNewsNothingIsThrownAndTheInvariantsHold() throws IOException {
        var corpus = Shared.path("corpus/saudinewsnet-2015-08.jsonl.gz");
        List<List<String>> broken;
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
            broken = lines.lines().toList().parallelStream()
                    .map(CorpusTest::broken)
                    .toList();
        }
        assertThat(broken).hasSize(15_816);
        assertThat(broken.stream().flatMap(List::stream)).isEmpty();
    }

    private static List<String> broken(String line) {
        String id = field("id", line);
        var document = Isnad.shipped().read(Article.of(id, field("title", line) + "\n\n" + field("content", line)));
        return ReadingInvariants.broken(document).stream()
                .map(fault -> id + ": " + fault)
                .toList();
    }

    /** The value of a field of a JSON object whose values are all strings. */
    static String field(String name, String json) {
        String key = "\"" + name + "\": \"";
        int at = json.indexOf(key) + key.length();
        var value = new StringBuilder();
        for (char c = json.charAt(at); c != '"'; c = json.charAt(++at)) {
            if (c != '\\') {
                value.append(c);
                continue;
            }
            c = json.charAt(++at);
            switch (c) {
                case 'n' -> value.append('\n');
                case 'r' -> value.append('\r');
                case 't' -> value.append('\t');
                case 'u' -> {
                    value.append((char) Integer.parseInt(json, at + 1, at + 5, 16));
                    at += 4;
                }
                default -> value.append(c);
            }
        }
        return value.toString();
    }
}
