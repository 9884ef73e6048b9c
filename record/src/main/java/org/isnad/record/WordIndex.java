package org.isnad.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** An index of words against the texts that it is made from. Nothing but search rests on it, and it can be made anew at any time. */
final class WordIndex {

    private static final int BATCH = 500;

    private final Database database;
    private final Connection connection;
    private final Indexed in;

    WordIndex(Database database, Connection connection, Indexed in) {
        this.database = database;
        this.connection = connection;
        this.in = in;
    }

    /** Of each number a number over its words, in whatever order they come. */
    private static final class Sums implements Database.IndexedWords {

        private final Map<Long, Long> sums = new HashMap<>();

        @Override
        public void word(long number, String word, long position) {
            sums.merge(number, hash(word, position), Long::sum);
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
     * @param other is told each number of which it has other words
     */
    void check(LongConsumer other) throws SQLException {
        var indexed = new Sums();
        database.eachIndexed(connection, in, indexed);
        each((number, words) -> {
            var should = new Sums();
            database.eachToIndex(connection, in, number, words, should);
            var is = indexed.sums.remove(number);
            if (!should.sums.getOrDefault(number, 0L).equals(is == null ? 0L : is)) {
                other.accept(number);
            }
        });
        indexed.sums.keySet().stream().sorted().forEach(other::accept);
    }

    /** Makes it anew, within a transaction that the caller ends; gives how many have their words in it. */
    long mend() throws SQLException {
        database.clearIndex(connection, in);
        var count = new long[1];
        try (var insert = connection.prepareStatement(database.insertWords(in))) {
            each((number, words) -> {
                insert.setLong(1, number);
                database.setWords(insert, 2, String.join(" ", words));
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
        void at(long number, List<String> words) throws SQLException;
    }

    private void each(Looking looking) throws SQLException {
        switch (in) {
            case ARTICLE ->
                each(
                        "SELECT id, text FROM article ORDER BY id",
                        (number, texts) ->
                                looking.at(number, Words.of(texts.get(0)).folded()));
            case CLAIM ->
                each(
                        "SELECT c.number, m.words FROM claim c JOIN claim_statement m ON m.claim = c.id"
                                + " WHERE c.number IS NOT NULL ORDER BY c.number",
                        (number, texts) -> looking.at(number, Words.distinct(texts)));
            case SPEAKERS, PARTIES ->
                each(
                        "SELECT number, " + (in == Indexed.SPEAKERS ? "speakers" : "parties")
                                + " FROM claim WHERE number IS NOT NULL ORDER BY number",
                        (number, names) -> looking.at(number, Words.distinct(names)));
        }
    }

    /** @param select of numbers, and the texts of each one behind the other */
    private void each(String select, Looking looking) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (var found = statement.executeQuery(select)) {
                List<String> texts = new ArrayList<>();
                var number = 0L;
                while (found.next()) {
                    if (found.getLong(1) != number && !texts.isEmpty()) {
                        looking.at(number, texts);
                        texts.clear();
                    }
                    number = found.getLong(1);
                    texts.add(String.valueOf(found.getString(2)));
                }
                if (!texts.isEmpty()) {
                    looking.at(number, texts);
                }
            }
        }
    }
}
