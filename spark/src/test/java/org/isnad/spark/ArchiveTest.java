package org.isnad.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.isnad.Isnad;
import org.isnad.json.DocumentWriter;
import org.isnad.json.Version;
import org.isnad.parquet.BadResult;
import org.isnad.parquet.Result;
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

    private static String articles(int from, int count) {
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
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("20 articles with 60 statements");
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
        Files.writeString(to().resolve("notes.txt"), "mine");

        assertThat(run("--to", to(), input)).isZero();

        assertThat(documents(to())).hasSize(8).isEqualTo(documents);
        assertThat(rows(to(), "told")).hasSize(8).isEqualTo(told);
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
}
