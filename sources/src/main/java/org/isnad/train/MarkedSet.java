package org.isnad.train;

import java.util.List;

/**
 * Marked articles that came together.
 *
 * @param name where they came from, to be shown
 */
public record MarkedSet(String name, List<MarkedArticle> articles) {
    public MarkedSet {
        articles = List.copyOf(articles);
    }
}
