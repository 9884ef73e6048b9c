package org.isnad.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which readings may hold what is searched for, the newest first: as few as the database can tell, and none too few. Whether they
 * do is looked up in each.
 */
final class Candidates {

    private final Connection connection;
    /** So many times as many are asked for when those before were not enough. */
    private static final int MORE = 4;

    private final Query query;
    private final StringBuilder sql = new StringBuilder("SELECT r.id, r.article FROM current_reading r WHERE TRUE");
    private final List<String> parameters = new ArrayList<>();

    Candidates(Connection connection, Query query) {
        this.connection = connection;
        this.query = query;
    }

    /** All these words stand in the article. */
    void standing(Database database, List<Term> terms) throws SQLException {
        if (!terms.isEmpty()) {
            var standing = database.standing(connection, Indexed.ARTICLE, terms);
            var inOrder = standing.many() ? "+" : ""; // so SQLite has it that no index leads to the column
            and(inOrder + "r.article IN (" + standing.sql() + ")", standing.parameters());
        }
    }

    /** Days of publication, with what is told more precisely than to the day. */
    void days() {
        if (query.from() != null) {
            and("r.published >= ?", List.of(query.from()));
        }
        if (query.until() != null) {
            and("r.published < ? || '~'", List.of(query.until()));
        }
    }

    /** Some statement does this, or people corrected some of these articles. */
    void act(Set<Long> corrected) {
        if (query.act() != null) {
            var act = "EXISTS (SELECT 1 FROM statement s WHERE s.reading = r.id AND s.act = ?)";
            var numbers = corrected.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
            and(
                    corrected.isEmpty() ? act : "(" + act + " OR r.article IN (" + numbers + "))",
                    List.of(query.act().name()));
        }
    }

    /** There are few outlets: which of them are meant is known at once. */
    void outlet(List<Term> name) throws SQLException {
        if (name.isEmpty()) {
            return;
        }
        var meant = new ArrayList<String>();
        try (var select = connection.prepareStatement("SELECT DISTINCT outlet FROM reading WHERE outlet IS NOT NULL");
                var found = select.executeQuery()) {
            while (found.next()) {
                var words = Words.of(found.getString(1));
                if (name.stream().allMatch(term -> !term.in(words).isEmpty())) {
                    meant.add(found.getString(1));
                }
            }
        }
        and(meant.isEmpty() ? "FALSE" : "r.outlet IN (" + marks(meant.size()) + ")", meant);
    }

    /** The English name of a place; SQL knows small from capital letters for ASCII alone. */
    void place(List<String> words) {
        var ascii = words.stream()
                .filter(word -> word.chars().allMatch(c -> c < 128))
                .toList();
        if (!ascii.isEmpty()) {
            var like = ascii.stream().map(word -> "lower(p.name) LIKE ?").collect(Collectors.joining(" AND "));
            and(
                    "EXISTS (SELECT 1 FROM place p WHERE p.reading = r.id AND " + like + ")",
                    ascii.stream()
                            .map(word -> "%" + word.toLowerCase(Locale.ROOT) + "%")
                            .toList());
        }
    }

    /** The capture has this address. */
    void address(String address) {
        and(
                "EXISTS (SELECT 1 FROM article a JOIN capture c ON c.id = a.capture WHERE a.id = r.article AND c.address = ?)",
                List.of(address));
    }

    /** This reading and what comes behind it, the newest first. */
    void from(long reading) throws SQLException {
        try (var select = connection.prepareStatement("SELECT published FROM reading WHERE id = " + reading);
                var found = select.executeQuery()) {
            var published = found.next() ? found.getString(1) : null;
            if (published == null) {
                and("r.published IS NULL AND r.id >= " + reading, List.of());
            } else {
                and(
                        "(r.published < ? OR r.published IS NULL OR r.published = ? AND r.id >= " + reading + ")",
                        List.of(published, published));
            }
        }
    }

    private void and(String condition, List<String> values) {
        sql.append(" AND ").append(condition);
        parameters.addAll(values);
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** An article that may be meant, in its current reading. */
    record Candidate(long reading, long article) {}

    /** Is told one candidate after the other, the newest first. */
    interface Taking {
        /** @return whether the next one is wanted too */
        boolean take(Candidate candidate) throws SQLException;
    }

    /**
     * Goes through them until no more is wanted.
     *
     * @param first how many are asked for at first, and then four times as many each time
     */
    void each(int first, Taking taking) throws SQLException {
        long from = 0;
        long size = first;
        while (page(from, size, taking)) {
            from += size;
            size *= MORE;
        }
    }

    /** Those of the articles behind this one, in the order in which they were added. */
    List<Candidate> asAdded(long article, int limit) throws SQLException {
        try (var select = connection.prepareStatement(
                sql + " AND r.article > " + article + " ORDER BY r.article LIMIT " + limit)) {
            bind(select);
            List<Candidate> all = new ArrayList<>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    all.add(new Candidate(found.getLong(1), found.getLong(2)));
                }
            }
            return all;
        }
    }

    private void bind(PreparedStatement select) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            select.setString(i + 1, parameters.get(i));
        }
    }

    /** @return whether there may be more, and they are wanted */
    private boolean page(long from, long size, Taking taking) throws SQLException {
        try (var select = connection.prepareStatement(
                sql + " ORDER BY r.published DESC NULLS LAST, r.id LIMIT " + size + " OFFSET " + from)) {
            bind(select);
            long count = 0;
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    count++;
                    if (!taking.take(new Candidate(found.getLong(1), found.getLong(2)))) {
                        return false;
                    }
                }
            }
            return count == size;
        }
    }
}
