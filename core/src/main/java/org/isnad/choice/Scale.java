package org.isnad.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the candidates of one kind of choice. Shared by all texts; what one text needs is in {@link Weighing}.
 */
public final class Scale {

    private final Findings findings;
    private final boolean weighs;
    private final float[] weights;
    private final Map<String, Float> named = new HashMap<>();

    public Scale(Findings findings, Weights weights) {
        this.findings = findings;
        this.weighs = weights.has(findings.choice());
        this.weights = new float[findings.size()];
        Map<String, Float> rest = new HashMap<>(weights.of(findings.choice()));
        for (int f = 0; f < findings.size(); f++) {
            Float weight = rest.remove(findings.name(f));
            this.weights[f] = weight == null ? 0 : weight;
        }
        this.named.putAll(rest);
    }

    /** Starts a choice. */
    public Weighing weighing(@Nullable Consumer<Choice> listener) {
        return new Weighing(listener);
    }

    /** Whether there is anything to weigh with, or anyone who listens. */
    public boolean isOpen(@Nullable Consumer<Choice> listener) {
        return weighs || listener != null;
    }

    /** One choice: candidates come one after another, each with its findings. Not for several threads. */
    public final class Weighing {

        private final @Nullable Consumer<Choice> listener;
        private final List<Choice.Candidate> candidates = new ArrayList<>(0);
        private int[] found = new int[48];
        private int count;
        private float sum;
        private @Nullable List<String> foundNamed;
        private int candidate = -1;
        private int best = -1;
        private float bestSum;
        private float secondSum = Float.NEGATIVE_INFINITY;

        private Weighing(@Nullable Consumer<Choice> listener) {
            this.listener = listener;
            this.foundNamed = listener == null ? null : new ArrayList<>();
        }

        /** A finding about the candidate at hand. */
        public void add(int finding) {
            sum += weights[finding];
            if (listener != null) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = finding;
            }
        }

        /** A finding with a number behind it that stands for itself or all above: see {@link Findings#count}. */
        public void add(int first, int number, int most) {
            add(first + Math.max(0, Math.min(number, most)));
        }

        /** All values of a group whose bits are set. */
        public void addAll(int first, long set) {
            for (long rest = set; rest != 0; rest &= rest - 1) {
                add(first + Long.numberOfTrailingZeros(rest));
            }
        }

        /** A finding whose values no list holds beforehand. */
        public void addNamed(String name) {
            Float weight = named.get(name);
            sum += weight == null ? 0 : weight;
            if (foundNamed != null) {
                foundNamed.add(name);
            }
        }

        /** Ends the candidate at hand; the next finding is the next one's. */
        public void end(Supplier<Object> reading) {
            candidate++;
            if (best < 0 || sum > bestSum) {
                secondSum = best < 0 ? secondSum : bestSum;
                best = candidate;
                bestSum = sum;
            } else if (sum > secondSum) {
                secondSum = sum;
            }
            if (listener != null) {
                List<String> names = new ArrayList<>(count);
                for (int k = 0; k < count; k++) {
                    names.add(findings.name(found[k]));
                }
                if (foundNamed != null) {
                    names.addAll(foundNamed);
                    foundNamed.clear();
                }
                candidates.add(new Choice.Candidate(reading.get(), names));
            }
            count = 0;
            sum = 0;
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

        /** How much more the best weighs than the next. */
        public float margin() {
            return secondSum == Float.NEGATIVE_INFINITY ? MOST : Math.min(MOST, bestSum - secondSum);
        }

        private static final float MOST = 20;
    }
}
