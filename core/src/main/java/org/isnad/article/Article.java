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
 * @param outlet who published it, when the source knows
 * @param published the day of publication, when the source knows
 * @param url its address, when the source knows
 * @param furniture what the source knows to be the page's and not the article's; the reading adds what it finds itself
 */
public record Article(
        String id,
        String text,
        @Nullable Span title,
        @Nullable String outlet,
        @Nullable LocalDate published,
        @Nullable String url,
        List<Span> furniture) {

    public Article {
        furniture = List.copyOf(furniture);
    }

    /** An article of which nothing but its text is known. */
    public static Article of(String id, String text) {
        return new Article(id, text, null, null, null, null, List.of());
    }
}
