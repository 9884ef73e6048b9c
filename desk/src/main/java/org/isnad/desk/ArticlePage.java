package org.isnad.desk;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.record.Correction;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was read.
 *
 * @param in the article with its reading
 * @param paragraphs its text, cut where something begins or ends
 * @param hues of each statement a number from 0 to 7, so that one who speaks looks the same wherever he does
 * @param decisions what people decided, of each statement on which they have
 * @param captures how many there are of its address
 */
public record ArticlePage(
        Recorded in,
        List<List<Piece>> paragraphs,
        Map<String, Integer> hues,
        Map<String, List<Correction>> decisions,
        int captures) {

    private static final int HUES = 8;

    /**
     * A piece of the text in which all is of one kind.
     *
     * @param statements ids of the statements whose content it stands in, the outermost first
     * @param cue id of the statement whose cue it is; null where it is none
     * @param source id of the statement whose source it is; null where it is none
     * @param furniture whether it is the page's and not the article's
     * @param first ids of the statements that begin here
     */
    public record Piece(
            String text,
            List<String> statements,
            @Nullable String cue,
            @Nullable String source,
            boolean furniture,
            List<String> first) {}

    static @Nullable ArticlePage of(Visit visit, Context http, RecordStore record) {
        Recorded in = record.article(http.pathParam("reading"));
        return in == null
                ? null
                : new ArticlePage(
                        in,
                        paragraphs(in.document()),
                        hues(in.document()),
                        decisions(in, record),
                        record.captures(in.address()).size());
    }

    public Document document() {
        return in.document();
    }

    private static Map<String, Integer> hues(Document document) {
        Map<String, Integer> ofSpeakers = new HashMap<>();
        Map<String, Integer> hues = new HashMap<>();
        for (Statement statement : document.statements()) {
            ofSpeakers.putIfAbsent(statement.speaker(), ofSpeakers.size() % HUES);
            hues.put(statement.id(), ofSpeakers.get(statement.speaker()));
        }
        return hues;
    }

    private static Map<String, List<Correction>> decisions(Recorded in, RecordStore record) {
        Map<String, List<Correction>> decisions = new HashMap<>();
        for (Statement statement : in.document().statements()) {
            if (statement.why().stream().anyMatch(reason -> reason.what().equals("correction"))) {
                decisions.put(statement.id(), record.corrections(in.reading() + "#" + statement.id()));
            }
        }
        return decisions;
    }

    /** What people decided on a statement, in their order. */
    public List<Correction> decided(Statement statement) {
        return decisions.getOrDefault(statement.id(), List.of());
    }

    /** That of a statement. */
    public int hue(String statement) {
        return Objects.requireNonNull(hues.get(statement), statement);
    }

    /** The fullest naming of somebody; empty where the text has none. */
    public String name(String entity) {
        return name(document(), entity);
    }

    /** The same in any document. */
    public static String name(Document document, String entity) {
        Entity found = document.entities().get(entity);
        return found == null
                ? ""
                : found.names().stream().reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    private static List<List<Piece>> paragraphs(Document document) {
        var cuts = new TreeSet<Integer>();
        document.furniture().forEach(span -> cut(span, cuts));
        for (Statement statement : document.statements()) {
            statement.contents().forEach(span -> cut(span, cuts));
            statement.sources().forEach(span -> cut(span, cuts));
            if (statement.cue() != null) {
                cut(statement.cue(), cuts);
            }
        }
        String text = document.text();
        List<List<Piece>> paragraphs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (!text.substring(start, end).isBlank()) {
                paragraphs.add(pieces(document, start, end, cuts));
            }
            start = end + 1;
        }
        return paragraphs;
    }

    private static void cut(Span span, TreeSet<Integer> cuts) {
        cuts.add(span.start());
        cuts.add(span.end());
    }

    private static List<Piece> pieces(Document document, int from, int to, TreeSet<Integer> cuts) {
        List<Piece> pieces = new ArrayList<>();
        int start = from;
        for (int cut : cuts.subSet(from, false, to, false)) {
            pieces.add(piece(document, start, cut));
            start = cut;
        }
        pieces.add(piece(document, start, to));
        return pieces;
    }

    private static Piece piece(Document document, int from, int to) {
        List<String> statements = new ArrayList<>();
        List<String> first = new ArrayList<>();
        String cue = null;
        String source = null;
        for (Statement one : document.statements()) {
            if (holds(one.contents(), from)) {
                statements.add(one.id());
            }
            if (one.cue() != null && holds(List.of(one.cue()), from)) {
                cue = one.id();
            }
            if (holds(one.sources(), from)) {
                source = one.id();
            }
            if (one.place().start() == from) {
                first.add(one.id());
            }
        }
        statements.sort((one, other) -> Integer.compare(length(document, other), length(document, one)));
        return new Piece(
                document.text().substring(from, to), statements, cue, source, holds(document.furniture(), from), first);
    }

    private static int length(Document document, String id) {
        return document.statements().stream()
                .filter(one -> one.id().equals(id))
                .flatMap(one -> one.contents().stream())
                .mapToInt(span -> span.end() - span.start())
                .sum();
    }

    private static boolean holds(List<Span> spans, int at) {
        return spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
    }
}
