package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class VerificationTest {

    /** Nine bytes of zero. */
    private static final Map<Engine, String> NOTHING =
            Map.of(Engine.SQLITE, "zeroblob(9)", Engine.POSTGRES, "'\\x000000000000000000'::bytea");

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Engine.Laid laid;

    @BeforeParameterizedClassInvocation
    static void there(Engine engine) {
        engine.mustBeThere();
    }

    @BeforeEach
    void sound() throws SQLException {
        laid = engine.fresh(folder);
        try (var store = laid.openToAdd()) {
            store.add(Sample.entries(3));
        }
        assertThat(damages()).isEmpty();
    }

    @AfterEach
    void end() throws SQLException {
        laid.close();
    }

    private List<String> damages() {
        try (var store = laid.openToRead()) {
            return RecordTest.damages(store);
        } catch (RecordException broken) {
            return List.of(broken.getMessage());
        }
    }

    private void sql(String sql) throws SQLException {
        assertThat(laid.sql(sql.replace("NOTHING", NOTHING.get(engine))))
                .as(sql)
                .isPositive();
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
                "UPDATE statement SET confidence = 0.123 WHERE reading = 2",
                "UPDATE reading SET outlet = NULL WHERE id = 2",
                "UPDATE reading SET article = 1 WHERE id = 2",
                "UPDATE article SET text = replace(text, 'سد', 'جسر') WHERE id = 2",
                "UPDATE capture SET met = '2020-01-01T00:00:00Z' WHERE id = 2",
                "UPDATE capture SET packed = (SELECT packed FROM capture WHERE id = 1) WHERE id = 2",
                "UPDATE capture SET packed = NOTHING WHERE id = 2",
                "UPDATE log SET at = '2020-01-01T00:00:00Z' WHERE id = 3",
                "UPDATE log SET holds = replace(holds, '1:', '2:') WHERE id = 3",
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
                "UPDATE capture SET packed = NOTHING WHERE id = 2 | capture 2 (https://example.org/a1): its bytes cannot be unpacked",
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
        sql(
                engine == Engine.SQLITE
                        ? "DELETE FROM article_words_docsize WHERE id = 2"
                        : "DELETE FROM article_words WHERE article = 2");
        assertThat(damages()).contains("article 2: the index of words does not know it");
    }

    @Test
    void anIndexWithOtherWordsThanTheArticleIsNamedAndMadeAnew() throws SQLException {
        if (engine
                == Engine.SQLITE) { // what it forgets of an index without contents must be told to it; here something
            // else is
            laid.sql("INSERT INTO article_words (article_words, rowid, words) VALUES ('delete', 2, 'السد اغلق')");
            laid.sql("INSERT INTO article_words (rowid, words) VALUES (99, 'كلمه')");
        } else {
            laid.sql("UPDATE article_words SET words = '{كلمه}' WHERE article = 2");
        }
        assertThat(damages()).contains("index of words: it has not the words of article 2");
        try (var store = laid.openToAdd()) {
            assertThat(store.mendIndex()).isEqualTo(3);
        }
        assertThat(damages()).isEmpty();
        try (var store = laid.openToRead()) {
            assertThat(store.search(Query.of("السد"), 9)).hasSize(3);
            assertThat(store.search(Query.of("كلمه"), 9)).isEmpty();
        }
    }

    @Test
    void lettersOfAllKindsAreIndexedAsTheyAreCheckedFor() {
        try (var store = laid.openToAdd()) {
            store.add(List.of(Sample.entry(
                    "odd",
                    "خبر\nقال الوزير إن الاسم ﷺ هو İstanbul وẞtraße وǅ وcafé وࡰلمة و𐎠 و۱۲۳ وپژگچ وa\u0301b و٤٥²Ⅻ مكتوب"
                            + " ".repeat(3) + "ه".repeat(300),
                    Sample.WITH)));
        }
        assertThat(damages()).isEmpty();
    }

    @Test
    void aLogThatIsShorterThanItWasIsFound() throws SQLException {
        sql(
                engine == Engine.SQLITE
                        ? "UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'log'"
                        : "UPDATE isnad SET logged = logged + 1");
        assertThat(damages()).containsExactly("log line 5: missing");
    }

    @Test
    void aViewThatShowsSomethingElseIsFound() throws SQLException {
        laid.sql("DROP VIEW who_denies_whom", "CREATE VIEW who_denies_whom AS SELECT 1 AS reading");
        assertThat(damages()).containsExactly("file: its tables and views are not those that the log tells of");
    }

    @Test
    void aCopyHasTheDamagesOfWhatItWasMadeOf() throws SQLException {
        sql("UPDATE statement SET act = 'ASSERT' WHERE reading = 2 AND act = 'DENY'");
        sql("DELETE FROM log WHERE id = 4");
        var before = damages();
        var copy = folder.resolve("copy.isnad");
        try (var store = laid.openToRead()) {
            store.copyTo(copy);
        }
        try (var store = RecordStore.openToRead(new RecordPlace.File(copy))) {
            assertThat(RecordTest.damages(store)).hasSize(before.size()).contains("log line 4: missing");
        }
    }
}
