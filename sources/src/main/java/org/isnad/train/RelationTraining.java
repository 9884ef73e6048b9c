package org.isnad.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.isnad.choice.Choice;
import org.isnad.choice.Weights;
import org.isnad.claim.Relating;
import org.isnad.claim.Relation;
import org.isnad.lexicon.Lexicon;
import org.isnad.relate.Comparing;
import org.isnad.relate.Pair;

/** Learns from marked pairs what findings weigh when two statements are compared. */
public final class RelationTraining {

    /** Held down more than the reading's own weights: there are few pairs, and many findings of each. */
    private static final Learner.Settings SETTINGS = new Learner.Settings(10, 8, 3);

    private final Comparing comparing;

    private RelationTraining(Lexicon lexicon, Weights weights) {
        comparing = new Comparing(lexicon, weights);
    }

    /**
     * The weights of both choices, by the names of the choices and of the findings; a choice that nothing teaches is left out.
     *
     * @param lexicon by which the texts are read
     * @param reading the weights by which they are read
     * @param stances pairs marked agree, disagree or other
     * @param relations pairs marked with a {@link Relation}
     * @param compared told each time that a pair has been compared
     */
    public static SortedMap<String, SortedMap<String, Float>> learnt(
            Lexicon lexicon, Weights reading, List<Pair> stances, List<Pair> relations, Runnable compared) {
        var training = new RelationTraining(lexicon, reading);
        SortedMap<String, SortedMap<String, Float>> learnt = new TreeMap<>();
        if (!stances.isEmpty()) {
            learnt.put(Relating.STANCE, training.stance(stances, compared));
        }
        if (!relations.isEmpty()) {
            learnt.put(Relating.RELATION, training.relation(relations, compared));
        }
        return learnt;
    }

    private SortedMap<String, Float> stance(List<Pair> pairs, Runnable compared) {
        var learner = new Learner(SETTINGS);
        for (var pair : pairs) {
            comparing.stance(pair, lesson(learner, marked(pair).toUpperCase(Locale.ROOT)));
            compared.run();
        }
        return learner.weights();
    }

    private SortedMap<String, Float> relation(List<Pair> pairs, Runnable compared) {
        var learner = new Learner(SETTINGS);
        for (var pair : pairs) {
            comparing.relation(pair, lesson(learner, Relating.weighed(Relation.valueOf(marked(pair)))));
            compared.run();
        }
        return learner.weights();
    }

    private static String marked(Pair pair) {
        if (pair.marked() == null) {
            throw new IllegalArgumentException("a pair that teaches is marked, but " + pair.id() + " is not");
        }
        return pair.marked();
    }

    private static Consumer<Choice> lesson(Learner learner, String right) {
        return choice -> {
            List<List<String>> candidates = new ArrayList<>();
            var rights = new boolean[choice.candidates().size()];
            for (var candidate : choice.candidates()) {
                rights[candidates.size()] = candidate.reading().toString().equals(right);
                candidates.add(candidate.findings());
            }
            learner.add(candidates, rights);
        };
    }
}
