package org.isnad.claim;

import org.isnad.document.Span;

/**
 * A detail that two propositions both give, and each otherwise.
 *
 * @param field what the detail is
 * @param a where the one gives it, in its own text
 * @param b where the other gives it, in its own text
 */
public record Difference(Field field, Span a, Span b) {

    public enum Field {
        FIGURE,
        PLACE,
        DATE,
        ACTOR,
        TARGET,
        SPEAKER,
        OTHER
    }

    /** The same, told from the other's side. */
    Difference turned() {
        return new Difference(field, b, a);
    }
}
