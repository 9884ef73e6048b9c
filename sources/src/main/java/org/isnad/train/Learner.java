package org.isnad.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.choice.Sorter;

/**
 * Learns weights by which right candidates weigh more than others: a log-linear choice among the candidates (McFadden's conditional logit),
 * its likelihood climbed with AdaGrad, the squares of the weights held down. The same lessons in the same order give the same weights.
 */
final class Learner {

    private static final int ROUNDS = 60;
    private static final double STEP = 0.15;
    /** What fewer candidates show is forgotten, so that no single text teaches. */
    private static final int SELDOM = 5;

    /** How strongly weights are held down: the lessons that a weight of 1 costs. Words tell of their texts too, so they are held more. */
    private static final double HOLD = 3;

    private static final double WORDS_HOLD = 20;
    /** What weighs less is left out. */
    private static final float LEAST = 0.02f;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<int[][]> lessons = new ArrayList<>();
    private final List<boolean[]> right = new ArrayList<>();
    /** One choice: the findings of each candidate, and which of them are right; at least one is, and one is not. */
    void add(List<List<String>> candidates, boolean[] isRight) {
        int[][] lesson = new int[candidates.size()][];
        for (int c = 0; c < lesson.length; c++) {
            lesson[c] = candidates.get(c).stream().mapToInt(this::number).toArray();
        }
        lessons.add(lesson);
        right.add(isRight.clone());
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
    Map<String, Float> weights() {
        double[] w = new double[names.size()];
        double[] squares = new double[names.size()];
        Arrays.fill(squares, 1e-8);
        int[] seen = new int[names.size()];
        lessons.forEach(
                l -> Arrays.stream(l).flatMapToInt(Arrays::stream).distinct().forEach(f -> seen[f]++));
        forget(seen);
        double[] holds = names.stream()
                .mapToDouble(name -> Sorter.isWord(name) ? WORDS_HOLD : HOLD)
                .toArray();
        double[] gradient = new double[names.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int n = 0; n < lessons.size(); n++) {
                learn(lessons.get(n), right.get(n), w, squares, gradient, seen, holds);
            }
        }
        Map<String, Float> weights = new TreeMap<>();
        for (int f = 0; f < w.length; f++) {
            float rounded = Math.round(w[f] * 1000) / 1000f;
            if (Math.abs(rounded) >= LEAST) {
                weights.put(names.get(f), rounded);
            }
        }
        return weights;
    }

    /** Drops what too few lessons know of, so that no single text teaches. */
    private void forget(int[] seen) {
        for (int[][] lesson : lessons) {
            for (int c = 0; c < lesson.length; c++) {
                lesson[c] =
                        Arrays.stream(lesson[c]).filter(f -> seen[f] >= SELDOM).toArray();
            }
        }
    }

    private void learn(
            int[][] lesson,
            boolean[] isRight,
            double[] w,
            double[] squares,
            double[] gradient,
            int[] seen,
            double[] holds) {
        double[] p = shares(lesson, w);
        double ofRight = 0;
        for (int c = 0; c < p.length; c++) {
            ofRight += isRight[c] ? p[c] : 0;
        }
        for (int c = 0; c < p.length; c++) {
            double push = (isRight[c] ? p[c] / Math.max(ofRight, 1e-12) : 0) - p[c];
            for (int f : lesson[c]) {
                gradient[f] += push;
            }
        }
        for (int[] candidate : lesson) {
            for (int f : candidate) {
                if (gradient[f] == 0) {
                    continue;
                }
                double g = gradient[f] - holds[f] * w[f] / seen[f];
                squares[f] += g * g;
                w[f] += STEP * g / Math.sqrt(squares[f]);
                gradient[f] = 0;
            }
        }
    }

    private static double[] shares(int[][] lesson, double[] w) {
        double[] p = new double[lesson.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < p.length; c++) {
            for (int f : lesson[c]) {
                p[c] += w[f];
            }
            most = Math.max(most, p[c]);
        }
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = Math.exp(p[c] - most);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return p;
    }
}
