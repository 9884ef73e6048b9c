package org.isnad.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.isnad.claim.Claim;
import org.isnad.claim.Telling;
import org.isnad.claim.Voice;

/** A claim as one JSON object on a line. */
final class ClaimJson {

    private ClaimJson() {}

    static String of(Claim claim) {
        var out = new StringWriter();
        try (var to = new JsonFactory().createGenerator(out)) {
            to.writeStartObject();
            to.writeStringField("id", claim.id());
            to.writeBooleanField("contested", claim.contested());
            to.writeStringField("gist", claim.gist().words());
            to.writeNumberField("outlets", claim.outlets());
            told(claim, to);
            origins(claim, to);
            differences(claim, to);
            wordings(claim, to);
            to.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing fails to be written to memory
        }
        return out.append('\n').toString();
    }

    private static void told(Claim claim, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart("told");
        for (var told : claim.tellings()) {
            to.writeStartObject();
            to.writeStringField("statement", told.id());
            to.writeStringField("article", told.article());
            if (told.outlet() != null) {
                to.writeStringField("outlet", told.outlet());
            }
            if (told.published() != null) {
                to.writeStringField("published", told.published().toString());
            }
            if (told.statement().spoken() != null) {
                to.writeStringField("spoken", told.statement().spoken());
            }
            to.writeStringField("side", told.side().name());
            to.writeStringField("act", told.statement().act().name());
            voice("speaker", told.voice(), to);
            to.writeArrayFieldStart("via");
            for (var via : told.via()) {
                to.writeString(via.name());
            }
            to.writeEndArray();
            to.writeStringField("words", told.words());
            to.writeArrayFieldStart("contents");
            for (var span : told.statement().contents()) {
                to.writeStartObject();
                to.writeNumberField("start", span.start());
                to.writeNumberField("end", span.end());
                to.writeEndObject();
            }
            to.writeEndArray();
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private static void voice(String field, Voice voice, JsonGenerator to) throws IOException {
        to.writeObjectFieldStart(field);
        to.writeStringField("key", voice.key());
        to.writeStringField("name", voice.name());
        to.writeStringField("kind", voice.kind().key());
        if (voice.of() != null) {
            to.writeStringField("of", voice.of());
        }
        to.writeEndObject();
    }

    private static void origins(Claim claim, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart("origins_at_most");
        for (var origin : claim.origins()) {
            to.writeStartObject();
            voice("speaker", origin.voice(), to);
            ids("statements", origin.told(), to);
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private static void ids(String field, Iterable<Telling> told, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart(field);
        for (var one : told) {
            to.writeString(one.id());
        }
        to.writeEndArray();
    }

    private static void differences(Claim claim, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart("differences");
        for (var detail : claim.differences()) {
            to.writeStartObject();
            to.writeStringField("field", detail.field().name());
            to.writeStringField("of", detail.of());
            to.writeArrayFieldStart("values");
            for (var value : detail.values()) {
                to.writeStartObject();
                to.writeStringField("value", value.value());
                to.writeArrayFieldStart("given");
                for (var given : value.given()) {
                    to.writeStartObject();
                    to.writeStringField("statement", given.told().id());
                    to.writeNumberField("start", given.span().start());
                    to.writeNumberField("end", given.span().end());
                    to.writeEndObject();
                }
                to.writeEndArray();
                to.writeEndObject();
            }
            to.writeEndArray();
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private static void wordings(Claim claim, JsonGenerator to) throws IOException {
        to.writeObjectFieldStart("wordings");
        for (var party : claim.wordings().entrySet()) {
            to.writeObjectFieldStart(party.getKey());
            for (var words : party.getValue().entrySet()) {
                to.writeArrayFieldStart(words.getKey());
                for (var outlet : words.getValue()) {
                    to.writeString(outlet);
                }
                to.writeEndArray();
            }
            to.writeEndObject();
        }
        to.writeEndObject();
    }
}
