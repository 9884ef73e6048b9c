package org.isnad.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a lexicon file.
 *
 * @param file the file's name as the user knows it
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole file is meant
 * @param message what is wrong, and what would be right
 * @param source the line as it stands, when there is one
 * @param length how many characters of the line are meant
 */
public record LexiconFault(
        String file,
        int line,
        int column,
        String message,
        @Nullable String source,
        int length) {

    /** The fault with its line and a mark under the place. */
    @Override
    public String toString() {
        if (line == 0 || source == null) {
            return file + ": " + message;
        }
        return file + ":" + line + ":" + column + ": " + message + "\n    " + source + "\n    "
                + " ".repeat(Math.max(0, column - 1)) + "^".repeat(Math.max(1, length));
    }
}
