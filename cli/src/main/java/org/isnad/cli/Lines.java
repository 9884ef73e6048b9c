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

    /** The lines of another, as they are. */
    void append(Lines other) {
        out.append(other.out);
    }

    /** Two beside each other, the second from a column on. */
    void beside(Lines first, Lines second, int column) {
        var left = first.lines();
        var right = second.lines();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            var line = i < left.size() ? left.get(i) : "";
            out.append(line);
            if (i < right.size()) {
                out.append(" ".repeat(Math.max(1, column - Bidi.columns(line)))).append(right.get(i));
            }
            out.append('\n');
        }
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    /**
     * A branch of a tree, on as few lines as its pieces fit on.
     *
     * @param before what stands before it: nothing, or the {@link #trunk} of what it branches off
     * @param last whether no other branches off there behind it
     */
    void branch(String before, boolean last, List<String> pieces) {
        var knot = rightToLeft ? (last ? "┘─ " : "┤─ ") : (last ? "└─ " : "├─ ");
        var line = new StringBuilder("  " + before + knot);
        var further = "  " + before + trunk(last);
        for (var piece : pieces) {
            if (Bidi.columns(line + piece) > width && Bidi.columns(line.toString()) > Bidi.columns(further)) {
                line(0, line.toString().stripTrailing());
                line = new StringBuilder(further + "  ");
            }
            line.append(piece).append("  ");
        }
        line(0, line.toString().stripTrailing());
    }

    /** What stands before the branches of a branch. */
    String trunk(boolean last) {
        return last ? "   " : "│  ";
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
