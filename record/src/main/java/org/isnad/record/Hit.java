package org.isnad.record;

import java.util.List;
import org.isnad.document.Document;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Something found.
 *
 * @param reading its number
 * @param address of the capture
 * @param document the current reading of the article
 * @param statement the one that was found; null when articles were searched for
 * @param sentence the sentence of the text that shows it, or of a statement its words
 * @param marked where the searched words stand in that sentence; offsets into the text
 */
public record Hit(
        long reading,
        String address,
        Document document,
        @Nullable Statement statement,
        Span sentence,
        List<Span> marked) {}
