package org.isnad.record;

import java.util.List;
import org.isnad.document.Document;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Something found.
 *
 * @param in the article in which it was found, in its current reading
 * @param statement the one that was found; null when articles were searched for
 * @param sentence the sentence of the text that shows it, or of a statement its words
 * @param marked where the searched words stand in that sentence; offsets into the text
 */
public record Hit(Recorded in, @Nullable Statement statement, Span sentence, List<Span> marked) {

    /** By which name it is found: of a statement {@code 17#s3}, of an article the number of its reading. */
    public String name() {
        return in.reading() + (statement == null ? "" : "#" + statement.id());
    }

    public Document document() {
        return in.document();
    }
}
