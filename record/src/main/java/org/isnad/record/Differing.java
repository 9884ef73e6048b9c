package org.isnad.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.document.Document;
import org.isnad.document.FigureMention;
import org.isnad.document.Span;
import org.isnad.document.Statement;

/**
 * Brings the statements of two readings together: first those that are the same, then, the likest first, those that share a good part
 * of their words; a shared speaker and a shared act count beside the words. What finds none came or went.
 */
final class Differing {

    /** Of the words of both together so many must be shared, unless speaker and act are the same. */
    private static final double LIKE = 0.5;

    private static final double LIKE_OF_THE_SAME_SPEAKER = 0.25;
    private static final double SPEAKER = 0.3;
    private static final double ACT = 0.1;

    /** Contents of more words than this, those of the one times those of the other, are not compared word by word. */
    private static final long MOST_COMPARED = 4_000_000;

    private final Recorded from;
    private final Recorded to;
    private final List<Said> before;
    private final List<Said> after;

    private Differing(Recorded from, Recorded to) {
        this.from = from;
        this.to = to;
        this.before = said(from.document());
        this.after = said(to.document());
    }

    static Difference between(Recorded from, Recorded to) {
        return new Differing(from, to).difference();
    }

    /** A statement with what is compared: all of it folded. */
    private record Said(Statement statement, Set<String> speaker, List<String> through, List<String> words) {

        boolean isSameAs(Said other) {
            return statement.act() == other.statement.act()
                    && speaksAs(other)
                    && through.equals(other.through)
                    && words.equals(other.words);
        }

        boolean speaksAs(Said other) {
            return speaker.isEmpty() && other.speaker.isEmpty()
                    || speaker.stream().anyMatch(other.speaker::contains);
        }

        double shared(Said other) {
            var all = new HashSet<>(words);
            all.addAll(other.words);
            var both = new HashSet<>(words);
            both.retainAll(new HashSet<>(other.words));
            return all.isEmpty() ? 1 : (double) both.size() / all.size();
        }
    }

    private static List<Said> said(Document document) {
        return document.statements().stream()
                .map(statement -> new Said(
                        statement,
                        names(document, statement.speaker()),
                        statement.via().stream()
                                .map(id -> names(document, id).stream().sorted().collect(Collectors.joining("|")))
                                .toList(),
                        words(statement, document).folded()))
                .toList();
    }

    private static Set<String> names(Document document, String id) {
        var entity = document.entities().get(id);
        return entity == null
                ? Set.of()
                : entity.names().stream()
                        .map(name -> String.join(" ", Words.of(name).folded()))
                        .collect(Collectors.toSet());
    }

    /** The words of what is said, with their places in the text. */
    private static Words words(Statement statement, Document document) {
        List<String> folded = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (var content : statement.contents()) {
            var words = Words.of(content.of(document.text()));
            folded.addAll(words.folded());
            words.spans()
                    .forEach(span -> spans.add(new Span(content.start() + span.start(), content.start() + span.end())));
        }
        return new Words(folded, spans);
    }

    private Difference difference() {
        var left = new ArrayList<>(before);
        var same = new ArrayList<Said>();
        for (var one : after) {
            left.stream().filter(one::isSameAs).findFirst().ifPresent(other -> {
                left.remove(other);
                same.add(one);
            });
        }
        var right = new ArrayList<>(after);
        right.removeAll(same);
        var changed = pairs(left, right);
        return new Difference(
                from,
                to,
                same.size(),
                right.stream().map(Said::statement).toList(),
                left.stream().map(Said::statement).toList(),
                changed);
    }

    private record Pair(Said before, Said after, double likeness) {}

