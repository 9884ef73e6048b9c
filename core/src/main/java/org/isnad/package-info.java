/**
 * The one door: {@link org.isnad.Isnad} takes an article and gives a document. Knows every stage, no file, no screen.
 */
@NullMarked
package org.isnad;

import org.jspecify.annotations.NullMarked;
