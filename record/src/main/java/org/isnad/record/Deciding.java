package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.record.ClaimDecision.Anchor;
import org.isnad.record.ClaimDecision.What;
import org.jspecify.annotations.Nullable;

/** Makes decisions on claims out of what a person writes, within one transaction, which the caller ends. */
final class Deciding {

    private final Database database;
    private final Connection connection;
    private final Articles articles;
    private final Claiming claiming;
    private final ClaimRows rows;
    private final Decisions decisions;
    private final String now;
    private final String by;
    private final String why;

    /**
     * @param by who decides
     * @throws DecisionException when nobody or no reason is named
     */
    Deciding(
            Database database,
            Connection connection,
            Articles articles,
            Claiming claiming,
            Clock clock,
            String by,
            String why) {
        this.database = database;
        this.connection = connection;
        this.articles = articles;
        this.claiming = claiming;
        this.rows = claiming.rows();
        this.decisions = new Decisions(database, connection);
        this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        this.by = by;
        this.why = why;
        if (by.isBlank() || why.isBlank()) {
            throw new DecisionException(
                    DecisionException.Kind.UNSIGNED, "who decides and why is not told", "name both");
        }
    }

    long merge(List<String> named) throws SQLException {
        Map<Set<String>, Integer> parts = new LinkedHashMap<>();
        for (var name : named) {
            parts.putIfAbsent(members(name), parts.size());
        }
        if (parts.size() < 2) {
            throw new DecisionException(
                    DecisionException.Kind.NOTHING_TO_MERGE,
                    named.size() < 2 ? "one claim alone cannot be merged" : "these are one claim already",
                    "name two claims, as isnad claims names them");
        }
        List<Anchor> anchors = new ArrayList<>();
        for (var part : parts.entrySet()) {
            anchors.addAll(anchors(part.getValue(), part.getKey()));
        }
        return decide(What.MERGED, anchors);
    }

    long split(String claim, List<String> statements) throws SQLException {
        var rest = members(claim);
        Set<String> off = new LinkedHashSet<>();
        for (var written : statements) {
            var name = statement(written);
            if (!rest.remove(name) && !off.contains(name)) {
                throw new DecisionException(
                        DecisionException.Kind.NOT_OF_THE_CLAIM,
                        "the claim " + claim + " has no statement " + name,
                        "see those it has: isnad claim",
                        claim,
                        name);
            }
            off.add(name);
        }
        if (rest.isEmpty()) {
            throw new DecisionException(
                    DecisionException.Kind.NONE_LEFT,
                    "all statements of the claim are named, and none is left to split them from",
                    "name some of them");
        }
        var anchors = anchors(0, off);
        anchors.addAll(anchors(1, rest));
        return decide(What.SPLIT, anchors);
    }

    long unlink(String written) throws SQLException {
        var name = statement(written);
        if (members(name).size() < 2) {
            throw new DecisionException(
                    DecisionException.Kind.ALONE,
                    name + " is in no claim with another statement",
                    "leave it, or name another statement",
                    name);
        }
        return decide(What.UNLINKED, anchors(0, List.of(name)));
    }

    long undo(long number) throws SQLException {
        var all = decisions.all();
        var undone = all.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new DecisionException(
                        DecisionException.Kind.NO_DECISION,
                        "there is no decision " + number,
                        "see which there are: isnad decisions",
                        number));
        if (undone.what() == What.UNDONE) {
            throw new DecisionException(
                    DecisionException.Kind.ONLY_UNDOES,
                    "decision " + number + " only takes another one back",
                    "make that one anew",
                    number);
        }
        if (Decisions.undone(all).contains(number)) {
            throw new DecisionException(
                    DecisionException.Kind.UNDONE_ALREADY,
                    "decision " + number + " is taken back already",
                    "leave it",
                    number);
        }
        var stood = rows.decided().stream()
                .filter(row -> row.decision() == number)
                .map(ClaimRows.Decided::name)
                .toList();
        var taken = new ClaimDecision(decisions.next(), now, by, why, What.UNDONE, number, List.of());
        decisions.add(taken);
        rows.forgetDecision(number);
        claiming.decided(stood);
        return taken.number();
    }

    private long decide(What what, List<Anchor> anchors) throws SQLException {
        var decision = new ClaimDecision(decisions.next(), now, by, why, what, null, anchors);
        decisions.add(decision);
        new Standing(database, connection, rows).place(decision);
        claiming.decided(rows.decided().stream()
                .filter(row -> row.decision() == decision.number())
                .map(ClaimRows.Decided::name)
                .toList());
        return decision.number();
    }

    // ---- which statements

    /** The statements of a claim, which is named itself or by a statement; of a statement that is in none it alone. */
    private Set<String> members(String name) throws SQLException {
        if (StatementName.of(name) != null) {
            var statement = statement(name);
            var claim = rows.claims(StatementName.reading(statement)).get(statement);
            return claim == null ? Set.of(statement) : new LinkedHashSet<>(rows.members(claim));
        }
        var claim = rows.claim(name);
        if (claim == null) {
            throw new DecisionException(
                    DecisionException.Kind.NO_CLAIM,
                    "there is no claim " + name,
                    "see which there are: isnad claims",
                    name);
        }
        return new LinkedHashSet<>(rows.members(claim));
    }

    /** The name by which a statement of a current reading is found: {@code 17#s3}. */
    private String statement(String written) throws SQLException {
        var named = StatementName.of(written);
        if (named == null) {
            throw new DecisionException(
                    DecisionException.Kind.NO_NAME,
                    "'" + written + "' names no statement",
                    "name it as isnad claim shows it, such as 17#s3",
                    written);
        }
        var reading = articles.reading(named.article());
        var owners = reading < 0 ? null : articles.owners(reading);
        if (owners == null) {
            throw new DecisionException(
                    DecisionException.Kind.NO_ARTICLE,
                    "the record has no article '" + named.article() + "'",
                    "name it as isnad claim shows it",
                    named.article());
        }
        var current = articles.currentReading(owners.article());
        if (current != reading) {
            throw new DecisionException(
                    DecisionException.Kind.OLDER_READING,
                    "reading " + reading + " is not the last one of its article",
                    "name the statement as it is now, in reading " + current,
                    reading,
                    current);
        }
        var name = reading + "#" + named.id();
        if (claiming.telling(name) == null) {
            throw new DecisionException(
                    DecisionException.Kind.NOT_COMPARED,
                    "reading " + reading + " has no statement " + named.id() + " that is compared with others",
                    "see what it has: isnad trace, or isnad export --to csv",
                    named.id());
        }
        return name;
    }

    private List<Anchor> anchors(int part, Collection<String> names) throws SQLException {
        List<Anchor> anchors = new ArrayList<>();
        for (var name : names) {
            var anchor = anchor(part, name);
            if (anchor != null) {
                anchors.add(anchor);
            }
        }
        return anchors;
    }

    private @Nullable Anchor anchor(int part, String name) throws SQLException {
        var told = claiming.telling(name);
        var reading = StatementName.reading(name);
        var owners = articles.owners(reading);
        if (told == null || owners == null) {
            return null;
        }
        var place = told.statement().place();
        var text = articles.recorded(reading).document().text();
        return new Anchor(part, owners.article(), reading, told.statement().id(), place, place.of(text));
    }
}
