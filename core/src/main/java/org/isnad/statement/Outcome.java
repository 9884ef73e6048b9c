package org.isnad.statement;

import org.isnad.document.Act;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/** What a candidate of a {@link org.isnad.choice.Choice} comes to in a text: by this whoever learns tells which candidate is right. */
public sealed interface Outcome {

    /**
     * Who is named behind a verb.
     *
     * @param source null when nobody is
     * @param content the content's first word, where it depends on the source's end; null where it is the same for all candidates
     */
    record Subject(@Nullable Span source, @Nullable Span content) implements Outcome {}

    /** Where a content ends. */
    record ContentEnd(Span content) implements Outcome {}

    /** What act a statement does. */
    record OfAct(Act act) implements Outcome {}

    /** Whether a cue reports a statement where it stands. */
    record Stands(boolean stands) implements Outcome {}

    /**
     * Whether a statement came out right: that this one said this.
     *
     * @param id of the statement in the document
     */
    record Trusted(boolean right, String id) implements Outcome {}
}
