package org.isnad.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.choice.Weights;
import org.isnad.claim.Claims;
import org.isnad.document.Document;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs on a real Spark in this process, two tasks at a time. */
class ClaimsOfArchiveTest {

    private static final LocalDate DAY = LocalDate.of(2017, 9, 1);

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = Main.configured(new SparkConf()
                .setAppName("test")
                .setMaster("local[2,2]")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.default.parallelism", "2")
                .set("spark.sql.codegen.wholeStage", "false"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static final List<String> TEXTS = List.of(
            "قال وزير الدفاع العراقي سامر الحداد إن الجيش العراقي قصف مواقع تنظيم داعش في مدينة الرقة وقتل 14 مسلحا.",
            "ونفى المتحدث باسم البنتاغون ريان ديلون أن الجيش العراقي قصف مواقع تنظيم داعش في مدينة الرقة.",
            "أعلن وزير الدفاع العراقي سامر الحداد أن الجيش العراقي قصف مواقع لتنظيم داعش في الرقة وقتل 22 مسلحا.",
            "قالت وزارة الخارجية الروسية إن روسيا أرسلت مساعدات إلى مدينة حلب بالتعاون مع الأمم المتحدة.",
            "أكدت الخارجية الروسية أن روسيا أرسلت مساعدات إلى حلب بالتعاون مع الأمم المتحدة.");

    /** Each text on a day of its own or two, in several papers. */
    private static List<Document> documents() {
        var documents = new ArrayList<Document>();
        for (int i = 0; i < 40; i++) {
            var told = Told.NOTHING.outlet("صحيفة " + i % 4).published(i % 11 == 10 ? null : DAY.plusDays(i % 13));
            documents.add(Isnad.shipped().read(Article.of("a" + i, TEXTS.get(i % TEXTS.size()), told)));
        }
        return documents;
    }

    private static org.isnad.spark.Told told(String key, Document document) {
        var report = Comparisons.reports().of(key, document);
        return new org.isnad.spark.Told(
                key,
                report.day() == null ? null : report.day().toEpochDay(),
                org.isnad.spark.Told.print(report),
                Comparisons.reports().packed(report));
    }

    private static String key(int number) {
        return "k" + (1000 + number);
    }

    /** The statements of each claim. */
    private static Collection<String> claims(ClaimsOfArchive finding, List<org.isnad.spark.Told> told) {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var claims = new TreeSet<String>();
        for (var row : finding.claims(context, context.parallelize(told, 3)).collect()) {
            var members = new TreeSet<String>();
            for (var member : row.<Row[]>getAs(7)) {
                members.add(member.getString(0) + "#" + member.getString(1));
            }
            claims.add(row.getString(0) + members);
        }
        return claims;
    }

    /** In a record, one article after the other. */
    private static Collection<String> inARecord(List<Document> documents) {
        var claims = new Claims(Lexicon.shipped(), Weights.shipped());
        for (int i = 0; i < documents.size(); i++) {
            claims.add(key(i), documents.get(i));
        }
        var all = new TreeSet<String>();
        for (var claim : claims.claims()) {
            var members = new TreeSet<String>();
            claim.tellings().forEach(telling -> members.add(telling.id()));
            all.add(claim.id() + members);
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({"4000, 32", "3, 32"})
    void claimsAreThoseOfARecordHoweverTheyAreCutIntoTasks(int cell, int copies) {
        var documents = documents();
        var told = IntStream.range(0, documents.size())
                .mapToObj(i -> told(key(i), documents.get(i)))
                .toList();

        var claims = claims(new ClaimsOfArchive(cell, copies), told);

        assertThat(claims).hasSize(3).isEqualTo(inARecord(documents));
    }

    @Test
    void whatThousandsPrintIsOneClaimAndComparedOnce() {
        var one = documents().get(0);
        var told = IntStream.range(0, 2000).mapToObj(i -> told(key(i), one)).toList();

        var claims = claims(new ClaimsOfArchive(), told);

        assertThat(claims)
                .hasSize(1)
                .allSatisfy(claim -> assertThat(claim.split(",")).hasSize(2000));
    }

    /** A day on which all papers write of the same names, most of them of something else that these do. */
    private static List<org.isnad.spark.Told> aDayOfTheSameNames(int articles) {
        var towns = List.of("الرقة", "حلب", "دير الزور", "إدلب", "الموصل", "تلعفر", "حماة", "درعا", "القامشلي");
        var deeds = List.of(
                "قصف مواقع تنظيم داعش في",
                "دخل مدينة",
                "أفرج عن أسرى في",
                "أغلق الطريق إلى",
                "بنى مدرسة في",
                "أرسل مساعدات إلى",
                "دمر جسرا في",
                "اعتقل مسلحين في",
                "وزع الخبز في",
                "فتح مستشفى في");
        var said = List.of("قال", "أعلن", "أكد", "ذكر", "أوضح", "أضاف", "صرح");
        return IntStream.range(0, articles)
                .mapToObj(i -> {
                    var text = said.get(i % said.size()) + " وزير الدفاع العراقي سامر الحداد إن الجيش العراقي "
                            + deeds.get(i % deeds.size()) + " " + towns.get(i % towns.size()) + " في اليوم "
                            + (10 + i) + " من الحملة.";
                    var told = Told.NOTHING.outlet("صحيفة " + i % 20).published(DAY);
                    return told(key(i), Isnad.shipped().read(Article.of("a" + i, text, told)));
                })
                .toList();
    }

    @Test
    void aDayOnWhichAllWriteOfTheSameNamesIsCutIntoTasksNoLargerThanTwoCells() {
        var cell = 50;
        var count = 12;
        var told = aDayOfTheSameNames(cell * count);
        var cells = Map.of(told.get(0).stretch(), count);
        var blocks = new Blocks(cells);
        Map<Integer, Integer> loads = new HashMap<>();
        told.forEach(one -> Block.of(one, cells)
                .forEachRemaining(block -> loads.merge(blocks.getPartition(block), 1, Integer::sum)));

        assertThat(blocks.numPartitions()).isEqualTo(count * (count + 1) / 2).isEqualTo(loads.size());
        assertThat(loads.values()).allSatisfy(load -> assertThat(load).isLessThan(3 * cell));
        assertThat(claims(new ClaimsOfArchive(cell, 32), told))
                .hasSizeGreaterThan(10)
                .isEqualTo(claims(new ClaimsOfArchive(), told));
    }
}
