/**
 * What the reading starts from: one text that never changes again, with what its page told of title, outlet and date.
 * In: the text as a source gave it. Out: an {@link org.isnad.article.Article}. Knows no page, no file, no lexicon.
 */
@NullMarked
package org.isnad.article;

import org.jspecify.annotations.NullMarked;
