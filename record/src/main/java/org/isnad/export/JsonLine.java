package org.isnad.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/** Maps, lists and plain values as one line of JSON, in the order in which they stand. */
public final class JsonLine {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonLine() {}

    /** An object of keys and values by turns, which stay in this order; a null value is left out. */
    public static Map<String, Object> object(@Nullable Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null) {
                object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
            }
        }
        return object;
    }

    /** Closed by a line feed. */
    public static String of(Map<String, Object> object) {
        return of(to -> write(object, to));
    }

    /**
     * An object with a list of objects.
     *
     * @param name of the list
     * @param lines each an object as it is written already
     * @param further what stands behind the list
     */
    public static String listing(String name, List<String> lines, Map<String, Object> further) {
        return of(to -> {
            to.writeStartObject();
            to.writeArrayFieldStart(name);
            for (var line : lines) {
                to.writeRawValue(line.strip());
            }
            to.writeEndArray();
            for (var one : further.entrySet()) {
                to.writeFieldName(one.getKey());
                write(one.getValue(), to);
            }
            to.writeEndObject();
        });
    }

    /** Writes an object. */
    interface Writing {
        void write(JsonGenerator to) throws IOException;
    }

    /** What is written, closed by a line feed. */
    static String of(Writing writing) {
        var out = new StringWriter();
        try (var to = JSON.createGenerator(out)) {
            writing.write(to);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing fails to be written to memory
        }
        return out.append('\n').toString();
    }

    /** A place of a text with its words. */
    static void span(JsonGenerator to, Span span, String text) throws IOException {
        to.writeStartObject();
        to.writeStringField("text", span.of(text));
        to.writeNumberField("start", span.start());
        to.writeNumberField("end", span.end());
        to.writeEndObject();
    }

    static void spans(JsonGenerator to, String name, List<Span> spans, String text) throws IOException {
        to.writeArrayFieldStart(name);
        for (var span : spans) {
            span(to, span, text);
        }
        to.writeEndArray();
    }

    private static void write(@Nullable Object value, JsonGenerator to) throws IOException {
        switch (value) {
            case Map<?, ?> object -> {
                to.writeStartObject();
                for (var one : object.entrySet()) {
                    to.writeFieldName(String.valueOf(one.getKey()));
                    write(one.getValue(), to);
                }
                to.writeEndObject();
            }
            case List<?> list -> {
                to.writeStartArray();
                for (var one : list) {
                    write(one, to);
                }
                to.writeEndArray();
            }
            case Integer number -> to.writeNumber(number);
            case Long number -> to.writeNumber(number);
            case Double number -> to.writeNumber(number);
            case Boolean yes -> to.writeBoolean(yes);
            case null -> to.writeNull();
            default -> to.writeString(value.toString());
        }
    }
}
