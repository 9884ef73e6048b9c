package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.claim.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a record counts of parties, outlets and what is asked. */
@ParameterizedClass
@EnumSource(Engine.class)
class CountsTest {

    private static final Instant NOON = Instant.parse("2017-09-08T12:00:00Z");

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
        try (var store = laid.openToRead()) {
            assertThat(RecordTest.damages(store)).isEmpty();
        }
        laid.close();
    }

    private static Entry entry(String outlet, String day, String text) {
        var article = Article.of(outlet + day, text, Told.NOTHING.outlet(outlet).published(LocalDate.parse(day)));
        return Entry.of(
                Sample.capture("https://example.org/" + outlet + day, text),
                article,
                Sample.read(article),
                Sample.WITH);
    }

    private void addCharges(RecordStore store) {
        store.add(List.of(
                entry("الضفة", "2017-09-01", "اتهمت روسيا الولايات المتحدة بقصف الجيش السوري في دير الزور."),
                entry(
                        "المنارة",
                        "2017-09-02",
                        "اتهمت وزارة الدفاع الروسية الولايات المتحدة بقصف الجيش السوري في دير الزور."),
                entry("الضفة", "2017-10-03", "وقال مصدر محلي إن تنظيم داعش هاجم بلدة الكرمة وإن عناصر داعش انسحبوا.")));
    }

    @Test
    void whoChargesWhomIsCountedAndLeadsToTheStatements() {
        try (var store = laid.openToAdd()) {
            addCharges(store);
            assertThat(store.charges()).isNotEmpty();
            for (var charging : store.charges()) {
                assertThat(store.charges(charging.accuser(), charging.accused(), 9))
                        .hasSize((int) charging.statements());
            }
            assertThat(store.charges().stream().mapToLong(Charging::statements).sum())
                    .isEqualTo(2);
        }
    }

    @Test
    void whatPartiesAreCalledIsCountedByOutletAndMonth() {
        try (var store = laid.openToAdd()) {
            addCharges(store);
            assertThat(store.parties()).containsKey("islamic-state");
            assertThat(store.called("islamic-state"))
                    .allSatisfy(called -> {
                        assertThat(called.outlet()).isEqualTo("الضفة");
                        assertThat(called.month()).isEqualTo("2017-10");
                    })
                    .extracting(Called::words)
                    .anyMatch(words -> words.contains("داعش"));
        }
    }

    @Test
    void outletsAreCountedWithThoseWhoAreNotNamed() {
        try (var store = laid.openToAdd()) {
            addCharges(store);
            assertThat(store.outlets())
                    .containsExactly(
                            new OutletCount("الضفة", 2, 2, 1, "2017-09-01", "2017-10-03"),
                            new OutletCount("المنارة", 1, 1, 0, "2017-09-02", "2017-09-02"));
        }
    }

    @Test
    void aStatementThatIsCorrectedIsCountedAnew() {
        try (var store = laid.openToAdd()) {
            addCharges(store);
            store.notAStatement("1#s1", "سلمى", "لا قول");
            assertThat(store.charges().stream().mapToLong(Charging::statements).sum())
                    .isEqualTo(1);
            assertThat(store.outlets().get(0).statements()).isEqualTo(1);
        }
    }

    @Test
    void theNewestChargeComesFirst() {
        try (var store = laid.openToAdd()) {
            store.add(List.of(
                    entry("الضفة", "2017-09-01", "اتهمت روسيا الولايات المتحدة بقصف الجيش السوري في دير الزور."),
                    entry("الضفة", "2017-09-05", "اتهمت روسيا الولايات المتحدة بقصف الجيش السوري في دير الزور.")));
            var charging = store.charges().get(0);
            assertThat(store.charges(charging.accuser(), charging.accused(), 1))
                    .extracting(Telling::published)
                    .containsExactly(LocalDate.of(2017, 9, 5));
        }
    }

    @Test
    void whatWasAskedLastIsKeptWithWhenItCouldBeHad() {
        var address = "https://example.org/rss";
        try (var store = laid.openToAdd()) {
            store.asked(address, NOON, true, 3, null);
            store.asked(address, NOON.plusSeconds(60), false, 0, "the server fails");
            store.asked(address, NOON.plusSeconds(120), false, 0, "the server fails");
            assertThat(store.asked())
                    .containsExactly(new Asked(address, NOON.plusSeconds(120), NOON, 3, 2, "the server fails"));
            store.asked(address, NOON.plusSeconds(180), true, 1, null);
            assertThat(store.asked())
                    .containsExactly(new Asked(address, NOON.plusSeconds(180), NOON.plusSeconds(180), 4, 0, null));
        }
    }
}
