package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.json.Json;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCommandsTest {

    private static final Path PAGES = Shared.root().resolve("samples/pages");

    static final int ARTICLES = 2500;

    private static final int COLUMNS = 27;

    @TempDir
    Path folder;

    private String record;

    @BeforeEach
    void name() {
        record = folder.resolve("news.isnad").toString();
    }

    @Test
    void whatIsAddedIsFoundVerifiedCopiedAndExported() throws IOException {
        var added = Run.of("add", record, PAGES.toString());
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.err()).isEqualTo("35 articles added.\n");
        assertThat(Run.of("add", record, PAGES.toString()).err()).isEqualTo("0 articles added; 35 in already.\n");

        var found = Run.of("search", record, "\"دير الزور\"", "--act", "deny", "--json");
        assertThat(found.code()).isZero();
        for (var line : found.out().lines().toList()) {
            var hit = (Map<?, ?>) Json.read(line);
            assertThat(hit.get("act")).isEqualTo("DENY");
            assertThat(((Map<?, ?>) hit.get("sentence")).get("text").toString()).contains("دير الزور");
        }
        assertThat(Run.of("search", record, "كلمة لا توجد").code()).isEqualTo(Main.FAULTY);
        assertThat(Run.of("search", record).code()).isEqualTo(Main.USAGE);

        assertThat(Run.of("verify", record).err()).isEqualTo("35 readings, all as they were written.\n");
        assertThat(Run.of("verify", record, "--mend-index").err())
                .isEqualTo(
                        "The index of words was made anew, of 35 articles.\n35 readings, all as they were written.\n");
        assertThat(Run.of("verify", record + "x", "--mend-index").err()).contains("[no-record]");
        var copy = folder.resolve("copy.isnad").toString();
        assertThat(Run.of("copy", record, copy).code()).isZero();
        assertThat(Run.of("copy", record, copy).code()).isEqualTo(Main.UNWRITTEN);
        assertThat(Run.of("export", copy, "--to", "jsonl").out())
                .isEqualTo(Run.of("export", record, "--to", "jsonl").out());
    }

    @Test
    void jsonLinesOutAreTheDocumentsThatReadingGives() throws IOException {
        Run.of("add", record, PAGES.toString());
        var read = Run.of("read", "--json", PAGES.toString()).out().lines().toList();
        var exported = Run.of("export", record, "--to", "jsonl").out().lines().toList();
        assertThat(exported).hasSameSizeAs(read);
        for (int i = 0; i < read.size(); i++) {
            var further = exported.get(i).indexOf(",\"address\":");
            assertThat(exported.get(i).substring(0, further) + "}").isEqualTo(read.get(i));
            assertThat((Map<?, ?>) Json.read(exported.get(i)))
                    .satisfies(all -> assertThat(all.get("text").toString()).isNotBlank())
                    .satisfies(all ->
                            assertThat(all.get("capture_sha256").toString()).hasSize(64));
        }
    }

    @Test
    void csvHasARowForEachStatement() {
        Run.of("add", record, PAGES.toString());
        var csv = Run.of("export", record, "--to", "csv").out();
        assertThat(csv).startsWith("\uFEFFarticle,address,met,outlet,");
        var statements = Run.of("read", "--json", PAGES.toString())
                .out()
                .lines()
                .mapToInt(line -> statements(line))
                .sum();
        assertThat(CsvReader.builder().ofCsvRecord(csv.substring(1)).stream())
                .hasSize(1 + statements)
                .allMatch(row -> row.getFieldCount() == COLUMNS);
    }

    /** Odd texts beside the pages: quotation marks, line ends of all kinds, what spreadsheets take for a formula, no title, a title apart. */
    private Path odd() throws IOException {
        return Files.writeString(folder.resolve("odd.jsonl"), """
                {"id": "o1", "text": "=قال \\"الوزير\\"، إن السد مغلق.\\r\\nوقال; إنه مفتوح.\\n\\n", "outlet": "الغد"}
                {"id": "o2", "title": "-الوزير: السد مغلق", "text": "نفى الوزير 🌊 ذلك، وقال إن السد مفتوح.", "published": "2017-09-07"}
                {"id": "o3", "text": "\\uFEFFقال الوزير إن السد مغلق\\tاليوم.", "url": "https://example.org/o3"}
                """);
    }

    /** A page whose server sent headers with it, and which tells its author and its last change. */
    private Path withHeaders() throws IOException {
        Files.writeString(
                folder.resolve("signed.html.headers"),
                "HTTP/1.1 200\nContent-Type: text/html; charset=utf-8\nETag: \"7\"\n");
        return Files.writeString(folder.resolve("signed.html"), """
                <title>السد مغلق</title><meta name=author content='ليلى الحداد'>
                <meta property=article:published_time content='2017-09-07'><meta property=article:modified_time content='2017-09-08'>
                <p>قال الوزير إن السد مغلق منذ أمس، وإن الطريق إليه مفتوح للجميع. ونفى المدير ذلك في بيان له.</p>
                """);
    }

    @Test
    void authorAndLastChangeAreShownAndFoundInEveryForm() throws IOException {
        var page = withHeaders();
        Run.of("add", record, page.toString());
        assertThat(Run.of("read", page.toString()).out())
                .contains("\u2068ليلى الحداد\u2069 · \u20682017-09-07\u2069 · changed \u20682017-09-08\u2069");
        assertThat(Run.of("search", record, "السد").out()).contains("\u2068ليلى الحداد\u2069, \u20682017-09-07\u2069");
        for (var told : List.of(
                Run.of("read", "--json", page.toString()),
                Run.of("search", record, "السد", "--json"),
                Run.of("export", record, "--to", "jsonl"))) {
            var read = (Map<?, ?>) Json.read(told.out());
            assertThat(read.get("author")).isEqualTo("ليلى الحداد");
            assertThat(read.get("modified")).isEqualTo("2017-09-08");
        }
        for (var form : List.of("csv", "articles")) {
            assertThat(
                            CsvReader.builder()
                                    .ofNamedCsvRecord(Run.of("export", record, "--to", form)
                                            .out()
                                            .substring(1))
                                    .stream())
                    .isNotEmpty()
                    .allMatch(row -> row.getField("author").equals("ليلى الحداد")
                            && row.getField("modified").equals("2017-09-08"));
        }
    }

    /** All but the hash of the captured bytes, which are now those of the export's line. */
    private static List<String> withoutCapture(Run exported) {
        assertThat(exported.code()).isZero();
        return exported.out()
                .lines()
                .map(line -> line.replaceFirst("\"capture_sha256\":\"[0-9a-f]{64}\"", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"jsonl,jsonl", "articles,csv"})
    void whatIsExportedAndAddedToANewRecordIsTheSameAgain(String to, String ending) throws IOException {
        Run.of("add", record, PAGES.toString(), odd().toString(), withHeaders().toString());
        var first = Run.of("export", record, "--to", to);
        assertThat(first.out()).contains("ETag: ").contains("ليلى الحداد");
        var file = Files.writeString(folder.resolve("out." + ending), first.out());
        var other = folder.resolve("other.isnad").toString();
        var added = Run.of("add", other, file.toString());
        assertThat(added.err()).isEqualTo("39 articles added.\n");
        for (var form : List.of("csv", "articles", "jsonl")) {
            assertThat(withoutCapture(Run.of("export", other, "--to", form)))
                    .as(form)
                    .isEqualTo(withoutCapture(Run.of("export", record, "--to", form)));
        }
    }

    @Test
    void theCellsOfTheTableAreTheRecordsOwnWords() throws IOException {
        Run.of("add", record, PAGES.toString(), odd().toString());
        var texts = new HashMap<String, String>();
        for (var line : Run.of("export", record, "--to", "jsonl").out().lines().toList()) {
            var article = (Map<?, ?>) Json.read(line);
            texts.put(article.get("address").toString(), article.get("text").toString());
        }
        var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                Run.of("export", record, "--to", "csv").out().substring(1))
                        .stream()
                        .toList();
        assertThat(rows).hasSizeGreaterThan(200).allSatisfy(row -> {
            var text = texts.get(row.getField("address"));
            assertThat(row.getField("words")).isEqualTo(words(row.getField("content_spans"), text));
            assertThat(row.getField("source")).isEqualTo(words(row.getField("source_spans"), text));
            assertThat(row.getField("cue")).isEqualTo(words(row.getField("cue_span"), text));
        });
    }

    private static String words(String spans, String text) {
        return Pattern.compile("([0-9]+)-([0-9]+)")
                .matcher(spans)
                .results()
                .map(span -> text.substring(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2))))
                .collect(Collectors.joining(" … "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"citron", "annotation", "prov", "claims"})
    void theFormsOfOthersAreLinesOfJson(String form) {
        Run.of("add", record, PAGES.toString());
        var exported = Run.of("export", record, "--to", form);
        assertThat(exported.code()).isZero();
        assertThat(exported.out().lines())
                .hasSizeGreaterThanOrEqualTo(35)
                .allSatisfy(line -> assertThat(Json.read(line)).isInstanceOf(Map.class));
    }

    private static int statements(String line) {
        try {
            return ((List<?>) ((Map<?, ?>) Json.read(line)).get("statements")).size();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void aPageThatChangedIsKeptBeside() throws IOException {
        var page = folder.resolve("page.txt");
        Files.writeString(page, "قال الوزير إن السد مغلق.");
        assertThat(Run.of("add", "--list", record, page.toString()).out()).isEqualTo("new\t" + page + "\n");
        Files.writeString(page, "قال الوزير إن السد مفتوح.");
        var changed = Run.of("add", "--list", record, page.toString());
        assertThat(changed.out()).isEqualTo("changed\t" + page + "\n");
        assertThat(changed.err()).isEqualTo("1 article added; 1 at an address that was known with other bytes.\n");
        assertThat(Run.of("search", record, "مغلق").code()).isZero();
        assertThat(Run.of("search", record, "مفتوح").code()).isZero();
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsAdded() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "قال الوزير إن السد مغلق.");
        Files.writeString(folder.resolve("b.txt"), "only English here, so nothing to be read");
        var some = Run.of(
                "add",
                record,
                folder.resolve("a.txt").toString(),
                folder.resolve("b.txt").toString());
        assertThat(some.code()).isEqualTo(Main.SOME);
        assertThat(some.err()).contains("[not-arabic]").endsWith("1 article added; 1 could not be read.\n");
    }

    @Test
    void whatIsNoRecordIsTold() throws IOException {
        var text = Files.writeString(folder.resolve("a.txt"), "قال الوزير إن السد مغلق.")
                .toString();
        assertThat(Run.of("add", text, text).err())
                .contains(text + ": the file is no record")
                .contains("[not-a-record]");
        for (var command : List.of("search", "verify", "export", "copy")) {
            var last =
                    command.equals("export") ? "--to=csv" : folder.resolve("x").toString();
            var none = command.equals("verify") ? Run.of(command, record) : Run.of(command, record, last);
            assertThat(none.code()).as(command).isEqualTo(Main.NONE);
            assertThat(none.err()).contains("[no-record]");
        }
    }

    @Test
    void aFlippedByteIsNamedAndTheExitCodeTellsIt() throws IOException {
        Run.of("add", record, PAGES.toString());
        var file = Path.of(record);
        var bytes = Files.readAllBytes(file);
        var latin = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = latin.indexOf("marsad.example"); at >= 0; at = latin.indexOf("marsad.example", at + 1)) {
            bytes[at] ^= 1; // a page may keep what it once held: the one that counts is among them
        }
        Files.write(file, bytes);
        var verified = Run.of("verify", record);
        assertThat(verified.code()).isEqualTo(Main.FAULTY);
        assertThat(verified.out()).isNotEmpty();
    }

    // ---- captures and readings beside each other

    @Test
    void whatChangedBetweenCapturesIsShown() throws IOException {
        var page = folder.resolve("page.txt");
        var address = page.toString();
        Files.writeString(page, "قال الوزير إن 22 جنديا قتلوا في الهجوم. وأكدت الشركة أن الطريق مفتوح.");
        Run.of("add", record, address);
        assertThat(Run.of("diff", record, address).err()).contains("[nothing-to-compare]");
        Files.writeString(page, "قال الوزير إن 26 جنديا قتلوا في الهجوم. ونفى المدير وصول المساعدات.");
        Run.of("add", record, address);
        var diff = Run.of("diff", record, address);
        assertThat(diff.code()).as(diff.err()).isEqualTo(Main.FAULTY);
        assertThat(diff.out())
                .contains("[-22-] {+26+} جنديا قتلوا")
                .contains("1 changed, 1 came, 1 went.")
                .contains("+  ")
                .contains("-  ");
        assertThat(Run.of("diff", record, address, "--between", "1", "2").out()).isEqualTo(diff.out());
        assertThat(Run.of("diff", record, address, "--since", "2020-01-01").out())
                .isEqualTo(diff.out());
        var json =
                (Map<?, ?>) Json.read(Run.of("diff", record, address, "--json").out());
        assertThat((List<?>) json.get("changed")).hasSize(1);
        assertThat((List<?>) json.get("came")).hasSize(1);
        assertThat(Run.of("diff", record, address, "--since", "2020-01-01", "--readings")
                        .code())
                .isEqualTo(Main.USAGE);
        assertThat(Run.of("diff", record, "x").code()).isEqualTo(Main.NONE);
    }

    @Test
    void articlesReadAgainKeepTheirOlderReadingBeside() throws IOException {
        var page = folder.resolve("page.txt");
        Files.writeString(page, "قال الوزير إن السد مغلق. وتمتم المدير أن الطريق مفتوح.");
        Run.of("add", record, page.toString());
        assertThat(Run.of("reread", record).err()).isEqualTo("0 articles read again beside an older reading.\n");
        var words = Files.createDirectories(folder.resolve("words/statement"));
        Files.writeString(words.resolve("mine.yaml"), """
                about: words of the test's own
                kind: cue
                entries:
                  - cue: تمتم
                    imperfect: يتمتم
                    act: ASSERT
                    takes: [clause]
                    reads:
                      - text: تمتم الوزير أن المعبر مغلق.
                        sources: الوزير
                        contents: المعبر مغلق
                        form: INDIRECT
                    not:
                      - text: وتمتم كلمات.
                        because: no clause
                """);
        var own = folder.resolve("words").toString();
        var again = Run.of("reread", record, "--lexicon", own);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).isEqualTo("1 article read again beside an older reading.\n");
        assertThat(Run.of("reread", record, "--lexicon", own).err()).startsWith("0 articles");
        var diff = Run.of("diff", record, page.toString(), "--readings");
        assertThat(diff.out()).contains("0 changed, 1 came, 0 went.").contains("shipped+");
        assertThat(Run.of("verify", record).err()).isEqualTo("2 readings, all as they were written.\n");
        assertThat(Run.of("reread", folder.resolve("none.isnad").toString()).err())
                .contains("[no-record]");
    }

    // ---- corrections

    @Test
    void whatIsCorrectedIsGivenCorrectedListedAndUndone() throws IOException {
        var page = folder.resolve("page.txt");
        Files.writeString(page, "قال الوزير إن السد مغلق. ونفت الوزارة ذلك.");
        Run.of("add", record, page.toString());
        assertThat(Run.of("search", record, "مغلق", "--act", "assert").out()).contains("1#s1  ");
        var before = Run.of("export", record, "--to", "jsonl").out();

        var corrected = Run.of("correct", record, "1#s1", "--act", "warn", "--by", "سلمى", "--why", "تحذير لا خبر");
        assertThat(corrected.code()).as(corrected.err()).isZero();
        assertThat(corrected.out()).isEqualTo("1\n");
        assertThat(Run.of("search", record, "مغلق", "--act", "warn").code()).isZero();
        assertThat(Run.of("search", record, "مغلق", "--act", "warn", "--as-read")
                        .code())
                .isEqualTo(Main.FAULTY);
        assertThat(Run.of("export", record, "--to", "jsonl").out())
                .contains("\"act\":\"WARN\"")
                .contains("#1 by سلمى: تحذير لا خبر");
        assertThat(Run.of("export", record, "--to", "jsonl", "--as-read").out()).isEqualTo(before);
        assertThat(Run.of("export", record, "--to", "csv").out()).contains(",WARN,");

        var undone = Run.of("correct", record, "--undo", "1", "--by", "كريم", "--why", "خطأ");
        assertThat(undone.out()).isEqualTo("2\n");
        assertThat(Run.of("export", record, "--to", "jsonl").out()).isEqualTo(before);
        var listed = Run.of("corrections", record);
        assertThat(listed.code()).isZero();
        assertThat(listed.err()).isEqualTo("2 corrections.\n");
        assertThat(listed.out()).contains("undone", "act: WARN", "takes back 1", "تحذير لا خبر", "1#s1");
        var json = Run.of("corrections", record, "--json").out().lines().toList();
        assertThat(json.get(0)).contains("\"by\":\"سلمى\"", "\"state\":\"UNDONE\"");
        assertThat(Run.of("verify", record).code()).isZero();
    }

    @Test
    void correctionsOfAChangedPageAreListedWithWhatHasBecomeOfThem() throws IOException {
        var page = folder.resolve("page.txt");
        Files.writeString(page, "قال الوزير إن السد مغلق. ونفت الوزارة ذلك. وأكد المدير فتح الطريق.");
        Run.of("add", record, page.toString());
        var why = List.of("--by", "سلمى", "--why", "هكذا في النص");
        var chain = List.of("correct", record, "1#s1", "--through", "الوزارة", "--spoken", "2017-09", "--distance");
        assertThat(Run.of(all(chain, why)).code()).isZero();
        assertThat(Run.of(all(
                                List.of("correct", record, "1#s3", "--through-nobody", "--no-distance", "--spoken", ""),
                                why))
                        .code())
                .isZero();
        assertThat(Run.of(all(List.of("correct", record, "1#s3", "--through-nobody", "--through", "الوزارة"), why))
                        .code())
                .isEqualTo(Main.USAGE);
        assertThat(Run.of("corrections", record).code()).isZero();

        Files.writeString(page, "قال الوزير إن السد مفتوح. ونفت الوزارة ذلك. وأكد المدير فتح الطريق.");
        Run.of("add", record, page.toString());
        var listed = Run.of("corrections", record);
        assertThat(listed.code()).isEqualTo(Main.FAULTY);
        assertThat(listed.err()).isEqualTo("2 corrections; 1 does not fit their article as it is now.\n");
        assertThat(listed.out())
                .contains(
                        "in force; the page has changed, and its words are not there: 2",
                        "through: \u2068الوزارة\u2069")
                .contains("said: \u20682017-09\u2069", "the reporter doubts it: yes")
                .contains(
                        "in force; carried over to 2",
                        "through: nobody",
                        "the reporter doubts it: no",
                        "said: not told");
        assertThat(Run.of("corrections", record, "--lang", "ar").out())
                .contains("سارٍ; نُقل إلى 2", "عبر: لا أحد", "قيل في: لم يُذكر")
                .doesNotContainPattern("[a-z]{4} ");
        assertThat(Run.of("corrections", record, "--json").out())
                .contains("\"later\":{\"reading\":2,\"fits\":false}", "\"through\":[\"الوزارة\"]", "\"distance\":true");
    }

    @Test
    void aCorrectionThatCannotBeMadeIsTold() throws IOException {
        var page = folder.resolve("page.txt");
        Files.writeString(page, "قال الوزير إن السد مغلق.");
        Run.of("add", record, page.toString());
        var why = List.of("--by", "سلمى", "--why", "لأن");
        var noWords = Run.of(all(List.of("correct", record, "1#s1", "--content", "البئر"), why));
        assertThat(noWords.code()).isEqualTo(Main.NONE);
        assertThat(noWords.err())
                .contains("«البئر» does not stand in the article")
                .contains("[bad-correction]");
        assertThat(Run.of("correct", record, "1#s1", "--act", "warn").code()).isEqualTo(Main.USAGE);
        assertThat(Run.of(all(List.of("correct", record, "--act", "warn"), why)).code())
                .isEqualTo(Main.USAGE);
        assertThat(Run.of(all(List.of("correct", record, "1#s1", "--undo", "1"), why))
                        .code())
                .isEqualTo(Main.USAGE);
        var none = folder.resolve("none.isnad");
        assertThat(Run.of(all(List.of("correct", none.toString(), "1#s1", "--act", "warn"), why))
                        .err())
                .contains("[no-record]");
        assertThat(none).doesNotExist();
    }

    private static String[] all(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toArray(String[]::new);
    }

    // ---- for the tests of both databases

    static Path source(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < ARTICLES; i++) {
            lines.add("{\"id\": \"k" + i + "\", \"text\": \"قال الوزير رقم " + i
                    + " إن السد مغلق. ونفت الوزارة ذلك، وقالت لصحيفة الغد إن 20 عاملا في دمشق.\"}");
        }
        return Files.write(folder.resolve("many.jsonl"), lines);
    }

    static List<String> ids(String record) {
        return Run.of("export", record, "--to", "jsonl")
                .out()
                .lines()
                .map(line -> line.substring("{\"id\":\"".length(), line.indexOf('"', "{\"id\":\"".length())))
                .toList();
    }
}
