package org.isnad.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.isnad.record.RecordException.Kind;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A record in one SQLite file. */
final class Sqlite implements Database {

    /** The version that this Isnad writes: that of the last migration. */
    private static final int VERSION = 11;

    /** Tells a record from other SQLite files: "ISND". */
    private static final int APPLICATION = 0x49534E44;

    /** More of SQLite's own findings are not told: they say the same once more. */
    private static final int FINDINGS = 20;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final String READ_ONLY = "the record may be read, but not written";
    private static final String FULL = "the disk is full; what was added before is in the record";

    /** Room for the tables of a record that holds nothing. */
    private static final long TABLES_BYTES = 512 * 1024;

    private static final int WAIT_MILLISECONDS = 5000;
    private static final int CACHE_PAGES = 16_000;

    private final Path file;

    Sqlite(Path file) {
        this.file = file;
    }

    @Override
    public Connection toRead() throws SQLException {
        checkClosed();
        if (isMissing()) {
            throw new RecordException(Kind.MISSING, "there is no such record");
        }
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        return opened(config);
    }

    @Override
    public Connection toAdd(Clock clock) throws SQLException {
        if (isLocked(folder()) || isLocked(file)) {
            throw new RecordException(Kind.READ_ONLY, READ_ONLY);
        }
        if (isMissing()) {
            migrate(clock);
        }
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setGetGeneratedKeys(false); // else the driver asks for one behind each row
        if (version() < VERSION) {
            migrate(clock);
        }
        return opened(config);
    }

    private int version() throws SQLException {
        try (var connection = new SQLiteConfig().createConnection(url())) {
            return version(checked(connection));
        }
    }

    @Override
    public int version(Connection connection) throws SQLException {
        return pragma(connection, "user_version");
    }

    private Connection opened(SQLiteConfig config) throws SQLException {
        config.setBusyTimeout(WAIT_MILLISECONDS);
        config.setCacheSize(CACHE_PAGES);
        return checked(config.createConnection(url()));
    }

