package org.isnad.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.document.Span;
import org.isnad.record.Amendment;
import org.isnad.record.Laid;
import org.isnad.record.RecordStore;
import org.jspecify.annotations.Nullable;

/** A correction and what has become of it, as one JSON object on a line. */
public final class CorrectionJson {

    private CorrectionJson() {}

    /** The texts of the articles that these speak of, by their numbers. */
    public static Map<Long, String> texts(RecordStore record, List<Laid> all) {
        var texts = new HashMap<Long, String>();
        for (var laid : all) {
            texts.computeIfAbsent(
                    laid.correction().article(),
                    any -> record.reading(laid.reading()).document().text());
        }
        return texts;
    }

    /**
     * Closed by a line feed.
     *
     * @param text of its article
     */
    public static String of(Laid laid, String text) {
        var one = laid.correction();
        return JsonLine.of(to -> {
            to.writeStartObject();
            to.writeNumberField("number", one.number());
            to.writeStringField("at", one.at());
            to.writeStringField("by", one.by());
            to.writeStringField("why", one.why());
            to.writeStringField("what", one.what().name());
            to.writeStringField("state", laid.state().name());
            to.writeBooleanField("accepts", one.accepts());
            if (one.undoes() != null) {
                to.writeNumberField("undoes", one.undoes());
            }
            to.writeStringField("address", laid.address());
            to.writeNumberField("reading", one.reading());
            to.writeStringField("statement", one.statement());
            if (laid.later() != null) {
                to.writeObjectFieldStart("later");
                to.writeNumberField("reading", laid.later().reading());
                to.writeBooleanField("fits", laid.later().fits());
                to.writeEndObject();
            }
            var should = one.should();
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("act", should.act());
            values.put(
                    "speaker",
                    should.speaker() == null ? null : should.speaker().name());
            values.put(
                    "kind",
                    should.speaker() == null ? null : should.speaker().kind().key());
            values.put("form", should.form());
            values.put("spoken", should.spoken());
            for (var value : values.entrySet()) {
                if (value.getValue() != null) {
                    to.writeStringField(value.getKey(), value.getValue().toString());
                }
            }
            if (should.distance() != null) {
                to.writeBooleanField("distance", should.distance());
            }
            if (should.via() != null) {
                to.writeArrayFieldStart("through");
                for (var link : should.via()) {
                    to.writeString(link.name());
                }
                to.writeEndArray();
            }
            spans(to, "place", List.of(one.place()), text);
            spans(to, "cue", Stream.ofNullable(should.cue()).toList(), text);
            spans(to, "sources", should.sources(), text);
            spans(to, "contents", should.contents(), text);
            spans(to, "denies", linked(should, true), text);
            spans(to, "denies_not", linked(should, false), text);
            to.writeEndObject();
        });
    }

    private static List<Span> linked(Amendment should, boolean denies) {
        return should.links().stream()
                .filter(link -> link.denies() == denies)
                .map(Amendment.Link::place)
                .toList();
    }

    private static void spans(JsonGenerator to, String name, List<Span> spans, String text) throws IOException {
        if (!spans.isEmpty()) {
            JsonLine.spans(to, name, spans, text);
        }
    }
}
