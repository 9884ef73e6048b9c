/**
 * What the tests of all modules share. In: the place they run at, and documents. Out: what lies there, or a test left out by
 * name; what does not hold of a document. Knows of Isnad only its documents.
 */
@NullMarked
package org.isnad.testing;

import org.jspecify.annotations.NullMarked;
