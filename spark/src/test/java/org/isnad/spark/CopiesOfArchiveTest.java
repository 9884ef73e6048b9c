package org.isnad.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.isnad.article.Article;
import org.isnad.copies.Copies;
import org.isnad.copies.Sketch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs on a real Spark in this process, two tasks at a time. */
class CopiesOfArchiveTest {

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = Main.configured(new SparkConf()
                .setAppName("test")
                .setMaster("local[2,2]")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.sql.shuffle.partitions", "4")
                .set("spark.sql.codegen.wholeStage", "false"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static final List<String> SAID = List.of("قال", "أعلن", "أكد", "ذكر", "أوضح", "أضاف", "صرح", "كشف");
    private static final List<String> SPEAKERS = List.of(
            "وزير المياه سامر الحداد",
            "مدير الهيئة نادر الخطيب",
            "المتحدث باسم المجلس المحلي",
            "رئيس بلدية الضفة منى العلي",
            "مسؤول في دائرة الطرق",
            "محافظ الإقليم الشمالي كمال درويش",
            "نقيب المزارعين حسان عبود",
            "قائد فرق الإنقاذ ليث منصور");
    private static final List<String> DEEDS = List.of(
            "أغلق المجرى الشمالي أمام السفن",
            "بدأ ترميم الجسر القديم فوق النهر",
            "وزع الخبز والدواء على أهالي القرى",
            "رفع منسوب البحيرة إلى أعلى حد له",
            "أوقف ضخ المياه نحو الحقول الشرقية",
            "فتح ثلاث مدارس أمام طلاب الريف",
            "نقل الجرحى بطائرة إلى مستشفى العاصمة",
            "منع مرور الشاحنات الثقيلة على الطريق الساحلي",
            "خفض رسوم الري عن صغار الفلاحين",
            "أعاد التيار الكهربائي إلى أحياء المدينة");
    private static final List<String> REASONS = List.of(
            "بسبب أعمال صيانة طارئة في السد",
            "بعد عاصفة ضربت الساحل ليلة أمس",
            "استجابة لمطالب رفعها السكان منذ شهور",
            "وفق خطة أقرتها الحكومة مطلع العام",
            "رغم نقص الوقود وقطع الغيار",
            "بدعم من منظمات دولية تعمل هناك",
            "خوفا من فيضان يتوقعه خبراء الأرصاد",
            "تمهيدا لموسم الحصاد الذي يقترب");
    private static final List<String> TIMES = List.of(
            "صباح الخميس",
            "مساء الأحد الماضي",
            "قبل نهاية الشهر الجاري",
            "خلال اليومين المقبلين",
            "منذ منتصف الليل",
            "في الساعات الأولى من الفجر",
            "طوال الأسبوع");

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String line(Random random) {
        return any(SAID, random) + " " + any(SPEAKERS, random) + " إنه " + any(DEEDS, random) + " "
                + any(REASONS, random) + " " + any(TIMES, random) + ".";
    }

    private static List<String> lines(Random random) {
        return IntStream.range(0, 8).mapToObj(i -> line(random)).collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Every third report is printed again by one to three papers, each of which has changed a line; every tenth goes through thirty papers, each of which
     * changes a line of what the one before printed, so that the last has nothing of the first. Some papers print no more than a line.
     */
    private static List<byte[]> sketches(int reports) {
        var random = new Random(7);
        var texts = new ArrayList<String>();
        for (int i = 0; i < reports; i++) {
            var lines = lines(random);
            texts.add(String.join("\n", lines));
            var further = i % 10 == 0 ? 30 : i % 3 == 0 ? 1 + random.nextInt(3) : 0;
            for (int n = 0; n < further; n++) {
                var again = i % 10 == 0 ? lines : new ArrayList<>(lines);
                again.set(n % lines.size(), line(random));
                texts.add(String.join("\n", again));
            }
        }
        texts.add("أغلق السد.");
        texts.add("أغلق السد.");
        return texts.stream().map(text -> Sketch.of(Article.of("a", text))).toList();
    }

    private static String key(int number) {
        return HexFormat.of().toHexDigits(number * 0x9E37_79B9_7F4A_7C15L); // in another order than the articles
    }

    private static Dataset<Row> readings(List<byte[]> sketches, int partitions) {
        var rows = IntStream.range(0, sketches.size())
                .mapToObj(i -> RowFactory.create("news.jsonl", (long) i, key(i), sketches.get(i)))
                .toList();
        return spark.createDataFrame(
                        rows, StructType.fromDDL("input STRING, ordinal BIGINT, key STRING, sketch BINARY"))
                .repartition(partitions);
    }

    /** The keys of each family, by that of its first. */
    private static Map<String, TreeSet<String>> families(Dataset<Row> readings) {
        Map<String, TreeSet<String>> families = new TreeMap<>();
        new CopiesOfArchive(spark)
                .copies(readings)
                .collectAsList()
                .forEach(row -> families.computeIfAbsent(row.getString(1), any -> new TreeSet<>())
                        .add(row.getString(0)));
        return families;
    }

    /** As isnad copies finds them. */
    private static Map<String, TreeSet<String>> inOnePlace(List<byte[]> sketches) {
        var copies = new Copies();
        sketches.forEach(copies::add);
        Map<String, TreeSet<String>> families = new TreeMap<>();
        for (var group : copies.groups()) {
            group.forEach(one -> families.computeIfAbsent(key(group.get(0)), any -> new TreeSet<>())
                    .add(key(one)));
        }
        return families;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void familiesAreThoseOfIsnadCopiesHoweverArticlesAreCutIntoTasks(int partitions) {
        var sketches = sketches(100);

        var families = families(readings(sketches, partitions));

        assertThat(families).hasSizeGreaterThan(40).isEqualTo(inOnePlace(sketches));
    }

    @Test
    void whatThousandsPrintIsOneFamily() {
        var sketches = new ArrayList<>(sketches(3));
        var before = sketches.size();
        var printed = Article.of("a", String.join("\n", lines(new Random(8))));
        for (int i = 0; i < 3000; i++) {
            sketches.add(Sketch.of(printed));
        }

        assertThat(families(readings(sketches, 3)))
                .isEqualTo(inOnePlace(sketches))
                .hasEntrySatisfying(key(before), family -> assertThat(family).hasSize(3000));
    }

    @Test
    void whereNothingWasReadThereAreNoFamilies() {
        assertThat(families(readings(List.of(), 1))).isEmpty();
    }

    @Test
    void ofABandThatVeryManyHaveEachIsPairedWithItsNeighboursAlone() {
        var many = 100_000;
        var bands = IntStream.range(0, many)
                .mapToObj(print -> RowFactory.create(5, (long) print))
                .iterator();
        var pairs = CopiesOfArchive.pairs(bands);
        var count = 0;
        while (pairs.hasNext()) {
            var pair = pairs.next();
            assertThat(pair.getLong(1) - pair.getLong(0)).isBetween(1L, (long) Copies.NEIGHBOURS);
            count++;
        }

        assertThat(count).isEqualTo(Copies.NEIGHBOURS * many - Copies.NEIGHBOURS * (Copies.NEIGHBOURS + 1) / 2);
    }

    @Test
    void bandsThatDifferAreNotPaired() {
        var bands = List.of(
                RowFactory.create(5, 1L),
                RowFactory.create(5, 2L),
                RowFactory.create(6, 2L),
                RowFactory.create(7, 2L),
                RowFactory.create(7, 3L));

        assertThat(CopiesOfArchive.pairs(bands.iterator()))
                .toIterable()
                .containsExactly(RowFactory.create(1L, 2L), RowFactory.create(2L, 3L));
    }
}
