package org.isnad.claim;

import java.util.List;
import org.isnad.document.Span;

/**
 * A detail of a claim that is told in more than one way.
 *
 * @param field what kind of detail
 * @param of what it is a detail of: a kind of event, what is counted
 * @param values each way in which it is told
 */
public record Detail(Difference.Field field, String of, List<Value> values) {

    public Detail {
        values = List.copyOf(values);
    }

    /**
     * One way.
     *
     * @param value what is told: a number or bounds, a place, a day
     * @param given where it is told
     */
    public record Value(String value, List<Given> given) {}

    /** A statement and the words in its article that give the value. */
    public record Given(Telling told, Span span) {}
}
