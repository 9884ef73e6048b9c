package org.isnad.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the candidates of one kind of choice. Shared by all texts; what one text needs is in {@link Weighing}.
 */
public final class Scale {

    private final Findings findings;
    private final Numbers numbers;
    private final boolean weighs;
    private final float[] weights;

    public Scale(Findings findings, Weights weights) {
        Map<String, Float> byName = weights.of(findings.choice());
        this.findings = findings;
        this.weighs = weights.has(findings.choice());
        this.numbers = new Numbers(findings, byName.keySet());
        this.weights = new float[numbers.size()];
        byName.forEach((name, weight) -> {
            int number = numbers.of(name);
            if (number != Numbers.NONE) {
                this.weights[number] = weight;
            }
        });
    }

    /** What weighs the choices of a text, one after another. */
    public Weighing weighing(@Nullable Consumer<Choice> listener) {
        return new Weighing(listener);
    }

    /** Whether there is anything to weigh with, or anyone who listens. */
    public boolean isOpen(@Nullable Consumer<Choice> listener) {
        return weighs || listener != null;
    }

    /** Weighs a choice: candidates come one after another, each with its findings. Then the next, from {@link #begin} on. Not for several threads. */
    public final class Weighing extends Gathering {

        /** For who listens. */
        private final List<Choice.Candidate> candidates = new ArrayList<>(0);

        /** Behind the last finding of each candidate. */
        private int[] ends = new int[8];

        private int candidate;
        private int best = -1;
        private float bestSum;
        private float nextSum = Float.NEGATIVE_INFINITY;

        private Weighing(@Nullable Consumer<Choice> listener) {
            super(findings, numbers, listener);
        }

        /** Begins the next choice; the first needs no call. */
        public void begin() {
            clear();
            candidates.clear();
            candidate = 0;
            best = -1;
            nextSum = Float.NEGATIVE_INFINITY;
        }

        /** Ends the candidate at hand; the next finding is the next one's. */
        public void end(Supplier<Object> reading) {
            float sum = sum();
            if (best < 0 || sum > bestSum) {
                nextSum = best < 0 ? nextSum : bestSum;
                best = candidate;
                bestSum = sum;
            } else {
                nextSum = Math.max(nextSum, sum);
            }
            if (candidate == ends.length) {
                ends = Arrays.copyOf(ends, candidate * 2);
            }
            ends[candidate++] = count;
            if (listener != null) {
                candidates.add(new Choice.Candidate(reading.get(), names(start(candidate - 1), count)));
            }
        }

        /** What the candidate at hand weighs. */
        private float sum() {
            float sum = 0;
            for (int k = start(candidate); k < count; k++) {
                sum += found[k] < 0 ? 0 : weights[found[k]];
            }
            return sum;
        }

        /**
         * The candidate that weighs most, the first of equal ones; without weights the grammar's.
         *
         * @param about what the choice was about, for whoever listens
         */
        public int choose(int grammars, Supplier<Object> about) {
            if (listener != null) {
                listener.accept(new Choice(findings.choice(), about.get(), List.copyOf(candidates)));
            }
            return weighs ? best : grammars;
        }

        /** Why one candidate weighs more than another, in a line: what both share weighs nothing. */
        public String why(int chosen, int other) {
            var why = new Why(findings.choice());
            eachOnly(chosen, other, f -> why.add(numbers.name(f), weights[f]));
            eachOnly(other, chosen, f -> why.add("not " + numbers.name(f), -weights[f]));
            return why.toString();
        }

        private void eachOnly(int of, int butNotOf, IntConsumer take) {
            for (int k = start(of); k < ends[of]; k++) {
                int f = found[k];
                boolean shared = f < 0;
                for (int other = start(butNotOf); other < ends[butNotOf] && !shared; other++) {
                    shared = found[other] == f;
                }
                if (!shared) {
                    take.accept(f);
                }
            }
        }

        private int start(int candidate) {
            return candidate == 0 ? 0 : ends[candidate - 1];
        }

        /** How much more the best weighs than the next; much where there is no other. */
        public float margin() {
            return Math.min(MOST, bestSum - nextSum);
        }

        /** How likely the first of two candidates is: its weight and the other's as a logistic share. */
        public double shareOfFirst() {
            double ahead = best == 0 ? margin() : -margin();
            return 1 / (1 + StrictMath.exp(-ahead)); // the same on every machine
        }

        private static final float MOST = 20;
    }
}
