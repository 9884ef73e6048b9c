/**
 * From a text to its words: tokens with their lexicon readings and clitics, sentences and paragraphs, quotations paired. In: a text
 * and a lexicon. Out: {@link org.isnad.token.Tokens}, arrays over the text as it stands. Knows nothing of what is said in it.
 */
@NullMarked
package org.isnad.token;

import org.jspecify.annotations.NullMarked;
