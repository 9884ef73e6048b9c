package org.isnad.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.isnad.Isnad;
import org.isnad.choice.Weights;
import org.isnad.evaluate.Evaluation;
import org.isnad.evaluate.Findings;
import org.isnad.evaluate.Sample;
import org.isnad.lexicon.Lexicon;

/**
 * What learnt weights gain on papers that did not teach them: the outlets are dealt into groups, and each group is read with the weights
 * that the others teach. No outlet is in two groups.
 */
public final class CrossValidation {

    private static final int GROUPS = 10;

    private final Lexicon lexicon;
    private final List<MarkedArticle> besides;
    private final Runnable reading;
    private final Evaluation evaluation = new Evaluation();

    /**
     * @param besides what teaches always, and is not measured on
     * @param reading told each time that an article is read to learn from
     */
    public CrossValidation(Lexicon lexicon, List<MarkedArticle> besides, Runnable reading) {
        this.lexicon = lexicon;
        this.besides = List.copyOf(besides);
        this.reading = reading;
    }

    /** The same articles read by the grammar alone, and with the weights of the other outlets. */
    public record Compared(String name, Sample grammar, Sample weights) {}

    /** How often articles are read to learn from, in all. */
    public long readings(List<MarkedSet> sets) {
        long readings = 0;
        int all = sets.stream().mapToInt(set -> set.articles().size()).sum();
        for (List<MarkedArticle> group : groups(sets)) {
            readings += Training.readings(all - group.size() + besides.size());
        }
        return readings;
    }

    /** One article, read both ways. */
    private record Both(String set, String group, Findings grammar, Findings weights) {}

    /** All articles, then each set when there are several, then each group of outlets. */
    public List<Compared> compared(List<MarkedSet> sets) {
        var both = both(sets);
        var compared = new ArrayList<Compared>();
        compared.add(compared("all", both));
        if (sets.size() > 1) {
            compared.addAll(apart(both, Both::set));
        }
        compared.addAll(apart(both, Both::group));
        return compared;
    }

    private List<Both> both(List<MarkedSet> sets) {
        var alone = Isnad.with(lexicon, Weights.none());
        var both = new ArrayList<Both>();
        for (List<MarkedArticle> group : groups(sets)) {
            var left = Collections.newSetFromMap(new IdentityHashMap<MarkedArticle, Boolean>());
            left.addAll(group);
            var taught = new ArrayList<>(besides);
            sets.forEach(set ->
                    set.articles().stream().filter(a -> !left.contains(a)).forEach(taught::add));
            var isnad = Isnad.with(
                    lexicon,
                    Weights.of(Training.learnt(lexicon, taught, reading).weights()));
            for (MarkedSet set : sets) {
                for (MarkedArticle article : set.articles()) {
                    if (left.contains(article)) {
                        both.add(new Both(set.name(), name(group), findings(alone, article), findings(isnad, article)));
                    }
                }
            }
        }
        return both;
    }

    private Findings findings(Isnad isnad, MarkedArticle article) {
        var noReach = Collections.nCopies(article.marks().places().size(), 0.0);
        return evaluation.compare(article.marks(), noReach, isnad.read(article.article()));
    }

    private static List<Compared> apart(List<Both> both, Function<Both, String> by) {
        Map<String, List<Both>> parts = new LinkedHashMap<>();
        both.forEach(one ->
                parts.computeIfAbsent(by.apply(one), name -> new ArrayList<>()).add(one));
        return parts.entrySet().stream()
                .map(part -> compared(part.getKey(), part.getValue()))
                .toList();
    }

    private static Compared compared(String name, List<Both> both) {
        return new Compared(
                name,
                Sample.of(both.stream().map(Both::grammar).toList()),
                Sample.of(both.stream().map(Both::weights).toList()));
    }

    /** The groups, the articles of an outlet in one: the outlets with most articles first, each dealt to the smallest group. */
    private static List<List<MarkedArticle>> groups(List<MarkedSet> sets) {
        Map<String, List<MarkedArticle>> byOutlet = new TreeMap<>();
        sets.forEach(set -> set.articles()
                .forEach(a -> byOutlet.computeIfAbsent(a.outlet(), outlet -> new ArrayList<>())
                        .add(a)));
        var groups = new ArrayList<List<MarkedArticle>>();
        for (int g = 0; g < Math.min(GROUPS, byOutlet.size()); g++) {
            groups.add(new ArrayList<>());
        }
        byOutlet.values().stream()
                .sorted(Comparator.comparing(articles -> -articles.size()))
                .forEach(articles -> Collections.min(groups, Comparator.comparing(List::size))
                        .addAll(articles));
        return groups;
    }

    private static String name(List<MarkedArticle> group) {
        var outlets = new HashSet<String>();
        group.forEach(article -> outlets.add(article.outlet()));
        return outlets.size() == 1
                ? "outlet " + group.get(0).outlet()
                : outlets.size() + " smaller outlets, from " + Collections.min(outlets) + " on";
    }
}
