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
 * @param through names of those who stand between the article and the speaker, nearest to the article first; empty where nobody does, null changes nothing.
 *     One whom the reading does not know is taken for an outlet
 * @param distance whether the reporter's own verb casts doubt
 * @param spoken EDTF of when it was said; empty where the text does not say it, null changes nothing
 * @param denies ids of statements of the same article that this one denies
 * @param deniesNot ids of those that it does not deny
 */
public record Change(
        @Nullable Act act,
        @Nullable String speaker,
        @Nullable EntityKind kind,
        @Nullable List<String> through,
        @Nullable Form form,
        @Nullable Boolean distance,
        @Nullable String spoken,
        @Nullable String cue,
        List<String> sources,
        List<String> contents,
        List<String> denies,
        List<String> deniesNot) {

    public Change {
        through = through == null ? null : List.copyOf(through);
        sources = List.copyOf(sources);
        contents = List.copyOf(contents);
        denies = List.copyOf(denies);
        deniesNot = List.copyOf(deniesNot);
    }

    /** Nothing is changed. */
    public boolean isEmpty() {
        return act == null
                && speaker == null
                && through == null
                && form == null
                && distance == null
                && spoken == null
                && cue == null
                && sources.isEmpty()
                && contents.isEmpty()
                && denies.isEmpty()
                && deniesNot.isEmpty();
    }
}
