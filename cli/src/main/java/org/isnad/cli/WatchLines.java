package org.isnad.cli;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.article.Told;
import org.isnad.document.Document;
import org.isnad.record.Outcome;
import org.jspecify.annotations.Nullable;

/** What is told of an article that has come: a line for people, or one for programs. */
final class WatchLines {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Labels labels;

    WatchLines(Labels labels) {
        this.labels = labels;
    }

    /** When, in which outlet, under which title, how many statements; and what it came to when it is not simply new. */
    String line(Document document, Outcome outcome, Instant met) {
        var parts = new ArrayList<String>();
        parts.add(MINUTE.format(met));
        Stream.of(document.outlet(), title(document))
                .filter(Objects::nonNull)
                .map(Bidi::isolate)
                .forEach(parts::add);
        parts.add(labels.of("statements") + " " + document.statements().size());
        if (outcome != Outcome.NEW) {
            parts.add(labels.of("outcome." + outcome.name()));
        }
        return (labels.rightToLeft() ? String.valueOf(Bidi.RIGHT_TO_LEFT_MARK) : "") + String.join("  ", parts) + "\n";
    }

    static String json(String address, Document document, Told told, Outcome outcome, Instant met) {
        var out = new StringWriter();
        try (var to = new JsonFactory().createGenerator(out)) {
            to.writeStartObject();
            to.writeStringField("met", met.toString());
            to.writeStringField("outcome", AddCommand.key(outcome));
            to.writeStringField("address", address);
            to.writeStringField("outlet", document.outlet());
            to.writeStringField("author", told.author());
            to.writeStringField("published", document.published());
            to.writeStringField("modified", Objects.toString(told.modified(), null));
            to.writeStringField("title", title(document));
            to.writeNumberField("statements", document.statements().size());
            to.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing fails to be written to memory
        }
        return out.append('\n').toString();
    }

    private static @Nullable String title(Document document) {
        return document.title() == null ? null : document.title().of(document.text());
    }
}
