package org.isnad.sources;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
            "recommendations",
            "recs",
            "trending",
            "disclaimer",
            "cookie",
            "readmore",
            "addthis",
            "sharethis",
            "rating",
            "print");
    private static final Pattern WORD_EDGE = Pattern.compile("[\\s_-]+|(?<=[a-z])(?=[A-Z])");
    /** A piece of text shorter than this may be a label or a menu. */
    private static final int PARAGRAPH = 25;

    /** A piece of text longer than this is no title. */
    private static final int TITLE = 400;

    private final Map<Element, Integer> paragraphs = new LinkedHashMap<>();
    private final Map<Element, Integer> letters = new IdentityHashMap<>();
    private final Map<String, Element> shown = new LinkedHashMap<>();
    private final Map<Element, String> lines = new IdentityHashMap<>();
    private final Set<Element> wrappers;

    Layout(Element body) {
        wrappers = wrappers(body);
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
            lines.put(block, text);
        }
        if (text.length() >= PARAGRAPH) {
            paragraphs.put(block, text.length());
            for (Element e = block; e != null; e = e.parent()) {
                letters.merge(e, text.length(), Integer::sum);
            }
        }
    }

    /** Forms in which the whole page lies, as some systems make them. */
    private static Set<Element> wrappers(Element body) {
        Set<Element> wrappers = Collections.newSetFromMap(new IdentityHashMap<>());
        var all = 0;
        for (var form : body.select("form")) {
            all = all > 0 ? all : body.text().length();
            if (form.text().length() * 2 > all) {
                wrappers.add(form);
            }
        }
        return wrappers;
    }

    private boolean isOutside(Element element) {
        return OUTSIDE.contains(element.normalName()) && !wrappers.contains(element)
                || SILENT.contains(element.normalName());
    }

    /** Whether an element's name, class or id says that it is the page's. A wrapper around the article may say so too. */
    boolean isNamedFurniture(Element element) {
        return OUTSIDE.contains(element.normalName()) && !wrappers.contains(element)
                || names(element).anyMatch(FURNITURE_WORDS::contains);
    }

    /** The words of an element's classes and id, in small letters: of {@code newsStoryDate} news, story and date. */
    static Stream<String> names(Element element) {
        if (!element.hasAttr("class") && !element.hasAttr("id")) {
            return Stream.empty();
        }
        var names = element.className() + " " + element.id();
        return names.isBlank()
                ? Stream.empty()
                : WORD_EDGE.splitAsStream(names).map(word -> word.toLowerCase(Locale.ROOT));
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

    /** What an element shows of itself outside links, when that is no longer than a title. */
    @Nullable
    String line(Element element) {
        return lines.get(element);
    }

    /** The longest line shown that stands in these words; null when none has so many characters. */
    @Nullable
    String longestIn(String words, int shortest, Predicate<String> fits) {
        String longest = null;
        for (var line : shown.keySet()) {
            var isLonger = line.length() >= (longest == null ? shortest : longest.length() + 1);
            longest = isLonger && words.contains(line) && fits.test(line) ? line : longest;
        }
        return longest;
    }

    /** The first element that shows just these words, a title's at most. */
    @Nullable
    Element showing(String words) {
        return shown.get(words);
    }
}
