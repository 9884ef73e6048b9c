package org.isnad.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.isnad.document.DateMention;
import org.isnad.document.Dispute;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.FigureMention;
import org.isnad.document.PlaceMention;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Tells how near documents come to marked ones.
 *
 * <p>Statements are paired one to one by overlapping cues, by half-overlapping contents where neither has a cue, best first. Exact
 * and overlap figures follow the Citron metrics: a source or content is exact when its trimmed spans equal the marked ones on a
 * pair, overlap counts shared words. A document that is missing counts as one with nothing in it.
 */
public final class Evaluation {

    private static final int SHOWN = 70;
    private static final int SHOWN_BESIDE = 110;

    /** Two places this near to each other, in km, are the same. */
    private static final double NEAR = 15;

    private static final double EARTH = 12742;

    private final Words words = new Words();
    /**
     * Compares a document with the marked one.
     *
     * @param reach for each place of {@code gold}, in km, how far off an answer may be
     * @param system what was read; null when nothing was
     */
    public Findings compare(Document gold, List<Double> reach, @Nullable Document system) {
        return new One(gold, reach, system).count();
    }

    /** A document of the same text in which nothing was read. */
    public static Document nothing(Document gold) {
        return new Document(
                gold.id(),
                gold.text(),
                null,
                null,
                null,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private record Pair(Statement gold, Statement system, double nearness) {}

    /** One document. */
    private final class One {

        private final Document gold;
        private final List<Double> reach;
        private final Document system;
        private final String text;
        private final Scores scores = new Scores();
        private final List<String> faults = new ArrayList<>();

        /** The marked statement for each one that was read and has one. */
        private final Map<String, String> goldOf = new HashMap<>();

        One(Document gold, List<Double> reach, @Nullable Document system) {
            this.gold = gold;
            this.reach = reach;
            this.text = gold.text();
            if (system == null) {
                faults.add("no document");
            }
            this.system = system != null ? system : nothing(gold);
        }

        Findings count() {
            var pairs = pairs();
            pairs.forEach(pair -> goldOf.put(pair.system().id(), pair.gold().id()));
            var statements = new ArrayList<Compared>();
            pairs.forEach(pair -> statements.add(compared(pair)));
            statements.addAll(unpaired());
            statements.forEach(one -> one.addTo(scores));
            mentions();
            furniture();
            title();
            disputes();
            return new Findings(gold, statements, scores, speakersByChance(pairs), faults);
        }

        private List<Pair> pairs() {
            var candidates = new ArrayList<Pair>();
            for (var g : gold.statements()) {
                for (var s : system.statements()) {
                    var nearness = nearness(g, s);
                    if (nearness > 0) {
                        candidates.add(new Pair(g, s, nearness));
                    }
                }
            }
            candidates.sort(Comparator.comparingDouble(pair -> -pair.nearness()));
            var usedGold = new HashSet<String>();
            var usedSystem = new HashSet<String>();
            candidates.removeIf(pair -> {
                if (usedGold.contains(pair.gold().id())
                        || usedSystem.contains(pair.system().id())) {
                    return true;
                }
                usedGold.add(pair.gold().id());
                usedSystem.add(pair.system().id());
                return false;
            });
            return candidates;
        }

        /** How alike two statements are; 0 for those that cannot be a pair. */
        private double nearness(Statement g, Statement s) {
            var goldWords = words.starts(text, g.contents());
            var systemWords = words.starts(text, s.contents());
            if (g.cue() != null && s.cue() != null) {
                if (!g.cue().overlaps(s.cue())) {
                    return 0;
                }
                var cues = likeness(words.starts(text, List.of(g.cue())), words.starts(text, List.of(s.cue())));
                return Math.max(
                        Double.MIN_VALUE,
                        cues + likeness(goldWords, systemWords)); // overlapping cues make a pair by themselves
            }
            if (g.cue() != null || s.cue() != null || goldWords.isEmpty() || systemWords.isEmpty()) {
                return 0;
            }
            var shared = (double) shared(goldWords, systemWords);
            return shared / Math.max(goldWords.size(), systemWords.size()) >= 0.5
                    ? likeness(goldWords, systemWords)
                    : 0;
        }

        private Compared compared(Pair pair) {
            var g = pair.gold();
            var s = pair.system();
            var goldSpeaker = gold.entities().get(g.speaker());
            var systemSpeaker = system.entities().get(s.speaker());
            var isSpeaker = words.same(goldSpeaker, systemSpeaker);
            var outer = s.within() == null ? null : goldOf.get(s.within());
            var cue = g.cue() == null
                    ? s.cue() == null
                    : s.cue() != null && edges(g.cue()).equals(edges(s.cue()));
            var content = edges(g.contents(), this::content).equals(edges(s.contents(), this::content));
            if (!isSpeaker) {
                faults.add(g.id() + ": speaker " + name(goldSpeaker) + " / " + name(systemSpeaker));
            }
            if (!content) {
                faults.add(g.id() + ": content «" + shown(g.contents()) + "» / «" + shown(s.contents()) + "»");
            }
            if (g.act() != s.act()) {
                faults.add(g.id() + ": act " + g.act() + " / " + s.act() + " ("
                        + (g.cue() == null ? "-" : g.cue().of(text)) + ")");
            }
            return new Compared(
                    g,
                    s,
                    cue,
                    edges(g.sources(), this::edges).equals(edges(s.sources(), this::edges)),
                    content,
                    isSpeaker,
                    isSpeaker && isSameChain(g.via(), s.via()),
                    Objects.equals(outer, g.within()),
                    overlap(g.sources(), s.sources()),
                    overlap(g.contents(), s.contents()));
        }

        /** On average over all ways to deal the speakers that were read out among their statements. */
        private double speakersByChance(List<Pair> pairs) {
            var right = 0;
            for (var pair : pairs) {
                var speaker = gold.entities().get(pair.gold().speaker());
                for (var s : system.statements()) {
                    right += words.same(speaker, system.entities().get(s.speaker())) ? 1 : 0;
                }
            }
            return system.statements().isEmpty()
                    ? 0
                    : (double) right / system.statements().size();
        }

        private boolean isSameChain(List<String> goldVia, List<String> systemVia) {
            if (goldVia.size() != systemVia.size()) {
                return false;
            }
            for (int i = 0; i < goldVia.size(); i++) {
                if (!words.same(
                        gold.entities().get(goldVia.get(i)), system.entities().get(systemVia.get(i)))) {
                    return false;
                }
            }
            return true;
        }

        private List<Compared> unpaired() {
            var alone = new ArrayList<Compared>();
            var pairedGold = Set.copyOf(goldOf.values());
            for (var g : gold.statements()) {
                if (!pairedGold.contains(g.id())) {
                    alone.add(
                            Compared.alone(g, null, overlap(g.sources(), List.of()), overlap(g.contents(), List.of())));
                    faults.add(g.id() + ": missed, " + summary(g));
                }
            }
            for (var s : system.statements()) {
                if (!goldOf.containsKey(s.id())) {
                    alone.add(
                            Compared.alone(null, s, overlap(List.of(), s.sources()), overlap(List.of(), s.contents())));
                    faults.add("extra: " + summary(s));
                }
            }
            return alone;
        }

        private void mentions() {
            match(
                    Figure.DATE_FOUND,
                    Figure.DATE_VALUE,
                    gold.dates(),
                    system.dates(),
                    DateMention::span,
                    (g, s) -> Objects.equals(g.value(), s.value()));
            match(
                    Figure.PLACE_FOUND,
                    Figure.PLACE_LOCATED,
                    gold.places(),
                    system.places(),
                    PlaceMention::span,
                    this::isNear);
            match(
                    Figure.FIGURE_FOUND,
                    Figure.FIGURE_VALUE,
                    gold.figures(),
                    system.figures(),
                    FigureMention::span,
                    (g, s) -> isEqual(g.low(), s.low()) && isEqual(g.high(), s.high()));
        }

        private <T> void match(
                Figure found,
                Figure valued,
                List<T> marked,
                List<T> read,
                Function<T, Span> span,
                BiPredicate<T, T> same) {
            var used = new HashSet<Integer>();
            long seen = 0, right = 0;
            for (var g : marked) {
                var at = span.apply(g);
                var best = -1;
                var bestIsSame = false;
                var bestDistance = 0;
                for (int i = 0; i < read.size(); i++) {
                    var other = span.apply(read.get(i));
                    if (used.contains(i) || !at.overlaps(other)) {
                        continue;
                    }
                    var isSame = same.test(g, read.get(i));
                    var distance = Math.abs(at.start() - other.start()) + Math.abs(at.end() - other.end());
                    if (best < 0 || (isSame == bestIsSame ? distance < bestDistance : isSame)) {
                        best = i;
                        bestIsSame = isSame;
                        bestDistance = distance;
                    }
                }
                if (best >= 0) {
                    used.add(best);
                    seen++;
                    right += bestIsSame ? 1 : 0;
                }
            }
            scores.add(found, seen, read.size(), marked.size());
            scores.add(valued, right, read.size(), marked.size());
        }

        private boolean isNear(PlaceMention g, PlaceMention s) {
            if (g.lat() == null || g.lon() == null || s.lat() == null || s.lon() == null) {
                return false;
            }
            var allowed = reach.get(gold.places().indexOf(g));
            return km(g.lat(), g.lon(), s.lat(), s.lon()) <= Math.max(NEAR, allowed);
        }

        private void furniture() {
            var shared = overlap(gold.furniture(), system.furniture());
            scores.add(Figure.FURNITURE, shared.right(), shared.predicted(), shared.gold());
        }

        private void title() {
            if (gold.title() != null) {
                scores.add(
                        Figure.TITLE,
                        system.title() != null && edges(gold.title()).equals(edges(system.title())));
            }
        }

        private void disputes() {
            var goldDenied = new HashSet<String>();
            var goldPairs = new HashSet<List<String>>();
            collect(gold.disputes(), Function.identity(), goldDenied, goldPairs);
            var systemDenied = new HashSet<String>();
            var systemPairs = new HashSet<List<String>>();
            collect(system.disputes(), id -> goldOf.getOrDefault(id, "?" + id), systemDenied, systemPairs);
            scores.add(
                    Figure.DENIALS_DISPUTED, shared(goldDenied, systemDenied), systemDenied.size(), goldDenied.size());
            scores.add(Figure.DISPUTE_PAIRS, shared(goldPairs, systemPairs), systemPairs.size(), goldPairs.size());
        }

        private static void collect(
                List<Dispute> disputes, Function<String, String> id, Set<String> denied, Set<List<String>> pairs) {
            for (var dispute : disputes) {
                for (var denial : dispute.denied()) {
                    denied.add(id.apply(denial));
                    for (var claim : dispute.asserted()) {
                        pairs.add(List.of(id.apply(claim), id.apply(denial)));
                    }
                }
            }
        }

        private Score.Matches overlap(List<Span> marked, List<Span> read) {
            var goldWords = words.starts(text, marked);
            var systemWords = words.starts(text, read);
            return new Score.Matches(shared(goldWords, systemWords), systemWords.size(), goldWords.size());
        }

        private Words.Edges edges(Span span) {
            return words.trimmed(text, span);
        }

        private Words.Edges content(Span span) {
            return words.content(text, span);
        }

        private static List<Words.Edges> edges(List<Span> spans, Function<Span, Words.Edges> edges) {
            return spans.stream().map(edges).toList();
        }

        private String summary(Statement s) {
            var content = s.contents().isEmpty() ? "" : s.contents().get(0).of(text);
            return "cue " + (s.cue() == null ? "none" : s.cue().of(text)) + ", content «" + cut(content, SHOWN) + "»";
        }

        private String shown(List<Span> spans) {
            return cut(
                    String.join(" … ", spans.stream().map(span -> span.of(text)).toList()), SHOWN_BESIDE);
        }

        private static String cut(String words, int length) {
            return words.substring(0, Math.min(length, words.length()));
        }

        private static String name(@Nullable Entity entity) {
            return entity == null || entity.names().isEmpty()
                    ? "-"
                    : entity.names().get(0);
        }
    }

    private static <T> long shared(Set<T> one, Set<T> other) {
        return one.stream().filter(other::contains).count();
    }

    /** Shared words as a share of all. */
    private static double likeness(Set<Integer> one, Set<Integer> other) {
        var shared = shared(one, other);
        return (double) shared / Math.max(1, one.size() + other.size() - shared);
    }

    private static boolean isEqual(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }

    /** Along the great circle. */
    private static double km(double lat1, double lon1, double lat2, double lon2) {
        var a = Math.toRadians(lat1);
        var b = Math.toRadians(lat2);
        var half = Math.pow(StrictMath.sin((b - a) / 2), 2)
                + StrictMath.cos(a) * StrictMath.cos(b) * Math.pow(StrictMath.sin(Math.toRadians(lon2 - lon1) / 2), 2);
        return EARTH * StrictMath.asin(StrictMath.sqrt(half));
    }
}
