package org.isnad.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells of itself: first in its JSON-LD, then in OpenGraph and other meta elements, then in elements marked for it.
 *
 * @param title as the page tells it, which may be with the site's name; null when it tells none
 * @param published as the page writes it; of several tellings the first that is an ISO date
 * @param modified the same, of the last change; null when the page writes it in a way of its own
 */
record PageMeta(
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String author,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String url) {

    private static final List<String> PUBLISHED = List.of(
            "meta[property=article:published_time]",
            "meta[name=article:published_time]",
            "meta[property=og:article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=pubdate]",
            "meta[name=publishdate]",
            "meta[name=publish-date]",
            "meta[name=date]",
            "meta[name=DC.date.issued]",
            "meta[name=DC.date]",
            "[itemprop=datePublished][datetime]",
            "[property~=^(dc:date|dc:created|schema:datePublished)][content]",
            "time.published[datetime]",
            "time[pubdate]");

    private static final List<String> MODIFIED = List.of(
            "meta[property=article:modified_time]",
            "meta[name=article:modified_time]",
            "meta[property=og:updated_time]",
            "meta[itemprop=dateModified]",
            "meta[name=last-modified]",
            "meta[name=DC.date.modified]",
            "[itemprop=dateModified][datetime]",
            "time.updated:not(.published):not(.entry-date)[datetime]");

    private static final List<String> AUTHOR = List.of(
            "meta[name=author]",
            "meta[property=article:author]",
            "meta[name=DC.creator]",
            "meta[name=dc.creator]",
            "meta[itemprop=author]",
            "meta[name=twitter:label1][content=Written by] ~ meta[name=twitter:data1]");

    static PageMeta of(Document html, LinkedData linked) {
        var outlet = first(
                linked.name("publisher"),
                content(html, "meta[property=og:site_name]"),
                inside(html, "[itemprop=name]", "[itemprop=publisher]"),
                content(html, "meta[name=application-name]"));
        return new PageMeta(
                first(
                        linked.words("headline"),
                        content(html, "meta[property=og:title]"),
                        content(html, "meta[name=twitter:title]"),
                        content(html, "title")),
                outlet,
                author(html, linked, outlet),
                day(linked.words("datePublished"), published(html)),
                isoDay(day(linked.words("dateModified"), contents(html, MODIFIED))),
                first(
                        content(html, "link[rel=canonical]"),
                        content(html, "meta[property=og:url]"),
                        linked.words("url")));
    }

    /** A person: where a page names its site or an address, it names nobody. */
    private static @Nullable String author(Document html, LinkedData linked, @Nullable String outlet) {
        var told = new ArrayList<@Nullable String>();
        told.add(linked.name("author"));
        AUTHOR.forEach(place -> told.add(content(html, place)));
        told.add(inside(html, "[itemprop=name]", "[itemprop=author]"));
        return told.stream()
                .filter(name -> Written.isPerson(name, outlet))
                .findFirst()
                .orElse(null);
    }

    /** A {@code time} inside the article comes before others, which may be of other articles. */
    private static List<String> published(Document html) {
        var told = new ArrayList<>(contents(html, PUBLISHED));
        for (var where : Arrays.asList("article", "main", null)) {
            var time = inside(html, "time[datetime]", where);
            if (time != null) {
                told.add(time);
            }
        }
        told.addAll(contents(html, List.of("abbr.published[title]", ".published[datetime]")));
        return told;
    }

    private static List<String> contents(Document html, List<String> places) {
        var told = new ArrayList<String>();
        for (var place : places) {
            var value = content(html, place);
            if (value != null) {
                told.add(value);
            }
        }
        return told;
    }

    /** What the first such element says that lies in another. Asked from inside out: a selector for both takes long where elements lie deep. */
    private static @Nullable String inside(Document html, String where, @Nullable String outer) {
        for (var element : html.select(where)) {
            if (outer == null || element.closest(outer) != null) {
                return content(element);
            }
        }
        return null;
    }

    private static @Nullable String day(@Nullable String linked, List<String> marked) {
        var told = new ArrayList<String>();
        if (linked != null) {
            told.add(linked);
        }
        told.addAll(marked);
        return told.stream()
                .filter(value -> PublishedDate.of(value) != null)
                .findFirst()
                .orElse(told.isEmpty() ? null : told.get(0));
    }

    private static @Nullable String isoDay(@Nullable String told) {
        return told == null || PublishedDate.of(told) == null ? null : told;
    }

    /** The lines of an article's text that comes in the JSON-LD, which may be with elements in it. */
    static List<String> lines(String body) {
        var page = Jsoup.parseBodyFragment(body.replace("\n", "<br>")).body();
        page.select("p, div, li, h2, h3").forEach(element -> element.appendElement("br"));
        return page.wholeText()
                .lines()
                .map(Page::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What an element says: in its attribute made for that, else its text. */
    private static @Nullable String content(Document html, String where) {
        var element = html.selectFirst(where);
        return element == null ? null : content(element);
    }

    private static @Nullable String content(Element element) {
        for (var attribute : List.of("content", "datetime", "href", "title")) {
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
