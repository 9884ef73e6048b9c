package org.isnad.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.document.Act;
import org.isnad.document.Anchor;
import org.isnad.document.DateMention;
import org.isnad.document.Dispute;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.EntityKind;
import org.isnad.document.FigureMention;
import org.isnad.document.Form;
import org.isnad.document.PlaceMention;
import org.isnad.document.Reason;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document, whoever wrote it. Keys may be missing, but what is there must be what the codebook says. For a span, and for a name of an
 * entity, {@code [start, end]} may stand.
 */
public final class DocumentReader {

    private static final int SHOWN = 40;

    private final String text;
    private final List<String> lies = new ArrayList<>();

    private DocumentReader(String text) {
        this.text = text;
    }

    /** The id in a document's JSON, to know which text it is about. */
    public static String id(String json) throws IOException {
        return string(object(Json.read(json), "the document"), "id");
    }

    /**
     * @param json one object
     * @param text the text that the document is about
     * @throws BadDocument when a key holds what it may not hold
     * @throws IOException when the JSON is none
     */
    public static MarkedDocument read(String json, String text) throws IOException {
        return new DocumentReader(text).document(object(Json.read(json), "the document"));
    }

    private MarkedDocument document(Map<?, ?> from) throws IOException {
        var places = objects(from, "places");
        var reach = new ArrayList<Double>();
        for (var place : places) {
            if (isInText(place)) {
                var km = number(place, "km");
                reach.add(km == null ? 0 : km.doubleValue());
            }
        }
        var title = from.get("title") == null ? null : span(placed(from.get("title"), "title"));
        var document = new Document(
                string(from, "id"),
                text,
                optional(from, "outlet"),
                optional(from, "published"),
                title,
                spans(from, "furniture"),
                entities(from),
                statements(from),
                dates(from),
                placed(places),
                figures(from),
                disputes(from));
        return new MarkedDocument(document, reach, lies);
    }

    private Map<String, Entity> entities(Map<?, ?> from) throws IOException {
        var entities = new LinkedHashMap<String, Entity>();
        if (from.get("entities") == null) {
            return entities;
        }
        for (var entry : object(from.get("entities"), "entities").entrySet()) {
            var id = String.valueOf(entry.getKey());
            var entity = object(entry.getValue(), "entities." + id);
            var kind = optional(entity, "kind");
            entities.put(
                    id,
                    new Entity(
                            id,
                            names(entity),
                            kind == null
                                    ? EntityKind.ORGANISATION
                                    : constant(EntityKind.class, kind.toUpperCase(Locale.ROOT), "kind"),
                            optional(entity, "of")));
        }
        return entities;
    }

    private List<String> names(Map<?, ?> entity) throws IOException {
        var names = new ArrayList<String>();
        for (var one : list(entity, "names")) {
            if (one instanceof List<?>) {
                var span = span(placed(one, "names"));
                if (span != null) {
                    names.add(span.of(text));
                }
            } else {
                names.add(words(one, "names"));
            }
        }
        return names;
    }

    private List<Statement> statements(Map<?, ?> from) throws IOException {
        var statements = new ArrayList<Statement>();
        for (var one : objects(from, "statements")) {
            var id = optional(one, "id");
            var form = optional(one, "form");
            var speaker = optional(one, "speaker");
            var confidence = number(one, "confidence");
            statements.add(new Statement(
                    id == null ? "p" + statements.size() : id,
                    one.get("cue") == null ? null : span(placed(one.get("cue"), "cue")),
                    constant(Act.class, string(one, "act"), "act"),
                    spans(one, "sources"),
                    speaker == null ? "" : speaker,
                    strings(one, "via"),
                    spans(one, "contents"),
                    form == null ? Form.INDIRECT : constant(Form.class, form, "form"),
                    Boolean.TRUE.equals(one.get("distance")),
                    optional(one, "spoken"),
                    optional(one, "within"),
                    confidence == null ? 1 : confidence.doubleValue(),
                    reasons(one)));
        }
        return statements;
    }

    private List<Reason> reasons(Map<?, ?> from) throws IOException {
        var reasons = new ArrayList<Reason>();
        for (var one : objects(from, "why")) {
            var over = one.get("over") == null ? null : span(object(one.get("over"), "over"));
            reasons.add(new Reason(string(one, "what"), string(one, "rule"), over));
        }
        return reasons;
    }

    private List<DateMention> dates(Map<?, ?> from) throws IOException {
        var dates = new ArrayList<DateMention>();
        for (var one : objects(from, "dates")) {
            var span = span(one);
            if (span != null) {
                var anchor = optional(one, "anchor");
                dates.add(new DateMention(
                        span,
                        optional(one, "value"),
                        anchor == null ? null : constant(Anchor.class, anchor, "anchor"),
                        optional(one, "clash")));
            }
        }
        return dates;
    }

