/**
 * The heart: who said what, through whom, and who denies it. In: tokens, names and mentions of one article. Out: statements, the entities
 * that speak in them, disputes. Each production bears the pattern it reads as its name. Knows no page and no record.
 */
@NullMarked
package org.isnad.statement;

import org.jspecify.annotations.NullMarked;
