package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.json.Json;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reading is as good as docs/QUALITY.md says: no figure of docs/quality.json falls by more than a point. */
class QualityTest {

    private static final BigDecimal POINT = new BigDecimal("0.01");

    @TempDir
    Path folder;

    @Test
    void onArticlesNobodyLooksAtTheFiguresHold() throws IOException {
        holds("watch", Shared.path("gold/watch.jsonl"), Shared.path("gold/watch"));
    }

    @Test
    void onArticlesThatRulesAreWrittenFromTheFiguresHold() throws IOException {
        holds("work", Shared.path("gold/work.jsonl"), Shared.path("gold/work"));
    }

    @Test
    void onTheSamplesTheFiguresHold() throws IOException {
        var samples = Shared.root().resolve("samples");
        holds("samples", samples.resolve("pages"), samples.resolve("gold"));
    }

    @Test
    void aFigureThatFallsIsNamedAndOneThatHoldsOrRisesIsNot() throws IOException {
        var before = figures(
                "{\"act\": {\"accuracy\": 0.81}, \"found\": {\"f1\": 0.8}, \"date\": {\"f1\": 0.7}, \"title\": {\"accuracy\": null}}");
        var now = figures(
                "{\"act\": {\"accuracy\": 0.80}, \"found\": {\"f1\": 0.7899}, \"date\": {\"f1\": 0.9}, \"title\": {\"accuracy\": null}}");
        assertThat(fallen("watch", before, now)).containsExactly("watch: found was 0.8, is 0.7899");
        assertThat(fallen("watch", before, figures("{}")))
                .contains("watch: act was 0.81, is null")
                .hasSize(3);
    }

    private void holds(String set, Path articles, Path gold) throws IOException {
        var committed = figures(Files.readString(Shared.root().resolve("docs/quality.json")));
        var read = Run.of("read", "--json", articles.toString());
        var documents = Files.writeString(folder.resolve("documents.jsonl"), read.out());
        var measured = Run.of("evaluate", "--json", gold.toString(), documents.toString());
        assertThat(fallen(set, (Map<?, ?>) committed.get(set), figures(measured.out())))
                .isEmpty();
    }

    private static List<String> fallen(String set, Map<?, ?> before, Map<?, ?> now) {
        assertThat(before).as(set).isNotEmpty();
        var fallen = new ArrayList<String>();
        before.forEach((figure, row) -> {
            var was = value(row);
            var is = value(now.get(figure));
            if (was != null && (is == null || was.subtract(is).compareTo(POINT) > 0)) {
                fallen.add(set + ": " + figure + " was " + was + ", is " + is);
            }
        });
        return fallen;
    }

    /** F1, or the accuracy; null where nothing was asked. */
    private static BigDecimal value(Object row) {
        return !(row instanceof Map<?, ?> figure)
                ? null
                : (BigDecimal) (figure.containsKey("f1") ? figure.get("f1") : figure.get("accuracy"));
    }

    private static Map<?, ?> figures(String json) throws IOException {
        return (Map<?, ?>) Json.read(json);
    }
}
