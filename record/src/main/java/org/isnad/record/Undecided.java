package org.isnad.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The statements that nobody has decided on, the least sure first: neither accepted nor corrected, nor said to be none. Of those that are equally sure
 * the one that was read first stands first.
 */
final class Undecided {

    /** So many are fetched at once: a few of them may turn out to be decided, by what was said of an earlier capture. */
    private static final int AT_ONCE = 16;

    private static final String STATEMENTS = " FROM statement s JOIN current_reading r ON r.id = s.reading";

    /** Where a statement shows itself first. */
    private static final String PLACE =
            "coalesce(s.cue_%1$s, (SELECT t.%1$s FROM content t WHERE t.reading = s.reading AND t.statement = s.id AND t.position = 0))";

    private static final String NOT_DECIDED =
            " WHERE NOT EXISTS (SELECT 1 FROM correction_in_force c WHERE c.article = r.article AND c.starts = "
                    + PLACE.formatted("starts") + " AND c.ends = " + PLACE.formatted("ends") + ")";

    private final Sql sql;
    private final Articles articles;
    private final Holding holding;
    private final StringBuilder from = new StringBuilder(STATEMENTS);
    private final List<@Nullable Object> parameters = new ArrayList<>();

    Undecided(Sql sql, Articles articles, Holding holding, ReviewQuery query) throws SQLException {
        this.sql = sql;
        this.articles = articles;
        this.holding = holding;
        var areKept = new Corrections(sql.database(), sql.connection()).areKept();
        from.append(areKept ? NOT_DECIDED : " WHERE TRUE");
        if (query.outlet() != null) {
            and("r.outlet LIKE ? ESCAPE '\\'", "%" + escaped(query.outlet()) + "%");
        }
        if (query.act() != null) {
            and("s.act = ?", query.act().name());
        }
        if (query.from() != null) {
            and("r.published >= ?", query.from().toString());
        }
        if (query.until() != null) {
            and("r.published <= ?", query.until().toString());
        }
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private void and(String condition, Object... values) {
        from.append(" AND ").append(condition);
        parameters.addAll(Arrays.asList(values));
    }

    /** How many there are; those that are decided by what was said of an earlier capture are counted too; no more than {@code most}. */
    long count(int most) throws SQLException {
        return Sql.number(sql.rows(
                        "SELECT count(*) FROM (SELECT 1" + from + " LIMIT " + most + ") AS counted",
                        parameters.toArray())
                .get(0)[0]);
    }

    /** The first behind a statement, which may be decided itself; the very first where that is null. Null where there is none. */
    @Nullable
    String after(@Nullable String name) throws SQLException {
        return first(name, ">", "");
    }

    /** The last before a statement; otherwise as {@link #after}. */
    @Nullable
    String before(String name) throws SQLException {
        return first(name, "<", " DESC");
    }

    private @Nullable String first(@Nullable String name, String beyond, String order) throws SQLException {
        var at = name == null ? null : place(name);
        while (true) {
            var found = some(at, beyond, order);
            for (var row : found) {
                if (isUndecided(Sql.number(row[1]), Sql.text(row[3]))) {
                    return row[1] + "#" + row[3];
                }
                at = row;
            }
            if (found.size() < AT_ONCE) {
                return null;
            }
        }
    }

    /** @param at confidence, reading and position of the statement to go on from; null to begin */
    private List<@Nullable Object[]> some(@Nullable Object @Nullable [] at, String beyond, String order)
            throws SQLException {
        List<@Nullable Object> all = new ArrayList<>(parameters);
        var behind = "";
        if (at != null) {
            behind = " AND (s.confidence, s.reading, s.position) " + beyond + " (?, ?, ?)";
            all.addAll(Arrays.asList(at).subList(0, 3));
        }
        return sql.rows(
                "SELECT s.confidence, s.reading, s.position, s.id" + from + behind + " ORDER BY s.confidence" + order
                        + ", s.reading" + order + ", s.position" + order + " LIMIT " + AT_ONCE,
                all.toArray());
    }

    /** Null where the machine read no such statement. */
    private @Nullable Object @Nullable [] place(String name) throws SQLException {
        var rows = sql.rows(
                "SELECT confidence, reading, position FROM statement WHERE reading = ? AND id = ?",
                StatementName.reading(name),
                StatementName.id(name));
        return rows.isEmpty() ? null : rows.get(0);
    }

    private boolean isUndecided(long reading, String id) throws SQLException {
        var owners = articles.owners(reading);
        if (owners == null || !holding.articles().contains(owners.article())) {
            return true;
        }
        var read = articles.recorded(reading).document();
        var corrected =
                Corrected.of(read, holding.of(owners.article(), read.text()).corrections());
        return corrected.of(id).isEmpty()
                && corrected.document().statements().stream().map(Statement::id).anyMatch(id::equals);
    }
}
