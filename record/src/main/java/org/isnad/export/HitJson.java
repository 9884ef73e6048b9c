package org.isnad.export;

import java.util.Objects;
import org.isnad.record.Hit;

/** Something found, as one JSON object on a line. */
public final class HitJson {

    private HitJson() {}

    /** Closed by a line feed. */
    public static String of(Hit hit) {
        return JsonLine.of(to -> {
            var document = hit.document();
            var told = hit.in().article().told();
            var title = document.title();
            to.writeStartObject();
            to.writeStringField("article", document.id());
            to.writeStringField("address", hit.in().address());
            to.writeNumberField("reading", hit.in().reading());
            to.writeStringField("outlet", document.outlet());
            to.writeStringField("author", told.author());
            to.writeStringField("published", document.published());
            to.writeStringField("modified", Objects.toString(told.modified(), null));
            to.writeStringField("title", title == null ? null : title.of(document.text()));
            var statement = hit.statement();
            if (statement != null) {
                to.writeStringField("statement", statement.id());
                to.writeStringField("speaker", Naming.name(document.entities().get(statement.speaker())));
                to.writeStringField("through", Naming.through(statement, document));
                to.writeStringField("act", statement.act().name());
            }
            to.writeFieldName("sentence");
            JsonLine.span(to, hit.sentence(), document.text());
            JsonLine.spans(to, "hits", hit.marked(), document.text());
            to.writeEndObject();
        });
    }
}
