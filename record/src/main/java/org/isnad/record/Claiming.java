package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.claim.Charge;
import org.isnad.claim.Claim;
import org.isnad.claim.Claims;
import org.isnad.claim.Comparing;
import org.isnad.claim.Decision;
import org.isnad.claim.Link;
import org.isnad.claim.Report;
import org.isnad.claim.Telling;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the claims of an open record. What is added is compared with what lies near it in time, and the claims that it touches are made anew, all in the
 * transaction of the caller, between {@link #begin} and {@link #end}. What was read from the tables is kept in memory, for as long as nobody else writes; when
 * a transaction fails, this is to be thrown away.
 */
final class Claiming {

    /** So many statements are kept in memory, with their ties and claims, once they are not near what is added. */
    private static final int KEPT = 150_000;

    /** Stands for the day of what has none. */
    private static final long UNDATED = Long.MIN_VALUE;

    private final Database database;
    private final Connection connection;
    private final ClaimRows rows;

    private Comparing comparing = Compared.comparing();
    /** Those of which all reports are held. */
    private final Set<Long> days = new HashSet<>();

    private final Map<Long, Report> reports = new HashMap<>();
    private final Map<Long, Seen> seen = new HashMap<>();
    private @Nullable Placed placed;
    /** How many lines the log had when this was last true. */
    private long logged;

    /**
     * What the tables have of a reading's statements.
     *
     * @param ties by statement
     * @param claims of each statement that belongs to one
     */
    private record Seen(Map<String, List<Link>> ties, Map<String, String> claims) {}

    /**
     * A reading that was added.
     *
     * @param again whether its article may have been in
     * @param report what the machine read in it, found by whatever name
     * @param packed the same as bytes
     * @param charges what it charges others with
     */
    record Fresh(long reading, long article, boolean again, Report report, byte[] packed, List<Charge> charges) {

        Fresh named() {
            return new Fresh(reading, article, again, report.foundBy(String.valueOf(reading)), packed, charges);
        }
    }

    Claiming(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
        this.rows = new ClaimRows(database, connection);
    }

    ClaimRows rows() {
        return rows;
    }

    // ---- what others write

    /** To be called first in each transaction but the one in which this is made. */
    void begin() throws SQLException {
        if (database.logged(connection) != logged) {
            seen.clear();
            placed = null;
            if (!follow()) {
                forget();
            }
        }
    }

    /** To be called last, when the log is written. */
    void end() throws SQLException {
        logged = database.logged(connection);
    }

    /** Takes in what others have added; false when they have done something else. */
    private boolean follow() throws SQLException {
        var sql = new Sql(database, connection);
        for (var line : sql.rows("SELECT what, reading FROM log WHERE id > ? ORDER BY id", logged)) {
            if (!Sql.text(line[0]).equals(Log.ADD) || line[1] == null) {
                return false;
            }
            var told = rows.told(Sql.number(line[1]));
            if (told != null && days.contains(day(told.day()))) {
                hold(told);
            }
        }
        return true;
    }

    private void forget() {
        comparing = Compared.comparing();
        days.clear();
        reports.clear();
        seen.clear();
    }

    // ---- what is near

    private static long day(@Nullable Long day) {
        return day == null ? UNDATED : day;
    }

    /** Sees to it that all is held that reports of these days are compared with. */
    private void hold(Collection<Report> around) throws SQLException {
        Set<Long> needed = new LinkedHashSet<>();
        for (var report : around) {
            near(report.day(), needed);
        }
        if (comparing.size() > KEPT && !needed.containsAll(days)) {
            forget();
        }
        for (var day : needed) {
            if (days.add(day)) {
                for (var told : rows.toldOn(day == UNDATED ? null : day)) {
                    hold(told);
                }
            }
        }
    }

    private static void near(@Nullable LocalDate day, Set<Long> days) {
        if (day == null) {
            days.add(UNDATED);
            return;
        }
        for (long near = day.toEpochDay() - Comparing.DAYS; near <= day.toEpochDay() + Comparing.DAYS; near++) {
            days.add(near);
        }
    }

    private void hold(ClaimRows.Told told) {
        var report = Compared.unpacked(told.reading(), told.packed());
        reports.put(told.reading(), report);
        comparing.hold(report);
    }

    // ---- what is added

    /** Takes in what was added in this transaction. */
    void add(Collection<Fresh> added) throws SQLException {
        List<Fresh> all = new ArrayList<>();
        try (var articles = new Articles(connection, database.version(connection))) {
            var given = new Given(articles, Holding.of(database, connection, articles));
            for (var one : last(added)) {
                all.add(
                        given.corrected().contains(one.article())
                                ? fresh(one.reading(), one.article(), given)
                                : one.named());
            }
        }
        take(all);
    }

    /** Takes in the current readings of these articles, which have not been taken in, or are another now. */
    void renew(Collection<Long> renewed) throws SQLException {
        List<Fresh> all = new ArrayList<>();
        try (var articles = new Articles(connection, database.version(connection))) {
            var given = new Given(articles, Holding.of(database, connection, articles));
            for (var article : renewed) {
                all.add(fresh(articles.currentReading(article), article, given));
            }
        }
        take(all);
    }

    private static Fresh fresh(long reading, long article, Given given) throws SQLException {
        var report = Compared.reports()
                .of(String.valueOf(reading), given.recorded(reading).document());
        return new Fresh(
                reading,
                article,
                true,
                report,
                Compared.reports().packed(report),
                Compared.charges().of(report));
    }

    /** A statement that is tied to none and denies nothing is no claim: where nothing is decided either, it need not be looked at. */
    private void take(List<Fresh> all) throws SQLException {
        Set<String> touched = new LinkedHashSet<>();
        for (var one : all) {
            if (one.again()) {
                forget(one.article(), touched);
            }
        }
        hold(all.stream().map(Fresh::report).toList());
        for (var one : all) {
            compare(one, touched);
        }
        rows.write();
        var standing = new Standing(database, connection, rows);
        for (var one : all) {
            if (standing.place(one.article(), one.reading())) {
                placed = null;
            }
        }
        for (var one : all) {
            for (var told : one.report().tellings()) {
                if (told.side() == Telling.Side.DENIES || !placed().isEmpty()) {
                    touched.add(told.id());
                }
            }
        }
        makeAnew(touched, all.stream().map(one -> one.report().found()).toList());
    }

    /** Of each article the last reading. */
    private static Collection<Fresh> last(Collection<Fresh> added) {
        Map<Long, Fresh> last = new LinkedHashMap<>();
        added.forEach(one -> last.put(one.article(), one));
        return last.values();
    }

    private void compare(Fresh one, Set<String> touched) throws SQLException {
        var report = one.report();
        rows.tell(one.reading(), report.day(), one.packed());
        rows.tellParties(one.reading(), report, one.charges());
        reports.put(one.reading(), report);
        seen.put(one.reading(), new Seen(new HashMap<>(), new HashMap<>()));
        for (var link : surest(comparing.compare(report))) {
            rows.tie(link);
            see(link.one(), link);
            see(link.other(), link);
            touched.add(link.one());
            touched.add(link.other());
        }
    }

    /** Of several links of the same two the surest. */
    private static Collection<Link> surest(List<Link> links) {
        Map<Set<String>, Link> surest = new LinkedHashMap<>();
        for (var link : links) {
            if (!link.one().equals(link.other())) {
                surest.merge(Set.of(link.one(), link.other()), link, (a, b) -> b.strength() > a.strength() ? b : a);
            }
        }
        return surest.values();
    }

    /** What has not been read from the tables will be, when it is asked for. */
    private void see(String name, Link link) {
        var known = seen.get(StatementName.reading(name));
        if (known != null) {
            known.ties().computeIfAbsent(name, any -> new ArrayList<>(2)).add(link);
        }
    }

    /** Takes out what an article came to before; the claims that it had a part in are gone, and their statements touched. */
    private void forget(long article, Set<String> touched) throws SQLException {
        for (var row : new Sql(database, connection)
                .rows("SELECT r.id FROM reading r JOIN told t ON t.reading = r.id WHERE r.article = ?", article)) {
            var reading = Sql.number(row[0]);
            for (var claim : new HashSet<>(seen(reading).claims().values())) {
                touched.addAll(removed(claim));
            }
            for (var ties : Map.copyOf(seen(reading).ties()).values()) {
                for (var link : List.copyOf(ties)) {
                    unsee(link.one(), link);
                    unsee(link.other(), link);
                    touched.add(link.one());
                    touched.add(link.other());
                }
            }
            var gone = seen.remove(reading);
            var report = reports.remove(reading);
            if (gone != null && report != null) {
                report.tellings().forEach(told -> touched.remove(told.id()));
            }
            touched.removeIf(name -> StatementName.reading(name) == reading);
            comparing.drop(String.valueOf(reading));
            rows.forget(reading);
            rows.forgetDecided(reading);
        }
    }

    private void unsee(String name, Link link) throws SQLException {
        seen(StatementName.reading(name))
                .ties()
                .getOrDefault(name, new ArrayList<>())
                .remove(link);
    }

    /** Takes a claim out; gives its statements. */
    private List<String> removed(String claim) throws SQLException {
        var members = rows.members(claim);
        for (var name : members) {
            seen(StatementName.reading(name)).claims().remove(name);
        }
        rows.remove(claim);
        return members;
    }

    private Seen seen(long reading) throws SQLException {
        var known = seen.get(reading);
        if (known == null) {
            known = new Seen(new HashMap<>(), rows.claims(reading));
            for (var link : rows.ties(reading)) {
                for (var name : List.of(link.one(), link.other())) {
                    if (StatementName.reading(name) == reading) {
                        known.ties()
                                .computeIfAbsent(name, any -> new ArrayList<>(2))
                                .add(link);
                    }
                }
            }
            seen.put(reading, known);
        }
        return known;
    }

    // ---- claims

    /** What decisions say of which statements, or have ceased to say. */
    void decided(Collection<String> statements) throws SQLException {
        placed = null;
        Set<String> touched = new LinkedHashSet<>(statements);
        for (var name : statements) {
            var claim = seen(StatementName.reading(name)).claims().get(name);
            if (claim != null) {
                touched.addAll(rows.members(claim));
            }
        }
        makeAnew(touched, List.of());
    }

    /** @param found readings of which what was told may be another now */
    private void makeAnew(Set<String> touched, List<String> found) throws SQLException {
        var placed = placed();
        var names = connected(touched, placed);
        List<Telling> tellings = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (var name : names) {
            var told = telling(name);
            if (told != null) {
                tellings.add(told);
                for (var link : seen(StatementName.reading(name)).ties().getOrDefault(name, List.of())) {
                    if (link.one().equals(name)) {
                        links.add(link);
                    }
                }
            }
        }
        write(names, Claims.groups(tellings, links, decisions(names, placed)), Set.copyOf(found));
        rows.write();
    }

    private Placed placed() throws SQLException {
        if (placed == null) {
            placed = new Placed(new Decisions(database, connection).inForce(), rows.decided());
        }
        return placed;
    }

    private static List<Decision> decisions(Set<String> names, Placed placed) {
        return placed.isEmpty() ? List.of() : placed.of(names);
    }

    /** All that is tied to these, or put together with them, over however many others. */
    private Set<String> connected(Set<String> touched, Placed placed) throws SQLException {
        Set<String> names = new LinkedHashSet<>(touched);
        var next = new ArrayDeque<>(touched);
        while (!next.isEmpty()) {
            var name = next.remove();
            for (var link : seen(StatementName.reading(name)).ties().getOrDefault(name, List.of())) {
                for (var end : List.of(link.one(), link.other())) {
                    if (names.add(end)) {
                        next.add(end);
                    }
                }
            }
            for (var other : placed.mergedWith(name)) {
                if (names.add(other)) {
                    next.add(other);
                }
            }
        }
        return names;
    }

    /** A statement of a current reading by its name; null when it is none that is compared. */
    @Nullable
    Telling telling(String name) throws SQLException {
        var reading = StatementName.reading(name);
        var report = reports.get(reading);
        if (report == null) {
            var told = rows.told(reading);
            if (told == null) {
                return null;
            }
            report = Compared.unpacked(reading, told.packed());
            reports.put(reading, report);
        }
        return report.telling(StatementName.id(name));
    }

    private void write(Set<String> names, List<List<Telling>> groups, Set<String> found) throws SQLException {
        Map<String, Integer> sizes = new HashMap<>();
        for (var name : names) {
            var claim = claim(name);
            if (claim != null) {
                sizes.merge(claim, 1, Integer::sum);
            }
        }
        List<List<Telling>> changed = new ArrayList<>();
        for (var group : groups) {
            var claim = stays(group, sizes, found);
            if (claim == null) {
                changed.add(group);
            } else {
                sizes.remove(claim);
            }
        }
        for (var gone : sizes.keySet()) {
            rows.remove(gone);
        }
        for (var name : names) {
            if (sizes.containsKey(Objects.toString(claim(name)))) {
                seen(StatementName.reading(name)).claims().remove(name);
            }
        }
        Set<String> given = new HashSet<>();
        for (var group : changed) {
            var claim = Compared.claim(group);
            if (claim != null) {
                write(claim, given);
            }
        }
    }

    private @Nullable String claim(String name) throws SQLException {
        return seen(StatementName.reading(name)).claims().get(name);
    }

    /** The claim that this group is already; null when it is another one, or none. */
    private @Nullable String stays(List<Telling> group, Map<String, Integer> sizes, Set<String> found)
            throws SQLException {
        var claim = claim(group.get(0).id());
        if (claim == null || !Objects.equals(sizes.get(claim), group.size())) {
            return null;
        }
        for (var told : group) {
            if (!claim.equals(claim(told.id())) || found.contains(told.found())) {
                return null;
            }
        }
        return claim;
    }

    /** Two claims may begin with what goes by the same name, as when a page was met twice: the later one has a number behind it. */
    private void write(Claim claim, Set<String> given) throws SQLException {
        var id = claim.id();
        for (int n = 2; !given.add(id) || rows.hasClaim(id); n++) {
            id = claim.id() + "-" + n;
        }
        rows.add(id, claim);
        for (var told : claim.tellings()) {
            seen(StatementName.reading(told.id())).claims().put(told.id(), id);
        }
    }
}
