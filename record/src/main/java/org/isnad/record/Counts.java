package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record counts of parties, outlets and what is asked, without opening articles. */
final class Counts {

    /** The version in which the tables came. */
    static final int FIRST = 7;

    private final Sql sql;

    Counts(Database database, Connection connection) {
        this.sql = new Sql(database, connection);
    }

    private interface Row<T> {
        T of(@Nullable Object[] row);
    }

    private <T> List<T> all(Row<T> made, String select, @Nullable Object... parameters) throws SQLException {
        List<T> all = new ArrayList<>();
        for (var row : sql.rows(select, parameters)) {
            all.add(made.of(row));
        }
        return all;
    }

    List<Charging> charges() throws SQLException {
        return all(
                row -> new Charging(Sql.text(row[0]), Sql.text(row[1]), Sql.number(row[2])),
                "SELECT accuser, accused, count(*) FROM accusation GROUP BY accuser, accused ORDER BY 3 DESC, 1, 2");
    }

    /** The names of the statements in which the one charges the other, the newest first. */
    List<String> charges(String accuser, String accused, int limit) throws SQLException {
        return all(
                row -> Sql.number(row[0]) + "#" + Sql.text(row[1]),
                "SELECT a.reading, a.statement FROM accusation a JOIN reading r ON r.id = a.reading WHERE a.accuser = ? AND a.accused = ?"
                        + " ORDER BY coalesce(r.published, '') DESC, a.reading DESC, a.statement LIMIT " + limit,
                accuser,
                accused);
    }

    Map<String, Long> parties() throws SQLException {
        Map<String, Long> parties = new LinkedHashMap<>();
        for (var row : sql.rows("SELECT party, count(*) FROM called GROUP BY party ORDER BY 2 DESC, 1")) {
            parties.put(Sql.text(row[0]), Sql.number(row[1]));
        }
        return parties;
    }

    List<Called> called(String party) throws SQLException {
        return all(
                row -> new Called(Sql.text(row[0]), Sql.text(row[1]), Sql.text(row[2]), Sql.number(row[3])),
                "SELECT coalesce(r.outlet, ''), coalesce(substr(r.published, 1, 7), ''), c.words, sum(c.times)"
                        + " FROM called c JOIN reading r ON r.id = c.reading WHERE c.party = ? GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
                party);
    }

    List<OutletCount> outlets() throws SQLException {
        return all(
                row -> new OutletCount(
                        Sql.text(row[0]),
                        Sql.number(row[1]),
                        Sql.number(row[2]),
                        Sql.number(row[3]),
                        (String) row[4],
                        (String) row[5]),
                "SELECT coalesce(r.outlet, ''), count(*), coalesce(sum(v.statements), 0), coalesce(sum(v.nameless), 0), min(r.published),"
                        + " max(r.published) FROM current_reading r LEFT JOIN voiced v ON v.reading = r.id GROUP BY 1 ORDER BY 2 DESC, 1");
    }

    List<Asked> asked() throws SQLException {
        return all(
                row -> new Asked(
                        Sql.text(row[0]),
                        Instant.parse(Sql.text(row[1])),
                        row[2] == null ? null : Instant.parse(Sql.text(row[2])),
                        Sql.number(row[3]),
                        Sql.number(row[4]),
                        (String) row[5]),
                "SELECT address, at, had, news, failed, fault FROM asked ORDER BY failed DESC, address");
    }

    void asked(String address, Instant at, boolean had, long news, @Nullable String fault) throws SQLException {
        var when = at.toString();
        sql.change(
                "INSERT INTO asked (address, at, had, news, failed, fault) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET"
                        + " at = excluded.at, had = coalesce(excluded.had, asked.had), news = asked.news + excluded.news,"
                        + " failed = CASE WHEN excluded.failed = 0 THEN 0 ELSE asked.failed + 1 END, fault = excluded.fault",
                address,
                when,
                had ? when : null,
                news,
                had ? 0L : 1L,
                fault);
    }
}
