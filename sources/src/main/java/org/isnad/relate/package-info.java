/**
 * Pairs of texts that are to be compared. In: files of pairs. Out: the pairs, and how the two of each relate by {@link org.isnad.claim}. Knows
 * nothing of records.
 */
@NullMarked
package org.isnad.relate;

import org.jspecify.annotations.NullMarked;
