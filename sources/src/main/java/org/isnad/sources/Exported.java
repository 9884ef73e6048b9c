package org.isnad.sources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.article.Article;
import org.isnad.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article on its way out of a record and back. An export tells beside the text what the article's first source told of it, and
 * where, when and with which headers it was met: so it is read again as it was. That holds for this very text only, which a hash shows; a line or row
 * whose text was changed is taken as any other.
 */
public final class Exported {

    private static final String ADDRESS = "address";
    private static final String MET = "met";
    private static final String HEADERS = "headers";
    private static final String TEXT_SHA256 = "text_sha256";
    private static final String TITLE = "told_title";
    private static final String FURNITURE = "told_furniture";
    private static final String OUTLET = "told_outlet";
    private static final String AUTHOR = "told_author";
    private static final String PUBLISHED = "told_published";
    private static final String MODIFIED = "told_modified";
    private static final String URL = "told_url";
    private static final Set<String> NEEDED =
            Set.of(ADDRESS, MET, TEXT_SHA256, TITLE, FURNITURE, OUTLET, PUBLISHED, URL);

    /** Those that tell more where they are there: the first exports had none of them. */
    private static final Set<String> FURTHER = Set.of(HEADERS, AUTHOR, MODIFIED);

    static final Set<String> KEYS =
            Stream.concat(NEEDED.stream(), FURTHER.stream()).collect(Collectors.toUnmodifiableSet());

    private final Draft draft;
    private final Capture capture;

    private Exported(Draft draft, Capture capture) {
        this.draft = draft;
        this.capture = capture;
    }

    /** What the source told of an article, by the keys of an export; spans as {@code 12-34}, several with a space between. */
    public static Map<String, String> told(Article article) {
        var told = new LinkedHashMap<String, String>();
        told.put(TITLE, written(Stream.ofNullable(article.title()).toList()));
        told.put(FURNITURE, written(article.furniture()));
        told.put(OUTLET, Objects.toString(article.told().outlet(), ""));
        told.put(AUTHOR, Objects.toString(article.told().author(), ""));
        told.put(PUBLISHED, Objects.toString(article.told().published(), ""));
        told.put(MODIFIED, Objects.toString(article.told().modified(), ""));
        told.put(URL, Objects.toString(article.told().url(), ""));
        return told;
    }

    /** Spans as an export writes them. */
    public static String written(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(" "));
    }

    /** The article that an export tells of, as it was; null when these keys are not those of an export, or of another text. */
    public static @Nullable Item item(String id, String text, Map<String, String> told, Place place) {
        var exported = of(id, text, told);
        return exported == null ? null : exported.item(place, new ArrayList<>());
    }

    /** Null when these keys are not those of an export, or of another text. */
    static @Nullable Exported of(String id, String text, Map<String, String> told) {
        if (!told.keySet().containsAll(NEEDED) || !sha256(text).equals(told.get(TEXT_SHA256))) {
            return null;
        }
        try {
            var title = spans(told.getOrDefault(TITLE, ""), text);
            return new Exported(
                    new Draft(
                            id,
                            text,
                            title.isEmpty() ? null : title.get(0),
                            new Written(
                                    told.get(OUTLET),
                                    told.get(AUTHOR),
                                    told.get(PUBLISHED),
                                    told.get(MODIFIED),
                                    told.get(URL)),
                            spans(told.getOrDefault(FURNITURE, ""), text)),
                    new Capture(
                            told.getOrDefault(ADDRESS, ""),
                            met(told.getOrDefault(MET, "")),
                            -1,
                            headers(told.getOrDefault(HEADERS, ""))));
        } catch (DateTimeException | IllegalArgumentException edited) {
            return null;
        }
    }

    /** An archive that nobody has kept in a record does not always tell. */
    private static @Nullable Instant met(String written) {
        return written.isEmpty() ? null : Instant.parse(written);
    }

    private static @Nullable Headers headers(String written) {
        return written.isEmpty() ? null : Headers.of(written);
    }

    /** The article as it was in the record. */
    Item item(Place place, List<Fault> faults) {
        var item = draft.item(place, faults);
        return item instanceof Item.Taken taken
                ? new Item.Taken(taken.article(), place, taken.faults(), capture, taken.bytes())
                : item;
    }

    private static List<Span> spans(String written, String text) {
        return Arrays.stream(written.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> span(one, text))
                .toList();
    }

    private static Span span(String written, String text) {
        var dash = written.indexOf('-');
        var start = Integer.parseInt(written.substring(0, Math.max(0, dash)));
        var span = new Span(start, Integer.parseInt(written.substring(dash + 1)));
        if (span.end() > text.length()) {
            throw new IllegalArgumentException(written);
        }
        return span;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
