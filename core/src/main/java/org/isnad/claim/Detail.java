package org.isnad.claim;

import java.time.LocalDate;
import java.util.List;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A detail of a claim that is told in more than one way.
 *
 * @param field what kind of detail
 * @param of what it is a detail of: a kind of event, what is counted
 * @param values each way in which it is told
 * @param clash whether two of them cannot both hold; else all that differs are updates and sums
 * @param updates what one source told first and what later
 * @param sums figures that are the parts of another
 */
public record Detail(
        Difference.Field field, String of, List<Value> values, boolean clash, List<Update> updates, List<Sum> sums) {

    public Detail {
        values = List.copyOf(values);
        updates = List.copyOf(updates);
        sums = List.copyOf(sums);
    }

    /**
     * One way.
     *
     * @param value what is told: a number or bounds (14, ~20, ≥22, ≤40, 10–12), a place, a day in EDTF, a name
     * @param given where it is told
     */
    public record Value(String value, List<Given> given) {

        public Value {
            given = List.copyOf(given);
        }
    }

    /**
     * A statement and the words in its article that give the value.
     *
     * @param words the words themselves
     */
    public record Given(Telling told, Span span, String words) {}

    /**
     * What one source told first and what later, which is no conflict.
     *
     * @param voice who
     * @param steps the values, the first told first
     */
    public record Update(Voice voice, List<Step> steps) {

        public Update {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One value of an update.
     *
     * @param day when it was first told, as far as articles tell
     */
    public record Step(@Nullable LocalDate day, Value value) {}

    /** Figures of one article that add up to that of another, which is no conflict. */
    public record Sum(List<Value> parts, Value whole) {

        public Sum {
            parts = List.copyOf(parts);
        }
    }
}
