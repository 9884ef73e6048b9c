package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.json.Json;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The claims of the samples, over a real record. */
class ClaimCommandsTest {

    @TempDir
    static Path folder;

    private static String record = "";

    @BeforeAll
    static void add() {
        record = folder.resolve("news.isnad").toString();
        Run.of("add", record, Shared.root().resolve("samples/pages").toString());
    }

    /** Of the five stories those in which somebody denies what others assert. */
    @ParameterizedTest
    @ValueSource(strings = {"airlift", "quarter", "passage"})
    void aStoryInWhichOneDeniesWhatAnotherAssertsIsAContestedClaim(String story) {
        assertThat(claims("--contested", "--outlets", "2"))
                .anyMatch(claim -> tellings(claim)
                        .allMatch(telling -> telling.get("article").toString().startsWith(story)));
    }

    @Test
    void storiesAreNotRunTogether() {
        assertThat(claims())
                .allSatisfy(claim -> assertThat(tellings(claim)
                                .map(telling ->
                                        telling.get("article").toString().replaceAll("-.*", ""))
                                .distinct())
                        .hasSize(1));
    }

    /** June and December 2017: each side says that the other let the group pass. No other claim has a mirror. */
    @Test
    void whoIsAccusedOfWhatHeSaysOfAnotherIsShownAsTheMirror() {
        var mirrored = claims().stream()
                .map(claim -> object(Run.of("claim", record, claim.get("id").toString(), "--json")
                        .out()))
                .filter(claim -> !((List<?>) claim.get("mirrors")).isEmpty())
                .toList();
        assertThat(mirrored).isNotEmpty().allSatisfy(claim -> {
            assertThat(tellings(claim))
                    .allMatch(telling -> telling.get("article").toString().startsWith("passage"));
            assertThat(Run.of("claim", record, claim.get("id").toString()).out())
                    .contains("Mirror", "⇄");
        });
    }

