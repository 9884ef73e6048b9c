package org.isnad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.claim.Claim;
import org.isnad.claim.Detail;
import org.isnad.claim.Origin;
import org.isnad.claim.Telling;
import org.isnad.claim.Telling.Side;
import org.isnad.claim.Voice;

/** A claim as a person likes to read it: in a few lines among others, or whole, every line with where it is told. */
final class ClaimDigest {

    private static final String BETWEEN = " · ";

    private final Labels labels;
    private final Ink ink;
    private final int width;

    ClaimDigest(Labels labels, Ink ink, int width) {
        this.labels = labels;
        this.ink = ink;
        this.width = width;
    }

    /** A claim among others. */
    String brief(Claim claim) {
        var out = new Lines(labels, width);
        head(claim, out);
        for (var side : Side.values()) {
            var voices = voices(claim, side);
            if (!voices.isEmpty()) {
                out.flow(1, BETWEEN, labelled(labels.of("side." + side), voices));
            }
        }
        out.gap();
        return out.toString();
    }

    /** All that is known of a claim. */
    String whole(Claim claim) {
        var out = new Lines(labels, width);
        head(claim, out);
        out.gap();
        sides(claim, out);
        origins(claim, out);
        differences(claim, out);
        wordings(claim, out);
        return out.toString();
    }

    private void head(Claim claim, Lines out) {
        out.wrapped(0, claim.gist().words());
        var facts = new ArrayList<String>();
        facts.add(ink.faint(claim.id()));
        if (claim.contested()) {
            facts.add(ink.strong(labels.of("claim.contested")));
        }
        facts.add(counted("claim.outlets", claim.outlets()));
        facts.add(counted("claim.origins", claim.origins().size()));
        facts.addAll(days(claim));
        out.flow(0, BETWEEN, facts);
    }

    private String counted(String label, int number) {
        return labels.of(label).replace("{n}", String.valueOf(number));
    }

    private static List<String> days(Claim claim) {
        var days = claim.tellings().stream()
                .flatMap(told -> Stream.ofNullable(told.published()))
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return List.of();
        }
        var first = days.get(0);
        var last = days.get(days.size() - 1);
        return List.of(Bidi.isolate(first.equals(last) ? first.toString() : first + "/" + last));
    }

    private Set<String> voices(Claim claim, Side side) {
        var names = new LinkedHashMap<String, String>();
        for (var told : claim.side(side)) {
            names.merge(told.voice().key(), name(told.voice()), (a, b) -> b.length() > a.length() ? b : a);
        }
        return new LinkedHashSet<>(names.values());
    }

    private static List<String> labelled(String label, Set<String> names) {
        var pieces = new ArrayList<>(names);
        pieces.set(0, label + " " + pieces.get(0));
        return pieces;
    }

    private String name(Voice voice) {
        return voice.name().isEmpty() ? labels.of("unnamed") : Bidi.shortened(voice.name(), width / 2);
    }

    private void sides(Claim claim, Lines out) {
        for (var side : Side.values()) {
            var all = claim.side(side);
            if (all.isEmpty()) {
                continue;
            }
            out.line(1, ink.strong(labels.of("side." + side)));
            for (var told : all) {
                out.flow(2, "  ", List.of(ink.strong(name(told.voice())), place(told)));
                out.wrapped(3, told.words());
            }
            out.gap();
        }
    }

    /** Where it is told: outlet, day, chain, and the name by which the statement is found. */
    private String place(Telling told) {
        var facts = new ArrayList<String>();
        facts.add(Bidi.isolate(told.teller()));
        if (told.published() != null) {
            facts.add(Bidi.isolate(told.published().toString()));
        }
        if (told.statement().spoken() != null) {
            facts.add(labels.of("said") + " " + Bidi.isolate(told.statement().spoken()));
        }
        facts.add(Bidi.isolate(told.id()));
        return ink.faint(String.join(BETWEEN, facts));
    }

    private void origins(Claim claim, Lines out) {
        out.line(1, ink.strong(counted("claim.origins", claim.origins().size())));
        for (Origin origin : claim.origins()) {
            out.line(2, name(origin.voice()));
            var chains = new LinkedHashMap<String, List<String>>();
            for (var told : origin.told()) {
                chains.computeIfAbsent(chain(told), chain -> new ArrayList<>()).add(told.id());
            }
            chains.forEach((chain, ids) ->
                    out.flow(3, "  ", List.of(chain, ink.faint(Bidi.isolate(String.join(" ", ids))))));
        }
        out.gap();
    }

    /** Outlet ← agency ← speaker. */
    private String chain(Telling told) {
        var links = new ArrayList<String>();
        links.add(Bidi.isolate(told.teller()));
        told.via().forEach(via -> links.add(name(via)));
        links.add(name(told.voice()));
        return String.join(" ← ", links);
    }

    private void differences(Claim claim, Lines out) {
        if (claim.differences().isEmpty()) {
            return;
        }
        out.line(1, ink.strong(labels.of("claim.differences")));
        for (Detail detail : claim.differences()) {
            out.line(2, detail.of());
            for (var value : detail.values()) {
                var by = new LinkedHashSet<String>();
                value.given()
                        .forEach(given -> by.add(name(given.told().voice()) + " "
                                + ink.faint(Bidi.isolate(given.told().id()))));
                var pieces = new ArrayList<>(by);
                pieces.set(0, ink.strong(Bidi.isolate(value.value())) + "  " + pieces.get(0));
                out.flow(3, BETWEEN, pieces);
            }
        }
        out.gap();
    }

    private void wordings(Claim claim, Lines out) {
        Map<String, Map<String, Set<String>>> wordings = claim.wordings();
        if (wordings.isEmpty()) {
            return;
        }
        out.line(1, ink.strong(labels.of("claim.wordings")));
        wordings.forEach((id, words) -> {
            out.line(2, ink.faint(id));
            words.forEach((word, outlets) -> out.flow(
                    3,
                    "  ",
                    List.of(
                            Bidi.isolate(word),
                            ink.faint(String.join(
                                    BETWEEN, outlets.stream().map(Bidi::isolate).toList())))));
        });
        out.gap();
    }
}
