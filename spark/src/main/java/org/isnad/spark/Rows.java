package org.isnad.spark;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.isnad.article.CaptureKey;
import org.isnad.claim.Report;
import org.isnad.document.DateMention;
import org.isnad.document.Dispute;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.FigureMention;
import org.isnad.document.PlaceMention;
import org.isnad.document.Reason;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.json.Version;
import org.isnad.sources.Exported;
import org.isnad.sources.Fault;
import org.isnad.sources.Item;
import org.jspecify.annotations.Nullable;

/** One article as rows of the tables. */
final class Rows {

    /** Which lexicons and weights an archive is read with. */
    static final String SHIPPED = "shipped";

    private final Item.Taken taken;
    private final Document document;
    private final String text;
    private final String captured;
    private final String key;

    Rows(Item.Taken taken, Document document) {
        this.taken = taken;
        this.document = document;
        this.text = document.text();
        this.captured = sha256(taken.bytes());
        this.key = CaptureKey.of(taken.address(), captured);
    }

    /** Tells the article from all others. */
    String key() {
        return key;
    }

    /** {@link Tables#DOCUMENTS}. */
    Row document() {
        var article = taken.article();
        var how = taken.capture();
        var told = Exported.told(article);
        return RowFactory.create(
                key,
                document.id(),
                taken.address(),
                how == null || how.met() == null ? null : how.met(),
                how == null || how.headers() == null ? null : how.headers().text(),
                document.outlet(),
                article.told().author(),
                document.published(),
                Objects.toString(article.told().modified(), null),
                span(document.title()),
                spans(document.furniture()),
                rows(List.copyOf(document.entities().values()), Rows::entity),
                rows(document.disputes(), Rows::dispute),
                told.get("told_title"),
                told.get("told_furniture"),
                told.get("told_outlet"),
                told.get("told_author"),
                told.get("told_published"),
                told.get("told_modified"),
                told.get("told_url"),
                text,
                sha256(text.getBytes(StandardCharsets.UTF_8)),
                captured,
                Version.program(),
                SHIPPED,
                SHIPPED,
                document.statements().size(),
                document.dates().size()
                        + document.places().size()
                        + document.figures().size(),
                taken.place().file(),
                taken.place().line(),
                taken.place().offset());
    }

    private static Row entity(Entity entity) {
        return RowFactory.create(
                entity.id(), strings(entity.names()), entity.kind().key(), entity.of());
    }

    private static Row dispute(Dispute dispute) {
        return RowFactory.create(dispute.gist(), strings(dispute.asserted()), strings(dispute.denied()));
    }

    /** {@link Tables#STATEMENTS}, in the order of the article. */
    Row[] statements() {
        var rows = new ArrayList<Row>();
        for (var statement : document.statements()) {
            rows.add(statement(statement, rows.size()));
        }
        return rows.toArray(Row[]::new);
    }

    private Row statement(Statement one, int number) {
        return RowFactory.create(
                key,
                one.id(),
                span(one.cue()),
                one.act().name(),
                spans(one.sources()),
                one.speaker(),
                strings(one.via()),
                spans(one.contents()),
                one.form().name(),
                one.distance(),
                one.spoken(),
                one.within(),
                one.confidence(),
                rows(one.why(), this::reason),
                number);
    }

    private Row reason(Reason reason) {
        return RowFactory.create(reason.what(), reason.rule(), span(reason.over()));
    }

    /** {@link Tables#MENTIONS}: dates, places, figures, each in the order of the article. */
    Row[] mentions() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < document.dates().size(); i++) {
            rows.add(date(document.dates().get(i), i));
        }
        for (int i = 0; i < document.places().size(); i++) {
            rows.add(place(document.places().get(i), i));
        }
        for (int i = 0; i < document.figures().size(); i++) {
            rows.add(figure(document.figures().get(i), i));
        }
        return rows.toArray(Row[]::new);
    }

    private Row date(DateMention date, int number) {
        return mention(
                "date",
                number,
                date.span(),
                date.value(),
                date.anchor() == null ? null : date.anchor().name(),
                date.clash(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Row place(PlaceMention place, int number) {
        return mention(
                "place",
                number,
                place.span(),
                null,
                null,
                null,
                place.name(),
                place.lat(),
                place.lon(),
                place.pointOf(),
                rows(place.alternatives(), other -> RowFactory.create(other.name(), other.lat(), other.lon())),
                null,
                null,
                null,
                null);
    }

    private Row figure(FigureMention figure, int number) {
        return mention(
                "figure",
                number,
                figure.span(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                plain(figure.low()),
                plain(figure.high()),
                figure.approx(),
                figure.of());
    }

    /** @param further the columns behind the span */
    private Row mention(String kind, int number, Span span, @Nullable Object... further) {
        var values = new ArrayList<@Nullable Object>();
        values.add(key);
        values.add(kind);
        values.add(number);
        values.add(span.of(text));
        values.add(span.start());
        values.add(span.end());
        for (var value : further) {
            values.add(value);
        }
        return RowFactory.create(values.toArray());
    }

    /** {@link Tables#TOLD}. */
    Row told(Report report, byte[] packed) {
        return RowFactory.create(key, report.day(), Told.print(report), packed);
    }

    /**
     * {@link Tables#FAULTS}.
     *
     * @param read whether the article was read all the same
     */
    static Row fault(Fault fault, boolean read) {
        var place = fault.place();
        return RowFactory.create(
                place.file(), place.line(), place.offset(), fault.code().key(), fault.what(), fault.todo(), read);
    }

    private @Nullable Row span(@Nullable Span span) {
        return span == null ? null : RowFactory.create(span.of(text), span.start(), span.end());
    }

    private Row[] spans(List<Span> spans) {
        return rows(spans, span -> Objects.requireNonNull(span(span)));
    }

    private static <T> Row[] rows(List<T> values, Function<T, Row> row) {
        return values.stream().map(row).toArray(Row[]::new);
    }

    private static String[] strings(List<String> values) {
        return values.toArray(String[]::new);
    }

    /** As the JSON of a document has it: without exponent or trailing zeros. */
    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
