package org.isnad.sources;

import java.util.regex.Pattern;
import org.isnad.document.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.LeafNode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Where a stretch of an article's text stands on its page. All offsets are UTF-16 code units.
 *
 * @param span the stretch of the article's text
 * @param path leads to the text or attribute that holds it, as an XPath: {@code /html[1]/body[1]/p[2]/text()[1]}, {@code /html[1]/head[1]/meta[1]/@content}
 * @param from where it begins in what the path leads to; it is as long there as in the article
 * @param source the same stretch in the page's decoded source, where entities may make it longer; null when that is not known
 */
public record Origin(
        Span span, String path, int from, @Nullable Span source) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?");

    static Origin of(Line.Piece piece, String source) {
        return new Origin(
                new Span(piece.at(), piece.at() + piece.length()), path(piece), piece.from(), inSource(piece, source));
    }

    private static String path(Line.Piece piece) {
        var path = new StringBuilder();
        for (Node node = piece.node(); node != null && node.parentNode() != null; node = node.parentNode()) {
            path.insert(0, step(node));
        }
        return path.append(piece.attribute() == null ? "" : "/@" + piece.attribute())
                .toString();
    }

    private static String step(Node node) {
        var name = !(node instanceof Element)
                ? "text()"
                : NAME.matcher(node.normalName()).matches() ? node.normalName() : "*";
        var n = 1;
        for (var before = node.previousSibling(); before != null; before = before.previousSibling()) {
            n += isCounted(before, name) ? 1 : 0;
        }
        return "/" + name + "[" + n + "]";
    }

    private static boolean isCounted(Node node, String name) {
        return switch (name) {
            case "text()" -> node instanceof LeafNode && (node instanceof TextNode || node.nameIs("#data"));
            case "*" -> node instanceof Element;
            default -> node.nameIs(name);
        };
    }

    private static @Nullable Span inSource(Line.Piece piece, String source) {
        var node = piece.node();
        var attribute = piece.attribute();
        var range = attribute == null
                ? node.sourceRange()
                : node.attributes().sourceRange(attribute).valueRange();
        if (!range.isTracked()) {
            return null;
        }
        var text = attribute == null ? text(node) : node.attr(attribute);
        var raw = source.substring(range.startPos(), Math.min(range.endPos(), source.length()));
        var start = behind(raw, text, piece.from());
        var end = behind(raw, text, piece.from() + piece.length());
        return start < 0 || end <= start ? null : new Span(range.startPos() + start, range.startPos() + end);
    }

    private static String text(Node node) {
        return node instanceof TextNode text ? text.getWholeText() : node.outerHtml();
    }

    /** How much of the source gives so many characters of the text; -1 when the two do not run side by side. */
    private static int behind(String raw, String text, int characters) {
        var at = 0;
        var entity = ENTITY.matcher(raw);
        for (int i = 0; i < characters; ) {
            if (at >= raw.length()) {
                return -1;
            }
            if (raw.charAt(at) == '&' && entity.region(at, raw.length()).lookingAt()) {
                var meant = Parser.unescapeEntities(entity.group(), false);
                if (text.startsWith(meant, i)) {
                    at = entity.end();
                    i += meant.length();
                    continue;
                }
            }
            if (raw.charAt(at) == text.charAt(i)) {
                i++;
            } else if (raw.charAt(at) != '\r') {
                return -1;
            }
            at++;
        }
        return at;
    }
}
