package org.isnad.evaluate;

import java.util.EnumMap;
import java.util.Map;

/** A score for each figure; counts are added as they come. */
public final class Scores {

    private final Map<Figure, Score> scores = new EnumMap<>(Figure.class);

    Scores() {
        for (var figure : Figure.values()) {
            scores.put(figure, figure.empty());
        }
    }

    /** What all counts so far come to. */
    public Map<Figure, Score> byFigure() {
        return new EnumMap<>(scores);
    }

    Score of(Figure figure) {
        return scores.getOrDefault(figure, figure.empty());
    }

    void add(Figure figure, long right, long predicted, long gold) {
        scores.merge(figure, new Score.Matches(right, predicted, gold), Score::plus);
    }

    void add(Figure figure, boolean isRight) {
        scores.merge(figure, new Score.Accuracy(isRight ? 1 : 0, 1), Score::plus);
    }

    void add(Scores more) {
        more.scores.forEach((figure, score) -> scores.merge(figure, score, Score::plus));
    }
}
