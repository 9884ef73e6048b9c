package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.document.Span;
import org.isnad.record.ClaimDecision.Anchor;
import org.isnad.record.ClaimDecision.What;
import org.jspecify.annotations.Nullable;

/** The decisions of people on claims, as rows and as the log tells of them. */
final class Decisions {

    /** A line of the log that tells of a decision. */
    static final String LOGGED = "DECIDE";

    private static final String MAIN = "SELECT id, at, who, why, what, undoes FROM decision";
    private static final String STATEMENTS =
            "SELECT decision, part, position, article, reading, statement, starts, ends, text FROM decision_statement";

    private final Database database;
    private final Sql sql;

    Decisions(Database database, Connection connection) {
        this.database = database;
        this.sql = new Sql(database, connection);
    }

    /** Whether the record has tables for them: one that an older Isnad began may not have them yet. */
    boolean areKept() throws SQLException {
        return database.version(sql.connection()) >= ClaimRows.FIRST;
    }

    /** All, in their order. */
    List<ClaimDecision> all() throws SQLException {
        if (!areKept()) {
            return List.of();
        }
        Map<Long, List<@Nullable Object[]>> statements = sql.rows(STATEMENTS + " ORDER BY 1, 2, 3").stream()
                .collect(Collectors.groupingBy(row -> Sql.number(row[0])));
        List<ClaimDecision> all = new ArrayList<>();
        for (var row : sql.rows(MAIN + " ORDER BY id")) {
            all.add(decision(row, statements.getOrDefault(Sql.number(row[0]), List.of())));
        }
        return all;
    }

    private static ClaimDecision decision(@Nullable Object[] row, List<@Nullable Object[]> statements) {
        return new ClaimDecision(
                Sql.number(row[0]),
                Sql.text(row[1]),
                Sql.text(row[2]),
                Sql.text(row[3]),
                What.valueOf(Sql.text(row[4])),
                (Long) row[5],
                statements.stream().map(Decisions::anchor).toList());
    }

    private static Anchor anchor(@Nullable Object[] row) {
        return new Anchor(
                Math.toIntExact(Sql.number(row[1])),
                Sql.number(row[3]),
                Sql.number(row[4]),
                Sql.text(row[5]),
                new Span(Math.toIntExact(Sql.number(row[6])), Math.toIntExact(Sql.number(row[7]))),
                Sql.text(row[8]));
    }

    /** Those that hold, in their order. */
    List<ClaimDecision> inForce() throws SQLException {
        var all = all();
        var undone = undone(all);
        return all.stream()
                .filter(one -> one.what() != What.UNDONE && !undone.contains(one.number()))
                .toList();
    }

    static Set<Long> undone(List<ClaimDecision> all) {
        return all.stream().map(ClaimDecision::undoes).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    // ---- one more

    long next() throws SQLException {
        return Sql.number(
                sql.rows("SELECT coalesce(max(id), 0) + 1 FROM decision").get(0)[0]);
    }

    /** Writes it with its line of the log, within a transaction that the caller ends. */
    void add(ClaimDecision one) throws SQLException {
        sql.insert(
                "decision (id, at, who, why, what, undoes)",
                one.number(),
                one.at(),
                one.by(),
                one.why(),
                one.what().name(),
                one.undoes());
        var position = 0L;
        for (var anchor : one.statements()) {
            sql.insert(
                    "decision_statement (decision, part, position, article, reading, statement, starts, ends, text)",
                    one.number(),
                    (long) anchor.part(),
                    position++,
                    anchor.article(),
                    anchor.reading(),
                    anchor.statement(),
                    (long) anchor.place().start(),
                    (long) anchor.place().end(),
                    anchor.text());
        }
        try (var log = new Log(database, sql.connection(), one.at())) {
            log.add(LOGGED, null, told(one.number()));
            log.write();
        }
    }

    // ---- what the log tells

    /** What the log tells of a decision: its number, and the start of a hash over its rows. */
    String told(long number) throws SQLException {
        var rows = sql.rows(MAIN + " WHERE id = " + number);
        rows.addAll(sql.rows(STATEMENTS + " WHERE decision = " + number + " ORDER BY 1, 2, 3"));
        return "decision=" + number + ":" + Rows.hash(rows, Integer.MAX_VALUE).substring(0, Rows.KEPT);
    }

    /** Numbers of all that have a row in one of the tables. */
    Set<Long> numbers() throws SQLException {
        var numbers = new HashSet<Long>();
        for (var row : sql.rows("SELECT id FROM decision UNION SELECT decision FROM decision_statement")) {
            numbers.add(Sql.number(row[0]));
        }
        return numbers;
    }
}
