package org.isnad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements that may say the same: those of the same days that share enough of their names and kinds of event, two and two. What a statement
 * costs does not grow with how many there are of other days.
 */
final class Nearby {

    /** How many days apart two articles may be published that tell of one thing. */
    static final int DAYS = 3;

    /** So many names of a statement are looked at, the first of it. */
    private static final int NAMES = 8;

    /** So many pairs must be shared, or all where there are fewer. */
    private static final int ENOUGH = 3;

    /** Of the pairs of the statement with fewer, one in so many must be shared. */
    private static final int ONE_IN = 3;

    /** What has no day stands under this one, and is near no other. */
    private static final int UNDATED = -1_000_000;

    /** Under each pair and day. */
    private final Postings postings = new Postings();

    /** Of each statement how many pairs it has. */
    private int[] pairs = new int[256];

    private int size;

    /** Of each statement how many pairs it shares with the one at hand; all 0 between two. */
    private int[] shared = new int[256];

    private int[] met = new int[64];
    private int metSize;

    /** Takes in the next statement. */
    void hold(Proposition says, @Nullable LocalDate on) {
        hold(keys(says), day(on));
    }

    /** Takes in the next statement, and gives the numbers of those taken in before that may say the same, in their order. */
    List<Integer> add(Proposition says, @Nullable LocalDate on) {
        int day = day(on);
        Set<Long> keys = keys(says);
        for (long key : keys) {
            for (int near = day - DAYS; near <= day + DAYS; near++) {
                postings.forEach(onDay(key, near), this::meet);
            }
        }
        List<Integer> found = enough(keys.size());
        hold(keys, day);
        return found;
    }

    private static int day(@Nullable LocalDate on) {
        return on == null ? UNDATED : (int) on.toEpochDay();
    }

    private void hold(Set<Long> keys, int day) {
        for (long key : keys) {
            postings.add(onDay(key, day), size);
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
            shared = Arrays.copyOf(shared, 2 * size);
        }
        pairs[size++] = keys.size();
    }

    private void meet(int number) {
        if (shared[number]++ == 0) {
            if (metSize == met.length) {
                met = Arrays.copyOf(met, 2 * metSize);
            }
            met[metSize++] = number;
        }
    }

    /** Those met often enough; forgets all. */
    private List<Integer> enough(int ownPairs) {
        Arrays.sort(met, 0, metSize);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < metSize; i++) {
            int fewer = Math.min(ownPairs, pairs[met[i]]);
            if (shared[met[i]] >= Math.min(ENOUGH, fewer) && shared[met[i]] * ONE_IN >= fewer) {
                found.add(met[i]);
            }
            shared[met[i]] = 0;
        }
        metSize = 0;
        return found;
    }

    private static long onDay(long key, int day) {
        return key * 31 + day;
    }

    private static Set<Long> keys(Proposition says) {
        List<String> names = new ArrayList<>();
        for (Term term : says.terms()) {
            if (term.names() && names.size() < NAMES && !names.contains(term.key())) {
                names.add(term.key());
            }
        }
        Set<Long> keys = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            for (Entry.Event event : says.events()) {
                keys.add(key(names.get(i), event.name()));
            }
            for (int k = i + 1; k < names.size(); k++) {
                keys.add(key(names.get(i), names.get(k)));
            }
        }
        return keys;
    }

    /** The same for both orders. */
    private static long key(String one, String other) {
        boolean ordered = one.compareTo(other) <= 0;
        String first = ordered ? one : other;
        String second = ordered ? other : one;
        return (long) first.hashCode() << Integer.SIZE | second.hashCode() & 0xFFFF_FFFFL;
    }
}
