package org.isnad.parquet;

import java.util.ArrayList;
import java.util.List;
import org.isnad.document.DateMention;
import org.isnad.document.FigureMention;
import org.isnad.document.PlaceMention;

/** What one article mentions, each in the order of the article. */
final class Mentioned {
    final List<DateMention> dates = new ArrayList<>();
    final List<PlaceMention> places = new ArrayList<>();
    final List<FigureMention> figures = new ArrayList<>();

    int size() {
        return dates.size() + places.size() + figures.size();
    }
}
