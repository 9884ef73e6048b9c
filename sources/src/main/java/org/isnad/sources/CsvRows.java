package org.isnad.sources;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table (RFC 4180), one after another:
 * <ul>
 *   <li>a field that begins with a quotation mark ends with one; within it a mark is written twice, and lines may end;
 *   <li>in any other field a quotation mark is a character like others;
 *   <li>lines end in LF, CR LF or CR; empty ones are no rows.
 * </ul>
 * A row that does not keep to this is broken; the next one begins on the line after the place where it broke. That is why no library reads the
 * table: they stop at a broken row, or read it as something it is not.
 */
public final class CsvRows {

    /**
     * A row.
     *
     * @param line on which it begins, from 1 on
     * @param broken what is wrong with it; null when nothing is
     */
    public record Row(
            long line, List<String> fields, @Nullable Broken broken) {}

    /** What can be wrong with a row. */
    public enum Broken {
        /** Something stands between a closing quotation mark and the end of the field. */
        AFTER_QUOTATION,
        /** The table ends within a quotation. */
        UNCLOSED,
        /** A field is longer than any text may be. */
        TOO_LONG
    }

    private static final int END = -1;

    private final BufferedReader in;
    private final char separator;
    private final StringBuilder field = new StringBuilder();
    private long line = 1;

    public CsvRows(BufferedReader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** The next row; null when there is none any more. */
    public @Nullable Row next() throws IOException {
        var c = in.read();
        while (isLineEnd(c)) {
            endLine(c);
            c = in.read();
        }
        if (c == END) {
            return null;
        }
        var begin = line;
        var fields = new ArrayList<String>();
        while (true) {
            field.setLength(0);
            if (c == '"') {
                var broken = quoted();
                c = broken == null ? in.read() : END;
                if (broken == null && c != separator && c != END && !isLineEnd(c)) {
                    broken = Broken.AFTER_QUOTATION;
                    skipLine();
                }
                if (broken != null) {
                    return new Row(begin, fields, broken);
                }
            } else {
                while (c != separator && c != END && !isLineEnd(c)) {
                    if (field.length() >= Limits.BYTES) {
                        skipLine();
                        return new Row(begin, fields, Broken.TOO_LONG);
                    }
                    field.append((char) c);
                    c = in.read();
                }
            }
            fields.add(field.toString());
            if (c != separator) {
                endLine(c);
                return new Row(begin, fields, null);
            }
            c = in.read();
        }
    }

    /** Reads to the quotation mark that closes the field. */
    private @Nullable Broken quoted() throws IOException {
        while (true) {
            var c = in.read();
            if (c == '"') {
                in.mark(1);
                if (in.read() != '"') {
                    in.reset();
                    return null;
                }
            } else if (c == END) {
                return Broken.UNCLOSED;
            } else if (c == '\n') {
                line++;
            } else if (c == '\r' && !newlineFollows()) {
                line++;
            }
            if (field.length() >= Limits.BYTES) {
                skipLine();
                return Broken.TOO_LONG;
            }
            field.append((char) c);
        }
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private void endLine(int c) throws IOException {
        if (c == '\r' && newlineFollows()) {
            in.read();
        }
        line++;
    }

    private boolean newlineFollows() throws IOException {
        in.mark(1);
        var follows = in.read() == '\n';
        in.reset();
        return follows;
    }

    private void skipLine() throws IOException {
        var c = in.read();
        while (c != END && !isLineEnd(c)) {
            c = in.read();
        }
        endLine(c);
    }
}
