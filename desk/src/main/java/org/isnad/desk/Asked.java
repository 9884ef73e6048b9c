package org.isnad.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.document.Act;
import org.isnad.record.ArticleQuery;
import org.isnad.record.ClaimQuery;
import org.isnad.record.Query;
import org.jspecify.annotations.Nullable;

/** What a program asks for in the address. A parameter that is not known, or whose value is none, ends the request with a {@link Problem} that names it. */
final class Asked {

    static final String LIMIT = "limit";
    static final String AFTER = "after";
    static final String OFFSET = "offset";

    /** What a search takes, by the names of its parameters. */
    static final List<String> SEARCH =
            List.of("q", "speaker", "party", "act", "through", "place", "outlet", "from", "until");

    private static final List<String> CLAIMS =
            List.of("q", "speaker", "party", "event", "from", "until", "outlets", "contested", "doubted");
    private static final List<String> ARTICLES = List.of("outlet", "address", "from", "until");

    private static final Pattern HIT = Pattern.compile("[0-9]{1,18}(#\\S+)?");

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final String path;
    private final Map<String, List<String>> values;

    private Asked(Context http, List<String> known, String... further) {
        this.path = http.path();
        this.values = http.queryParamMap();
        requireReadable(http.queryString());
        List<String> all = Stream.concat(known.stream(), Arrays.stream(further)).toList();
        for (var one : values.entrySet()) {
            if (!all.contains(one.getKey())) {
                throw wrong("there is no parameter " + one.getKey(), "take of these: " + String.join(", ", all));
            }
            if (one.getValue().size() > 1) {
                throw wrong("the parameter " + one.getKey() + " is given more than once", "give it once");
            }
        }
    }

    /** What cannot be decoded would else be left out, and more be found than was asked for. */
    private static void requireReadable(@Nullable String query) {
        try {
            URLDecoder.decode(query == null ? "" : query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw wrong("the query is not encoded as addresses are: " + broken.getMessage(), "write % as %25");
        }
    }

    /** Nothing but these. */
    static Asked of(Context http, String... known) {
        return new Asked(http, List.of(), known);
    }

    /** What a search takes, and these. */
    static Asked ofSearch(Context http, String... further) {
        return new Asked(http, SEARCH, further);
    }

    static Asked ofClaims(Context http) {
        return new Asked(http, CLAIMS, OFFSET, LIMIT);
    }

    static Asked ofArticles(Context http) {
        return new Asked(http, ARTICLES, AFTER, LIMIT);
    }

    /** @return null where nothing is asked for */
    @Nullable
    Query search() {
        var query = new Query(
                Objects.requireNonNullElse(text("q"), ""),
                text("speaker"),
                text("party"),
                act(),
                text("through"),
                text("place"),
                text("outlet"),
                Objects.toString(day("from"), null),
                Objects.toString(day("until"), null));
        return query.equals(Query.of("")) ? null : query;
    }

    ClaimQuery claims() {
        return new ClaimQuery(
                isYes("contested"),
                isYes("doubted"),
                (int) number("outlets", 1, 1, Integer.MAX_VALUE),
                text("speaker"),
                text("party"),
                text("event"),
                day("from"),
                day("until"),
                text("q"));
    }

    ArticleQuery articles() {
        return new ArticleQuery(text("outlet"), text("address"), day("from"), day("until"));
    }

    /** How many are to be given at the most. */
    int limit() {
        return (int) number(LIMIT, USUAL, 1, MOST);
    }

    /** Null where nothing, or only white space, is given. */
    @Nullable
    String text(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() || given.get(0).isBlank() ? null : given.get(0).strip();
    }

    /** @throws Problem where nothing is given */
    String needed(String name) {
        String given = text(name);
        if (given == null) {
            throw wrong("the parameter " + name + " is missing", "give it");
        }
        return given;
    }

    long number(String name, long otherwise, long least, long most) {
        String given = text(name);
        if (given == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw wrong(name, given, "a number from " + least + " to " + most);
        }
        throw wrong(name, given, "a number from " + least + " to " + most);
    }

    /** The name of what was found last: {@code 17#s3}, or of an article the number of its reading. */
    @Nullable
    String hit(String name) {
        String given = text(name);
        if (given != null && !HIT.matcher(given).matches()) {
            throw wrong(name, given, "the name of something found, such as 17#s3");
        }
        return given;
    }

    boolean isYes(String name) {
        String given = text(name);
        return switch (given) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            case null -> false;
            default -> throw wrong(name, given, "yes or no");
        };
    }

    @Nullable
    LocalDate day(String name) {
        String given = text(name);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException none) {
            throw wrong(name, String.valueOf(given), "a day such as 2017-09-07");
        }
    }

    private @Nullable Act act() {
        String given = text("act");
        return given == null ? null : constant(Act.class, "act", given);
    }

    /** The constant of that name, in small or capital letters. */
    static <E extends Enum<E>> E constant(Class<E> of, String name, String given) {
        List<String> all = new ArrayList<>();
        for (E one : of.getEnumConstants()) {
            if (one.name().equals(given.toUpperCase(Locale.ROOT))) {
                return one;
            }
            all.add(one.name());
        }
        throw wrong(name, given, "one of " + String.join(", ", all));
    }

    /** The same request with one thing asked otherwise, as an address. */
    String with(String name, Object value) {
        List<String> parts = new ArrayList<>();
        values.forEach((key, given) -> {
            if (!key.equals(name)) {
                parts.add(Visit.encoded(key) + "=" + Visit.encoded(given.get(0)));
            }
        });
        parts.add(name + "=" + Visit.encoded(String.valueOf(value)));
        return path + "?" + String.join("&", parts);
    }

    /** What is asked for, in the order of the names, as it stands in an address. */
    String written() {
        return SEARCH.stream()
                .filter(name -> text(name) != null)
                .map(name -> name + "=" + Visit.encoded(String.valueOf(text(name))))
                .collect(Collectors.joining("&"));
    }

    /** What is asked for, for people. */
    String said() {
        return SEARCH.stream().map(this::text).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private static Problem wrong(String name, String given, String wanted) {
        return wrong(name + " is " + given + ", which is not " + wanted, "give " + wanted);
    }

    static Problem wrong(String what, String todo) {
        return Problem.of(HttpStatus.BAD_REQUEST, what, todo);
    }
}
