package org.isnad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.document.Span;
import org.isnad.export.Traced;

/** Where a statement comes from, as a person likes to read it. */
final class TraceDigest {

    private static final String BETWEEN = " · ";

    private final Labels labels;
    private final Ink ink;
    private final int width;

    TraceDigest(Labels labels, Ink ink, int width) {
        this.labels = labels;
        this.ink = ink;
        this.width = width;
    }

    String of(Traced traced) {
        var out = new Lines(labels, width);
        page(traced, out);
        chain(traced, out);
        derivation(traced, out);
        corrections(traced, out);
        claim(traced, out);
        capture(traced, out);
        return out.toString();
    }

    private void page(Traced traced, Lines out) {
        var statement = traced.statement();
        var head = new ArrayList<String>();
        head.add(ink.faint(Bidi.isolate(traced.in().reading() + "#" + statement.id())));
        head.add(ink.act(statement.act(), labels.of("act." + statement.act())));
        head.add(ink.faint(Bidi.isolate(traced.document().id())));
        if (traced.document().published() != null) {
            head.add(ink.faint(Bidi.isolate(traced.document().published())));
        }
        out.flow(0, BETWEEN, head);
        out.gap();
        out.line(0, ink.strong(labels.of("trace.page")) + "  " + ink.faint(labels.of("trace.marks")));
        out.wrapped(1, marked(traced));
        out.gap();
    }

    /** The lines around it, the cue in curly, the source in round, what is said in square brackets. */
    private static String marked(Traced traced) {
        var around = traced.around();
        var text = traced.document().text();
        var statement = traced.statement();
        var marked = new StringBuilder();
        for (int i = around.start(); i <= around.end(); i++) {
            for (var content : statement.contents()) {
                mark(content, i, "", "]", marked);
            }
            for (var source : statement.sources()) {
                mark(source, i, "(", ")", marked);
            }
            if (statement.cue() != null) {
                mark(statement.cue(), i, "{", "}", marked);
            }
            for (var content : statement.contents()) {
                mark(content, i, "[", "", marked);
            }
            if (i < around.end()) {
                marked.append(text.charAt(i));
            }
        }
        return marked.toString();
    }

    private static void mark(Span span, int at, String opens, String closes, StringBuilder to) {
        if (span.end() == at) {
            to.append(closes);
        }
        if (span.start() == at) {
            to.append(opens);
        }
    }

    private void chain(Traced traced, Lines out) {
        out.line(0, ink.strong(labels.of("trace.chain")));
        var text = traced.document().text();
        var depth = 0;
        for (var link : traced.chain()) {
            var name = link.name().isEmpty() ? labels.of("unnamed") : Bidi.shortened(link.name(), width / 2);
            var words = link.words();
            var rests = words == null
                    ? ""
                    : "  " + ink.faint(Bidi.isolate(words.of(text)) + " " + Bidi.isolate(place(words)));
            out.line(1, (depth++ == 0 ? "" : "← ") + name + rests);
        }
        if (traced.statement().spoken() != null) {
            out.line(
                    1, labels.of("said") + " " + Bidi.isolate(traced.statement().spoken()));
        }
        out.gap();
    }

    private static String place(Span span) {
        return span.start() + "–" + span.end();
    }

    private void derivation(Traced traced, Lines out) {
        var with = traced.in().with();
        out.line(0, ink.strong(labels.of("trace.rests")));
        out.flow(
                1,
                BETWEEN,
                List.of(
                        labels.of("trace.confidence") + " "
                                + String.format(
                                        Locale.ROOT, "%.2f", traced.statement().confidence()),
                        labels.of("trace.read") + " " + Bidi.isolate("isnad " + with.isnad()),
                        Bidi.isolate("lexicons " + with.lexicons()),
                        Bidi.isolate("weights " + with.weights())));
        for (var reason : traced.statement().why()) {
            var pieces = new ArrayList<String>();
            pieces.add(ink.faint(reason.what()));
            pieces.add(Bidi.isolate(reason.rule()));
            if (reason.over() != null) {
                pieces.add(ink.faint(
                        Bidi.isolate(reason.over().of(traced.document().text()))));
            }
            out.flow(1, "  ", pieces);
        }
        out.gap();
    }

    private void corrections(Traced traced, Lines out) {
        if (traced.corrections().isEmpty()) {
            return;
        }
        out.line(0, ink.strong(labels.of("trace.corrections")));
        for (var one : traced.corrections()) {
            out.flow(
                    1,
                    "  ",
                    List.of(
                            String.valueOf(one.number()),
                            Bidi.isolate(one.by()),
                            one.at().substring(0, 10),
                            Bidi.isolate(one.why())));
        }
        out.gap();
    }

    private void claim(Traced traced, Lines out) {
        var claim = traced.claim();
        out.line(0, ink.strong(labels.of("trace.claim")));
        if (claim == null) {
            out.line(1, labels.of("trace.none"));
        } else {
            var facts = new ArrayList<String>();
            facts.add(Bidi.isolate(claim.id()));
            if (claim.contested()) {
                facts.add(labels.of("claim.contested"));
            }
            if (claim.doubted()) {
                facts.add(labels.of("claim.doubted"));
            }
            facts.add(labels.of("claim.outlets").replace("{n}", String.valueOf(claim.outlets())));
            facts.add(labels.of("claim.origins")
                    .replace("{n}", String.valueOf(claim.origins().size())));
            out.flow(1, BETWEEN, facts);
            out.wrapped(1, claim.gist().words());
        }
        out.gap();
    }

    private void capture(Traced traced, Lines out) {
        var in = traced.in();
        out.line(0, ink.strong(labels.of("trace.capture")));
        out.line(1, Bidi.isolate(in.address()));
        out.line(1, labels.of("trace.met") + " " + Bidi.isolate(in.met()));
        out.line(1, Bidi.isolate(in.sha256()));
        out.line(1, labels.of(traced.isSound() ? "trace.sound" : "trace.broken"));
        var found = traced.onPage();
        if (found == null) {
            out.line(1, labels.of("trace.nowhere"));
            return;
        }
        out.line(1, labels.of("trace.place") + " " + Bidi.isolate(place(found.inSource())));
        if (found.path() != null) {
            out.line(1, ink.faint(Bidi.isolate(found.path())));
        }
    }
}
