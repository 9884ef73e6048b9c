package org.isnad.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.isnad.claim.Claim;
import org.isnad.claim.Detail;
import org.isnad.claim.Difference;
import org.isnad.claim.Telling;
import org.isnad.claim.Voice;
import org.isnad.record.ListedClaim;

/** A claim as one JSON object on a line. */
public final class ClaimJson {

    private ClaimJson() {}

    /** Closed by a line feed. */
    public static String of(Claim claim) {
        return JsonLine.of(to -> {
            to.writeStartObject();
            to.writeStringField("id", claim.id());
            to.writeBooleanField("contested", claim.contested());
            to.writeBooleanField("doubted", claim.doubted());
            to.writeStringField("gist", claim.gist().words());
            to.writeNumberField("outlets", claim.outlets());
            told(claim, to);
            origins(claim, to);
            differences(claim, to);
            mirrors(claim, to);
            carriers(claim, to);
            timeline(claim, to);
            wordings(claim, to);
            to.writeEndObject();
        });
    }

    /** A claim among others, as it is listed; closed by a line feed. */
    public static String of(ListedClaim claim) {
        return JsonLine.of(JsonLine.object(
                "id",
                claim.id(),
                "contested",
                claim.contested(),
                "doubted",
                claim.doubted(),
                "gist",
                claim.gist(),
                "clashes",
                claim.clashes().stream().map(Difference.Field::name).toList(),
                "outlets",
                claim.outlets(),
                "origins_at_most",
                claim.origins(),
                "statements",
                claim.statements(),
                "first",
                claim.first(),
                "last",
                claim.last(),
                "sides",
                claim.voices()));
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
            if (told.met() != null) {
                to.writeStringField("met", told.met().toString());
            }
            if (told.statement().spoken() != null) {
                to.writeStringField("spoken", told.statement().spoken());
            }
            to.writeStringField("side", told.side().name());
            to.writeBooleanField("distance", told.statement().distance());
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

    private static void strings(String field, Iterable<String> values, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart(field);
        for (var value : values) {
            to.writeString(value);
        }
        to.writeEndArray();
    }

    private static void differences(Claim claim, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart("differences");
        for (var detail : claim.differences()) {
            to.writeStartObject();
            to.writeStringField("field", detail.field().name());
            to.writeStringField("of", detail.of());
            to.writeBooleanField("clash", detail.clash());
            values("values", detail.values(), to);
            to.writeArrayFieldStart("updates");
            for (var update : detail.updates()) {
                update(update, to);
            }
            to.writeEndArray();
            to.writeArrayFieldStart("sums");
            for (var sum : detail.sums()) {
                to.writeStartObject();
                values("parts", sum.parts(), to);
                to.writeFieldName("whole");
                value(sum.whole(), to);
                to.writeEndObject();
            }
            to.writeEndArray();
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private static void update(Detail.Update update, JsonGenerator to) throws IOException {
        to.writeStartObject();
        voice("speaker", update.voice(), to);
        to.writeArrayFieldStart("steps");
        for (var step : update.steps()) {
            to.writeStartObject();
            if (step.day() != null) {
                to.writeStringField("day", step.day().toString());
            }
            to.writeFieldName("value");
            value(step.value(), to);
            to.writeEndObject();
        }
        to.writeEndArray();
        to.writeEndObject();
    }

    private static void values(String field, List<Detail.Value> values, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart(field);
        for (var value : values) {
            value(value, to);
        }
        to.writeEndArray();
    }

    private static void value(Detail.Value value, JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeStringField("value", value.value());
        to.writeArrayFieldStart("given");
        for (var given : value.given()) {
            to.writeStartObject();
            to.writeStringField("statement", given.told().id());
            to.writeStringField("words", given.words());
            to.writeNumberField("start", given.span().start());
            to.writeNumberField("end", given.span().end());
            to.writeEndObject();
        }
        to.writeEndArray();
        to.writeEndObject();
    }

    private static void mirrors(Claim claim, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart("mirrors");
        for (var mirror : claim.mirrors()) {
            to.writeStartObject();
            to.writeStringField("charge", mirror.charge().id());
            to.writeStringField("other", mirror.other().id());
            voice("speaker", mirror.other().voice(), to);
            to.writeStringField("words", mirror.other().words());
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private static void timeline(Claim claim, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart("timeline");
        for (var moment : claim.timeline()) {
            to.writeStartObject();
            to.writeStringField("kind", moment.kind().name());
            to.writeStringField("when", moment.when());
            to.writeStringField("statement", moment.told().id());
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private static void carriers(Claim claim, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart("carriers");
        for (var carrier : claim.carriers()) {
            to.writeStartObject();
            to.writeStringField("name", carrier.name());
            to.writeStringField("bearing", carrier.bearing().name());
            ids("statements", carrier.told(), to);
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private static void wordings(Claim claim, JsonGenerator to) throws IOException {
        to.writeObjectFieldStart("wordings");
        for (var party : claim.wordings().entrySet()) {
            to.writeArrayFieldStart(party.getKey());
            for (var wording : party.getValue()) {
                to.writeStartObject();
                to.writeStringField("words", wording.words());
                strings("outlets", wording.outlets(), to);
                strings("speakers", wording.speakers(), to);
                ids("statements", wording.told(), to);
                to.writeEndObject();
            }
            to.writeEndArray();
        }
        to.writeEndObject();
    }
}
