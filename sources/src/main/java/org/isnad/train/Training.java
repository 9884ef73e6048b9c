package org.isnad.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.Isnad;
import org.isnad.choice.Choice;
import org.isnad.choice.Weights;
import org.isnad.lexicon.Lexicon;

/** Learns the weights of all choices from marked articles. */
public final class Training {

    /** A choice rests on those before it, so that what is learnt at first is met again in the second round. */
    private static final int ROUNDS = 2;

    private Training() {}

    /** The weights that these articles teach, by choice and finding. */
    public static Map<String, Map<String, Float>> weights(Lexicon lexicon, List<MarkedArticle> articles) {
        Map<String, Map<String, Float>> weights = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Isnad isnad = Isnad.with(lexicon, Weights.of(weights));
            Map<String, Learner> learners = new HashMap<>();
            for (MarkedArticle a : articles) {
                Lessons lessons = new Lessons(a.marks());
                for (Choice choice : isnad.choices(a.article())) {
                    lessons.teach(choice, learners.computeIfAbsent(choice.kind(), kind -> new Learner()));
                }
            }
            Map<String, Map<String, Float>> learnt = new TreeMap<>();
            learners.forEach((kind, learner) -> {
                if (learner.lessons() > 0) {
                    learnt.put(kind, learner.weights());
                }
            });
            weights = learnt;
        }
        return weights;
    }
}
