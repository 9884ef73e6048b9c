package org.isnad.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that speaks, carries speech or is spoken of.
 *
 * @param id unique in its document
 * @param names every way the text names it, as written there, in order of appearance; empty only of the one to whom the text gives words without naming anyone
 * @param of id of the body it speaks for, when the text tells
 */
public record Entity(
        String id,
        List<String> names,
        EntityKind kind,
        @Nullable String of) {

    public Entity {
        names = List.copyOf(names);
    }
}
