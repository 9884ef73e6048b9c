package org.isnad.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The log of a record, to be added to within one transaction. */
final class Log implements AutoCloseable {

    /** What stands in the first line as the hash of the line before. */
    static final String NONE = "";

    /** The first line of a log. */
    static final String BEGIN = "BEGIN";

    private final PreparedStatement insert;
    private final String now;
    private long last;
    private String before;

    /** Begins the log if it has no line yet. */
    Log(Connection connection, String now) throws SQLException {
        this.now = now;
        try (var statement = connection.createStatement();
                var end = statement.executeQuery(
                        "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'log'), 0),"
                                + " coalesce((SELECT hash FROM log ORDER BY id DESC LIMIT 1), '')")) {
            this.last = end.getLong(1);
            this.before = end.getString(2);
        }
        this.insert = connection.prepareStatement(
                "INSERT INTO log (id, at, what, reading, holds, before, hash) VALUES (?, ?, ?, ?, ?, ?, ?)");
        if (last == 0) {
            add(BEGIN, null, schema(connection));
        }
    }

    /** What the first line tells of the tables and views themselves: which there are, as SQL makes them. */
    static String schema(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT name, sql FROM sqlite_schema"
                        + " WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE 'flyway_%' ORDER BY name")) {
            var all = new StringBuilder();
            while (found.next()) {
                all.append(found.getString(1))
                        .append('\n')
                        .append(found.getString(2))
                        .append('\n');
            }
            return "schema=" + Hash.of(all.toString());
        }
    }

    void add(String what, @Nullable Long reading, String holds) throws SQLException {
        last++;
        var hash = hash(last, now, what, reading, holds, before);
        insert.setLong(1, last);
        insert.setString(2, now);
        insert.setString(3, what);
        insert.setObject(4, reading);
        insert.setString(5, holds);
        insert.setString(6, before);
        insert.setString(7, hash);
        insert.executeUpdate();
        before = hash;
    }

    static String hash(long id, String at, String what, @Nullable Long reading, String holds, String before) {
        return Hash.of(id + "\n" + at + "\n" + what + "\n" + reading + "\n" + holds + "\n" + before);
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
