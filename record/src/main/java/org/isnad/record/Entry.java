package org.isnad.record;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.article.Article;
import org.isnad.claim.Charge;
import org.isnad.claim.Report;
import org.isnad.document.Document;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.statement.Reading;
import org.jspecify.annotations.Nullable;

/** A capture with its article and how that was read, made ready to be added. Immutable; may be made by any thread. */
public final class Entry {

    private static final List<Table> CAPTURED = List.of(Table.CAPTURE, Table.ARTICLE, Table.ARTICLE_FURNITURE);

    private final String address;
    private final String sha256;
    private final byte[] packed;
    private final ReadWith with;
    private final String words;
    private final Rows rows;
    private final String captureTold;
    private final String readingTold;
    private final Report report;
    private final byte[] packedReport;
    private final List<Charge> charges;

    private Entry(Capture capture, Article article, Document document, Report report, ReadWith with) {
        this.address = capture.address();
        this.sha256 = Hash.of(capture.bytes());
        this.packed = Packing.packed(capture.bytes());
        this.with = with;
        this.words = String.join(" ", Words.of(article.text()).folded());
        this.rows = new Rows();
        capture(capture);
        article(article);
        reading(document);
        rows.sorted();
        this.captureTold = rows.told(CAPTURED);
        this.readingTold = rows.told(tablesOfReading());
        this.report = report;
        this.packedReport = Compared.reports().packed(report);
        this.charges = Compared.charges().of(report);
    }

    /** A reading alone: its capture is in. */
    private Entry(Recorded in, Document document, Report report, ReadWith with) {
        this.address = in.address();
        this.sha256 = in.sha256();
        this.packed = new byte[0];
        this.with = with;
        this.words = "";
        this.rows = new Rows();
        reading(document);
        rows.sorted();
        this.captureTold = "";
        this.readingTold = rows.told(tablesOfReading());
        this.report = report;
        this.packedReport = Compared.reports().packed(report);
        this.charges = Compared.charges().of(report);
    }

    /**
     * @param document what was read in {@code article}, whose text is the same
     * @throws IllegalArgumentException when it is not
     */
    public static Entry of(Capture capture, Article article, Document document, ReadWith with) {
        check(article, document, article.id());
        return new Entry(capture, article, document, Compared.reports().of("", document), with);
    }

    /** The same of an article that has just been read. */
    public static Entry of(Capture capture, Article article, Reading reading, ReadWith with) {
        check(article, reading.document(), article.id());
        return new Entry(
                capture, article, reading.document(), Compared.reports().of("", reading), with);
    }

    /**
     * A further reading of an article that is in.
     *
     * @param reading what was read in it now
     * @throws IllegalArgumentException when it is of another text
     */
    public static Entry again(Recorded in, Reading reading, ReadWith with) {
        check(in.article(), reading.document(), in.address());
        return new Entry(in, reading.document(), Compared.reports().of("", reading), with);
    }

    private static void check(Article article, Document document, String name) {
        if (!article.text().equals(document.text())) {
            throw new IllegalArgumentException("the document of " + name + " is of another text");
        }
    }

    static List<Table> tablesOfReading() {
        return Stream.concat(Stream.of(Table.READING), Table.OF_A_READING.stream())
                .toList();
    }

    static List<Table> tablesOfCapture() {
        return CAPTURED;
    }

    public String address() {
        return address;
    }

    String sha256() {
        return sha256;
    }

    byte[] packed() {
        return packed;
    }

    ReadWith with() {
        return with;
    }

    /** The folded words, to be searched in. */
    String words() {
        return words;
    }

    Rows rows() {
        return rows;
    }

    /** What the log tells of the capture and its article. */
    String captureTold() {
        return captureTold;
    }

    /** What it tells, to be compared with others; found by no name yet. */
    Report report() {
        return report;
    }

    /** The same as bytes. */
    byte[] packedReport() {
        return packedReport;
    }

    /** What it charges others with. */
    List<Charge> charges() {
        return charges;
    }

    /** What the log tells of the reading. */
    String readingTold() {
        return readingTold;
    }

    private void capture(Capture capture) {
        rows.add(
                Table.CAPTURE,
                capture.address(),
                sha256,
                capture.met().toString(),
                capture.headers(),
                capture.bytes().length);
    }

