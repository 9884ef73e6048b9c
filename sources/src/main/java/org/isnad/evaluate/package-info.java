/**
 * How near a reading comes to the marks of people: the figures of the codebook's scorer. In: a marked document and the one
 * that was read. Out: a row a figure with its interval, apart by act, form and outlet; the acts taken for each other; a control
 * with speakers dealt out anew; what confidence is worth; the faults. Pure counting over values: knows no file, no screen, and
 * not how the reading came about. It lies in this module, beside the reader of gold files, because nobody who only reads needs it.
 */
@NullMarked
package org.isnad.evaluate;

import org.jspecify.annotations.NullMarked;
