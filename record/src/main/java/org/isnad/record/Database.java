package org.isnad.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** In what the databases differ that a record may lie in. */
interface Database {

    /** Opens a record that must be there, to read in it. */
    Connection toRead() throws SQLException;

    /** Opens a record to add to it; begins one where there is none, and brings one of an older version to this one, with a line of its log. */
    Connection toAdd(Clock clock) throws SQLException;

    /** The version of the record's tables: that of the last migration it has gone through. */
    int version(Connection connection) throws SQLException;

    /** What an error of this database comes to. */
    RecordException told(SQLException error);

    /** Begins a transaction in which nobody else writes, so that what is read in it stays true. */
    void begin(Connection connection) throws SQLException;

    /**
     * Begins a transaction in which all that is read is of one moment. To be ended by {@link #commit}: a rollback takes back what is made beside the record
     * to look into the index of words, and has SQLite learn all tables anew.
     */
    void beginToRead(Connection connection) throws SQLException;

    /** After an error in a transaction that only reads: sees to it that it can be read on. */
    void goOn(Connection connection) throws SQLException;

    /** Ends a transaction. When this returns, what was written is on the disk. */
    void commit(Connection connection) throws SQLException;

    /** Ends a transaction as if nothing had been written. */
    void rollBack(Connection connection) throws SQLException;

    /** How many lines have ever been written to the log, whether they are still there or not. */
    long logged(Connection connection) throws SQLException;

    /** Keeps what {@link #logged} is to give from now on. */
    void logged(Connection connection, long lines) throws SQLException;

    /** The tables and views themselves, as the database tells of them. */
    String schema(Connection connection) throws SQLException;

    /** The database's own look at itself. */
    void check(Connection connection, Consumer<String> finding) throws SQLException;

    /** Binds a value of a row: Long, Double, String, byte[] or null. */
    void set(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException;

    /** An insert into an index of words; its parameters are the number of what has the words, and the words. */
    String insertWords(Indexed in);

    /** A delete from an index of words without places; its parameter is the number. */
    String deleteWords(Indexed in);

    /** Binds folded words, with blanks between them. */
    void setWords(PreparedStatement statement, int parameter, String words) throws SQLException;

    /** A select of all numbers that an index of words knows. */
    String indexed(Indexed in);

    /**
     * A select.
     *
     * @param sql with a question mark for each of the parameters
     * @param many whether it gives so much that who wants the first of something goes through all in their order, and looks which of them are in it
     */
    record Select(String sql, List<String> parameters, boolean many) {

        Select(String sql, List<String> parameters) {
            this(sql, parameters, false);
        }
    }

    /** The numbers of those that may have, for each of these sets, one of its folded words. */
    Select having(Indexed in, List<Set<String>> words);

    /**
     * The numbers of those in which all of these may stand, each phrase word beside word. More may be among them where there is a phrase, or a word that is longer
     * than an index keeps; none may be missing.
     */
    default Select standing(Connection connection, Indexed in, List<Term> terms) throws SQLException {
        return having(in, terms.stream().flatMap(term -> term.forms().stream()).toList());
    }

    /** How many articles that may be meant a search asks for at first. */
    int candidates();

    /** Is given words of the index. */
    interface IndexedWords {
        /** @param position among the words of that number, from 0 on; always 0 where the index does not keep it */
        void word(long number, String word, long position);
    }

    /** All that an index of words holds. */
    void eachIndexed(Connection connection, Indexed in, IndexedWords consumer) throws SQLException;

    /** What it should hold of a number with these folded words. */
    void eachToIndex(Connection connection, Indexed in, long number, List<String> words, IndexedWords consumer)
            throws SQLException;

    /** Takes everything out of an index of words. */
    void clearIndex(Connection connection, Indexed in) throws SQLException;

    /** Makes one clean SQLite file of it. */
    void copyTo(Connection connection, Path file, Clock clock) throws SQLException;
}
