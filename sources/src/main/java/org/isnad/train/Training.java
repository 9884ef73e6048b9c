package org.isnad.train;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.Isnad;
import org.isnad.choice.Choice;
import org.isnad.choice.Weights;
import org.isnad.lexicon.Lexicon;

/** Learns the weights of all choices from marked articles. */
public final class Training {

    /** A choice rests on those before it, so that what is learnt at first is met again in the second round. */
    static final int ROUNDS = 2;

    private Training() {}

    /**
     * What articles have taught.
     *
     * @param weights by choice and finding
     * @param lessons for each choice how often it was met where the marks tell what is right
     */
    public record Learnt(SortedMap<String, SortedMap<String, Float>> weights, SortedMap<String, Integer> lessons) {}

    /** The weights that these articles teach, by choice and finding. */
    public static SortedMap<String, SortedMap<String, Float>> weights(Lexicon lexicon, List<MarkedArticle> articles) {
        return learnt(lexicon, articles, () -> {}).weights();
    }

    /**
     * What these articles teach.
     *
     * @param reading told each time that an article is read, which happens {@link #readings} times
     */
    public static Learnt learnt(Lexicon lexicon, List<MarkedArticle> articles, Runnable reading) {
        var learnt = new Learnt(new TreeMap<>(), new TreeMap<>());
        for (int round = 0; round < ROUNDS; round++) {
            Isnad isnad = Isnad.with(lexicon, Weights.of(learnt.weights()));
            Map<String, Learner> learners = new TreeMap<>();
            for (MarkedArticle article : articles) {
                var lessons = new Lessons(article, isnad.read(article.article()));
                for (Choice choice : isnad.choices(article.article())) {
                    lessons.teach(choice, learners.computeIfAbsent(choice.kind(), kind -> new Learner()));
                }
                reading.run();
            }
            learnt = of(learners);
        }
        return learnt;
    }

    /** How often articles are read to learn from so many. */
    public static int readings(int articles) {
        return ROUNDS * articles;
    }

    private static Learnt of(Map<String, Learner> learners) {
        var learnt = new Learnt(new TreeMap<>(), new TreeMap<>());
        learners.forEach((kind, learner) -> {
            if (learner.lessons() > 0) {
                learnt.weights.put(kind, learner.weights());
                learnt.lessons.put(kind, learner.lessons());
            }
        });
        return learnt;
    }
}
