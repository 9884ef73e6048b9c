package org.isnad.desk;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.claim.Detail;
import org.isnad.claim.Difference;
import org.isnad.claim.Telling;
import org.isnad.claim.Voice;
import org.isnad.record.CorrectionException;
import org.isnad.record.DecisionException;
import org.isnad.sources.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One request, as far as every page needs to know of it.
 *
 * @param tongue the language of the page
 * @param path what was asked for
 * @param query with what
 * @param token what a form must give back
 * @param by who decides, by the name he gave; empty where none has
 */
public record Visit(Tongue tongue, String path, Map<String, List<String>> query, String token, String by) {

    static final String LANGUAGE = "lang";

    /** How a fault that is a line ends. */
    private static final Pattern KIND = Pattern.compile("\\[([a-z-]+)]$");

    /** So many characters ISO 8601 has to the minute. */
    private static final int MINUTES = "2021-03-06T08:00".length();

    static Visit of(Context http, String token) {
        return new Visit(tongue(http), http.path(), http.queryParamMap(), token, Decider.kept(http));
    }

    /** That of the address, of the last choice, of the browser; else Arabic. */
    static Tongue tongue(Context http) {
        for (String asked : new @Nullable String[] {http.queryParam(LANGUAGE), http.cookie(LANGUAGE)}) {
            for (Tongue tongue : Tongue.values()) {
                if (tongue.key().equals(asked)) {
                    return tongue;
                }
            }
        }
        String accepted = http.header("Accept-Language");
        return accepted != null && accepted.toLowerCase(Locale.ROOT).startsWith("en") ? Tongue.EN : Tongue.AR;
    }

    /** The words of the page for something. */
    public String of(String key, Object... values) {
        return Words.in(tongue).of(key, values);
    }

    /** What was asked for, empty where nothing was. */
    public String asked(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    /** What was asked for; null where nothing was. */
    @Nullable
    String given(String name) {
        String asked = asked(name);
        return asked.isEmpty() ? null : asked;
    }

    /** A number from 1 up that was asked for; 1 where none was. */
    int number(String name) {
        try {
            return Math.max(1, Integer.parseInt(asked(name)));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    /** A day that was asked for; null where none was. */
    @Nullable
    LocalDate day(String name) {
        try {
            String asked = asked(name);
            return asked.isEmpty() ? null : LocalDate.parse(asked);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** By which name one who speaks is shown. */
    public String name(Voice voice) {
        return voice.name().isEmpty() ? of("unnamed") : voice.name();
    }

    /** What a statement of a claim does; the codebook has no act for doubt, so that this is told by its side. */
    public String act(Telling told) {
        return of(
                told.side() == Telling.Side.DOUBTS
                        ? "side.DOUBTS"
                        : "act." + told.statement().act());
    }

    /** What a kind of event is called; what is none stands as it is. */
    public String event(String id) {
        return Events.name(id, tongue);
    }

    /** What is told of a detail: in Arabic places and those who act by the words of the first who gives them, for their names are English ones. */
    public String value(Difference.Field field, Detail.Value value) {
        boolean named = field != Difference.Field.FIGURE && field != Difference.Field.DATE;
        return tongue == Tongue.AR && named ? value.given().get(0).words() : value.value();
    }

    /** A moment that is told to the second or finer, in UTC, to the minute: {@code 2021-03-06 08:00 UTC}. */
    public static String moment(String at) {
        return at.substring(0, MINUTES).replace('T', ' ') + " UTC";
    }

    /** Why a correction cannot be kept, and what to do. */
    String refused(CorrectionException refused) {
        return tongue == Tongue.EN
                ? refused.getMessage() + "; " + refused.todo()
                : of("correction.refused." + refused.kind(), refused.values().toArray());
    }

    /** Why a decision cannot be kept, and what to do. */
    String refused(DecisionException refused) {
        return tongue == Tongue.EN
                ? refused.getMessage() + "; " + refused.todo()
                : of("decision.refused." + refused.kind(), refused.values().toArray());
    }

    /** What is wrong, and what to do; what is particular about it stands in the fault itself. */
    public String fault(Fault.Code code) {
        return of("fault." + code.key());
    }

    /** The kind of a fault that was written down as one line; null where that tells none. */
    public Fault.@Nullable Code kindOf(String fault) {
        Matcher key = KIND.matcher(fault);
        return key.find()
                ? Stream.of(Fault.Code.values())
                        .filter(code -> code.key().equals(key.group(1)))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Where the words of a statement are shown. */
    public String place(Telling told) {
        return "/articles/" + told.found() + "#" + told.statement().id();
    }

    /** This page with one thing asked otherwise. */
    public String with(String name, String value) {
        return with(Map.of(name, value));
    }

    /** This page with some things asked otherwise. */
    String with(Map<String, String> others) {
        Map<String, String> asked = new LinkedHashMap<>();
        query.forEach((key, values) -> asked.put(key, values.isEmpty() ? "" : values.get(0)));
        asked.putAll(new TreeMap<>(others));
        return address(path, asked);
    }

    /** The same search elsewhere. */
    public String searchedAt(String elsewhere) {
        Map<String, String> asked = new LinkedHashMap<>();
        Asked.SEARCH.forEach(name -> asked.put(name, asked(name)));
        return address(elsewhere, asked);
    }

    private static String address(String path, Map<String, String> asked) {
        String query = asked.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** What the review is narrowed to, for the address of another page of it; ends with {@code &} where there is anything. */
    public String queue() {
        var kept = new StringBuilder();
        for (String filter : List.of("outlet", "act", "from", "until")) {
            if (!asked(filter).isEmpty()) {
                kept.append(filter).append('=').append(encoded(asked(filter))).append('&');
            }
        }
        return kept.toString();
    }

    /** This page in the other language. */
    public String inOther() {
        return with(LANGUAGE, tongue.other().key());
    }

    /** Where an outlet's statements with these words are searched for. */
    public String search(String words, String outlet) {
        return "/statements?q=" + encoded('"' + words + '"') + "&outlet=" + encoded(outlet);
    }

    /** As it stands in an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
