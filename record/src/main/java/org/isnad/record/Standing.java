package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the statements of decisions stand: in the current reading of their article, as people corrected it, and where their words still stand in those of the
 * later captures of its address.
 */
final class Standing {

    /** Of an article it and the articles of later captures of its address. */
    private static final String ON = "SELECT l.id FROM article a JOIN capture c ON c.id = a.capture"
            + " JOIN capture d ON d.address = c.address AND d.id >= c.id JOIN article l ON l.capture = d.id WHERE a.id = ? ORDER BY l.id";

    /** Of an article it and the articles of earlier captures of its address. */
    private static final String BEFORE = "SELECT e.id FROM article a JOIN capture c ON c.id = a.capture"
            + " JOIN capture d ON d.address = c.address AND d.id <= c.id JOIN article e ON e.capture = d.id WHERE a.id = ?";

    private final Database database;
    private final Connection connection;
    private final ClaimRows rows;
    private final Sql sql;

    Standing(Database database, Connection connection, ClaimRows rows) {
        this.database = database;
        this.connection = connection;
        this.rows = rows;
        this.sql = new Sql(database, connection);
    }

    /** Places all statements of a decision. */
    void place(ClaimDecision decision) throws SQLException {
        try (var articles = new Articles(connection, database.version(connection))) {
            var given = new Given(articles, Holding.of(database, connection, articles));
            for (int i = 0; i < decision.statements().size(); i++) {
                var anchor = decision.statements().get(i);
                for (var on : sql.rows(ON, anchor.article())) {
                    place(decision.number(), i, anchor, Sql.number(on[0]), articles, given);
                }
            }
        }
    }

    /**
     * Places the statements of all decisions that stand in an article that has come, or is read otherwise now.
     *
     * @return whether there are such
     */
    boolean place(long article, long reading) throws SQLException {
        if (sql.rows("SELECT 1 FROM decision LIMIT 1").isEmpty()) {
            return false;
        }
        Set<Long> before = new HashSet<>();
        for (var row : sql.rows(BEFORE, article)) {
            before.add(Sql.number(row[0]));
        }
        rows.forgetDecided(reading);
        var any = false;
        try (var articles = new Articles(connection, database.version(connection))) {
            var given = new Given(articles, Holding.of(database, connection, articles));
            for (var decision : new Decisions(database, connection).inForce()) {
                for (int i = 0; i < decision.statements().size(); i++) {
                    var anchor = decision.statements().get(i);
                    if (before.contains(anchor.article())) {
                        place(decision.number(), i, anchor, article, articles, given);
                        any = true;
                    }
                }
            }
        }
        return any;
    }

    private void place(
            long decision, int position, ClaimDecision.Anchor anchor, long article, Articles articles, Given given)
            throws SQLException {
        var reading = articles.currentReading(article);
        var document = given.recorded(reading).document();
        var place = place(anchor, article, document.text(), articles);
        var at = place == null ? -1 : Corrected.at(place, document.statements());
        if (at >= 0) {
            rows.decided(
                    decision,
                    anchor.part(),
                    position,
                    reading,
                    document.statements().get(at).id());
        }
    }

    private static @Nullable Span place(ClaimDecision.Anchor anchor, long article, String text, Articles articles)
            throws SQLException {
        return article == anchor.article()
                ? anchor.place()
                : new Carrying(articles.recorded(anchor.reading()).document(), text).carried(anchor.place());
    }
}
