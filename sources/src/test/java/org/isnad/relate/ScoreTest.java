package org.isnad.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.isnad.claim.Relation;
import org.isnad.claim.Stance;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void sameAndDifferAreOneEventAndAnswersNobodyMarkedDoNotCount() {
        var score = new Score(List.of(Relation.values()));
        score.add("SAME", "SAME");
        score.add("SAME", "DIFFER");
        score.add("RELATED", "SAME");
        assertThat(score.counts().get("SAME")).isEqualTo(new Score.Counts(1, 2, 2));
        assertThat(score.counts().get("same event")).isEqualTo(new Score.Counts(2, 2, 3));
        assertThat(score.counts().get("same event").f1()).isCloseTo(0.8, within(1e-9));
        assertThat(score.macroF1()).isCloseTo(0.25, within(1e-9));
        assertThat(score.accuracy()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(score.confusions()).isEqualTo(Map.of("DIFFER read as SAME", 1, "SAME read as RELATED", 1));
    }

    @Test
    void stancesKnowOfNoEvent() {
        assertThat(new Score(List.of(Stance.values())).counts()).containsOnlyKeys("AGREE", "DISAGREE", "OTHER");
    }
}
