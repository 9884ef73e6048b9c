package org.isnad.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.json.DocumentWriter;
import org.isnad.record.RecordException;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad export}: a record for other programs. */
@Command(
        name = "export",
        description = "Writes a whole record to standard output, in the form that another program takes.",
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:everything is written",
            "1:the record is damaged",
            "2:the file is no record",
            "64:the command line is wrong",
            "74:the output cannot be written"
        })
final class ExportCommand implements Callable<Integer> {

    /** What a record can be written as. */
    enum To {
        CSV,
        JSONL
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BETWEEN = " … ";
    private static final List<String> COLUMNS = List.of(
            "article",
            "address",
            "met",
            "outlet",
            "published",
            "title",
            "statement",
            "speaker",
            "kind",
            "of",
            "through",
            "act",
            "cue",
            "words",
            "form",
            "distance",
            "spoken",
            "within",
            "confidence",
            "starts",
            "ends");

    private final Surroundings around;

    @Parameters(index = "0", paramLabel = "RECORD", description = "The record.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private RecordPlace record;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORM",
            description = {
                "${COMPLETION-CANDIDATES}.",
                "CSV: a row a statement, for spreadsheets. JSONL: a line an article, as isnad read --json writes it, with its text,"
                        + " address and capture."
            })
    private To to = To.JSONL;

    ExportCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (var store = RecordStore.openToRead(record)) {
            switch (to) {
                case CSV -> csv(store);
                case JSONL -> store.each(this::json);
            }
            return Main.OK;
        } catch (RecordException failed) {
            return RecordFaults.tell(around, record, failed);
        }
    }

    // ---- JSON Lines

    private void json(Recorded recorded) {
        var with = recorded.with();
        var further = new LinkedHashMap<String, String>();
        further.put("address", recorded.address());
        further.put("met", recorded.met());
        further.put("capture_sha256", recorded.sha256());
        further.put("text", recorded.document().text());
        var line = new DocumentWriter(with.isnad(), with.lexicons(), with.weights()).line(recorded.document(), further);
        around.out().print(new String(line, StandardCharsets.UTF_8));
    }

    // ---- CSV

    private void csv(RecordStore store) {
        around.out().print(BYTE_ORDER_MARK); // without it Excel takes the table for another encoding
        var writer = CsvWriter.builder().build(around.out());
        writer.writeRecord(COLUMNS);
        store.each(recorded ->
                recorded.document().statements().forEach(statement -> writer.writeRecord(row(recorded, statement))));
        try {
            writer.flush();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static List<String> row(Recorded recorded, Statement statement) {
        var document = recorded.document();
        var text = document.text();
        var speaker = document.entities().get(statement.speaker());
        var place = statement.place();
        return List.of(
                document.id(),
                recorded.address(),
                recorded.met(),
                Objects.toString(document.outlet(), ""),
                Objects.toString(document.published(), ""),
                document.title() == null ? "" : document.title().of(text),
                statement.id(),
                name(speaker),
                speaker == null ? "" : speaker.kind().key(),
                speaker == null || speaker.of() == null
                        ? ""
                        : name(document.entities().get(speaker.of())),
                through(statement, document),
                statement.act().name(),
                statement.cue() == null ? "" : statement.cue().of(text),
                words(statement.contents(), text),
                statement.form().name(),
                statement.distance() ? "1" : "0",
                Objects.toString(statement.spoken(), ""),
                Objects.toString(statement.within(), ""),
                String.valueOf(statement.confidence()),
                String.valueOf(place.start()),
                String.valueOf(place.end()));
    }

    /** The first name of an entity; empty when it has none. */
    static String name(@Nullable Entity entity) {
        return entity == null || entity.names().isEmpty() ? "" : entity.names().get(0);
    }

    static String through(Statement statement, Document document) {
        return statement.via().stream()
                .map(id -> name(document.entities().get(id)))
                .collect(Collectors.joining(" ← "));
    }

    private static String words(List<Span> contents, String text) {
        return contents.stream().map(span -> span.of(text)).collect(Collectors.joining(BETWEEN));
    }
}
