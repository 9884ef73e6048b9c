package org.isnad.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.isnad.document.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A line of words of a page, with single spaces and none at its ends, and where on the page each stretch of it stands.
 *
 * @param pieces in the order of the line; a character that no piece holds has no place on the page
 */
record Line(String text, List<Piece> pieces) {

    /**
     * A stretch of a line that stands on the page as it does in the line, character for character.
     *
     * @param at where it begins in the line
     * @param node holds it on the page
     * @param attribute the node's attribute that holds it; null when its text does
     * @param from where it begins in the node's text or attribute
     */
    record Piece(int at, int length, Node node, @Nullable String attribute, int from) {

        Piece moved(int by) {
            return new Piece(at + by, length, node, attribute, from);
        }

        /** The part that lies between two places of the line; null when nothing does. */
        @Nullable
        Piece within(int start, int end) {
            var first = Math.max(start, at);
            var last = Math.min(end, at + length);
            return first >= last ? null : new Piece(first, last - first, node, attribute, from + first - at);
        }
    }

    private static final Line NOTHING = new Line("", List.of());

    Line {
        pieces = List.copyOf(pieces);
    }

    /** What an element shows, on one line. */
    static Line of(Element element) {
        var line = new Builder();
        element.traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof TextNode text) {
                line.add(text);
            } else if (node.nameIs("br") || Layout.BLOCKS.contains(node.normalName())) {
                line.gap();
            }
        });
        return line.line();
    }

    static Line of(Element element, String attribute) {
        var line = new Builder();
        line.add(element, attribute, element.attr(attribute), i -> i);
        return line.line();
    }

    /** The part of the line that says these words; null when none does. */
    @Nullable
    Line saying(String words) {
        var at = text.indexOf(words);
        return at < 0 ? null : part(new Span(at, at + words.length()));
    }

    private Line part(Span span) {
        var within = new ArrayList<Piece>();
        for (var piece : pieces) {
            var part = piece.within(span.start(), span.end());
            if (part != null) {
                within.add(part.moved(-span.start()));
            }
        }
        return new Line(span.of(text), within);
    }

    /** Makes a line of what stands on the page one after another. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();
        private @Nullable Piece space;
        private boolean gap;

        /** What comes next begins a new word. */
        void gap() {
            gap = !text.isEmpty();
        }

        void add(TextNode node) {
            add(node, null, node.getWholeText(), i -> i);
        }

        /** @param places tells for each character of the words where it begins in the node's text or attribute */
        void add(Node node, @Nullable String attribute, String words, IntUnaryOperator places) {
            for (int i = 0; i < words.length(); i++) {
                var c = words.charAt(i);
                if (!isWhite(c)) {
                    putSpace();
                    put(c, new Piece(text.length(), 1, node, attribute, places.applyAsInt(i)));
                } else if (space == null && !text.isEmpty()) {
                    space = new Piece(text.length(), 1, node, attribute, places.applyAsInt(i));
                }
            }
        }

        private void putSpace() {
            if (space != null) {
                put(' ', space);
            } else if (gap) {
                text.append(' ');
            }
            space = null;
            gap = false;
        }

        private void put(char c, Piece piece) {
            text.append(c);
            var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (last != null
                    && last.node.equals(piece.node)
                    && Objects.equals(last.attribute, piece.attribute)
                    && last.from + last.length == piece.from) {
                pieces.set(
                        pieces.size() - 1, new Piece(last.at, last.length + 1, last.node, last.attribute, last.from));
            } else {
                pieces.add(piece);
            }
        }

        /** The line, after which a new one begins. */
        Line line() {
            var end = text.length();
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            var start = 0;
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            var line = start == end ? NOTHING : new Line(text.toString(), pieces);
            text.setLength(0);
            pieces.clear();
            space = null;
            gap = false;
            return line.text.isEmpty() || start == 0 && end == line.text.length()
                    ? line
                    : line.part(new Span(start, end));
        }

        private static boolean isWhite(char c) {
            return c == ' ' || c >= '\t' && c <= '\r' || c == NO_BREAK;
        }

        private static final char NO_BREAK = '\u00A0';
    }
}
