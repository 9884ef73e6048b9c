package org.isnad.sources;

/**
 * A place in an input.
 *
 * @param file the name as it was given or found, {@code -} for standard input
 * @param line from 1 on; 0 where lines say nothing
 * @param offset in bytes of the unpacked input, of a WARC file in bytes as it lies there, from 0 on; -1 where it says nothing
 */
public record Place(String file, long line, long offset) {

    static Place file(String file) {
        return new Place(file, 0, -1);
    }

    static Place line(String file, long line, long offset) {
        return new Place(file, line, offset);
    }

    /** {@code file}, or {@code file:line} where lines say something; always one line, whatever the file is called. */
    @Override
    public String toString() {
        var name = Shown.name(file);
        return line > 0 ? name + ":" + line : name;
    }
}
