package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.claim.Difference;
import org.isnad.claim.Telling.Side;
import org.isnad.letter.Folding;
import org.jspecify.annotations.Nullable;

/** Lists the claims that are asked for, page by page. */
final class ClaimListing {

    private static final String ORDER = " ORDER BY c.contested DESC, c.outlets DESC, c.statements DESC, c.id";

    /** So many claims are asked for by their names at once. */
    private static final int AT_ONCE = 500;

    private final Database database;
    private final Connection connection;
    private final Sql sql;
    private final List<Term> words;
    private final StringBuilder where = new StringBuilder(" FROM claim c WHERE TRUE");
    /** The same for who goes through all in their order. */
    private final StringBuilder inOrder = new StringBuilder(where);

    private final List<@Nullable Object> parameters = new ArrayList<>();

    ClaimListing(Database database, Connection connection, ClaimQuery query) throws SQLException {
        this.database = database;
        this.connection = connection;
        this.sql = new Sql(database, connection);
        this.words = query.words() == null ? List.of() : Term.of(query.words());
        if (query.contested()) {
            and("c.contested = 1");
        }
        if (query.doubted()) {
            and("EXISTS (SELECT 1 FROM claim_side d WHERE d.claim = c.id AND d.side = 'DOUBTS')");
        }
        if (query.outlets() > 1) {
            and("c.outlets >= ?", (long) query.outlets());
        }
        names(Indexed.SPEAKERS, "c.speakers", query.speaker());
        names(Indexed.PARTIES, "c.parties", query.party());
        if (query.event() != null) {
            and("c.events LIKE ? ESCAPE '\\'", "% " + escaped(query.event()) + " %");
        }
        day("c.last_day >= ?", query.from());
        day("c.first_day <= ?", query.until());
        if (!words.isEmpty()) {
            stand(Indexed.CLAIM, words);
        }
    }

    private void and(String condition, @Nullable Object... values) {
        where.append(" AND ").append(condition);
        inOrder.append(" AND ").append(condition);
        parameters.addAll(Arrays.asList(values));
    }

    private void stand(Indexed in, List<Term> terms) throws SQLException {
        var standing = database.standing(connection, in, terms);
        var among = "c.number IN (" + standing.sql() + ")";
        where.append(" AND ").append(among);
        inOrder.append(" AND ")
                .append(standing.many() ? "+" : "") // so SQLite has it that no index leads to the column
                .append(among);
        parameters.addAll(standing.parameters());
    }

    /** Several words of a name stand one behind the other. */
    private void names(Indexed in, String column, @Nullable String name) throws SQLException {
        var terms = name == null ? List.<Term>of() : Term.phrase(name);
        if (!terms.isEmpty()) {
            stand(in, terms);
        }
        if (name != null && !isOneWord(terms)) {
            and(
                    column + " LIKE ? ESCAPE '\\'",
                    "%" + escaped(Folding.folded(name).strip()) + "%");
        }
    }

