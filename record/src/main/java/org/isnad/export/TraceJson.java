package org.isnad.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/** Where a statement comes from, as one JSON object on a line. */
public final class TraceJson {

    private TraceJson() {}

    /** Closed by a line feed. */
    public static String of(Traced traced) {
        return JsonLine.of(to -> {
            to.writeStartObject();
            statement(traced, to);
            chain(traced, to);
            derivation(traced, to);
            corrections(traced, to);
            if (traced.claim() != null) {
                to.writeStringField("claim", traced.claim().id());
            }
            capture(traced, to);
            to.writeEndObject();
        });
    }

    private static void statement(Traced traced, JsonGenerator to) throws IOException {
        var statement = traced.statement();
        var text = traced.document().text();
        to.writeStringField("statement", traced.in().reading() + "#" + statement.id());
        to.writeStringField("article", traced.document().id());
        to.writeStringField("act", statement.act().name());
        to.writeFieldName("around");
        JsonLine.span(to, traced.around(), text);
        JsonLine.spans(to, "cue", statement.cue() == null ? List.of() : List.of(statement.cue()), text);
        JsonLine.spans(to, "sources", statement.sources(), text);
        JsonLine.spans(to, "contents", statement.contents(), text);
        if (statement.spoken() != null) {
            to.writeStringField("spoken", statement.spoken());
        }
    }

    private static void chain(Traced traced, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart("chain");
        for (var link : traced.chain()) {
            to.writeStartObject();
            to.writeStringField("name", link.name());
            to.writeStringField("kind", link.kind());
            words(link.words(), traced, to);
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private static void words(@Nullable Span words, Traced traced, JsonGenerator to) throws IOException {
        if (words != null) {
            to.writeFieldName("words");
            JsonLine.span(to, words, traced.document().text());
        }
    }

    private static void derivation(Traced traced, JsonGenerator to) throws IOException {
        var with = traced.in().with();
        to.writeNumberField("confidence", traced.statement().confidence());
        to.writeObjectFieldStart("isnad");
        to.writeStringField("version", with.isnad());
        to.writeStringField("lexicons", with.lexicons());
        to.writeStringField("weights", with.weights());
        to.writeEndObject();
        to.writeArrayFieldStart("why");
        for (var reason : traced.statement().why()) {
            to.writeStartObject();
            to.writeStringField("what", reason.what());
            to.writeStringField("rule", reason.rule());
            words(reason.over(), traced, to);
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private static void corrections(Traced traced, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart("corrections");
        for (var one : traced.corrections()) {
            to.writeStartObject();
            to.writeNumberField("number", one.number());
            to.writeStringField("at", one.at());
            to.writeStringField("by", one.by());
            to.writeStringField("why", one.why());
            to.writeStringField("what", one.what().name());
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private static void capture(Traced traced, JsonGenerator to) throws IOException {
        var in = traced.in();
        to.writeObjectFieldStart("capture");
        to.writeStringField("address", in.address());
        to.writeStringField("met", in.met());
        to.writeStringField("sha256", in.sha256());
        to.writeBooleanField("sound", traced.isSound());
        var found = traced.onPage();
        if (found != null) {
            if (found.path() != null) {
                to.writeStringField("path", found.path());
            }
            to.writeNumberField("start", found.inSource().start());
            to.writeNumberField("end", found.inSource().end());
        }
        to.writeEndObject();
    }
}
