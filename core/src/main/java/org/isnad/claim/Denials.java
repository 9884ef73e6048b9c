package org.isnad.claim;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds denials that are one, although one article words what is denied and the other says no more than «these reports»: the same speaker denies within
 * days, in articles that may tell one story.
 */
final class Denials {

    private static final int DAYS = 3;

    private record Denial(int number, Telling telling, Story story) {}

    private final Map<String, List<Denial>> byVoice = new HashMap<>();

    /** Takes in a denial, and gives the numbers of those taken in before that are the same. */
    List<Integer> add(int number, Telling telling, Story story) {
        if (telling.voice().isNameless()) {
            return List.of();
        }
        List<Denial> before = byVoice.computeIfAbsent(telling.voice().key(), key -> new ArrayList<>(1));
        List<Integer> same = before.stream()
                .filter(other -> areOne(telling, story, other))
                .map(Denial::number)
                .toList();
        before.add(new Denial(number, telling, story));
        return same;
    }

    private static boolean areOne(Telling telling, Story story, Denial other) {
        if (telling.published() == null || other.telling.published() == null) {
            return story.is(other.story);
        }
        long days = ChronoUnit.DAYS.between(telling.published(), other.telling.published());
        return Math.abs(days) <= DAYS && story.mayBe(other.story);
    }
}
