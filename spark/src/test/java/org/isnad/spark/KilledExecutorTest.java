package org.isnad.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster of processes of this machine: a driver with two executors, which are killed in the midst of their work. No kill can come too early or too late: in
 * the processes of the cluster the file system is one that holds a task half way through a file until its process is killed.
 */
class KilledExecutorTest {

    /** Only what hangs takes longer, however busy the machine is. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final List<String> TABLES =
            List.of("documents", "statements", "mentions", "told", "copies", "claims", "faults", "inputs");

    private static final String INPUT = "news";
    private static final int FILES = 8;
    private static final int ARTICLES = 6;

    private static final List<String> CLOSED = List.of("السد", "المطار", "الجسر", "المعبر");

    private static SparkSession spark;

    @TempDir
    private Path folder;

    private Process driver;

    @BeforeAll
    static void start() {
        spark = Main.configured(new SparkConf()
                .setAppName("test")
                .setMaster("local[2,2]")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.sql.shuffle.partitions", "2")
                .set("spark.sql.codegen.wholeStage", "false"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    /** An executor that is just about to start finds no driver, and ends. */
    @AfterEach
    void end() throws InterruptedException {
        if (driver != null) {
            var executors = driver.descendants().toList();
            driver.destroyForcibly().waitFor();
            executors.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /**
     * Files of this machine. The first task of a stage that comes half way through a file which is to be held writes down its process, and waits; there is one
     * such file of the input, and of the tables those are held from which claims are made.
     */
    public static final class Holding extends RawLocalFileSystem {

        static final String HELD = "isnad.held";
        static final String FILE = "held.jsonl";
        static final String WAITS = ".waits";

        @Override
        public URI getUri() {
            return URI.create("file:///");
        }

        @Override
        public FSDataInputStream open(org.apache.hadoop.fs.Path path, int buffer) throws IOException {
            var task = TaskContext.get();
            var table = path.getParent().getName();
            var isHeld = path.getName().equals(FILE) || table.equals(Tables.TOLD);
            if (task == null || !isHeld) {
                return super.open(path, buffer);
            }
            var bytes = Files.readAllBytes(pathToFile(path).toPath());
            var mark = Path.of(getConf().get(HELD)).resolve(table + "-" + task.stageId());
            return new FSDataInputStream(new Stream(bytes, mark));
        }

        private static void hold(Path mark) throws IOException {
            try {
                Files.createFile(mark);
            } catch (FileAlreadyExistsException another) {
                return; // the process that was held is being killed, or has been
            }
            var pid = String.valueOf(ProcessHandle.current().pid());
            var written = Files.writeString(mark.resolveSibling(pid), pid);
            Files.move(written, mark.resolveSibling(mark.getFileName() + WAITS));
            try {
                Thread.sleep(PATIENCE);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("nobody killed this process");
        }

        private static final class Stream extends FSInputStream {

            private final byte[] bytes;
            private final Path mark;
            private int at;
            private int given;

            Stream(byte[] bytes, Path mark) {
                this.bytes = bytes;
                this.mark = mark;
            }

            @Override
            public int read() throws IOException {
                if (given++ == bytes.length / 2) {
                    hold(mark);
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

    /** The driver in a process of its own. What a Spark brings lies on the class path of the test; so its home is one with nothing in it. */
    private void submit(Path to, Path input) throws IOException {
        Files.createDirectories(home().resolve("jars"));
        Files.createDirectory(held());
        var classes = System.getProperty("java.class.path");
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "-Dlog4j2.configurationFile=classpath:org/isnad/spark/quiet.properties"));
        List.of(
                        "master=local-cluster[2,1,1024]",
                        "driver.host=127.0.0.1",
                        "driver.bindAddress=127.0.0.1",
                        "local.dir=" + folder.resolve("local"),
                        "deploy.maxExecutorRetries=-1",
                        "stage.maxConsecutiveAttempts=10",
                        "sql.shuffle.partitions=4",
                        "sql.files.minPartitionNum=4",
                        "sql.codegen.wholeStage=false",
                        "hadoop.fs.file.impl=" + Holding.class.getName(),
                        "hadoop." + Holding.HELD + "=" + held(),
                        "executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
                                + " -Dlog4j2.configurationFile=classpath:org/isnad/spark/quiet.properties",
                        "executor.extraClassPath=" + classes)
                .forEach(setting -> words.add("-Dspark." + setting));
        words.addAll(List.of("-cp", classes, Main.class.getName(), "--to", to.toString(), input.toString()));
        var starting = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said());
        starting.environment().put("SPARK_HOME", home().toString());
        starting.environment().put("SPARK_SCALA_VERSION", "2.13");
        starting.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        driver = starting.directory(folder.toFile()).start();
    }

    private Path home() {
        return folder.resolve("spark");
    }

    private Path held() {
        return folder.resolve("held");
    }

    private File said() {
        return folder.resolve("said").toFile();
    }

    /** What the driver and its executors have printed. */
    private String told() throws IOException {
        var told = new StringBuilder(Files.readString(said().toPath()));
        try (var files = Files.walk(home())) {
            for (var file : files.filter(one -> one.endsWith("stderr")).sorted().toList()) {
                told.append(file).append('\n').append(Files.readString(file));
            }
        }
        return told.toString();
    }

    /** Whether as much of the input has been read elsewhere that there is something to be lost or doubled. */
    private static boolean someIsRead(Path to) {
        var ended = to.resolve("reading/_temporary/0").toFile().list((dir, name) -> name.startsWith("task_"));
        return ended != null && ended.length > 2;
    }

    /** Kills whatever is held until the run has ended, and tells what it was. */
    private Set<String> killAll(Path to) throws IOException, InterruptedException {
        var killed = new TreeSet<String>();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (driver.isAlive()) {
            assertThat(System.nanoTime()).as(this::saidSoFar).isLessThan(until);
            Thread.sleep(20);
            for (var one : held().toFile().listFiles((dir, name) -> name.endsWith(Holding.WAITS))) {
                if (!killed.contains(one.getName()) && (!isOfInput(one) || someIsRead(to))) {
                    kill(one);
                    killed.add(one.getName());
                }
            }
        }
        return killed;
    }

    private String saidSoFar() {
        try {
            return told();
        } catch (IOException none) {
            return none.toString();
        }
    }

    private static boolean isOfInput(File held) {
        return held.getName().startsWith(INPUT);
    }

    /** While the input is read the one that is held; later all, so that whatever they sent each other is gone too, and has to be made again. */
    private void kill(File held) throws IOException {
        var pid = Long.parseLong(Files.readString(held.toPath()));
        var executors = driver.descendants().toList();
        assertThat(executors).as(held.getName()).extracting(ProcessHandle::pid).contains(pid);
        executors.stream().filter(one -> !isOfInput(held) || one.pid() == pid).forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void whenExecutorsAreKilledTheTablesAreThoseOfARunInWhichNoneIs() throws Exception {
        var input = Files.createDirectory(folder.resolve(INPUT));
        for (int i = 0; i < FILES; i++) {
            var name = i == 0 ? Holding.FILE : i + ".jsonl";
            var closed = CLOSED.get(i % CLOSED.size());
            Files.writeString(
                    input.resolve(name), ArchiveTest.articles(100 * i, ARTICLES).replace("السد", closed));
        }
        var whole = folder.resolve("whole");
        var silent = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(Main.run(silent, () -> spark, "--to", whole.toString(), input.toString()))
                .isZero();

        var broken = folder.resolve("broken");
        submit(broken, input);
        var killed = killAll(broken);

        assertThat(driver.exitValue()).as(this::saidSoFar).isZero();
        assertThat(killed).filteredOn(one -> one.startsWith(INPUT)).hasSize(1);
        assertThat(killed)
                .as("claims count what many print, count days, compare, and bring together what is tied")
                .filteredOn(one -> one.startsWith(Tables.TOLD))
                .hasSizeGreaterThanOrEqualTo(4);
        for (var table : TABLES) {
            assertThat(ArchiveTest.rows(spark, broken, table))
                    .as(table)
                    .isEqualTo(ArchiveTest.rows(spark, whole, table));
        }
        assertThat(ArchiveTest.rows(spark, broken, "documents")).hasSize(FILES * ARTICLES);
        assertThat(ArchiveTest.rows(spark, broken, "claims")).hasSizeGreaterThan(1);
        assertThat(ArchiveTest.rows(spark, broken, "copies")).isNotEmpty();
    }
}
