package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** An index of words of a SQLite file, which is FTS5's. What is needed to look into it is made in the connection's own, temporary part. */
final class SqliteWords {

    private static final String TOKENS = "content = '', tokenize = 'unicode61 remove_diacritics 0'";

    /** To look up so many readings one by one and to sort them takes longer than to go through the newest until enough are found. */
    private static final int MANY = 2000;

    private final Connection connection;
    private final Indexed in;

    SqliteWords(Connection connection, Indexed in) {
        this.connection = connection;
        this.in = in;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    // ---- what is searched for

    /** Each word, in all the ways in which it is written somewhere in the record; where their places are known, each word of a phrase with the next one. */
    Database.Select standing(List<Term> terms) throws SQLException {
        execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp." + in.table() + "_vocabulary USING fts5vocab('main', '"
                + in.table() + "', 'row')");
        List<String> all = new ArrayList<>();
        for (var term : terms) {
            var before = List.<String>of();
            for (var forms : term.forms()) {
                var written = written(forms);
                if (written.isEmpty()) {
                    return new Database.Select("SELECT rowid FROM " + in.table() + " WHERE FALSE", List.of());
                }
                if (term.forms().size() == 1 || !in.hasPlaces()) {
                    all.add(anyOf(written));
                } else if (!before.isEmpty()) {
                    all.add(anyOf(pairs(before, written)));
                }
                before = written;
            }
        }
        var sql = "SELECT rowid FROM " + in.table() + " WHERE " + in.table() + " MATCH ?";
        var match = String.join(" AND ", all);
        return new Database.Select(sql, List.of(match), areMany(sql, match));
    }

    private boolean areMany(String sql, String match) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) FROM (" + sql + " LIMIT " + MANY + ")")) {
            select.setString(1, match);
            try (var found = select.executeQuery()) {
                return found.getInt(1) == MANY;
            }
        }
    }

    /** Those of the forms that stand somewhere. */
    private List<String> written(Set<String> forms) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(forms.size(), "?"));
        try (var select = connection.prepareStatement(
                "SELECT term FROM " + in.table() + "_vocabulary WHERE term IN (" + marks + ") ORDER BY term")) {
            var parameter = 1;
            for (var form : forms) {
                select.setString(parameter++, form);
            }
            try (var found = select.executeQuery()) {
                List<String> written = new ArrayList<>();
                while (found.next()) {
                    written.add(found.getString(1));
                }
                return written;
            }
        }
    }

    private static List<String> pairs(List<String> words, List<String> next) {
        return words.stream()
                .flatMap(word -> next.stream().map(other -> word + " " + other))
                .toList();
    }

    private static String anyOf(List<String> phrases) {
        return "(\"" + String.join("\" OR \"", phrases) + "\")";
    }

    // ---- whether it is as it should be

    void each(Database.IndexedWords consumer) throws SQLException {
        var instances = in.table() + "_instance";
        execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp." + instances + " USING fts5vocab('main', '" + in.table()
                + "', 'instance')");
        each(instances, consumer);
    }

    private void each(String instances, Database.IndexedWords consumer) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT doc, term, \"offset\" FROM " + instances)) {
            while (found.next()) {
                consumer.word(found.getLong(1), String.valueOf(found.getString(2)), found.getLong(3));
            }
        }
    }

    /** Letters of which FTS5 may think otherwise than Java does are given to it to see. */
    void eachToIndex(long number, List<String> words, Database.IndexedWords consumer) throws SQLException {
        if (words.stream().allMatch(word -> word.chars().allMatch(SqliteWords::isPlain))) {
            for (int i = 0; i < words.size(); i++) {
                consumer.word(number, words.get(i), in.hasPlaces() ? i : 0);
            }
            return;
        }
        var now = in.table() + "_now";
        var detail = in.hasPlaces() ? "full" : "none";
        execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp." + now + " USING fts5 (words, detail = " + detail + ", "
                + TOKENS + ")");
        execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp." + now + "_instance USING fts5vocab('temp', '" + now
                + "', 'instance')");
        try (var insert = connection.prepareStatement("INSERT INTO " + now + " (rowid, words) VALUES (?, ?)")) {
            insert.setLong(1, number);
            insert.setString(2, String.join(" ", words));
            insert.executeUpdate();
        }
        each(now + "_instance", consumer);
        execute("INSERT INTO " + now + " (" + now + ") VALUES ('delete-all')");
    }

    /** European digits, small Latin letters, and the letters of Arabic that are older than FTS5. */
    private static boolean isPlain(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 0x621 && c <= 0x63A || c >= 0x641 && c <= 0x64A;
    }

    /** Makes it anew, without a word; whatever was wrong with it goes along. */
    void clear() throws SQLException {
        String sql;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT sql FROM sqlite_schema WHERE name = '" + in.table() + "'")) {
            sql = found.getString(1);
        }
        execute("DROP TABLE " + in.table());
        execute(sql);
    }
}
