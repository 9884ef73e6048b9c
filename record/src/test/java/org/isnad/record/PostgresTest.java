package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is so of records on a server alone. */
class PostgresTest {

    private static final String PASSWORD = "ganz-geheim";

    @TempDir
    Path folder;

    private Engine.Laid laid;
    private RecordPlace.Server server;

    @BeforeAll
    static void there() {
        Engine.POSTGRES.mustBeThere();
    }

    @BeforeEach
    void schema() throws SQLException {
        laid = Engine.POSTGRES.fresh(folder);
        server = (RecordPlace.Server) laid.place();
    }

    @AfterEach
    void drop() throws SQLException {
        laid.close();
    }

    // ---- what cannot be opened

    private static RecordException refused(RecordPlace place, RecordException.Kind kind) {
        var failed = catchThrowableOfType(
                RecordException.class,
                () -> RecordStore.openToAdd(place, Sample.CLOCK).close());
        assertThat(failed.kind()).as(failed.getMessage()).isEqualTo(kind);
        assertThat(failed.getMessage()).doesNotContain(PASSWORD).doesNotContain("\n");
        return failed;
    }

    private RecordPlace.Server database(String name) {
        return new RecordPlace.Server(
                server.address().replaceFirst("/.*", "/" + name), server.user(), server.password());
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() {
        var failed = refused(
                new RecordPlace.Server(server.address(), server.user(), PASSWORD), RecordException.Kind.REFUSED);
        assertThat(failed).hasMessageContaining("does not let " + server.user() + " in");
        refused(new RecordPlace.Server(server.address(), "nobody_at_all", PASSWORD), RecordException.Kind.REFUSED);
        refused(new RecordPlace.Server(server.address(), "nobody_at_all", null), RecordException.Kind.REFUSED);
    }

    @Test
    void aServerThatIsAwayIsTold() {
        refused(new RecordPlace.Server("localhost:1/news", "salma", PASSWORD), RecordException.Kind.AWAY);
        refused(new RecordPlace.Server("no-such-host.invalid/news", "salma", PASSWORD), RecordException.Kind.AWAY);
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() {
        refused(database("no_such_database"), RecordException.Kind.MISSING);
    }

    @Test
    void aDatabaseInAnotherEncodingIsNotBegun() throws SQLException {
        var name = laid.schema() + "_ascii";
        laid.sql("CREATE DATABASE " + name + " ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0");
        try {
            assertThat(refused(database(name), RecordException.Kind.ENCODING)).hasMessageContaining("SQL_ASCII");
        } finally {
            laid.sql("DROP DATABASE " + name);
        }
    }

    @Test
    void whoMayOnlyReadReadsAndIsToldSoWhenAdding() throws SQLException {
        try (var store = laid.openToAdd()) {
            store.add(Sample.entries(2));
        }
        var reader = laid.schema() + "_reader";
        laid.sql(
                "CREATE ROLE " + reader + " LOGIN PASSWORD '" + PASSWORD + "'",
                "GRANT USAGE ON SCHEMA " + laid.schema() + " TO " + reader,
                "GRANT SELECT ON ALL TABLES IN SCHEMA " + laid.schema() + " TO " + reader);
        try {
            var place = new RecordPlace.Server(server.address(), reader, PASSWORD);
            refused(place, RecordException.Kind.READ_ONLY);
            try (var store = RecordStore.openToRead(place)) {
                assertThat(RecordTest.damages(store)).isEmpty();
                assertThat(store.search(Query.of("الروضة"), 5)).hasSize(2);
            }
        } finally {
            dropRole(reader);
        }
    }

    private void dropRole(String role) throws SQLException {
        laid.sql(
                "REVOKE ALL ON ALL TABLES IN SCHEMA " + laid.schema() + " FROM " + role,
                "REVOKE ALL ON SCHEMA " + laid.schema() + " FROM " + role,
                "DROP ROLE " + role);
    }

    @Test
    void whoMayMakeNoTablesIsToldSo() throws SQLException {
        var guest = laid.schema() + "_guest";
        laid.sql(
                "CREATE ROLE " + guest + " LOGIN PASSWORD '" + PASSWORD + "'",
                "GRANT USAGE ON SCHEMA " + laid.schema() + " TO " + guest);
        try {
            refused(new RecordPlace.Server(server.address(), guest, PASSWORD), RecordException.Kind.READ_ONLY);
        } finally {
            dropRole(guest);
        }
    }

    @Test
    void aSchemaThatIsNotThereIsMade() throws SQLException {
        var name = laid.schema() + "_more";
        var place = new RecordPlace.Server(
                server.address().replaceFirst("currentSchema=.*", "currentSchema=" + name),
                server.user(),
                server.password());
        try (var store = RecordStore.openToAdd(place, Sample.CLOCK)) {
            assertThat(store.add(Sample.entries(1))).containsExactly(Outcome.NEW);
            assertThat(RecordTest.damages(store)).isEmpty();
        } finally {
            laid.sql("DROP SCHEMA " + name + " CASCADE");
        }
    }

    @Test
    void twoThatBeginARecordAtOnceBeginOne() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var begun = List.of(both.submit(laid::openToAdd), both.submit(laid::openToAdd));
            for (var one : begun) {
                one.get().close();
            }
        }
        try (var store = laid.openToAdd()) {
            assertThat(store.add(Sample.entries(1))).containsExactly(Outcome.NEW);
            assertThat(RecordTest.damages(store)).isEmpty();
        }
    }

    // ---- a server that goes away

