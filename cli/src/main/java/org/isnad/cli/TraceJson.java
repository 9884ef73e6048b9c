package org.isnad.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/** Where a statement comes from, as one JSON object on a line. */
final class TraceJson {

    private TraceJson() {}

    static String of(Traced traced) {
        var out = new StringWriter();
        try (var to = new JsonFactory().createGenerator(out)) {
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
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing fails to be written to memory
        }
        return out.append('\n').toString();
    }

    private static void statement(Traced traced, JsonGenerator to) throws IOException {
        var statement = traced.statement();
        var text = traced.document().text();
        to.writeStringField("statement", traced.in().reading() + "#" + statement.id());
        to.writeStringField("article", traced.document().id());
        to.writeStringField("act", statement.act().name());
        to.writeFieldName("around");
        SearchCommand.span(to, traced.around(), text);
        spans("cue", statement.cue() == null ? List.of() : List.of(statement.cue()), text, to);
        spans("sources", statement.sources(), text, to);
        spans("contents", statement.contents(), text, to);
        if (statement.spoken() != null) {
            to.writeStringField("spoken", statement.spoken());
        }
    }

    private static void spans(String name, List<Span> spans, String text, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart(name);
        for (var span : spans) {
            SearchCommand.span(to, span, text);
        }
        to.writeEndArray();
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
            SearchCommand.span(to, words, traced.document().text());
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
