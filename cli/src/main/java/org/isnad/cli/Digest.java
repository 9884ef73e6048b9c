package org.isnad.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.article.Told;
import org.isnad.document.DateMention;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.EntityKind;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/** A document as a person likes to read it: who, act and words of each statement, nested ones under what holds them, then the disputes and the days that clash. */
final class Digest {

    private final Labels labels;
    private final Ink ink;
    private final int width;
    private final boolean explain;

    /** @param explain whether each statement shows what made it */
    Digest(Labels labels, Ink ink, int width, boolean explain) {
        this.labels = labels;
        this.ink = ink;
        this.width = width;
        this.explain = explain;
    }

    /**
     * The digest in lines, the last one closed too.
     *
     * @param told what the article's source tells of it
     */
    String of(Document document, Told told) {
        var one = new One(document);
        one.head(told);
        one.statements();
        one.disputes();
        one.dates();
        return one.out.toString();
    }

    /** One document on its way. */
    private final class One {

        private final Document document;
        private final Lines out = new Lines(labels, width);
        private final Map<String, Statement> byId = new LinkedHashMap<>();

        One(Document document) {
            this.document = document;
            document.statements().forEach(statement -> byId.put(statement.id(), statement));
        }

        void head(Told told) {
            for (var line : Bidi.lines(titleWords(), width)) {
                out.line(0, ink.title(line));
            }
            var facts = new ArrayList<String>();
            if (document.outlet() != null) {
                facts.add(Bidi.isolate(document.outlet()));
            }
            if (told.author() != null) {
                facts.add(Bidi.isolate(told.author()));
            }
            if (document.published() != null) {
                facts.add(Bidi.isolate(document.published()));
            }
            if (told.modified() != null && !told.modified().toString().equals(document.published())) {
                facts.add(labels.of("modified") + " "
                        + Bidi.isolate(told.modified().toString()));
            }
            facts.add(Bidi.isolate(document.id()));
            out.flow(0, ink.faint(" · "), facts.stream().map(ink::faint).toList());
            out.gap();
        }

        private String titleWords() {
            if (document.title() != null) {
                return document.title().of(document.text());
            }
            var text = document.text().strip();
            var end = text.indexOf('\n');
            var first = end < 0 ? text : text.substring(0, end);
            return first.length() > width ? first.substring(0, width - 1) + "…" : first;
        }

        void statements() {
            if (document.statements().isEmpty()) {
                out.line(1, ink.faint(labels.of("nothing")));
            }
            var shown = new HashSet<String>();
            for (var statement : document.statements()) {
                if (statement.within() == null || !byId.containsKey(statement.within())) {
                    nested(statement, 1, shown);
                }
            }
            document.statements()
                    .forEach(statement -> nested(statement, 1, shown)); // those that hold each other in a circle
        }

        private void nested(Statement statement, int depth, Set<String> shown) {
            if (!shown.add(statement.id())) {
                return;
            }
            statement(statement, depth);
            for (var inner : document.statements()) {
                if (statement.id().equals(inner.within())) {
                    nested(inner, depth + 1, shown);
                }
            }
        }

        private void statement(Statement statement, int depth) {
            var act = labels.of("act." + statement.act());
            var head = new ArrayList<String>();
            head.add(ink.faint(statement.id()));
            head.add(ink.strong(who(statement.speaker())));
            head.add(ink.act(statement.act(), act));
            if (statement.cue() != null) {
                head.add(ink.faint(words(statement.cue())));
            }
            out.flow(depth, "  ", head);
            for (var content : statement.contents()) {
                out.wrapped(depth + 1, content.of(document.text()));
            }
            out.flow(depth + 1, " · ", facts(statement));
            if (explain) {
                why(statement, depth + 1);
            }
            out.gap();
        }

