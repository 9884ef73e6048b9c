package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Looks whether the tables of claims fit each other and the readings. An article that has not been compared is no damage, and whether two statements speak of the
 * same is not told anew: all of it can be made again.
 */
final class ClaimCheck {

    private static final String TODO = "; isnad verify --mend-claims makes the claims anew";

    private final Database database;
    private final Connection connection;
    private final Sql sql;

    ClaimCheck(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
        this.sql = new Sql(database, connection);
    }

    /** @param damage is told where something is wrong, and what */
    void find(BiConsumer<String, String> damage) throws SQLException {
        each(
                "SELECT t.reading FROM told t WHERE NOT EXISTS (SELECT 1 FROM current_reading r WHERE r.id = t.reading) ORDER BY 1",
                "reading ",
                "is compared, but is not the last one of its article",
                damage);
        for (var row : sql.rows("SELECT reading FROM told WHERE made = " + Compared.MADE + " ORDER BY reading")) {
            statements(Sql.number(row[0]), damage);
        }
        each(
                "SELECT DISTINCT reading FROM claim_statement m WHERE NOT EXISTS (SELECT 1 FROM told t WHERE t.reading = m.reading)"
                        + " UNION SELECT reading FROM tie i WHERE NOT EXISTS (SELECT 1 FROM told t WHERE t.reading = i.reading)"
                        + " UNION SELECT other_reading FROM tie i WHERE NOT EXISTS (SELECT 1 FROM told t WHERE t.reading = i.other_reading)"
                        + " ORDER BY 1",
                "reading ",
                "belongs to claims or ties, but has not been compared",
                damage);
        each(
                "SELECT c.id FROM claim c WHERE c.statements <> (SELECT count(*) FROM claim_statement m WHERE m.claim = c.id) ORDER BY 1",
                "claim ",
                "has not the statements that it had",
                damage);
        each(
                "SELECT c.id FROM claim c WHERE NOT EXISTS (SELECT 1 FROM claim_statement m WHERE m.claim = c.id AND m.words = c.gist) ORDER BY 1",
                "claim ",
                "is named by words that none of its statements has",
                damage);
        each(
                "SELECT DISTINCT m.claim FROM claim_statement m WHERE NOT EXISTS (SELECT 1 FROM claim c WHERE c.id = m.claim) ORDER BY 1",
                "claim ",
                "is missing, but has statements",
                damage);
        each(
                "SELECT DISTINCT d.decision FROM decided d WHERE NOT EXISTS (SELECT 1 FROM decision_in_force f WHERE f.id = d.decision)"
                        + " ORDER BY 1",
                "decision ",
                "is laid over claims, but is not in force",
                damage);
        if (database.version(connection) >= ClaimRows.WHOLE) {
            words(damage);
        }
    }

    private void words(BiConsumer<String, String> damage) throws SQLException {
        Set<Long> others = new TreeSet<>();
        for (var in : Indexed.OF_CLAIMS) {
            new WordIndex(database, connection, in).check(others::add);
        }
        for (var number : others) {
            var claims = sql.rows("SELECT id FROM claim WHERE number = ?", number);
            damage.accept(
                    "index of words",
                    (claims.isEmpty()
                                    ? "it has words of a claim that is not there"
                                    : "it has not the words of claim " + claims.get(0)[0])
                            + "; isnad verify --mend-index makes it anew");
        }
    }

    private void each(String select, String before, String what, BiConsumer<String, String> damage)
            throws SQLException {
        for (var row : sql.rows(select)) {
            damage.accept(before + row[0], what + TODO);
        }
    }

    private void statements(long reading, BiConsumer<String, String> damage) throws SQLException {
        Map<String, String> words = new HashMap<>();
        var row = sql.rows("SELECT packed, sha256 FROM told WHERE reading = ?", reading)
                .get(0);
        try {
            var packed = (byte[]) Objects.requireNonNull(row[0]);
            if (!ClaimRows.hash(packed).equals(row[1])) {
                damage.accept("reading " + reading + ", table told", "its row was changed" + TODO);
                return;
            }
            Compared.reports()
                    .unpacked(String.valueOf(reading), packed)
                    .tellings()
                    .forEach(told -> words.put(told.statement().id(), told.words()));
        } catch (RuntimeException broken) { // a value of another kind
            damage.accept("reading " + reading + ", table told", "cannot be read: " + broken.getMessage() + TODO);
            return;
        }
        for (var member : sql.rows(
                "SELECT statement, words FROM claim_statement WHERE reading = ? UNION SELECT statement, NULL FROM tie WHERE reading = ?"
                        + " UNION SELECT other_statement, NULL FROM tie WHERE other_reading = ? ORDER BY 1",
                reading,
                reading,
                reading)) {
            var said = words.get(Objects.requireNonNull(member[0])); // none for bytes where a name was
            if (said == null) {
                damage.accept(
                        "statement " + reading + "#" + member[0],
                        "belongs to a claim or a tie, but is none that is compared" + TODO);
            } else if (member[1] != null && !said.equals(member[1])) {
                damage.accept("statement " + reading + "#" + member[0], "has other words in its claim" + TODO);
            }
        }
    }
}
