package org.isnad.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.document.Document;
import org.isnad.document.FigureMention;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.testing.Exchange.Exchanged;

/**
 * A reading beside that of the same text with names exchanged: what differs beyond those names. Entities may be called otherwise, but
 * whoever is one in the one reading is one in the other, under the exchanged names. Where places lie is left aside: that belongs to the name.
 */
public final class ExchangedReading {

    private final Document one;
    private final Document other;
    private final Exchange exchange;
    private final Exchanged text;
    private final List<String> differences = new ArrayList<>();

    /** Whom an entity of the one reading is in the other, and the way back. */
    private final Map<String, String> there = new HashMap<>();

    private final Map<String, String> back = new HashMap<>();

    private ExchangedReading(Document one, Document other, Exchange exchange, Exchanged text) {
        this.one = one;
        this.other = other;
        this.exchange = exchange;
        this.text = text;
    }

    /**
     * What differs, a line each.
     *
     * @param one as the text stands
     * @param other of {@code text}
     */
    public static List<String> differences(Document one, Document other, Exchange exchange, Exchanged text) {
        var reading = new ExchangedReading(one, other, exchange, text);
        reading.statements();
        reading.there.forEach(reading::names);
        reading.mentions();
        return reading.differences;
    }

    private void statements() {
        differ("cues", cues(one).stream().map(text::to).toList(), cues(other));
        if (one.statements().size() == other.statements().size()) {
            for (int i = 0; i < one.statements().size(); i++) {
                statement(one.statements().get(i), other.statements().get(i));
            }
        }
    }

    private static List<Span> cues(Document document) {
        return document.statements().stream().map(Statement::place).toList();
    }

    private void statement(Statement s, Statement o) {
        var id = s.id() + " ";
        differ(id + "act", s.act(), o.act());
        differ(id + "sources", to(s.sources()), o.sources());
        differ(id + "contents", to(s.contents()), o.contents());
        differ(id + "form", s.form(), o.form());
        differ(id + "distance", s.distance(), o.distance());
        differ(id + "spoken", s.spoken(), o.spoken());
        differ(id + "within", s.within(), o.within());
        same(id + "speaker", s.speaker(), o.speaker());
        differ(id + "via", s.via().size(), o.via().size());
        for (int i = 0; i < Math.min(s.via().size(), o.via().size()); i++) {
            same(id + "via", s.via().get(i), o.via().get(i));
        }
    }

    private void same(String what, String id, String otherId) {
        differ(what, there.getOrDefault(id, otherId), otherId);
        differ(what, back.getOrDefault(otherId, id), id);
        there.putIfAbsent(id, otherId);
        back.putIfAbsent(otherId, id);
    }

    private void names(String id, String otherId) {
        var exchanged = one.entities().get(id).names().stream()
                .map(name -> exchange.in(name).text())
                .collect(Collectors.toSet());
        differ(
                "names of " + id,
                exchanged,
                Set.copyOf(other.entities().get(otherId).names()));
    }

    private void mentions() {
        differ("title", text.to(one.title()), other.title());
        differ("furniture", to(one.furniture()), other.furniture());
        differ(
                "figures",
                one.figures().stream().map(f -> valued(text.to(f.span()), f)).toList(),
                other.figures().stream().map(f -> valued(f.span(), f)).toList());
        differ(
                "dates",
                one.dates().stream()
                        .map(d -> new Valued(text.to(d.span()), d.value()))
                        .toList(),
                other.dates().stream().map(d -> new Valued(d.span(), d.value())).toList());
    }

    private static Valued valued(Span span, FigureMention f) {
        return new Valued(span, f.low() + "/" + f.high() + (f.approx() ? "~" : ""));
    }

    private record Valued(Span span, String value) {}

    private List<Span> to(List<Span> spans) {
        return spans.stream().map(text::to).toList();
    }

    private void differ(String what, Object expected, Object is) {
        if (!Objects.equals(expected, is)) {
            differences.add(what + ": " + shown(without(expected, is)) + " / " + shown(without(is, expected)));
        }
    }

    /** Of a list only what the other has not. */
    private static Object without(Object value, Object other) {
        return value instanceof List<?> list && other instanceof List<?> others
                ? list.stream().filter(one -> !others.contains(one)).toList()
                : value;
    }

    private String shown(Object value) {
        return switch (value) {
            case Span span -> span.start() + "-" + span.end() + " «" + span.of(other.text()) + "»";
            case Valued valued -> shown(valued.span()) + " = " + valued.value();
            case List<?> list -> list.stream().map(this::shown).toList().toString();
            case null, default -> String.valueOf(value);
        };
    }
}
