/**
 * What the tests of all modules share. In: the place they run at. Out: what lies there, or a test left out by name.
 * Knows nothing of Isnad itself.
 */
@NullMarked
package org.isnad.testing;

import org.jspecify.annotations.NullMarked;
