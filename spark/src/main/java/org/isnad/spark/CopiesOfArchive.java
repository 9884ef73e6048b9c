package org.isnad.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.isnad.copies.Copies;
import org.isnad.copies.Sketch;

/**
 * Finds which articles of an archive are copies of one another, over partitions. Articles that hang together by pairs that are alike are brought to one task,
 * and there {@link Copies} says which of them are copies, as it does where all articles are in one place. What is sent between tasks are sketches, keys and
 * numbers, never texts.
 * <ul>
 *   <li>Sketches that are the same to the byte are compared once, however many articles have them. A sketch is known by its print, a hash of 64 bits.
 *   <li>Bands are sent without their sketches. Those that have one in common lie behind one another, in the order of their prints, and each is paired with some
 *       before it: a band that many have is passed over once, and need not fit into memory.
 *   <li>To each pair come its two sketches. Those that are not alike are dropped.
 * </ul>
 */
final class CopiesOfArchive {

    private static final StructType BANDS = StructType.fromDDL("band INT, print BIGINT");
    private static final StructType PAIRS = StructType.fromDDL("one BIGINT, other BIGINT");

    private final SparkSession spark;

    CopiesOfArchive(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Rows of {@link Tables#COPIES}.
     *
     * @param readings with {@code input} and {@code ordinal}, by which articles are in order, their {@code key} and {@code sketch}
     */
    Dataset<Row> copies(Dataset<Row> readings) {
        var articles = readings.where(col("sketch").isNotNull())
                .select(
                        col("input"),
                        col("ordinal"),
                        col("key"),
                        col("sketch"),
                        xxhash64(col("sketch")).as("print"));
        var components = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(components(articles));
        var isTied = udf((UDF1<Long, Boolean>) print -> components.value().holds(print), DataTypes.BooleanType);
        var component = udf((UDF1<Long, Long>) print -> components.value().component(print), DataTypes.LongType);
        return articles.where(isTied.apply(col("print")))
                .withColumn("component", component.apply(col("print")))
                .repartition(col("component"))
                .sortWithinPartitions("component", "input", "ordinal")
                .select("component", "key", "sketch")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) CopiesOfArchive::families,
                        Encoders.row(Tables.schema(Tables.COPIES)))
                .sort("family", "document");
    }

    /** Of prints. Each task joins what it has, so that what comes to the driver is no more than that. */
    private static Components components(Dataset<Row> articles) {
        var prints = articles.groupBy("print").agg(first("sketch").as("sketch"));
        var printedOften = articles.groupBy("print")
                .count()
                .where("count > 1")
                .select(col("print").as("one"), col("print").as("other"));
        var joined = alike(prints)
                .unionAll(printedOften)
                .javaRDD()
                .mapPartitions(ties -> List.of(Components.of(ties(ties))).iterator())
                .collect();
        return Components.of(joined.stream().flatMap(Components::ties).iterator());
    }

    private static Iterator<long[]> ties(Iterator<Row> pairs) {
        return stream(pairs)
                .map(pair -> new long[] {pair.getLong(0), pair.getLong(1)})
                .iterator();
    }

    // ---- pairs

    /** Pairs of prints that share a band and are alike. */
    private static Dataset<Row> alike(Dataset<Row> prints) {
        var pairs = prints.flatMap((FlatMapFunction<Row, Row>) CopiesOfArchive::bands, Encoders.row(BANDS))
                .repartition(col("band"))
                .sortWithinPartitions("band", "print")
                .mapPartitions((MapPartitionsFunction<Row, Row>) CopiesOfArchive::pairs, Encoders.row(PAIRS))
                .distinct();
        var ones = prints.select(col("print").as("one"), col("sketch").as("sketch_of_one"));
        var others = prints.select(col("print").as("other"), col("sketch").as("sketch_of_other"));
        var areAlike = udf((UDF2<byte[], byte[], Boolean>) Sketch::areAlike, DataTypes.BooleanType);
        return pairs.join(ones, "one")
                .join(others, "other")
                .where(areAlike.apply(col("sketch_of_one"), col("sketch_of_other")))
                .select("one", "other");
    }

    private static Iterator<Row> bands(Row print) {
        return Arrays.stream(Sketch.bands(print.getAs(1)))
                .mapToObj(band -> RowFactory.create(band, print.getLong(0)))
                .iterator();
    }

    /** @param bands in their order, with their prints in order */
    static Iterator<Row> pairs(Iterator<Row> bands) {
        var neighbours = new Neighbours();
        return stream(bands)
                .flatMap(row -> neighbours.pairs(row.getInt(0), row.getLong(1)))
                .iterator();
    }

    /** The last prints that had the same band. */
    private static final class Neighbours {

        private final ArrayDeque<Long> prints = new ArrayDeque<>();
        private int band;

        Stream<Row> pairs(int itsBand, long print) {
            if (itsBand != band) {
                prints.clear();
                band = itsBand;
            }
            var pairs = prints.stream()
                    .map(before -> RowFactory.create(before, print))
                    .toList();
            prints.addLast(print);
            if (prints.size() > Copies.NEIGHBOURS) {
                prints.removeFirst();
            }
            return pairs.stream();
        }
    }

    // ---- families

    /** @param articles by their components, and in each of them in their order */
    private static Iterator<Row> families(Iterator<Row> articles) {
        List<Row> rows = new ArrayList<>();
        var component = new Component(0);
        while (articles.hasNext()) {
            var article = articles.next();
            if (article.getLong(0) != component.name) {
                component.addFamilies(rows);
                component = new Component(article.getLong(0));
            }
            component.add(article.getString(1), article.getAs(2));
        }
        component.addFamilies(rows);
        return rows.iterator();
    }

    /** Articles that hang together. Those of a family have a first one that is alike to it; so one component may have several. */
    private static final class Component {

        private final long name;
        private final List<String> keys = new ArrayList<>();
        private final Copies copies = new Copies();

        Component(long name) {
            this.name = name;
        }

        void add(String key, byte[] sketch) {
            keys.add(key);
            copies.add(sketch);
        }

        void addFamilies(List<Row> rows) {
            for (var group : copies.groups()) {
                for (var one : group) {
                    rows.add(RowFactory.create(keys.get(one), keys.get(group.get(0))));
                }
            }
        }
    }

    private static Stream<Row> stream(Iterator<Row> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false);
    }
}
