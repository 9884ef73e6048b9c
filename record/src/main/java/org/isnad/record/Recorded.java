package org.isnad.record;

import org.isnad.article.Article;
import org.isnad.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * An article as the record holds it.
 *
 * @param reading number of the reading
 * @param address of its capture
 * @param met when that was met, UTC as ISO 8601 writes it
 * @param headers of HTTP with which it was met, one a line; null when there were none
 * @param sha256 of the captured bytes
 * @param article what its source told of it
 * @param document what was read in it
 * @param with what it was read with
 */
public record Recorded(
        long reading,
        String address,
        String met,
        @Nullable String headers,
        String sha256,
        Article article,
        Document document,
        ReadWith with) {

    /** The same with another document. */
    Recorded with(Document other) {
        return new Recorded(reading, address, met, headers, sha256, article, other, with);
    }
}