    /** Takes those that belong together out of both lists. */
    private List<Difference.Changed> pairs(List<Said> left, List<Said> right) {
        List<Pair> all = new ArrayList<>();
        for (var one : left) {
            for (var other : right) {
                var shared = one.shared(other);
                var speaks = one.speaksAs(other);
                var likeness = shared
                        + (speaks ? SPEAKER : 0)
                        + (one.statement().act() == other.statement().act() ? ACT : 0);
                if (shared >= (speaks ? LIKE_OF_THE_SAME_SPEAKER : LIKE)) {
                    all.add(new Pair(one, other, likeness));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        Map<Said, Said> taken = new LinkedHashMap<>();
        for (var pair : all) {
            if (left.contains(pair.before()) && right.contains(pair.after())) {
                left.remove(pair.before());
                right.remove(pair.after());
                taken.put(pair.after(), pair.before());
            }
        }
        return after.stream()
                .filter(taken::containsKey)
                .map(one -> changed(Objects.requireNonNull(taken.get(one)).statement(), one.statement()))
                .toList();
    }

    private Difference.Changed changed(Statement one, Statement other) {
        return new Difference.Changed(one, other, pieces(one, other), figures(one, other));
    }

    // ---- words

    /** The longest words that both have in the same order are kept; what is between is left out or put in. */
    private List<Difference.Piece> pieces(Statement one, Statement other) {
        var left = words(one, from.document());
        var right = words(other, to.document());
        List<Difference.Piece> pieces = new ArrayList<>();
        if ((long) left.spans().size() * right.spans().size() > MOST_COMPARED) {
            add(Difference.Fate.LEFT_OUT, left, 0, left.spans().size(), from, pieces);
            add(Difference.Fate.PUT_IN, right, 0, right.spans().size(), to, pieces);
            return pieces;
        }
        var longest = longest(left.folded(), right.folded());
        for (int i = 0, j = 0; i < left.folded().size() || j < right.folded().size(); ) {
            var keptTo = j;
            while (i + keptTo - j < left.folded().size()
                    && keptTo < right.folded().size()
                    && left.folded().get(i + keptTo - j).equals(right.folded().get(keptTo))) {
                keptTo++;
            }
            add(Difference.Fate.KEPT, right, j, keptTo, to, pieces);
            i += keptTo - j;
            j = keptTo;
            var outTo = i;
            while (outTo < left.folded().size()
                    && (j == right.folded().size()
                            || !left.folded().get(outTo).equals(right.folded().get(j))
                                    && longest[outTo + 1][j] >= longest[outTo][j + 1])) {
                outTo++;
            }
            add(Difference.Fate.LEFT_OUT, left, i, outTo, from, pieces);
            i = outTo;
            var inTo = j;
            while (inTo < right.folded().size()
                    && (i == left.folded().size()
                            || !left.folded().get(i).equals(right.folded().get(inTo))
                                    && longest[i + 1][inTo] < longest[i][inTo + 1])) {
                inTo++;
            }
            add(Difference.Fate.PUT_IN, right, j, inTo, to, pieces);
            j = inTo;
        }
        return pieces;
    }

    private static void add(
            Difference.Fate fate, Words words, int first, int end, Recorded of, List<Difference.Piece> pieces) {
        if (first < end) {
            var written = words.spans().subList(first, end).stream()
                    .map(span -> span.of(of.document().text()))
                    .collect(Collectors.joining(" "));
            pieces.add(new Difference.Piece(fate, written));
        }
    }

    private static int[][] longest(List<String> left, List<String> right) {
        var longest = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                longest[i][j] = left.get(i).equals(right.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    // ---- figures

    private List<Difference.Figure> figures(Statement one, Statement other) {
        var left = figures(one, from.document());
        var right = figures(other, to.document());
        var of = new ArrayList<>(left.keySet());
        right.keySet().stream().filter(key -> !of.contains(key)).forEach(of::add);
        List<Difference.Figure> changed = new ArrayList<>();
        for (var key : of) {
            var was = left.getOrDefault(key, List.of());
            var is = right.getOrDefault(key, List.of());
            if (!bounds(was).equals(bounds(is))) {
                changed.add(new Difference.Figure(key, written(was, from.document()), written(is, to.document())));
            }
        }
        return changed;
    }

    private static Map<String, List<FigureMention>> figures(Statement statement, Document document) {
        return document.figures().stream()
                .filter(figure -> statement.contents().stream().anyMatch(content -> content.contains(figure.span())))
                .collect(Collectors.groupingBy(
                        figure -> Objects.toString(figure.of(), ""), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> bounds(List<FigureMention> figures) {
        return figures.stream()
                .map(figure -> figure.low() + "-" + figure.high() + figure.approx())
                .toList();
    }

    private static String written(List<FigureMention> figures, Document document) {
        return figures.stream().map(figure -> figure.span().of(document.text())).collect(Collectors.joining(", "));
    }
}
