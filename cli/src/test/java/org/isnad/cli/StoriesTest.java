package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.isnad.document.Span;
import org.isnad.evaluate.MarkedClaim;
import org.isnad.json.Json;
import org.isnad.testing.Shared;
import org.isnad.train.GoldFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The marked claims of the five stories, and how the claims that are found are scored against them. */
class StoriesTest {

    private static final Path MARKS = Shared.root().resolve("marks/stories.json");
    private static final Path GOLD = Shared.root().resolve("samples/gold");

    @TempDir
    Path folder;

    @Test
    void eachMarkedStatementStandsInItsArticleAndBelongsToOneClaim() throws IOException {
        var seen = new HashSet<String>();
        for (var claim : MarkedClaim.read(Files.readString(MARKS))) {
            assertThat(claim.sides().keySet()).isNotEmpty().allMatch(seen::add);
            assertThat(claim.may()).doesNotContainAnyElementsOf(claim.sides().keySet());
            claim.differences()
                    .forEach(difference -> difference
                            .values()
                            .values()
                            .forEach(by -> assertThat(claim.sides()).containsKeys(by.toArray(String[]::new))));
        }
        for (var marked : statements()) {
            assertThat(words(marked.get("at").toString())).isEqualTo(marked.get("words"));
        }
    }

    /** All {@code at} and {@code words} of the marks. */
    private static List<Map<?, ?>> statements() throws IOException {
        var found = new ArrayList<Map<?, ?>>();
        gather(Json.read(Files.readString(MARKS)), found);
        return found;
    }

    private static void gather(Object value, List<Map<?, ?>> found) {
        if (value instanceof Map<?, ?> object) {
            if (object.containsKey("at")) {
                found.add(object);
            }
            object.values().forEach(one -> gather(one, found));
        } else if (value instanceof List<?> list) {
            list.forEach(one -> gather(one, found));
        }
    }

    private static String words(String at) throws IOException {
        var article =
                new GoldFolder(GOLD).marks(at.substring(0, at.indexOf('#'))).document();
        var id = at.substring(at.indexOf('#') + 1);
        return article.statements().stream()
                .filter(statement -> statement.id().equals(id))
                .flatMap(statement -> statement.contents().stream())
                .map((Span span) -> span.of(article.text()))
                .reduce((one, other) -> one + " … " + other)
                .orElseThrow();
    }

    @Test
    void claimsAreScoredAgainstTheMarks() throws IOException {
        var score = Run.of("evaluate", GOLD.toString(), "--claims", MARKS.toString(), "--as-marked", "--faults", "9");
        assertThat(score.code()).isZero();
        assertThat(score.out()).contains("passage-finished ", " sides right", "claims whole and pure", "of 19\n");
        var json = Run.of("evaluate", GOLD.toString(), "--claims", MARKS.toString(), "--json");
        assertThat(Json.read(json.out())).asString().contains("origins exact");
    }

    @Test
    void marksThatCannotBeReadAreNamed() throws IOException {
        var marks = Files.writeString(
                folder.resolve("marks.json"),
                "{\"stories\": [{\"claims\": [{\"id\": \"dam\", \"says\": \"the dam is shut\", \"asserts\": [{}]}]}]}");
        var run = Run.of("evaluate", GOLD.toString(), "--claims", marks.toString());
        assertThat(run.code()).isEqualTo(Main.NONE);
        assertThat(run.err()).contains("marks.json", "claim dam: no text under \"at\"", "[bad-gold]");
    }
}
