package org.isnad.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.isnad.json.Version;
import org.isnad.sources.Fields;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad spark}, and what {@code spark-submit} starts: reads an archive on Spark. */
@Command(
        name = "isnad spark",
        description = {
            "Reads archives on Spark, on this machine or on a cluster, and writes tables of Parquet: documents, statements, mentions, what is told, copies, faults.",
            "What is read is what isnad read reads. A run over the same inputs gives the same rows."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:everything was read",
            "2:nothing could be read",
            "3:some could not be read; why stands in the table of faults",
            "64:the command line is wrong",
            "74:the folder cannot be written, or holds what Isnad has not written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad spark --to result archive.jsonl.gz                on this machine, with all of its cores",
            "  isnad spark --to result 'CC-NEWS-2017*.warc.gz'         the Arabic pages of a crawl",
            "  spark-submit isnad-spark.jar --to s3a://BUCKET/result 's3a://commoncrawl/crawl-data/CC-NEWS/2017/09/*.warc.gz'"
        })
public final class Main implements Callable<Integer> {

    private static final int OK = 0;
    private static final int NONE = 2;
    private static final int SOME = 3;
    static final int USAGE = 64;
    private static final int UNWRITTEN = 74;

    /** On all cores, each task tried four times, as clusters do. */
    private static final String HERE = "local[*,4]";

    /** Nobody else has anything to ask there. */
    private static final String LOOPBACK = "127.0.0.1";

    /** More tasks would read one file of lines over and over. */
    private static final int SLICES = 64;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files, folders and patterns in quotes, on any file system that Hadoop knows: WARC, JSON Lines, CSV, pages, feeds, ZIP, also gzipped.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description =
                    "Where the tables go: a folder that is not there, is empty, or has the tables of an earlier run.")
    private String to = "";

    @Option(
            names = "--map",
            paramLabel = "FIELD=NAME[,…]",
            description =
                    "Under which names JSON Lines or CSV carry id, text, title, outlet, author, published, modified, url.")
    private @Nullable String map;

    @Option(names = "--without-claims", description = "Leaves out what the articles say between them.")
    private boolean withoutClaims;

    private final PrintStream err;
    private final Supplier<SparkSession> spark;

    private Main(PrintStream err, Supplier<SparkSession> spark) {
        this.err = err;
        this.spark = spark;
    }

    /** Runs, and exits with the code of it; so Spark ends too. */
    public static void main(String[] args) {
        System.exit(run(new PrintStream(System.err, true, StandardCharsets.UTF_8), Main::session, args));
    }

    /** @param spark is asked once the command line is known to be right */
    static int run(PrintStream err, Supplier<SparkSession> spark, String... args) {
        return new CommandLine(new Main(err, spark)).execute(args);
    }

    @Override
    public Integer call() {
        check();
        try {
            return run(spark.get());
        } catch (Output.Foreign foreign) {
            err.println("isnad: " + foreign.getMessage());
            return UNWRITTEN;
        } catch (IOException away) {
            err.println("isnad: a file system does not answer or refuses: " + away.getMessage());
            return UNWRITTEN;
        }
    }

    private void check() {
        try {
            if (map != null) {
                Fields.of(map);
            }
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--map: " + wrong.getMessage());
        }
    }

    private static SparkSession session() {
        var conf = new SparkConf().setAppName("isnad");
        if (!conf.contains("spark.master")) {
            conf.setMaster(HERE);
            conf.set("spark.driver.host", LOOPBACK);
            conf.set("spark.driver.bindAddress", LOOPBACK);
        }
        return configured(conf);
    }

    /** Times are UTC, in the form that all readers of Parquet know. */
    static SparkSession configured(SparkConf conf) {
        conf.set("spark.sql.session.timeZone", "UTC");
        conf.set("spark.sql.datetime.java8API.enabled", "true");
        conf.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        conf.setIfMissing("spark.ui.enabled", "false");
        return SparkSession.builder().config(conf).getOrCreate();
    }

    private int run(SparkSession session) throws IOException, Output.Foreign {
        var hadoop = session.sparkContext().hadoopConfiguration();
        var found = Found.of(
                inputs, hadoop, Math.min(SLICES, 2 * session.sparkContext().defaultParallelism()));
        found.faults().forEach(err::println);
        if (found.isEmpty()) {
            err.println("isnad: nothing to read");
            return NONE;
        }
        var output = Output.begin(to, hadoop);
        var result =
                new Archive(session, map, !withoutClaims, line -> err.println("isnad: " + line)).run(found, output);
        err.println(summary(result));
        return result.unread() + found.faults().size() == 0 ? OK : result.articles() == 0 ? NONE : SOME;
    }

    private static String summary(Archive.Result result) {
        return result.articles() + " articles with " + result.statements() + " statements, "
                + result.claims() + " claims (" + result.contested() + " contested), " + result.copies()
                + " copies of one another; " + result.notArabic() + " not Arabic; " + result.unread()
                + " could not be read.";
    }

    /** What {@code --version} tells. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"isnad spark " + Version.program()};
        }
    }
}
