package org.isnad.spark;

import com.fasterxml.jackson.core.JsonFactory;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.SchemaNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.isnad.parquet.Opened;
import org.jspecify.annotations.Nullable;

/** The rows of a table of Parquet as JSON Lines, so that they are taken as lines are: a line a row, a key a column that holds no further columns. */
final class TableLines extends InputStream {

    private final JsonFactory json = new JsonFactory();
    private final FileRead file;
    private List<String> columns = List.of();
    private @Nullable ParquetFileReader table;
    private @Nullable RowReader rows;
    private byte[] line = new byte[0];
    private int at;

    TableLines(FileRead file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        return advance() ? line[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (!advance()) {
            return -1;
        }
        var taken = Math.min(length, line.length - at);
        System.arraycopy(line, at, into, from, taken);
        at += taken;
        return taken;
    }

    /** Whether a byte follows. */
    private boolean advance() throws IOException {
        if (at < line.length) {
            return true;
        }
        try {
            var open = rows == null ? open() : rows;
            if (!open.hasNext()) {
                return false;
            }
            open.next();
            line = line(open);
            at = 0;
            return true;
        } catch (RuntimeException broken) { // whatever the library meets in a damaged file
            throw new IOException("the table is damaged or no Parquet: " + broken.getMessage(), broken);
        }
    }

    private RowReader open() throws IOException {
        table = Opened.parquet(file);
        columns = table.getFileSchema().getRootNode().children().stream()
                .filter(SchemaNode.PrimitiveNode.class::isInstance)
                .map(SchemaNode::name)
                .toList();
        rows = table.rowReader();
        return rows;
    }

    private byte[] line(RowReader row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var to = json.createGenerator(out)) {
            to.writeStartObject();
            for (var column : columns) {
                if (!row.isNull(column)) {
                    to.writeStringField(column, String.valueOf(row.getValue(column)));
                }
            }
            to.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
        if (table != null) {
            table.close();
        }
    }
}
