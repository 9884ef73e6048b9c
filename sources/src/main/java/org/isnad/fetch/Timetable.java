package org.isnad.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When each address is to be asked again. Where something was new, after the usual time; where nothing was, after twice the last time, up to a limit;
 * where it failed, likewise, up to a day at least. A tenth is taken off or put on, so that not all come at once. Never before the server's own time.
 */
public final class Timetable {

    /** Turns that are remembered. */
    static final int MOST = 100_000;

    private static final Duration DAY = Duration.ofDays(1);

    private final Duration usual;
    private final Duration longest;
    private final RandomGenerator jitter;
    private final Map<String, Turn> turns = new TreeMap<>();

    /** What came of asking. */
    public enum Result {
        NEWS,
        NOTHING,
        FAILED
    }

    /**
     * The next turn of an address.
     *
     * @param gap the time that was left between the last two, before a tenth was taken off or put on
     * @param headers those under which it was met last; null where it was not, or they are of no use
     * @param pending until when nothing to which it leads is to be asked for again: until then it need not be sent when it is as it was
     */
    public record Turn(Instant next, Duration gap, @Nullable String headers, Instant pending) {}

    public Timetable(Duration usual, Duration longest, RandomGenerator jitter) {
        this.usual = usual;
        this.longest = longest;
        this.jitter = jitter;
    }

    /** Null when it has never been asked. */
    public @Nullable Turn turn(String address) {
        return turns.get(address);
    }

    /** All of them, by address. */
    public Map<String, Turn> turns() {
        return turns;
    }

    /** As it was kept from an earlier run. */
    public void put(String address, Turn turn) {
        turns.put(address, turn);
    }

    /**
     * When its turn comes, in the past where it has come: it has never been asked, or a clock that was ahead of this one put it later than any
     * address waits.
     */
    public Instant next(String address, Instant now) {
        var turn = turns.get(address);
        return turn == null || turn.next().isAfter(now.plus(most())) ? Instant.EPOCH : turn.next();
    }

    /** A tenth more than any gap, and than any time of a server's own. */
    private Duration most() {
        return longer(longest, DAY).multipliedBy(11).dividedBy(10);
    }

    /** The clock has been put back by so much: what was to come in an hour still comes in an hour. */
    public void putBack(Duration step) {
        turns.replaceAll((address, turn) -> new Turn(
                turn.next().minus(step),
                turn.gap(),
                turn.headers(),
                turn.pending().equals(Instant.MAX)
                        ? Instant.MAX
                        : turn.pending().minus(step)));
    }

    /** Whether its turn has come. */
    boolean isDue(String address, Instant now) {
        return !next(address, now).isAfter(now);
    }

    /**
     * It has been asked.
     *
     * @param own how long the server wants to be left alone; a day of that is granted
     */
    void asked(String address, Instant now, Result result, Duration own) {
        var before = turns.get(address);
        var gap = before == null ? usual : gap(before.gap(), result);
        var wait = shaken(gap);
        var granted = own.compareTo(DAY) > 0 ? DAY : own;
        turns.put(
                address,
                new Turn(
                        now.plus(longer(granted, wait)),
                        gap,
                        before == null ? null : before.headers(),
                        before == null ? Instant.MAX : before.pending()));
    }

    /** What is to be known of it the next time. */
    void keep(String address, @Nullable String headers, Instant pending) {
        turns.computeIfPresent(address, (same, turn) -> new Turn(turn.next(), turn.gap(), headers, pending));
    }

    private Duration gap(Duration last, Result result) {
        return switch (result) {
            case NEWS -> usual;
            case NOTHING -> shorter(last.multipliedBy(2), longest);
            case FAILED -> shorter(last.multipliedBy(2), longer(longest, DAY));
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Duration shaken(Duration gap) {
        var tenth = gap.toMillis() / 10;
        return tenth == 0 ? gap : gap.plusMillis(jitter.nextLong(-tenth, tenth));
    }

    /** Forgets what nobody has asked for since, and beyond {@link #MOST} those whose turn comes first. */
    public void forgetBefore(Instant time) {
        turns.values().removeIf(turn -> turn.next().isBefore(time));
        if (turns.size() > MOST) {
            var late = turns.values().stream()
                    .map(Turn::next)
                    .sorted(Comparator.reverseOrder())
                    .skip(MOST - 1L)
                    .findFirst()
                    .orElseThrow();
            turns.values().removeIf(turn -> turn.next().isBefore(late));
        }
    }

    /** As if it had never been asked. */
    void forget(String address) {
        turns.remove(address);
    }
}
