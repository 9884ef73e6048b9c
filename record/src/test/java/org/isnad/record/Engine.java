package org.isnad.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.isnad.testing.Installed;

/** The databases that a record may lie in. */
enum Engine {
    SQLITE,
    POSTGRES;

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    /** To be asked before the tests of a class: those of a server that is not there are left out, and named as such. */
    void mustBeThere() {
        if (this == POSTGRES) {
            Installed.postgres();
        }
    }

    /** A place where no record is yet: a file in the folder, or a schema of its own. */
    Laid fresh(Path folder) throws SQLException {
        return switch (this) {
            case SQLITE -> {
                var file = folder.resolve("أخبار.isnad");
                yield new Laid(new RecordPlace.File(file), "jdbc:sqlite:" + file, "");
            }
            case POSTGRES -> {
                var schema = String.format(
                        Locale.ROOT, "t%d_%d", ProcessHandle.current().pid(), SCHEMAS.incrementAndGet());
                var server = (RecordPlace.Server) RecordPlace.of(Installed.postgres() + "?currentSchema=" + schema);
                var laid =
                        new Laid(server, "jdbc:postgresql://" + server.address() + "&stringtype=unspecified", schema);
                laid.sql("CREATE SCHEMA " + schema);
                yield laid;
            }
        };
    }

    /** A record's place, and SQL past Isnad. */
    record Laid(RecordPlace place, String url, String schema) implements AutoCloseable {

        RecordStore openToAdd() {
            return RecordStore.openToAdd(place, Sample.CLOCK);
        }

        RecordStore openToRead() {
            return RecordStore.openToRead(place);
        }

        Connection connection() throws SQLException {
            return place instanceof RecordPlace.Server server
                    ? DriverManager.getConnection(url, server.user(), server.password())
                    : DriverManager.getConnection(url);
        }

        /** @return how many rows the last of the statements changed */
        int sql(String... statements) throws SQLException {
            var changed = 0;
            try (var connection = connection();
                    var statement = connection.createStatement()) {
                for (var sql : statements) {
                    changed = statement.executeUpdate(sql);
                }
            }
            return changed;
        }

        @Override
        public void close() throws SQLException {
            if (!schema.isEmpty()) {
                sql("DROP SCHEMA " + schema + " CASCADE");
            }
        }
    }
}
