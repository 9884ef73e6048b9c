package org.isnad.sources;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.json.Json;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The first article that a page's JSON-LD speaks of: it may stand alone, in a list, in a graph or inside something else. */
final class LinkedData {

    private static final char ESCAPE = '\\';
    private static final int CODE = 4;

    private final Map<?, ?> article;
    private final @Nullable Element script;

    private LinkedData(Map<?, ?> article, @Nullable Element script) {
        this.article = article;
        this.script = script;
    }

    static LinkedData of(Document html) {
        for (var script : html.select("script[type=application/ld+json]")) {
            try {
                var article = article(Json.read(script.data()));
                if (article != null) {
                    return new LinkedData(article, script);
                }
            } catch (IOException broken) {
                continue; // the page's other tellings stand in for it
            }
        }
        return new LinkedData(Map.of(), null);
    }

    private static @Nullable Map<?, ?> article(@Nullable Object value) {
        var left = new ArrayDeque<Object>(value == null ? List.of() : List.of(value));
        while (!left.isEmpty()) {
            var next = left.poll();
            if (next instanceof Map<?, ?> map && isArticle(map)) {
                return map;
            }
            var inside = next instanceof Map<?, ?> map ? map.values() : next instanceof List<?> list ? list : List.of();
            inside.stream().filter(v -> v instanceof Map || v instanceof List).forEach(left::add);
        }
        return null;
    }

    private static boolean isArticle(Map<?, ?> map) {
        return map.get("headline") instanceof String || isArticle(map.get("@type"));
    }

    private static boolean isArticle(@Nullable Object type) {
        return type instanceof String name && (name.endsWith("Article") || name.endsWith("BlogPosting"))
                || type instanceof List<?> names && names.stream().anyMatch(LinkedData::isArticle);
    }

    /** What the article says under a key, when that is words. */
    @Nullable
    String words(String key) {
        return string(article.get(key));
    }

    /** The name of the person or body that the article has under a key; of several the first. */
    @Nullable
    String name(String key) {
        return name(article.get(key));
    }

    /** The article's text, as it stands there. */
    @Nullable
    String body() {
        return article.get("articleBody") instanceof String body && !body.isBlank() ? body : null;
    }

    private static @Nullable String name(@Nullable Object named) {
        if (named instanceof List<?> list && !list.isEmpty()) {
            return name(list.get(0));
        }
        return named instanceof Map<?, ?> map ? string(map.get("name")) : string(named);
    }

    private static @Nullable String string(@Nullable Object value) {
        if (!(value instanceof String words)) {
            return null;
        }
        var tidy = Page.tidy(words.indexOf('&') >= 0 ? Parser.unescapeEntities(words, false) : words);
        return tidy.isEmpty() ? null : tidy;
    }

    /** The whole script on one line, as its strings are meant; empty when there is none. */
    Line line() {
        var line = new Line.Builder();
        if (script != null) {
            script.dataNodes().forEach(data -> addUnescaped(line, data));
        }
        return line.line();
    }

    private static void addUnescaped(Line.Builder line, DataNode data) {
        var raw = data.getWholeData();
        var text = new StringBuilder();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < raw.length(); i++) {
            places.add(i);
            if (raw.charAt(i) != ESCAPE || i + 1 == raw.length()) {
                text.append(raw.charAt(i));
                continue;
            }
            i++;
            var isCode = raw.charAt(i) == 'u' && i + CODE < raw.length();
            text.append(isCode ? code(raw.substring(i + 1, i + 1 + CODE)) : meant(raw.charAt(i)));
            i += isCode ? CODE : 0;
        }
        line.add(data, null, text.toString(), places::get);
    }

    private static char code(String digits) {
        try {
            return (char) Integer.parseInt(digits, 16);
        } catch (NumberFormatException noDigits) {
            return Encoding.REPLACEMENT;
        }
    }

    private static char meant(char escaped) {
        return "nrtbf".indexOf(escaped) >= 0 ? ' ' : escaped;
    }
}
