package org.isnad.mention;

import java.time.LocalDate;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.document.Anchor;
import org.isnad.document.DateMention;
import org.isnad.document.FigureMention;
import org.isnad.document.PlaceMention;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The dates, places and figures of one text, each list in its order.
 *
 * @param published the day of publication: the article's own, else the text's dateline; null where neither tells
 */
public record Mentions(
        @Nullable LocalDate published,
        List<DateMention> dates,
        List<PlaceMention> places,
        List<FigureMention> figures) {

    public Mentions {
        dates = List.copyOf(dates);
        places = List.copyOf(places);
        figures = List.copyOf(figures);
    }

    /** What {@code article} names and counts, outside of its page's furniture. */
    public static Mentions find(Article article, Tokens tokens, Names names, Layout layout) {
        LocalDate published = article.published() != null ? article.published() : layout.dateline();
        var numerals = new Numerals(tokens, names);
        boolean[] taken = layout.furnitureTokens();
        Anchor givenBy = article.published() != null ? Anchor.PAGE : Anchor.DATELINE;
        List<DateMention> dates =
                new Dates(tokens, names, numerals, published, givenBy).find(taken); // first: a year is no figure
        List<FigureMention> figures = new Figures(tokens, names, numerals, taken).find();
        List<PlaceMention> places = new Places(tokens, names, numerals, layout).find();
        return new Mentions(published, dates, places, figures);
    }
}
