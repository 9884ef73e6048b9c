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

    /** A line that tells of a capture with its reading, and one that tells of a further reading. */
    static final String ADD = "ADD";

    static final String READ = "READ";

    /** A line that tells of tables and views that a newer Isnad added. */
    static final String MIGRATE = "MIGRATE";

    /** The line of a copy in another kind of database, behind those that were copied. */
    static final String COPY = "COPY";

    /** A line that tells that readings were compared which had not been, or all anew. */
    static final String COMPARE = "COMPARE";

    private final Database database;
    private final Connection connection;
    private final PreparedStatement insert;
    private final String now;
    private long last;
    private String before;

    /** Begins the log if it has no line yet. */
    Log(Database database, Connection connection, String now) throws SQLException {
        this.database = database;
        this.connection = connection;
        this.now = now;
        this.last = database.logged(connection);
        this.before = lastHash(connection);
        this.insert = connection.prepareStatement(
                "INSERT INTO log (id, at, what, reading, holds, before, hash) VALUES (?, ?, ?, ?, ?, ?, ?)");
        if (last == 0) {
            add(BEGIN, null, schema(database, connection));
        }
    }

    private static String lastHash(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT hash FROM log ORDER BY id DESC LIMIT 1")) {
            return found.next() ? found.getString(1) : NONE;
        }
    }

    /** What the first line, and that of a migration or a copy, tells of the tables and views themselves: which there are, as SQL makes them. */
    static String schema(Database database, Connection connection) throws SQLException {
        return "schema=" + Hash.of(database.schema(connection));
    }

    void add(String what, @Nullable Long reading, String holds) throws SQLException {
        last++;
        var hash = hash(last, now, what, reading, holds, before);
        insert.setLong(1, last);
        insert.setString(2, now);
        insert.setString(3, what);
        database.set(insert, 4, reading);
        insert.setString(5, holds);
        insert.setString(6, before);
        insert.setString(7, hash);
        insert.addBatch();
        before = hash;
    }

    /** Writes the lines. */
    void write() throws SQLException {
        insert.executeBatch();
        database.logged(connection, last);
    }

    /** The number that a line tells of: {@code correction=4:0a1b…} of its {@code kind} has 4; -1 when it tells none. */
    static long toldNumber(String kind, String holds) {
        var start = kind.length() + 1;
        var end = holds.indexOf(':');
        try {
            return holds.startsWith(kind + "=") && end > start ? Long.parseLong(holds, start, end, 10) : -1;
        } catch (NumberFormatException edited) {
            return -1;
        }
    }

    static String hash(long id, String at, String what, @Nullable Long reading, String holds, String before) {
        return Hash.of(id + "\n" + at + "\n" + what + "\n" + reading + "\n" + holds + "\n" + before);
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
