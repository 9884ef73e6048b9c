package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.isnad.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement led back to the bytes that it was read in. */
class TraceCommandTest {

    private static final String PAGE = "<html><head><title>السد</title></head><body><h1>الوزارة تنفي إغلاق السد</h1>"
            + "<p>نقلت وكالة الفرات عن مصدر محلي قوله إن السد أغلق منذ يومين. وكان الماء &quot;قليلا&quot; أمس.</p>"
            + "<p>ونفى المتحدث باسم وزارة المياه سامر الحداد هذه الأنباء.</p></body></html>";

    @TempDir
    Path folder;

    private String record = "";
    private String page = "";

    @BeforeEach
    void add() throws IOException {
        record = folder.resolve("news.isnad").toString();
        page = Files.writeString(folder.resolve("page.html"), PAGE).toString();
        assertThat(Run.of("add", record, page).code()).isZero();
    }

    private static Map<?, ?> object(String json) {
        try {
            return (Map<?, ?>) Json.read(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Map<?, ?> trace(String statement) {
        var run = Run.of("trace", record, statement, "--json");
        assertThat(run.code()).as(run.err()).isZero();
        return object(run.out());
    }

    /** The statement whose cue this is. */
    private String with(String cue) {
        for (int i = 1; i < 9; i++) {
            var traced = trace("1#s" + i);
            if (traced.get("cue").toString().contains(cue)) {
                return "1#s" + i;
            }
        }
        throw new AssertionError(cue);
    }

    @Test
    void theWordsAreFoundInTheSourceOfThePage() {
        var traced = trace(with("قوله"));
        var capture = (Map<?, ?>) traced.get("capture");
        var start = ((Number) capture.get("start")).intValue();
        var end = ((Number) capture.get("end")).intValue();
        assertThat(PAGE.substring(start, end)).contains("قوله").endsWith("السد أغلق منذ يومين");
        assertThat(capture.get("path").toString()).startsWith("/html[1]/body[1]/p[1]");
        assertThat(capture.get("sound")).isEqualTo(true);
        assertThat(capture.get("sha256").toString()).hasSize(64);
    }

    @Test
    void theChainLeadsFromTheArticleToTheSpeakerEachWithItsWords() {
        var chain = (List<?>) trace(with("قوله")).get("chain");
        assertThat(chain).hasSize(3);
        assertThat(((Map<?, ?>) chain.get(1)).get("name").toString()).contains("الفرات");
        var words = (Map<?, ?>) ((Map<?, ?>) chain.get(2)).get("words");
        assertThat(words.get("text")).isEqualTo("مصدر محلي");
    }

    @Test
    void aPersonSeesAllOfIt() {
        var english = Run.of("trace", record, with("قوله")).out();
        assertThat(english)
                .contains("{قوله}", "[السد أغلق منذ يومين]", "The chain", "←", "confidence", "lexicons shipped")
                .contains("its bytes are those of this SHA-256", page);
        var arabic = Run.of("trace", record, with("قوله"), "--lang", "ar").out();
        assertThat(arabic).contains("السلسلة", "كيف وُجد", "الثقة");
        assertThat(arabic.lines().filter(line -> !line.isEmpty())).allMatch(line -> line.charAt(0) == '\u200F');
    }

    @Test
    void correctionsInForceAreShown() {
        var statement = with("ونفى");
        var number = Run.of("correct", record, statement, "--act", "warn", "--by", "سلمى", "--why", "تحذير");
        assertThat(number.code()).as(number.err()).isZero();
        assertThat(trace(statement).get("act")).isEqualTo("WARN");
        assertThat((List<?>) trace(statement).get("corrections")).hasSize(1);
        assertThat(Run.of("trace", record, statement).out()).contains("Corrected by people", "سلمى", "تحذير");
        Run.of("correct", record, "--undo", "1", "--by", "سلمى", "--why", "خطأ");
        assertThat((List<?>) trace(statement).get("corrections")).isEmpty();
    }

    @Test
    void anAddressMeansTheLastReadingOfItsLastCapture() {
        assertThat(trace(page + "#s1").get("statement")).isEqualTo("1#s1");
    }

    @Test
    void bytesThatAreNotAsTheyWereMetAreTold() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + record);
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE capture SET packed = zeroblob(9)");
        }
        var run = Run.of("trace", record, "1#s1");
        assertThat(run.code()).isEqualTo(Main.FAULTY);
        assertThat(run.out()).contains("its bytes are not those of this SHA-256");
    }

    @Test
    void whatIsNotThereIsToldAsSuch() {
        for (var name : List.of("1#s99", "7#s1", "nowhere#s1", "1", "x")) {
            var run = Run.of("trace", record, name);
            assertThat(run.code()).as(name).isEqualTo(Main.NONE);
            assertThat(run.err()).contains("there is no statement " + name);
        }
        assertThat(Run.of("trace", record + "x", "1#s1").err()).contains("[no-record]");
    }
}
