package org.isnad.sources;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * (its body, {@code article}, {@code main}) that holds most of them; on pages that mark nothing, the element under which
 * they stand densest. What else stands in it and is the page's rather than the article's (share rows, related links,
 * comment forms, labels) is kept, as furniture: where it stands tells later readings what the page showed.
 */
final class MainColumn {

    /**
     * A paragraph of the column.
     *
     * @param text with single spaces; a line break within it is kept
     */
    record Block(String text, boolean furniture) {}

    /** A paragraph shorter than this may be a label or a menu. */
    private static final int PARAGRAPH = 25;

    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "svg", "iframe", "object", "select", "head", "math");
    private static final Set<String> OUTSIDE = Set.of("nav", "aside", "footer", "form", "menu", "dialog");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "form", "ul", "ol", "li", "dl", "dt", "dd",
            "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figure", "figcaption", "table", "tr", "td", "th", "hr", "body",
            "fieldset", "address", "details", "summary", "center", "button", "label", "textarea");
    private static final Set<String> FURNITURE_WORDS = Set.of(
            "share", "sharing", "social", "related", "comment", "comments", "respond", "tags", "tag", "breadcrumb", "breadcrumbs",
            "newsletter", "subscribe", "subscription", "advert", "ads", "promo", "widget", "sidebar", "follow", "pagination", "copyright",
            "recommended", "trending", "disclaimer", "cookie", "readmore", "addthis", "sharethis", "rating", "print");
    private static final Pattern WORD_EDGE = Pattern.compile("[\\s_-]+|(?<=[a-z])(?=[A-Z])");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\f\\r\\u00A0]+");
    private static final Pattern GAP = Pattern.compile(" *\\n *(?:\\n *)+");

    private final Element column;

    /** How many letters of paragraphs each element holds. */
    private final Map<Element, Integer> weights;

    private MainColumn(Element column, Map<Element, Integer> weights) {
        this.column = column;
        this.weights = weights;
    }

    static MainColumn of(Document html) {
        var paragraphs = paragraphs(html.body());
        var weights = new IdentityHashMap<Element, Integer>();
        paragraphs.forEach((paragraph, letters) -> {
            for (Element e = paragraph; e != null; e = e.parent()) {
                weights.merge(e, letters, Integer::sum);
            }
        });
        var all = weights.getOrDefault(html.body(), 0);
        for (var marked : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
            var best = heaviest(html.select(marked), weights);
            if (best != null && weights.getOrDefault(best, 0) * 2 > all) {
                return new MainColumn(best, weights);
            }
        }
        return new MainColumn(densest(html.body(), paragraphs), weights);
    }

    /** A text that comes without a page. */
    static List<Block> plain(String text) {
        var blocks = new ArrayList<Block>();
        addBlocks(blocks, text, false);
        return blocks;
    }

    private static @Nullable Element heaviest(Iterable<Element> elements, Map<Element, Integer> weights) {
        Element best = null;
        for (var element : elements) {
            if (best == null || weights.getOrDefault(element, 0) > weights.getOrDefault(best, 0)) {
                best = element;
            }
        }
        return best;
    }

    /** A paragraph speaks for its parent, half as loud for the one above. */
    private static Element densest(Element body, Map<Element, Integer> paragraphs) {
        var scores = new IdentityHashMap<Element, Integer>();
        var best = body;
        for (var entry : paragraphs.entrySet()) {
            var isBare = !Set.of("p", "li", "td", "blockquote").contains(entry.getKey().normalName());
            var parent = isBare ? entry.getKey() : entry.getKey().parent();
            if (parent != null) {
                scores.merge(parent, entry.getValue() * 2, Integer::sum);
                var above = parent.parent();
                if (above != null) {
                    scores.merge(above, entry.getValue(), Integer::sum);
                }
            }
        }
        for (var entry : paragraphs.entrySet()) { // in the page's order, so that equals are decided the same way every time
            for (Element e = entry.getKey(); e != null; e = e.parent()) {
                if (scores.getOrDefault(e, 0) > scores.getOrDefault(best, 0)) {
                    best = e;
                }
            }
        }
        return best;
    }

    /** The elements that hold running text, in order, with its letters outside links. */
    private static Map<Element, Integer> paragraphs(Element body) {
        var letters = new LinkedHashMap<Element, Integer>();
        body.traverse(new NodeVisitor() {
            private int outside;
            private int linked;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    outside += isOutside(element) ? 1 : 0;
                    linked += element.normalName().equals("a") ? 1 : 0;
                } else if (node instanceof TextNode words && outside == 0 && linked == 0) {
                    letters.merge(block(body, words), words.text().strip().length(), Integer::sum);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    outside -= isOutside(element) ? 1 : 0;
                    linked -= element.normalName().equals("a") ? 1 : 0;
                }
            }
        });
        letters.values().removeIf(count -> count < PARAGRAPH);
        return letters;
    }

    private static boolean isOutside(Element element) {
        return OUTSIDE.contains(element.normalName()) || SILENT.contains(element.normalName());
    }

    private static Element block(Element body, Node words) {
        for (var at = words.parentNode(); at != null; at = at.parentNode()) {
            if (at instanceof Element element && BLOCKS.contains(element.normalName())) {
                return element;
            }
        }
        return body;
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
                    if (BLOCKS.contains(element.normalName())) {
                        flush();
                    }
                    silent += isSilent(element) ? 1 : 0;
                    furniture += isFurniture(element) ? 1 : 0;
                    linked += element.normalName().equals("a") ? 1 : 0;
                    if (element.normalName().equals("br")) {
                        words.append('\n');
                    }
                } else if (node instanceof TextNode text && silent == 0) {
                    words.append(text.getWholeText().replace('\n', ' '));
                    letters += text.text().strip().length();
                    lettersLinked += linked > 0 ? text.text().strip().length() : 0;
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    if (BLOCKS.contains(element.normalName())) {
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
        for (var paragraph : GAP.split(SPACES.matcher(words).replaceAll(" "))) {
            var text = paragraph.strip();
            if (!text.isEmpty()) {
                blocks.add(new Block(text, furniture));
            }
        }
    }

    private boolean isSilent(Element element) {
        return SILENT.contains(element.normalName()) || element.hasAttr("hidden") || element.attr("aria-hidden").equals("true");
    }

    private boolean isFurniture(Element element) {
        if (element.equals(column) || holdsMost(element)) {
            return false;
        }
        return OUTSIDE.contains(element.normalName())
                || Set.of("button", "label", "textarea").contains(element.normalName())
                || hasFurnitureWord(element.className())
                || hasFurnitureWord(element.id());
    }

    /** A wrapper around the article may be called anything. */
    private boolean holdsMost(Element element) {
        return weights.getOrDefault(element, 0) * 2 > weights.getOrDefault(column, 0);
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
