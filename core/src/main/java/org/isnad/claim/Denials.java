package org.isnad.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds denials that are one, although one article words what is denied and the other says no more than «these reports»: the same speaker denies within
 * days, in articles that may tell one story. So with doubts.
 */
final class Denials {

    private record Denial(int number, @Nullable LocalDate day, Story story) {}

    private final Map<String, List<Denial>> byVoice = new HashMap<>();

    /** Takes in a denial, and gives the numbers of those taken in before that are the same. */
    List<Integer> add(int number, Voice voice, @Nullable LocalDate day, Story story) {
        if (voice.isNameless()) {
            return List.of();
        }
        List<Denial> before = byVoice.computeIfAbsent(voice.key(), key -> new ArrayList<>(1));
        List<Integer> same = before.stream()
                .filter(other -> areOne(day, story, other))
                .map(Denial::number)
                .toList();
        before.add(new Denial(number, day, story));
        return same;
    }

    /** Of what has no day nobody can tell: a ministry denies much in its time. */
    private static boolean areOne(@Nullable LocalDate day, Story story, Denial other) {
        return day != null
                && other.day != null
                && Math.abs(ChronoUnit.DAYS.between(day, other.day)) <= Nearby.DAYS
                && story.mayBe(other.story);
    }
}
