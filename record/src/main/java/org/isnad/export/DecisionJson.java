package org.isnad.export;

import org.isnad.record.Decided;

/** A decision and what has become of it, as one JSON object on a line. */
public final class DecisionJson {

    private DecisionJson() {}

    /** Closed by a line feed. */
    public static String of(Decided decided) {
        var one = decided.decision();
        return JsonLine.of(to -> {
            to.writeStartObject();
            to.writeNumberField("number", one.number());
            to.writeStringField("at", one.at());
            to.writeStringField("by", one.by());
            to.writeStringField("why", one.why());
            to.writeStringField("what", one.what().name());
            to.writeStringField("state", decided.state().name());
            if (one.undoes() != null) {
                to.writeNumberField("undoes", one.undoes());
            }
            to.writeArrayFieldStart("statements");
            for (var anchor : one.statements()) {
                to.writeStartObject();
                to.writeNumberField("part", anchor.part());
                to.writeStringField("statement", anchor.reading() + "#" + anchor.statement());
                to.writeNumberField("start", anchor.place().start());
                to.writeNumberField("end", anchor.place().end());
                to.writeStringField("text", anchor.text());
                to.writeEndObject();
            }
            to.writeEndArray();
            to.writeArrayFieldStart("now");
            for (var name : decided.now()) {
                to.writeString(name);
            }
            to.writeEndArray();
            to.writeEndObject();
        });
    }
}
