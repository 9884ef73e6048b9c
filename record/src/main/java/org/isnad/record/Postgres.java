package org.isnad.record;

import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.record.RecordException.Kind;
import org.jspecify.annotations.Nullable;

/** A record in a database of PostgreSQL, or in one schema of it. */
final class Postgres implements Database {

    /** The version that this Isnad writes: that of the last migration. */
    private static final int VERSION = 11;

    private static final String WAIT = "5s";
    private static final String CONNECT_SECONDS = "10";

    /** Rows that are fetched at once where many are read. */
    private static final String FETCHED = "1000";

    /** An index of words has no room for longer ones; of these it knows the beginning, which is enough to look them up by. */
    private static final int LONGEST_WORD = 255;

    /** Of more than these the numbers are not asked for one by one. */
    private static final int FEW = 3000;

    private final RecordPlace.Server place;

    Postgres(RecordPlace.Server place) {
        this.place = place;
    }

    @Override
    public Connection toRead() throws SQLException {
        return opened(connection -> {
            if (isEmpty(connection)) {
                throw new RecordException(Kind.MISSING, "there is no record in this database");
            }
            version(connection); // which refuses what it does not know
        });
    }

    @Override
    public Connection toAdd(Clock clock) throws SQLException {
        return opened(connection -> {
            checkEncoding(connection);
            makeSchema(connection);
            if (isEmpty(connection) || version(connection) < VERSION) {
                Migrations.run(this, clock, "postgres", url(), place.user(), place.password());
            }
            checkRights(connection);
        });
    }

    // ---- opening

    private interface Check {
        void of(Connection connection) throws SQLException;
    }

    private Connection opened(Check check) throws SQLException {
        var connection = DriverManager.getConnection(url(), settings());
        try {
            check.of(connection);
            return connection;
        } catch (SQLException | RuntimeException refused) {
            connection.close();
            throw refused;
        }
    }

    /** The column, and not the driver, says what a text is read as: see {@link #set}. */
    private String url() {
        return "jdbc:postgresql://" + place.address() + (place.address().contains("?") ? "&" : "?")
                + "stringtype=unspecified";
    }

    private Properties settings() {
        var settings = new Properties();
        if (place.user() != null) {
            settings.setProperty("user", place.user());
        }
        if (place.password() != null) {
            settings.setProperty("password", place.password());
        }
        settings.setProperty("ApplicationName", "isnad");
        settings.setProperty("connectTimeout", CONNECT_SECONDS);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("defaultRowFetchSize", FETCHED);
        settings.setProperty("reWriteBatchedInserts", "true");
        return settings;
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        return !ask(
                connection,
                "SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v')"
                        + " AND relname NOT LIKE 'flyway%')");
    }

