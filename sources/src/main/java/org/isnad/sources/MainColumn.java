package org.isnad.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The column of a page in which the article stands.
 *
 * <p>Paragraphs are counted by their letters outside links. The column is the smallest element marked as the article's
 * ({@code article}, its body, {@code main}) that holds most of them; on pages that mark nothing, the element under which
 * they stand densest, widened to the one that shows the title above them, unless that brings in half as much again. What else stands in it and is the page's rather than the article's (share rows, related links,
 * comment forms, labels) is kept, as furniture: where it stands tells later readings what the page showed.
 */
final class MainColumn {

    /**
     * A paragraph of the column.
     *
     * @param line what stands on a line of its own is a paragraph of its own
     */
    record Block(Line line, boolean furniture) {}

    private static final Set<String> PARAGRAPHS = Set.of("p", "li", "td", "blockquote");
    private static final Set<String> INPUTS = Set.of("button", "label", "textarea");

    /** How far above the paragraphs the title may stand, in elements. */
    private static final int ABOVE = 4;

    private final Element column;
    private final Layout layout;

    private MainColumn(Element column, Layout layout) {
        this.column = column;
        this.layout = layout;
    }

    /** @param title as the page tells it */
    static MainColumn of(Document html, Layout layout, @Nullable String title) {
        for (var marked : List.of("article", "[itemprop=articleBody]", "main, [role=main]")) {
            var best = heaviest(html.select(marked), layout);
            if (best != null && layout.letters(best) * 2 > layout.letters(html.body())) {
                return new MainColumn(best, layout);
            }
        }
        return new MainColumn(widened(densest(html.body(), layout), layout, title), layout);
    }

    private static Element widened(Element column, Layout layout, @Nullable String title) {
        var heading = title == null ? null : layout.showing(title);
        Element wider = column;
        for (int i = 0; heading != null && wider != null && i <= ABOVE; i++, wider = wider.parent()) {
            if (heading.equals(wider) || heading.parents().contains(wider)) {
                return layout.letters(wider) * 2 <= layout.letters(column) * 3 ? wider : column;
            }
        }
        return column;
    }

    private static @Nullable Element heaviest(Iterable<Element> elements, Layout layout) {
        Element best = null;
        for (var element : elements) {
            if (best == null || layout.letters(element) > layout.letters(best)) {
                best = element;
            }
        }
        return best;
    }

    /** A paragraph speaks for its parent, half as loud for the one above. */
    private static Element densest(Element body, Layout layout) {
        var scores = new LinkedHashMap<
                Element, Integer>(); // in the page's order, so that equals are decided the same way every time
        layout.paragraphs().forEach((paragraph, letters) -> {
            var parent = PARAGRAPHS.contains(paragraph.normalName()) ? paragraph.parent() : paragraph;
            if (parent != null) {
                scores.merge(parent, letters * 2, Integer::sum);
                if (parent.parent() != null) {
                    scores.merge(parent.parent(), letters, Integer::sum);
                }
            }
        });
        var best = body;
        for (var element : scores.keySet()) {
            if (scores.getOrDefault(element, 0) > scores.getOrDefault(best, 0)) {
                best = element;
            }
        }
        return best;
    }

    Element element() {
        return column;
    }

    /** The paragraphs of the column, in order. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        column.traverse(new NodeVisitor() {
            private final Line.Builder words = new Line.Builder();
            private int preformatted;
            private int silent;
            private int furniture;
            private int linked;
            private int lettersLinked;
            private int letters;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    if (Layout.BLOCKS.contains(element.normalName())
                            || element.normalName().equals("br")) {
                        flush();
                    }
                    silent += isSilent(element) ? 1 : 0;
                    furniture += isFurniture(element) ? 1 : 0;
                    linked += element.normalName().equals("a") ? 1 : 0;
                    preformatted += element.normalName().equals("pre") ? 1 : 0;
                } else if (node instanceof TextNode text && silent == 0) {
                    add(text);
                    letters += text.text().strip().length();
                    lettersLinked += linked > 0 ? text.text().strip().length() : 0;
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    if (Layout.BLOCKS.contains(element.normalName())) {
                        flush();
                    }
                    silent -= isSilent(element) ? 1 : 0;
                    furniture -= isFurniture(element) ? 1 : 0;
                    linked -= element.normalName().equals("a") ? 1 : 0;
                    preformatted -= element.normalName().equals("pre") ? 1 : 0;
                }
            }

            /** Inside a preformatted text lines end where it says so. */
            private void add(TextNode node) {
                var text = node.getWholeText();
                var from = 0;
                for (int end; preformatted > 0 && (end = text.indexOf('\n', from)) >= 0; from = end + 1) {
                    add(node, text, from, end);
                    flush();
                }
                add(node, text, from, text.length());
            }

            private void add(TextNode node, String text, int from, int to) {
                words.add(node, null, text.substring(from, to), i -> from + i);
            }

            private void flush() {
                var line = words.line();
                if (!line.text().isEmpty()) {
                    blocks.add(new Block(line, furniture > 0 || letters > 0 && lettersLinked * 5 > letters * 4));
                }
                letters = 0;
                lettersLinked = 0;
            }
        });
        return blocks;
    }

    private boolean isSilent(Element element) {
        return Layout.SILENT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true");
    }

    private boolean isFurniture(Element element) {
        if (element.equals(column) || holdsMost(element)) {
            return false;
        }
        return INPUTS.contains(element.normalName()) || layout.isNamedFurniture(element);
    }

    /** A wrapper around the article may be called anything. */
    private boolean holdsMost(Element element) {
        return layout.letters(element) * 2 > layout.letters(column);
    }
}
