package org.isnad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isnad.document.Act;
import org.isnad.document.Anchor;
import org.isnad.document.DateMention;
import org.isnad.document.Document;
import org.isnad.document.FigureMention;
import org.isnad.document.PlaceMention;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/** What is true of every reading, whatever was read. */
public final class ReadingInvariants {

    private static final String DAY = "(?:\\d{4}|\\d{3}X|\\d{2}XX|XXXX)(?:-(?:\\d{2}|XX)(?:-(?:\\d{2}|XX))?)?[~?%]?";
    private static final Pattern EDTF =
            Pattern.compile("-?" + DAY + "(?:/(?:" + DAY + "|\\.\\.)?)?|(?:\\.\\.)?/" + DAY);

    /** The speaker of words that the text gives to nobody: the only one without a name. */
    private static final String UNNAMED = "unnamed";

    private final Document document;
    private final List<String> broken = new ArrayList<>();

    private ReadingInvariants(Document document) {
        this.document = document;
    }

    /** Fails with all that does not hold of a document. */
    public static void hold(Document document) {
        assertThat(broken(document))
                .as("what does not hold of %s", document.id())
                .isEmpty();
    }

    /** All that does not hold of a document, a line each. */
    public static List<String> broken(Document document) {
        var invariants = new ReadingInvariants(document);
        invariants.page();
        invariants.entities();
        invariants.statements();
        invariants.mentions();
        invariants.disputes();
        return invariants.broken;
    }

    private void page() {
        span("title", document.title());
        document.furniture().forEach(furniture -> span("furniture", furniture));
        edtf("published", document.published());
    }

    private void entities() {
        document.entities().forEach((id, entity) -> {
            expect(entity.id().equals(id), () -> "entity " + id + " calls itself " + entity.id());
            expect(!entity.names().isEmpty() || id.equals(UNNAMED), () -> "entity " + id + " has no name");
            for (String name : entity.names()) {
                expect(
                        !name.isBlank() && name.strip().equals(name),
                        () -> "entity " + id + " has the name «" + name + "»");
            }
            expect(
                    entity.of() == null || document.entities().containsKey(entity.of()),
                    () -> "entity " + id + " is of nobody known: " + entity.of());
            expect(!id.equals(entity.of()), () -> "entity " + id + " speaks for itself");
        });
    }

    private void statements() {
        Map<String, Statement> byId = document.statements().stream()
                .collect(Collectors.toMap(Statement::id, Function.identity(), (one, other) -> {
                    expect(false, () -> "two statements are called " + one.id());
                    return one;
                }));
        Statement before = null;
        for (Statement s : document.statements()) {
            String name = "statement " + s.id();
            span(name + ", cue", s.cue());
            s.sources().forEach(source -> span(name + ", source", source));
            s.contents().forEach(content -> span(name + ", content", content));
            s.why().forEach(reason -> span(name + ", " + reason.what(), reason.over()));
            expect(
                    !s.contents().isEmpty() || s.act() == Act.DECLINE && s.cue() != null,
                    () -> name + " has no content");
            expect(!s.why().isEmpty(), () -> name + " has no derivation");
            expect(document.entities().containsKey(s.speaker()), () -> name + " has an unknown speaker " + s.speaker());
            for (String via : s.via()) {
                expect(document.entities().containsKey(via), () -> name + " came through one unknown, " + via);
                expect(!via.equals(s.speaker()), () -> name + " came to its speaker through the speaker");
            }
            expect(new HashSet<>(s.via()).size() == s.via().size(), () -> name + " came twice through one: " + s.via());
            expect(s.confidence() >= 0 && s.confidence() <= 1, () -> name + " has a confidence of " + s.confidence());
            edtf(name + ", spoken", s.spoken());
            expect(disjoint(s.contents()), () -> name + " says the same words twice");
            if (s.cue() != null || !s.contents().isEmpty()) {
                expect(
                        before == null || before.place().start() <= s.place().start(),
                        () -> name + " stands before the one before it");
                before = s;
            }
            within(s, byId);
        }
    }

