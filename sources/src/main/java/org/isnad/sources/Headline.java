package org.isnad.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The title of a page's article and the name of its site. Pages tell both in one line («title | site», «site: title»), and show the title in a heading:
 * <ul>
 *   <li>the title is the longest heading that stands in what the page tells, else the part of it that the page shows on a line of its own;
 *   <li>a page that tells only its site's name in the window's title has its title in its only first heading;
 *   <li>what is told beside the title, behind a bar, is the site's.
 * </ul>
 *
 * @param line the title, and where on the page it stands
 */
record Headline(Line line, @Nullable String outlet) {

    private static final Pattern BEFORE = Pattern.compile("(.*\\S)\\s*(?:[|:–—»]|::|\\s-)\\s+");
    private static final Pattern BEHIND =
            Pattern.compile("(?:\\s*[|–—»:]|\\s+-|\\s+::)\\s+(?:.*\\s[|–—»]\\s+)?(.*\\S)\\s*");
    private static final Pattern REMARK = Pattern.compile("\\s*\\([^)]*\\)$");
    /** What parts the title from the site's name. */
    private static final List<String> BARS = List.of(" | ", " - ", " – ", " — ", " :: ", " : ", " » ");
    /** A line shorter than this that stands in the told title may be anything. */
    private static final int SHORTEST = 12;

    /**
     * @param told the title as the page tells it, null when it tells none
     * @param outlet as the page tells it elsewhere
     */
    static @Nullable Headline of(Document html, Layout layout, @Nullable String told, @Nullable String outlet) {
        var heading = heading(html, told, outlet);
        if (told == null) {
            return heading == null ? null : new Headline(Line.of(heading), outlet);
        }
        var title = heading != null ? Line.of(heading).text() : shownPart(layout, told, outlet);
        if (title == null) {
            var only = onlyHeading(html, told);
            if (only != null) {
                return new Headline(Line.of(only), outlet == null ? told : outlet);
            }
            title = withoutOutlet(told, outlet);
        }
        var window = Page.tidy(html.title());
        var site = outlet != null ? outlet : first(beside(title, told), beside(title, window));
        var shown = heading != null ? heading : layout.showing(title);
        return new Headline(shown != null ? saying(Line.of(shown), title) : new Line(title, List.of()), site);
    }

    private static Line saying(Line line, String title) {
        return Objects.requireNonNullElse(line.saying(title), new Line(title, List.of()));
    }

    /** The page's longest heading that stands in the told title, and is more than the site's name. */
    private static @Nullable Element heading(Document html, @Nullable String told, @Nullable String outlet) {
        var best = longest(html.select("h1"), shown -> !shown.equals(outlet) && (told == null || told.contains(shown)));
        if (told == null) {
            return best;
        }
        // a site's name may be a first heading, and the title a second
        var second = longest(html.select("h2, h3"), shown -> told.contains(shown) && shown.length() >= SHORTEST);
        var longer = best == null || second != null && length(second) > length(best) ? second : best;
        return longer != null
                ? longer
                : longest(
                        html.body().select("[class*=itle], [id*=itle]"),
                        shown -> told.contains(shown) && shown.length() >= SHORTEST);
    }

    private static int length(Element heading) {
        return Line.of(heading).text().length();
    }

    private static @Nullable Element longest(Iterable<Element> headings, Predicate<String> fits) {
        Element best = null;
        for (var heading : headings) {
            var shown = Line.of(heading).text();
            if (!shown.isEmpty() && fits.test(shown) && (best == null || shown.length() > length(best))) {
                best = heading;
            }
        }
        return best;
    }

    private static @Nullable Element onlyHeading(Document html, String told) {
        var headings = html.select("h1");
        return headings.size() == 1 && length(headings.get(0)) > told.length() ? headings.get(0) : null;
    }

    /** All that is told, or a part of it between bars, or else any longer part that the page shows on a line of its own. */
    private static @Nullable String shownPart(Layout layout, String told, @Nullable String outlet) {
        if (layout.showing(told) != null) {
            return told;
        }
        for (var part : parts(told)) {
            if (!part.equals(outlet) && layout.showing(part) != null) {
                return part;
            }
        }
        return layout.longestIn(told, SHORTEST, line -> !line.equals(outlet));
    }

    /** What stands before and behind each bar, the longest first: titles are longer than names. */
    private static List<String> parts(String told) {
        var parts = new ArrayList<String>();
        for (var bar : BARS) {
            var at = told.lastIndexOf(bar);
            if (at > 0) {
                parts.add(told.substring(0, at).strip());
                parts.add(told.substring(at + bar.length()).strip());
            }
        }
        parts.sort((a, b) -> b.length() - a.length());
        return parts;
    }

    private static String withoutOutlet(String told, @Nullable String outlet) {
        return parts(told).stream()
                .filter(part -> outlet != null && outlet.equals(beside(part, told)))
                .findFirst()
                .orElse(told);
    }

    /** What stands beside the title, behind a bar: the site's name. */
    private static @Nullable String beside(String title, String told) {
        var at = told.indexOf(title);
        if (at < 0) {
            return null;
        }
        var before = BEFORE.matcher(told.substring(0, at));
        if (before.matches()) {
            return before.group(1);
        }
        var behind = BEHIND.matcher(told.substring(at + title.length()));
        return behind.matches() ? REMARK.matcher(behind.group(1)).replaceAll("") : null;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
