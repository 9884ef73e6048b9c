package org.isnad.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A record in one SQLite file. */
final class SqliteRecord implements RecordStore {

    private final Connection connection;
    private final Clock clock;

    private SqliteRecord(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    static SqliteRecord openToAdd(Path file, Clock clock) {
        return told(() -> new SqliteRecord(Sqlite.toAdd(file), clock));
    }

    static SqliteRecord openToRead(Path file) {
        return told(() -> new SqliteRecord(Sqlite.toRead(file), Clock.systemUTC()));
    }

    private interface Work<T> {
        T done() throws SQLException;
    }

    private static <T> T told(Work<T> work) {
        try {
            return work.done();
        } catch (SQLException failed) {
            throw RecordException.of(failed);
        }
    }

    @Override
    public boolean holds(String address, String sha256, ReadWith with) {
        return told(() -> {
            try (var statement = connection.prepareStatement(
                    "SELECT 1 FROM capture c JOIN article a ON a.capture = c.id JOIN reading r ON r.article = a.id"
                            + " WHERE c.address = ? AND c.sha256 = ? AND r.isnad = ? AND r.lexicons = ? AND r.weights = ?")) {
                statement.setString(1, address);
                statement.setString(2, sha256);
                statement.setString(3, with.isnad());
                statement.setString(4, with.lexicons());
                statement.setString(5, with.weights());
                try (var found = statement.executeQuery()) {
                    return found.next();
                }
            }
        });
    }

    @Override
    public List<Outcome> add(List<Entry> entries) {
        return told(() -> {
            execute("BEGIN IMMEDIATE"); // from here on nobody else writes: what is read below stays true until the end
            try {
                List<Outcome> outcomes;
                try (var adding = new Adding(connection, clock)) {
                    outcomes = adding.add(entries);
                }
                execute("COMMIT");
                return outcomes;
            } catch (SQLException | RuntimeException failed) {
                rollBack(failed);
                throw failed;
            }
        });
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void rollBack(Exception why) {
        try {
            execute("ROLLBACK");
        } catch (SQLException done) { // a full disk has SQLite roll back by itself
            why.addSuppressed(done);
        }
    }

    @Override
    public void each(Consumer<Recorded> consumer) {
        told(() -> {
            try (var articles = new Articles(connection)) {
                for (var reading : articles.currentReadings()) {
                    consumer.accept(articles.recorded(reading));
                }
            }
            return true;
        });
    }

    @Override
    public List<Hit> search(Query query, int limit) {
        return told(() -> {
            try (var articles = new Articles(connection)) {
                return new Search(connection, articles, query).hits(limit);
            }
        });
    }

    @Override
    public long verify(Consumer<Damage> consumer, LongConsumer progress) {
        return told(() -> {
            try (var articles = new Articles(connection)) {
                return new Verification(connection, articles, consumer).sound(progress);
            }
        });
    }

    @Override
    public long size() {
        return told(() -> {
            try (var statement = connection.createStatement();
                    var count = statement.executeQuery("SELECT count(*) FROM reading")) {
                return count.getLong(1);
            }
        });
    }

    @Override
    public void copyTo(Path file) {
        told(() -> {
            try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, file.toString());
                return statement.execute();
            }
        });
    }

    @Override
    public void close() {
        told(() -> {
            connection.close();
            return true;
        });
    }
}
