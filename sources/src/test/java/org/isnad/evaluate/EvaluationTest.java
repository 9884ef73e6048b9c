package org.isnad.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.isnad.article.Told;
import org.isnad.document.Act;
import org.isnad.document.DateMention;
import org.isnad.document.Dispute;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.FigureMention;
import org.isnad.document.Form;
import org.isnad.document.PlaceMention;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.json.DocumentReader;
import org.isnad.json.DocumentWriter;
import org.isnad.json.Json;
import org.isnad.json.MarkedDocument;
import org.isnad.testing.Installed;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures are those of the codebook's scorer, whatever is scored. */
class EvaluationTest {

    private static final Path SAMPLES = Shared.root().resolve("samples/gold");

    @TempDir
    Path folder;

    @Test
    void marksScoredAgainstThemselvesAreAllRight() throws IOException {
        var evaluation = new Evaluation();
        var findings = new ArrayList<Findings>();
        for (var gold : marked(SAMPLES)) {
            assertThat(gold.lies()).isEmpty();
            var found = evaluation.compare(gold.document(), gold.reach(), gold.document());
            assertThat(found.faults()).isEmpty();
            findings.add(found);
        }
        var scores = Sample.of(findings).scores();
        scores.forEach((figure, score) -> {
            if (figure == Figure.PLACE_LOCATED) {
                return; // a place that nobody can tell is never right
            }
            switch (score) {
                case Score.Matches matches ->
                    assertThat(matches.f1()).as(figure.label()).isIn(1.0, 0.0);
                case Score.Accuracy accuracy ->
                    assertThat(accuracy.accuracy()).as(figure.label()).isEqualTo(1);
            }
        });
        assertThat(((Score.Matches) scores.get(Figure.STATEMENT_EXACT)).f1()).isEqualTo(1);
    }

    @Test
    void imperfectDocumentsOnTheSamplesScoreAsWithTheScorer() throws Exception {
        compare(SAMPLES);
    }

    @Test
    void imperfectDocumentsOnTheWorkingTextsScoreAsWithTheScorer() throws Exception {
        compare(Shared.path("gold/work"));
    }

    private void compare(Path goldFolder) throws Exception {
        var scorer = Shared.path("gold/score.py");
        var python = Installed.program("python3");
        var random = new Random(20171123);
        var evaluation = new Evaluation();
        var findings = new ArrayList<Findings>();
        var lines = new StringBuilder();
        var writer = new DocumentWriter("test", "test", "shipped");
        var n = 0;
        for (var gold : marked(goldFolder)) {
            if (n++ % 11 == 10) { // a missing document
                findings.add(evaluation.compare(gold.document(), gold.reach(), null));
                continue;
            }
            var imperfect = new Spoiled(gold.document(), random).document();
            var line = new String(writer.line(imperfect, Told.NOTHING), StandardCharsets.UTF_8);
            lines.append(line);
            var read = DocumentReader.read(line, gold.document().text()).document();
            findings.add(evaluation.compare(gold.document(), gold.reach(), read));
        }
        Files.writeString(folder.resolve("system.jsonl"), lines);
        var expected = scored(python, scorer, goldFolder);
        assertThat(expected).hasSize(Figure.values().length);
        var scores = Sample.of(findings).scores();
        scores.forEach(
                (figure, score) -> assertThat(row(score)).as(figure.label()).isEqualTo(expected.get(figure.label())));
        assertThat(((Score.Matches) scores.get(Figure.STATEMENT_EXACT)).f1()).isBetween(0.1, 0.9);
    }

    private Map<?, ?> scored(Path python, Path scorer, Path goldFolder) throws IOException, InterruptedException {
        var out = folder.resolve("scores.json");
        var process = new ProcessBuilder(
                        python.toString(),
                        scorer.toString(),
                        goldFolder.toString(),
                        folder.resolve("system.jsonl").toString(),
                        "--json",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("scorer.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return (Map<?, ?>) Json.read(Files.readString(out));
    }

    private static Map<String, Object> row(Score score) {
        var row = new LinkedHashMap<String, Object>();
        switch (score) {
            case Score.Accuracy a -> {
                row.put("accuracy", a.of() == 0 ? null : number(a.accuracy()));
                row.put("ok", BigDecimal.valueOf(a.right()));
                row.put("of", BigDecimal.valueOf(a.of()));
            }
            case Score.Matches m -> {
                row.put("p", number(m.precision()));
                row.put("r", number(m.recall()));
                row.put("f1", number(m.f1()));
                row.put("tp", BigDecimal.valueOf(m.right()));
                row.put("predicted", BigDecimal.valueOf(m.predicted()));
                row.put("gold", BigDecimal.valueOf(m.gold()));
            }
        }
        return row;
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(Double.toString(value));
    }

    private static List<MarkedDocument> marked(Path goldFolder) throws IOException {
        var marked = new ArrayList<MarkedDocument>();
        try (var files = Files.list(goldFolder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".gold.json"))
                    .sorted()
                    .toList()) {
                var text = Files.readString(Path.of(file.toString().replace(".gold.json", ".txt")));
                marked.add(DocumentReader.read(Files.readString(file), text));
            }
        }
        assertThat(marked).isNotEmpty();
        return marked;
    }

