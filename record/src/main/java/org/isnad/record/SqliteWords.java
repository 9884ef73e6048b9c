package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The index of words of a SQLite file, which is FTS5's. What is needed to look into it is made in the connection's own, temporary part. */
final class SqliteWords {

    private static final String TOKENS = "content = '', tokenize = 'unicode61 remove_diacritics 0'";

    /** To look up so many readings one by one and to sort them takes longer than to go through the newest until enough are found. */
    private static final int MANY = 2000;

    private final Connection connection;

    SqliteWords(Connection connection) {
        this.connection = connection;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    // ---- what is searched for

    /** Each word with the next one, in all the ways in which the two are written somewhere in the record. */
    Database.Select standing(List<Term> terms) throws SQLException {
        execute(
                "CREATE VIRTUAL TABLE IF NOT EXISTS temp.article_vocabulary USING fts5vocab('main', 'article_words', 'row')");
        List<String> all = new ArrayList<>();
        for (var term : terms) {
            var before = List.<String>of();
            for (var forms : term.forms()) {
                var written = written(forms);
                if (written.isEmpty()) {
                    return new Database.Select("SELECT rowid FROM article_words WHERE FALSE", List.of());
                }
                if (!before.isEmpty()) {
                    all.add(anyOf(pairs(before, written)));
                } else if (term.forms().size() == 1) {
                    all.add(anyOf(written));
                }
                before = written;
            }
        }
        var sql = "SELECT rowid FROM article_words WHERE article_words MATCH ?";
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

    /** Those of the forms that stand in some article. */
    private List<String> written(Set<String> forms) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(forms.size(), "?"));
        try (var select = connection.prepareStatement(
                "SELECT term FROM article_vocabulary WHERE term IN (" + marks + ") ORDER BY term")) {
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
        execute(
                "CREATE VIRTUAL TABLE IF NOT EXISTS temp.article_instance USING fts5vocab('main', 'article_words', 'instance')");
        each("article_instance", consumer);
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
    void eachToIndex(long article, List<String> words, Database.IndexedWords consumer) throws SQLException {
        if (words.stream().allMatch(word -> word.chars().allMatch(SqliteWords::isPlain))) {
            for (int i = 0; i < words.size(); i++) {
                consumer.word(article, words.get(i), i);
            }
            return;
        }
        execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.article_now USING fts5 (words, " + TOKENS + ")");
        execute(
                "CREATE VIRTUAL TABLE IF NOT EXISTS temp.article_now_instance USING fts5vocab('temp', 'article_now', 'instance')");
        try (var insert = connection.prepareStatement("INSERT INTO article_now (rowid, words) VALUES (?, ?)")) {
            insert.setLong(1, article);
            insert.setString(2, String.join(" ", words));
            insert.executeUpdate();
        }
        each("article_now_instance", consumer);
        execute("INSERT INTO article_now (article_now) VALUES ('delete-all')");
    }

    /** European digits, small Latin letters, and the letters of Arabic that are older than FTS5. */
    private static boolean isPlain(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 0x621 && c <= 0x63A || c >= 0x641 && c <= 0x64A;
    }

    /** Makes it anew, without a word; whatever was wrong with it goes along. */
    void clear() throws SQLException {
        String sql;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT sql FROM sqlite_schema WHERE name = 'article_words'")) {
            sql = found.getString(1);
        }
        execute("DROP TABLE article_words");
        execute(sql);
    }
}
