package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is so of records in files alone. */
class SqliteTest {

    /** As many random flips as are tried, and where the trying begins. */
    private static final int FLIPS = 150;

    private static final long SEED = 4;

    @TempDir
    Path folder;

    private Engine.Laid laid;
    private Path file;

    @BeforeEach
    void name() throws SQLException {
        laid = Engine.SQLITE.fresh(folder);
        file = ((RecordPlace.File) laid.place()).path();
    }

    @Test
    void whatIsNoRecordIsLeftAsItIs() throws IOException {
        Files.writeString(file, "a text of mine that is no database");
        RecordTest.refused(laid::openToAdd, RecordException.Kind.NOT_A_RECORD);
        RecordTest.refused(laid::openToRead, RecordException.Kind.NOT_A_RECORD);
        assertThat(file).hasContent("a text of mine that is no database");
        RecordTest.refused(
                () -> RecordStore.openToAdd(new RecordPlace.File(folder), Sample.CLOCK), RecordException.Kind.FAILED);
        RecordTest.refused(
                () -> RecordStore.openToAdd(new RecordPlace.File(folder.resolve("no/such.isnad")), Sample.CLOCK),
                RecordException.Kind.FAILED);
    }

    @Test
    void anEmptyFileIsBegun() throws IOException {
        Files.createFile(file);
        try (var store = laid.openToAdd()) {
            assertThat(store.add(Sample.entries(1))).containsExactly(Outcome.NEW);
        }
    }

    @Test
    void aWordWhereANumberWasIsFound() throws SQLException {
        begun(3);
        laid.sql("UPDATE statement SET confidence = 'high' WHERE reading = 2");
        assertThat(damages()).isNotEmpty();
    }

    @Test
    void bytesWhereTheNameOfAStatementWasAreFound() throws SQLException {
        begun(3);
        laid.sql("UPDATE claim_statement SET statement = CAST(statement AS BLOB) WHERE reading = 2");
        assertThat(damages()).isNotEmpty();
    }

    private void begun(int articles) {
        try (var store = laid.openToAdd()) {
            store.add(Sample.entries(articles));
        }
    }

    private List<String> damages() {
        try (var store = laid.openToRead()) {
            return RecordTest.damages(store);
        } catch (RecordException broken) {
            return List.of(broken.getMessage());
        }
    }

    @Test
    void aFlippedByteOfACaptureOrTextIsFound() throws IOException, SQLException {
        begun(3);
        var rows = rows();
        for (var words : List.of("https://example.org/a1", "يعمل بكامل طاقته", "مشيرا إلى")) {
            var bytes = Files.readAllBytes(file);
            var found = places(bytes, words.getBytes(StandardCharsets.UTF_8));
            assertThat(found).as(words).isNotEmpty();
            for (var at : found) {
                var flipped = bytes.clone();
                flipped[at + 2] ^= 1;
                Files.write(file, flipped);
                if (damages().isEmpty()) { // a page that was filled anew holds bytes that are in no row any more
                    assertThat(rows()).as(words + " at " + at).isEqualTo(rows);
                }
            }
            Files.write(file, bytes);
        }
    }

    /** All that stands in tables. */
    private String rows() throws SQLException {
        var all = new StringBuilder();
        try (var connection = laid.connection();
                var names = connection.createStatement();
                var tables = names.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
            while (tables.next()) {
                try (var select = connection.createStatement();
                        var found = select.executeQuery("SELECT * FROM \"" + tables.getString(1) + "\"")) {
                    while (found.next()) {
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            var value = found.getObject(i);
                            all.append(value instanceof byte[] packed ? Hash.of(packed) : value)
                                    .append('\n');
                        }
                    }
                }
            }
        }
        return all.toString();
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
        begun(40);
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

    /** Where nothing is told after a flip in a page of the index of words, searches find what they found before. */
    @Test
    void aByteFlippedInTheIndexOfWordsIsFoundOrHeldNothing() throws IOException, SQLException {
        begun(12);
        var before = searched();
        var random = new Random(SEED);
        var foundSome = 0;
        var blocks = blocks();
        for (int i = 0; i < FLIPS; i++) {
            var block = blocks.get(random.nextInt(blocks.size()));
            var bytes = HexFormat.of().parseHex(block.hex());
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            write(block.id(), HexFormat.of().formatHex(bytes));
            if (damages().isEmpty()) {
                assertThat(searched()).isEqualTo(before);
            } else {
                foundSome++;
            }
            write(block.id(), block.hex());
        }
        assertThat(foundSome).isGreaterThan(FLIPS / 2);
        assertThat(damages()).isEmpty();
    }

    private record Block(long id, String hex) {}

    private List<Block> blocks() throws SQLException {
        List<Block> blocks = new ArrayList<>();
        try (var connection = laid.connection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT id, hex(block) FROM article_words_data")) {
            while (found.next()) {
                blocks.add(new Block(found.getLong(1), found.getString(2)));
            }
        }
        return blocks;
    }

    private void write(long id, String hex) throws SQLException {
        laid.sql("UPDATE article_words_data SET block = x'" + hex + "' WHERE id = " + id);
    }

    private List<String> searched() {
        List<String> found = new ArrayList<>();
        try (var store = laid.openToRead()) {
            for (var words : List.of("السد", "\"مدير السد\"", "الفرات", "دمشق", "25", "كامل", "خلال")) {
                store.search(Query.of(words), 50)
                        .forEach(hit -> found.add(words + hit.in().address()));
            }
        }
        return found;
    }

    private List<Recorded> given() {
        List<Recorded> given = new ArrayList<>();
        try (var store = laid.openToRead()) {
            store.each(given::add);
        }
        return given;
    }
}
