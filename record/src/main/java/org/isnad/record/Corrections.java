package org.isnad.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.document.Act;
import org.isnad.document.EntityKind;
import org.isnad.document.Form;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/** The corrections as rows, and as the log tells of them. */
final class Corrections {

    /** A line of the log that tells of a correction. */
    static final String LOGGED = "CORRECT";

    /** The version in which their tables came. */
    private static final int FIRST = 2;

    private static final String MAIN =
            "SELECT id, at, who, why, what, undoes, article, reading, statement, starts, ends,"
                    + " text, act, speaker, speaker_kind, form FROM correction";
    private static final String SPANS = "SELECT correction, role, position, starts, ends, text FROM correction_span";
    private static final String LINKS = "SELECT correction, position, denies, starts, ends, text FROM correction_link";

    private final Database database;
    private final Connection connection;

    Corrections(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** Whether the record has tables for them: one that an older Isnad began may not have them yet. */
    boolean areKept() throws SQLException {
        return database.version(connection) >= FIRST;
    }

    /** All, in their order. */
    List<Correction> all() throws SQLException {
        if (!areKept()) {
            return List.of();
        }
        var spans = byCorrection(SPANS + " ORDER BY 1, 2, 3");
        var links = byCorrection(LINKS + " ORDER BY 1, 2");
        var all = new ArrayList<Correction>();
        for (var row : rows(MAIN + " ORDER BY id")) {
            var number = number(row[0]);
            all.add(correction(row, spans.getOrDefault(number, List.of()), links.getOrDefault(number, List.of())));
        }
        return all;
    }

    /** Those that hold, in their order, by article. */
    Map<Long, List<Correction>> inForce() throws SQLException {
        var all = all();
        var undone = undone(all);
        return all.stream()
                .filter(one -> one.what() != Correction.What.UNDONE && !undone.contains(one.number()))
                .collect(Collectors.groupingBy(Correction::article));
    }

    static Set<Long> undone(List<Correction> all) {
        return all.stream().map(Correction::undoes).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Map<Long, List<@Nullable Object[]>> byCorrection(String sql) throws SQLException {
        return rows(sql).stream().collect(Collectors.groupingBy(row -> number(row[0])));
    }

    private static Correction correction(
            @Nullable Object[] row, List<@Nullable Object[]> spans, List<@Nullable Object[]> links) {
        var cue = spans("cue", spans);
        return new Correction(
                number(row[0]),
                text(row[1]),
                text(row[2]),
                text(row[3]),
                Correction.What.valueOf(text(row[4])),
                (Long) row[5],
                number(row[6]),
                number(row[7]),
                text(row[8]),
                span(row[9], row[10]),
                row[12] == null ? null : Act.valueOf(text(row[12])),
                (String) row[13],
                row[14] == null ? null : EntityKind.valueOf(text(row[14]).toUpperCase(Locale.ROOT)),
                row[15] == null ? null : Form.valueOf(text(row[15])),
                cue.isEmpty() ? null : cue.get(0),
                spans("source", spans),
                spans("content", spans),
                links.stream()
                        .map(link -> new Correction.Link(number(link[2]) != 0, span(link[3], link[4])))
                        .toList());
    }

    private static List<Span> spans(String role, List<@Nullable Object[]> rows) {
        return rows.stream()
                .filter(row -> role.equals(row[1]))
                .map(row -> span(row[3], row[4]))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }

    private static long number(@Nullable Object value) {
        return (Long) Objects.requireNonNull(value);
    }

    private static Span span(@Nullable Object starts, @Nullable Object ends) {
        return new Span(Math.toIntExact(number(starts)), Math.toIntExact(number(ends)));
    }

    private List<@Nullable Object[]> rows(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(values(found));
            }
            return rows;
        }
    }

    /** Numbers of any width as Long: the databases have several. */
    private static @Nullable Object[] values(ResultSet found) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[found.getMetaData().getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            var value = found.getObject(i + 1);
            values[i] = value instanceof Number number ? Long.valueOf(number.longValue()) : value;
        }
        return values;
    }

    // ---- one more

    long next() throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT coalesce(max(id), 0) + 1 FROM correction")) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Writes it with its line of the log, within a transaction that the caller ends. */
    void add(Correction c, String text) throws SQLException {
        insert(
                "correction (id, at, who, why, what, undoes, article, reading, statement, starts, ends, text, act, speaker,"
                        + " speaker_kind, form)",
                c.number(),
                c.at(),
                c.by(),
                c.why(),
                c.what().name(),
                c.undoes(),
                c.article(),
                c.reading(),
                c.statement(),
                (long) c.place().start(),
                (long) c.place().end(),
                c.place().of(text),
                c.act() == null ? null : c.act().name(),
                c.speaker(),
                c.kind() == null ? null : c.kind().key(),
                c.form() == null ? null : c.form().name());
        spans(c.number(), "cue", c.cue() == null ? List.of() : List.of(c.cue()), text);
        spans(c.number(), "source", c.sources(), text);
        spans(c.number(), "content", c.contents(), text);
        for (int i = 0; i < c.links().size(); i++) {
            var link = c.links().get(i);
            insert(
                    "correction_link (correction, position, denies, starts, ends, text)",
                    c.number(),
                    (long) i,
                    link.denies() ? 1L : 0L,
                    (long) link.place().start(),
                    (long) link.place().end(),
                    link.place().of(text));
        }
        try (var log = new Log(database, connection, c.at())) {
            log.add(LOGGED, null, told(c.number()));
            log.write();
        }
    }

    private void spans(long correction, String role, List<Span> spans, String text) throws SQLException {
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            insert(
                    "correction_span (correction, role, position, starts, ends, text)",
                    correction,
                    role,
                    (long) i,
                    (long) span.start(),
                    (long) span.end(),
                    span.of(text));
        }
    }

    private void insert(String into, @Nullable Object... values) throws SQLException {
        var marks = Arrays.stream(values).map(value -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + into + " VALUES (" + marks + ")")) {
            for (int i = 0; i < values.length; i++) {
                database.set(insert, i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    // ---- what the log tells

    /** What the log tells of a correction: its number, and the start of a hash over its rows. */
    String told(long number) throws SQLException {
        var rows = rows(MAIN + " WHERE id = " + number);
        rows.addAll(rows(SPANS + " WHERE correction = " + number + " ORDER BY 1, 2, 3"));
        rows.addAll(rows(LINKS + " WHERE correction = " + number + " ORDER BY 1, 2"));
        return "correction=" + number + ":" + Rows.hash(rows, Integer.MAX_VALUE).substring(0, Rows.KEPT);
    }

    /** The number that a line of the log tells of; -1 when it tells none. */
    static long toldNumber(String holds) {
        var end = holds.indexOf(':');
        try {
            return holds.startsWith("correction=") && end > 0
                    ? Long.parseLong(holds, "correction=".length(), end, 10)
                    : -1;
        } catch (NumberFormatException edited) {
            return -1;
        }
    }

    /** Numbers of all that have a row in one of the tables. */
    Set<Long> numbers() throws SQLException {
        var numbers = new HashSet<Long>();
        for (var row : rows("SELECT id FROM correction UNION SELECT correction FROM correction_span"
                + " UNION SELECT correction FROM correction_link")) {
            numbers.add(number(row[0]));
        }
        return numbers;
    }
}
