package org.isnad.sources;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Where on a page running text stands, and what its short pieces say. Found in one walk over the page. */
final class Layout {

    /** What browsers do not show as text. */
    static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "svg", "iframe", "object", "select", "head", "math");

    /** What is named as something else than the page's matter. */
    static final Set<String> OUTSIDE = Set.of("nav", "aside", "footer", "form", "menu", "dialog");

    /** What begins and ends a line. */
    static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "form",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "table",
            "tr",
            "td",
            "th",
            "hr",
            "body",
            "fieldset",
            "address",
            "details",
            "summary",
            "center",
            "button",
            "label",
            "textarea",
            "time");

    /** A piece of text shorter than this may be a label or a menu. */
    private static final int PARAGRAPH = 25;

    /** A piece of text longer than this is no title. */
    private static final int TITLE = 400;

    private final Map<Element, Integer> paragraphs = new LinkedHashMap<>();
    private final Map<Element, Integer> letters = new IdentityHashMap<>();
    private final Map<String, Element> shown = new HashMap<>();

    Layout(Element body) {
        var words = new LinkedHashMap<Element, StringBuilder>();
        body.traverse(new NodeVisitor() {
            private int outside;
            private int linked;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    outside += isOutside(element) ? 1 : 0;
                    linked += element.normalName().equals("a") ? 1 : 0;
                } else if (node instanceof TextNode text && outside == 0 && linked == 0) {
                    words.computeIfAbsent(block(body, text), block -> new StringBuilder())
                            .append(text.getWholeText());
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
        words.forEach(this::add);
    }

    private void add(Element block, StringBuilder words) {
        var text = Page.tidy(words.toString());
        if (text.length() <= TITLE) {
            shown.putIfAbsent(text, block);
        }
        if (text.length() >= PARAGRAPH) {
            paragraphs.put(block, text.length());
            for (Element e = block; e != null; e = e.parent()) {
                letters.merge(e, text.length(), Integer::sum);
            }
        }
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

    /** The elements that hold running text themselves, in order, with its letters outside links. */
    Map<Element, Integer> paragraphs() {
        return paragraphs;
    }

    /** How many letters of running text an element holds, also further in. */
    int letters(Element element) {
        return letters.getOrDefault(element, 0);
    }

    /** The first element that shows just these words, a title's at most. */
    @Nullable
    Element showing(String words) {
        return shown.get(words);
    }
}
