package org.isnad.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.isnad.document.Span;
import org.isnad.letter.Directional;
import org.isnad.sources.Origin;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Makes of a saved page a copy that does nothing:
 * <ul>
 *   <li>what is not known to be harmless is left out, with its attributes: scripts and what calls them, frames, forms, pictures, links, everything that is loaded or leads elsewhere; the words stay;
 *   <li>its own styles stay, so that it looks like the page, as far as nothing has to be loaded for it;
 *   <li>some words are marked, and can be led to.
 * </ul>
 * The policy that it is sent with forbids the same once more.
 */
final class Inert {

    /** The id of the first words that are marked. */
    static final String MARK = "isnad-said";

    /** Of what there is nothing to be shown. */
    static final String NOTHING = "<!DOCTYPE html><title></title>";

    private static final String CONTROL = "isnad-control";

    private static final String STYLE = """
            mark.isnad-said { background: #ffe58a !important; color: #1b2226 !important; outline: 2px solid #9b6b00; scroll-margin-block: 30vh; }
            .isnad-control::before { content: attr(data-name); unicode-bidi: isolate; font: 9px monospace; color: #9b2c2c; border: 1px solid; margin-inline: 1px; }
            """;

    private static final String TEXT_STYLE =
            "body { font: 17px/1.8 serif; margin: 1rem; } pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }";

    /** Stand in the source where marked words begin and end, until it is parsed: characters that no page may hold. */
    private static final char BEGIN = '\uFDD0';

    private static final char END = '\uFDD1';
    private static final char REPLACEMENT = '\uFFFD';

    private static final Pattern PAGE = Pattern.compile(
            "<(!doctype|html|head|body|meta|title|div|p|article|span|br|a|table)\\b", Pattern.CASE_INSENSITIVE);

    /** Left out with all that is in them: their contents are no words of the page, or are read otherwise outside of them. */
    private static final String GONE =
            "script, noscript, template, iframe, frame, frameset, noframes, object, embed, applet, svg, math, xmp, plaintext, noembed,"
                    + " textarea, select, input, button, audio, video, canvas, title, link, meta, base";

    private static final Safelist HARMLESS = Safelist.none()
            .addTags(
                    "style",
                    "a",
                    "abbr",
                    "address",
                    "article",
                    "aside",
                    "b",
                    "bdi",
                    "bdo",
                    "big",
                    "blockquote",
                    "br",
                    "caption",
                    "center",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "details",
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "font",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "li",
                    "main",
                    "mark",
                    "nav",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "s",
                    "section",
                    "small",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "summary",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "time",
                    "tr",
                    "tt",
                    "u",
                    "ul")
            .addAttributes(
                    ":all",
                    "class",
                    "id",
                    "dir",
                    "lang",
                    "style",
                    "title",
                    "align",
                    "valign",
                    "width",
                    "height",
                    "bgcolor",
                    "color",
                    "face",
                    "size",
                    "border",
                    "cellpadding",
                    "cellspacing",
                    "colspan",
                    "rowspan",
                    "datetime")
            .addAttributes("img", "alt");

    private Inert() {}

    /** Whether a text is written as a page is. */
    static boolean isPage(String source) {
        return PAGE.matcher(source).find();
    }

    /**
     * The copy of a page.
     *
     * @param source the page as it was decoded
     * @param marked where the words are that are to be marked
     */
    static String page(String source, List<Origin> marked) {
        Document read = Jsoup.parse(withEnds(source, marked));
        read.select(GONE).remove();
        read.select("style").forEach(style -> read.body().appendChild(style)); // a cleaner looks at the body alone
        Document copy = new Cleaner(HARMLESS).clean(read);
        copy.getElementsByAttributeValue("id", MARK).removeAttr("id");
        copy.body().attr("dir", direction(read));
        return finished(copy, STYLE);
    }

    private static String direction(Document read) {
        String own = read.body().attr("dir");
        String whole = own.isEmpty() && read.firstElementChild() != null
                ? Objects.requireNonNull(read.firstElementChild()).attr("dir")
                : own;
        return whole.isEmpty() ? "auto" : whole;
    }

    /**
     * The copy of what is no page: its characters.
     *
     * @param text of the article, which may stand in it
     * @param marked what is to be marked of that
     */
    static String text(String source, String text, List<Span> marked) {
        int at = source.indexOf(text);
        List<Span> shown = at < 0
                ? List.of()
                : marked.stream()
                        .map(span -> new Span(at + span.start(), at + span.end()))
                        .toList();
        Document copy = Document.createShell("");
        copy.body().appendElement("pre").attr("dir", "auto").appendText(withEndsAt(source, shown));
        return finished(copy, TEXT_STYLE + STYLE);
    }

    private static String withEnds(String source, List<Origin> marked) {
        return withEndsAt(
                source,
                marked.stream()
                        .filter(origin -> !origin.path().contains("@"))
                        .map(Origin::source)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static String withEndsAt(String source, List<Span> spans) {
        var marked = new StringBuilder(source.replace(BEGIN, REPLACEMENT).replace(END, REPLACEMENT));
        for (Span span : spans.stream()
                .sorted(Comparator.comparing(Span::start).reversed())
                .toList()) {
            marked.insert(span.end(), END).insert(span.start(), BEGIN);
        }
        return marked.toString();
    }

    private static String finished(Document copy, String style) {
        List<TextNode> texts = new ArrayList<>();
        copy.body().traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                texts.add(text);
            }
        });
        texts.forEach(text -> new Pieces(text).replace());
        Element first = copy.body().selectFirst("mark." + MARK);
        if (first != null) {
            first.id(MARK);
        }
        copy.head().appendElement("meta").attr("charset", "utf-8");
        copy.head().appendElement("style").text(style);
        copy.outputSettings().prettyPrint(false);
        return "<!DOCTYPE html>" + copy.outerHtml();
    }

    /** What stands in the place of a text, once its marks and the characters that turn it round are to be seen. */
    private static final class Pieces {

        private final TextNode text;
        private final List<Node> pieces = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();
        private boolean marked;

        Pieces(TextNode text) {
            this.text = text;
        }

        void replace() {
            String whole = text.getWholeText();
            if (whole.chars().noneMatch(c -> c == BEGIN || c == END || Directional.is((char) c))) {
                return;
            }
            for (int i = 0; i < whole.length(); i++) {
                take(whole.charAt(i));
            }
            end();
            pieces.forEach(text::before);
            text.remove();
        }

        private void take(char c) {
            if (c == BEGIN || c == END) {
                end();
                marked = c == BEGIN;
            } else if (Directional.is(c)) {
                end();
                add(new Element(Directional.isMark(c) ? "span" : "bdi")
                        .addClass(CONTROL)
                        .attr("data-name", Objects.requireNonNull(Directional.name(c)))
                        .appendText(String.valueOf(c)));
            } else {
                plain.append(c);
            }
        }

        private void end() {
            if (!plain.isEmpty()) {
                add(new TextNode(plain.toString()));
                plain.setLength(0);
            }
        }

        private void add(Node piece) {
            pieces.add(marked ? new Element("mark").addClass(MARK).appendChild(piece) : piece);
        }
    }
}
