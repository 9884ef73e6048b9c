package org.isnad.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps, lists and plain values as one line of JSON, in the order in which they stand. */
final class JsonLine {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonLine() {}

    /** An object of keys and values by turns, which stay in this order; a null value is left out. */
    static Map<String, Object> object(@Nullable Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null) {
                object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
            }
        }
        return object;
    }

    static String of(Map<String, Object> object) {
        var out = new StringWriter();
        try (var to = JSON.createGenerator(out)) {
            write(object, to);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing fails to be written to memory
        }
        return out.append('\n').toString();
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
            case Double number -> to.writeNumber(number);
            case Boolean yes -> to.writeBoolean(yes);
            case null -> to.writeNull();
            default -> to.writeString(value.toString());
        }
    }
}
