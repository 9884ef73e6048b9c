package org.isnad.export;

import static org.isnad.export.JsonLine.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.document.Document;
import org.isnad.document.Span;
import org.isnad.document.Statement;

/**
 * An article in Citron's annotation format: its text, its quotes (cue, sources, contents), and who is who among the sources. Citron
 * cannot do without a cue: statements that have none are left out.
 */
final class Citron {

    private final Document document;
    private final CodePoints points;

    Citron(Document document) {
        this.document = document;
        this.points = new CodePoints(document.text());
    }

    Map<String, Object> article() {
        var quotes = document.statements().stream()
                .filter(statement -> statement.cue() != null)
                .map(this::quote)
                .toList();
        return object("id", document.id(), "text", document.text(), "quotes", quotes, "coreference_groups", groups());
    }

    private Map<String, Object> quote(Statement statement) {
        return object(
                "id",
                statement.id(),
                "cue",
                span(Objects.requireNonNull(statement.cue())),
                "sources",
                statement.sources().stream().map(this::span).toList(),
                "contents",
                statement.contents().stream().map(this::span).toList(),
                "confidence",
                statement.confidence());
    }

    /** The places that name one speaker, of speakers that more than one place names. Where two places name a source together, neither is he alone. */
    private List<List<Object>> groups() {
        Map<String, List<Object>> groups = new LinkedHashMap<>();
        for (var statement : document.statements()) {
            if (statement.sources().size() == 1) {
                var place = span(statement.sources().get(0));
                var group = groups.computeIfAbsent(statement.speaker(), any -> new ArrayList<>());
                if (!group.contains(place)) {
                    group.add(place);
                }
            }
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private Map<String, Object> span(Span span) {
        return object("start", points.start(span), "end", points.end(span), "text", span.of(document.text()));
    }
}
