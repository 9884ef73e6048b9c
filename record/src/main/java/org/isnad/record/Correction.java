package org.isnad.record;

import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a statement: what the text says there, not whether that is so.
 *
 * @param number counts corrections from 1 on; never given twice
 * @param at when, UTC as ISO 8601 writes it
 * @param by who
 * @param undoes the number of the correction that is taken back; else null
 * @param article number of the article
 * @param reading number of the reading that was looked at
 * @param statement id of the statement in that reading; of one that was missed the id that it has now
 * @param place where the statement shows itself first: its cue, else what is said
 * @param should what the statement should be
 */
public record Correction(
        long number,
        String at,
        String by,
        String why,
        What what,
        @Nullable Long undoes,
        long article,
        long reading,
        String statement,
        Span place,
        Amendment should) {

    /** Whether it only says that the statement is right as it was found. */
    public boolean accepts() {
        return what == What.CORRECTED && should.equals(Amendment.NOTHING);
    }

    /** What a correction does. */
    public enum What {
        /** Says of a statement what it is; where nothing is to be otherwise, that it is what was found. */
        CORRECTED,
        /** Says that what was read as a statement is none. */
        NOT_A_STATEMENT,
        /** Adds a statement that was not read. */
        MISSED,
        /** Takes another correction back. */
        UNDONE
    }
}
