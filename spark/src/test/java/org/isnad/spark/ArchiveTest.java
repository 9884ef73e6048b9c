package org.isnad.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.isnad.Isnad;
import org.isnad.add.Addition;
import org.isnad.add.Importing;
import org.isnad.json.DocumentWriter;
import org.isnad.json.Version;
import org.isnad.parquet.BadResult;
import org.isnad.parquet.Result;
import org.isnad.record.ReadWith;
import org.isnad.record.RecordPlace;
import org.isnad.record.RecordStore;
import org.isnad.sources.Inputs;
import org.isnad.sources.Item;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a real Spark in this process, two tasks at a time. */
class ArchiveTest {

    private static SparkSession spark;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void start() {
        spark = Main.configured(new SparkConf()
                .setAppName("test")
                .setMaster("local[2,2]")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.sql.shuffle.partitions", "2")
                .set("spark.sql.codegen.wholeStage", "false")); // to compile it costs more than small tables do
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static final String ARTICLE = """
            {"id":"aNUMBER","outlet":"الغد","published":"2017-09-0DAY","title":"إغلاق السد رقم NUMBER","text":"أعلن وزير المياه سامر الحداد أن السد رقم NUMBER أغلق أمس في الرقة بعد مقتل 14 عاملا. ونفى المتحدث باسم المجلس المحلي هذه الأنباء، وقال لوكالة الفرات إن السد «يعمل بكامل طاقته»."}
            """;

    static String articles(int from, int count) {
        var lines = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            lines.append(ARTICLE.replace("NUMBER", String.valueOf(i)).replace("DAY", String.valueOf(1 + i % 9)));
        }
        return lines.toString();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(Object... arguments) {
        var words = new ArrayList<String>();
        for (var one : arguments) {
            words.add(one.toString());
        }
        return Main.run(new PrintStream(said, true, StandardCharsets.UTF_8), () -> spark, words.toArray(String[]::new));
    }

    private Path to() {
        return folder.resolve("result");
    }

    private static String shown(Row row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> row.get(i) instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(row.get(i)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The rows of a table, none where it is not there. */
    private static List<String> rows(Path result, String table) {
        return rows(spark, result, table);
    }

    static List<String> rows(SparkSession spark, Path result, String table) {
        var path = result.resolve(table);
        return Files.exists(path)
                ? spark.read().parquet(path.toString()).collectAsList().stream()
                        .map(ArchiveTest::shown)
                        .sorted()
                        .toList()
                : List.of();
    }

    /** What the tables of a result have, as isnad read --json would print it, by document. */
    private static Collection<String> documents(Path result) throws BadResult {
        var lines = new ArrayList<String>();
        Result.in(result).each(one -> {
            var writer = new DocumentWriter(one.version(), one.lexicons(), one.weights());
            lines.add(
                    new String(writer.line(one.document(), one.taken().article().told()), StandardCharsets.UTF_8));
        });
        return lines.stream().sorted().toList();
    }

    /** What isnad read --json prints. */
    private static Collection<String> read(Path... inputs) {
        var isnad = Isnad.shipped();
        var writer = new DocumentWriter(Version.program(), "shipped", "shipped");
        var lines = new ArrayList<String>();
        var names = Arrays.stream(inputs).map(Path::toString).toList();
        try (var in = Inputs.of(names, Inputs.Settings.PLAIN, InputStream.nullInputStream())) {
            for (var item = in.next(); item != null; item = in.next()) {
                if (item instanceof Item.Taken taken) {
                    var line = writer.line(
                            isnad.read(taken.article()), taken.article().told());
                    lines.add(new String(line, StandardCharsets.UTF_8));
                }
            }
        }
        return lines.stream().sorted().toList();
    }

    @Test
    void documentsAreThoseOfIsnadRead() throws Exception {
        var input = file("news.jsonl", articles(0, 20));

        assertThat(run("--to", to(), input)).isZero();

        assertThat(documents(to())).hasSize(20).isEqualTo(read(input));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("20 articles with 60 statements")
                .contains("20 copies of one another");
    }

    @Test
    void whatCannotBeReadIsARowOfFaultsAndTheRestIsRead() throws Exception {
        var input = file(
                "news.jsonl",
                articles(0, 3) + "{broken\n{\"id\":\"e\",\"text\":\"Only English here.\"}\n" + articles(3, 1));

        assertThat(run("--to", to(), input, folder.resolve("gone.jsonl"))).isEqualTo(3);

        assertThat(documents(to())).hasSize(4);
        assertThat(rows(to(), "faults"))
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).contains("gone.jsonl", "no-such-file"))
                .anySatisfy(row -> assertThat(row).contains("news.jsonl,4,", "broken-json"));
        assertThat(rows(to(), "inputs")).containsExactly("[" + input + ",4,1,1]");
    }

    @Test
    void aSecondRunGivesTheSameRowsAndLeavesWhatIsNotItsOwn() throws Exception {
        var input = file("news.jsonl", articles(0, 8));
        assertThat(run("--to", to(), input)).isZero();
        var documents = documents(to());
        var told = rows(to(), "told");
        var copies = rows(to(), "copies");
        Files.writeString(to().resolve("notes.txt"), "mine");

        assertThat(run("--to", to(), input)).isZero();

        assertThat(documents(to())).hasSize(8).isEqualTo(documents);
        assertThat(rows(to(), "told")).hasSize(8).isEqualTo(told);
        assertThat(rows(to(), "copies")).hasSize(8).isEqualTo(copies);
        assertThat(to().resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aFolderOfSomebodyElseIsRefused() throws IOException {
        var input = file("news.jsonl", articles(0, 1));

        assertThat(run("--to", folder, input)).isEqualTo(74);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("holds what Isnad has not written");
        assertThat(input).exists();
    }

    @Test
    void theSameArticleInTwoFilesIsOneRow() throws Exception {
        var one = file("one.jsonl", articles(0, 4));
        var two = file("two.jsonl", articles(2, 4));

        assertThat(run("--to", to(), one, two)).isZero();

        assertThat(documents(to())).hasSize(6);
        assertThat(rows(to(), "inputs")).containsExactly("[" + one + ",4,0,0]", "[" + two + ",4,0,0]");
    }

    private static String record(String address, String body) {
        var answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2017-09-07T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
                + UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8))
                + ">\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                + answer.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + answer + "\r\n\r\n";
    }

    private static String page(String title) {
        return "<html><head><title>" + title + "</title></head><body><article><h1>" + title
                + "</h1><p>أعلن وزير المياه سامر الحداد أن السد أغلق أمس بعد مقتل 14 عاملا في الموقع، وأن أعمال الصيانة تستمر أسبوعا كاملا.</p>"
                + "<p>ونفى المتحدث باسم المجلس المحلي هذه الأنباء، وقال لوكالة الفرات إن السد يعمل بكامل طاقته منذ أيام.</p></article></body></html>";
    }

    @Test
    void ofACrawlTheArabicPagesAreReadTheOthersCountedAndDamageIsPassedOver() throws Exception {
        var damaged = record("https://example.org/damaged", page("خبر"))
                .replaceFirst("Content-Length: \\d+\r\n\r\nHTTP", "Content-Length: 99999999\r\n\r\nHTTP");
        var input = file(
                "crawl.warc",
                record("https://example.org/1", page("إغلاق السد"))
                        + record(
                                "https://example.org/en",
                                "<html><body><p>" + "The dam is closed. ".repeat(40) + "</p></body></html>")
                        + damaged
                        + record("https://example.org/2", page("فتح السد")));

        assertThat(run("--to", to(), input)).isEqualTo(3);

        assertThat(documents(to())).hasSize(2).isEqualTo(read(input));
        assertThat(rows(to(), "faults"))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).contains("broken-warc"));
        assertThat(rows(to(), "inputs")).containsExactly("[" + input + ",2,1,1]");
    }

    @Test
    void aTaskThatFailsMidwayIsTriedAgainAndGivesTheSame() throws Exception {
        var input = file("news.jsonl", articles(0, 12));
        spark.sparkContext().hadoopConfiguration().set("fs.failing.impl", FailingOnce.class.getName());
        FailingOnce.OPENED.set(0);

        assertThat(run("--to", to(), "--without-claims", "failing:" + input)).isZero();

        assertThat(FailingOnce.OPENED).hasValue(2);
        assertThat(documents(to())).hasSize(12).isEqualTo(read(input));
        assertThat(rows(to(), "faults")).isEmpty();
    }

    /** Files of this machine; the first that is opened breaks off in its middle. */
    public static final class FailingOnce extends RawLocalFileSystem {

        static final AtomicInteger OPENED = new AtomicInteger();

        @Override
        public URI getUri() {
            return URI.create("failing:///");
        }

        @Override
        public FSDataInputStream open(org.apache.hadoop.fs.Path path, int buffer) throws IOException {
            var bytes = Files.readAllBytes(pathToFile(path).toPath());
            return new FSDataInputStream(new Stream(bytes, OPENED.incrementAndGet() == 1 ? bytes.length / 2 : -1));
        }

        private static final class Stream extends FSInputStream {

            private final byte[] bytes;
            private final int fails;
            private int at;

            Stream(byte[] bytes, int fails) {
                this.bytes = bytes;
                this.fails = fails;
            }

            @Override
            public int read() throws IOException {
                if (at == fails) {
                    throw new IOException("connection reset");
                }
                return at < bytes.length ? bytes[at++] & 0xFF : -1;
            }

            @Override
            public void seek(long to) {
                at = (int) to;
            }

            @Override
            public long getPos() {
                return at;
            }

            @Override
            public boolean seekToNewSource(long to) {
                return false;
            }
        }
    }

    @Test
    void documentsOfParquetAreReadAgainAsTheyWereAndBroughtIntoARecord() throws Exception {
        var input = file("news.jsonl", articles(0, 6));
        assertThat(run("--to", to(), "--without-claims", input)).isZero();
        var again = folder.resolve("again");

        assertThat(run("--to", again, to().resolve("documents")))
                .as(() -> String.valueOf(rows(again, "faults")))
                .isZero();

        assertThat(documents(again)).hasSize(6).isEqualTo(read(input));
        assertThat(imported(again, folder.resolve("news.isnad"))).isEqualTo(read(input));
    }

    @Test
    void whatReadsParquetTellsNothingButWhatGoesWrong() throws Exception {
        var input = file("news.jsonl", articles(0, 2));
        assertThat(run("--to", to(), "--without-claims", input)).isZero();
        var told = new ArrayList<String>();
        var listening = new Handler() {
            @Override
            public void publish(LogRecord one) {
                told.add(one.getLoggerName() + ": " + one.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(listening);
        try {
            Result.in(to()).each(article -> {});
            Logger.getLogger("dev.hardwood.reader").info("how it is read"); // it tells its own once in a process
            Logger.getLogger("dev.hardwood.reader").warning("a page is broken");
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }

        assertThat(told).containsExactly("dev.hardwood.reader: a page is broken");
    }

    /** What a record has when a result has been imported into it, twice: the second time nothing is added. */
    private static Collection<String> imported(Path result, Path record) throws BadResult {
        var place = RecordPlace.of(record.toString());
        var with = new ReadWith(Version.program(), "shipped", "shipped");
        var clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        var lines = new ArrayList<String>();
        for (int times = 0; times < 2; times++) {
            lines.clear();
            try (var store = RecordStore.openToAdd(place, clock);
                    var known = RecordStore.openToRead(place)) {
                var means = new Addition.Means(Isnad.shipped(), with, 2, clock);
                var importing = new Importing(means, new Addition.Listener() {});
                importing.run(Result.in(result), store, known);
                assertThat(importing.readAnew()).isZero();
                known.each(one -> lines.add(new String(
                        new DocumentWriter(Version.program(), "shipped", "shipped")
                                .line(one.document(), one.article().told()),
                        StandardCharsets.UTF_8)));
            }
        }
        return lines.stream().sorted().toList();
    }
}
