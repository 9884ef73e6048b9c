/**
 * How fast and in how much memory Isnad reads, measured on a corpus that lies outside this repository. In: articles as
 * JSON Lines. Out: figures on the screen. Knows the door of core and nothing behind it.
 */
@NullMarked
package org.isnad.bench;

import org.jspecify.annotations.NullMarked;
