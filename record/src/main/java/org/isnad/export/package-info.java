/**
 * A record for other programs: articles in the forms that those take ({@link org.isnad.export.ExportForm}), and what else a record gives as JSON. In: what the
 * record holds. Out: rows of tables, and lines of JSON, each whole by itself, that the form's own schema (docs/schemas) allows. Knows no database and no screen;
 * nothing is said here that the reading did not say, and nothing about who is right.
 */
@NullMarked
package org.isnad.export;

import org.jspecify.annotations.NullMarked;