    private List<PlaceMention> placed(List<Map<?, ?>> from) throws IOException {
        var places = new ArrayList<PlaceMention>();
        for (var one : from) {
            var span = span(one);
            if (span != null) {
                var name = optional(one, "name");
                var lat = number(one, "lat");
                var lon = number(one, "lon");
                places.add(new PlaceMention(
                        span,
                        name == null ? "" : name,
                        lat == null ? null : lat.doubleValue(),
                        lon == null ? null : lon.doubleValue()));
            }
        }
        return places;
    }

    private List<FigureMention> figures(Map<?, ?> from) throws IOException {
        var figures = new ArrayList<FigureMention>();
        for (var one : objects(from, "figures")) {
            var span = span(one);
            if (span != null) {
                figures.add(new FigureMention(
                        span,
                        number(one, "low"),
                        number(one, "high"),
                        Boolean.TRUE.equals(one.get("approx")),
                        optional(one, "of")));
            }
        }
        return figures;
    }

    private static List<Dispute> disputes(Map<?, ?> from) throws IOException {
        var disputes = new ArrayList<Dispute>();
        for (var one : objects(from, "disputes")) {
            var gist = optional(one, "gist");
            disputes.add(new Dispute(gist == null ? "" : gist, strings(one, "asserted"), strings(one, "denied")));
        }
        return disputes;
    }

    private List<Span> spans(Map<?, ?> from, String key) throws IOException {
        var spans = new ArrayList<Span>();
        for (var one : list(from, key)) {
            var span = span(placed(one, key));
            if (span != null) {
                spans.add(span);
            }
        }
        return spans;
    }

    /** A span as an object, also when it is written {@code [start, end]}. */
    private static Map<?, ?> placed(@Nullable Object value, String key) throws IOException {
        return value instanceof List<?> ends && ends.size() == 2 && ends.get(0) != null && ends.get(1) != null
                ? Map.of("start", ends.get(0), "end", ends.get(1))
                : object(value, key);
    }

    /** The span; null when it does not lie in the text. */
    private @Nullable Span span(Map<?, ?> from) throws IOException {
        if (!isInText(from)) {
            lies.add("SPAN LIES: " + from.get("start") + "-" + from.get("end") + " is not in the text");
            return null;
        }
        var span = new Span(whole(from, "start"), whole(from, "end"));
        var words = optional(from, "text");
        if (words != null && !words.equals(span.of(text))) {
            lies.add("SPAN LIES: " + span.start() + "-" + span.end() + " is not «"
                    + words.substring(0, Math.min(SHOWN, words.length())) + "»");
        }
        return span;
    }

    private boolean isInText(Map<?, ?> from) throws IOException {
        var start = whole(from, "start");
        var end = whole(from, "end");
        return start >= 0 && start < end && end <= text.length();
    }

    private static int whole(Map<?, ?> from, String key) throws IOException {
        var value = number(from, key);
        if (value == null) {
            throw new BadDocument("a span has no '" + key + "': " + from);
        }
        try {
            return value.intValueExact();
        } catch (ArithmeticException noOffset) {
            throw new BadDocument("'" + key + "' is no offset: " + value);
        }
    }

    private static List<Map<?, ?>> objects(Map<?, ?> from, String key) throws IOException {
        var objects = new ArrayList<Map<?, ?>>();
        for (var value : list(from, key)) {
            objects.add(object(value, key));
        }
        return objects;
    }

    private static List<String> strings(Map<?, ?> from, String key) throws IOException {
        var strings = new ArrayList<String>();
        for (var value : list(from, key)) {
            strings.add(words(value, key));
        }
        return strings;
    }

    private static String words(@Nullable Object value, String key) throws IOException {
        if (!(value instanceof String words)) {
            throw new BadDocument("'" + key + "' holds what is no string: " + value);
        }
        return words;
    }

    private static List<?> list(Map<?, ?> from, String key) throws IOException {
        var value = from.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new BadDocument("'" + key + "' is no list: " + value);
        }
        return list;
    }

    private static Map<?, ?> object(@Nullable Object value, String key) throws IOException {
        if (!(value instanceof Map<?, ?> object)) {
            throw new BadDocument("'" + key + "' is no object: " + value);
        }
        return object;
    }

    private static String string(Map<?, ?> from, String key) throws IOException {
        var value = optional(from, key);
        if (value == null) {
            throw new BadDocument("there is no '" + key + "'");
        }
        return value;
    }

    private static @Nullable String optional(Map<?, ?> from, String key) throws IOException {
        var value = from.get(key);
        if (value != null && !(value instanceof String)) {
            throw new BadDocument("'" + key + "' is no string: " + value);
        }
        return (String) value;
    }

    private static @Nullable BigDecimal number(Map<?, ?> from, String key) throws IOException {
        var value = from.get(key);
        if (value != null && !(value instanceof BigDecimal)) {
            throw new BadDocument("'" + key + "' is no number: " + value);
        }
        return (BigDecimal) value;
    }

    private static <E extends Enum<E>> E constant(Class<E> kind, String name, String key) throws IOException {
        try {
            return Enum.valueOf(kind, name);
        } catch (IllegalArgumentException unknown) {
            throw new BadDocument("unknown " + key + " '" + name + "'");
        }
    }
}