    @Override
    public int version(Connection connection) throws SQLException {
        if (!ask(connection, "SELECT to_regclass(quote_ident(current_schema()) || '.isnad') IS NOT NULL")) {
            throw new RecordException(Kind.NOT_A_RECORD, "the database holds other tables, and is no record of Isnad");
        }
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT version FROM isnad")) {
            var version = found.next() ? found.getInt(1) : 0;
            if (version > VERSION) {
                throw new RecordException(
                        Kind.NEWER,
                        "the record is of version " + version + ", and this Isnad knows versions up to " + VERSION);
            }
            return version;
        }
    }

    /** Makes the schema that the address names, if it is not there. */
    private static void makeSchema(Connection connection) throws SQLException {
        if (ask(connection, "SELECT current_schema() IS NULL")) {
            execute(
                    connection,
                    "DO 'BEGIN EXECUTE format(''CREATE SCHEMA IF NOT EXISTS %I'',"
                            + " btrim(split_part(current_setting(''search_path''), '','', 1), '' \"'')); END'");
        }
    }

    private static void checkEncoding(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SHOW server_encoding")) {
            found.next();
            if (!found.getString(1).equals("UTF8")) {
                throw new RecordException(
                        Kind.ENCODING, "the database keeps its texts in " + found.getString(1) + ", and not in UTF-8");
            }
        }
    }

    private static void checkRights(Connection connection) throws SQLException {
        if (!ask(
                connection,
                "SELECT NOT pg_is_in_recovery() AND has_table_privilege('log', 'INSERT') AND has_table_privilege('isnad', 'UPDATE')")) {
            throw mayNotWrite(null);
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    // ---- errors

    @Override
    public RecordException told(SQLException error) {
        var state = Objects.toString(error.getSQLState(), "");
        var said = firstLine(error);
        return switch (state) {
            case "28P01", "28000", "08004" ->
                new RecordException(Kind.REFUSED, "the server does not let " + user() + " in: " + said, error);
            case "3D000" -> new RecordException(Kind.MISSING, "there is no such database", error);
            case "42501", "25006" -> mayNotWrite(error);
            case "55P03" -> new RecordException(Kind.BUSY, "another program is writing to the record", error);
            case "53100" ->
                new RecordException(
                        Kind.FULL, "the server's disk is full; what was added before is in the record", error);
            case "XX001", "XX002" -> new RecordException(Kind.DAMAGED, "the record is damaged: " + said, error);
            case "57P01", "57P02", "57P03", "57P05", "53300" -> away(said, error);
            default ->
                state.startsWith("08")
                        ? away(said, error)
                        : new RecordException(Kind.FAILED, "the record cannot be used: " + said, error);
        };
    }

    private String user() {
        return place.user() == null ? System.getProperty("user.name", "this user") : place.user();
    }

    private static RecordException mayNotWrite(@Nullable SQLException error) {
        return new RecordException(Kind.READ_ONLY, "the record may be read, but not written", error);
    }

    private static RecordException away(String said, SQLException error) {
        return new RecordException(
                Kind.AWAY, "the server cannot be reached, or has ended the connection: " + said, error);
    }

    /** Without the rows of a batch, which the driver writes into its message, and without what the server adds about them. */
    private static String firstLine(SQLException all) {
        var error = all instanceof BatchUpdateException && all.getCause() instanceof SQLException one ? one : all;
        return Objects.toString(error.getMessage(), error.getClass().getSimpleName())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("\\.$", "");
    }

    // ---- transactions

    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        execute(
                connection,
                "SET LOCAL synchronous_commit = on; SET LOCAL lock_timeout = '" + WAIT
                        + "'; SELECT 1 FROM isnad FOR UPDATE");
    }

    @Override
    public void beginToRead(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    @Override
    public void goOn(Connection connection) throws SQLException {
        connection.rollback();
        execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollBack(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    // ---- the log

    @Override
    public long logged(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var count = statement.executeQuery("SELECT logged FROM isnad")) {
            return count.next() ? count.getLong(1) : 0;
        }
    }

    @Override
    public void logged(Connection connection, long lines) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE isnad SET logged = ?")) {
            update.setLong(1, lines);
            update.executeUpdate();
        }
    }

    /** Views as PostgreSQL writes them, without what differs between its versions: white space, brackets, and the tables before names. */
    @Override
    public String schema(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "SELECT table_name || ' ' || string_agg(column_name || ' ' || data_type || ' ' || is_nullable, ', '"
                                + " ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = current_schema()"
                                + " AND table_name NOT LIKE 'flyway%' GROUP BY table_name UNION ALL"
                                + " SELECT viewname || ' ' || regexp_replace(definition, '[[:space:]()]|[[:alnum:]_]+\\.', '', 'g')"
                                + " FROM pg_views WHERE schemaname = current_schema() ORDER BY 1")) {
            var all = new StringBuilder();
            while (found.next()) {
                all.append(found.getString(1)).append('\n');
            }
            return all.toString();
        }
    }

    /** Reading everything, as is done anyway, is the look that PostgreSQL has at its pages. */
    @Override
    public void check(Connection connection, Consumer<String> finding) {}

    // ---- rows

    /** Texts go without a type, and numbers as texts: so a column takes each number to its last digit. */
    @Override
    public void set(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(parameter, Types.VARCHAR);
            case byte[] bytes -> statement.setBytes(parameter, bytes);
            default -> statement.setString(parameter, value.toString());
        }
    }

    // ---- the index of words

    @Override
    public String insertWords(Indexed in) {
        return "INSERT INTO " + in.table() + " (" + in.number() + ", words) VALUES (?, ?)";
    }

    @Override
    public String deleteWords(Indexed in) {
        return "DELETE FROM " + in.table() + " WHERE " + in.number() + " = ?";
    }

    @Override
    public void setWords(PreparedStatement statement, int parameter, String words) throws SQLException {
        statement.setString(parameter, array(Stream.of(words.split(" "))));
    }

    @Override
    public String indexed(Indexed in) {
        return "SELECT " + in.number() + " FROM " + in.table();
    }

    @Override
    public Select having(Indexed in, List<Set<String>> words) {
        return new Select(
                indexed(in) + " WHERE " + String.join(" AND ", Collections.nCopies(words.size(), "words && ?::text[]")),
                words.stream().map(any -> array(any.stream())).toList());
    }

    /**
     * PostgreSQL cannot tell beforehand in how many articles a rare word stands, and would rather look into all in the order asked for: where they are few, their
     * numbers are asked for first, which the index tells at once.
     */
    @Override
    public Select standing(Connection connection, Indexed in, List<Term> terms) throws SQLException {
        var having = Database.super.standing(connection, in, terms);
        execute(connection, "SET LOCAL enable_seqscan = off");
        var numbers = new ArrayList<String>();
        try (var select = connection.prepareStatement(having.sql() + " LIMIT " + FEW)) {
            for (int i = 0; i < having.parameters().size(); i++) {
                select.setString(i + 1, having.parameters().get(i));
            }
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    numbers.add(found.getString(1));
                }
            }
        }
        return numbers.size() == FEW
                ? having
                : new Select("SELECT unnest(?::bigint[])", List.of("{" + String.join(",", numbers) + "}"));
    }

    /** A few: PostgreSQL plans otherwise for few of many than for all, from the newest on instead of sorting them. */
    @Override
    public int candidates() {
        return 64;
    }

    @Override
    public void eachIndexed(Connection connection, Indexed in, IndexedWords consumer) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT " + in.number() + ", unnest(words) FROM " + in.table())) {
            while (found.next()) {
                consumer.word(found.getLong(1), found.getString(2), 0);
            }
        }
    }

    @Override
    public void eachToIndex(Connection connection, Indexed in, long number, List<String> words, IndexedWords consumer) {
        known(words.stream()).forEach(word -> consumer.word(number, word, 0));
    }

    @Override
    public void clearIndex(Connection connection, Indexed in) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + in.table());
        }
    }

    /** An array as PostgreSQL reads it. Folded words are letters and digits, of which none has to be escaped. */
    private static String array(Stream<String> words) {
        return known(words).map(word -> '"' + word + '"').collect(Collectors.joining(",", "{", "}"));
    }

    /** The words as the index knows them. */
    private static Stream<String> known(Stream<String> words) {
        return words.filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .distinct();
    }

    @Override
    public void copyTo(Connection connection, Path file, Clock clock) throws SQLException {
        Copying.copy(this, connection, new Sqlite(file), clock);
    }
}
