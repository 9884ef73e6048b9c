package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.isnad.document.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class RecordTest {

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
    void begin() throws SQLException {
        laid = engine.fresh(folder);
    }

    @AfterEach
    void end() throws SQLException {
        laid.close();
    }

    private RecordStore open() {
        return laid.openToAdd();
    }

    private List<Document> documents() {
        return documents(laid.place());
    }

    private static List<Document> documents(RecordPlace place) {
        List<Document> documents = new ArrayList<>();
        try (var store = RecordStore.openToRead(place)) {
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
    void whatIsInAtAnAddressIsItsLastCapture() {
        var address = "https://example.org/a0";
        var article = Sample.article("a0", address, Sample.dam("other"));
        var capture = new Capture(address, Sample.CLOCK.instant(), "HTTP/1.1 200 OK\nETag: \"خ\"", new byte[] {1});
        try (var store = open()) {
            assertThat(store.known(address, Sample.WITH)).isNull();
            store.add(List.of(Sample.entry("a0")));
            assertThat(store.known(address, Sample.WITH)).isEqualTo(new Known(null, Hash.of(Sample.dam("a0"))));
            store.add(List.of(Entry.of(capture, article, Sample.read(article), Sample.WITH)));
            assertThat(store.known(address, Sample.WITH))
                    .isEqualTo(new Known(capture.headers(), Hash.of(Sample.dam("other"))));
            assertThat(store.known(address, new ReadWith("0.2.0", "shipped", "shipped")))
                    .isNull();
        }
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
    void anyBrowserOfTablesShowsWhoSaidWhat() throws SQLException {
        try (var store = open()) {
            store.add(Sample.entries(1));
        }
        try (var connection = laid.connection();
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
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isPositive();
            }
        }
    }

    @Test
    void aCopyIsTheSameRecordInOneFile() {
        var copy = folder.resolve("copy.isnad");
        try (var store = open()) {
            store.add(Sample.entries(3));
            store.copyTo(copy);
        }
        var copied = new RecordPlace.File(copy);
        assertThat(documents(copied)).isEqualTo(documents()).hasSize(3);
        try (var store = RecordStore.openToRead(copied)) {
            assertThat(damages(store)).isEmpty();
            assertThat(store.search(Query.of("الروضة"), 10)).hasSize(3);
        }
        try (var store = RecordStore.openToAdd(copied, Sample.CLOCK)) { // and it can be gone on with
            assertThat(store.add(Sample.entries(4))).endsWith(Outcome.NEW);
        }
    }

    // ---- what cannot be opened

    @Test
    void whereNothingIsThereIsNothingToRead() {
        refused(laid::openToRead, RecordException.Kind.MISSING);
    }

    @Test
    void tablesOfSomebodyElseAreLeftAsTheyAre() throws SQLException {
        laid.sql("CREATE TABLE mine (a integer)");
        refused(this::open, RecordException.Kind.NOT_A_RECORD);
        refused(laid::openToRead, RecordException.Kind.NOT_A_RECORD);
    }

    static void refused(Runnable work, RecordException.Kind kind) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RecordException.class,
                        failed -> assertThat(failed.kind()).isEqualTo(kind));
    }

    @Test
    void aRecordOfANewerVersionIsToldAsSuch() throws SQLException {
        open().close();
        laid.sql(engine == Engine.SQLITE ? "PRAGMA user_version = 99" : "UPDATE isnad SET version = 99");
        refused(this::open, RecordException.Kind.NEWER);
        refused(laid::openToRead, RecordException.Kind.NEWER);
    }

    @Test
    void aWriterThatDoesNotEndIsToldAndNothingIsLost() throws SQLException {
        try (var store = open()) {
            store.add(Sample.entries(1));
            try (var connection = laid.connection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        engine == Engine.SQLITE ? "BEGIN IMMEDIATE" : "BEGIN; SELECT 1 FROM isnad FOR UPDATE");
                refused(() -> store.add(Sample.entries(2)), RecordException.Kind.BUSY);
                statement.execute("ROLLBACK");
            }
            assertThat(store.add(Sample.entries(2))).containsExactly(Outcome.KNOWN, Outcome.NEW);
            assertThat(damages(store)).isEmpty();
        }
    }
}
