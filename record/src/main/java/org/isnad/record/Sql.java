package org.isnad.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Few rows of a database, asked for and written one by one. */
record Sql(Database database, Connection connection) {

    /** Whole numbers of any width come as Long: the databases have several. */
    List<@Nullable Object[]> rows(String sql, @Nullable Object... parameters) throws SQLException {
        try (var select = prepared(sql, parameters);
                var found = select.executeQuery()) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(values(found));
            }
            return rows;
        }
    }

    private static @Nullable Object[] values(ResultSet found) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[found.getMetaData().getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            var value = found.getObject(i + 1);
            values[i] = value instanceof Number number && !(value instanceof Double)
                    ? Long.valueOf(number.longValue())
                    : value;
        }
        return values;
    }

    /** @param into a table with its columns in brackets */
    void insert(String into, @Nullable Object... values) throws SQLException {
        var marks = Arrays.stream(values).map(value -> "?").collect(Collectors.joining(", "));
        change("INSERT INTO " + into + " VALUES (" + marks + ")", values);
    }

    void change(String sql, @Nullable Object... parameters) throws SQLException {
        try (var statement = prepared(sql, parameters)) {
            statement.executeUpdate();
        }
    }

    PreparedStatement prepared(String sql, @Nullable Object... parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            database.set(statement, i + 1, parameters[i]);
        }
        return statement;
    }

    static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }

    static long number(@Nullable Object value) {
        return (Long) Objects.requireNonNull(value);
    }
}
