package org.isnad.sources;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.isnad.document.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A web page as an article: its title, a blank line, then the paragraphs of its main column with blank lines between. */
final class Page {

    private static final Pattern WHITE = Pattern.compile("[\\s\\u00A0]+");

    private final Document html;

    private Page(Document html) {
        this.html = html;
    }

    static Page of(String html) {
        return new Page(Jsoup.parse(html));
    }

    /** The article; null when the page shows no main text. */
    @Nullable
    Draft draft(String id) {
        var layout = new Layout(html.body());
        var meta = PageMeta.of(html, layout);
        var blocks = MainColumn.of(html, layout, meta.title()).blocks();
        if (blocks.stream().allMatch(MainColumn.Block::furniture)) {
            if (meta.body() == null) {
                return null;
            }
            blocks = MainColumn.plain(
                    meta.body()); // a page that a script fills carries its text for search engines only
        }
        var text = new StringBuilder();
        var furniture = new ArrayList<Span>();
        Span title = null;
        if (meta.title() != null) {
            text.append(meta.title());
            title = new Span(0, text.length());
        }
        for (var block : blocks) {
            if (same(block.text(), meta.title())) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "\n\n");
            var start = text.length();
            text.append(block.text());
            if (block.furniture()) {
                furniture.add(new Span(start, text.length()));
            }
        }
        return new Draft(id, text.toString(), title, meta.outlet(), meta.published(), meta.url(), furniture);
    }

    private static boolean same(String block, @Nullable String title) {
        return block.equals(title);
    }

    /** On one line, with single spaces. */
    static String tidy(String words) {
        return WHITE.matcher(words).replaceAll(" ").strip();
    }
}