    @Test
    void eachClaimIsWhatItsSchemaAllows() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Shared.root().resolve("docs/schemas/claim.schema.json")), InputFormat.JSON);
        var lines = Run.of("claims", record, "--json", "--limit", "1000")
                .out()
                .lines()
                .toList();
        assertThat(lines).isNotEmpty();
        for (var line : lines) {
            var one = Run.of("claim", record, object(line).get("id").toString(), "--json")
                    .out();
            assertThat(schema.validate(
                            one,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .as(one)
                    .isEmpty();
        }
        assertThat(schema.validate(lines.get(0).replace("\"contested\"", "\"true\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void inWhateverOrderTheSamplesAreAddedTheClaimsAreTheSame(@TempDir Path other) throws IOException {
        List<String> pages;
        try (var files = Files.list(Shared.root().resolve("samples/pages"))) {
            pages = new ArrayList<>(files.map(Path::toString).sorted().toList());
        }
        Collections.shuffle(pages, new Random(7));
        var shuffled = other.resolve("news.isnad").toString();
        pages.forEach(page -> assertThat(Run.of("add", shuffled, page).code()).isZero());
        assertThat(told(shuffled)).isEqualTo(told(record));
    }

    /** Of each claim its name and the statements by their articles. */
    private static Map<String, List<String>> told(String record) {
        return Run.of("claims", record, "--json", "--limit", "1000")
                .out()
                .lines()
                .map(ClaimCommandsTest::object)
                .collect(Collectors.toMap(
                        claim -> claim.get("id").toString(),
                        claim -> tellings(claim)
                                .map(told -> told.get("article") + " " + told.get("side") + " " + told.get("words"))
                                .sorted()
                                .toList()));
    }

    @Test
    void aStatementLeadsToItsClaim() {
        for (Map<?, ?> claim : claims()) {
            tellings(claim).forEach(telling -> {
                var statement = telling.get("statement").toString();
                var one = Run.of("claim", record, statement, "--json");
                assertThat(one.code()).isZero();
                assertThat(object(one.out()).get("id")).isEqualTo(claim.get("id"));
            });
        }
    }

    @Test
    void aClaimIsShownWithItsSidesOriginsAndWordings() {
        var id = claims("--contested", "--outlets", "3").stream()
                .map(claim -> claim.get("id").toString())
                .filter(each -> Run.of("claim", record, each)
                        .out()
                        .contains("Called")) // not of every claim's parties is there a name
                .findFirst()
                .orElseThrow();
        var english = Run.of("claim", record, id).out();
        assertThat(english)
                .contains("asserts", "denies", "known origins: at most", "└─", "only hand it on", "published");
        var arabic = Run.of("claim", record, id, "--lang", "ar").out();
        assertThat(arabic).contains("يقول به", "ينفيه", "التسميات");
        assertThat(arabic.lines().filter(line -> !line.isEmpty())).allMatch(line -> line.charAt(0) == '\u200F');
    }

    @Test
    void filtersLeaveOutWhatIsNotAskedFor() {
        assertThat(claims("--outlets", "3"))
                .allMatch(claim -> ((Number) claim.get("outlets")).intValue() >= 3)
                .isNotEmpty();
        assertThat(claims("--speaker", "ديلون"))
                .allMatch(claim -> claim.toString().contains("ديلون"))
                .isNotEmpty();
        assertThat(Run.of("claims", record, "--limit", "2").err()).startsWith("The first 2 of ");
        assertThat(Run.of("claims", record, "--speaker", "لا أحد يسمى كذا").code())
                .isEqualTo(Main.FAULTY);
    }

    @Test
    void whoDoubtsIsToldApartFromWhoDenies(@TempDir Path other) throws IOException {
        var articles = other.resolve("articles.jsonl");
        Files.writeString(articles, """
                {"id": "a", "outlet": "الضفة", "published": "2021-03-04", "text": "قال المتحدث باسم الجيش أحمد سالم إن مروحية عسكرية سقطت قرب بلدة الكرمة وإن أربعة جنود قتلوا. وشكك النائب علي الصايغ في رواية الجيش."}
                {"id": "b", "outlet": "المنارة", "published": "2021-03-05", "text": "أعلن المتحدث باسم الجيش العميد أحمد سالم سقوط مروحية عسكرية قرب بلدة الكرمة ومقتل أربعة جنود. ونفى وزير الدفاع سليم الحداد سقوط مروحية عسكرية قرب بلدة الكرمة."}
                """);
        var doubting = other.resolve("news.isnad").toString();
        assertThat(Run.of("add", doubting, articles.toString()).code()).isZero();
        assertThat(Run.of("claims", doubting, "--doubted").out())
                .contains("contested", "doubted", "asserts", "denies", "doubts \u2068النائب علي الصايغ");
        assertThat(Run.of("claims", doubting, "--doubted", "--lang", "ar").out())
                .contains("موضع تشكيك", "يشكك فيه");
        assertThat(Run.of("claims", record, "--doubted", "--speaker", "علي الصايغ")
                        .code())
                .isEqualTo(Main.FAULTY);
        var claim = Run.of("claim", doubting, "a#s2").out();
        assertThat(claim).contains("doubted", "doubts", "رواية الجيش");
    }

    @Test
    void whatIsNotThereIsToldAsSuch() {
        var none = Run.of("claim", record, "c0000000");
        assertThat(none.code()).isEqualTo(Main.FAULTY);
        assertThat(none.err()).contains("There is no claim c0000000", "isnad claims");
        assertThat(Run.of("claims", record + "x").err()).contains("[no-record]");
        assertThat(Run.of("claims", record, "--limit", "0").code()).isEqualTo(Main.USAGE);
    }

    private static List<Map<?, ?>> claims(String... filters) {
        var args = Stream.concat(Stream.of("claims", record, "--json", "--limit", "1000"), Stream.of(filters))
                .toArray(String[]::new);
        return Run.of(args)
                .out()
                .lines()
                .<Map<?, ?>>map(ClaimCommandsTest::object)
                .toList();
    }

    private static Map<?, ?> object(String json) {
        try {
            return (Map<?, ?>) Json.read(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<Map<?, ?>> tellings(Map<?, ?> claim) {
        return ((List<?>) claim.get("told")).stream().map(telling -> (Map<?, ?>) telling);
    }
}
