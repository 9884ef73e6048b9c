package org.isnad.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.article.Told;
import org.isnad.document.DateMention;
import org.isnad.document.Dispute;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.FigureMention;
import org.isnad.document.PlaceMention;
import org.isnad.document.Reason;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/** Writes documents, each as one line of JSON. Immutable, to be shared by any number of threads. */
public final class DocumentWriter {

    private final JsonFactory json = new JsonFactory();
    private final String version;
    private final String lexicons;
    private final String weights;

    /**
     * @param version of the program that read the documents
     * @param lexicons which lexicons it read them with
     * @param weights which weights decided what lexicons and grammar leave open
     */
    public DocumentWriter(String version, String lexicons, String weights) {
        this.version = version;
        this.lexicons = lexicons;
        this.weights = weights;
    }

    /**
     * The document in UTF-8, closed by a line feed.
     *
     * @param told what the article's source tells of it
     */
    public byte[] line(Document document, Told told) {
        return line(document, told, Map.of());
    }

    /** The same with further keys behind the others, in their order. */
    public byte[] line(Document document, Told told, Map<String, String> further) {
        var out = new ByteArrayOutputStream(1 << 13);
        try (var generator = json.createGenerator(out)) {
            new One(generator, document).write(told, further);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing fails to be written to memory
        }
        out.write('\n');
        return out.toByteArray();
    }

    /** One document on its way. */
    private final class One {

        private final JsonGenerator to;
        private final Document document;

        One(JsonGenerator to, Document document) {
            this.to = to;
            this.document = document;
        }

        void write(Told told, Map<String, String> further) throws IOException {
            to.writeStartObject();
            to.writeStringField("id", document.id());
            string("outlet", document.outlet());
            string("published", document.published());
            span("title", document.title());
            spans("furniture", document.furniture());
            entities(document.entities().values());
            each("statements", document.statements(), this::statement);
            each("dates", document.dates(), this::date);
            each("places", document.places(), this::place);
            each("figures", document.figures(), this::figure);
            each("disputes", document.disputes(), this::dispute);
            string("author", told.author());
            string("modified", Objects.toString(told.modified(), null));
            to.writeStringField("text_sha256", sha256(document.text()));
            to.writeObjectFieldStart("isnad");
            to.writeStringField("version", version);
            to.writeStringField("lexicons", lexicons);
            to.writeStringField("weights", weights);
            to.writeEndObject();
            for (var one : further.entrySet()) {
                to.writeStringField(one.getKey(), one.getValue());
            }
            to.writeEndObject();
        }

        private void entities(Collection<Entity> entities) throws IOException {
            to.writeObjectFieldStart("entities");
            for (var entity : entities) {
                to.writeObjectFieldStart(entity.id());
                strings("names", entity.names());
                to.writeStringField("kind", entity.kind().key());
                string("of", entity.of());
                to.writeEndObject();
            }
            to.writeEndObject();
        }

        private void statement(Statement statement) throws IOException {
            to.writeStringField("id", statement.id());
            span("cue", statement.cue());
            to.writeStringField("act", statement.act().name());
            spans("sources", statement.sources());
            to.writeStringField("speaker", statement.speaker());
            strings("via", statement.via());
            spans("contents", statement.contents());
            to.writeStringField("form", statement.form().name());
            to.writeBooleanField("distance", statement.distance());
            string("spoken", statement.spoken());
            string("within", statement.within());
            to.writeNumberField("confidence", statement.confidence());
            each("why", statement.why(), this::reason);
        }

        private void reason(Reason reason) throws IOException {
            to.writeStringField("what", reason.what());
            to.writeStringField("rule", reason.rule());
            span("over", reason.over());
        }

        private void date(DateMention date) throws IOException {
            placed(date.span());
            string("value", date.value());
            if (date.anchor() != null) {
                to.writeStringField("anchor", date.anchor().name());
            }
            if (date.clash() != null) {
                to.writeStringField("clash", date.clash());
            }
        }

        private void place(PlaceMention place) throws IOException {
            placed(place.span());
            to.writeStringField("name", place.name());
            number("lat", place.lat());
            number("lon", place.lon());
            if (place.pointOf() != null) {
                to.writeStringField("point_of", place.pointOf());
            }
            if (!place.alternatives().isEmpty()) {
                each("alternatives", place.alternatives(), this::alternative);
            }
        }

        private void alternative(PlaceMention.Alternative place) throws IOException {
            to.writeStringField("name", place.name());
            number("lat", place.lat());
            number("lon", place.lon());
        }

        private void figure(FigureMention figure) throws IOException {
            placed(figure.span());
            number("low", figure.low());
            number("high", figure.high());
            if (figure.approx()) {
                to.writeBooleanField("approx", true);
            }
            string("of", figure.of());
        }

        private void dispute(Dispute dispute) throws IOException {
            to.writeStringField("gist", dispute.gist());
            strings("asserted", dispute.asserted());
            strings("denied", dispute.denied());
        }

        private interface Writing<T> {
            void write(T value) throws IOException;
        }

        private <T> void each(String name, List<T> values, Writing<T> writing) throws IOException {
            to.writeArrayFieldStart(name);
            for (var value : values) {
                to.writeStartObject();
                writing.write(value);
                to.writeEndObject();
            }
            to.writeEndArray();
        }

        private void spans(String name, List<Span> spans) throws IOException {
            each(name, spans, this::placed);
        }

        private void span(String name, @Nullable Span span) throws IOException {
            if (span == null) {
                to.writeNullField(name);
                return;
            }
            to.writeObjectFieldStart(name);
            placed(span);
            to.writeEndObject();
        }

        private void placed(Span span) throws IOException {
            to.writeStringField("text", span.of(document.text()));
            to.writeNumberField("start", span.start());
            to.writeNumberField("end", span.end());
        }

        private void strings(String name, List<String> values) throws IOException {
            to.writeArrayFieldStart(name);
            for (var value : values) {
                to.writeString(value);
            }
            to.writeEndArray();
        }

        private void string(String name, @Nullable String value) throws IOException {
            to.writeFieldName(name);
            if (value == null) {
                to.writeNull();
            } else {
                to.writeString(value);
            }
        }

        private void number(String name, @Nullable Double value) throws IOException {
            to.writeFieldName(name);
            if (value == null) {
                to.writeNull();
            } else {
                to.writeNumber(value);
            }
        }

        /** Without exponent or trailing zeros: 1200, 2.5. */
        private void number(String name, @Nullable BigDecimal value) throws IOException {
            to.writeFieldName(name);
            if (value == null) {
                to.writeNull();
            } else {
                to.writeNumber(
                        value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
            }
        }
    }

    /** Of the text in UTF-8, in hexadecimal. */
    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
