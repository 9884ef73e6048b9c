package org.isnad.desk;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.document.Act;
import org.isnad.document.Document;
import org.isnad.document.EntityKind;
import org.isnad.document.Form;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.record.Correction;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import org.isnad.record.ReviewQuery;
import org.jspecify.annotations.Nullable;

/**
 * One statement that is to be decided on, in its paragraphs.
 *
 * @param left how many are left that nobody has decided on, counted no further than one beyond {@link #MOST}
 * @param looked the statement; null where none is left
 * @param before the undecided statement before it; null where there is none
 * @param next the undecided one after it; null where there is none
 */
public record ReviewPage(
        long left,
        @Nullable Looked looked,
        @Nullable String before,
        @Nullable String next) {

    /** Of more than so many nobody needs to know how many they are, and to count them takes long. */
    public static final int MOST = 1000;

    public boolean isUncounted() {
        return left > MOST;
    }

    /**
     * A statement with what was decided on it.
     *
     * @param name {@code 17#s3}
     * @param statement as people corrected it
     * @param form what a form begins with
     * @param fault why what was filled in cannot be kept; empty where nothing is wrong
     */
    public record Looked(
            String name,
            Recorded in,
            Statement statement,
            List<List<Mark>> paragraphs,
            List<Correction> decided,
            StatementForm form,
            String fault) {

        public Document document() {
            return in.document();
        }

        /** The fullest naming of somebody; empty where the text has none. */
        public String name(String entity) {
            return ArticlePage.name(in.document(), entity);
        }

        /** The same with what somebody has filled in. */
        Looked with(StatementForm filled, String wrong) {
            return new Looked(name, in, statement, paragraphs, decided, filled, wrong);
        }

        /** Its name in an address. */
        public String encoded() {
            return Visit.encoded(name);
        }
    }

    /**
     * A piece of the text.
     *
     * @param kind what of the statement it is: cue, source, content; empty where it is nothing of it
     */
    public record Mark(String text, String kind) {}

    /**
     * What was just decided.
     *
     * @param number of the correction
     * @param did accepted, rejected or corrected
     * @param of the statement
     */
    public record Done(long number, String did, String of) {}

    /** What the address says was just decided; null where it says nothing. */
    public static @Nullable Done done(Visit visit) {
        String did = visit.asked("did");
        boolean isKnown = Stream.of(Review.Verdict.values())
                .anyMatch(verdict -> verdict.key().equals(did));
        return isKnown && visit.asked("done").matches("[0-9]{1,18}")
                ? new Done(Long.parseLong(visit.asked("done")), did, visit.asked("was"))
                : null;
    }

    /** The least sure statement, or the one that the address names. */
    static @Nullable ReviewPage of(Visit visit, Context http, RecordStore record) {
        String named = http.pathParamMap().get("statement");
        ReviewQuery query = query(visit);
        String name = named == null ? record.undecidedAfter(query, null) : named;
        if (name == null) {
            return new ReviewPage(0, null, null, null);
        }
        Looked looked = looked(name, record);
        return looked == null
                ? null
                : new ReviewPage(
                        record.undecided(query, MOST + 1),
                        looked,
                        record.undecidedBefore(query, name),
                        record.undecidedAfter(query, name));
    }

    static ReviewQuery query(Visit visit) {
        return new ReviewQuery(
                visit.given("outlet"), StatementsPage.act(visit.asked("act")), visit.day("from"), visit.day("until"));
    }

    /** Null where there is no such statement. */
    static @Nullable Looked looked(String name, RecordStore record) {
        int hash = name.indexOf('#');
        Recorded in = hash < 0 ? null : record.article(name.substring(0, hash));
        if (in == null) {
            return null;
        }
        String id = name.substring(hash + 1);
        return in.document().statements().stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst()
                .map(statement -> looked(in, statement, record))
                .orElse(null);
    }

    private static Looked looked(Recorded in, Statement statement, RecordStore record) {
        String name = in.reading() + "#" + statement.id();
        return new Looked(
                name,
                in,
                statement,
                paragraphs(in.document().text(), statement),
                record.corrections(name),
                StatementForm.of(statement, in.document()),
                "");
    }

    ReviewPage with(Looked other) {
        return new ReviewPage(left, other, before, next);
    }

    public List<Act> acts() {
        return List.of(Act.values());
    }

    public List<Form> forms() {
        return List.of(Form.values());
    }

    public List<EntityKind> kinds() {
        return List.of(EntityKind.values());
    }

    // ---- the text

    /** Those from the first to the last word of the statement, with the one before: who speaks may have been named there. */
    private static List<List<Mark>> paragraphs(String text, Statement statement) {
        List<Span> all = spans(statement).toList();
        int start = all.stream().mapToInt(Span::start).min().orElse(0);
        int end = all.stream().mapToInt(Span::end).max().orElse(0);
        int from = text.lastIndexOf(
                        '\n',
                        Math.max(0, text.substring(0, start).stripTrailing().lastIndexOf('\n') - 1))
                + 1;
        int newline = text.indexOf('\n', end);
        int until = newline < 0 ? text.length() : newline;
        List<List<Mark>> paragraphs = new ArrayList<>();
        while (from < until) {
            int line = text.indexOf('\n', from);
            int to = line < 0 || line > until ? until : line;
            if (!text.substring(from, to).isBlank()) {
                paragraphs.add(marks(text, from, to, statement, all));
            }
            from = to + 1;
        }
        return paragraphs;
    }

    private static List<Mark> marks(String text, int from, int to, Statement statement, List<Span> all) {
        var cuts = new TreeSet<>(List.of(from, to));
        all.forEach(span -> cuts.addAll(List.of(span.start(), span.end())));
        List<Mark> marks = new ArrayList<>();
        for (int at = from; at < to; ) {
            int next = Objects.requireNonNull(cuts.higher(at));
            int stop = Math.min(next, to);
            marks.add(new Mark(text.substring(at, stop), kind(at, statement)));
            at = stop;
        }
        return marks;
    }

    private static String kind(int at, Statement statement) {
        if (holds(Stream.ofNullable(statement.cue()), at)) {
            return "cue";
        }
        if (holds(statement.sources().stream(), at)) {
            return "source";
        }
        return holds(statement.contents().stream(), at) ? "content" : "";
    }

    private static boolean holds(Stream<Span> spans, int at) {
        return spans.anyMatch(span -> span.start() <= at && at < span.end());
    }

    private static Stream<Span> spans(Statement statement) {
        return Stream.concat(
                Stream.ofNullable(statement.cue()),
                Stream.concat(statement.sources().stream(), statement.contents().stream()));
    }
}
