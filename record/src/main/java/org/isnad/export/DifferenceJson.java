package org.isnad.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.isnad.document.Document;
import org.isnad.document.Statement;
import org.isnad.record.Difference;
import org.isnad.record.Recorded;

/** What two readings tell differently, as one JSON object on a line. */
public final class DifferenceJson {

    private DifferenceJson() {}

    /** Closed by a line feed. */
    public static String of(Difference difference) {
        return JsonLine.of(to -> {
            var earlier = difference.from().document();
            var later = difference.to().document();
            to.writeStartObject();
            to.writeStringField("address", difference.to().address());
            reading(to, "from", difference.from());
            reading(to, "to", difference.to());
            to.writeNumberField("same", difference.same());
            statements(to, "came", difference.came(), later);
            statements(to, "went", difference.went(), earlier);
            to.writeArrayFieldStart("changed");
            for (var changed : difference.changed()) {
                to.writeStartObject();
                to.writeFieldName("from");
                statement(to, changed.from(), earlier);
                to.writeFieldName("to");
                statement(to, changed.to(), later);
                pieces(to, changed);
                figures(to, changed);
                to.writeEndObject();
            }
            to.writeEndArray();
            to.writeEndObject();
        });
    }

    private static void reading(JsonGenerator to, String name, Recorded recorded) throws IOException {
        to.writeObjectFieldStart(name);
        to.writeNumberField("reading", recorded.reading());
        to.writeStringField("met", recorded.met());
        to.writeStringField("capture_sha256", recorded.sha256());
        to.writeStringField("isnad", recorded.with().isnad());
        to.writeStringField("lexicons", recorded.with().lexicons());
        to.writeStringField("weights", recorded.with().weights());
        to.writeEndObject();
    }

    private static void statements(JsonGenerator to, String name, List<Statement> statements, Document document)
            throws IOException {
        to.writeArrayFieldStart(name);
        for (var one : statements) {
            statement(to, one, document);
        }
        to.writeEndArray();
    }

    private static void statement(JsonGenerator to, Statement statement, Document document) throws IOException {
        to.writeStartObject();
        to.writeStringField("id", statement.id());
        to.writeStringField("speaker", Naming.name(document.entities().get(statement.speaker())));
        to.writeStringField("through", Naming.through(statement, document));
        to.writeStringField("act", statement.act().name());
        JsonLine.spans(to, "contents", statement.contents(), document.text());
        to.writeEndObject();
    }

    private static void pieces(JsonGenerator to, Difference.Changed changed) throws IOException {
        to.writeArrayFieldStart("words");
        for (var piece : changed.words()) {
            to.writeStartObject();
            to.writeStringField("fate", piece.fate().name());
            to.writeStringField("words", piece.words());
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private static void figures(JsonGenerator to, Difference.Changed changed) throws IOException {
        to.writeArrayFieldStart("figures");
        for (var figure : changed.figures()) {
            to.writeStartObject();
            to.writeStringField("of", figure.of());
            to.writeStringField("from", figure.from());
            to.writeStringField("to", figure.to());
            to.writeEndObject();
        }
        to.writeEndArray();
    }
}
