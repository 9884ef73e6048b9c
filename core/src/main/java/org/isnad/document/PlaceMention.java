package org.isnad.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named place, once a mention.
 *
 * @param name English name; as the text writes it where no lexicon knows the place
 * @param lat degrees north; null where the place cannot be told
 * @param lon degrees east; null where the place cannot be told
 * @param pointOf the place whose point it is, where the named one's own is not known: the town of a street; else null
 * @param alternatives other places of this name that were not taken, the likeliest first
 */
public record PlaceMention(
        Span span,
        String name,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String pointOf,
        List<Alternative> alternatives) {

    /** A place that is called the same. */
    public record Alternative(String name, double lat, double lon) {}

    public PlaceMention {
        alternatives = List.copyOf(alternatives);
    }

    /** A place that is told surely, by its own point. */
    public PlaceMention(Span span, String name, @Nullable Double lat, @Nullable Double lon) {
        this(span, name, lat, lon, null, List.of());
    }
}
