/**
 * A record in the forms that other programs take. In: articles as the record holds them. Out: lines of JSON, each whole by
 * itself, that the form's own schema (docs/schemas) allows. Knows no database and no screen; nothing is said here that the
 * reading did not say, and nothing about who is right.
 */
@NullMarked
package org.isnad.export;

import org.jspecify.annotations.NullMarked;
