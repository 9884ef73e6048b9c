/**
 * From a GeoNames country file to a lexicon of places: the rows in, what is wrong with them, and a YAML file out that the lexicons read. Knows the
 * lexicon only as the file's format and to ask whether a name is a word too.
 */
@NullMarked
package org.isnad.gazetteer;

import org.jspecify.annotations.NullMarked;
