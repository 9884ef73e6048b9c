package org.isnad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final int FACTS = 4;

    /** When it was. */
    private static final int DAY = 0;

    /** How many pairs it has. */
    private static final int PAIRS = 1;

    /** In which search it was met last. */
    private static final int SEARCH = 2;

    /** How many pairs it shared then. */
    private static final int SHARED = 3;

    /** Under each pair and stretch of days. */
    private final Postings postings = new Postings();

    /** Of each statement what is asked whenever it is met, side by side: {@link #DAY}, {@link #PAIRS}, {@link #SEARCH}, {@link #SHARED}. */
    private int[] facts = new int[256 * FACTS];

    private int size;

    /** The day of the one at hand, and how many pairs it has. */
    private int today;

    private int own;

    /** Each search has a number, so that nothing need be forgotten between two. */
    private int search;

    /** Those that shared as many pairs as are enough. */
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
    int[] add(Proposition says, @Nullable LocalDate on) {
        return add(keys(says), day(on));
    }

    /** Takes in the next story instead, and gives the numbers of those taken in before that name the same. */
    int[] add(Story story, @Nullable LocalDate on) {
        return add(keys(story.known(), List.of()), day(on));
    }

    private int[] add(long[] keys, int day) {
        today = day;
        own = keys.length;
        search++;
        int first = stretch(day - DAYS);
        int last = stretch(day + DAYS);
        for (long key : keys) {
            for (int stretch = first; stretch <= last; stretch++) {
                postings.forEach(within(key, stretch), this::meet);
            }
        }
        int[] found = enough();
        hold(keys, day);
        return found;
    }

    /** Whether a statement names too few to be found near to others that say the same in other words. */
    boolean namesFew(int number) {
        return facts[number * FACTS + PAIRS] <= FEW;
    }

    private static int day(@Nullable LocalDate on) {
        return on == null ? UNDATED : (int) on.toEpochDay();
    }

    private void hold(long[] keys, int day) {
        for (long key : keys) {
            postings.add(within(key, stretch(day)), size);
        }
        int at = size++ * FACTS;
        if (at == facts.length) {
            facts = Arrays.copyOf(facts, 2 * at);
        }
        facts[at + DAY] = day;
        facts[at + PAIRS] = keys.length;
    }

    private void meet(int number) {
        int at = number * FACTS;
        if (Math.abs(facts[at + DAY] - today) > DAYS) {
            return;
        }
        if (facts[at + SEARCH] != search) {
            facts[at + SEARCH] = search;
            facts[at + SHARED] = 0;
        }
        int shared = ++facts[at + SHARED];
        if (shared == Math.min(ENOUGH, fewer(at))) {
            if (metSize == met.length) {
                met = Arrays.copyOf(met, 2 * metSize);
            }
            met[metSize++] = number;
        }
    }

    /** How many pairs it has, or the one at hand, if that has fewer. */
    private int fewer(int at) {
        return Math.min(own, facts[at + PAIRS]);
    }

    /** Those met often enough, in their order; forgets all. */
    private int[] enough() {
        int size = 0;
        for (int i = 0; i < metSize; i++) {
            int at = met[i] * FACTS;
            if (facts[at + SHARED] * oneIn >= fewer(at)) {
                met[size++] = met[i];
            }
        }
        metSize = 0;
        int[] found = Arrays.copyOf(met, size);
        Arrays.sort(found);
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
        Arrays.sort(keys);
        int distinct = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[distinct++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, distinct);
    }

    /** The same for both orders. */
    private static long key(String one, String other) {
        boolean ordered = one.compareTo(other) <= 0;
        String first = ordered ? one : other;
        String second = ordered ? other : one;
        return (long) first.hashCode() << Integer.SIZE | second.hashCode() & 0xFFFF_FFFFL;
    }
}
