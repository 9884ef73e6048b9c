package org.isnad.record;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables that an entry has rows in, in the order in which the log tells of them. The columns are those that are told:
 * without the number of the row's owner, which stands in {@code owner}.
 */
enum Table {
    CAPTURE("id", 0, "address", "sha256", "met", "headers", "length"),
    ARTICLE(
            "id",
            0,
            "name",
            "url",
            "outlet",
            "published",
            "title_starts",
            "title_ends",
            "text_sha256",
            "text",
            "author",
            "modified"),
    ARTICLE_FURNITURE("article", 1, "position", "starts", "ends"),
    READING("id", 0, "isnad", "lexicons", "weights", "outlet", "published", "title_starts", "title_ends", "title"),
    FURNITURE("reading", 1, "position", "starts", "ends"),
    ENTITY("reading", 1, "position", "id", "kind", "of"),
    ENTITY_NAME("reading", 2, "entity", "position", "name"),
    STATEMENT(
            "reading",
            1,
            "position",
            "id",
            "cue_starts",
            "cue_ends",
            "cue",
            "act",
            "speaker",
            "form",
            "distance",
            "spoken",
            "within",
            "confidence"),
    SOURCE("reading", 2, "statement", "position", "starts", "ends", "text"),
    CONTENT("reading", 2, "statement", "position", "starts", "ends", "text"),
    VIA("reading", 2, "statement", "position", "entity"),
    WHY("reading", 2, "statement", "position", "what", "rule", "starts", "ends"),
    DATE("reading", 1, "position", "starts", "ends", "text", "value", "anchor", "clash"),
    PLACE("reading", 1, "position", "starts", "ends", "text", "name", "lat", "lon", "point_of"),
    PLACE_ALTERNATIVE("reading", 2, "place", "position", "name", "lat", "lon"),
    FIGURE("reading", 1, "position", "starts", "ends", "text", "low", "high", "approx", "of"),
    DISPUTE("reading", 1, "position", "gist"),
    DISPUTE_SIDE("reading", 3, "dispute", "side", "position", "statement");

    /** Tables whose rows belong to a reading and stand one beside the other. */
    static final List<Table> OF_A_READING =
            Stream.of(values()).filter(table -> table.owner.equals("reading")).toList();

    /** The version in which columns came behind those of the first. */
    private static final int LATER = 3;

    private final String owner;
    private final int keys;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> columns;

    Table(String owner, int keys, String... columns) {
        this.owner = owner;
        this.keys = keys;
        this.columns = List.of(columns);
    }

    /** How many of the first columns tell a row from its neighbours. */
    int keys() {
        return keys;
    }

    /** How many of the columns there were in the first version; those behind came later, and what was written before has nothing in them. */
    int first() {
        return this == ARTICLE ? at("author") : width();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where {@code column} stands in a row. */
    int at(String column) {
        return columns.indexOf(column);
    }

    /** An insert whose first parameter is the owner, then {@code more} columns, then the told ones. */
    String insert(String... more) {
        var all = Stream.concat(Stream.concat(Stream.of(owner), Stream.of(more)), columns.stream())
                .map(Table::quoted)
                .toList();
        return "INSERT INTO " + key() + " (" + String.join(", ", all) + ") VALUES ("
                + all.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /**
     * The rows of one owner, in the order of their keys.
     *
     * @param version of the record: columns that it has not yet are null
     */
    String select(int version) {
        var order = keys == 0
                ? ""
                : IntStream.rangeClosed(1, keys)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", ", " ORDER BY ", ""));
        var selected = IntStream.range(0, columns.size())
                .mapToObj(i -> i < first() || version >= LATER ? quoted(columns.get(i)) : "NULL");
        return "SELECT " + selected.collect(Collectors.joining(", ")) + " FROM " + key() + " WHERE " + owner + " = ?"
                + order;
    }

    int width() {
        return columns.size();
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }
}