    /** Ends all other connections to this test's schema that wait for a lock, once there is one. */
    private void endWhoWaits() throws SQLException, InterruptedException {
        while (true) {
            try (var connection = laid.connection();
                    var statement = connection.createStatement();
                    var ended = statement.executeQuery("SELECT pg_terminate_backend(l.pid) FROM pg_locks l"
                            + " JOIN pg_class c ON c.oid = l.relation WHERE NOT l.granted"
                            + " AND c.relnamespace = current_schema()::regnamespace")) {
                if (ended.next()) {
                    return;
                }
            }
            Thread.sleep(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"capture", "via", "article_words", "log"})
    void aServerThatGoesAwayInTheMiddleOfAddingLosesNothing(String table) throws Exception {
        try (var store = laid.openToAdd();
                var other = laid.connection();
                var locking = other.createStatement();
                var thread = Executors.newSingleThreadExecutor()) {
            store.add(Sample.entries(2));
            other.setAutoCommit(false);
            locking.execute("LOCK TABLE " + table
                    + " IN SHARE MODE"); // the rows of the tables before are written, these are not
            var failed = thread.submit(
                    () -> catchThrowableOfType(RecordException.class, () -> store.add(Sample.entries(4))));
            endWhoWaits();
            assertThat(failed.get().kind()).isEqualTo(RecordException.Kind.AWAY);
            assertThat(failed.get())
                    .hasMessageContaining("ended the connection")
                    .hasMessageNotContaining("\n");
            other.rollback();
        }
        try (var store = laid.openToAdd()) {
            assertThat(store.size()).isEqualTo(2);
            assertThat(RecordTest.damages(store)).isEmpty();
            assertThat(store.add(Sample.entries(4)))
                    .containsExactly(Outcome.KNOWN, Outcome.KNOWN, Outcome.NEW, Outcome.NEW);
            assertThat(RecordTest.damages(store)).isEmpty();
        }
    }

    // ---- what a server has no room for, or has otherwise

    @Test
    void whatIsLongerThanAnIndexTakesIsKeptAndFound() {
        var word = "ب".repeat(5000);
        var address = "https://example.org/" + "x".repeat(9000);
        var text = Sample.dam("long") + word + " " + "كلمة ".repeat(3) + "\n";
        var article = Sample.article("long", address, text);
        var entry = Entry.of(Sample.capture(address, text), article, Sample.read(article), Sample.WITH);
        try (var store = laid.openToAdd()) {
            assertThat(store.add(List.of(entry))).containsExactly(Outcome.NEW);
            assertThat(store.add(List.of(entry))).containsExactly(Outcome.KNOWN);
            assertThat(store.search(Query.of(word), 5)).hasSize(1);
            assertThat(store.search(Query.of(word + "ب"), 5)).isEmpty();
            assertThat(RecordTest.damages(store)).isEmpty();
        }
    }

    @Test
    void aNulOfAServerIsNoObstacle() {
        var capture = new Capture("https://example.org/\0", Sample.CLOCK.instant(), "X: \0", new byte[] {0, 1});
        var article = Sample.article("nul", null, Sample.dam("nul"));
        try (var store = laid.openToAdd()) {
            store.add(List.of(Entry.of(capture, article, Sample.read(article), Sample.WITH)));
            assertThat(RecordTest.damages(store)).isEmpty();
        }
    }

    private static Entry dated(int i) {
        var address = "https://example.org/" + i;
        var like = Sample.article("a" + i, address, Sample.dam("a" + i % 7));
        var article = new Article(
                like.id(),
                like.text(),
                like.title(),
                Told.NOTHING
                        .outlet(i % 3 == 0 ? null : "صحيفة " + i % 2)
                        .published(i % 5 == 0 ? null : LocalDate.of(2017, 1 + i % 4, 1 + i % 9))
                        .url(address),
                like.furniture());
        return Entry.of(Sample.capture(address, like.text()), article, Sample.read(article), Sample.WITH);
    }

    @Test
    void bothDatabasesGiveTheSameInTheSameOrder() throws SQLException {
        var entries = IntStream.range(0, 30).mapToObj(PostgresTest::dated).toList();
        var file = Engine.SQLITE.fresh(folder);
        try (var inFile = file.openToAdd();
                var onServer = laid.openToAdd()) {
            inFile.add(entries);
            onServer.add(entries);
            for (var words : List.of("الروضة", "سد \"وزارة المياه\"", "الوزير", "لا شيء", "")) {
                for (var outlet : new String[] {null, "صحيفة 1"}) {
                    for (var speaker : new String[] {null, "الحداد"}) {
                        var query = new Query(words, speaker, null, null, null, null, outlet, "2017-02-01", null);
                        assertThat(onServer.search(query, 50)).isEqualTo(inFile.search(query, 50));
                    }
                    var query = new Query(words, null, null, null, null, "دمشق", outlet, null, null);
                    assertThat(onServer.search(query, 12)).isEqualTo(inFile.search(query, 12));
                }
            }
            assertThat(all(onServer)).isEqualTo(all(inFile)).hasSize(30);
            assertThat(log(laid)).isEqualTo(log(file));
        }
    }

    private static List<Recorded> all(RecordStore store) {
        List<Recorded> all = new ArrayList<>();
        store.each(all::add);
        return all;
    }

    /** What the log tells of the entries: the databases differ in the line that tells of their tables, and so in all hashes. */
    private static List<String> log(Engine.Laid laid) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var connection = laid.connection();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery("SELECT id, what, reading, holds FROM log WHERE id > 1 ORDER BY id")) {
            while (found.next()) {
                lines.add(found.getLong(1) + found.getString(2) + found.getLong(3) + found.getString(4));
            }
        }
        return lines;
    }
}
