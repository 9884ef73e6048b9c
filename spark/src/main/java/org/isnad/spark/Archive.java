package org.isnad.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.isnad.sources.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One run over an archive: everything that can be read in it goes into the tables of a result, and what cannot into its faults. The same inputs give the same
 * rows, however they are cut into tasks and however often one of these fails and is tried again.
 */
final class Archive {

    /** Gzip is slower to write than others, and every reader of Parquet knows it. */
    private static final String COMPRESSION = "gzip";

    private final SparkSession spark;
    private final @Nullable String map;
    private final boolean withClaims;
    private final Consumer<String> progress;

    /** What a run came to. */
    record Result(
            long articles, long notArabic, long unread, long statements, long claims, long contested, long copies) {}

    /**
     * @param map the names of fields as {@code --map} takes them; null for plain ones
     * @param withClaims whether claims are found too
     * @param progress is told what is being done, a line each
     */
    Archive(SparkSession spark, @Nullable String map, boolean withClaims, Consumer<String> progress) {
        this.spark = spark;
        this.map = map;
        this.withClaims = withClaims;
        this.progress = progress;
    }

    /**
     * @param found what is to be read
     * @param to where the tables go
     */
    Result run(Found found, Output to) throws IOException {
        progress.accept("reading " + found.sources().size() + " parts");
        write(readings(found), to, Tables.READING);
        var readings = withoutRepeated(spark.read().schema(Tables.reading()).parquet(to.table(Tables.READING)));
        progress.accept("writing tables");
        write(rows(readings, "document", "key"), to, Tables.DOCUMENTS);
        write(
                rows(readings.select(explode(col("statements")).as("one")), "one", "document", "number"),
                to,
                Tables.STATEMENTS);
        write(
                rows(readings.select(explode(col("mentions")).as("one")), "one", "document", "kind", "number"),
                to,
                Tables.MENTIONS);
        write(rows(readings, "told", "document"), to, Tables.TOLD);
        write(faults(readings, found.faults()), to, Tables.FAULTS);
        write(inputs(readings), to, Tables.INPUTS);
        progress.accept("finding copies");
        write(new CopiesOfArchive(spark).copies(readings), to, Tables.COPIES);
        if (withClaims) {
            progress.accept("finding claims");
            write(claims(to), to, Tables.CLAIMS);
        }
        to.remove(Tables.READING);
        to.complete();
        return result(to);
    }

    private Dataset<Row> claims(Output to) {
        var told = spark.read()
                .schema(Tables.schema(Tables.TOLD))
                .parquet(to.table(Tables.TOLD))
                .javaRDD()
                .map(Told::of);
        var claims = new ClaimsOfArchive().claims(JavaSparkContext.fromSparkContext(spark.sparkContext()), told);
        return spark.createDataFrame(claims, Tables.schema(Tables.CLAIMS)).sort("id", "words");
    }

    private Dataset<Row> readings(Found found) {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var configuration = new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        var parts =
                context.parallelize(found.sources(), Math.max(1, found.sources().size()));
        return spark.createDataFrame(
                parts.mapPartitions(new ReadSources(configuration, map, attempts())), Tables.reading());
    }

    /** How often Spark tries a task. */
    private int attempts() {
        var master = spark.sparkContext().master();
        if (master.equals("local")
                || master.startsWith("local[")) { // local[2,4]: two tasks at a time, each tried four times
            var comma = master.indexOf(',');
            return comma < 0
                    ? 1
                    : Integer.parseInt(
                            master.substring(comma + 1, master.length() - 1).strip());
        }
        return spark.sparkContext().conf().getInt("spark.task.maxFailures", 4);
    }

    /** Of the same bytes at the same address the first, by the names of inputs. Shuffles keys, and no texts: those that are repeated are sent to all. */
    private static Dataset<Row> withoutRepeated(Dataset<Row> readings) {
        var repeated = readings.where(col("key").isNotNull())
                .groupBy("key")
                .agg(min(struct("input", "ordinal")).as("first"), count(lit(1)).as("times"))
                .where("times > 1")
                .select(col("key").as("repeated"), col("first"))
                .persist(); // small, and asked once for each table
        var again = col("key")
                .equalTo(col("repeated"))
                .and(struct("input", "ordinal").notEqual(col("first")));
        return repeated.isEmpty() ? readings : readings.join(broadcast(repeated), again, "left_anti");
    }

    /** The columns of a struct where there is one, sorted within each file. */
    private static Dataset<Row> rows(Dataset<Row> readings, String struct, String... by) {
        return readings.where(col(struct).isNotNull())
                .select(struct + ".*")
                .sortWithinPartitions(
                        List.of(by).stream().map(name -> col(name)).toArray(Column[]::new));
    }

    private Dataset<Row> faults(Dataset<Row> readings, List<Fault> ofNames) {
        var rows = ofNames.stream().map(fault -> Rows.fault(fault, false)).toList();
        return readings.select(explode(col("faults")).as("one"))
                .select("one.*")
                .unionAll(spark.createDataFrame(rows, Tables.schema(Tables.FAULTS)))
                .sortWithinPartitions("input", "line", "offset", "code", "what");
    }

    private static Dataset<Row> inputs(Dataset<Row> readings) {
        return readings.where(col("counted").isNotNull())
                .select("counted.*")
                .groupBy("input")
                .agg(
                        sum("articles").as("articles"),
                        sum("not_arabic").as("not_arabic"),
                        sum("unread").as("unread"))
                .sort("input");
    }

    private static void write(Dataset<Row> rows, Output to, String table) {
        rows.write().mode(SaveMode.Overwrite).option("compression", COMPRESSION).parquet(to.table(table));
    }

    private Result result(Output to) {
        var counted = spark.read()
                .parquet(to.table(Tables.INPUTS))
                .agg(sum("not_arabic"), sum("unread"))
                .head();
        var documents = spark.read()
                .parquet(to.table(Tables.DOCUMENTS))
                .agg(count(lit(1)), sum("statements"))
                .head();
        var claims = withClaims
                ? spark.read()
                        .parquet(to.table(Tables.CLAIMS))
                        .agg(count(lit(1)), sum(col("contested").cast("long")))
                        .head()
                : RowFactory.create(0L, 0L);
        return new Result(
                number(documents, 0),
                number(counted, 0),
                number(counted, 1),
                number(documents, 1),
                number(claims, 0),
                number(claims, 1),
                spark.read().parquet(to.table(Tables.COPIES)).count());
    }

    /** A sum over no rows is null. */
    private static long number(Row row, int at) {
        return row.isNullAt(at) ? 0 : row.getLong(at);
    }
}
