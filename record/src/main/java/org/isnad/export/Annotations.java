package org.isnad.export;

import static org.isnad.export.JsonLine.object;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.isnad.document.Document;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.record.Recorded;

/**
 * Statements as annotations of the page: the target is what is said (where nothing is, the cue), the bodies are act, speaker, chain,
 * and where cue and source stand. Each place is told twice: by its words with some before and after, which can be looked up in the
 * page, and by its position in the article's text, in code points.
 */
final class Annotations {

    /** So much stands before and after quoted words, in UTF-16 code units; a little less where a letter would be cut. */
    private static final int AROUND = 32;

    private final Recorded recorded;
    private final Document document;
    private final Identity identity;
    private final CodePoints points;

    Annotations(Recorded recorded) {
        this.recorded = recorded;
        this.document = recorded.document();
        this.identity = new Identity(recorded);
        this.points = new CodePoints(document.text());
    }

    Stream<Map<String, Object>> all(Predicate<Statement> wanted) {
        return document.statements().stream().filter(wanted).map(this::annotation);
    }

    private Map<String, Object> annotation(Statement statement) {
        var targets = statement.contents().isEmpty() ? List.of(statement.place()) : statement.contents();
        return object(
                "@context",
                "http://www.w3.org/ns/anno.jsonld",
                "id",
                identity.urn(statement.id()),
                "type",
                "Annotation",
                "motivation",
                "describing",
                "generator",
                object("type", "Software", "name", "Isnad " + recorded.with().isnad()),
                "body",
                bodies(statement),
                "target",
                targets.stream().map(this::place).toList());
    }

    private List<Object> bodies(Statement statement) {
        var bodies = new ArrayList<>();
        bodies.add(text("act", "classifying", statement.act().name()));
        named("speaker", statement.speaker(), bodies);
        statement.via().forEach(id -> named("through", id, bodies));
        if (statement.cue() != null) {
            bodies.add(labelled("cue", place(statement.cue())));
        }
        statement.sources().forEach(source -> bodies.add(labelled("source", place(source))));
        return bodies;
    }

    /** Of one whom the text does not name there is nothing to say. */
    private void named(String label, String id, List<Object> bodies) {
        var name = Naming.name(document.entities().get(id));
        if (!name.isEmpty()) {
            var body = text(label, "identifying", name);
            body.put("language", "ar");
            bodies.add(body);
        }
    }

    private static Map<String, Object> text(String label, String purpose, String value) {
        return object("type", "TextualBody", "label", label, "purpose", purpose, "value", value);
    }

    private static Map<String, Object> labelled(String label, Map<String, Object> place) {
        place.put("label", label);
        place.put("purpose", "highlighting");
        return place;
    }

    private Map<String, Object> place(Span span) {
        var position = object("type", "TextPositionSelector", "start", points.start(span), "end", points.end(span));
        return object(
                "type",
                "SpecificResource",
                "source",
                identity.iri(),
                "selector",
                List.of(quote(span), position),
                "state",
                object("type", "TimeState", "sourceDate", recorded.met()));
    }

    private Map<String, Object> quote(Span span) {
        var text = document.text();
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        var from = Math.max(0, span.start() - AROUND);
        var to = Math.min(text.length(), span.end() + AROUND);
        from = letters.isBoundary(from) ? from : letters.following(from);
        to = letters.isBoundary(to) ? to : letters.preceding(to);
        return object(
                "type",
                "TextQuoteSelector",
                "exact",
                span.of(text),
                "prefix",
                text.substring(Math.min(from, span.start()), span.start()),
                "suffix",
                text.substring(span.end(), Math.max(to, span.end())));
    }
}
