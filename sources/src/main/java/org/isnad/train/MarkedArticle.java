package org.isnad.train;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.isnad.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * An article and what is marked in it.
 *
 * @param complete whether every statement of the text is marked, so that what is not marked is none
 */
public record MarkedArticle(Article article, Document marks, boolean complete) {

    public MarkedArticle(Article article, Document marks) {
        this(article, marks, true);
    }

    /** What the marks say of the page is known before the reading starts, as it would be of a real page. */
    public static MarkedArticle of(Document marks) {
        return new MarkedArticle(
                Article.of(
                        marks.id(),
                        marks.text(),
                        Told.NOTHING.outlet(marks.outlet()).published(day(marks.published()))),
                marks);
    }

    /** Who published it; "?" when the marks do not say. */
    String outlet() {
        return marks.outlet() == null ? "?" : marks.outlet();
    }

    private static @Nullable LocalDate day(@Nullable String edtf) {
        try {
            return edtf == null ? null : LocalDate.parse(edtf);
        } catch (DateTimeException noWholeDay) {
            return null; // EDTF knows months, years and doubts
        }
    }
}
