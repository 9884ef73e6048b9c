package org.isnad.sources;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.sources.Fields.Field;
import org.jspecify.annotations.Nullable;

/** One JSON object a line. A line that is none is a fault of its own; the next one is read all the same. */
final class JsonLines implements ItemReader {

    private final String file;
    private final InputStream in;
    private final Lines lines;
    private final Fields fields;
    private final Map<String, Field> byName = new HashMap<>();
    private final JsonFactory json = new JsonFactory();

    JsonLines(String file, InputStream in, Fields fields) {
        this.file = file;
        this.in = in;
        this.lines = new Lines(in);
        this.fields = fields;
        for (var field : Field.values()) {
            byName.put(fields.name(field), field);
        }
    }

    @Override
    public @Nullable Item next() throws IOException {
        while (lines.advance()) {
            if (lines.isTooLong()) {
                return refused(
                        Fault.Code.TOO_LONG,
                        lines.offset(),
                        "the line has more than " + Limits.BYTES + " bytes",
                        "cut it into its articles");
            }
            var decoded = Encoding.decode(lines.bytes(), lines.length(), false);
            if (decoded.text() == null) {
                return refused(
                        Fault.Code.UNKNOWN_ENCODING,
                        lines.offset() + decoded.damagedAt(),
                        "the line is no UTF-8 (it looks like " + decoded.guess() + ")",
                        "write it as UTF-8");
            }
            var begin = lines.number() == 1 ? decoded.text().strip() : "";
            if (begin.startsWith("[")) {
                return one("one JSON list, not one object a line", "jq -c '.[]'");
            }
            if (begin.equals("{")) {
                return one("one JSON object over many lines, not one a line", "jq -c .");
            }
            if (!decoded.text().isBlank()) {
                return read(decoded.text(), decoded.damagedAt());
            }
        }
        return null;
    }

    /** One value over many lines would make each line a fault. */
    private Item one(String what, String command) throws IOException {
        while (lines.advance()) {
            // all of it belongs to the value
        }
        return new Item.Refused(new Fault(
                Fault.Code.BROKEN_JSON,
                Place.line(file, 1, 0),
                "the file is " + what,
                "write it as JSON Lines, for example with: " + command));
    }

    private Item read(String line, int damagedAt) throws IOException {
        var found = new EnumMap<Field, String>(Field.class);
        var keys = new ArrayList<String>();
        var told = new HashMap<String, String>();
        try (var parser = json.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return refused(
                        Fault.Code.BROKEN_JSON,
                        lines.offset(),
                        "the line is no JSON object",
                        "write one object a line, such as {\"id\": \"a1\", \"text\": \"…\"}");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                keys.add(parser.currentName());
                var field = byName.get(parser.currentName());
                var value = parser.nextToken();
                if (value.isStructStart()) {
                    parser.skipChildren();
                } else if (field != null && value != JsonToken.VALUE_NULL) {
                    found.put(field, parser.getText());
                } else if (value != JsonToken.VALUE_NULL && Exported.KEYS.contains(parser.currentName())) {
                    told.put(parser.currentName(), parser.getText());
                }
            }
            if (parser.nextToken() != null) {
                return broken(parser, line, "something follows the object");
            }
        } catch (StreamConstraintsException tooDeep) {
            return refused(
                    Fault.Code.JSON_TOO_DEEP,
                    lines.offset(),
                    "the line holds objects or lists too deep in each other",
                    "write one flat object a line");
        } catch (JsonProcessingException broken) {
            return broken(broken, line);
        }
        return item(found, keys, told, damagedAt);
    }

    private Item item(Map<Field, String> found, List<String> keys, Map<String, String> told, int damagedAt) {
        var text = found.get(Field.TEXT);
        if (text == null) {
            return refused(
                    Fault.Code.NO_TEXT_FIELD,
                    lines.offset(),
                    "no string stands under '" + fields.name(Field.TEXT) + "'; the line has "
                            + Shown.brief(String.join(", ", keys)),
                    "name the field that holds the text: --map text=NAME");
        }
        var id = found.getOrDefault(Field.ID, "");
        if (id.isBlank()) {
            id = Names.id(file) + ":" + lines.number();
        }
        var title = found.getOrDefault(Field.TITLE, "");
        var faults = new ArrayList<Fault>();
        if (damagedAt >= 0) {
            faults.add(Faults.damaged(here(lines.offset() + damagedAt)));
        }
        var place = here(lines.offset());
        var exported = Exported.of(id, text, told);
        return exported != null
                ? exported.item(place, faults)
                : Draft.of(id, title, text, Written.of(found)).item(place, faults);
    }

    private Item broken(JsonProcessingException broken, String line) {
        var at = broken.getLocation() == null ? 0 : broken.getLocation().getCharOffset();
        return broken(broken.getOriginalMessage(), line, at);
    }

    private Item broken(JsonParser parser, String line, String what) {
        return broken(what, line, parser.currentLocation().getCharOffset());
    }

    private Item broken(String what, String line, long at) {
        var before = line.substring(0, (int) Math.max(0, Math.min(at, line.length())));
        var bytes = before.getBytes(StandardCharsets.UTF_8).length;
        return refused(
                Fault.Code.BROKEN_JSON,
                lines.offset() + bytes,
                "broken JSON: " + Shown.brief(what),
                "mend the line or leave it out");
    }

    private Item refused(Fault.Code code, long offset, String what, String todo) {
        return new Item.Refused(new Fault(code, here(offset), what, todo));
    }

    private Place here(long offset) {
        return Place.line(file, lines.number(), offset);
    }

    @Override
    public byte[] bytes() {
        return Arrays.copyOf(lines.bytes(), lines.length());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
