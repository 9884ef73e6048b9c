/**
 * Takes what people have – pages, texts, JSON Lines, CSV, also gzipped, folders and archives (WARC, WACZ, ZIP) of them – and
 * makes articles of it, one at a time, in a fixed order. In: names of files, or a stream. Out: {@link org.isnad.sources.Item}s
 * from {@link org.isnad.sources.Inputs}, each an article or the fault that stood in its way. What is wrong with an input is
 * told, never thrown, and never holds up the next. Knows no stage of the reading and no screen.
 */
@NullMarked
package org.isnad.sources;

import org.jspecify.annotations.NullMarked;
