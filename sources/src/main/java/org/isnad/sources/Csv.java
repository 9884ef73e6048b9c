package org.isnad.sources;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.sources.Fields.Field;
import org.jspecify.annotations.Nullable;

/** A table with a line of column names; comma, semicolon or tab between the columns, whichever the first line has most of. */
final class Csv implements ItemReader {

    private static final int FIRST_LINE = 1 << 14;

    private final String file;
    private final Fields fields;
    private final BufferedReader in;
    private final CsvRows rows;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private boolean begun;
    private boolean ended;
    private List<String> names = List.of();
    private List<String> row = List.of();

    Csv(String file, Reader in, Fields fields) throws IOException {
        this.file = file;
        this.fields = fields;
        this.in = new BufferedReader(in, 1 << 16);
        this.rows = new CsvRows(this.in, separator(this.in));
    }

    private static char separator(BufferedReader in) throws IOException {
        in.mark(FIRST_LINE);
        int commas = 0, semicolons = 0, tabs = 0;
        for (int n = 0, c = in.read(); c >= 0 && c != '\n' && n < FIRST_LINE - 1; n++, c = in.read()) {
            switch (c) {
                case ',' -> commas++;
                case ';' -> semicolons++;
                case '\t' -> tabs++;
                default -> {}
            }
        }
        in.reset();
        return semicolons > commas && semicolons > tabs ? ';' : tabs > commas ? '\t' : ',';
    }

    @Override
    public @Nullable Item next() throws IOException {
        if (ended) {
            return null;
        }
        if (!begun) {
            begun = true;
            var fault = begin();
            if (fault != null) {
                ended = true;
                return new Item.Refused(fault);
            }
        }
        var row = rows.next();
        return row == null ? null : item(row);
    }

    /** Reads the names of the columns. */
    private @Nullable Fault begin() throws IOException {
        var first = rows.next();
        if (first != null && first.broken() != null) {
            return broken(first.broken(), first.line());
        }
        names = first == null ? List.of() : first.fields();
        for (var field : Field.values()) {
            var column = names.indexOf(fields.name(field));
            if (column >= 0) {
                columns.put(field, column);
            } else if (field == Field.TEXT || fields.asked().contains(field)) {
                return new Fault(
                        Fault.Code.MISSING_COLUMN,
                        Place.line(file, 1, -1),
                        "no column '" + fields.name(field) + "'; the columns are "
                                + Shown.brief(String.join(", ", names)),
                        "name the right one: --map " + field.key() + "=NAME");
            }
        }
        return null;
    }

    private Item item(CsvRows.Row row) {
        if (row.broken() != null) {
            return new Item.Refused(broken(row.broken(), row.line()));
        }
        this.row = row.fields();
        var place = Place.line(file, row.line(), -1);
        var text = value(row, Field.TEXT);
        var id = value(row, Field.ID);
        if (id.isBlank()) {
            id = Names.id(file) + ":" + row.line();
        }
        var title = value(row, Field.TITLE);
        var faults = new ArrayList<Fault>();
        if (text.indexOf('\uFFFD') >= 0 || title.indexOf('\uFFFD') >= 0) {
            faults.add(Faults.damaged(place));
        }
        var exported = Exported.of(id, text, told(row));
        return exported != null
                ? exported.item(place, faults)
                : Draft.of(id, title, text, written(row)).item(place, faults);
    }

    private Written written(CsvRows.Row row) {
        var found = new EnumMap<Field, String>(Field.class);
        columns.keySet().forEach(field -> found.put(field, value(row, field)));
        return Written.of(found);
    }

    private Map<String, String> told(CsvRows.Row row) {
        var told = new HashMap<String, String>();
        for (var name : Exported.KEYS) {
            var column = names.indexOf(name);
            if (column >= 0 && column < row.fields().size()) {
                told.put(name, row.fields().get(column));
            }
        }
        return told;
    }

    private String value(CsvRows.Row row, Field field) {
        var column = columns.get(field);
        return column == null || column >= row.fields().size()
                ? ""
                : row.fields().get(column);
    }

    private Fault broken(CsvRows.Broken broken, long line) {
        var place = Place.line(file, line, -1);
        return switch (broken) {
            case AFTER_QUOTATION ->
                new Fault(
                        Fault.Code.BROKEN_CSV,
                        place,
                        "the row goes on after a closing quotation mark",
                        "write a quotation mark within a field twice: \"\"");
            case UNCLOSED ->
                new Fault(
                        Fault.Code.BROKEN_CSV,
                        place,
                        "a quotation mark of the row is not closed, and all that follows is taken for its field",
                        "close it, or get the table anew if it breaks off");
            case TOO_LONG ->
                new Fault(
                        Fault.Code.TOO_LONG,
                        place,
                        "a field has more than " + Limits.BYTES + " characters",
                        "look for a quotation mark that is not closed");
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** A table of its own: the line of names, and the row. */
    @Override
    public byte[] bytes() {
        return (line(names) + line(row)).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> fields) {
        return fields.stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
