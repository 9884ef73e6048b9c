package org.isnad.record;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one entry, table by table, each a list of values: Long, Double, String or null. */
final class Rows {

    /** Hexadecimal digits of a SHA-256 that the log keeps of each table. */
    static final int KEPT = 16;

    private static final byte[] NOTHING = {};

    private final Map<Table, List<@Nullable Object[]>> rows = new EnumMap<>(Table.class);

    void add(Table table, @Nullable Object... values) {
        if (values.length != table.width()) {
            throw new IllegalArgumentException(table + " has " + table.width() + " columns, not " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = plain(values[i]);
        }
        rows.computeIfAbsent(table, any -> new ArrayList<>()).add(values);
    }

    List<@Nullable Object[]> of(Table table) {
        return rows.getOrDefault(table, Collections.emptyList());
    }

    /** Brings the rows of each table into the order of their keys, in which they are told and stored. */
    Rows sorted() {
        rows.forEach((table, all) -> all.sort((a, b) -> compare(a, b, table.keys())));
        return this;
    }

    /** What the log tells of these rows of some tables: {@code statement=4:0a1b… source=5:…}. */
    String told(Iterable<Table> tables) {
        var told = new StringBuilder();
        for (var table : tables) {
            var all = of(table);
            if (!all.isEmpty()) {
                told.append(told.isEmpty() ? "" : " ")
                        .append(table.key())
                        .append('=')
                        .append(all.size())
                        .append(':')
                        .append(hash(all, table.first()), 0, KEPT);
            }
        }
        return told.toString();
    }

    /**
     * A column that came later is told with its place, and not where it holds nothing: so a row from before it came is told as it was then.
     *
     * @param first how many columns there were in the first version
     */
    static String hash(List<@Nullable Object[]> rows, int first) {
        var fed = new ByteArrayOutputStream(1 << 12); // a digest is dear to feed by bits
        var head = new byte[1 + Integer.BYTES];
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (i >= first && row[i] == null) {
                    continue;
                }
                if (i >= first) {
                    feed(fed, head, (long) i);
                }
                feed(fed, head, row[i]);
            }
        }
        return Hash.of(fed.toByteArray());
    }

    /** Each value with its kind and length before it, so that no two rows feed the same. */
    private static void feed(ByteArrayOutputStream to, byte[] head, @Nullable Object value) {
        var bytes = value == null ? NOTHING : value.toString().getBytes(StandardCharsets.UTF_8);
        head[0] = (byte) (value == null ? 'n' : value instanceof Long ? 'i' : value instanceof Double ? 'd' : 's');
        for (int i = 1; i < head.length; i++) {
            head[i] = (byte) (bytes.length >> Byte.SIZE * (Integer.BYTES - i));
        }
        to.writeBytes(head);
        to.writeBytes(bytes);
    }

    /** A value as it is told and stored, whatever type it came in. */
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Integer number -> Long.valueOf(number);
            case Boolean yes -> Long.valueOf(yes ? 1 : 0);
            case BigDecimal number -> plain(number);
            case null, default -> value;
        };
    }

    /** A number that SQL can compare with; in words where SQL has none that is exactly this. */
    private static Object plain(BigDecimal number) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (plain.scale() <= 0 && plain.precision() - plain.scale() <= 18) {
            return plain.longValueExact();
        }
        var rounded = plain.doubleValue();
        return Double.isFinite(rounded) && BigDecimal.valueOf(rounded).compareTo(plain) == 0
                ? rounded
                : plain.toPlainString();
    }

    private static int compare(@Nullable Object[] a, @Nullable Object[] b, int keys) {
        for (int i = 0; i < keys; i++) {
            var order = a[i] instanceof Long x && b[i] instanceof Long y
                    ? x.compareTo(y)
                    : String.valueOf(a[i]).compareTo(String.valueOf(b[i]));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
