/**
 * The values that a reading is made of, with the names of the codebook: a document, its statements, entities, mentions
 * and disputes. Plain immutable records over offsets into one text; nothing here reads or decides.
 */
@NullMarked
package org.isnad.document;

import org.jspecify.annotations.NullMarked;
