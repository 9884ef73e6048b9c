package org.isnad.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a record for what is not as it was written:
 * <ul>
 *   <li>what the database itself finds (SQLite: pages and indexes), and the making of its tables and views;
 *   <li>the log: each line's hash, its link to the line before, lines left out, lines cut off at the end;
 *   <li>of each line of the log what it tells of: the bytes of the capture against their SHA-256, the text against its own, each
 *       span against its words, the rows of each table against their number and hash;
 *   <li>each correction and decision against what its line of the log tells;
 *   <li>claims and ties of statements that are none, or not in the current reading of their article;
 *   <li>rows that no line of the log tells of, and articles that the index of words does not know, or not as their texts are.
 * </ul>
 */
final class Verification {

    private final Database database;
    private final Connection connection;
    private final Articles articles;
    private final Consumer<Damage> consumer;
    private final Set<Long> toldReadings = new HashSet<>();
    private final Set<Long> toldCorrections = new HashSet<>();
    private final Corrections corrections;
    private final Decisions decisions;
    private final Set<Long> toldDecisions = new HashSet<>();
    private boolean isSound;

    Verification(Database database, Connection connection, Articles articles, Consumer<Damage> consumer) {
        this.database = database;
        this.connection = connection;
        this.articles = articles;
        this.consumer = consumer;
        this.corrections = new Corrections(database, connection);
        this.decisions = new Decisions(database, connection);
    }

    long sound(LongConsumer progress) throws SQLException {
        pages();
        var sound = log(progress);
        untold();
        untoldCorrections();
        untoldDecisions();
        claims();
        words();
        return sound;
    }

    private void tell(String where, String what) {
        isSound = false;
        consumer.accept(new Damage(where, what));
    }

    /** Tells what the database cannot read, and goes on with the rest. */
    private void tellBroken(String where, SQLException broken) throws SQLException {
        tell(where, "cannot be read: " + database.told(broken).getMessage());
        database.goOn(connection);
    }

    // ---- the file

    private void pages() throws SQLException {
        try {
            database.check(connection, finding -> tell("file", finding));
        } catch (SQLException broken) {
            tellBroken("file", broken);
        }
    }

    // ---- the log

    /** A line of the log. */
    private record Line(
            long id, String at, String what, @Nullable Long reading, String holds, String before, String hash) {}

    private long log(LongConsumer progress) throws SQLException {
        var sound = 0L;
        var gone = 0L;
        var before = Log.NONE;
        var last = 0L;
        var schema = "";
        for (var line : lines()) {
            isSound = true;
            if (line.id() != last + 1) {
                tell("log line " + (last + 1), line.id() == last + 2 ? "missing" : "missing, up to " + (line.id() - 1));
            } else if (!line.before().equals(before)) {
                tell("log line " + line.id(), "does not follow the line before");
            }
            if (!line.hash()
                    .equals(Log.hash(line.id(), line.at(), line.what(), line.reading(), line.holds(), line.before()))) {
                tell("log line " + line.id(), "edited: its hash is not that of what it says");
            }
            before = line.hash();
            last = line.id();
            switch (line.what()) {
                case Log.BEGIN, Log.MIGRATE, Log.COPY -> schema = line.holds();
                case Corrections.LOGGED -> checkOfPeople("correction", line, toldCorrections, corrections::told);
                case Decisions.LOGGED -> checkOfPeople("decision", line, toldDecisions, decisions::told);
                default -> {}
            }
            if (line.reading() != null) {
                checkEntry(line, line.reading());
                sound += isSound ? 1 : 0;
                progress.accept(++gone);
            }
        }
        if (last > 0 && !Log.schema(database, connection).equals(schema)) {
            tell("file", "its tables and views are not those that the log tells of");
        }
        end(last);
        return sound;
    }

