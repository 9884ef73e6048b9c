package org.isnad.spark;

import java.util.List;
import org.apache.spark.sql.types.StructType;

/** The tables of a result and their columns, as docs/SCALE.md has them. Offsets count UTF-16 code units, times are UTC. */
final class Tables {

    static final String DOCUMENTS = "documents";
    static final String STATEMENTS = "statements";
    static final String MENTIONS = "mentions";
    static final String TOLD = "told";
    static final String CLAIMS = "claims";
    static final String COPIES = "copies";
    static final String FAULTS = "faults";
    static final String INPUTS = "inputs";

    /** What a run reads first, and all the others are taken from; gone when it has ended. */
    static final String READING = "reading";

    /** All that a run may have written. */
    static final List<String> ALL =
            List.of(DOCUMENTS, STATEMENTS, MENTIONS, TOLD, CLAIMS, COPIES, FAULTS, INPUTS, READING);

    private static final String SPAN = "STRUCT<text: STRING, start: INT, `end`: INT>";
    private static final String SPANS = "ARRAY<" + SPAN + ">";
    private static final String STRINGS = "ARRAY<STRING>";

    private static final String DOCUMENT = "key STRING, id STRING, address STRING, met TIMESTAMP, headers STRING,"
            + " outlet STRING, author STRING, published STRING, modified STRING,"
            + " title " + SPAN + ", furniture " + SPANS + ","
            + " entities ARRAY<STRUCT<id: STRING, names: " + STRINGS + ", kind: STRING, of: STRING>>,"
            + " disputes ARRAY<STRUCT<gist: STRING, asserted: " + STRINGS + ", denied: " + STRINGS + ">>,"
            + " told_title STRING, told_furniture STRING, told_outlet STRING, told_author STRING,"
            + " told_published STRING, told_modified STRING, told_url STRING,"
            + " text STRING, text_sha256 STRING, capture_sha256 STRING,"
            + " version STRING, lexicons STRING, weights STRING,"
            + " statements INT, mentions INT, input STRING, line BIGINT, offset BIGINT";

    private static final String STATEMENT = "document STRING, id STRING, cue " + SPAN + ", act STRING, sources " + SPANS
            + ", speaker STRING, via " + STRINGS + ", contents " + SPANS + ", form STRING, distance BOOLEAN,"
            + " spoken STRING, within STRING, confidence DOUBLE,"
            + " why ARRAY<STRUCT<what: STRING, rule: STRING, over: " + SPAN + ">>, number INT";

    private static final String MENTION = "document STRING, kind STRING, number INT, text STRING, start INT, `end` INT,"
            + " value STRING, anchor STRING, clash STRING,"
            + " name STRING, lat DOUBLE, lon DOUBLE, point_of STRING,"
            + " alternatives ARRAY<STRUCT<name: STRING, lat: DOUBLE, lon: DOUBLE>>,"
            + " low STRING, high STRING, approx BOOLEAN, of STRING";

    private static final String TELLING = "document STRING, day DATE, print BIGINT, packed BINARY";

    private static final String CLAIM =
            "id STRING, contested BOOLEAN, outlets INT, origins INT, `from` STRING, until STRING,"
                    + " words STRING, told ARRAY<STRUCT<document: STRING, statement: STRING, side: STRING, speaker: STRING,"
                    + " outlet: STRING, words: STRING>>";

    private static final String COPY = "document STRING, family STRING";

    private static final String FAULT =
            "input STRING, line BIGINT, offset BIGINT, code STRING, what STRING, todo STRING," + " read BOOLEAN";

    private static final String INPUT = "input STRING, articles BIGINT, not_arabic BIGINT, unread BIGINT";

    private Tables() {}

    /** The columns of a table. */
    static StructType schema(String table) {
        return StructType.fromDDL(columns(table));
    }

    /** What one item of an input comes to. */
    static StructType reading() {
        return StructType.fromDDL("input STRING, ordinal BIGINT, key STRING, sketch BINARY,"
                + " document STRUCT<" + DOCUMENT + ">,"
                + " statements ARRAY<STRUCT<" + STATEMENT + ">>, mentions ARRAY<STRUCT<" + MENTION + ">>,"
                + " told STRUCT<" + TELLING + ">, faults ARRAY<STRUCT<" + FAULT + ">>, counted STRUCT<" + INPUT + ">");
    }

    private static String columns(String table) {
        return switch (table) {
            case DOCUMENTS -> DOCUMENT;
            case STATEMENTS -> STATEMENT;
            case MENTIONS -> MENTION;
            case TOLD -> TELLING;
            case CLAIMS -> CLAIM;
            case COPIES -> COPY;
            case FAULTS -> FAULT;
            case INPUTS -> INPUT;
            default -> throw new IllegalArgumentException("no table " + table);
        };
    }
}
