package org.isnad.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import org.isnad.fetch.Timetable.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimetableTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final String A = "https://paper.example/rss";

    private final Timetable table = table();

    private static Timetable table() {
        return new Timetable(QUARTER, QUARTER.multipliedBy(4), new SplittableRandom(1));
    }

    private Duration wait(Result result, Duration own) {
        table.asked(A, NOW, result, own);
        return Duration.between(NOW, table.turn(A).next());
    }

    private void assertAbout(Duration wait, Duration expected) {
        assertThat(wait)
                .isBetween(
                        expected.multipliedBy(9).dividedBy(10),
                        expected.multipliedBy(11).dividedBy(10));
    }

    @Test
    void quietOnesAreAskedLessOftenAndNewsBringsThemBack() {
        assertAbout(wait(Result.NOTHING, Duration.ZERO), QUARTER);
        assertAbout(wait(Result.NOTHING, Duration.ZERO), QUARTER.multipliedBy(2));
        assertAbout(wait(Result.NOTHING, Duration.ZERO), QUARTER.multipliedBy(4));
        assertAbout(wait(Result.NOTHING, Duration.ZERO), QUARTER.multipliedBy(4));
        assertAbout(wait(Result.NEWS, Duration.ZERO), QUARTER);
    }

    @Test
    void thoseThatFailAreAskedOnceADayInTheEnd() {
        for (int i = 0; i < 20; i++) {
            wait(Result.FAILED, Duration.ZERO);
        }
        assertAbout(wait(Result.FAILED, Duration.ZERO), Duration.ofDays(1));
        assertAbout(wait(Result.NOTHING, Duration.ZERO), QUARTER.multipliedBy(4));
    }

    @Test
    void aTurnThatAClockAheadOfThisOneGaveHasCome() {
        table.asked(A, NOW.plus(Duration.ofDays(400)), Result.NEWS, Duration.ZERO);
        assertThat(table.isDue(A, NOW)).isTrue();
        table.asked(A, NOW, Result.NEWS, Duration.ofDays(1));
        assertThat(table.isDue(A, NOW)).isFalse();
    }

    @Test
    void whenTheClockIsPutBackNobodyWaitsLonger() {
        wait(Result.NEWS, Duration.ZERO);
        table.keep(A, "ETag: 1", NOW.plus(QUARTER));
        table.putBack(Duration.ofHours(3));
        assertAbout(Duration.between(NOW.minus(Duration.ofHours(3)), table.next(A, NOW)), QUARTER);
        assertThat(table.turn(A).pending()).isEqualTo(NOW.plus(QUARTER).minus(Duration.ofHours(3)));
        assertThat(table.turn(A).headers()).isEqualTo("ETag: 1");
    }

    @Test
    void aServersOwnTimeCountsWhenItIsLonger() {
        assertThat(wait(Result.NEWS, Duration.ofHours(3))).isEqualTo(Duration.ofHours(3));
        assertThat(wait(Result.NEWS, Duration.ofDays(365))).isEqualTo(Duration.ofDays(1));
        assertAbout(wait(Result.NEWS, Duration.ofMinutes(1)), QUARTER);
    }

    @Test
    void notAllComeAtOnce() {
        for (int i = 0; i < 20; i++) {
            table.asked(A + i, NOW, Result.NEWS, Duration.ZERO);
        }
        assertThat(table.turns().values().stream().map(Timetable.Turn::next).distinct())
                .hasSize(20);
    }

    @Test
    void turnsAreKeptFromOneRunToTheNext(@TempDir Path folder) throws IOException {
        table.asked(A, NOW, Result.NEWS, Duration.ZERO);
        table.keep(A, "HTTP/1.1 200 OK\nETag: \"خ\"", NOW);
        table.asked(A + "2", NOW, Result.FAILED, Duration.ZERO);
        var file = folder.resolve("urls.txt.state");
        new TurnsFile(file, Map.of("listed", table)).write();
        var again = table();
        new TurnsFile(file, Map.of("listed", again)).read();
        assertThat(again.turns()).isEqualTo(table.turns());
        assertThat(folder).isDirectoryContaining(file::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatIsNoTurnIsPassedOver(@TempDir Path folder) throws IOException {
        var file = folder.resolve("urls.txt.state");
        Files.writeString(
                file,
                "nonsense\n{\"of\":\"listed\"}\n[]\n\n{\"of\":\"listed\",\"address\":\"x\",\"next\":\"soon\",\"gap\":1}\n");
        new TurnsFile(file, Map.of("listed", table)).read();
        assertThat(table.turns()).isEmpty();
        new TurnsFile(folder.resolve("none"), Map.of("listed", table)).read();
        assertThat(table.turns()).isEmpty();
    }

    @Test
    void whatNobodyAsksForAnyMoreIsForgotten() {
        table.asked(A, NOW, Result.NEWS, Duration.ZERO);
        table.forgetBefore(NOW);
        assertThat(table.turn(A)).isNotNull();
        table.forgetBefore(NOW.plus(Duration.ofDays(1)));
        assertThat(table.turn(A)).isNull();
    }
}
