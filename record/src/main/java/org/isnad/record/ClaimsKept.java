package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.claim.Charge;
import org.isnad.claim.Claim;
import org.isnad.claim.Mirror;
import org.isnad.claim.Report;
import org.isnad.claim.Telling;
import org.isnad.record.ClaimDecision.What;
import org.jspecify.annotations.Nullable;

/** What a record keeps of claims, to be read. */
final class ClaimsKept {

    private final Database database;
    private final Connection connection;
    private final ClaimRows rows;

    ClaimsKept(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
        this.rows = new ClaimRows(database, connection);
    }

    /** @param name a claim's, one that it had before, or a statement's */
    @Nullable
    Claim claim(String name) throws SQLException {
        var statement = StatementName.of(name);
        var id = statement == null ? rows.claim(name) : claimOf(statement);
        List<Telling> members = new ArrayList<>();
        Map<Long, Report> reports = new HashMap<>();
        for (var member : id == null ? List.<String>of() : rows.members(id)) {
            var told = telling(member, reports);
            if (told != null) {
                members.add(told);
            }
        }
        var claim = members.isEmpty() ? null : Compared.claim(members);
        return claim == null || id == null ? null : claim.named(id).mirroredBy(mirrors(claim, reports));
    }

    /** Statements by their names; those that are not compared are left out. */
    List<Telling> tellings(List<String> names) throws SQLException {
        Map<Long, Report> reports = new HashMap<>();
        List<Telling> tellings = new ArrayList<>();
        for (var name : names) {
            var told = telling(name, reports);
            if (told != null) {
                tellings.add(told);
            }
        }
        return tellings;
    }

    private List<Mirror> mirrors(Claim claim, Map<Long, Report> reports) throws SQLException {
        List<Mirror> mirrors = new ArrayList<>();
        for (var told : claim.tellings()) {
            var charge = charge(told.id(), reports);
            for (var key : charge == null ? Set.<String>of() : Compared.mirrored(charge)) {
                for (var name : rows.charges(key)) {
                    var mirrored = telling(name, reports);
                    var other = charge(name, reports);
                    if (mirrored != null && other != null && charge != null && Compared.mirrors(charge, other)) {
                        mirrors.add(new Mirror(told, mirrored));
                    }
                }
            }
        }
        return mirrors;
    }

    /** What a statement charges somebody with; null where it charges nobody. */
    private @Nullable Charge charge(String name, Map<Long, Report> reports) throws SQLException {
        var report = report(StatementName.reading(name), reports);
        return report == null
                ? null
                : Compared.charges().of(report).stream()
                        .filter(charge -> charge.statement().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable String claimOf(StatementName statement) throws SQLException {
        try (var articles = new Articles(connection, database.version(connection))) {
            var reading = articles.reading(statement.article());
            return rows.claims(reading).get(reading + "#" + statement.id());
        }
    }

    private @Nullable Telling telling(String name, Map<Long, Report> reports) throws SQLException {
        var report = report(StatementName.reading(name), reports);
        return report == null ? null : report.telling(StatementName.id(name));
    }

    private @Nullable Report report(long reading, Map<Long, Report> reports) throws SQLException {
        var report = reports.get(reading);
        if (report == null) {
            var told = rows.told(reading);
            if (told == null) {
                return null;
            }
            report = Compared.unpacked(reading, told.packed()).metAt(met(reading));
            reports.put(reading, report);
        }
        return report;
    }

    private Instant met(long reading) throws SQLException {
        return Instant.parse(Sql.text(new Sql(database, connection)
                .rows(
                        "SELECT c.met FROM reading r JOIN article a ON a.id = r.article JOIN capture c ON c.id = a.capture WHERE r.id = ?",
                        reading)
                .get(0)[0]));
    }

    List<Decided> decisions() throws SQLException {
        var all = new Decisions(database, connection).all();
        var undone = Decisions.undone(all);
        Map<Long, Set<String>> now = new HashMap<>();
        Map<Long, Set<Long>> positions = new HashMap<>();
        for (var row : rows.decided()) {
            now.computeIfAbsent(row.decision(), any -> new LinkedHashSet<>()).add(row.name());
            positions
                    .computeIfAbsent(row.decision(), any -> new LinkedHashSet<>())
                    .add(row.position());
        }
        List<Decided> decided = new ArrayList<>();
        for (var one : all) {
            var standing = positions.getOrDefault(one.number(), Set.of()).size();
            var state = one.what() == What.UNDONE
                    ? DecisionState.UNDOES
                    : undone.contains(one.number())
                            ? DecisionState.UNDONE
                            : standing < one.statements().size()
                                    ? DecisionState.NO_LONGER_FITS
                                    : DecisionState.IN_FORCE;
            var names = now.getOrDefault(one.number(), Set.of());
            decided.add(new Decided(one, state, List.copyOf(names), claims(names.isEmpty() ? looked(one) : names)));
        }
        return decided;
    }

    /** The names of the statements as they were when it was decided. */
    private static Set<String> looked(ClaimDecision decision) {
        return decision.statements().stream()
                .map(anchor -> anchor.reading() + "#" + anchor.statement())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> claims(Set<String> names) throws SQLException {
        Set<String> claims = new LinkedHashSet<>();
        for (var name : names) {
            var claim = rows.claims(StatementName.reading(name)).get(name);
            if (claim != null) {
                claims.add(claim);
            }
        }
        return List.copyOf(claims);
    }
}
