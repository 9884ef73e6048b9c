/**
 * What a text names and counts: known names, places, dates, figures, and which parts of a page are no article. In: an article and its
 * tokens. Out: mentions with the values of the codebook, and {@link org.isnad.mention.Names} for the stages behind. Knows nothing of who
 * says what.
 */
@NullMarked
package org.isnad.mention;

import org.jspecify.annotations.NullMarked;
