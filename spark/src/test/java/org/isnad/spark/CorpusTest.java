package org.isnad.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.isnad.Isnad;
import org.isnad.add.Addition;
import org.isnad.copies.Copies;
import org.isnad.json.DocumentWriter;
import org.isnad.json.Version;
import org.isnad.parquet.Result;
import org.isnad.record.Hash;
import org.isnad.record.ReadWith;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.isnad.sources.Fields;
import org.isnad.sources.Inputs;
import org.isnad.sources.Item;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * An archive of real articles: what comes out of Spark is what {@code isnad read} and a record make of them. {@code tools/scale} runs it over as many as are
 * wanted: {@code -Disnad.scale.articles}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {

    private static final String MAP = "text=content,outlet=source,published=date_extracted";

    private static final int ARTICLES = Integer.getInteger("isnad.scale.articles", 1000);

    private SparkSession spark;
    private Path folder;
    private Path input;
    private Path result;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        this.folder = folder;
        input = sample(Shared.path("corpus/saudinewsnet-2015-08.jsonl.gz"));
        result = folder.resolve("result");
        spark = Main.configured(new SparkConf()
                .setAppName("test")
                .setMaster("local[2,2]")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.default.parallelism", "4")
                .set("spark.sql.shuffle.partitions", "4"));
        var silent = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(Main.run(silent, () -> spark, "--map", MAP, "--to", result.toString(), input.toString()))
                .isZero();
    }

    @AfterAll
    void stop() {
        if (spark != null) {
            spark.stop();
        }
    }

    /** So many articles, from all parts of the corpus alike: of all papers and days. */
    private Path sample(Path corpus) throws IOException {
        var lines = new ArrayList<String>();
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
            in.lines().forEach(lines::add);
        }
        var taken = new ArrayList<String>();
        var wanted = Math.min(ARTICLES, lines.size());
        for (int i = 0; i < wanted; i++) {
            taken.add(lines.get((int) ((long) i * lines.size() / wanted)));
        }
        return Files.write(folder.resolve("sample.jsonl"), taken);
    }

    private static void count(Map<String, Integer> times, byte[] line) {
        times.merge(Hash.of(line), 1, Integer::sum);
    }

    @Test
    void documentsAreThoseOfIsnadReadToTheByte() throws Exception {
        var isnad = Isnad.shipped();
        var writer = new DocumentWriter(Version.program(), "shipped", "shipped");
        Map<String, Integer> read = new HashMap<>();
        try (var in = inputs()) {
            for (var item = in.next(); item != null; item = in.next()) {
                var article = ((Item.Taken) item).article();
                count(read, writer.line(isnad.read(article), article.told()));
            }
        }

        Map<String, Integer> onSpark = new HashMap<>();
        Result.in(result)
                .each(one -> count(
                        onSpark,
                        writer.line(one.document(), one.taken().article().told())));

        assertThat(onSpark).isEqualTo(read);
        assertThat(onSpark.values().stream().mapToInt(times -> times).sum()).isGreaterThan(ARTICLES * 9 / 10);
    }

    private Inputs inputs() {
        return Inputs.of(
                List.of(input.toString()),
                new Inputs.Settings(Fields.of(MAP), null, null),
                InputStream.nullInputStream());
    }

    @Test
    void claimsAreThoseOfARecord() throws Exception {
        var record = folder.resolve("news.isnad");
        var place = RecordPlace.of(record.toString());
        var clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        try (var store = RecordStore.openToAdd(place, clock);
                var known = RecordStore.openToRead(place);
                var in = inputs()) {
            var with = new ReadWith(Version.program(), "shipped", "shipped");
            new Addition(new Addition.Means(Isnad.shipped(), with, 2, clock), new Addition.Listener() {})
                    .run(in, store, known);
        }

        assertThat(claims()).isEqualTo(claims(record)).hasSizeGreaterThan(ARTICLES / 4);
    }

    @Test
    void copiesAreThoseOfIsnadCopies() {
        var copies = new Copies();
        var ids = new ArrayList<String>();
        try (var in = inputs()) {
            for (var item = in.next(); item != null; item = in.next()) {
                var article = ((Item.Taken) item).article();
                copies.add(article);
                ids.add(article.id());
            }
        }
        Map<String, TreeSet<String>> groups = new TreeMap<>();
        for (var group : copies.groups()) {
            group.forEach(one -> groups.computeIfAbsent(ids.get(group.get(0)), any -> new TreeSet<>())
                    .add(ids.get(one)));
        }

        var names = names();
        Map<String, TreeSet<String>> families = new TreeMap<>();
        spark.read()
                .parquet(result.resolve("copies").toString())
                .select("family", "document")
                .collectAsList()
                .forEach(row -> families.computeIfAbsent(names.get(row.getString(0)), any -> new TreeSet<>())
                        .add(names.get(row.getString(1))));

        assertThat(families).isEqualTo(groups).hasSizeGreaterThan(ARTICLES / 100);
    }

    /** The ids of articles, by their keys. */
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        spark.read().parquet(result.resolve("documents").toString()).select("key", "id").collectAsList().stream()
                .forEach(row -> names.put(row.getString(0), row.getString(1)));
        return names;
    }

    /** Each claim with all that is told of it, and its statements by their articles. */
    private List<String> claims() {
        var names = names();
        return spark
                .read()
                .schema(Tables.schema(Tables.CLAIMS))
                .parquet(result.resolve("claims").toString())
                .collectAsList()
                .stream()
                .map(row -> {
                    var told = new TreeSet<String>();
                    for (var one : row.<Row>getList(7)) {
                        told.add(names.get(one.getString(0)) + "#" + one.getString(1) + " " + one.getString(2) + " "
                                + one.getString(5));
                    }
                    return shown(
                            row.getBoolean(1), row.getInt(2), row.getInt(3), row.getString(4), row.getString(5), told);
                })
                .sorted()
                .toList();
    }

    private static List<String> claims(Path record) throws SQLException {
        var told = new TreeMap<String, TreeSet<String>>();
        var claims = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                var statement = connection.createStatement()) {
            var rows =
                    statement.executeQuery("SELECT m.claim, a.name, m.statement, m.side, m.words FROM claim_statement m"
                            + " JOIN reading r ON r.id = m.reading JOIN article a ON a.id = r.article");
            while (rows.next()) {
                told.computeIfAbsent(rows.getString(1), any -> new TreeSet<>())
                        .add(rows.getString(2) + "#" + rows.getString(3) + " " + rows.getString(4) + " "
                                + rows.getString(5));
            }
            rows = statement.executeQuery("SELECT id, contested, outlets, origins, first_day, last_day FROM claim");
            while (rows.next()) {
                claims.add(shown(
                        rows.getBoolean(2),
                        rows.getInt(3),
                        rows.getInt(4),
                        rows.getString(5),
                        rows.getString(6),
                        told.getOrDefault(rows.getString(1), new TreeSet<>())));
            }
        }
        return claims.stream().sorted().toList();
    }

    private static String shown(
            boolean contested, int outlets, int origins, String from, String until, TreeSet<String> told) {
        return contested + " " + outlets + " " + origins + " " + from + " " + until + " " + told;
    }
}
