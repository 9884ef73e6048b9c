package org.isnad.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.choice.Sorter;

/**
 * Learns weights by which right candidates weigh more than others: a log-linear choice among the candidates (McFadden's conditional logit),
 * its likelihood climbed with AdaGrad, the squares of the weights held down. The same lessons in the same order give the same weights.
 */
final class Learner {

    private static final int ROUNDS = 60;
    private static final double STEP = 0.15;

    /**
     * How careful it is.
     *
     * @param hold how strongly weights are held down: the lessons that a weight of 1 costs
     * @param wordsHold the same for words, which tell of their texts too
     * @param seldom what fewer choices show is forgotten, so that no single text teaches
     */
    record Settings(double hold, double wordsHold, int seldom) {}

    /** For the choices of the reading. */
    static final Settings OF_READING = new Settings(3, 20, 5);

    /** What weighs less is left out. */
    private static final float LEAST = 0.02f;

    private final Settings settings;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();

    Learner() {
        this(OF_READING);
    }

    Learner(Settings settings) {
        this.settings = settings;
    }

    /** One choice: the findings of each candidate, and which candidates are right. */
    private record Lesson(int[][] candidates, boolean[] right) {

        /** The lesson without what too few lessons know of. */
        Lesson without(int[] seen, int seldom) {
            int[][] kept = new int[candidates.length][];
            for (int c = 0; c < kept.length; c++) {
                kept[c] = Arrays.stream(candidates[c])
                        .filter(f -> seen[f] >= seldom)
                        .toArray();
            }
            return new Lesson(kept, right);
        }
    }

    /** One choice: the findings of each candidate, and which of them are right; at least one is, and one is not. */
    void add(List<List<String>> candidates, boolean[] right) {
        int[][] found = new int[candidates.size()][];
        for (int c = 0; c < found.length; c++) {
            found[c] = candidates.get(c).stream().mapToInt(this::number).toArray();
        }
        lessons.add(new Lesson(found, right.clone()));
    }

    private int number(String finding) {
        return numbers.computeIfAbsent(finding, name -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    int lessons() {
        return lessons.size();
    }

    /** The weights, by the findings' names; those that come to nothing are left out. */
    SortedMap<String, Float> weights() {
        int[] seen = new int[names.size()];
        for (Lesson lesson : lessons) {
            Arrays.stream(lesson.candidates)
                    .flatMapToInt(Arrays::stream)
                    .distinct()
                    .forEach(f -> seen[f]++);
        }
        List<Lesson> kept =
                lessons.stream().map(l -> l.without(seen, settings.seldom)).toList();
        var climb = new Climb(seen);
        for (int round = 0; round < ROUNDS; round++) {
            kept.forEach(climb::step);
        }
        SortedMap<String, Float> weights = new TreeMap<>();
        for (int f = 0; f < climb.weights.length; f++) {
            float rounded = Math.round(climb.weights[f] * 1000) / 1000f;
            if (Math.abs(rounded) >= LEAST) {
                weights.put(names.get(f), rounded);
            }
        }
        return weights;
    }

    /** The way up, a lesson a step. */
    private final class Climb {

        final double[] weights;
        /** What a weight loses in each lesson that knows its finding, a weight of 1 taken. */
        private final double[] holds;
        /** The sums of the squares of all slopes so far: the more a finding has moved, the smaller its steps. */
        private final double[] squares;

        private final double[] slopes;

        Climb(int[] seen) {
            weights = new double[seen.length];
            slopes = new double[seen.length];
            squares = new double[seen.length];
            Arrays.fill(squares, 1e-8);
            holds = new double[seen.length];
            for (int f = 0; f < seen.length; f++) {
                holds[f] = (Sorter.isWord(names.get(f)) ? settings.wordsHold : settings.hold) / seen[f];
            }
        }

        void step(Lesson lesson) {
            double[] shares = shares(lesson.candidates);
            double ofRight = 0;
            for (int c = 0; c < shares.length; c++) {
                ofRight += lesson.right[c] ? shares[c] : 0;
            }
            for (int c = 0; c < shares.length; c++) {
                double push = (lesson.right[c] ? shares[c] / Math.max(ofRight, 1e-12) : 0) - shares[c];
                for (int f : lesson.candidates[c]) {
                    slopes[f] += push;
                }
            }
            for (int[] candidate : lesson.candidates) {
                for (int f : candidate) {
                    move(f);
                }
            }
        }

        private void move(int f) {
            if (slopes[f] == 0) {
                return; // moved already, or pushed as much as pulled
            }
            double slope = slopes[f] - holds[f] * weights[f];
            squares[f] += slope * slope;
            weights[f] += STEP * slope / Math.sqrt(squares[f]);
            slopes[f] = 0;
        }

        /** How likely each candidate is by the weights as they are. */
        private double[] shares(int[][] candidates) {
            double[] shares = new double[candidates.length];
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < shares.length; c++) {
                for (int f : candidates[c]) {
                    shares[c] += weights[f];
                }
                most = Math.max(most, shares[c]);
            }
            double sum = 0;
            for (int c = 0; c < shares.length; c++) {
                shares[c] = StrictMath.exp(shares[c] - most); // the same bits on every machine
                sum += shares[c];
            }
            for (int c = 0; c < shares.length; c++) {
                shares[c] /= sum;
            }
            return shares;
        }
    }
}
