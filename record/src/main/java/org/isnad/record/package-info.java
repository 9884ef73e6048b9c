/**
 * The record: what was captured, how it was read, and the log of both, in one SQLite file or a database of PostgreSQL. In: captures and the documents
 * read in them. Out: the same again to the letter, what is searched for, and what is damaged by name. Nothing that is in is
 * ever rewritten. Knows no page, no screen, and no stage of the reading.
 */
@NullMarked
package org.isnad.record;

import org.jspecify.annotations.NullMarked;
