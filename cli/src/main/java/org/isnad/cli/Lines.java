package org.isnad.cli;

import java.util.List;

/** Words for a terminal, line by line: set in by depth, and from right to left where the labels are. */
final class Lines {

    private static final int INDENT = 4;
    private static final int NARROWEST = 24;

    private final StringBuilder out = new StringBuilder();
    private final boolean rightToLeft;
    private final int width;

    Lines(Labels labels, int width) {
        this.rightToLeft = labels.rightToLeft();
        this.width = width;
    }

    void line(int depth, String words) {
        if (rightToLeft) {
            out.append(Bidi.RIGHT_TO_LEFT_MARK);
        }
        out.append(" ".repeat(depth * INDENT)).append(words).append('\n');
    }

    void gap() {
        out.append('\n');
    }

    /** An article's words on as many lines as they need. */
    void wrapped(int depth, String words) {
        for (var line : Bidi.lines(words, Math.max(NARROWEST, width - depth * INDENT))) {
            line(depth, line);
        }
    }

    /** Pieces one behind the other, on as few lines as they fit on; the further lines stand in. */
    void flow(int depth, String between, List<String> pieces) {
        var line = new StringBuilder();
        var at = depth;
        for (var piece : pieces) {
            if (!line.isEmpty() && at * INDENT + Bidi.columns(line + between + piece) > width) {
                line(at, line.toString());
                line.setLength(0);
                at = depth + 1;
            }
            line.append(line.isEmpty() ? "" : between).append(piece);
        }
        if (!line.isEmpty()) {
            line(at, line.toString());
        }
    }

    /** How long a name may be: most of a line, but no more. */
    int longestName() {
        return Math.max(NARROWEST, width - 3 * INDENT);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
