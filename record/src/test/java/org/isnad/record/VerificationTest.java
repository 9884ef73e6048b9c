package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {

    /** As many random flips as are tried, and where the trying begins. */
    private static final int FLIPS = 150;

    private static final long SEED = 4;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void sound() {
        file = folder.resolve("a.isnad");
        try (var store = RecordStore.openToAdd(new RecordPlace.File(file), Sample.CLOCK)) {
            store.add(Sample.entries(3));
        }
        assertThat(damages()).isEmpty();
    }

    private List<String> damages() {
        try (var store = RecordStore.openToRead(new RecordPlace.File(file))) {
            return RecordTest.damages(store);
        } catch (RecordException broken) {
            return List.of(broken.getMessage());
        }
    }

    private void sql(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void aRowThatIsGoneIsNamedByItsTable(Table table) throws SQLException {
        if (table == Table.ARTICLE_FURNITURE || table == Table.FURNITURE || table == Table.PLACE_ALTERNATIVE) {
            var owner = table == Table.ARTICLE_FURNITURE ? "" : table == Table.FURNITURE ? "" : "0, ";
            var rest = table == Table.PLACE_ALTERNATIVE ? "7, 'x', 1.0, 2.0" : "7, 0, 1";
            sql("INSERT INTO " + table.key() + " VALUES (2, " + owner + rest + ")"); // a row too many is one as well
        } else {
            var owner = List.of(Table.CAPTURE, Table.ARTICLE, Table.READING).contains(table) ? "id" : "reading";
            sql("DELETE FROM " + table.key() + " WHERE " + owner + " = 2");
        }
        assertThat(damages()).isNotEmpty().anyMatch(damage -> damage.contains(table.key()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE statement SET act = 'ASSERT' WHERE reading = 2 AND act = 'DENY'",
                "UPDATE statement SET cue_starts = cue_starts + 1 WHERE reading = 2",
                "UPDATE content SET text = text || '.' WHERE reading = 2",
                "UPDATE source SET starts = starts - 1 WHERE reading = 2",
                "UPDATE entity_name SET name = 'x' WHERE reading = 2",
                "UPDATE via SET entity = 'e1' || entity WHERE reading = 2",
                "UPDATE figure SET low = low + 1 WHERE reading = 2",
                "UPDATE place SET lat = lat + 0.0001 WHERE reading = 2",
                "UPDATE why SET rule = 'x' WHERE reading = 2",
                "UPDATE statement SET confidence = 'high' WHERE reading = 2",
                "UPDATE reading SET outlet = NULL WHERE id = 2",
                "UPDATE reading SET article = 1 WHERE id = 2",
                "UPDATE article SET text = replace(text, 'سد', 'جسر') WHERE id = 2",
                "UPDATE capture SET met = '2020-01-01T00:00:00Z' WHERE id = 2",
                "UPDATE capture SET packed = (SELECT packed FROM capture WHERE id = 1) WHERE id = 2",
                "UPDATE capture SET packed = zeroblob(9) WHERE id = 2",
                "UPDATE log SET at = '2020-01-01T00:00:00Z' WHERE id = 3",
                "UPDATE log SET holds = replace(holds, '1:', '2:') WHERE id = 3",
                "UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'log'",
                "INSERT INTO entity VALUES (77, 0, 'e1', 'person', NULL)",
                "DELETE FROM log WHERE id > 1",
                "UPDATE log SET holds = 'schema=0' WHERE id = 1",
                "DELETE FROM log"
            })
    void whatWasEditedIsFound(String sql) throws SQLException {
        if (sql.contains("SET article = 1")) {
            sql("UPDATE reading SET isnad = 'other' WHERE id = 1"); // one reading of a version for each article
        }
        sql(sql);
        assertThat(damages()).as(sql).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM log WHERE id = 3 | log line 3: missing",
                "DELETE FROM log WHERE id = 4 | log line 4: missing",
                "UPDATE log SET what = 'READ' WHERE id = 3 | log line 3: edited: its hash is not that of what it says",
                "DELETE FROM capture WHERE id = 2 | capture 2: missing",
                "DELETE FROM reading WHERE id = 2 | reading 2: missing; log line 3 tells of it",
                "DELETE FROM statement WHERE reading = 2 AND position = 1 | reading 2, table statement: 6 rows, but 7 were written",
                "UPDATE entity SET kind = 'state' WHERE reading = 2 | reading 2, table entity: one of its 8 rows was changed",
                "UPDATE capture SET packed = zeroblob(9) WHERE id = 2 | capture 2 (https://example.org/a1): its bytes cannot be unpacked",
                "UPDATE article SET text = 'x' WHERE id = 2 | article 2 (a1): its text is not that of its SHA-256"
            })
    void damageIsNamed(String sql, String expected) throws SQLException {
        sql(sql);
        assertThat(damages()).contains(expected);
    }

    @Test
    void aLineOfTheLogThatIsRewrittenWithItsHashBreaksTheChain() throws SQLException {
        var hash = Log.hash(2, "2020-01-01T00:00:00Z", "ADD", 1L, "", "");
        sql("UPDATE log SET at = '2020-01-01T00:00:00Z', holds = '', before = '', hash = '" + hash + "' WHERE id = 2");
        assertThat(damages())
                .contains("log line 2: does not follow the line before", "log line 3: does not follow the line before");
    }

    @Test
    void anArticleThatTheIndexOfWordsDoesNotKnowIsNamed() throws SQLException {
        sql("DELETE FROM article_words_docsize WHERE id = 2");
        assertThat(damages()).contains("article 2: the index of words does not know it");
    }

    @Test
    void aFlippedByteOfACaptureOrTextIsFound() throws IOException, SQLException {
        for (var words : List.of("https://example.org/a1", "يعمل بكامل طاقته", "مشيرا إلى")) {
            var bytes = Files.readAllBytes(file);
            var found = places(bytes, words.getBytes(StandardCharsets.UTF_8));
            assertThat(found).as(words).isNotEmpty();
            for (var at : found) {
                var flipped = bytes.clone();
                flipped[at + 2] ^= 1;
                Files.write(file, flipped);
                assertThat(damages()).as(words + " at " + at).isNotEmpty();
            }
            Files.write(file, bytes);
        }
    }

    private static List<Integer> places(byte[] in, byte[] wanted) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at + wanted.length <= in.length; at++) {
            var i = 0;
            while (i < wanted.length && in[at + i] == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                places.add(at);
            }
        }
        return places;
    }

    /** Where nothing is told after a flip, the byte held nothing: all that the record gives is what it gave before. */
    @Test
    void aByteFlippedAnywhereIsFoundOrHeldNothing() throws IOException {
        try (var store = RecordStore.openToAdd(new RecordPlace.File(file), Sample.CLOCK)) {
            store.add(Sample.entries(40));
        }
        var bytes = Files.readAllBytes(file);
        var before = given();
        var random = new Random(SEED);
        var foundSome = 0;
        for (int i = 0; i < FLIPS; i++) {
            var at = random.nextInt(bytes.length);
            var flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            if (damages().isEmpty()) {
                assertThat(given()).as("byte " + at).isEqualTo(before);
            } else {
                foundSome++;
            }
        }
        assertThat(foundSome).isGreaterThan(FLIPS / 4);
    }

    private List<Recorded> given() {
        List<Recorded> given = new ArrayList<>();
        try (var store = RecordStore.openToRead(new RecordPlace.File(file))) {
            store.each(given::add);
        }
        return given;
    }
}
