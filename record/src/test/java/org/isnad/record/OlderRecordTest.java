package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.isnad.document.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Records that an older Isnad wrote: they are read as they are, and brought to this version when they are written to. What the Isnad of then wrote, rows
 * and log, lies in {@code version-2-….sql}.
 */
@ParameterizedClass
@EnumSource(Engine.class)
class OlderRecordTest {

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Engine.Laid old;

    @BeforeParameterizedClassInvocation
    static void there(Engine engine) {
        engine.mustBeThere();
    }

    @BeforeEach
    void begin() throws SQLException {
        old = engine.fresh(folder);
    }

    @AfterEach
    void remove() throws SQLException {
        old.close();
    }

    private Database database() {
        return switch (old.place()) {
            case RecordPlace.File file -> new Sqlite(file.path());
            case RecordPlace.Server server -> new Postgres(server);
        };
    }

    private void beginAt(String version) {
        var server = old.place() instanceof RecordPlace.Server it ? it : null;
        Flyway.configure()
                .dataSource(old.url(), server == null ? null : server.user(), server == null ? null : server.password())
                .locations("classpath:org/isnad/record/" + engine.name().toLowerCase(Locale.ROOT))
                .target(version)
                .load()
                .migrate();
    }

    private void beginAsVersion2() throws IOException, SQLException {
        beginAt("2");
        var name = "version-2-" + engine.name().toLowerCase(Locale.ROOT) + ".sql";
        try (var in = Objects.requireNonNull(OlderRecordTest.class.getResourceAsStream(name))) {
            old.sql(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\n"));
        }
        try (var connection = old.connection()) {
            new WordIndex(database(), connection, Indexed.ARTICLE).mend();
        }
    }

    private static List<Recorded> all(RecordStore store) {
        List<Recorded> all = new ArrayList<>();
        store.each(all::add);
        return all;
    }

    @Test
    void oneWithoutCorrectionsGetsTheirTablesWhenItIsAddedTo() throws SQLException {
        beginAt("1");
        try (var before = old.openToRead()) {
            assertThat(before.corrections()).isEmpty();
            assertThat(all(before)).isEmpty();
            assertThat(RecordTest.damages(before)).isEmpty();
        }
        try (var now = old.openToAdd()) {
            now.add(List.of(Sample.entry("dam")));
            now.correct("1#s1", CorrectionsTest.act(Act.WARN), "سلمى", "تحذير");
            assertThat(RecordTest.damages(now)).isEmpty();
        }
    }

    @Test
    void oneWithoutAuthorsIsReadAsItIs() throws IOException, SQLException {
        beginAsVersion2();
        try (var before = old.openToRead()) {
            assertThat(RecordTest.damages(before)).isEmpty();
            assertThat(all(before))
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.article().told().author()).isNull());
            assertThat(before.search(new Query("السد", null, null, null, null, null, null, null, null), 9))
                    .hasSize(1);
            assertThat(before.corrections()).extracting(Laid::state).hasSize(3);
        }
        try (var connection = old.connection()) {
            assertThat(database().version(connection)).isEqualTo(2);
        }
    }

    @Test
    void whatWasWrittenBeforeThereWereAuthorsIsStillAsItWasWritten() throws IOException, SQLException {
        beginAsVersion2();
        try (var now = old.openToAdd()) {
            now.add(List.of(Sample.entry("dam")));
            assertThat(RecordTest.damages(now)).isEmpty();
            assertThat(all(now).get(0).article().told().author()).isNull();
            assertThat(all(now).get(2).article().told().author()).isEqualTo("ليلى الحداد");
            assertThat(all(now).get(2).article().told().modified()).hasToString("2017-09-08");
        }
    }

    @Test
    void claimsOfBeforeAllWasKeptThatIsReadOfThemAreReadOnceTheyAreMadeAnew() throws IOException, SQLException {
        beginAt("6");
        try (var before = old.openToRead()) {
            assertThat(before.claims(ClaimQuery.ALL, 0, 9).total()).isZero();
            assertThat(before.claim("c0123456789")).isNull();
            assertThat(before.contested(9)).isEmpty();
        }
        try (var now = old.openToAdd()) {
            assertThat(now.claims(ClaimQuery.ALL, 0, 9).total()).isZero();
            assertThat(RecordTest.damages(now)).isEmpty();
        }
    }

    @Test
    void whatWasAddedBeforeThereWereClaimsIsComparedWhenItIsAskedFor() throws IOException, SQLException {
        beginAsVersion2();
        try (var before = old.openToRead()) {
            assertThat(before.notCompared()).isEqualTo(2);
            assertThat(before.claims(ClaimQuery.ALL, 0, 9).total()).isZero();
            assertThat(before.claim("1#s1")).isNull();
            assertThat(before.decisions()).isEmpty();
        }
        try (var now = old.openToAdd()) {
            List<Long> done = new ArrayList<>();
            now.compare(done::add);
            assertThat(done).containsExactly(2L);
            assertThat(now.notCompared()).isZero();
            assertThat(RecordTest.damages(now)).isEmpty();
        }
    }

    @Test
    void anAuthorThatCameIntoAnOlderRowIsTold() throws IOException, SQLException {
        beginAsVersion2();
        old.openToAdd().close();
        old.sql("UPDATE article SET author = 'سعيد' WHERE id = 1");
        try (var now = old.openToRead()) {
            assertThat(RecordTest.damages(now)).containsExactly("reading 1, table article: its row was changed");
        }
    }

    @Test
    void anAuthorThatIsGoneOrHasMovedIsTold() throws SQLException {
        try (var store = old.openToAdd()) {
            store.add(List.of(Sample.entry("dam")));
        }
        for (var edit : List.of("author = NULL", "modified = NULL", "author = modified, modified = author")) {
            old.sql("UPDATE article SET " + edit);
            try (var now = old.openToRead()) {
                assertThat(RecordTest.damages(now))
                        .as(edit)
                        .containsExactly("reading 1, table article: its row was changed");
            }
            old.sql("UPDATE article SET author = 'ليلى الحداد', modified = '2017-09-08'");
        }
        try (var now = old.openToRead()) {
            assertThat(RecordTest.damages(now)).isEmpty();
        }
    }

    @Test
    void itsCopyIsSoundToo() throws IOException, SQLException {
        beginAsVersion2();
        var file = folder.resolve("copy.isnad");
        try (var before = old.openToRead()) {
            before.copyTo(file);
        }
        try (var copy = RecordStore.openToRead(new RecordPlace.File(file))) {
            assertThat(RecordTest.damages(copy)).isEmpty();
            assertThat(all(copy)).hasSize(2);
        }
    }
}
