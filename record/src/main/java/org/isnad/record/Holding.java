package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which corrections hold for which article: those of its own, and those of the earlier captures of its address, carried over. */
final class Holding {

    /** Of each article whose address was met before the articles of those earlier captures that people corrected. */
    private static final String EARLIER =
            "SELECT DISTINCT l.id, a.id FROM correction k JOIN article a ON a.id = k.article JOIN capture c ON c.id = a.capture"
                    + " JOIN capture d ON d.address = c.address AND d.id > c.id JOIN article l ON l.capture = d.id ORDER BY 1, 2";

    private final Articles articles;
    private final Map<Long, List<Correction>> own;
    private final Map<Long, List<Long>> earlier;

    private Holding(Articles articles, Map<Long, List<Correction>> own, Map<Long, List<Long>> earlier) {
        this.articles = articles;
        this.own = own;
        this.earlier = earlier;
    }

    static Holding of(Database database, Connection connection, Articles articles) throws SQLException {
        var own = new Corrections(database, connection).inForce();
        return new Holding(articles, own, own.isEmpty() ? Map.of() : earlier(connection));
    }

    /** None at all: what the machine read is given. */
    static Holding none(Articles articles) {
        return new Holding(articles, Map.of(), Map.of());
    }

    private static Map<Long, List<Long>> earlier(Connection connection) throws SQLException {
        Map<Long, List<Long>> earlier = new TreeMap<>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(EARLIER)) {
            while (found.next()) {
                earlier.computeIfAbsent(found.getLong(1), any -> new ArrayList<>())
                        .add(found.getLong(2));
            }
        }
        return earlier;
    }

    /**
     * Those of one article.
     *
     * @param corrections in their order
     * @param lost numbers of those of earlier captures whose words do not stand here any more
     */
    record Held(List<Correction> corrections, Set<Long> lost) {}

    /** Numbers of the articles for which there may be some. */
    Set<Long> articles() {
        var all = new HashSet<>(own.keySet());
        all.addAll(earlier.keySet());
        return all;
    }

    /** The article of the last capture of the same address, where there is a later one of which this knows; else the article itself. */
    long last(long article) {
        var last = article;
        for (var one : earlier.entrySet()) {
            if (one.getKey() > last && one.getValue().contains(article)) {
                last = one.getKey();
            }
        }
        return last;
    }

    Held of(long article, String text) throws SQLException {
        List<Correction> corrections = new ArrayList<>(own.getOrDefault(article, List.of()));
        var lost = new HashSet<Long>();
        for (var before : earlier.getOrDefault(article, List.of())) {
            for (var one : own.getOrDefault(before, List.of())) {
                var looked = articles.recorded(one.reading()).document();
                var carried = new Carrying(looked, text).carried(one);
                if (carried == null) {
                    lost.add(one.number());
                } else {
                    corrections.add(carried);
                }
            }
        }
        corrections.sort(Comparator.comparing(Correction::number));
        return new Held(corrections, lost);
    }
}
