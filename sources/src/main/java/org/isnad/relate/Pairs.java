package org.isnad.relate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.json.Json;
import org.isnad.sources.CsvRows;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of one file, which is one of these:
 * <ul>
 *   <li>a JSON array, or JSON Lines, of objects with {@code id}, {@code a} and {@code b}, each of these with {@code text} and, where known,
 *       {@code day} and {@code outlet}; {@code day} beside {@code a} and {@code b} holds for both; {@code relation} or {@code stance} is a mark
 *   <li>CSV with the columns {@code s1} and {@code s2}, and where known {@code id} and {@code stance} or {@code relation}
 * </ul>
 * A pair that cannot be read is a fault; the others are read all the same.
 */
public final class Pairs {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private Pairs(String file) {
        this.file = file;
    }

    /** What was read, and what could not be. */
    public record Read(List<Pair> pairs, List<Fault> faults) {}

    /**
     * Reads the pairs of a file.
     *
     * @param file its name, for faults
     * @param content all that stands in it
     */
    public static Read read(String file, String content) {
        var pairs = new Pairs(file);
        var text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
        switch (text.isBlank() ? ' ' : text.stripLeading().charAt(0)) {
            case ' ' -> pairs.fault(0, "the file is empty", "name a file of pairs");
            case '[' -> pairs.array(text);
            case '{' -> pairs.lines(text);
            default -> pairs.table(text);
        }
        return new Read(pairs.pairs, pairs.faults);
    }

    private void array(String text) {
        try {
            if (Json.read(text) instanceof List<?> all) {
                for (int n = 0; n < all.size(); n++) {
                    object(all.get(n), "pair " + (n + 1) + ": ", 0, n + 1);
                }
            }
        } catch (IOException broken) {
            fault(0, "broken JSON: " + firstLine(broken), "mend the file");
        }
    }

    private void lines(String text) {
        int number = 0;
        for (var line : text.split("\r?\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                object(Json.read(line), "", number, number);
            } catch (IOException broken) {
                fault(number, "broken JSON: " + firstLine(broken), "mend the line");
            }
        }
    }

    private static String firstLine(IOException broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }

    private void object(@Nullable Object value, String where, int line, int number) {
        if (!(value instanceof Map<?, ?> pair)) {
            fault(line, where + "no JSON object", "write {\"id\": …, \"a\": {\"text\": …}, \"b\": {\"text\": …}}");
            return;
        }
        var a = told(pair, "a", where, line);
        var b = a == null ? null : told(pair, "b", where, line);
        if (a != null && b != null) {
            var id = string(pair, "id");
            var relation = string(pair, "relation");
            pairs.add(new Pair(
                    id == null ? String.valueOf(number) : id,
                    a,
                    b,
                    relation == null ? string(pair, "stance") : relation));
        }
    }

    private @Nullable Article told(Map<?, ?> pair, String side, String where, int line) {
        var told = pair.get(side) instanceof Map<?, ?> object ? object : Map.of();
        var text = string(told, "text");
        if (text == null || text.isBlank()) {
            fault(line, where + "no text under \"" + side + "\"", "give it as {\"text\": …}");
            return null;
        }
        var written = string(told, "day") == null ? string(pair, "day") : string(told, "day");
        try {
            var day = written == null ? null : LocalDate.parse(written);
            return article(text, string(told, "outlet"), day);
        } catch (DateTimeException noDay) {
            fault(line, where + "no day: " + written, "write it as 2015-08-03");
            return null;
        }
    }

    private static Article article(String text, @Nullable String outlet, @Nullable LocalDate day) {
        return Article.of("", text, Told.NOTHING.outlet(outlet).published(day));
    }

    private static @Nullable String string(Map<?, ?> object, String key) {
        return object.get(key) instanceof String value ? value : null;
    }

    private void table(String text) {
        try {
            var rows = new CsvRows(new BufferedReader(new StringReader(text)), ',');
            var head = rows.next();
            var names = head == null ? List.<String>of() : head.fields();
            if (!names.contains("s1") || !names.contains("s2")) {
                fault(1, "neither JSON nor a table with the columns s1 and s2", "name a file of pairs");
                return;
            }
            for (var row = rows.next(); row != null; row = rows.next()) {
                row(row, names);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory can be read", impossible);
        }
    }

    private void row(CsvRows.Row row, List<String> names) {
        var a = field(row, names, "s1");
        var b = field(row, names, "s2");
        if (row.broken() != null || a == null || b == null) {
            fault(row.line(), "the row is broken, or s1 or s2 is empty", "mend the row");
            return;
        }
        var id = field(row, names, "id");
        var relation = field(row, names, "relation");
        pairs.add(new Pair(
                id == null ? String.valueOf(pairs.size() + 1) : id,
                article(a, null, null),
                article(b, null, null),
                relation == null ? field(row, names, "stance") : relation));
    }

    private static @Nullable String field(CsvRows.Row row, List<String> names, String name) {
        int column = names.indexOf(name);
        return column < 0
                        || column >= row.fields().size()
                        || row.fields().get(column).isBlank()
                ? null
                : row.fields().get(column);
    }

    private void fault(long line, String what, String todo) {
        faults.add(new Fault(Fault.Code.BAD_PAIR, new Place(file, line, -1), what, todo));
    }
}
