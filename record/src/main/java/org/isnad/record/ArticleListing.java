package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lists articles in the order in which they were added. */
final class ArticleListing {

    private final Sql sql;
    private final Candidates candidates;

    ArticleListing(Database database, Connection connection, ArticleQuery query) throws SQLException {
        this.sql = new Sql(database, connection);
        this.candidates = new Candidates(
                connection,
                new Query(
                        "",
                        null,
                        null,
                        null,
                        null,
                        null,
                        query.outlet(),
                        Objects.toString(query.from(), null),
                        Objects.toString(query.until(), null)));
        candidates.days();
        candidates.outlet(query.outlet() == null ? List.of() : Term.phrase(query.outlet()));
        if (query.address() != null) {
            candidates.address(query.address());
        }
    }

    List<ListedArticle> behind(long article, int limit) throws SQLException {
        List<ListedArticle> articles = new ArrayList<>();
        for (var candidate : candidates.asAdded(article, limit)) {
            articles.add(article(candidate));
        }
        return articles;
    }

    private ListedArticle article(Candidates.Candidate candidate) throws SQLException {
        var row = sql.rows(
                        "SELECT a.name, c.address, c.met, c.sha256, r.outlet, r.published, r.title,"
                                + " (SELECT count(*) FROM statement s WHERE s.reading = r.id)"
                                + " FROM reading r JOIN article a ON a.id = r.article JOIN capture c ON c.id = a.capture WHERE r.id = ?",
                        candidate.reading())
                .get(0);
        return new ListedArticle(
                candidate.article(),
                candidate.reading(),
                Sql.text(row[0]),
                Sql.text(row[1]),
                Sql.text(row[2]),
                Sql.text(row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                Math.toIntExact(Sql.number(row[7])));
    }
}