    private void within(Statement s, Map<String, Statement> byId) {
        if (s.within() == null) {
            return;
        }
        Statement outer = byId.get(s.within());
        if (outer == null) {
            expect(false, () -> "statement " + s.id() + " stands within an unknown " + s.within());
            return;
        }
        expect(
                outer.contents().stream().anyMatch(content -> content.contains(s.place())),
                () -> "statement " + s.id() + " does not stand in the content of " + outer.id());
        Set<String> seen = new HashSet<>(Set.of(s.id()));
        for (Statement at = outer; at != null; at = at.within() == null ? null : byId.get(at.within())) {
            if (!seen.add(at.id())) {
                expect(false, () -> "statement " + s.id() + " stands within itself");
                return;
            }
        }
    }

    private void mentions() {
        for (DateMention date : document.dates()) {
            span("date", date.span());
            edtf("date " + quoted(date.span()), date.value());
            edtf("date " + quoted(date.span()) + ", clash", date.clash());
            expect(
                    date.anchor() == null || (date.anchor() == Anchor.NONE) == (date.value() == null),
                    () -> "date " + quoted(date.span()) + " is " + date.value() + ", counted from " + date.anchor());
            expect(
                    date.clash() == null || !date.clash().equals(date.value()),
                    () -> "date " + quoted(date.span()) + " clashes with itself");
        }
        for (PlaceMention place : document.places()) {
            span("place", place.span());
            expect(!place.name().isBlank(), () -> "a place has no name: " + quoted(place.span()));
            expect(
                    (place.lat() == null) == (place.lon() == null),
                    () -> "a place has half a point: " + quoted(place.span()));
            expect(place.lat() == null || Math.abs(place.lat()) <= 90, () -> "a place lies at latitude " + place.lat());
            expect(
                    place.lon() == null || Math.abs(place.lon()) <= 180,
                    () -> "a place lies at longitude " + place.lon());
        }
        for (FigureMention figure : document.figures()) {
            span("figure", figure.span());
            expect(
                    figure.low() != null || figure.high() != null,
                    () -> "a figure has no bound: " + quoted(figure.span()));
            expect(
                    figure.low() == null
                            || figure.high() == null
                            || figure.low().compareTo(figure.high()) <= 0,
                    () -> "a figure runs from " + figure.low() + " down to " + figure.high());
        }
        expect(
                inOrder(document.dates().stream().map(DateMention::span).toList()),
                () -> "dates are not in the order of the text");
        expect(
                inOrder(document.places().stream().map(PlaceMention::span).toList()),
                () -> "places are not in the order of the text");
        expect(
                inOrder(document.figures().stream().map(FigureMention::span).toList()),
                () -> "figures are not in the order of the text");
    }

    private void disputes() {
        Set<String> ids = document.statements().stream().map(Statement::id).collect(Collectors.toSet());
        document.disputes().forEach(dispute -> {
            expect(!dispute.gist().isBlank(), () -> "a dispute is about nothing");
            expect(!dispute.denied().isEmpty(), () -> "a dispute has nobody who denies");
            for (Collection<String> side : List.of(dispute.asserted(), dispute.denied())) {
                expect(ids.containsAll(side), () -> "a dispute names unknown statements: " + side);
            }
            expect(
                    dispute.asserted().stream().noneMatch(dispute.denied()::contains),
                    () -> "one statement asserts and denies: " + dispute);
        });
    }

    // ---- the parts

    private void span(String name, @Nullable Span span) {
        if (span == null) {
            return;
        }
        if (span.end() > document.text().length()) {
            expect(false, () -> name + " reaches behind the text: " + span);
            return;
        }
        String words = span.of(document.text());
        expect(
                !isSpace(words.charAt(0)) && !isSpace(words.charAt(words.length() - 1)),
                () -> name + " has space at its edge: «" + words + "»");
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void edtf(String name, @Nullable String value) {
        expect(value == null || EDTF.matcher(value).matches(), () -> name + " is no EDTF: " + value);
    }

    private static boolean disjoint(List<Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            for (int k = i + 1; k < spans.size(); k++) {
                if (spans.get(i).overlaps(spans.get(k))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean inOrder(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).start() < spans.get(i - 1).start()) {
                return false;
            }
        }
        return true;
    }

    private String quoted(Span span) {
        return span.end() > document.text().length() ? Objects.toString(span) : "«" + span.of(document.text()) + "»";
    }

    private void expect(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            broken.add(otherwise.get());
        }
    }
}