    /** A marked document with faults of every kind, the same ones every time. */
    private static final class Spoiled {

        private final Document gold;
        private final Random random;

        Spoiled(Document gold, Random random) {
            this.gold = gold;
            this.random = random;
        }

        Document document() {
            return new Document(
                    gold.id(),
                    gold.text(),
                    gold.outlet(),
                    gold.published(),
                    gold.title() == null || one(8) ? null : moved(gold.title()),
                    moved(gold.furniture()),
                    entities(),
                    statements(),
                    gold.dates().stream()
                            .filter(date -> !one(6))
                            .map(date -> new DateMention(moved(date.span()), one(5) ? "2001" : date.value()))
                            .toList(),
                    gold.places().stream()
                            .filter(place -> !one(6))
                            .map(place -> new PlaceMention(
                                    moved(place.span()),
                                    place.name(),
                                    place.lat() == null ? null : place.lat() + (one(3) ? 2.1 : 0.05),
                                    place.lon()))
                            .toList(),
                    gold.figures().stream()
                            .filter(figure -> !one(6))
                            .map(figure -> new FigureMention(
                                    moved(figure.span()),
                                    figure.low(),
                                    one(4) ? BigDecimal.valueOf(3) : figure.high(),
                                    figure.approx(),
                                    figure.of()))
                            .toList(),
                    disputes());
        }

        private Map<String, Entity> entities() {
            var entities = new LinkedHashMap<String, Entity>();
            gold.entities().forEach((id, entity) -> {
                if (!one(12)) {
                    var names = one(3) && !entity.names().isEmpty()
                            ? List.of(last(entity.names().get(0)))
                            : one(10) ? List.of("مصدر", "آخر") : entity.names();
                    entities.put(id, new Entity(id, names, entity.kind(), entity.of()));
                }
            });
            return entities;
        }

        private static String last(String name) {
            return name.substring(name.lastIndexOf(' ') + 1);
        }

        private List<Statement> statements() {
            var statements = new ArrayList<Statement>();
            for (var g : gold.statements()) {
                if (one(9)) {
                    continue;
                }
                statements.add(new Statement(
                        "p" + g.id(),
                        g.cue() == null ? null : one(15) ? null : moved(g.cue()),
                        one(6) ? Act.ASK : g.act(),
                        one(7) ? List.of() : moved(g.sources()),
                        one(9) ? "nobody" : g.speaker(),
                        one(5) ? List.of() : g.via(),
                        one(12) ? List.of() : moved(g.contents()),
                        one(7) ? Form.MIXED : g.form(),
                        g.distance(),
                        g.spoken(),
                        one(7) || g.within() == null ? null : "p" + g.within(),
                        0.5,
                        List.of()));
                if (one(12)) {
                    var last = statements.get(statements.size() - 1);
                    statements.add(new Statement(
                            last.id() + "b",
                            last.cue(),
                            last.act(),
                            List.of(),
                            "nobody",
                            List.of(),
                            moved(last.contents()),
                            last.form(),
                            false,
                            null,
                            null,
                            0.5,
                            List.of()));
                }
            }
            return statements;
        }

        private List<Dispute> disputes() {
            var disputes = new ArrayList<Dispute>();
            for (var dispute : gold.disputes()) {
                disputes.add(new Dispute(
                        dispute.gist(),
                        dispute.asserted().stream().map(id -> "p" + id).toList(),
                        dispute.denied().stream()
                                .filter(id -> !one(4))
                                .map(id -> "p" + id)
                                .toList()));
            }
            if (one(3)) {
                disputes.add(new Dispute("none", List.of("ps1"), List.of("ps2")));
            }
            return disputes;
        }

        private List<Span> moved(List<Span> spans) {
            return spans.stream().filter(span -> !one(25)).map(this::moved).toList();
        }

        /** Here and there the edges fall a few characters off. */
        private Span moved(Span span) {
            var start =
                    one(6) ? Math.max(0, span.start() - random.nextInt(9)) : one(8) ? span.start() + 1 : span.start();
            var end = one(6) ? Math.min(gold.text().length(), span.end() + random.nextInt(9)) : span.end();
            return start < end ? new Span(start, end) : span;
        }

        private boolean one(int inSoMany) {
            return random.nextInt(inSoMany) == 0;
        }
    }
}
