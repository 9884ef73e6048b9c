package org.isnad.lexicon;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence beside an entry: one it reads, or a near miss.
 *
 * @param file the lexicon file
 * @param line where the sentence stands in it
 * @param entry the entry's name; the file's name for an example of the whole file
 * @param text the sentence
 * @param expected what the reading of it must hold, by key of the document ({@code sources}, {@code dates}, …); empty in a near miss
 * @param because why it is a near miss; null in a sentence that is read
 */
public record Example(
        String file,
        int line,
        String entry,
        String text,
        Map<String, List<String>> expected,
        @Nullable String because) {}
