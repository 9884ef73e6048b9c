package org.isnad.export;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.isnad.document.Statement;
import org.isnad.json.DocumentWriter;
import org.isnad.record.Recorded;
import org.isnad.sources.Exported;

/** The forms that a record is written in for other programs; docs/EXPORTS.md tells what each is for. */
public enum ExportForm {
    /** A row a statement, for spreadsheets. */
    CSV("csv", "text/csv; charset=utf-8") {
        @Override
        public String head() {
            return Tables.head(Tables.STATEMENTS);
        }

        @Override
        public List<String> lines(Recorded recorded, Predicate<Statement> wanted) {
            return recorded.document().statements().stream()
                    .filter(wanted)
                    .map(statement -> Tables.statement(recorded, statement))
                    .toList();
        }
    },
    /** A row an article with its text, which {@code isnad add} takes back. */
    ARTICLES("csv", "text/csv; charset=utf-8") {
        @Override
        public String head() {
            return Tables.head(Tables.ARTICLES);
        }

        @Override
        public List<String> lines(Recorded recorded, Predicate<Statement> wanted) {
            return List.of(Tables.article(recorded));
        }
    },
    /** A line an article, as {@code isnad read --json} writes it, with its text, address and capture. */
    JSONL("jsonl", "application/jsonl") {
        @Override
        public List<String> lines(Recorded recorded, Predicate<Statement> wanted) {
            return List.of(withItsText(recorded));
        }
    },
    /** What Citron, the BBC's finder of quotations, is trained on and measured with: an object an article. */
    CITRON("jsonl", "application/jsonl") {
        @Override
        public List<String> lines(Recorded recorded, Predicate<Statement> wanted) {
            return List.of(JsonLine.of(new Citron(recorded.document()).article()));
        }
    },
    /** Web Annotation Data Model of the W3C, as JSON-LD: an annotation a statement. */
    ANNOTATION("jsonl", "application/jsonl") {
        @Override
        public List<String> lines(Recorded recorded, Predicate<Statement> wanted) {
            return new Annotations(recorded).all(wanted).map(JsonLine::of).toList();
        }
    },
    /** PROV-JSON: an object an article, for the chains that its statements came through. */
    PROV("jsonl", "application/jsonl") {
        @Override
        public List<String> lines(Recorded recorded, Predicate<Statement> wanted) {
            return List.of(JsonLine.of(new Provenance(recorded).article()));
        }
    },
    /** Claim and Quotation of schema.org, as JSON-LD: an object a statement that claims or quotes. */
    CLAIMS("jsonl", "application/jsonl") {
        @Override
        public List<String> lines(Recorded recorded, Predicate<Statement> wanted) {
            return new Claims(recorded).all(wanted).map(JsonLine::of).toList();
        }
    };

    private final String ending;
    private final String mediaType;

    ExportForm(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** As it is named on the command line and in addresses: {@code csv}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ending of a file in this form, without a dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What stands before the lines of all articles: of tables the names of the columns. */
    public String head() {
        return "";
    }

    /** The article in this form, each line closed by its line end; none where it says nothing that the form can hold. */
    public List<String> lines(Recorded recorded) {
        return lines(recorded, any -> true);
    }

    /**
     * The same with some statements alone. A form that has a line an article gives the whole article all the same: less would be another article.
     *
     * @param wanted tells those that are
     */
    public abstract List<String> lines(Recorded recorded, Predicate<Statement> wanted);

    /** With its capture also, so that it can be taken back. */
    private static String withItsText(Recorded recorded) {
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
        return new String(line, StandardCharsets.UTF_8);
    }
}