    private static boolean isOneWord(List<Term> terms) {
        return terms.size() == 1 && terms.get(0).isWord();
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private void day(String condition, @Nullable LocalDate day) {
        if (day != null) {
            and(condition, day.toString());
        }
    }

    /** @param offset so many are left out before the first */
    ClaimList page(long offset, int limit) throws SQLException {
        if (words.isEmpty() || isOneWord(words)) {
            var total = Sql.number(rows("SELECT count(*)" + where, parameters).get(0)[0]);
            return new ClaimList(
                    claims(inOrder.toString(), parameters, ORDER + " LIMIT " + limit + " OFFSET " + offset), total);
        }
        var saying = saying(ids(where + ORDER, parameters));
        var shown = saying.stream().skip(offset).limit(limit).toList();
        List<ListedClaim> claims = new ArrayList<>();
        for (var some : portions(shown)) {
            claims.addAll(claims(" FROM claim c WHERE c.id IN " + marks(some), some, ORDER));
        }
        return new ClaimList(claims, saying.size());
    }

    /** Those that became contested last. */
    List<Contested> contested(int limit) throws SQLException {
        List<Contested> all = new ArrayList<>();
        for (var row : sql.rows("SELECT claim, max(met) FROM (SELECT m.claim AS claim, m.side, min(p.met) AS met"
                + " FROM claim c JOIN claim_statement m ON m.claim = c.id JOIN reading r ON r.id = m.reading"
                + " JOIN article a ON a.id = r.article JOIN capture p ON p.id = a.capture"
                + " WHERE c.contested = 1 AND m.side IN ('ASSERTS', 'DENIES') GROUP BY m.claim, m.side) sides"
                + " GROUP BY claim ORDER BY 2 DESC, 1 LIMIT " + limit)) {
            for (var claim : claims(" FROM claim c WHERE c.id = ?", List.of(Sql.text(row[0])), "")) {
                all.add(new Contested(claim, Sql.text(row[1])));
            }
        }
        return all;
    }

    private List<@Nullable Object[]> rows(String select, List<? extends @Nullable Object> values) throws SQLException {
        return sql.rows(select, values.toArray());
    }

    private static List<List<String>> portions(List<String> ids) {
        List<List<String>> portions = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            portions.add(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
        return portions;
    }

    private static String marks(List<String> of) {
        return "(" + String.join(", ", Collections.nCopies(of.size(), "?")) + ")";
    }

    private List<String> ids(String from, List<? extends @Nullable Object> values) throws SQLException {
        List<String> ids = new ArrayList<>();
        for (var row : rows("SELECT c.id" + from, values)) {
            ids.add(Sql.text(row[0]));
        }
        return ids;
    }

    private List<ListedClaim> claims(String from, List<? extends @Nullable Object> values, String order)
            throws SQLException {
        var found = rows(
                "SELECT c.id, c.contested, c.outlets, c.origins, c.statements, c.first_day, c.last_day, c.gist, c.clashes"
                        + from + order,
                values);
        var voices = voices(found.stream().map(row -> Sql.text(row[0])).toList());
        List<ListedClaim> claims = new ArrayList<>();
        for (var row : found) {
            var id = Sql.text(row[0]);
            claims.add(new ListedClaim(
                    id,
                    Sql.number(row[1]) != 0,
                    Math.toIntExact(Sql.number(row[2])),
                    Math.toIntExact(Sql.number(row[3])),
                    Math.toIntExact(Sql.number(row[4])),
                    (String) row[5],
                    (String) row[6],
                    Sql.text(row[7]),
                    clashes(Sql.text(row[8])),
                    voices.getOrDefault(id, Map.of())));
        }
        return claims;
    }

    private static Set<Difference.Field> clashes(String names) {
        Set<Difference.Field> clashes = EnumSet.noneOf(Difference.Field.class);
        for (String name : names.isEmpty() ? new String[0] : names.split(" ")) {
            clashes.add(Difference.Field.valueOf(name));
        }
        return clashes;
    }

    /** Of each of these claims who stands on which side. */
    private Map<String, Map<Side, List<String>>> voices(List<String> claims) throws SQLException {
        Map<String, Map<Side, List<String>>> voices = new HashMap<>();
        for (var some : portions(claims)) {
            for (var row : rows("SELECT claim, side, voices FROM claim_side WHERE claim IN " + marks(some), some)) {
                voices.computeIfAbsent(Sql.text(row[0]), any -> new EnumMap<>(Side.class))
                        .put(
                                Side.valueOf(Sql.text(row[1])),
                                List.of(Sql.text(row[2]).split("\n", -1)));
            }
        }
        return voices;
    }

    /** Those of these claims of which one statement has all the words, each phrase word beside word; in the same order. */
    private List<String> saying(List<String> claims) throws SQLException {
        Set<String> saying = new HashSet<>();
        for (var some : portions(claims)) {
            for (var row : rows("SELECT claim, words FROM claim_statement WHERE claim IN " + marks(some), some)) {
                var claim = Sql.text(row[0]);
                if (!saying.contains(claim) && Search.all(words, Sql.text(row[1]))) {
                    saying.add(claim);
                }
            }
        }
        return claims.stream().filter(saying::contains).toList();
    }
}
