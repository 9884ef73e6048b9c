package org.isnad.record;

import java.util.List;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of which statements speak of the same. It says nothing of whether that is so.
 *
 * @param number counts decisions from 1 on; never given twice
 * @param at when, UTC as ISO 8601 writes it
 * @param by who
 * @param undoes the number of the decision that is taken back; else null
 * @param statements those it speaks of; of one that takes another back none
 */
public record ClaimDecision(
        long number,
        String at,
        String by,
        String why,
        What what,
        @Nullable Long undoes,
        List<Anchor> statements) {

    /** What a decision does. */
    public enum What {
        /** Several claims are one: each is a part. */
        MERGED,
        /** Statements of a claim, part 0, speak of something else than its others, part 1. */
        SPLIT,
        /** A statement speaks of what no other does. */
        UNLINKED,
        /** Takes another decision back. */
        UNDONE
    }

    /**
     * A statement as it was when the decision was made.
     *
     * @param part to which of those that are put together or apart it belongs
     * @param article number of the article
     * @param reading number of the reading that was looked at
     * @param statement its id in that reading
     * @param place where it shows itself first: its cue, else what is said
     * @param text the words at that place
     */
    public record Anchor(int part, long article, long reading, String statement, Span place, String text) {}

    public ClaimDecision {
        statements = List.copyOf(statements);
    }
}
