package org.isnad.record;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.document.Act;
import org.isnad.document.EntityKind;
import org.isnad.document.Form;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a statement should be. Null, or of spans and links none, leaves what the machine read. All spans point into the article's text.
 *
 * @param speaker who says it
 * @param via who stands between the article and the speaker, nearest to the article first; empty where nobody does
 * @param distance whether the reporter's own verb casts doubt
 * @param spoken EDTF of when it was said; empty where the text does not say it
 */
public record Amendment(
        @Nullable Act act,
        @Nullable Named speaker,
        @Nullable List<Named> via,
        @Nullable Form form,
        @Nullable Boolean distance,
        @Nullable String spoken,
        @Nullable Span cue,
        List<Span> sources,
        List<Span> contents,
        List<Link> links) {

    static final Amendment NOTHING =
            new Amendment(null, null, null, null, null, null, null, List.of(), List.of(), List.of());

    /** Somebody by the name that the text has. */
    public record Named(String name, EntityKind kind) {}

    /**
     * Whether the statement denies another.
     *
     * @param place where the other one shows itself first
     */
    public record Link(boolean denies, Span place) {}

    public Amendment {
        via = via == null ? null : List.copyOf(via);
        sources = List.copyOf(sources);
        contents = List.copyOf(contents);
        links = List.copyOf(links);
    }

    /** Cue, sources and contents as they should be. */
    Stream<Span> spans() {
        return Stream.concat(Stream.ofNullable(cue), Stream.concat(sources.stream(), contents.stream()));
    }

    /** All that it names. */
    Stream<Named> named() {
        return Stream.concat(Stream.ofNullable(speaker), via == null ? Stream.empty() : via.stream());
    }
}
