package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;

/** The index of words against the texts that it is made from. Nothing but search rests on it, and it can be made anew at any time. */
final class WordIndex {

    private static final int BATCH = 500;

    private final Database database;
    private final Connection connection;

    WordIndex(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** Of each article a number over its words, in whatever order they come. */
    private static final class Sums implements Database.IndexedWords {

        private final Map<Long, Long> sums = new HashMap<>();

        @Override
        public void word(long article, String word, long position) {
            sums.merge(article, hash(word, position), Long::sum);
        }

        /** FNV-1a, 64 bits. */
        private static long hash(String word, long position) {
            var hash = 0xCBF29CE484222325L ^ position;
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
            }
            return hash * 0x100000001B3L;
        }
    }

    /**
     * Finds what is in it and should not be, or should be and is not.
     *
     * @param other is told the number of each article of which it has other words
     */
    void check(LongConsumer other) throws SQLException {
        var indexed = new Sums();
        database.eachIndexed(connection, indexed);
        eachArticle((article, words) -> {
            var should = new Sums();
            database.eachToIndex(connection, article, words.folded(), should);
            var is = indexed.sums.remove(article);
            if (!should.sums.getOrDefault(article, 0L).equals(is == null ? 0L : is)) {
                other.accept(article);
            }
        });
        indexed.sums.keySet().stream().sorted().forEach(other::accept);
    }

    /** Makes it anew, within a transaction that the caller ends; gives the number of articles. */
    long mend() throws SQLException {
        database.clearIndex(connection);
        var count = new long[1];
        try (var insert = connection.prepareStatement(database.insertWords())) {
            eachArticle((article, words) -> {
                insert.setLong(1, article);
                database.setWords(insert, 2, String.join(" ", words.folded()));
                insert.addBatch();
                if (++count[0] % BATCH == 0) {
                    insert.executeBatch();
                }
            });
            insert.executeBatch();
        }
        return count[0];
    }

    private interface Looking {
        void at(long article, Words words) throws SQLException;
    }

    private void eachArticle(Looking looking) throws SQLException {
        try (var select = connection.createStatement()) {
            select.setFetchSize(BATCH);
            try (var found = select.executeQuery("SELECT id, text FROM article ORDER BY id")) {
                while (found.next()) {
                    looking.at(found.getLong(1), Words.of(String.valueOf(found.getString(2))));
                }
            }
        }
    }
}
