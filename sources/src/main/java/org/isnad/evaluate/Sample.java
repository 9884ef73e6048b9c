package org.isnad.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Figures over a number of articles, each with how far it may be off for these being a sample.
 *
 * <p>The interval is that of the bootstrap over articles: as many articles as there are, drawn with replacement a thousand times, and
 * of the thousand figures the middle 95 of a hundred. Articles are drawn, not statements, because the statements of one article stand or
 * fall together (one name misread spoils them all): the formula for independent cases (Wilson's) would come out too narrow, and there is
 * none for F1. The draws are the same in every run.
 */
public final class Sample {

    private static final int DRAWS = 1000;
    private static final double OUTSIDE = 0.025;
    private static final long SEED = 20170907;

    private final List<Scores> articles;

    private Sample(List<Scores> articles) {
        this.articles = List.copyOf(articles);
    }

    /** An interval that holds the figure in 95 of a hundred samples. */
    public record Interval(double low, double high) {}

    /** Everything that was found. */
    public static Sample of(List<Findings> findings) {
        return new Sample(findings.stream().map(Findings::scores).toList());
    }

    /** What was found, apart by outlet. */
    public static SortedMap<String, Sample> byOutlet(List<Findings> findings) {
        var groups = new TreeMap<String, List<Scores>>();
        for (var one : findings) {
            var outlet = one.gold().outlet() == null ? "?" : one.gold().outlet();
            groups.computeIfAbsent(outlet, key -> new ArrayList<>()).add(one.scores());
        }
        return samples(groups);
    }

    /**
     * The statements that were found, missed or made up, apart by something that is said of each: as it is marked where it is, else as it was
     * read. The groups add up to the whole.
     */
    public static SortedMap<String, Sample> byStatement(List<Findings> findings, Function<Statement, String> key) {
        var groups = new TreeMap<String, List<Scores>>();
        for (var article : findings) {
            var ofArticle = new TreeMap<String, Scores>();
            for (var one : article.statements()) {
                one.addTo(ofArticle.computeIfAbsent(key.apply(one.markedElseRead()), group -> new Scores()));
            }
            ofArticle.forEach((group, scores) ->
                    groups.computeIfAbsent(group, any -> new ArrayList<>()).add(scores));
        }
        return samples(groups);
    }

    private static SortedMap<String, Sample> samples(SortedMap<String, List<Scores>> groups) {
        var samples = new TreeMap<String, Sample>();
        groups.forEach((group, scores) -> samples.put(group, new Sample(scores)));
        return samples;
    }

    /** How many articles. */
    public int size() {
        return articles.size();
    }

    /** What all articles come to. */
    public Map<Figure, Score> scores() {
        var sum = new Scores();
        articles.forEach(sum::add);
        return sum.byFigure();
    }

    /** How far a figure may be off; null when there is nothing to count. */
    public @Nullable Interval interval(Figure figure) {
        var counted = articles.stream()
                .map(article -> article.of(figure))
                .filter(score -> !score.isEmpty())
                .toList();
        if (counted.isEmpty()) {
            return null;
        }
        var random = new Random(SEED);
        var values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            values[draw] = drawn(counted, random).value();
        }
        Arrays.sort(values);
        var outside = (int) (DRAWS * OUTSIDE);
        return new Interval(values[outside], values[DRAWS - 1 - outside]);
    }

    private static Score drawn(List<Score> counted, Random random) {
        var sum = counted.get(random.nextInt(counted.size()));
        for (int i = 1; i < counted.size(); i++) {
            sum = sum.plus(counted.get(random.nextInt(counted.size())));
        }
        return sum;
    }
}
