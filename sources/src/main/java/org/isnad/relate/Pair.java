package org.isnad.relate;

import org.isnad.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * Two texts that are to be compared, each an article of its own.
 *
 * @param marked how they relate, as somebody marked it, in his own words; null where nobody did
 */
public record Pair(
        String id, Article a, Article b, @Nullable String marked) {}
