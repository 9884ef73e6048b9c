package org.isnad.record;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Act;
import org.isnad.document.Anchor;
import org.isnad.document.DateMention;
import org.isnad.document.Dispute;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.EntityKind;
import org.isnad.document.FigureMention;
import org.isnad.document.Form;
import org.isnad.document.PlaceMention;
import org.isnad.document.Reason;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/** Brings rows back into the documents that they were. */
final class Articles implements AutoCloseable {

    private static final String OWNERS =
            "SELECT r.article, a.capture FROM reading r LEFT JOIN article a ON a.id = r.article WHERE r.id = ?";

    private final Connection connection;
    private final int version;
    private final Map<Table, PreparedStatement> selects = new EnumMap<>(Table.class);
    private @Nullable PreparedStatement owners;

    /** Whose rows a reading rests on. */
    record Owners(long reading, long article, long capture) {}

    /** @param version of the record */
    Articles(Connection connection, int version) {
        this.connection = connection;
        this.version = version;
    }

    int version() {
        return version;
    }

    List<Long> currentReadings() throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT id FROM current_reading ORDER BY article")) {
            List<Long> all = new ArrayList<>();
            while (found.next()) {
                all.add(found.getLong(1));
            }
            return all;
        }
    }

    /** The last reading of an article. */
    long currentReading(long article) throws SQLException {
        try (var select = connection.prepareStatement("SELECT max(id) FROM reading WHERE article = ?")) {
            select.setLong(1, article);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    /**
     * The reading that a person means.
     *
     * @param name its number, or the address of a capture, of which the last reading is taken
     * @return the number as it is named, which may be of no reading; -1 where there is no such address
     */
    long reading(String name) throws SQLException {
        if (name.chars().allMatch(c -> c >= '0' && c <= '9') && name.length() < 18) {
            return Long.parseLong(name);
        }
        try (var select = connection.prepareStatement(
                "SELECT r.id FROM current_reading r JOIN article a ON a.id = r.article JOIN capture c ON c.id = a.capture"
                        + " WHERE c.address = ? ORDER BY c.id DESC LIMIT 1")) {
            select.setString(1, name);
            try (var found = select.executeQuery()) {
                return found.next() ? found.getLong(1) : -1;
            }
        }
    }

    /** Null when there is no such reading. */
    @Nullable
    Owners owners(long reading) throws SQLException {
        if (owners == null) {
            owners = connection.prepareStatement(OWNERS);
        }
        owners.setLong(1, reading);
        try (var found = owners.executeQuery()) {
            return found.next() ? new Owners(reading, found.getLong(1), found.getLong(2)) : null;
        }
    }

    /** The rows of some tables. */
    Rows rows(Owners of, Collection<Table> tables) throws SQLException {
        var rows = new Rows();
        for (var table : tables) {
            read(table, owner(table, of), rows);
        }
        return rows;
    }

    private static long owner(Table table, Owners of) {
        return switch (table) {
            case CAPTURE -> of.capture();
            case ARTICLE, ARTICLE_FURNITURE -> of.article();
            default -> of.reading();
        };
    }

    private void read(Table table, long owner, Rows into) throws SQLException {
        var select = select(table);
        select.setLong(1, owner);
        try (var found = select.executeQuery()) {
            while (found.next()) {
                @Nullable Object[] row = new @Nullable Object[table.width()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getObject(i + 1);
                }
                into.add(table, row);
            }
        }
    }

    private PreparedStatement select(Table table) throws SQLException {
        var select = selects.get(table);
        if (select == null) {
            select = connection.prepareStatement(table.select(version));
            selects.put(table, select);
        }
        return select;
    }

    Recorded recorded(long reading) throws SQLException {
        return recorded(reading, EnumSet.allOf(Table.class));
    }

    /** The same as far as some tables tell it; that of the capture, of the article and of the reading are among them. */
    Recorded recorded(long reading, Set<Table> tables) throws SQLException {
        var of = owners(reading);
        if (of == null) {
            throw new RecordException(RecordException.Kind.DAMAGED, "reading " + reading + " is missing");
        }
        var rows = rows(of, tables);
        if (rows.of(Table.CAPTURE).isEmpty() || rows.of(Table.ARTICLE).isEmpty()) {
            throw new RecordException(
                    RecordException.Kind.DAMAGED, "the capture or article of reading " + reading + " is missing");
        }
        var capture = new Row(Table.CAPTURE, rows.of(Table.CAPTURE).get(0));
        var read = new Row(Table.READING, rows.of(Table.READING).get(0));
        return new Recorded(
                reading,
                capture.text("address"),
                capture.text("met"),
                capture.textOrNull("headers"),
                capture.text("sha256"),
                article(rows),
                document(rows),
                new ReadWith(read.text("isnad"), read.text("lexicons"), read.text("weights")));
    }

    /** A row with its columns by name. */
    private record Row(Table table, @Nullable Object[] values) {

        @Nullable
        Object value(String column) {
            return values[table.at(column)];
        }

        @Nullable
        String textOrNull(String column) {
            return (String) value(column);
        }

        String text(String column) {
            return Objects.requireNonNull(textOrNull(column), column);
        }

        int number(String column) {
            return Math.toIntExact((Long) Objects.requireNonNull(value(column), column));
        }

        @Nullable
        Double real(String column) {
            return (Double) value(column);
        }

        @Nullable
        BigDecimal decimal(String column) {
            var value = value(column);
            return value == null ? null : new BigDecimal(value.toString());
        }

        @Nullable
        LocalDate day(String column) {
            var value = textOrNull(column);
            return value == null ? null : LocalDate.parse(value);
        }

        Span span() {
            return new Span(number("starts"), number("ends"));
        }

        @Nullable
        Span span(String starts, String ends) {
            return value(starts) == null ? null : new Span(number(starts), number(ends));
        }
    }

    private static List<Row> all(Rows rows, Table table) {
        return rows.of(table).stream().map(values -> new Row(table, values)).toList();
    }

    private static <T> List<T> all(Rows rows, Table table, Function<Row, T> value) {
        return rows.of(table).stream()
                .map(values -> value.apply(new Row(table, values)))
                .toList();
    }

    /** The rows' values, by what stands in a column, in their order. */
    private static <K, T> Map<K, List<T>> by(Rows rows, Table table, Function<Row, K> key, Function<Row, T> value) {
        Map<K, List<T>> by = new LinkedHashMap<>();
        all(rows, table)
                .forEach(row -> by.computeIfAbsent(key.apply(row), any -> new ArrayList<>())
                        .add(value.apply(row)));
        return by;
    }

    private static Article article(Rows rows) {
        var article = new Row(Table.ARTICLE, rows.of(Table.ARTICLE).get(0));
        return new Article(
                article.text("name"),
                article.text("text"),
                article.span("title_starts", "title_ends"),
                new Told(
                        article.textOrNull("outlet"),
                        article.textOrNull("author"),
                        article.day("published"),
                        article.day("modified"),
                        article.textOrNull("url")),
                all(rows, Table.ARTICLE_FURNITURE, Row::span));
    }

    private static Document document(Rows rows) {
        var article = new Row(Table.ARTICLE, rows.of(Table.ARTICLE).get(0));
        var reading = new Row(Table.READING, rows.of(Table.READING).get(0));
        return new Document(
                article.text("name"),
                article.text("text"),
                reading.textOrNull("outlet"),
                reading.textOrNull("published"),
                reading.span("title_starts", "title_ends"),
                all(rows, Table.FURNITURE, Row::span),
                entities(rows),
                statements(rows),
                all(rows, Table.DATE, Articles::date),
                places(rows),
                all(rows, Table.FIGURE, Articles::figure),
                disputes(rows));
    }

    private static Map<String, Entity> entities(Rows rows) {
        var names = by(rows, Table.ENTITY_NAME, row -> row.text("entity"), row -> row.text("name"));
        Map<String, Entity> entities = new LinkedHashMap<>();
        for (var row : all(rows, Table.ENTITY)) {
            var id = row.text("id");
            var kind = EntityKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
            entities.put(id, new Entity(id, names.getOrDefault(id, List.of()), kind, row.textOrNull("of")));
        }
        return entities;
    }

    private static List<Statement> statements(Rows rows) {
        Function<Row, String> statement = row -> row.text("statement");
        var sources = by(rows, Table.SOURCE, statement, Row::span);
        var contents = by(rows, Table.CONTENT, statement, Row::span);
        var via = by(rows, Table.VIA, statement, row -> row.text("entity"));
        var why = by(
                rows,
                Table.WHY,
                statement,
                row -> new Reason(row.text("what"), row.text("rule"), row.span("starts", "ends")));
        return all(rows, Table.STATEMENT, row -> {
            var id = row.text("id");
            return new Statement(
                    id,
                    row.span("cue_starts", "cue_ends"),
                    Act.valueOf(row.text("act")),
                    sources.getOrDefault(id, List.of()),
                    row.text("speaker"),
                    via.getOrDefault(id, List.of()),
                    contents.getOrDefault(id, List.of()),
                    Form.valueOf(row.text("form")),
                    row.number("distance") != 0,
                    row.textOrNull("spoken"),
                    row.textOrNull("within"),
                    Objects.requireNonNull(row.real("confidence"), "confidence"),
                    why.getOrDefault(id, List.of()));
        });
    }

    private static DateMention date(Row row) {
        var anchor = row.textOrNull("anchor");
        return new DateMention(
                row.span(),
                row.textOrNull("value"),
                anchor == null ? null : Anchor.valueOf(anchor),
                row.textOrNull("clash"));
    }

    private static List<PlaceMention> places(Rows rows) {
        var alternatives = by(
                rows,
                Table.PLACE_ALTERNATIVE,
                row -> row.number("place"),
                row -> new PlaceMention.Alternative(
                        row.text("name"),
                        Objects.requireNonNull(row.real("lat")),
                        Objects.requireNonNull(row.real("lon"))));
        return all(
                rows,
                Table.PLACE,
                row -> new PlaceMention(
                        row.span(),
                        row.text("name"),
                        row.real("lat"),
                        row.real("lon"),
                        row.textOrNull("point_of"),
                        alternatives.getOrDefault(row.number("position"), List.of())));
    }

    private static FigureMention figure(Row row) {
        return new FigureMention(
                row.span(), row.decimal("low"), row.decimal("high"), row.number("approx") != 0, row.textOrNull("of"));
    }

    private static List<Dispute> disputes(Rows rows) {
        var sides = by(
                rows,
                Table.DISPUTE_SIDE,
                row -> row.text("side") + row.number("dispute"),
                row -> row.text("statement"));
        return all(
                rows,
                Table.DISPUTE,
                row -> new Dispute(
                        row.text("gist"),
                        sides.getOrDefault("asserted" + row.number("position"), List.of()),
                        sides.getOrDefault("denied" + row.number("position"), List.of())));
    }

    @Override
    public void close() throws SQLException {
        for (var select : selects.values()) {
            select.close();
        }
        if (owners != null) {
            owners.close();
        }
    }
}
