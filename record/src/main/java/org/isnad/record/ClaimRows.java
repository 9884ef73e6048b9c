package org.isnad.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.claim.Charge;
import org.isnad.claim.Claim;
import org.isnad.claim.Claims;
import org.isnad.claim.Difference;
import org.isnad.claim.Link;
import org.isnad.claim.Report;
import org.isnad.claim.Telling;
import org.isnad.claim.Telling.Side;
import org.isnad.claim.Voice;
import org.isnad.letter.Folding;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/** The tables of what is compared, of ties and of claims, for one connection, while it is open. What is written waits for {@link #write}. */
final class ClaimRows {

    /** The version in which they came. */
    static final int FIRST = 6;

    /** The version in which claims got the last of what is read of them. Those of an older record are read once it is written to and they are made anew. */
    static final int WHOLE = 11;

    private static final String TOLD = "INSERT INTO told (reading, day, made, packed, sha256) VALUES (?, ?, ?, ?, ?)";
    private static final String TIE =
            "INSERT INTO tie (reading, statement, other_reading, other_statement, strength) VALUES (?, ?, ?, ?, ?)";
    private static final String CHARGE = "INSERT INTO charge (key, reading, statement) VALUES (?, ?, ?)";
    private static final String ACCUSATION =
            "INSERT INTO accusation (reading, statement, accuser, accused, event, target) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String CALLED = "INSERT INTO called (party, reading, words, times) VALUES (?, ?, ?, ?)";
    private static final String VOICED = "INSERT INTO voiced (reading, statements, nameless) VALUES (?, ?, ?)";
    private static final String CLAIM =
            "INSERT INTO claim (id, contested, outlets, origins, statements, first_day, last_day, gist, speakers,"
                    + " parties, events, clashes, number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SIDE = "INSERT INTO claim_side (claim, side, voices) VALUES (?, ?, ?)";
    private static final String MEMBER =
            "INSERT INTO claim_statement (reading, statement, claim, side, words, name) VALUES (?, ?, ?, ?, ?, ?)";

    /** What a reading tells of parties, beside what is compared. */
    private static final List<String> OF_PARTIES = List.of("charge", "accusation", "called", "voiced");

    private final Database database;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();

    /** The number of the claim that was added last, of those that wait; 0 when none waits. */
    private long number;

