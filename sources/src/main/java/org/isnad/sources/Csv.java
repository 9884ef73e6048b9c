package org.isnad.sources;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.sources.Fields.Field;
import org.jspecify.annotations.Nullable;

/** A table with a line of column names; comma, semicolon or tab between the columns, whichever the first line has most of. */
final class Csv implements ItemReader {

    private static final int FIRST_LINE = 1 << 14;

    private final String file;
    private final Fields fields;
    private final BufferedReader in;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private boolean begun;
    private boolean ended;
    private long last = 1;

    Csv(String file, Reader in, Fields fields) throws IOException {
        this.file = file;
        this.fields = fields;
        this.in = new BufferedReader(in, 1 << 16);
        this.reader = CsvReader.builder()
                .fieldSeparator(separator(this.in))
                .maxBufferSize(Limits.BYTES)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(this.in);
        this.records = reader.iterator();
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
        try {
            if (!begun) {
                begun = true;
                var fault = begin();
                if (fault != null) {
                    ended = true;
                    return new Item.Refused(fault);
                }
            }
            if (!records.hasNext()) {
                return null;
            }
            var row = records.next();
            last = row.getStartingLineNumber();
            return item(row);
        } catch (CsvParseException broken) {
            ended = true;
            return new Item.Refused(broken(broken));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** Reads the names of the columns. */
    private @Nullable Fault begin() {
        var names = records.hasNext() ? records.next().getFields() : List.<String>of();
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

    private Item item(CsvRecord row) {
        var place = Place.line(file, row.getStartingLineNumber(), -1);
        var text = value(row, Field.TEXT);
        var id = value(row, Field.ID);
        if (id.isBlank()) {
            id = Names.id(file) + ":" + row.getStartingLineNumber();
        }
        var title = value(row, Field.TITLE);
        var outlet = value(row, Field.OUTLET);
        var published = value(row, Field.PUBLISHED);
        var url = value(row, Field.URL);
        var draft = Draft.of(id, title, text, outlet, published, url);
        var faults = new ArrayList<Fault>();
        if (text.indexOf('\uFFFD') >= 0 || title.indexOf('\uFFFD') >= 0) {
            faults.add(Faults.damaged(place));
        }
        return draft.item(place, faults);
    }

    private String value(CsvRecord row, Field field) {
        var column = columns.get(field);
        return column == null || column >= row.getFieldCount() ? "" : row.getField(column);
    }

    private Fault broken(CsvParseException broken) {
        var tooLong = String.valueOf(
                        broken.getCause() == null
                                ? broken.getMessage()
                                : broken.getCause().getMessage())
                .toLowerCase(Locale.ROOT)
                .contains("maximum buffer size");
        return new Fault(
                tooLong ? Fault.Code.TOO_LONG : Fault.Code.BROKEN_CSV,
                Place.line(file, last + 1, -1),
                tooLong
                        ? "a field has more than " + Limits.BYTES + " characters"
                        : "the table cannot be read on from here: " + Shown.brief(String.valueOf(broken.getMessage())),
                "look for a quotation mark that is not closed");
    }

    @Override
    public void close() throws IOException {
        reader.close();
        in.close();
    }
}