    private void article(Article article) {
        var title = article.title();
        var told = article.told();
        rows.add(
                Table.ARTICLE,
                article.id(),
                told.url(),
                told.outlet(),
                Objects.toString(told.published(), null),
                starts(title),
                ends(title),
                Hash.of(article.text()),
                article.text(),
                told.author(),
                Objects.toString(told.modified(), null));
        spans(Table.ARTICLE_FURNITURE, article.furniture());
    }

    private void reading(Document document) {
        var title = document.title();
        rows.add(
                Table.READING,
                with.isnad(),
                with.lexicons(),
                with.weights(),
                document.outlet(),
                document.published(),
                starts(title),
                ends(title),
                title == null ? null : title.of(document.text()));
        spans(Table.FURNITURE, document.furniture());
        entities(document);
        for (int i = 0; i < document.statements().size(); i++) {
            statement(i, document.statements().get(i), document.text());
        }
        dates(document);
        places(document);
        figures(document);
        disputes(document);
    }

    private void spans(Table table, List<Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            rows.add(table, i, spans.get(i).start(), spans.get(i).end());
        }
    }

    private void entities(Document document) {
        var position = 0;
        for (var entity : document.entities().values()) {
            rows.add(Table.ENTITY, position++, entity.id(), entity.kind().key(), entity.of());
            for (int i = 0; i < entity.names().size(); i++) {
                rows.add(Table.ENTITY_NAME, entity.id(), i, entity.names().get(i));
            }
        }
    }

    private void statement(int position, Statement statement, String text) {
        var cue = statement.cue();
        rows.add(
                Table.STATEMENT,
                position,
                statement.id(),
                starts(cue),
                ends(cue),
                cue == null ? null : cue.of(text),
                statement.act().name(),
                statement.speaker(),
                statement.form().name(),
                statement.distance(),
                statement.spoken(),
                statement.within(),
                statement.confidence());
        worded(Table.SOURCE, statement.id(), statement.sources(), text);
        worded(Table.CONTENT, statement.id(), statement.contents(), text);
        for (int i = 0; i < statement.via().size(); i++) {
            rows.add(Table.VIA, statement.id(), i, statement.via().get(i));
        }
        for (int i = 0; i < statement.why().size(); i++) {
            var why = statement.why().get(i);
            rows.add(Table.WHY, statement.id(), i, why.what(), why.rule(), starts(why.over()), ends(why.over()));
        }
    }

    private void worded(Table table, String statement, List<Span> spans, String text) {
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            rows.add(table, statement, i, span.start(), span.end(), span.of(text));
        }
    }

    private void dates(Document document) {
        for (int i = 0; i < document.dates().size(); i++) {
            var date = document.dates().get(i);
            var span = date.span();
            rows.add(
                    Table.DATE,
                    i,
                    span.start(),
                    span.end(),
                    span.of(document.text()),
                    date.value(),
                    date.anchor() == null ? null : date.anchor().name(),
                    date.clash());
        }
    }

    private void places(Document document) {
        for (int i = 0; i < document.places().size(); i++) {
            var place = document.places().get(i);
            var span = place.span();
            rows.add(
                    Table.PLACE,
                    i,
                    span.start(),
                    span.end(),
                    span.of(document.text()),
                    place.name(),
                    place.lat(),
                    place.lon(),
                    place.pointOf());
            for (int j = 0; j < place.alternatives().size(); j++) {
                var other = place.alternatives().get(j);
                rows.add(Table.PLACE_ALTERNATIVE, i, j, other.name(), other.lat(), other.lon());
            }
        }
    }

    private void figures(Document document) {
        for (int i = 0; i < document.figures().size(); i++) {
            var figure = document.figures().get(i);
            var span = figure.span();
            rows.add(
                    Table.FIGURE,
                    i,
                    span.start(),
                    span.end(),
                    span.of(document.text()),
                    figure.low(),
                    figure.high(),
                    figure.approx(),
                    figure.of());
        }
    }

    private void disputes(Document document) {
        for (int i = 0; i < document.disputes().size(); i++) {
            var dispute = document.disputes().get(i);
            rows.add(Table.DISPUTE, i, dispute.gist());
            side(i, "asserted", dispute.asserted());
            side(i, "denied", dispute.denied());
        }
    }

    private void side(int dispute, String side, List<String> statements) {
        for (int i = 0; i < statements.size(); i++) {
            rows.add(Table.DISPUTE_SIDE, dispute, side, i, statements.get(i));
        }
    }

    private static @Nullable Integer starts(@Nullable Span span) {
        return span == null ? null : span.start();
    }

    private static @Nullable Integer ends(@Nullable Span span) {
        return span == null ? null : span.end();
    }
}