        private List<String> facts(Statement statement) {
            var facts = new ArrayList<String>();
            if (!statement.via().isEmpty()) {
                facts.add(labels.of("via") + " "
                        + String.join(
                                " › ", statement.via().stream().map(this::name).toList()));
            }
            if (statement.within() != null) {
                facts.add(labels.of("within") + " " + statement.within());
            }
            if (statement.spoken() != null) {
                facts.add(labels.of("said") + " " + Bidi.isolate(statement.spoken()));
            }
            if (statement.distance()) {
                facts.add(labels.of("distance"));
            }
            return facts;
        }

        private void why(Statement statement, int depth) {
            for (var reason : statement.why()) {
                var over = reason.over() == null ? "" : "  " + words(reason.over());
                out.line(
                        depth,
                        ink.faint(labels.of("why") + "  " + reason.what() + "  ")
                                + Bidi.isolate(reason.rule())
                                + ink.faint(over));
            }
        }

        /** The speaker's name, and the body spoken for. */
        private String who(String id) {
            var entity = document.entities().get(id);
            if (entity == null || entity.names().isEmpty()) {
                return labels.of("unnamed");
            }
            var who = name(id);
            if (entity.kind() == EntityKind.ANONYMOUS) {
                who += " (" + labels.of("anonymous") + ")";
            }
            var body = entity.of() == null ? null : document.entities().get(entity.of());
            return body == null || tells(entity, body)
                    ? who
                    : who + " (" + labels.of("for") + " " + name(entity.of()) + ")";
        }

        /** Whether a speaker's name itself says for whom it is spoken. */
        private static boolean tells(Entity speaker, Entity body) {
            return body.names().stream().anyMatch(speaker.names().get(0)::contains);
        }

        private String name(@Nullable String id) {
            var entity = document.entities().get(id);
            return entity == null || entity.names().isEmpty()
                    ? labels.of("unnamed")
                    : Bidi.shortened(entity.names().get(0), out.longestName());
        }

        void disputes() {
            if (document.disputes().isEmpty()) {
                return;
            }
            out.line(1, ink.strong(labels.of("disputed")));
            for (var dispute : document.disputes()) {
                out.wrapped(2, dispute.gist());
                sides(ink.faint(labels.of("asserted")), dispute.asserted());
                sides(ink.faint(labels.of("denied")), dispute.denied());
                out.gap();
            }
        }

        /** Those that clash with the day they are counted from; when explained, all of them. */
        void dates() {
            var shown = document.dates().stream()
                    .filter(date -> explain || date.clash() != null)
                    .toList();
            if (shown.isEmpty()) {
                return;
            }
            out.line(1, ink.strong(labels.of("dates")));
            for (var date : shown) {
                out.flow(2, "  ", facts(date));
            }
            out.gap();
        }

        private List<String> facts(DateMention date) {
            var facts = new ArrayList<String>();
            facts.add(words(date.span()));
            if (date.value() != null) {
                facts.add(Bidi.isolate(date.value()));
            }
            if (date.anchor() != null) {
                facts.add(ink.faint(labels.of("anchor." + date.anchor())));
            }
            if (date.clash() != null) {
                facts.add(labels.of("clash") + " " + Bidi.isolate(date.clash()));
            }
            return facts;
        }

        private void sides(String label, List<String> ids) {
            var statementsOf = new LinkedHashMap<String, List<String>>();
            for (var id : ids) {
                var statement = byId.get(id);
                if (statement != null) {
                    statementsOf
                            .computeIfAbsent(name(statement.speaker()), speaker -> new ArrayList<>())
                            .add(id);
                }
            }
            var speakers = new ArrayList<String>();
            statementsOf.forEach((speaker, said) -> speakers.add(speaker + " (" + String.join(", ", said) + ")"));
            if (speakers.isEmpty()) {
                speakers.add(labels.of("nobody"));
            }
            speakers.set(0, label + " " + speakers.get(0));
            out.flow(2, " · ", speakers);
        }

        private String words(Span span) {
            return Bidi.isolate(span.of(document.text()));
        }
    }
}
