package org.isnad.article;

import java.time.LocalDate;
import java.util.List;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article as a source gives it to be read.
 *
 * @param id names the article in everything that is said of it
 * @param text the whole text, exactly as it stands; every offset counts from its start in UTF-16 code units
 * @param title where the title stands in the text, when the source knows; else the reading looks for it in the first line
 * @param told what the source tells of it
 * @param furniture what the source knows to be the page's and not the article's; the reading adds what it finds itself
 */
public record Article(String id, String text, @Nullable Span title, Told told, List<Span> furniture) {

    public Article {
        furniture = List.copyOf(furniture);
    }

    /** An article of which nothing but its text is known. */
    public static Article of(String id, String text) {
        return of(id, text, Told.NOTHING);
    }

    /** An article of which no title and no furniture is known. */
    public static Article of(String id, String text, Told told) {
        return new Article(id, text, null, told, List.of());
    }

    /** The same under another name, of which another thing is told. */
    public Article as(String otherId, Told other) {
        return new Article(otherId, text, title, other, furniture);
    }

    /** Who published it, when the source knows. */
    public @Nullable String outlet() {
        return told.outlet();
    }

    /** The day of publication, when the source knows. */
    public @Nullable LocalDate published() {
        return told.published();
    }
}
