package org.isnad.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.export.ExportForm;
import org.isnad.export.Naming;
import org.isnad.json.DocumentWriter;
import org.isnad.record.Hash;
import org.isnad.record.RecordException;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import org.isnad.sources.Exported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
        ARTICLES,
        JSONL,
        CITRON,
        ANNOTATION,
        PROV,
        CLAIMS
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String BETWEEN = " … ";
    private static final List<String> COLUMNS = List.of(
            "article",
            "address",
            "met",
            "outlet",
            "author",
            "published",
            "modified",
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
            "ends",
            "source",
            "cue_span",
            "source_spans",
            "content_spans");
    private static final List<String> ARTICLE_COLUMNS = List.of(
            "id",
            "address",
            "met",
            "headers",
            "outlet",
            "author",
            "published",
            "modified",
            "title",
            "told_title",
            "told_furniture",
            "told_outlet",
            "told_author",
            "told_published",
            "told_modified",
            "told_url",
            "text_sha256",
            "text");

    private final Surroundings around;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORM",
            description = {
                "${COMPLETION-CANDIDATES}.",
                "CSV: a row a statement, for spreadsheets. ARTICLES: a row an article with its text, which isnad add takes back. JSONL: a line an article, as isnad read --json writes it, with its text,"
                        + " address and capture.",
                "CITRON: Citron's annotation format, a line an article. ANNOTATION: W3C Web Annotations, a line a statement. PROV: PROV-JSON of"
                        + " the chains, a line an article. CLAIMS: Claim and Quotation of schema.org, a line a statement. See docs/EXPORTS.md."
            })
    private To to = To.JSONL;

    @Mixin
    private AsRead asRead = new AsRead();

    ExportCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (var opened = record.toRead()) {
            var store = asRead.of(opened);
            switch (to) {
                case CSV -> csv(store, COLUMNS, ExportCommand::statements);
                case ARTICLES -> csv(store, ARTICLE_COLUMNS, recorded -> List.of(article(recorded)));
                case JSONL -> store.each(this::json);
                case CITRON -> lines(store, ExportForm.CITRON);
                case ANNOTATION -> lines(store, ExportForm.ANNOTATION);
                case PROV -> lines(store, ExportForm.PROV);
                case CLAIMS -> lines(store, ExportForm.CLAIMS);
            }
            return Main.OK;
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }

    private void lines(RecordStore store, ExportForm form) {
        store.each(recorded -> form.lines(recorded).forEach(around.out()::print));
    }

    // ---- JSON Lines

    private void json(Recorded recorded) {
        var with = recorded.with();
        var further = new LinkedHashMap<String, String>();
        further.put("address", recorded.address());
        further.put("met", recorded.met());
        further.put("headers", Objects.toString(recorded.headers(), ""));
        further.put("capture_sha256", recorded.sha256());
        further.putAll(Exported.told(recorded.article()));
        further.put("text", recorded.document().text());
        var line = new DocumentWriter(with.isnad(), with.lexicons(), with.weights())
                .line(recorded.document(), recorded.article().told(), further);
        around.out().print(new String(line, StandardCharsets.UTF_8));
    }

    // ---- CSV

    private void csv(RecordStore store, List<String> columns, Function<Recorded, List<List<String>>> rows) {
        around.out().print(BYTE_ORDER_MARK); // without it Excel takes the table for another encoding
        var writer = CsvWriter.builder().build(around.out());
        writer.writeRecord(columns);
        store.each(recorded -> rows.apply(recorded).forEach(writer::writeRecord));
        try {
            writer.flush();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static List<List<String>> statements(Recorded recorded) {
        return recorded.document().statements().stream()
                .map(statement -> row(recorded, statement))
                .toList();
    }

    /** With the names under which isnad add takes it back. */
    private static List<String> article(Recorded recorded) {
        var document = recorded.document();
        var title = document.title();
        var told = recorded.article().told();
        var row = new ArrayList<>(List.of(
                document.id(),
                recorded.address(),
                recorded.met(),
                Objects.toString(recorded.headers(), ""),
                Objects.toString(document.outlet(), ""),
                Objects.toString(told.author(), ""),
                Objects.toString(document.published(), ""),
                Objects.toString(told.modified(), ""),
                title == null ? "" : title.of(document.text())));
        row.addAll(Exported.told(recorded.article()).values());
        row.add(Hash.of(document.text()));
        row.add(document.text());
        return row;
    }

    private static List<String> row(Recorded recorded, Statement statement) {
        var document = recorded.document();
        var text = document.text();
        var speaker = document.entities().get(statement.speaker());
        var place = statement.place();
        var told = recorded.article().told();
        return List.of(
                document.id(),
                recorded.address(),
                recorded.met(),
                Objects.toString(document.outlet(), ""),
                Objects.toString(told.author(), ""),
                Objects.toString(document.published(), ""),
                Objects.toString(told.modified(), ""),
                document.title() == null ? "" : document.title().of(text),
                statement.id(),
                Naming.name(speaker),
                speaker == null ? "" : speaker.kind().key(),
                speaker == null || speaker.of() == null
                        ? ""
                        : Naming.name(document.entities().get(speaker.of())),
                Naming.through(statement, document),
                statement.act().name(),
                statement.cue() == null ? "" : statement.cue().of(text),
                words(statement.contents(), text),
                statement.form().name(),
                statement.distance() ? "1" : "0",
                Objects.toString(statement.spoken(), ""),
                Objects.toString(statement.within(), ""),
                String.valueOf(statement.confidence()),
                String.valueOf(place.start()),
                String.valueOf(place.end()),
                words(statement.sources(), text),
                Exported.written(Stream.ofNullable(statement.cue()).toList()),
                Exported.written(statement.sources()),
                Exported.written(statement.contents()));
    }

    private static String words(List<Span> spans, String text) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(BETWEEN));
    }
}
