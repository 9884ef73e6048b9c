package org.isnad.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act of speech or writing that the article attributes to someone.
 *
 * @param id s1, s2, … in the order of the cues
 * @param cue the word or fixed phrase that reports the act; null for a bare quotation or a headline of the kind "NAME: …"
 * @param sources where the speaker is named at this place; empty when only the verb carries it
 * @param speaker entity id of the deepest named origin
 * @param via entity ids between the article and the speaker, nearest to the article first
 * @param contents what is said; empty only for {@link Act#DECLINE}
 * @param distance whether the reporter's own verb casts doubt
 * @param spoken EDTF of when it was said, when the text says it
 * @param within id of the statement whose content holds this one
 * @param confidence 0 to 1
 * @param why what made this statement, see {@link Reason}
 */
public record Statement(
        String id,
        @Nullable Span cue,
        Act act,
        List<Span> sources,
        String speaker,
        List<String> via,
        List<Span> contents,
        Form form,
        boolean distance,
        @Nullable String spoken,
        @Nullable String within,
        double confidence,
        List<Reason> why) {

    public Statement {
        sources = List.copyOf(sources);
        via = List.copyOf(via);
        contents = List.copyOf(contents);
        why = List.copyOf(why);
    }

    /** Where the statement shows itself first: its cue, else its content. */
    public Span place() {
        return cue != null ? cue : contents.get(0);
    }

    /** The same without what made it: all that is told to others. */
    public Statement withoutReasons() {
        return new Statement(
                id, cue, act, sources, speaker, via, contents, form, distance, spoken, within, confidence, List.of());
    }
}
