/**
 * What the reading knows of words: entries from YAML files, checked as they are loaded, and the table of all the written
 * forms they stand for. In: files. Out: a {@link org.isnad.lexicon.Lexicon}. Knows no text and no stage that reads one.
 */
@NullMarked
package org.isnad.lexicon;

import org.jspecify.annotations.NullMarked;
