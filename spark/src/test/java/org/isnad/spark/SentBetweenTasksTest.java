package org.isnad.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkConf;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run sends between its tasks: what statements say, never texts. Counted as it is, for packed a text would be as good as none. */
class SentBetweenTasksTest {

    private static final int ARTICLES = 24;

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = Main.configured(new SparkConf()
                .setAppName("test")
                .setMaster("local[2,2]")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.shuffle.compress", "false")
                .set("spark.sql.shuffle.partitions", "2")
                .set("spark.sql.codegen.wholeStage", "false"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    /** Bytes of a run. */
    private static final class Sent extends SparkListener {

        private final AtomicLong shuffled = new AtomicLong();
        private final AtomicLong toDriver = new AtomicLong();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd task) {
            shuffled.addAndGet(task.taskMetrics().shuffleWriteMetrics().bytesWritten());
            toDriver.addAndGet(task.taskMetrics().resultSize());
        }
    }

    private Sent sent(Path input, Path to) throws Exception {
        var sent = new Sent();
        spark.sparkContext().addSparkListener(sent);
        var silent = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(Main.run(silent, () -> spark, "--to", to.toString(), input.toString()))
                .isZero();
        spark.sparkContext().listenerBus().waitUntilEmpty();
        spark.sparkContext().removeSparkListener(sent);
        return sent;
    }

    private static final List<String> PLACES = List.of("البلدة", "القرية", "الواحة", "الضاحية", "الحديقة", "الساحة");
    private static final List<String> LIE =
            List.of("هادئة بين التلال", "واسعة قرب النهر", "جميلة في الربيع", "خضراء بعد المطر", "بعيدة عن الطريق");
    private static final List<String> HAVE =
            List.of("وفيها بساتين", "وحولها حقول قمح", "وأشجارها عالية", "وبيوتها من حجر", "وماؤها عذب");

    /** Sentences in which nobody says anything. */
    private static List<String> sentences() {
        var all = new ArrayList<String>();
        for (var place : PLACES) {
            for (var lie : LIE) {
                for (var have : HAVE) {
                    all.add(place + " " + lie + " " + have + ".");
                }
            }
        }
        return all;
    }

    private Path input(String name, boolean isLong) throws IOException {
        var lines = ArchiveTest.articles(0, ARTICLES).lines().toList();
        var longer = new ArrayList<String>();
        var sentences = sentences();
        for (var line : lines) {
            Collections.rotate(sentences, 1); // all articles are like each other, with the sentences as without
            longer.add(isLong ? line.replace("\"}", " " + String.join(" ", sentences) + "\"}") : line);
        }
        return Files.write(folder.resolve(name), longer);
    }

    private static int statements(Path result) {
        return ArchiveTest.rows(spark, result, "statements").size();
    }

    @Test
    void isNotMoreForLongerTextsWithTheSameStatements() throws Exception {
        var input = input("short.jsonl", false);
        var longInput = input("long.jsonl", true);
        var result = folder.resolve("short");
        var longResult = folder.resolve("long");

        var sent = sent(input, result);
        var sentForLong = sent(longInput, longResult);

        assertThat(statements(longResult)).isEqualTo(3 * ARTICLES).isEqualTo(statements(result));
        assertThat(ArchiveTest.rows(spark, longResult, "copies"))
                .hasSameSizeAs(ArchiveTest.rows(spark, result, "copies"))
                .hasSize(ARTICLES);
        var longer = Files.size(longInput) - Files.size(input);
        assertThat(longer).isGreaterThan(10_000L * ARTICLES);
        assertThat(sent.shuffled).hasPositiveValue();
        assertThat(sentForLong.shuffled.get() - sent.shuffled.get())
                .as("more bytes between tasks, for texts that are longer by %d", longer)
                .isLessThan(longer / 50);
        assertThat(sentForLong.toDriver.get() - sent.toDriver.get())
                .as("more bytes to the driver, for texts that are longer by %d", longer)
                .isLessThan(longer / 20);
    }
}
