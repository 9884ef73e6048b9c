package org.isnad.sources;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.isnad.json.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells of itself: first in its JSON-LD, then in OpenGraph and other meta elements, then in what it shows.
 *
 * @param published as the page writes it; of several tellings the first that is an ISO date
 * @param body the text of the article as the JSON-LD has it
 */
record PageMeta(
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String published,
        @Nullable String url,
        @Nullable String body) {

    /** What parts the title from the site's name. */
    private static final List<String> BARS = List.of(" | ", " - ", " – ", " — ", " :: ");

    private static final List<String> PUBLISHED = List.of(
            "meta[property=article:published_time]",
            "meta[property=og:article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=pubdate]",
            "meta[name=publishdate]",
            "meta[name=publish-date]",
            "meta[name=date]",
            "meta[name=DC.date.issued]",
            "meta[name=DC.date]",
            "[itemprop=datePublished][datetime]",
            "article time[datetime]",
            "main time[datetime]",
            "time[pubdate]",
            "time[datetime]");

    static PageMeta of(Document html, Layout layout) {
        var linked = linkedArticle(html);
        var outlet = first(
                name(linked.get("publisher")),
                content(html, "meta[property=og:site_name]"),
                content(html, "[itemprop=publisher] [itemprop=name]"),
                content(html, "meta[name=application-name]"));
        var told = first(
                string(linked.get("headline")),
                content(html, "meta[property=og:title]"),
                content(html, "meta[name=twitter:title]"),
                content(html, "title"));
        var title = told == null ? heading(html, "") : title(html, layout, told, outlet);
        return new PageMeta(
                title,
                outlet == null && told != null && title != null ? beside(title, told) : outlet,
                published(html, linked),
                first(
                        content(html, "link[rel=canonical]"),
                        content(html, "meta[property=og:url]"),
                        string(linked.get("url"))),
                body(linked));
    }

    /** The heading that the page shows, or the part of the told title that it shows; else the told title without the site's name. */
    private static String title(Document html, Layout layout, String told, @Nullable String outlet) {
        var heading = heading(html, told);
        if (heading != null) {
            return heading;
        }
        if (layout.showing(told) != null) {
            return told;
        }
        for (var part : parts(told)) {
            if (!part.equals(outlet) && layout.showing(part) != null) {
                return part;
            }
        }
        return parts(told).stream()
                .filter(part -> outlet != null && outlet.equals(beside(part, told)))
                .findFirst()
                .orElse(told);
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
        parts.sort(Comparator.comparingInt(part -> -part.length()));
        return parts;
    }

    /** The page's first heading that stands in the told title. */
    private static @Nullable String heading(Document html, String told) {
        for (var heading : html.select("h1")) {
            var shown = Page.tidy(heading.text());
            if (!shown.isEmpty() && (told.isEmpty() || told.contains(shown))) {
                return shown;
            }
        }
        return null;
    }

    /** What stands beside the title in the window's, behind a bar: the site's name. */
    private static @Nullable String beside(String title, String told) {
        for (var bar : BARS) {
            if (told.endsWith(bar + title)) {
                return told.substring(0, told.length() - title.length() - bar.length())
                        .strip();
            }
            if (told.startsWith(title + bar)) {
                return told.substring(title.length() + bar.length()).strip();
            }
        }
        return null;
    }

    private static @Nullable String published(Document html, Map<?, ?> linked) {
        var told = new ArrayList<String>();
        var fromLinked = string(linked.get("datePublished"));
        if (fromLinked != null) {
            told.add(fromLinked);
        }
        for (var place : PUBLISHED) {
            var value = content(html, place);
            if (value != null) {
                told.add(value);
            }
        }
        return told.stream()
                .filter(value -> PublishedDate.of(value) != null)
                .findFirst()
                .orElse(told.isEmpty() ? null : told.get(0));
    }

    private static @Nullable String body(Map<?, ?> linked) {
        return linked.get("articleBody") instanceof String body && !body.isBlank()
                ? Jsoup.parseBodyFragment(body.replace("\n", "<br>")).body().wholeText()
                : null;
    }

    /** The first article that the page's JSON-LD speaks of; empty when it speaks of none. */
    private static Map<?, ?> linkedArticle(Document html) {
        for (var script : html.select("script[type=application/ld+json]")) {
            var left = new ArrayDeque<Object>();
            try {
                var value = Json.read(script.data());
                if (value != null) {
                    left.add(value);
                }
            } catch (IOException broken) {
                continue; // the page's other tellings stand in for it
            }
            while (!left.isEmpty()) {
                var next = left.poll();
                if (next instanceof Map<?, ?> map) {
                    if (map.get("headline") instanceof String || isArticle(map.get("@type"))) {
                        return map;
                    }
                    map.values().stream()
                            .filter(v -> v instanceof Map || v instanceof List)
                            .forEach(left::add);
                } else if (next instanceof List<?> list) {
                    list.stream()
                            .filter(v -> v instanceof Map || v instanceof List)
                            .forEach(left::add);
                }
            }
        }
        return Map.of();
    }

    private static boolean isArticle(@Nullable Object type) {
        return type instanceof String name && name.endsWith("Article")
                || type instanceof List<?> names && names.stream().anyMatch(PageMeta::isArticle);
    }

    private static @Nullable String name(@Nullable Object publisher) {
        if (publisher instanceof List<?> list && !list.isEmpty()) {
            return name(list.get(0));
        }
        return publisher instanceof Map<?, ?> map ? string(map.get("name")) : string(publisher);
    }

    private static @Nullable String string(@Nullable Object value) {
        if (!(value instanceof String words)) {
            return null;
        }
        var tidy = Page.tidy(words.indexOf('&') >= 0 ? Parser.unescapeEntities(words, false) : words);
        return tidy.isEmpty() ? null : tidy;
    }

    /** What an element says: in its attribute made for that, else its text. */
    private static @Nullable String content(Document html, String where) {
        var element = html.selectFirst(where);
        if (element == null) {
            return null;
        }
        for (var attribute : List.of("content", "datetime", "href")) {
            if (!element.attr(attribute).isBlank()) {
                return Page.tidy(element.attr(attribute));
            }
        }
        var text = Page.tidy(element.text());
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String first(@Nullable String... values) {
        for (var value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
