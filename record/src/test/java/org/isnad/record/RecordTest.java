package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.isnad.document.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void begin() {
        file = folder.resolve("أخبار.isnad");
    }

    private RecordStore open() {
        return RecordStore.openToAdd(new RecordPlace.File(file), Sample.CLOCK);
    }

    private List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        try (var store = RecordStore.openToRead(new RecordPlace.File(file))) {
            store.each(recorded -> documents.add(recorded.document()));
        }
        return documents;
    }

    @Test
    void whatGoesInComesOutToTheLetter() {
        var article = Sample.article("a0", "https://example.org/a0", Sample.dam("a0"));
        var document = Sample.read(article);
        assertThat(document.statements()).hasSizeGreaterThan(4);
        assertThat(document.places()).isNotEmpty();
        assertThat(document.figures()).isNotEmpty();
        assertThat(document.dates()).isNotEmpty();
        assertThat(document.disputes()).isNotEmpty();
        try (var store = open()) {
            assertThat(store.add(List.of(Sample.entry("a0")))).containsExactly(Outcome.NEW);
        }
        assertThat(documents()).containsExactly(document);
    }

    @Test
    void whatIsInIsNotAddedTwiceAndOtherBytesAtTheAddressAreACaptureBeside() {
        var again = new ReadWith("0.2.0", "shipped", "shipped");
        try (var store = open()) {
            assertThat(store.add(Sample.entries(2))).containsOnly(Outcome.NEW);
            assertThat(store.add(Sample.entries(3))).containsExactly(Outcome.KNOWN, Outcome.KNOWN, Outcome.NEW);
            assertThat(store.add(List.of(Sample.entry("a0", Sample.dam("other"), Sample.WITH))))
                    .containsExactly(Outcome.CHANGED);
            assertThat(store.add(List.of(Sample.entry("a0", Sample.dam("a0"), again))))
                    .containsExactly(Outcome.READ_AGAIN);
            assertThat(store.size()).isEqualTo(5);
            var sha = Hash.of("<p>" + Sample.dam("a0"));
            assertThat(store.holds("https://example.org/a0", sha, Sample.WITH)).isTrue();
            assertThat(store.holds("https://example.org/a0", sha, again)).isTrue();
            assertThat(store.holds("https://example.org/a1", sha, Sample.WITH)).isFalse();
            assertThat(damages(store)).isEmpty();
        }
        assertThat(documents()).hasSize(4);
    }

    static List<String> damages(RecordStore store) {
        List<String> damages = new ArrayList<>();
        store.verify(damage -> damages.add(damage.toString()), done -> {});
        return damages;
    }

    @Test
    void twoWhoAddInTurnsLoseNothing() {
        try (var one = open();
                var other = open()) {
            one.add(List.of(Sample.entry("a0")));
            other.add(List.of(Sample.entry("a1")));
            one.add(List.of(Sample.entry("a1"), Sample.entry("a2")));
            assertThat(other.size()).isEqualTo(3);
            assertThat(damages(other)).isEmpty();
        }
    }

    @Test
    void anyBrowserOfSqliteShowsWhoSaidWhat() throws SQLException {
        try (var store = open()) {
            store.add(Sample.entries(1));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery(
                    "SELECT outlet, published, speaker, through, act, words FROM who_said_what WHERE act = 'DENY'"
                            + " AND statement <> 's1'")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString("outlet")).isEqualTo("الغد");
                assertThat(row.getString("published")).isEqualTo("2017-09-07");
                assertThat(row.getString("speaker")).contains("سامر الحداد");
                assertThat(row.getString("words")).isEqualTo("هذه الأنباء");
            }
            try (var row = statement.executeQuery("SELECT through FROM who_said_what WHERE through IS NOT NULL")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).contains("وكالة الفرات");
            }
            try (var row = statement.executeQuery("SELECT count(*) FROM who_denies_whom")) {
                assertThat(row.getInt(1)).isPositive();
            }
        }
    }

    @Test
    void aCopyIsTheSameRecordInOneFile() throws IOException {
        var copy = folder.resolve("copy.isnad");
        try (var store = open()) {
            store.add(Sample.entries(3));
            store.copyTo(copy);
        }
        var before = documents();
        file = copy;
        assertThat(documents()).isEqualTo(before).hasSize(3);
        try (var store = RecordStore.openToRead(new RecordPlace.File(copy))) {
            assertThat(damages(store)).isEmpty();
        }
        try (var store = open()) { // and it can be gone on with
            assertThat(store.add(Sample.entries(4))).endsWith(Outcome.NEW);
        }
    }

    // ---- what cannot be opened

    private static void refused(Runnable work, RecordException.Kind kind) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RecordException.class,
                        failed -> assertThat(failed.kind()).isEqualTo(kind));
    }

    @Test
    void whatIsNoRecordIsLeftAsItIs() throws IOException, SQLException {
        refused(() -> RecordStore.openToRead(new RecordPlace.File(file)), RecordException.Kind.MISSING);
        Files.writeString(file, "a text of mine that is no database");
        refused(this::open, RecordException.Kind.NOT_A_RECORD);
        refused(() -> RecordStore.openToRead(new RecordPlace.File(file)), RecordException.Kind.NOT_A_RECORD);
        assertThat(file).hasContent("a text of mine that is no database");
        Files.delete(file);
        sql("CREATE TABLE mine (a)");
        refused(this::open, RecordException.Kind.NOT_A_RECORD);
        refused(() -> RecordStore.openToRead(new RecordPlace.File(file)), RecordException.Kind.NOT_A_RECORD);
        refused(() -> RecordStore.openToAdd(new RecordPlace.File(folder), Sample.CLOCK), RecordException.Kind.FAILED);
        refused(
                () -> RecordStore.openToAdd(new RecordPlace.File(folder.resolve("no/such.isnad")), Sample.CLOCK),
                RecordException.Kind.FAILED);
    }

    private void sql(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void anEmptyFileIsBegun() throws IOException {
        Files.createFile(file);
        try (var store = open()) {
            assertThat(store.add(Sample.entries(1))).containsExactly(Outcome.NEW);
        }
    }

    @Test
    void aRecordOfANewerVersionIsToldAsSuch() throws SQLException {
        open().close();
        sql("PRAGMA user_version = 99");
        refused(this::open, RecordException.Kind.NEWER);
        refused(() -> RecordStore.openToRead(new RecordPlace.File(file)), RecordException.Kind.NEWER);
    }

    @Test
    void aWriterThatDoesNotEndIsToldAndNothingIsLost() throws SQLException {
        try (var store = open()) {
            store.add(Sample.entries(1));
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                refused(() -> store.add(Sample.entries(2)), RecordException.Kind.BUSY);
                statement.execute("ROLLBACK");
            }
            assertThat(store.add(Sample.entries(2))).containsExactly(Outcome.KNOWN, Outcome.NEW);
            assertThat(damages(store)).isEmpty();
        }
    }
}
