package org.isnad.claim;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * That somebody says of another that he does something to a third. Who they are is told by the ids of the lexicon.
 *
 * @param statement by which name the statement is found
 * @param day of its article, when known
 * @param accuser whose body says it
 * @param accused of whom
 * @param event what he is said to do: the id of a kind of event
 * @param kind the type that the event belongs to, or its own id where it belongs to none
 * @param target to whom; null where none is named
 */
public record Charge(
        String statement,
        @Nullable LocalDate day,
        String accuser,
        String accused,
        String event,
        String kind,
        @Nullable String target) {

    /** Under which words an index holds it, so that those that may mirror it are found whatever else it holds. */
    public Set<String> keys(Belonging belonging) {
        Set<String> keys = new TreeSet<>();
        belonging.bodies(accuser).forEach(body -> keys.add(key("by", body)));
        belonging.bodies(accused).forEach(body -> keys.add(key("of", body)));
        return keys;
    }

    /** Under which of those words the ones stand that may mirror it. */
    public Set<String> mirrored(Belonging belonging) {
        Set<String> keys = new TreeSet<>();
        belonging.bodies(accused).forEach(body -> keys.add(key("by", body)));
        belonging.bodies(accuser).forEach(body -> keys.add(key("of", body)));
        return keys;
    }

    private String key(String part, String body) {
        return kind + ' ' + (target == null ? "-" : target) + ' ' + part + ' ' + body;
    }

    /**
     * Whether two mirror each other: another says the same of the one who says it, or of somebody else while he is accused of it himself. Where no third is
     * named, each must say it of the other, of one kind of event and within {@link Comparing#DAYS} days.
     */
    public boolean mirrors(Charge other, Belonging belonging) {
        if (!kind.equals(other.kind)
                || belonging.areOfOneSide(accuser, other.accuser)
                || belonging.areOfOneSide(accused, other.accused)) {
            return false;
        }
        boolean there = belonging.areOfOneSide(accused, other.accuser);
        boolean back = belonging.areOfOneSide(other.accused, accuser);
        if (target == null || other.target == null) {
            return target == null
                    && other.target == null
                    && there
                    && back
                    && event.equals(other.event)
                    && isNear(other);
        }
        return target.equals(other.target) && (there || back);
    }

    private boolean isNear(Charge other) {
        return day != null
                && other.day != null
                && Math.abs(day.toEpochDay() - other.day.toEpochDay()) <= Comparing.DAYS;
    }
}
