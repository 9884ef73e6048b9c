package org.isnad.record;

import java.sql.SQLException;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Makes the tables of a record, and those that a newer Isnad added. */
final class Migrations {

    /** Held on to, since a logger that nobody holds forgets its level. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Migrations() {}

    /** @param folder of the migrations, beside this class */
    static void run(
            Database database,
            Clock clock,
            String folder,
            String url,
            @Nullable String user,
            @Nullable String password) {
        FLYWAY.setLevel(Level.OFF); // it tells each step; what goes wrong it throws
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(url, user, password)
                    .locations("classpath:org/isnad/record/" + folder)
                    .createSchemas(false) // it tries that for minutes, whatever the reason why it cannot be done
                    .callbacks(new MigrationLogged(database, clock))
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw told(database, failed);
        }
    }

    private static RecordException told(Database database, FlywayException failed) {
        var cause = failed.getCause();
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException own
                ? database.told(own)
                : new RecordException(
                        RecordException.Kind.FAILED, "the record cannot be begun: " + failed.getMessage());
    }
}
