package org.isnad.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
     * @param text with single spaces; what stands on a line of its own is a paragraph of its own
     */
    record Block(String text, boolean furniture) {}

    private static final Set<String> PARAGRAPHS = Set.of("p", "li", "td", "blockquote");
    private static final Set<String> INPUTS = Set.of("button", "label", "textarea");
    private static final Set<String> FURNITURE_WORDS = Set.of(
            "share",
            "sharing",
            "social",
            "related",
            "comment",
            "comments",
            "respond",
            "tags",
            "tag",
            "breadcrumb",
            "breadcrumbs",
            "newsletter",
            "subscribe",
            "subscription",
            "advert",
            "ads",
            "promo",
            "widget",
            "sidebar",
            "follow",
            "pagination",
            "copyright",
            "recommended",
            "trending",
            "disclaimer",
            "cookie",
            "readmore",
            "addthis",
            "sharethis",
            "rating",
            "print");
    private static final Pattern WORD_EDGE = Pattern.compile("[\\s_-]+|(?<=[a-z])(?=[A-Z])");
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

    /** A text that comes without a page. */
    static List<Block> plain(String text) {
        var blocks = new ArrayList<Block>();
        addBlocks(blocks, text, false);
        return blocks;
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

    /** The paragraphs of the column, in order. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        column.traverse(new NodeVisitor() {
            private final StringBuilder words = new StringBuilder();
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
                } else if (node instanceof TextNode text && silent == 0) {
                    words.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
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
                }
            }

            private void flush() {
                addBlocks(blocks, words.toString(), furniture > 0 || letters > 0 && lettersLinked * 5 > letters * 4);
                words.setLength(0);
                letters = 0;
                lettersLinked = 0;
            }
        });
        return blocks;
    }

    private static void addBlocks(List<Block> blocks, String words, boolean furniture) {
        words.lines()
                .map(Page::tidy)
                .filter(line -> !line.isEmpty())
                .forEach(line -> blocks.add(new Block(line, furniture)));
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
        return Layout.OUTSIDE.contains(element.normalName())
                || INPUTS.contains(element.normalName())
                || hasFurnitureWord(element.className())
                || hasFurnitureWord(element.id());
    }

    /** A wrapper around the article may be called anything. */
    private boolean holdsMost(Element element) {
        return layout.letters(element) * 2 > layout.letters(column);
    }

    private static boolean hasFurnitureWord(String names) {
        if (names.isEmpty()) {
            return false;
        }
        for (var word : WORD_EDGE.split(names)) {
            if (FURNITURE_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
