/**
 * Where lexicon and grammar come to an end: several readings are left, and findings about each speak for it or against it. In go named
 * findings over candidates, out comes the candidate that weighs most; the weights are learnt from marked articles and stand in readable
 * files. It knows nothing of Arabic, of statements or of texts: what is found, and what a candidate is, its callers know.
 */
@NullMarked
package org.isnad.choice;

import org.jspecify.annotations.NullMarked;
