/**
 * Learns from marked articles what the findings weigh where the grammar leaves a choice open ({@link org.isnad.choice}). In go articles and
 * their marks, out come weights.
 */
@NullMarked
package org.isnad.train;

import org.jspecify.annotations.NullMarked;