    private List<Line> lines() throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "SELECT id, at, what, reading, holds, before, hash FROM log ORDER BY id")) {
            while (found.next()) {
                var reading = found.getObject(4) == null ? null : Long.valueOf(found.getLong(4));
                lines.add(new Line(
                        found.getLong(1),
                        Objects.toString(found.getString(2)),
                        Objects.toString(found.getString(3)),
                        reading,
                        Objects.toString(found.getString(5)),
                        Objects.toString(found.getString(6)),
                        Objects.toString(found.getString(7))));
            }
        } catch (SQLException broken) {
            tellBroken("log", broken);
        }
        return lines;
    }

    private void end(long last) throws SQLException {
        var written = database.logged(connection);
        if (last < written) {
            tell("log line " + (last + 1), last + 1 == written ? "missing" : "missing, up to " + written);
        }
        if (last == 0 && written == 0 && hasReadings()) {
            tell("log", "empty, though there are articles");
        }
    }

    private boolean hasReadings() throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM reading LIMIT 1")) {
            return found.next();
        }
    }

    // ---- what a line tells of

    private void checkEntry(Line line, long reading) throws SQLException {
        toldReadings.add(reading);
        try {
            var of = articles.owners(reading);
            if (of == null) {
                tell("reading " + reading, "missing; log line " + line.id() + " tells of it");
                return;
            }
            var hasCapture = line.what().equals(Log.ADD);
            var tables = hasCapture
                    ? Stream.concat(Entry.tablesOfCapture().stream(), Entry.tablesOfReading().stream())
                            .toList()
                    : Entry.tablesOfReading();
            var rows = articles.rows(of, List.of(Table.values()));
            if (hasCapture) {
                bytes(of, rows);
            }
            spans(of, rows);
            told(line, of, rows, tables);
        } catch (SQLException broken) { // a page that cannot be read
            tellBroken("reading " + reading, broken);
        } catch (RuntimeException broken) { // a value of another kind
            tell("reading " + reading, "cannot be read: " + broken.getMessage());
        }
    }

    private interface Telling {
        String told(long number) throws SQLException;
    }

    /** @param kind of what a person said: a correction, a decision */
    private void checkOfPeople(String kind, Line line, Set<Long> told, Telling telling) throws SQLException {
        var number = Log.toldNumber(kind, line.holds());
        told.add(number);
        try {
            if (!telling.told(number).equals(line.holds())) {
                tell(kind + " " + number, "missing or changed; log line " + line.id() + " tells of it otherwise");
            }
        } catch (SQLException broken) {
            tellBroken(kind + " " + number, broken);
        } catch (RuntimeException broken) { // a value of another kind
            tell(kind + " " + number, "cannot be read: " + broken.getMessage());
        }
    }

    private void bytes(Articles.Owners of, Rows rows) throws SQLException {
        if (rows.of(Table.CAPTURE).isEmpty()) {
            tell("capture " + of.capture(), "missing");
            return;
        }
        var row = rows.of(Table.CAPTURE).get(0);
        var where = "capture " + of.capture() + " (" + row[Table.CAPTURE.at("address")] + ")";
        try (var select = connection.prepareStatement("SELECT packed FROM capture WHERE id = ?")) {
            select.setLong(1, of.capture());
            try (var found = select.executeQuery()) {
                found.next();
                var length = Math.toIntExact((Long) Objects.requireNonNull(row[Table.CAPTURE.at("length")]));
                var bytes = Packing.unpacked(found.getBytes(1), length);
                if (bytes == null) {
                    tell(where, "its bytes cannot be unpacked");
                } else if (!Hash.of(bytes).equals(row[Table.CAPTURE.at("sha256")])) {
                    tell(where, "its bytes are not those of its SHA-256");
                }
            }
        }
    }

    private void spans(Articles.Owners of, Rows rows) {
        if (rows.of(Table.ARTICLE).isEmpty()) {
            tell("article " + of.article(), "missing");
            return;
        }
        var article = rows.of(Table.ARTICLE).get(0);
        var text = String.valueOf(article[Table.ARTICLE.at("text")]);
        if (!Hash.of(text).equals(article[Table.ARTICLE.at("text_sha256")])) {
            tell(
                    "article " + of.article() + " (" + article[Table.ARTICLE.at("name")] + ")",
                    "its text is not that of its SHA-256");
        }
        for (var table : List.of(Table.SOURCE, Table.CONTENT, Table.DATE, Table.PLACE, Table.FIGURE)) {
            for (var row : rows.of(table)) {
                span(of, table, row, "starts", "ends", "text", text);
            }
        }
        for (var row : rows.of(Table.STATEMENT)) {
            span(of, Table.STATEMENT, row, "cue_starts", "cue_ends", "cue", text);
        }
        for (var row : rows.of(Table.READING)) {
            span(of, Table.READING, row, "title_starts", "title_ends", "title", text);
        }
    }

    private void span(
            Articles.Owners of,
            Table table,
            @Nullable Object[] row,
            String starts,
            String ends,
            String words,
            String text) {
        var start = row[table.at(starts)];
        var end = row[table.at(ends)];
        var said = row[table.at(words)];
        if (start == null && end == null && said == null) {
            return;
        }
        var isTrue = start instanceof Long from
                && end instanceof Long to
                && from >= 0
                && from < to
                && to <= text.length()
                && text.substring(from.intValue(), to.intValue()).equals(said);
        if (!isTrue) {
            var name = table.keys() == 0 ? "" : " " + row[0];
            tell(
                    "reading " + of.reading() + ", " + table.key() + name,
                    "the words of the text at " + start + "-" + end + " are not «" + said + "»");
        }
    }

    private void told(Line line, Articles.Owners of, Rows rows, List<Table> tables) {
        if (rows.told(tables).equals(line.holds())) {
            return;
        }
        var written = Set.of(line.holds().split(" "));
        var any = false;
        for (var table : tables) {
            var is = rows.told(List.of(table));
            var was = written.stream()
                    .filter(one -> one.startsWith(table.key() + "="))
                    .findFirst()
                    .orElse("");
            if (!is.equals(was)) {
                any = true;
                tell("reading " + of.reading() + ", table " + table.key(), difference(count(was), count(is)));
            }
        }
        if (!any) {
            tell("log line " + line.id(), "tells of tables that are not known");
        }
    }

    private static String difference(int was, int is) {
        if (was == is) {
            return is == 1 ? "its row was changed" : "one of its " + is + " rows was changed";
        }
        return is + (is == 1 ? " row" : " rows") + ", but " + was + (was == 1 ? " was" : " were") + " written";
    }

    private static int count(String told) {
        try {
            return told.isEmpty() ? 0 : Integer.parseInt(told.substring(told.indexOf('=') + 1, told.indexOf(':')));
        } catch (RuntimeException edited) {
            return -1;
        }
    }

    // ---- what no line tells of

    private void untold() throws SQLException {
        for (var table : Table.OF_A_READING) {
            untold("SELECT DISTINCT reading FROM " + table.key(), "reading ", ", table " + table.key());
        }
        untold("SELECT id FROM reading", "reading ", "");
        missing(
                "SELECT id FROM article WHERE id NOT IN (SELECT article FROM reading)",
                "article ",
                "no reading is of it");
        missing(
                "SELECT id FROM capture WHERE id NOT IN (SELECT capture FROM article)",
                "capture ",
                "no article is of it");
        missing(
                "SELECT id FROM article WHERE id NOT IN (" + database.indexed(Indexed.ARTICLE) + ")",
                "article ",
                "the index of words does not know it");
    }

    private void words() throws SQLException {
        try {
            new WordIndex(database, connection, Indexed.ARTICLE)
                    .check(article -> tell("index of words", "it has not the words of article " + article));
        } catch (SQLException broken) {
            tellBroken("index of words", broken);
        }
    }

    private void untoldCorrections() throws SQLException {
        if (corrections.areKept()) {
            corrections.numbers().stream()
                    .filter(number -> !toldCorrections.contains(number))
                    .sorted()
                    .forEach(number -> tell("correction " + number, "no line of the log tells of it"));
        }
    }

    private void untoldDecisions() throws SQLException {
        if (decisions.areKept()) {
            decisions.numbers().stream()
                    .filter(number -> !toldDecisions.contains(number))
                    .sorted()
                    .forEach(number -> tell("decision " + number, "no line of the log tells of it"));
        }
    }

    private void claims() throws SQLException {
        if (!decisions.areKept()) {
            return;
        }
        try {
            new ClaimCheck(database, connection).find(this::tell);
        } catch (SQLException broken) {
            tellBroken("claims", broken);
        }
    }

    private void untold(String sql, String before, String after) throws SQLException {
        each(sql, id -> {
            if (!toldReadings.contains(id)) {
                tell(before + id + after, "no line of the log tells of it");
            }
        });
    }

    private void missing(String sql, String before, String what) throws SQLException {
        each(sql, id -> tell(before + id, what));
    }

    private void each(String sql, LongConsumer of) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                var found = select.executeQuery()) {
            while (found.next()) {
                of.accept(found.getLong(1));
            }
        } catch (SQLException broken) {
            tellBroken("file", broken);
        }
    }
}
