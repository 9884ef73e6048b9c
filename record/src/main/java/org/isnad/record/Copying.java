package org.isnad.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sqlite.SQLiteException;

/** Copies a record from PostgreSQL into an SQLite file that is not there yet, row by row with their numbers and the log. */
final class Copying {

    private static final int BATCH = 1000;

    private final Postgres from;
    private final Connection source;
    private final Sqlite to;
    private final Connection target;

    private Copying(Postgres from, Connection source, Sqlite to, Connection target) {
        this.from = from;
        this.source = source;
        this.to = to;
        this.target = target;
    }

    static void copy(Postgres from, Connection source, Sqlite to, Clock clock) throws SQLException {
        from.beginToRead(source);
        try (var target = to.toAdd(clock)) {
            to.begin(target);
            new Copying(from, source, to, target).all(clock);
            to.commit(target);
        } catch (SQLiteException failed) {
            throw to.told(failed);
        } finally {
            from.rollBack(source);
        }
    }

    private void all(Clock clock) throws SQLException {
        for (var table : tables()) {
            table(table);
        }
        for (var in : Indexed.values()) {
            new WordIndex(to, target, in).mend(); // SQLite's own is of another kind
        }
        logged();
        try (var log = new Log(
                to, target, clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())) {
            log.add(Log.COPY, null, Log.schema(to, target));
            log.write();
        }
    }

    private List<String> tables() throws SQLException {
        try (var select = source.createStatement();
                var names = select.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
                                + " AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'flyway%'"
                                + " AND table_name NOT IN ('isnad'" + indexes() + ") ORDER BY table_name")) {
            List<String> tables = new ArrayList<>();
            while (names.next()) {
                tables.add(names.getString(1));
            }
            return tables;
        }
    }

    private static String indexes() {
        return Stream.of(Indexed.values()).map(in -> ", '" + in.table() + "'").collect(Collectors.joining());
    }

    private void table(String table) throws SQLException {
        try (var select = source.createStatement();
                var rows = select.executeQuery("SELECT * FROM " + table);
                var insert = target.prepareStatement(insert(table, columns(rows)))) {
            var width = rows.getMetaData().getColumnCount();
            for (int waiting = 1; rows.next(); waiting++) {
                for (int column = 1; column <= width; column++) {
                    to.set(insert, column, Rows.plain(rows.getObject(column)));
                }
                insert.addBatch();
                if (waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static List<String> columns(ResultSet rows) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            columns.add('"' + rows.getMetaData().getColumnName(column) + '"');
        }
        return columns;
    }

    private static String insert(String table, List<String> columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /** A log that was cut off at its end is one in the copy, too. */
    private void logged() throws SQLException {
        try (var update = target.prepareStatement("UPDATE sqlite_sequence SET seq = ? WHERE name = 'log'")) {
            update.setLong(1, from.logged(source));
            update.executeUpdate();
        }
    }
}
