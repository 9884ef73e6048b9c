package org.isnad.record;

import java.util.List;
import org.isnad.document.Act;
import org.isnad.document.EntityKind;
import org.isnad.document.Form;
import org.jspecify.annotations.Nullable;

/**
 * What a statement should be, in the words of its article; null or empty changes nothing. Words are found however hamza, marks and
 * tatweel are written; of several places the nearest to the statement is meant.
 *
 * @param kind what the speaker is; needed when the reading knows nobody of that name
 * @param denies ids of statements of the same article that this one denies
 * @param deniesNot ids of those that it does not deny
 */
public record Change(
        @Nullable Act act,
        @Nullable String speaker,
        @Nullable EntityKind kind,
        @Nullable Form form,
        @Nullable String cue,
        List<String> sources,
        List<String> contents,
        List<String> denies,
        List<String> deniesNot) {

    public Change {
        sources = List.copyOf(sources);
        contents = List.copyOf(contents);
        denies = List.copyOf(denies);
        deniesNot = List.copyOf(deniesNot);
    }

    /** Nothing is changed. */
    public boolean isEmpty() {
        return act == null
                && speaker == null
                && form == null
                && cue == null
                && sources.isEmpty()
                && contents.isEmpty()
                && denies.isEmpty()
                && deniesNot.isEmpty();
    }
}
