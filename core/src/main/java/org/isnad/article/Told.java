package org.isnad.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source tells of an article beside its text; null what it does not tell. Begun with {@link #NOTHING}:
 * {@code Told.NOTHING.outlet("الغد").published(day)}.
 *
 * @param outlet who published it
 * @param author who wrote it
 * @param published the day of publication
 * @param modified the day of the last change
 * @param url its address
 */
public record Told(
        @Nullable String outlet,
        @Nullable String author,
        @Nullable LocalDate published,
        @Nullable LocalDate modified,
        @Nullable String url) {

    public static final Told NOTHING = new Told(null, null, null, null, null);

    /** The same with this outlet; so for the others. */
    public Told outlet(@Nullable String other) {
        return new Told(other, author, published, modified, url);
    }

    public Told author(@Nullable String other) {
        return new Told(outlet, other, published, modified, url);
    }

    public Told published(@Nullable LocalDate other) {
        return new Told(outlet, author, other, modified, url);
    }

    public Told modified(@Nullable LocalDate other) {
        return new Told(outlet, author, published, other, url);
    }

    public Told url(@Nullable String other) {
        return new Told(outlet, author, published, modified, other);
    }

    /** The same, and where it tells nothing what another source tells; the address alone is its own. */
    public Told or(Told other) {
        return new Told(
                outlet != null ? outlet : other.outlet,
                author != null ? author : other.author,
                published != null ? published : other.published,
                modified != null ? modified : other.modified,
                url);
    }
}
