package org.isnad.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final List<Duration> waited = new ArrayList<>();
    private final Pace pace = new Pace(((InstantSource) () -> now).withZone(ZoneOffset.UTC), waited::add, SECOND);

    @Test
    void aHostIsLeftAloneForThePauseOrForWhatItsRulesAskFor() throws Exception {
        var paper = Address.of("https://paper.example/1");
        pace.await(paper);
        pace.asked(paper, Duration.ZERO);
        now = now.plusMillis(400);
        pace.await(paper);
        pace.asked(paper, SECOND.multipliedBy(9));
        pace.await(paper);
        pace.await(Address.of("https://agency.example/1"));
        assertThat(waited).containsExactly(Duration.ofMillis(600), SECOND.multipliedBy(9));
    }

    @Test
    void aClockThatIsPutBackMakesNoLongerPause() throws Exception {
        var paper = Address.of("https://paper.example/1");
        pace.asked(paper, Duration.ZERO);
        now = now.minus(Duration.ofDays(40));
        pace.await(paper);
        assertThat(waited).containsExactly(SECOND);
    }
}
