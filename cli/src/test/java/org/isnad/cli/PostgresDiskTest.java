package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.isnad.testing.Installed;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record on a PostgreSQL server whose disk is full. */
class PostgresDiskTest {

    private static final int ARTICLES = 600;
    private static final int ENOUGH = 60_000;
    private static final int KILOBYTE = 1024;

    @TempDir
    Path folder;

    private static Connection connection() throws SQLException {
        var parts = Installed.smallPostgres().split("//|:|@", 5); // postgresql, "", user, password, the rest
        return DriverManager.getConnection("jdbc:postgresql://" + parts[4], parts[2], parts[3]);
    }

    private static Path disk() throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT pg_tablespace_location(dattablespace) FROM pg_database"
                        + " WHERE datname = current_database()")) {
            found.next();
            return Path.of(found.getString(1));
        }
    }

    private Path source() throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < ARTICLES; i++) {
            var text = ("قال الوزير رقم " + i + " إن السد مغلق. ونفت الوزارة ذلك. ").repeat(4);
            lines.add("{\"id\": \"k" + i + "\", \"text\": \"" + text + "\"}");
        }
        return Files.write(folder.resolve("many.jsonl"), lines);
    }

    /** From no room for the tables up to room for some of the articles. */
    @ParameterizedTest
    @ValueSource(ints = {64, 1200, 2500})
    void aFullDiskIsToldNothingIsLostAndTheNextAddFinishes(int kilobytes) throws Exception {
        var schema = "full" + kilobytes;
        var record = Installed.smallPostgres() + "?currentSchema=" + schema;
        var source = source().toString();
        var disk = disk();
        try {
            var store = Files.getFileStore(disk);
            var used = (store.getTotalSpace() - store.getUnallocatedSpace()) / KILOBYTE;
            Mount.resize(disk, Math.toIntExact(used) + kilobytes);
            var named = List.<String>of();
            try (var child = Child.of(folder, "add", "--list", record, source)) {
                assertThat(child.ended()).as(child.err()).isEqualTo(Main.UNWRITTEN);
                assertThat(child.err()).contains("[disk-full]");
                named = child.named();
            }
            Mount.resize(disk, ENOUGH);
            if (Run.of("verify", record).code() == Main.NONE) {
                assertThat(named).isEmpty();
            } else {
                assertThat(KilledTest.addresses(record)).doesNotHaveDuplicates().containsAll(named);
            }
            var added = Run.of("add", record, source);
            assertThat(added.code()).as(added.err()).isZero();
            assertThat(Run.of("verify", record).err()).isEqualTo(ARTICLES + " readings, all as they were written.\n");
            assertThat(KilledTest.addresses(record)).doesNotHaveDuplicates().hasSize(ARTICLES);
        } finally {
            Mount.resize(disk, ENOUGH);
            try (var connection = connection();
                    var statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
                statement.execute("CHECKPOINT");
            } catch (SQLException mayNotCheckpoint) {
                assertThat(mayNotCheckpoint.getSQLState()).isEqualTo("42501");
            }
        }
    }
}
