package org.isnad.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.record.Hash;
import org.isnad.record.Recorded;
import org.isnad.sources.Exported;

/** Articles and statements as rows of tables: CSV as RFC 4180 has it. */
final class Tables {

    /** Without it Excel takes the table for another encoding. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String BETWEEN = " … ";

    static final List<String> STATEMENTS = List.of(
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

    static final List<String> ARTICLES = List.of(
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

    private Tables() {}

    /** What stands before the rows. */
    static String head(List<String> columns) {
        return BYTE_ORDER_MARK + line(columns);
    }

    private static String line(List<String> cells) {
        var out = new StringWriter();
        CsvWriter.builder().bufferSize(0).build(out).writeRecord(cells);
        return out.toString();
    }

    /** With the names under which isnad add takes it back. */
    static String article(Recorded recorded) {
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
        return line(row);
    }

    static String statement(Recorded recorded, Statement statement) {
        var document = recorded.document();
        var text = document.text();
        var speaker = document.entities().get(statement.speaker());
        var place = statement.place();
        var told = recorded.article().told();
        return line(List.of(
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
                Exported.written(statement.contents())));
    }

    private static String words(List<Span> spans, String text) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(BETWEEN));
    }
}
