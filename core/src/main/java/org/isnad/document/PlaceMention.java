package org.isnad.document;

import org.jspecify.annotations.Nullable;

/**
 * A named place, once a mention.
 *
 * @param name English name
 * @param lat degrees north; null where the place cannot be told
 * @param lon degrees east; null where the place cannot be told
 */
public record PlaceMention(
        Span span,
        String name,
        @Nullable Double lat,
        @Nullable Double lon) {}
