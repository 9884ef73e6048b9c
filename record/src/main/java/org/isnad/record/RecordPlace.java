package org.isnad.record;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a record is, as the user names it. What {@code toString} gives holds no password. */
public sealed interface RecordPlace {

    /** One SQLite file. */
    record File(Path path) implements RecordPlace {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A database of a PostgreSQL server.
     *
     * @param address host, port and database, and settings of the driver: {@code localhost:5432/news?currentSchema=isnad}
     * @param user null: that of the operating system
     * @param password null: none, or the one that stands in {@code ~/.pgpass}
     */
    record Server(
            String address, @Nullable String user, @Nullable String password) implements RecordPlace {
        @Override
        public String toString() {
            var settings = address.indexOf('?');
            return "postgresql://" + (user == null ? "" : user + "@")
                    + (settings < 0 ? address : address.substring(0, settings));
        }
    }

    /**
     * What a user wrote: the path of a file, or {@code postgresql://USER:PASSWORD@HOST:PORT/DATABASE}, of which all but the database
     * may be left out.
     *
     * @throws IllegalArgumentException when it is neither; its message does not hold what was written
     */
    static RecordPlace of(String written) {
        return ServerAddress.isOne(written) ? ServerAddress.read(written) : new File(Path.of(written));
    }
}
