package org.isnad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements that may say the same: those of the same days that share enough of their names and kinds of event, two and two; and stories, by whom they
 * name. What one costs does not grow with how many there are of other days.
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

    /** Of the story with fewer: articles tell other sides of one story, and name more that the others do not. */
    private static final int ONE_IN_OF_STORIES = 9;

    /** A statement with no more pairs names few. */
    private static final int FEW = 6;

    /** What has no day stands under this one, and is near no other. */
    private static final int UNDATED = -1_000_000;

    /** So many days stand under one key: what is near in time stands under two at most. */
    private static final int STRETCH = 2 * DAYS + 1;

    /** Under each pair and stretch of days. */
    private final Postings postings = new Postings();

    /** Of each statement how many pairs it has. */
    private int[] pairs = new int[256];

    /** Of each statement its day. */
    private int[] days = new int[256];

    private int size;

    /** The day of the one at hand. */
    private int today;

    /** Of each statement how many pairs it shares with the one at hand; all 0 between two. */
    private int[] shared = new int[256];

    private int[] met = new int[64];
    private int metSize;

    /** Of the pairs of the one with fewer, one in so many must be shared. */
    private final int oneIn;

    private Nearby(int oneIn) {
        this.oneIn = oneIn;
    }

    static Nearby ofStatements() {
        return new Nearby(ONE_IN);
    }

    static Nearby ofStories() {
        return new Nearby(ONE_IN_OF_STORIES);
    }

    /** Takes in the next statement. */
    void hold(Proposition says, @Nullable LocalDate on) {
        hold(keys(says), day(on));
    }

    /** Takes in the next story instead, by whom it names. */
    void hold(Story story, @Nullable LocalDate on) {
        hold(keys(story.known(), List.of()), day(on));
    }

    /** Takes in the next statement, and gives the numbers of those taken in before that may say the same, in their order. */
    List<Integer> add(Proposition says, @Nullable LocalDate on) {
        return add(keys(says), day(on));
    }

    /** Takes in the next story instead, and gives the numbers of those taken in before that name the same. */
    List<Integer> add(Story story, @Nullable LocalDate on) {
        return add(keys(story.known(), List.of()), day(on));
    }

    private List<Integer> add(long[] keys, int day) {
        today = day;
        int first = stretch(day - DAYS);
        int last = stretch(day + DAYS);
        for (long key : keys) {
            for (int stretch = first; stretch <= last; stretch++) {
                postings.forEach(within(key, stretch), this::meet);
            }
        }
        List<Integer> found = enough(keys.length);
        hold(keys, day);
        return found;
    }

    /** Whether a statement names too few to be found near to others that say the same in other words. */
    boolean namesFew(int number) {
        return pairs[number] <= FEW;
    }

    private static int day(@Nullable LocalDate on) {
        return on == null ? UNDATED : (int) on.toEpochDay();
    }

    private void hold(long[] keys, int day) {
        for (long key : keys) {
            postings.add(within(key, stretch(day)), size);
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
            shared = Arrays.copyOf(shared, 2 * size);
            days = Arrays.copyOf(days, 2 * size);
        }
        days[size] = day;
        pairs[size++] = keys.length;
    }

    private void meet(int number) {
        if (Math.abs(days[number] - today) > DAYS) {
            return;
        }
        if (shared[number]++ == 0) {
            if (metSize == met.length) {
                met = Arrays.copyOf(met, 2 * metSize);
            }
            met[metSize++] = number;
        }
    }

    /** Those met often enough, in their order; forgets all. */
    private List<Integer> enough(int ownPairs) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < metSize; i++) {
            int fewer = Math.min(ownPairs, pairs[met[i]]);
            int often = shared[met[i]];
            if (often >= Math.min(ENOUGH, fewer) && often * oneIn >= fewer) {
                found.add(met[i]);
            }
            shared[met[i]] = 0;
        }
        metSize = 0;
        Collections.sort(found);
        return found;
    }

    private static int stretch(int day) {
        return Math.floorDiv(day, STRETCH);
    }

    private static long within(long key, int stretch) {
        return key * 31 + stretch;
    }

    /** Of each pair of a name with a name or a kind of event a key, in order, none twice. */
    private static long[] keys(Proposition says) {
        List<String> names = new ArrayList<>(NAMES);
        List<String> events = new ArrayList<>();
        for (Term term : says.terms()) {
            if (term.names() && names.size() < NAMES && !names.contains(term.key())) {
                names.add(term.key());
            }
            for (Entry.Event event : term.events()) {
                if (!events.contains(event.name())) {
                    events.add(event.name());
                }
            }
        }
        return keys(names, events);
    }

    private static long[] keys(List<String> names, List<String> events) {
        long[] keys = new long[names.size() * events.size() + names.size() * (names.size() - 1) / 2];
        int size = 0;
        for (int i = 0; i < names.size(); i++) {
            for (String event : events) {
                keys[size++] = key(names.get(i), event);
            }
            for (int k = i + 1; k < names.size(); k++) {
                keys[size++] = key(names.get(i), names.get(k));
            }
        }
        return Arrays.stream(keys).sorted().distinct().toArray();
    }

    /** The same for both orders. */
    private static long key(String one, String other) {
        boolean ordered = one.compareTo(other) <= 0;
        String first = ordered ? one : other;
        String second = ordered ? other : one;
        return (long) first.hashCode() << Integer.SIZE | second.hashCode() & 0xFFFF_FFFFL;
    }
}
