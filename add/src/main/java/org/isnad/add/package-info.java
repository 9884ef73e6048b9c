/**
 * Articles into a record: what inputs give is read by several threads and kept in their order. In come inputs and an open record, out goes what became of
 * each article and what was wrong. It knows neither screen nor command line: the command and the desk add by it.
 */
@NullMarked
package org.isnad.add;

import org.jspecify.annotations.NullMarked;