    /** Whether nothing is there, or a record that was stopped before it had begun. */
    private boolean isMissing() throws SQLException {
        try {
            if (Files.notExists(file) || Files.isRegularFile(file) && Files.size(file) == 0) {
                return true;
            }
            try (var in = Files.newInputStream(file)) {
                if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                    throw new RecordException(Kind.NOT_A_RECORD, "the file is no record of Isnad");
                }
            }
        } catch (IOException unreadable) {
            throw new RecordException(Kind.FAILED, "the record cannot be opened: " + unreadable.getMessage());
        }
        try (var connection = new SQLiteConfig().createConnection(url())) {
            return pragma(connection, "application_id") == 0 && onlyFlywayWasHere(connection);
        }
    }

    private static boolean onlyFlywayWasHere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var tables = statement.executeQuery(
                        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'flyway%'")) {
            return tables.getInt(1) == 0;
        }
    }

    private void migrate(Clock clock) throws SQLException {
        try {
            Migrations.run(this, clock, "sqlite", url(), null, null);
        } catch (RecordException failed) {
            throw failed.kind() == Kind.FAILED && hasNoRoom() ? new RecordException(Kind.FULL, FULL) : failed;
        }
    }

    /** On a full disk SQLite takes back what was begun, and the migrations tell of no more than that nothing is begun. */
    private boolean hasNoRoom() {
        try {
            return Files.getFileStore(folder()).getUsableSpace() < TABLES_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static Connection checked(Connection connection) throws SQLException {
        try {
            if (pragma(connection, "application_id") != APPLICATION) {
                throw new RecordException(Kind.NOT_A_RECORD, "the file is no record of Isnad");
            }
            var version = pragma(connection, "user_version");
            if (version > VERSION) {
                throw new RecordException(
                        Kind.NEWER,
                        "the record is of version " + version + ", and this Isnad knows versions up to " + VERSION);
            }
            return connection;
        } catch (SQLException | RuntimeException refused) {
            connection.close();
            throw refused;
        }
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var value = statement.executeQuery("PRAGMA " + name)) {
            return value.getInt(1);
        }
    }

    /**
     * Where the folder may not be written to, SQLite cannot put the files there that let several use a record, and opens it when it is told that
     * nobody changes it.
     */
    private String url() {
        return "jdbc:sqlite:" + (isLocked(folder()) ? file.toUri() + "?immutable=1" : file.toAbsolutePath());
    }

    private Path folder() {
        return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    }

    /** Whether it is there and may not be written to. */
    private static boolean isLocked(Path path) {
        return Files.exists(path) && !Files.isWritable(path);
    }

    /** What a run that was killed left beside a record is part of it; told that nobody changes the record, SQLite would not look at that. */
    private void checkClosed() {
        if (isLocked(folder()) && (holdsBytes("-wal") || holdsBytes("-journal"))) {
            throw new RecordException(
                    Kind.READ_ONLY,
                    "the record was not closed, what belongs to it stands in " + file.getFileName()
                            + "-wal, and to read that its folder must be writable");
        }
    }

    private boolean holdsBytes(String end) {
        return Path.of(file + end).toFile().length() > 0;
    }

    @Override
    public RecordException told(SQLException error) {
        var code = error instanceof SQLiteException own ? own.getResultCode().code & 0xFF : -1;
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new RecordException(Kind.BUSY, "another program is writing to the record", error);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return new RecordException(Kind.FULL, FULL, error);
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
            return new RecordException(Kind.READ_ONLY, READ_ONLY, error);
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return new RecordException(Kind.NOT_A_RECORD, "the file is no record of Isnad", error);
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return new RecordException(Kind.DAMAGED, "the record is damaged: " + error.getMessage(), error);
        }
        return new RecordException(Kind.FAILED, "the record cannot be used: " + error.getMessage(), error);
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
    }

    @Override
    public void beginToRead(Connection connection) throws SQLException {
        execute(connection, "BEGIN");
    }

    @Override
    public void goOn(Connection connection) {} // each statement stands for itself

    @Override
    public void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    public void rollBack(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** SQLite counts by itself: the log's numbers come from AUTOINCREMENT. */
    @Override
    public long logged(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var count = statement.executeQuery(
                        "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'log'), 0)")) {
            return count.getLong(1);
        }
    }

    @Override
    public void logged(Connection connection, long lines) {}

    @Override
    public String schema(Connection connection) throws SQLException {
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
            return all.toString();
        }
    }

    @Override
    public void check(Connection connection, Consumer<String> finding) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("PRAGMA integrity_check(" + FINDINGS + ")")) {
            while (found.next()) {
                if (!found.getString(1).equals("ok")) {
                    finding.accept(found.getString(1).replace('\n', ' '));
                }
            }
        }
    }

    @Override
    public void set(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(parameter, Types.NULL);
            case String text -> statement.setString(parameter, text);
            case Long number -> statement.setLong(parameter, number);
            case Double number -> statement.setDouble(parameter, number);
            case byte[] bytes -> statement.setBytes(parameter, bytes);
            default -> throw new IllegalArgumentException("no row has " + value.getClass());
        }
    }

    @Override
    public String insertWords(Indexed in) {
        return "INSERT INTO " + in.table() + " (rowid, words) VALUES (?, ?)";
    }

    @Override
    public String deleteWords(Indexed in) {
        return "DELETE FROM " + in.table() + " WHERE rowid = ?";
    }

    @Override
    public void setWords(PreparedStatement statement, int parameter, String words) throws SQLException {
        statement.setString(parameter, words);
    }

    @Override
    public String indexed(Indexed in) {
        return "SELECT rowid FROM " + in.table();
    }

    @Override
    public Select having(Indexed in, List<Set<String>> words) {
        var match = words.stream()
                .map(any -> "(\"" + String.join("\" OR \"", any) + "\")")
                .collect(Collectors.joining(" AND "));
        return new Select(indexed(in) + " WHERE " + in.table() + " MATCH ?", List.of(match));
    }

    /** All: SQLite gives them one after the other, and does no more than it is asked for. */
    @Override
    public int candidates() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Select standing(Connection connection, Indexed in, List<Term> terms) throws SQLException {
        return new SqliteWords(connection, in).standing(terms);
    }

    @Override
    public void eachIndexed(Connection connection, Indexed in, IndexedWords consumer) throws SQLException {
        new SqliteWords(connection, in).each(consumer);
    }

    @Override
    public void eachToIndex(Connection connection, Indexed in, long number, List<String> words, IndexedWords consumer)
            throws SQLException {
        new SqliteWords(connection, in).eachToIndex(number, words, consumer);
    }

    @Override
    public void clearIndex(Connection connection, Indexed in) throws SQLException {
        new SqliteWords(connection, in).clear();
    }

    @Override
    public void copyTo(Connection connection, Path copy, Clock clock) throws SQLException {
        try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
    }
}
