/**
 * Arabic letters and their folding. In: characters as pages write them. Out: two keys to compare words by, of equal
 * length. Knows no word.
 */
@NullMarked
package org.isnad.letter;

import org.jspecify.annotations.NullMarked;
