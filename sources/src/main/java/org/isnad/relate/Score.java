package org.isnad.relate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How near answers come to what was marked. */
public final class Score {

    /** The relations that say that two statements speak of one event. */
    private static final Set<String> ONE_EVENT = Set.of("SAME", "DIFFER");

    private static final String SAME_EVENT = "same event";

    private final Map<String, Counts> counts = new LinkedHashMap<>();
    private final Map<String, Integer> confusions = new LinkedHashMap<>();
    private Counts oneEvent = new Counts(0, 0, 0);
    private int all;
    private int right;

    /** How often one answer was right, was given, was marked. */
    public record Counts(int right, int said, int marked) {

        public double precision() {
            return said == 0 ? 0 : (double) right / said;
        }

        public double recall() {
            return marked == 0 ? 0 : (double) right / marked;
        }

        public double f1() {
            return said + marked == 0 ? 0 : 2.0 * right / (said + marked);
        }

        private Counts plus(boolean isSaid, boolean isMarked) {
            return new Counts(
                    right + (isSaid && isMarked ? 1 : 0), said + (isSaid ? 1 : 0), marked + (isMarked ? 1 : 0));
        }
    }

    /** @param answers all answers there are, in the order in which they are shown */
    public Score(Iterable<? extends Enum<?>> answers) {
        answers.forEach(answer -> counts.put(answer.name(), new Counts(0, 0, 0)));
    }

    /** One pair: what was said of it, and what is marked. */
    public void add(String said, String marked) {
        counts.replaceAll((answer, soFar) -> soFar.plus(answer.equals(said), answer.equals(marked)));
        if (!said.equals(marked)) {
            confusions.merge(marked + " read as " + said, 1, Integer::sum);
        }
        oneEvent = oneEvent.plus(ONE_EVENT.contains(said), ONE_EVENT.contains(marked));
        right += said.equals(marked) ? 1 : 0;
        all++;
    }

    /** The counts of each answer; where there are answers that say that two speak of one event also those of {@code same event}. */
    public Map<String, Counts> counts() {
        Map<String, Counts> shown = new LinkedHashMap<>(counts);
        if (counts.keySet().containsAll(ONE_EVENT)) {
            shown.put(SAME_EVENT, oneEvent);
        }
        return shown;
    }

    /** How often one answer was given for another, by the two. */
    public Map<String, Integer> confusions() {
        return confusions;
    }

    /** The mean F1 of the answers that were marked. */
    public double macroF1() {
        return counts.values().stream()
                .filter(c -> c.marked() > 0)
                .mapToDouble(Counts::f1)
                .average()
                .orElse(0);
    }

    public double accuracy() {
        return all == 0 ? 0 : (double) right / all;
    }

    public int pairs() {
        return all;
    }
}
