package org.isnad.record;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells in the log of a record, within the same transaction, which tables and views it has after a migration. A record that is begun has no log yet. */
final class MigrationLogged implements Callback {

    private final Database database;
    private final Clock clock;

    MigrationLogged(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        var connection = context.getConnection();
        try {
            if (database.logged(connection) == 0) {
                return;
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
            try (var log = new Log(database, connection, now)) {
                log.add(Log.MIGRATE, null, Log.schema(database, connection));
                log.write();
            }
        } catch (SQLException failed) {
            throw database.told(failed);
        }
    }

    @Override
    public String getCallbackName() {
        return "log";
    }
}
