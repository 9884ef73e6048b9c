package org.isnad.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;

/** Opens SQLite files as records: which settings, whose file, which version. */
final class Sqlite {

    /** The version that this Isnad writes: that of the last migration. */
    private static final int VERSION = 1;

    /** Tells a record from other SQLite files: "ISND". */
    private static final int APPLICATION = 0x49534E44;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int WAIT_MILLISECONDS = 5000;
    private static final int CACHE_PAGES = 16_000;

    /** Held on to, since a logger that nobody holds forgets its level. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Sqlite() {}

    static Connection toRead(Path file) throws SQLException {
        if (isMissing(file)) {
            throw new RecordException(RecordException.Kind.MISSING, "there is no such record");
        }
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(WAIT_MILLISECONDS);
        config.setCacheSize(CACHE_PAGES);
        return checked(config.createConnection(url(file)));
    }

    static Connection toAdd(Path file) throws SQLException {
        if (isMissing(file)) {
            migrate(file);
        }
        if (!Files.isWritable(file)) {
            throw new RecordException(RecordException.Kind.READ_ONLY, "the record may be read, but not written");
        }
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(WAIT_MILLISECONDS);
        config.setCacheSize(CACHE_PAGES);
        return checked(config.createConnection(url(file)));
    }

    /** Whether nothing is there, or a record that was stopped before it had begun. */
    private static boolean isMissing(Path file) throws SQLException {
        try {
            if (Files.notExists(file) || Files.isRegularFile(file) && Files.size(file) == 0) {
                return true;
            }
            try (var in = Files.newInputStream(file)) {
                if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                    throw new RecordException(RecordException.Kind.NOT_A_RECORD, "the file is no record of Isnad");
                }
            }
        } catch (IOException unreadable) {
            throw new RecordException(
                    RecordException.Kind.FAILED, "the record cannot be opened: " + unreadable.getMessage());
        }
        try (var connection = new SQLiteConfig().createConnection(url(file))) {
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

    private static void migrate(Path file) {
        FLYWAY.setLevel(Level.OFF); // it tells each step; what goes wrong it throws
        try {
            Flyway.configure(Sqlite.class.getClassLoader())
                    .dataSource(url(file), null, null)
                    .locations("classpath:org/isnad/record/sqlite")
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            var cause = failed.getCause();
            while (cause != null && !(cause instanceof SQLException)) {
                cause = cause.getCause();
            }
            throw cause instanceof SQLException own
                    ? RecordException.of(own)
                    : new RecordException(
                            RecordException.Kind.FAILED, "the record cannot be begun: " + failed.getMessage());
        }
    }

    private static Connection checked(Connection connection) throws SQLException {
        try {
            if (pragma(connection, "application_id") != APPLICATION) {
                throw new RecordException(RecordException.Kind.NOT_A_RECORD, "the file is no record of Isnad");
            }
            var version = pragma(connection, "user_version");
            if (version > VERSION) {
                throw new RecordException(
                        RecordException.Kind.NEWER,
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

    private static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }
}
