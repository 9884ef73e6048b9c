package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The version in which came that distance, time and chain are corrected. */
    private static final int FURTHER = 4;

    /** How many columns there were before. */
    private static final int COLUMNS = 16;

    private static final String SPANS = "SELECT correction, role, position, starts, ends, text FROM correction_span";
    private static final String LINKS = "SELECT correction, position, denies, starts, ends, text FROM correction_link";

    private final Database database;
    private final Sql sql;

    Corrections(Database database, Connection connection) {
        this.database = database;
        this.sql = new Sql(database, connection);
    }

    /** Whether the record has tables for them: one that an older Isnad began may not have them yet. */
    boolean areKept() throws SQLException {
        return database.version(sql.connection()) >= FIRST;
    }

    /** All, in their order. */
    List<Correction> all() throws SQLException {
        if (!areKept()) {
            return List.of();
        }
        var spans = byCorrection(sql.rows(SPANS + " ORDER BY 1, 2, 3"));
        var links = byCorrection(sql.rows(LINKS + " ORDER BY 1, 2"));
        var via = byCorrection(via(""));
        var all = new ArrayList<Correction>();
        for (var row : main("")) {
            var number = Sql.number(row[0]);
            var should = should(
                    row,
                    spans.getOrDefault(number, List.of()),
                    links.getOrDefault(number, List.of()),
                    via.getOrDefault(number, List.of()));
            all.add(correction(row, should));
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

    /** Whether an article is another by a correction: one that accepts a statement, or takes that back, changes nothing. */
    boolean changes(long number) throws SQLException {
        var all = all().stream().collect(Collectors.toMap(Correction::number, one -> one));
        var one = Objects.requireNonNull(all.get(number));
        var said = one.undoes() == null ? one : Objects.requireNonNull(all.get(one.undoes()));
        return !said.accepts();
    }

    static Set<Long> undone(List<Correction> all) {
        return all.stream().map(Correction::undoes).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Correction correction(@Nullable Object[] row, Amendment should) {
        return new Correction(
                Sql.number(row[0]),
                Sql.text(row[1]),
                Sql.text(row[2]),
                Sql.text(row[3]),
                Correction.What.valueOf(Sql.text(row[4])),
                (Long) row[5],
                Sql.number(row[6]),
                Sql.number(row[7]),
                Sql.text(row[8]),
                span(row[9], row[10]),
                should);
    }

    private static Amendment should(
            @Nullable Object[] row,
            List<@Nullable Object[]> spans,
            List<@Nullable Object[]> links,
            List<@Nullable Object[]> via) {
        var cue = spans("cue", spans);
        return new Amendment(
                row[12] == null ? null : Act.valueOf(Sql.text(row[12])),
                row[13] == null ? null : named(row[13], row[14]),
                row[18] == null
                        ? null
                        : via.stream().map(link -> named(link[2], link[3])).toList(),
                row[15] == null ? null : Form.valueOf(Sql.text(row[15])),
                row[16] == null ? null : Boolean.valueOf(Sql.number(row[16]) != 0),
                (String) row[17],
                cue.isEmpty() ? null : cue.get(0),
                spans("source", spans),
                spans("content", spans),
                links.stream()
                        .map(link -> new Amendment.Link(Sql.number(link[2]) != 0, span(link[3], link[4])))
                        .toList());
    }

    private static Amendment.Named named(@Nullable Object name, @Nullable Object kind) {
        return new Amendment.Named(
                Sql.text(name), EntityKind.valueOf(Sql.text(kind).toUpperCase(Locale.ROOT)));
    }

    private static List<Span> spans(String role, List<@Nullable Object[]> rows) {
        return rows.stream()
                .filter(row -> role.equals(row[1]))
                .map(row -> span(row[3], row[4]))
                .toList();
    }

    private static Span span(@Nullable Object starts, @Nullable Object ends) {
        return new Span(Math.toIntExact(Sql.number(starts)), Math.toIntExact(Sql.number(ends)));
    }

    private boolean areFurtherKept() throws SQLException {
        return database.version(sql.connection()) >= FURTHER;
    }

    private List<@Nullable Object[]> main(String which) throws SQLException {
        var further = areFurtherKept() ? "distance, spoken, via" : "NULL, NULL, NULL";
        return sql.rows("SELECT id, at, who, why, what, undoes, article, reading, statement, starts, ends,"
                + " text, act, speaker, speaker_kind, form, " + further + " FROM correction" + which + " ORDER BY id");
    }

    private List<@Nullable Object[]> via(String which) throws SQLException {
        return areFurtherKept()
                ? sql.rows("SELECT correction, position, name, kind FROM correction_via" + which + " ORDER BY 1, 2")
                : List.of();
    }

    private static Map<Long, List<@Nullable Object[]>> byCorrection(List<@Nullable Object[]> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> Sql.number(row[0])));
    }

    // ---- one more

    long next() throws SQLException {
        return Sql.number(
                sql.rows("SELECT coalesce(max(id), 0) + 1 FROM correction").get(0)[0]);
    }

    /** Writes it with its line of the log, within a transaction that the caller ends. */
    void add(Correction c, String text) throws SQLException {
        var should = c.should();
        sql.insert(
                "correction (id, at, who, why, what, undoes, article, reading, statement, starts, ends, text, act, speaker,"
                        + " speaker_kind, form, distance, spoken, via)",
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
                should.act() == null ? null : should.act().name(),
                should.speaker() == null ? null : should.speaker().name(),
                should.speaker() == null ? null : should.speaker().kind().key(),
                should.form() == null ? null : should.form().name(),
                should.distance() == null ? null : should.distance() ? 1L : 0L,
                should.spoken(),
                should.via() == null ? null : (long) should.via().size());
        spans(c.number(), "cue", Stream.ofNullable(should.cue()).toList(), text);
        spans(c.number(), "source", should.sources(), text);
        spans(c.number(), "content", should.contents(), text);
        links(c.number(), should.links(), text);
        via(c.number(), should.via() == null ? List.of() : should.via());
        try (var log = new Log(database, sql.connection(), c.at())) {
            log.add(LOGGED, null, told(c.number()));
            log.write();
        }
    }

    private void links(long correction, List<Amendment.Link> links, String text) throws SQLException {
        for (int i = 0; i < links.size(); i++) {
            var link = links.get(i);
            sql.insert(
                    "correction_link (correction, position, denies, starts, ends, text)",
                    correction,
                    (long) i,
                    link.denies() ? 1L : 0L,
                    (long) link.place().start(),
                    (long) link.place().end(),
                    link.place().of(text));
        }
    }

    private void via(long correction, List<Amendment.Named> via) throws SQLException {
        for (int i = 0; i < via.size(); i++) {
            sql.insert(
                    "correction_via (correction, position, name, kind)",
                    correction,
                    (long) i,
                    via.get(i).name(),
                    via.get(i).kind().key());
        }
    }

    private void spans(long correction, String role, List<Span> spans, String text) throws SQLException {
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            sql.insert(
                    "correction_span (correction, role, position, starts, ends, text)",
                    correction,
                    role,
                    (long) i,
                    (long) span.start(),
                    (long) span.end(),
                    span.of(text));
        }
    }

    // ---- what the log tells

    /** What the log tells of a correction: its number, and the start of a hash over its rows. */
    String told(long number) throws SQLException {
        var rows = main(" WHERE id = " + number);
        rows.addAll(sql.rows(SPANS + " WHERE correction = " + number + " ORDER BY 1, 2, 3"));
        rows.addAll(sql.rows(LINKS + " WHERE correction = " + number + " ORDER BY 1, 2"));
        rows.addAll(via(" WHERE correction = " + number));
        return "correction=" + number + ":" + Rows.hash(rows, COLUMNS).substring(0, Rows.KEPT);
    }

    /** Numbers of all that have a row in one of the tables. */
    Set<Long> numbers() throws SQLException {
        var numbers = new HashSet<Long>();
        for (var row : sql.rows("SELECT id FROM correction UNION SELECT correction FROM correction_span"
                + " UNION SELECT correction FROM correction_link")) {
            numbers.add(Sql.number(row[0]));
        }
        via("").forEach(row -> numbers.add(Sql.number(row[0])));
        return numbers;
    }
}
