package org.isnad.export;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.claim.Claim;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.record.Correction;
import org.isnad.record.Hash;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import org.isnad.sources.Headers;
import org.isnad.sources.Item;
import org.isnad.sources.SavedPage;
import org.jspecify.annotations.Nullable;

/**
 * A statement with all that it rests on.
 *
 * @param bytes of the capture, as they lie in the record; null when they are damaged
 * @param corrections those in force that made it what it is
 * @param claim the one it belongs to; null where it belongs to none
 */
public record Traced(
        Recorded in,
        Statement statement,
        byte @Nullable [] bytes,
        List<Correction> corrections,
        @Nullable Claim claim) {

    /** More of a line is left out around the words. */
    private static final int AROUND = 200;

    /**
     * Looks for a statement and all that it rests on.
     *
     * @param name of the statement: {@code 17#s3}, or the address of a capture, {@code #} and its id in the last reading
     * @return null where there is no such statement
     */
    public static @Nullable Traced in(RecordStore record, String name) {
        var in = record.article(name);
        var id = name.substring(name.lastIndexOf('#') + 1);
        var statement = in == null
                ? null
                : in.document().statements().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElse(null);
        if (in == null || statement == null) {
            return null;
        }
        var found = in.reading() + "#" + id;
        return new Traced(in, statement, record.bytes(in.reading()), record.corrections(found), record.claim(found));
    }

    /** Whether the bytes still have the SHA-256 that was taken when they were met. */
    public boolean isSound() {
        return bytes != null && Hash.of(bytes).equals(in.sha256());
    }

    public Document document() {
        return in.document();
    }

    /** Where the statement shows itself: cue, sources and contents, in the order of the text. */
    public List<Span> shown() {
        return Stream.concat(
                        Stream.ofNullable(statement.cue()),
                        Stream.concat(statement.sources().stream(), statement.contents().stream()))
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    /** The lines in which it shows itself; of long ones what stands around it, from word to word. */
    public Span around() {
        var text = document().text();
        var start = shown().stream().mapToInt(Span::start).min().orElse(0);
        var end = shown().stream().mapToInt(Span::end).max().orElse(0);
        var from = text.lastIndexOf('\n', start - 1) + 1;
        var to = text.indexOf('\n', end);
        to = to < 0 ? text.length() : to;
        if (start - from > AROUND) {
            from = text.indexOf(' ', start - AROUND) + 1;
            from = from == 0 || from > start ? start : from;
        }
        if (to - end > AROUND) {
            to = text.lastIndexOf(' ', end + AROUND);
            to = Math.max(to, end);
        }
        return new Span(from, to);
    }

    /**
     * One link of the chain.
     *
     * @param words by which the text names it there; null where only the page tells it, or nothing
     */
    public record Link(String name, String kind, @Nullable Span words) {}

    /** Outlet, agencies, speaker. */
    public List<Link> chain() {
        var outlet = document().outlet();
        return Stream.of(
                        Stream.of(new Link(outlet == null ? document().id() : outlet, "article", null)),
                        statement.via().stream().map(id -> link(id, null)),
                        Stream.of(link(
                                statement.speaker(),
                                statement.sources().isEmpty()
                                        ? null
                                        : statement.sources().get(0))))
                .flatMap(links -> links)
                .toList();
    }

    private Link link(String id, @Nullable Span words) {
        var entity = document().entities().get(id);
        return new Link(
                Naming.name(entity),
                entity == null ? "" : entity.kind().key(),
                words != null || entity == null ? words : named(entity));
    }

    /** Where the text names somebody nearest to the statement. */
    private @Nullable Span named(Entity entity) {
        var text = document().text();
        Span nearest = null;
        for (var name : entity.names()) {
            for (int at = text.indexOf(name); at >= 0 && !name.isEmpty(); at = text.indexOf(name, at + 1)) {
                var here = new Span(at, at + name.length());
                nearest = nearest == null || distance(here) < distance(nearest) ? here : nearest;
            }
        }
        return nearest;
    }

    private int distance(Span span) {
        return Math.abs(span.start() - statement.place().start());
    }

    /**
     * Where the statement stands in what was met.
     *
     * @param path leads to it on a page, as an XPath; null where there is none
     * @param inSource UTF-16 offsets into the bytes as they were decoded
     */
    public record Found(@Nullable String path, Span inSource) {}

    /** Null where that is not known: the text was put together from fields, or the page was read otherwise. */
    @Nullable
    public Found onPage() {
        if (bytes == null) {
            return null;
        }
        var span = around(shown());
        var contentType = in.headers() == null ? null : Headers.of(in.headers()).contentType();
        var page = SavedPage.of(in.address(), bytes, contentType);
        if (page.item() instanceof Item.Taken taken
                && taken.article().text().equals(document().text())) {
            var origins = page.origins(span).stream()
                    .filter(origin -> origin.source() != null)
                    .toList();
            if (!origins.isEmpty()) {
                var first = origins.get(0);
                var last = origins.get(origins.size() - 1);
                return new Found(
                        first.path(),
                        new Span(
                                Objects.requireNonNull(first.source()).start(),
                                Objects.requireNonNull(last.source()).end()));
            }
        }
        var plain = new String(bytes, StandardCharsets.UTF_8).indexOf(document().text());
        return plain < 0 ? null : new Found(null, new Span(plain + span.start(), plain + span.end()));
    }

    private static Span around(List<Span> spans) {
        return new Span(
                spans.stream().mapToInt(Span::start).min().orElse(0),
                spans.stream().mapToInt(Span::end).max().orElse(0));
    }
}
