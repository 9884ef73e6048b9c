package org.isnad.add;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.isnad.export.ExportForm;
import org.isnad.parquet.Archived;
import org.isnad.parquet.BadResult;
import org.isnad.parquet.Result;
import org.isnad.record.Capture;
import org.isnad.record.Entry;
import org.isnad.record.Hash;
import org.isnad.record.ReadWith;
import org.isnad.record.RecordException;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;

/**
 * Brings what {@code isnad spark} read into a record. What was read with the program, lexicons and weights of this run is taken as it was read, all else is
 * read anew. The bytes that were met are not in an archive's tables: the capture is the article as an export in the form {@code jsonl} has it.
 */
public final class Importing {

    private final Addition.Means means;
    private final Addition.Listener listener;
    private long readAnew;

    public Importing(Addition.Means means, Addition.Listener listener) {
        this.means = means;
        this.listener = listener;
    }

    /** How many articles were read anew. */
    public long readAnew() {
        return readAnew;
    }

    /**
     * Takes all articles of a result; those that are in already are passed over.
     *
     * @param store is written to
     * @param known the same record: what is in it is asked while the other is being written to
     * @throws BadResult when a table is damaged; what was told to be added is safe
     * @throws RecordException when what was read cannot be kept; what was told to be added is safe
     */
    public void run(Result result, RecordStore store, RecordStore known) throws BadResult {
        try (var writing = new Writing(store, listener::added);
                var making = new InOrder<Imported, Entry>(means.threads(), this::entry, writing::give)) {
            try {
                result.each(archived -> take(imported(archived), making, known));
            } finally { // what stands before what is damaged
                making.finish();
                writing.finish();
            }
        }
    }

    /** @param line what is captured */
    private record Imported(Archived archived, byte[] line) {

        String address() {
            return archived.taken().address();
        }
    }

    private void take(Imported one, InOrder<Imported, Entry> making, RecordStore known) {
        if (known.holds(one.address(), Hash.of(one.line()), means.with())) {
            listener.known();
            return;
        }
        readAnew += with(one.archived()).equals(means.with()) ? 0 : 1;
        making.give(one);
    }

    private static ReadWith with(Archived archived) {
        return new ReadWith(archived.version(), archived.lexicons(), archived.weights());
    }

    private static Imported imported(Archived archived) {
        var how = archived.taken().capture();
        var recorded = new Recorded(
                0,
                archived.taken().address(),
                how == null ? "" : Objects.toString(how.met(), ""),
                how == null || how.headers() == null ? null : how.headers().text(),
                archived.sha256(),
                archived.taken().article(),
                archived.document(),
                with(archived));
        var line = String.join("", ExportForm.JSONL.lines(recorded));
        return new Imported(archived, line.getBytes(StandardCharsets.UTF_8));
    }

    private Entry entry(Imported one) {
        var archived = one.archived();
        var article = archived.taken().article();
        var document = with(archived).equals(means.with())
                ? archived.document()
                : means.isnad().read(article);
        var how = archived.taken().capture();
        var met = how == null || how.met() == null ? means.clock().instant() : how.met();
        var headers =
                how == null || how.headers() == null ? null : how.headers().text();
        var capture = new Capture(one.address(), met.truncatedTo(ChronoUnit.MILLIS), headers, one.line());
        return Entry.of(capture, article, document, means.with());
    }
}
