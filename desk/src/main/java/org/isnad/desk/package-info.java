/**
 * Isnad in a browser: pages over a record, in Arabic and in English, for one machine's own reader. In comes a record, out go pages; what they show is made
 * elsewhere. Templates are in {@code src/main/jte}, the words of the pages in {@code words-ar.properties} and {@code words-en.properties}.
 */
@NullMarked
package org.isnad.desk;

import org.jspecify.annotations.NullMarked;
