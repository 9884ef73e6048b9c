/**
 * How words stand together: noun phrases, and what may stand between a cue, its source and its content. In: tokens and the names
 * found in them (which is why it comes behind {@code mention}). Out: phrases as token ranges. Contains no Arabic word, and does not know
 * what a statement is.
 */
@NullMarked
package org.isnad.grammar;

import org.jspecify.annotations.NullMarked;
