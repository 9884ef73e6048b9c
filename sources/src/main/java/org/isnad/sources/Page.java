package org.isnad.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.isnad.document.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
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

    /** The same, and each node knows where in the source it stands. */
    static Page tracked(String html) {
        return new Page(Parser.htmlParser().setTrackPosition(true).parseInput(html, ""));
    }

    /**
     * What a page gives.
     *
     * @param pieces where the article's text stands on the page, in the order of the text
     */
    record Found(Draft draft, List<Line.Piece> pieces) {}

    /** The article; null when the page shows no main text. */
    @Nullable
    Draft draft(String id) {
        var found = found(id);
        return found == null ? null : found.draft();
    }

    /** The article and where it stands on the page; null when the page shows no main text. */
    @Nullable
    Found found(String id) {
        var layout = new Layout(html.body());
        var linked = LinkedData.of(html);
        var meta = PageMeta.of(html, linked);
        var headline = Headline.of(html, layout, meta.title(), meta.outlet());
        var title = headline == null ? null : headline.line().text();
        var column = MainColumn.of(html, layout, title);
        var blocks = column.blocks();
        if (blocks.stream().allMatch(MainColumn.Block::furniture)) {
            blocks = linked(linked); // a page that a script fills carries its text for search engines only
        }
        if (blocks.isEmpty()) {
            return null;
        }
        var byline = Byline.of(html.body(), layout, column.element(), title == null ? null : layout.showing(title));
        var text = new Text();
        if (headline != null) {
            text.addTitle(headline.line(), linked, html);
        }
        repeatedLeadMarked(blocks.stream()
                        .filter(block -> !block.line().text().equals(title))
                        .toList())
                .forEach(text::add);
        return new Found(
                new Draft(
                        id,
                        text.text.toString(),
                        title == null ? null : new Span(0, title.length()),
                        new Written(
                                headline == null ? meta.outlet() : headline.outlet(),
                                meta.author() != null ? meta.author() : byline.author(),
                                published(meta.published(), byline),
                                meta.modified(),
                                meta.url()),
                        text.furniture),
                text.pieces);
    }

    /**
     * A lead that a page shows above its picture and again as the beginning of the text: the first is the page's furniture, so that nothing is told twice. Only of
     * pages: in a plain text nobody knows which of two was the page's.
     */
    private static List<MainColumn.Block> repeatedLeadMarked(List<MainColumn.Block> blocks) {
        var marked = new ArrayList<>(blocks);
        for (int k = 0; k < Math.min(LEADS, blocks.size()); k++) {
            var lead = LAST_MARKS.matcher(blocks.get(k).line().text()).replaceAll("");
            boolean again = lead.length() >= SHORTEST_LEAD
                    && blocks.subList(k + 1, Math.min(blocks.size(), k + 1 + LEADS)).stream()
                            .anyMatch(later -> later.line().text().startsWith(lead));
            if (again) {
                marked.set(k, new MainColumn.Block(blocks.get(k).line(), true));
            }
        }
        return marked;
    }

    /** So many paragraphs stand above a text that may be a lead, and so many between it and its repetition. */
    private static final int LEADS = 3;

    /** In letters: shorter ones are labels and bylines. */
    private static final int SHORTEST_LEAD = 40;

    /** What ends a lead that was cut off. */
    private static final Pattern LAST_MARKS = Pattern.compile("[\\s.…\\[\\]،]+$");

    private static List<MainColumn.Block> linked(LinkedData linked) {
        var body = linked.body();
        if (body == null) {
            return List.of();
        }
        var script = linked.line();
        return PageMeta.lines(body).stream()
                .map(line -> new MainColumn.Block(
                        Objects.requireNonNullElse(script.saying(line), new Line(line, List.of())), false))
                .toList();
    }

    private static @Nullable String published(@Nullable String told, Byline byline) {
        if (told != null && PublishedDate.of(told) != null) {
            return told;
        }
        var shown = byline.day();
        return shown == null ? told : shown.toString();
    }

    /** The text of the article as it grows. */
    private static final class Text {

        private final StringBuilder text = new StringBuilder();
        private final List<Span> furniture = new ArrayList<>();
        private final List<Line.Piece> pieces = new ArrayList<>();

        /** A title that the page does not show stands in its head. */
        void addTitle(Line title, LinkedData linked, Document html) {
            add(title.pieces().isEmpty() ? inHead(title, linked, html) : title);
        }

        private static Line inHead(Line title, LinkedData linked, Document html) {
            for (var element : html.select("title, meta[property=og:title], meta[name=twitter:title]")) {
                var line = element.nameIs("title") ? Line.of(element) : Line.of(element, "content");
                var saying = line.saying(title.text());
                if (saying != null) {
                    return saying;
                }
            }
            return Objects.requireNonNullElse(linked.line().saying(title.text()), title);
        }

        void add(MainColumn.Block block) {
            text.append(text.isEmpty() ? "" : "\n\n");
            var start = text.length();
            add(block.line());
            if (block.furniture()) {
                furniture.add(new Span(start, text.length()));
            }
        }

        private void add(Line line) {
            line.pieces().forEach(piece -> pieces.add(piece.moved(text.length())));
            text.append(line.text());
        }
    }

    /** On one line, with single spaces. */
    static String tidy(String words) {
        return WHITE.matcher(words).replaceAll(" ").strip();
    }
}
