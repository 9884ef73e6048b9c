package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import org.isnad.fetch.Server;
import org.isnad.testing.Installed;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands with a record on a PostgreSQL server. */
class PostgresCommandsTest {

    private static final String PAGES = Shared.root().resolve("samples/pages").toString();

    @TempDir
    Path folder;

    private String schema;
    private String record;

    @BeforeAll
    static void there() {
        Installed.postgres();
    }

    @BeforeEach
    void name() {
        schema = "cli" + ProcessHandle.current().pid();
        record = Installed.postgres() + "?currentSchema=" + schema;
    }

    @AfterEach
    void drop() throws SQLException {
        sql("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    }

    /** @return whether it gave a row */
    private static boolean sql(String sql) throws SQLException {
        var address = Installed.postgres();
        var user = address.replaceAll(".*//([^:]*):.*", "$1");
        var password = address.replaceAll(".*//[^:]*:([^@]*)@.*", "$1");
        try (var connection = DriverManager.getConnection(
                        address.replaceAll("postgresql://[^@]*@", "jdbc:postgresql://"), user, password);
                var statement = connection.createStatement()) {
            return statement.execute(sql) && statement.getResultSet().next();
        }
    }

    /** Without the moment at which something was met or done. */
    private static String without(String output) {
        return output.replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME");
    }

    @Test
    void whatIsWatchedIsKeptThere() throws IOException {
        try (var server = new Server("127.0.0.1")) {
            var page = server.url("127.0.0.1", "/1");
            server.on("/1", Server.html("<h1>السد</h1><p>قال الوزير إن السد مغلق."));
            var list = Files.writeString(folder.resolve("urls.txt"), page).toString();
            var args = new String[] {"watch", "--once", "--allow-private", "--pause", "0s", record, list};
            assertThat(Run.of(args).err()).isEqualTo("1 of the list asked; 1 new.\n");
            server.on("/1", Server.html("<h1>السد</h1><p>قال الوزير إن السد مفتوح."));
            Files.delete(folder.resolve("urls.txt.state"));
            assertThat(Run.of(args).err()).isEqualTo("1 of the list asked; 0 new; 1 changed.\n");
            assertThat(Run.of("add", "--allow-private", "--pause", "0s", record, page)
                            .err())
                    .isEqualTo("0 articles added; 1 in already.\n");
            assertThat(Run.of("verify", record).code()).isZero();
        }
    }

    @Test
    void everyCommandSaysTheSameOfBothDatabases() {
        var file = folder.resolve("news.isnad").toString();
        for (var place : List.of(record, file)) {
            assertThat(Run.of("add", place, PAGES).err()).isEqualTo("35 articles added.\n");
            assertThat(Run.of("add", place, PAGES).err()).isEqualTo("0 articles added; 35 in already.\n");
            assertThat(Run.of("correct", place, "2#s1", "--act", "warn", "--by", "سلمى", "--why", "تحذير")
                            .code())
                    .isZero();
        }
        for (var rest : List.of(
                List.of("search", "\"دير الزور\"", "--act", "deny", "--json"),
                List.of("search", "دير الزور", "--limit", "50"),
                List.of("export", "--to", "jsonl"),
                List.of("export", "--to", "csv"),
                List.of("export", "--to", "claims", "--as-read"),
                List.of("corrections"),
                List.of("verify"))) {
            var command = rest.get(0);
            var further = rest.subList(1, rest.size()).toArray(String[]::new);
            assertThat(onRecord(command, record, further))
                    .as(rest.toString())
                    .isEqualTo(onRecord(command, file, further));
        }
        var copy = folder.resolve("copy.isnad").toString();
        assertThat(Run.of("copy", record, copy).code()).isZero();
        assertThat(Run.of("verify", copy).err()).startsWith("35 readings, all as they were written");
        assertThat(Run.of("export", copy, "--to", "jsonl").out())
                .isEqualTo(Run.of("export", record, "--to", "jsonl").out());
    }

    private static Run onRecord(String command, String place, String... further) {
        var all = new String[2 + further.length];
        all[0] = command;
        all[1] = place;
        System.arraycopy(further, 0, all, 2, further.length);
        var run = Run.of(all);
        assertThat(run.code()).as(run.err()).isZero();
        return new Run(run.code(), without(run.out()), without(run.err()));
    }

    @Test
    void noMessageHoldsThePassword() {
        for (var address : List.of(
                "postgresql://salma:geheim@localhost:1/news",
                record.replaceAll("://[^@]*@", "://salma:geheim@"),
                "postgresql://salma:ge@heim@localhost/news")) {
            for (var command : List.of("add", "verify")) {
                var run = command.equals("add") ? Run.of(command, address, PAGES) : Run.of(command, address);
                assertThat(run.code()).isNotZero();
                assertThat(run.out() + run.err()).contains("postgresql://").doesNotContain("heim");
            }
        }
        assertThat(Run.of("verify", "postgresql://salma:geheim@localhost:1/news")
                        .err())
                .startsWith("postgresql://salma@localhost:1/news: the server cannot be reached")
                .endsWith("[record-away]\n");
    }

    @Test
    void aServerThatEndsTheConnectionInTheMiddleIsToldAndTheNextRunFinishes() throws Exception {
        var source = RecordCommandsTest.source(folder).toString();
        Run broken;
        try (var thread = Executors.newSingleThreadExecutor()) {
            var adding = thread.submit(() -> Run.of("add", record, source));
            while (!sql("SELECT 1 FROM information_schema.tables WHERE table_schema = '" + schema
                            + "' AND table_name = 'correction'")
                    || !sql("SELECT 1 FROM " + schema + ".reading LIMIT 1")) {
                Thread.sleep(20);
            }
            sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'isnad'");
            broken = adding.get();
        }
        assertThat(broken.code()).as(broken.err()).isEqualTo(Main.UNWRITTEN);
        assertThat(broken.err()).contains("[record-away]");
        assertThat(Run.of("verify", record).code()).isZero();
        assertThat(Run.of("add", record, source).code()).isZero();
        assertThat(RecordCommandsTest.ids(record)).doesNotHaveDuplicates().hasSize(RecordCommandsTest.ARTICLES);
        assertThat(Run.of("verify", record).code()).isZero();
    }
}
