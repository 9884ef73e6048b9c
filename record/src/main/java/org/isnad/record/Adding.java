package org.isnad.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds entries within one transaction, which the caller ends. The rows of many entries go to the database table by table. */
final class Adding implements AutoCloseable {

    private final Database database;
    private final Connection connection;
    private final List<PreparedStatement> opened = new ArrayList<>();
    private final Map<Table, PreparedStatement> inserts = new EnumMap<>(Table.class);
    private final PreparedStatement known;
    private final PreparedStatement address;
    private final PreparedStatement words;
    private final Log log;
    private long capture;
    private long article;
    private long reading;

    private final List<Claiming.Fresh> fresh = new ArrayList<>();

    /** The addresses of entries whose rows the database has not been given yet. */
    private final Set<String> waiting = new HashSet<>();

    Adding(Database database, Connection connection, Clock clock) throws SQLException {
        this.database = database;
        this.connection = connection;
        this.log = new Log(
                database,
                connection,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        this.known = prepared(
                "SELECT a.id, (SELECT 1 FROM reading r WHERE r.article = a.id AND r.isnad = ? AND r.lexicons = ?"
                        + " AND r.weights = ?) FROM capture c JOIN article a ON a.capture = c.id WHERE c.address = ? AND c.sha256 = ?");
        this.address = prepared("SELECT 1 FROM capture WHERE address = ? LIMIT 1");
        this.words = prepared(database.insertWords(Indexed.ARTICLE));
        for (var table : Table.values()) {
            inserts.put(table, prepared(insert(table)));
        }
        capture = last("capture");
        article = last("article");
        reading = last("reading");
    }

    private static String insert(Table table) {
        return switch (table) {
            case CAPTURE -> table.insert("packed");
            case ARTICLE -> table.insert("capture");
            case READING -> table.insert("article");
            default -> table.insert();
        };
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        opened.add(statement);
        return statement;
    }

    private long last(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT coalesce(max(id), 0) FROM " + table)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** What was added so far and is to be compared. */
    List<Claiming.Fresh> fresh() {
        return fresh;
    }

    List<Outcome> add(List<Entry> entries) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        for (var entry : entries) {
            if (!waiting.add(entry.address())) { // whether it is known can only be asked when the other is in
                write();
                waiting.add(entry.address());
            }
            outcomes.add(add(entry));
        }
        write();
        return outcomes;
    }

    private Outcome add(Entry entry) throws SQLException {
        known.setString(1, entry.with().isnad());
        known.setString(2, entry.with().lexicons());
        known.setString(3, entry.with().weights());
        known.setString(4, entry.address());
        known.setString(5, entry.sha256());
        try (var found = known.executeQuery()) {
            if (found.next()) {
                if (found.getObject(2) != null) {
                    return Outcome.KNOWN;
                }
                addReading(entry, found.getLong(1), true);
                log.add(Log.READ, reading, entry.readingTold());
                return Outcome.READ_AGAIN;
            }
        }
        if (entry.captureTold().isEmpty()) {
            throw new IllegalArgumentException("the record has no capture of " + entry.address() + " to be read again");
        }
        var outcome = isKnownAddress(entry.address()) ? Outcome.CHANGED : Outcome.NEW;
        addCapture(entry);
        addReading(entry, article, false);
        log.add(Log.ADD, reading, entry.captureTold() + " " + entry.readingTold());
        return outcome;
    }

    private boolean isKnownAddress(String name) throws SQLException {
        address.setString(1, name);
        try (var found = address.executeQuery()) {
            return found.next();
        }
    }

    private void addCapture(Entry entry) throws SQLException {
        capture++;
        article++;
        insert(Table.CAPTURE, entry, capture, entry.packed());
        insert(Table.ARTICLE, entry, article, capture);
        insert(Table.ARTICLE_FURNITURE, entry, article, null);
        words.setLong(1, article);
        database.setWords(words, 2, entry.words());
        words.addBatch();
    }

    private void addReading(Entry entry, long of, boolean again) throws SQLException {
        reading++;
        insert(Table.READING, entry, reading, of);
        for (var table : Table.OF_A_READING) {
            insert(table, entry, reading, null);
        }
        fresh.add(new Claiming.Fresh(reading, of, again, entry.report(), entry.packedReport(), entry.charges()));
    }

    /** @param besides the column that stands beside the told ones; null when the table has none */
    private void insert(Table table, Entry entry, long owner, @Nullable Object besides) throws SQLException {
        var rows = entry.rows().of(table);
        if (rows.isEmpty()) {
            return;
        }
        var insert = Objects.requireNonNull(inserts.get(table), table::key);
        for (var row : rows) {
            var column = 1;
            insert.setLong(column++, owner);
            if (besides != null) {
                database.set(insert, column++, besides);
            }
            for (var value : row) {
                database.set(insert, column++, value);
            }
            insert.addBatch();
        }
    }

    /** Gives the database all rows that wait, those that own others first, and then the lines of the log. */
    private void write() throws SQLException {
        for (var insert : inserts.values()) {
            insert.executeBatch();
        }
        words.executeBatch();
        log.write();
        waiting.clear();
    }

    @Override
    public void close() throws SQLException {
        log.close();
        for (var statement : opened) {
            statement.close();
        }
    }
}
