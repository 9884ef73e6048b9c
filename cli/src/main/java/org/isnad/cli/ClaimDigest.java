package org.isnad.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.claim.Carrier;
import org.isnad.claim.Claim;
import org.isnad.claim.Detail;
import org.isnad.claim.Difference;
import org.isnad.claim.Mirror;
import org.isnad.claim.Moment;
import org.isnad.claim.Origin;
import org.isnad.claim.Telling;
import org.isnad.claim.Telling.Side;
import org.isnad.claim.Voice;

/** A claim as a person likes to read it: in a few lines among others, or whole, every line with where it is told. */
final class ClaimDigest {

    private static final String BETWEEN = " · ";

    /** From so many columns on the two sides of a contested claim stand beside each other. */
    private static final int FACING = 100;

    private static final int GUTTER = 4;

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
        brief(claim, out);
        out.gap();
        return out.toString();
    }

    /** A claim with its mirror and what is told differently of it. */
    String told(Claim claim) {
        var out = new Lines(labels, width);
        brief(claim, out);
        out.gap();
        mirrors(claim, out);
        differences(claim, out);
        return out.toString();
    }

    private void brief(Claim claim, Lines out) {
        head(claim, out);
        for (var side : Side.values()) {
            var voices = voices(claim, side);
            if (!voices.isEmpty()) {
                out.flow(1, BETWEEN, labelled(labels.of("side." + side), voices));
            }
        }
    }

    /** All that is known of a claim. */
    String whole(Claim claim) {
        var out = new Lines(labels, width);
        head(claim, out);
        out.gap();
        sides(claim, out);
        mirrors(claim, out);
        differences(claim, out);
        origins(claim, out);
        carriers(claim, out);
        timeline(claim, out);
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
        if (claim.doubted()) {
            facts.add(ink.strong(labels.of("claim.doubted")));
        }
        facts.add(counted("claim.outlets", claim.outlets()));
        facts.add(counted("claim.origins", claim.origins().size()));
        facts.addAll(days(claim));
        out.flow(0, BETWEEN, facts);
        if (!claim.clashes().isEmpty()) {
            out.flow(
                    0,
                    BETWEEN,
                    labelled(
                            ink.strong(labels.of("claim.differ")),
                            claim.clashes().stream().map(this::field).toList()));
        }
    }

    private String field(Difference.Field field) {
        return labels.of("field." + field);
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

    private static List<String> labelled(String label, Collection<String> names) {
        var pieces = new ArrayList<>(names);
        pieces.set(0, label + " " + pieces.get(0));
        return pieces;
    }

    private String name(Voice voice) {
        return voice.name().isEmpty() ? labels.of("unnamed") : Bidi.shortened(voice.name(), width / 2);
    }

    private static String ids(Collection<Telling> told) {
        return Bidi.isolate(told.stream().map(Telling::id).distinct().collect(Collectors.joining(" ")));
    }

    // ---- sides

    private void sides(Claim claim, Lines out) {
        var facing = width >= FACING
                && !claim.side(Side.ASSERTS).isEmpty()
                && !claim.side(Side.DENIES).isEmpty();
        if (facing) {
            var column = (width - GUTTER) / 2;
            out.beside(side(claim, Side.ASSERTS, column), side(claim, Side.DENIES, column), column + GUTTER);
            out.gap();
        }
        for (var side : Side.values()) {
            if (!claim.side(side).isEmpty() && !(facing && (side == Side.ASSERTS || side == Side.DENIES))) {
                out.append(side(claim, side, width));
                out.gap();
            }
        }
    }

    /** A side in a column: each voice once, its words once, and under them where they stand. */
    private Lines side(Claim claim, Side side, int column) {
        var out = new Lines(labels, column);
        out.line(0, ink.strong(labels.of("side." + side)));
        var byVoice = new LinkedHashMap<String, List<Telling>>();
        for (var told : claim.side(side)) {
            byVoice.computeIfAbsent(told.voice().key(), key -> new ArrayList<>())
                    .add(told);
        }
        for (var ofOne : byVoice.values()) {
            out.wrapped(1, fullest(ofOne));
            var byWords = new LinkedHashMap<String, List<Telling>>();
            ofOne.forEach(told -> byWords.computeIfAbsent(told.words(), words -> new ArrayList<>())
                    .add(told));
            byWords.forEach((words, told) -> {
                out.wrapped(2, words);
                out.flow(2, BETWEEN, told.stream().map(this::place).toList());
            });
        }
        return out;
    }

    private String fullest(List<Telling> ofOne) {
        var names = ofOne.stream().map(told -> told.voice().name()).filter(name -> !name.isEmpty());
        return names.reduce((a, b) -> b.length() > a.length() ? b : a).orElse(labels.of("unnamed"));
    }

    /** Where it is told: outlet, day, and the name by which the statement is found. */
    private String place(Telling told) {
        var facts = new ArrayList<String>();
        facts.add(Bidi.isolate(told.teller()));
        if (told.published() != null) {
            facts.add(Bidi.isolate(told.published().toString()));
        }
        facts.add(Bidi.isolate(told.id()));
        return ink.faint(String.join(" ", facts));
    }

    private void mirrors(Claim claim, Lines out) {
        if (claim.mirrors().isEmpty()) {
            return;
        }
        out.line(0, ink.strong(labels.of("claim.mirrors")));
        var charges = new LinkedHashMap<String, Telling>();
        for (Mirror mirror : claim.mirrors()) {
            charges.putIfAbsent(mirror.charge().id(), mirror.charge());
        }
        charges.values().forEach(charge -> told(charge, "", out));
        claim.mirrors().forEach(mirror -> told(mirror.other(), "⇄ ", out));
        out.gap();
    }

    private void told(Telling told, String before, Lines out) {
        out.flow(1, "  ", List.of(before + ink.strong(name(told.voice())), place(told)));
        out.wrapped(2, told.words());
    }

    // ---- origins and outlets

    private void origins(Claim claim, Lines out) {
        out.line(0, ink.strong(counted("claim.origins", claim.origins().size())));
        var more = claim.origins().size();
        for (Origin origin : claim.origins()) {
            more--;
            var last = more == 0;
            out.branch("", last, List.of(name(origin.voice())));
            var chains = new LinkedHashMap<String, List<Telling>>();
            for (var told : origin.told()) {
                chains.computeIfAbsent(chain(told, origin.voice()), chain -> new ArrayList<>())
                        .add(told);
            }
            var left = chains.size();
            for (var chain : chains.entrySet()) {
                left--;
                out.branch(out.trunk(last), left == 0, List.of(chain.getKey(), ink.faint(ids(chain.getValue()))));
            }
        }
        out.gap();
    }

    /** Speaker → agency → outlet, the speaker where he is named otherwise than the origin. */
    private String chain(Telling told, Voice origin) {
        var links = new ArrayList<String>();
        if (!told.voice().name().equals(origin.name())) {
            links.add(name(told.voice()));
        }
        told.via().reversed().forEach(via -> links.add(name(via)));
        links.add(Bidi.isolate(told.teller()));
        return String.join(arrow(), links);
    }

    /** Points on in the direction of reading. */
    private String arrow() {
        return labels.rightToLeft() ? " ← " : " → ";
    }

    private void carriers(Claim claim, Lines out) {
        var byBearing = new TreeMap<Carrier.Bearing, List<String>>();
        for (Carrier carrier : claim.carriers()) {
            var piece = Bidi.isolate(carrier.name());
            byBearing
                    .computeIfAbsent(carrier.bearing(), bearing -> new ArrayList<>())
                    .add(
                            carrier.bearing() == Carrier.Bearing.RELAYS
                                    ? piece
                                    : piece + " " + ink.faint(ids(carrier.told())));
        }
        if (byBearing.isEmpty()) {
            return;
        }
        out.line(0, ink.strong(labels.of("claim.carriers")));
        byBearing.forEach((bearing, names) ->
                out.flow(1, BETWEEN, labelled(labels.of("bearing." + bearing) + ":", names)));
        out.gap();
    }

    // ---- what is told differently

    private void differences(Claim claim, Lines out) {
        if (claim.differences().isEmpty()) {
            return;
        }
        out.line(0, ink.strong(labels.of("claim.differences")));
        for (Detail detail : claim.differences()) {
            out.line(1, (detail.clash() ? "≠ " : "") + heading(detail));
            detail.values().forEach(value -> value(detail, value, out));
            for (var update : detail.updates()) {
                var steps = update.steps().stream().map(this::step).collect(Collectors.joining(arrow()));
                out.flow(2, "  ", List.of(labels.of("claim.updates"), name(update.voice()), steps));
            }
            for (var sum : detail.sums()) {
                var parts = sum.parts().stream().map(Detail.Value::value).collect(Collectors.joining(" + "));
                out.flow(
                        2,
                        "  ",
                        List.of(
                                labels.of("claim.sums"),
                                Bidi.isolate(parts + " = " + sum.whole().value())));
            }
        }
        out.gap();
    }

    /** The kind of event is told by its English name alone, so that Arabic does without. */
    private String heading(Detail detail) {
        return labels.rightToLeft() || detail.of().isEmpty()
                ? field(detail.field())
                : field(detail.field()) + ": " + detail.of();
    }

    private void value(Detail detail, Detail.Value value, Lines out) {
        var byVoice = new LinkedHashMap<String, List<Telling>>();
        var names = new LinkedHashMap<String, String>();
        for (var given : value.given()) {
            var voice = given.told().voice();
            byVoice.computeIfAbsent(voice.key(), key -> new ArrayList<>()).add(given.told());
            names.merge(voice.key(), name(voice), (a, b) -> b.length() > a.length() ? b : a);
        }
        var pieces = new ArrayList<String>();
        pieces.add(shown(detail, value));
        var isSpeaker = detail.field() == Difference.Field.SPEAKER;
        byVoice.forEach((key, told) -> pieces.add((isSpeaker ? "" : names.get(key) + " ") + ink.faint(ids(told))));
        out.flow(2, BETWEEN, pieces);
    }

    /** A number or a day as it is; of the rest the words in which it is told. */
    private String shown(Detail detail, Detail.Value value) {
        return switch (detail.field()) {
            case FIGURE, DATE -> ink.strong(Bidi.isolate(value.value()));
            default -> ink.strong(Bidi.shortened(value.given().get(0).words(), width / 2));
        };
    }

    private String step(Detail.Step step) {
        var value = ink.strong(Bidi.isolate(step.value().value()));
        var day = step.day();
        return day == null ? value : value + " " + ink.faint("(" + Bidi.isolate(day.toString()) + ")");
    }

    // ---- when, and what the parties are called

    private void timeline(Claim claim, Lines out) {
        var moments = new LinkedHashMap<String, List<Moment>>();
        for (Moment moment : claim.timeline()) {
            moments.computeIfAbsent(when(moment) + "  " + labels.of("moment." + moment.kind()), m -> new ArrayList<>())
                    .add(moment);
        }
        if (moments.isEmpty()) {
            return;
        }
        out.line(0, ink.strong(labels.of("claim.timeline")));
        moments.forEach((when, all) -> out.flow(1, BETWEEN, labelled(when + "  ", who(all))));
        out.gap();
    }

    private static String when(Moment moment) {
        return Bidi.isolate(
                moment.kind() == Moment.Kind.MET
                        ? moment.when().substring(0, "2017-09-07T10:00".length()) + "Z"
                        : moment.when());
    }

    /** Who said it then, or who told it. */
    private List<String> who(List<Moment> moments) {
        var told = new LinkedHashMap<String, List<Telling>>();
        for (Moment moment : moments) {
            var who = moment.kind() == Moment.Kind.SPOKEN
                    ? name(moment.told().voice())
                    : Bidi.isolate(moment.told().teller());
            told.computeIfAbsent(who, name -> new ArrayList<>()).add(moment.told());
        }
        return told.entrySet().stream()
                .map(one -> one.getKey() + " " + ink.faint(ids(one.getValue())))
                .toList();
    }

    private void wordings(Claim claim, Lines out) {
        var wordings = claim.wordings();
        if (wordings.isEmpty()) {
            return;
        }
        out.line(0, ink.strong(labels.of("claim.wordings")));
        wordings.forEach((id, words) -> {
            out.line(1, ink.faint(id));
            words.forEach(wording -> {
                var by = Stream.concat(
                                wording.outlets().stream().map(Bidi::isolate),
                                wording.speakers().stream().map(name -> "«" + Bidi.shortened(name, width / 2) + "»"))
                        .toList();
                out.flow(2, BETWEEN, labelled(Bidi.isolate(wording.words()) + "  ", by));
            });
        });
        out.gap();
    }
}
