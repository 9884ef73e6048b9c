/**
 * Finds what is printed again: articles whose words are mostly those of another. In: articles, one after another. Out: groups of
 * their numbers from {@link org.isnad.copies.Copies}. Knows nothing of what is said in them, nor who wrote first.
 */
@NullMarked
package org.isnad.copies;

import org.jspecify.annotations.NullMarked;
