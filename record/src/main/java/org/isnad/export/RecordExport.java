package org.isnad.export;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.isnad.document.Statement;
import org.isnad.record.Hit;
import org.isnad.record.Query;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import org.jspecify.annotations.Nullable;

/** Writes a record, or what is found in it, in one form, an article at a time. */
public final class RecordExport {

    private final ExportForm form;
    private final Consumer<String> out;
    private @Nullable Recorded in;
    private final Set<String> found = new HashSet<>();

    private RecordExport(ExportForm form, Consumer<String> out) {
        this.form = form;
        this.out = out;
    }

    /** All articles in the order in which they were added. */
    public static void write(RecordStore record, ExportForm form, Consumer<String> out) {
        out.accept(form.head());
        record.each(recorded -> form.lines(recorded).forEach(out));
    }

    /**
     * What is found, the newest first. Forms with a line a statement have the statements that were found, all of an article that was found as a whole; those with
     * a line an article have each article in which something was found.
     */
    public static void write(RecordStore record, ExportForm form, Query query, Consumer<String> out) {
        out.accept(form.head());
        var export = new RecordExport(form, out);
        record.searchWhole(query, export::take);
        export.writeFound();
    }

    /** All hits of an article come behind each other. */
    private boolean take(Hit hit) {
        if (in != null && in.reading() != hit.in().reading()) {
            writeFound();
        }
        in = hit.in();
        if (hit.statement() != null) {
            found.add(hit.statement().id());
        }
        return true;
    }

    private void writeFound() {
        if (in != null) {
            form.lines(in, this::isFound).forEach(out);
        }
        found.clear();
    }

    private boolean isFound(Statement statement) {
        return found.isEmpty() || found.contains(statement.id());
    }
}
