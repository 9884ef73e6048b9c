/**
 * The document as JSON: {@link org.isnad.json.DocumentWriter} writes it with the keys of the codebook in the codebook's
 * order, {@link org.isnad.json.DocumentReader} reads it back, gold files included. Streams of Jackson alone, no binding by
 * reflection: writing has to start fast. Knows no file names but those it is given, and no stage of the reading.
 */
@NullMarked
package org.isnad.json;

import org.jspecify.annotations.NullMarked;