    ClaimRows(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    private PreparedStatement with(String sql, @Nullable Object... values) throws SQLException {
        var statement = prepared(sql);
        for (int i = 0; i < values.length; i++) {
            database.set(statement, i + 1, values[i]);
        }
        return statement;
    }

    private void add(String sql, @Nullable Object... values) throws SQLException {
        with(sql, values).addBatch();
    }

    private void change(String sql, @Nullable Object... values) throws SQLException {
        with(sql, values).executeUpdate();
    }

    /** Gives the database all that waits. */
    void write() throws SQLException {
        for (var sql : List.of(TOLD, TIE, CHARGE, ACCUSATION, CALLED, VOICED, CLAIM, SIDE, MEMBER)) {
            prepared(sql).executeBatch();
        }
        for (var in : Indexed.OF_CLAIMS) {
            prepared(database.insertWords(in)).executeBatch();
        }
        number = 0;
    }

    private interface Row<T> {
        T of(ResultSet found) throws SQLException;
    }

    private <T> List<T> all(Row<T> row, String sql, @Nullable Object... values) throws SQLException {
        try (var found = with(sql, values).executeQuery()) {
            List<T> all = new ArrayList<>();
            while (found.next()) {
                all.add(row.of(found));
            }
            return all;
        }
    }

    // ---- what is compared

    /** A report as it lies there. */
    record Told(long reading, @Nullable Long day, byte[] packed) {}

    void tell(long reading, @Nullable LocalDate day, byte[] packed) throws SQLException {
        add(TOLD, reading, day == null ? null : day.toEpochDay(), Compared.MADE, packed, hash(packed));
    }

    static String hash(byte[] packed) {
        return Hash.of(packed).substring(0, Rows.KEPT);
    }

    /** Those of a day; null: of those without one. */
    List<Told> toldOn(@Nullable Long day) throws SQLException {
        return day == null
                ? all(
                        ClaimRows::told,
                        "SELECT reading, day, packed FROM told WHERE day IS NULL AND made = ? ORDER BY reading",
                        Compared.MADE)
                : all(
                        ClaimRows::told,
                        "SELECT reading, day, packed FROM told WHERE day = ? AND made = ? ORDER BY reading",
                        day,
                        Compared.MADE);
    }

    /** Null when it has not been compared. */
    @Nullable
    Told told(long reading) throws SQLException {
        var found = all(
                ClaimRows::told,
                "SELECT reading, day, packed FROM told WHERE reading = ? AND made = ?",
                reading,
                Compared.MADE);
        return found.isEmpty() ? null : found.get(0);
    }

    private static Told told(ResultSet found) throws SQLException {
        var day = found.getLong(2);
        return new Told(found.getLong(1), found.wasNull() ? null : day, found.getBytes(3));
    }

    // ---- charges

    /** Who is charged by whom in a reading, what those are called whom the lexicons know, and how many are named who speak. */
    void tellParties(long reading, Report report, List<Charge> charges) throws SQLException {
        for (var charge : charges) {
            var statement = StatementName.id(charge.statement());
            for (var key : Compared.keys(charge)) {
                add(CHARGE, key, reading, statement);
            }
            add(ACCUSATION, reading, statement, charge.accuser(), charge.accused(), charge.event(), charge.target());
        }
        for (var calling : callings(report).entrySet()) {
            add(CALLED, calling.getKey().id(), reading, calling.getKey().words(), calling.getValue());
        }
        var nameless = report.tellings().stream()
                .filter(told -> told.voice().isNameless())
                .count();
        add(VOICED, reading, (long) report.tellings().size(), nameless);
    }

    /** How often the article itself calls somebody so; what those call him whom it quotes to the letter is theirs. */
    private static Map<Telling.Calling, Long> callings(Report report) {
        return report.tellings().stream()
                .filter(told -> !told.isOwn())
                .flatMap(told -> told.callings().stream())
                .collect(Collectors.groupingBy(calling -> calling, LinkedHashMap::new, Collectors.counting()));
    }

    /** No more of a key are looked at, the latest first: what is said over and over has its mirror among them. */
    private static final int CHARGES = 200;

    /** The names of the statements that stand under a key. */
    List<String> charges(String key) throws SQLException {
        return all(
                found -> found.getLong(1) + "#" + found.getString(2),
                "SELECT reading, statement FROM charge WHERE key = ? ORDER BY reading DESC, statement LIMIT " + CHARGES,
                key);
    }

    // ---- ties

    void tie(Link link) throws SQLException {
        add(
                TIE,
                StatementName.reading(link.one()),
                StatementName.id(link.one()),
                StatementName.reading(link.other()),
                StatementName.id(link.other()),
                link.strength());
    }

    /** All that one end of is in a reading. */
    List<Link> ties(long reading) throws SQLException {
        var columns = "SELECT reading, statement, other_reading, other_statement, strength FROM tie WHERE ";
        return all(
                found -> new Link(
                        found.getLong(1) + "#" + found.getString(2),
                        found.getLong(3) + "#" + found.getString(4),
                        found.getDouble(5)),
                columns + "reading = ? UNION ALL " + columns + "other_reading = ? AND reading <> ?",
                reading,
                reading,
                reading);
    }

    /** Takes out what a reading came to and its ties. */
    void forget(long reading) throws SQLException {
        change("DELETE FROM told WHERE reading = ?", reading);
        for (var table : OF_PARTIES) {
            change("DELETE FROM " + table + " WHERE reading = ?", reading);
        }
        change("DELETE FROM tie WHERE reading = ?", reading);
        change("DELETE FROM tie WHERE other_reading = ?", reading);
    }

    /** Takes out everything that is not of people. */
    void clear() throws SQLException {
        for (var table : List.of("told", "tie", "claim", "claim_side", "claim_statement", "decided")) {
            change("DELETE FROM " + table);
        }
        for (var table : OF_PARTIES) {
            change("DELETE FROM " + table);
        }
        for (var in : Indexed.OF_CLAIMS) {
            database.clearIndex(connection, in);
        }
    }

    // ---- claims

    /** Of each statement of a reading that belongs to a claim which one, by its name. */
    Map<String, String> claims(long reading) throws SQLException {
        Map<String, String> claims = new HashMap<>();
        all(
                found -> claims.put(reading + "#" + found.getString(1), found.getString(2)),
                "SELECT statement, claim FROM claim_statement WHERE reading = ?",
                reading);
        return claims;
    }

    /** The statements of a claim by their names; none where there is no such claim. */
    List<String> members(String claim) throws SQLException {
        return all(
                found -> found.getLong(1) + "#" + found.getString(2),
                "SELECT reading, statement FROM claim_statement WHERE claim = ? ORDER BY reading, statement",
                claim);
    }

    /** The claim of that name, or the one with a statement by which it was called so before an earlier one joined it; null where there is neither. */
    @Nullable
    String claim(String name) throws SQLException {
        if (hasClaim(name)) {
            return name;
        }
        var named = all(
                found -> Objects.requireNonNull(found.getString(1)),
                "SELECT claim FROM claim_statement WHERE name = ? ORDER BY claim LIMIT 1",
                name);
        return named.isEmpty() ? null : named.get(0);
    }

    boolean hasClaim(String id) throws SQLException {
        return !all(found -> true, "SELECT 1 FROM claim WHERE id = ?", id).isEmpty();
    }

    void remove(String claim) throws SQLException {
        for (var indexed : all(found -> found.getLong(1), "SELECT number FROM claim WHERE id = ?", claim)) {
            for (var in : Indexed.OF_CLAIMS) {
                change(database.deleteWords(in), indexed);
            }
        }
        change("DELETE FROM claim_statement WHERE claim = ?", claim);
        change("DELETE FROM claim_side WHERE claim = ?", claim);
        change("DELETE FROM claim WHERE id = ?", claim);
    }

    /** @param id by which it is named in this record */
    void add(String id, Claim claim) throws SQLException {
        var days = claim.tellings().stream()
                .flatMap(told -> Stream.ofNullable(told.published()))
                .sorted()
                .toList();
        var speakers = lines(
                claim.tellings().stream().flatMap(ClaimRows::speakers).map(voice -> Folding.folded(voice.name())));
        var parties = lines(claim.tellings().stream()
                .flatMap(told -> told.callings().stream())
                .flatMap(called -> Stream.of(Folding.folded(called.id()), Folding.folded(called.words()))));
        add(
                CLAIM,
                id,
                claim.contested() ? 1L : 0L,
                (long) claim.outlets(),
                (long) claim.origins().size(),
                (long) claim.tellings().size(),
                days.isEmpty() ? null : days.get(0).toString(),
                days.isEmpty() ? null : days.get(days.size() - 1).toString(),
                claim.gist().words(),
                speakers,
                parties,
                claim.tellings().stream()
                        .flatMap(told -> told.says().events().stream())
                        .map(Entry.Event::id)
                        .distinct()
                        .collect(Collectors.joining(" ", " ", " ")),
                claim.clashes().stream().map(Difference.Field::name).collect(Collectors.joining(" ")),
                next());
        index(Indexed.CLAIM, claim.tellings().stream().map(Telling::words).toList());
        index(Indexed.SPEAKERS, List.of(speakers));
        index(Indexed.PARTIES, List.of(parties));
        for (var side : Side.values()) {
            var voices = voices(claim.side(side));
            if (!voices.isEmpty()) {
                add(SIDE, id, side.name(), lines(voices.stream()));
            }
        }
        for (var told : claim.tellings()) {
            add(
                    MEMBER,
                    StatementName.reading(told.id()),
                    told.statement().id(),
                    id,
                    told.side().name(),
                    told.words(),
                    Claims.named(told));
        }
    }

    /** Under the number that was given last. */
    private void index(Indexed in, List<String> texts) throws SQLException {
        var words = prepared(database.insertWords(in));
        words.setLong(1, number);
        database.setWords(words, 2, String.join(" ", Words.distinct(texts)));
        words.addBatch();
    }

    /** A number that no claim has. */
    private long next() throws SQLException {
        if (number == 0) {
            number = all(found -> found.getLong(1), "SELECT coalesce(max(number), 0) FROM claim")
                    .get(0);
        }
        return ++number;
    }

    /** Who speaks or hands on. */
    private static Stream<Voice> speakers(Telling told) {
        return Stream.concat(Stream.of(told.voice()), told.via().stream());
    }

    /** The fullest naming of each who speaks; empty for one who is not named. */
    static Set<String> voices(List<Telling> told) {
        Map<String, String> names = new LinkedHashMap<>();
        for (var one : told) {
            names.merge(one.voice().key(), one.voice().name(), (a, b) -> b.length() > a.length() ? b : a);
        }
        return new LinkedHashSet<>(names.values());
    }

    private static String lines(Stream<String> names) {
        return names.map(name -> name.replace('\n', ' ')).distinct().collect(Collectors.joining("\n"));
    }

    // ---- where decisions hold

    /** A statement of a decision in force where it stands now. */
    record Decided(long decision, int part, long position, String name) {}

    List<Decided> decided() throws SQLException {
        return all(
                found -> new Decided(
                        found.getLong(1),
                        found.getInt(2),
                        found.getLong(3),
                        found.getLong(4) + "#" + Objects.requireNonNull(found.getString(5))),
                "SELECT decision, part, position, reading, statement FROM decided ORDER BY decision, part, position, reading, statement");
    }

    void decided(long decision, int part, int position, long reading, String statement) throws SQLException {
        change(
                "INSERT INTO decided (decision, part, reading, statement, position) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                decision,
                (long) part,
                reading,
                statement,
                (long) position);
    }

    void forgetDecided(long reading) throws SQLException {
        change("DELETE FROM decided WHERE reading = ?", reading);
    }

    void forgetDecision(long decision) throws SQLException {
        change("DELETE FROM decided WHERE decision = ?", decision);
    }
}
