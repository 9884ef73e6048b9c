package org.isnad.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what a thing is, of a closed set of kinds: all findings are about the thing, and each weighs otherwise for each kind. A weight's
 * name is {@code KIND < finding}.
 *
 * @param <K> the kinds
 */
public final class Sorter<K extends Enum<K>> {

    private static final String FOR = " < ";
    private static final String WORD = "word ";

    private final Findings findings;
    private final Numbers numbers;
    private final K[] kinds;
    private final boolean weighs;
    /** By finding, then by kind. */
    private final float[] weights;

    public Sorter(Findings findings, K[] kinds, Weights weights) {
        Map<String, Float> byName = weights.of(findings.choice());
        this.findings = findings;
        this.kinds = kinds.clone();
        this.weighs = weights.has(findings.choice());
        this.numbers = new Numbers(findings, found(byName.keySet()));
        this.weights = new float[numbers.size() * kinds.length];
        Map<String, K> kindsByName = new HashMap<>();
        for (K kind : kinds) {
            kindsByName.put(kind.name(), kind);
        }
        byName.forEach((name, weight) -> {
            int at = name.indexOf(FOR);
            K kind = at < 0 ? null : kindsByName.get(name.substring(0, at));
            if (kind == null) {
                throw new WeightsException(
                        Weights.fileOf(findings.choice()) + ": no kind before \"" + FOR + "\": " + name);
            }
            int number = numbers.of(name.substring(at + FOR.length()));
            if (number != Numbers.NONE) {
                this.weights[number * kinds.length + kind.ordinal()] = weight;
            }
        });
    }

    /** The findings that weigh, each once. */
    private static Iterable<String> found(Iterable<String> names) {
        var found = new TreeSet<String>();
        names.forEach(name -> found.add(name.substring(Math.max(0, name.indexOf(FOR) + FOR.length()))));
        return found;
    }

    /** Whether a weight is of a word, and not of a finding with a name of its own. */
    public static boolean isWord(String weight) {
        return weight.contains(WORD);
    }

    /** Whether there is anything to weigh with, or anyone who listens. */
    public boolean isOpen(@Nullable Consumer<Choice> listener) {
        return weighs || listener != null;
    }

    /** What sorts the things of a text, one after another. */
    public Sorting sorting(@Nullable Consumer<Choice> listener) {
        return new Sorting(listener);
    }

    /** Sorts a thing; then the next, from {@link #begin} on. Not for several threads. */
    public final class Sorting extends Gathering {

        private Sorting(@Nullable Consumer<Choice> listener) {
            super(findings, numbers, listener);
        }

        /** Begins the next thing; the first needs no call. */
        public void begin() {
            clear();
        }

        /**
         * The kind that weighs most, the first of equal ones; without weights the grammar's.
         *
         * @param about what was sorted, for whoever listens
         * @param reading what a kind comes to, for whoever listens
         */
        public K choose(K grammars, Supplier<Object> about, Function<K, Object> reading) {
            if (listener != null) {
                List<String> names = names(0, count);
                List<Choice.Candidate> candidates = new ArrayList<>(kinds.length);
                for (K kind : kinds) {
                    candidates.add(new Choice.Candidate(
                            reading.apply(kind),
                            names.stream().map(name -> kind.name() + FOR + name).toList()));
                }
                listener.accept(new Choice(findings.choice(), about.get(), candidates));
            }
            if (!weighs) {
                return grammars;
            }
            float[] sums = sums();
            int best = 0;
            for (int k = 1; k < sums.length; k++) {
                best = sums[k] > sums[best] ? k : best;
            }
            return kinds[best];
        }

        private float[] sums() {
            float[] sums = new float[kinds.length];
            for (int n = 0; n < count; n++) {
                int first = found[n] * sums.length;
                for (int k = 0; k < sums.length && first >= 0; k++) {
                    sums[k] += weights[first + k];
                }
            }
            return sums;
        }

        /** How likely a kind is by the weights, 0 to 1; all kinds together come to 1. */
        public double share(K kind) {
            float[] sums = sums();
            double all = 0;
            for (float sum : sums) {
                all += StrictMath.exp(sum - sums[kind.ordinal()]); // the same bits on every machine
            }
            return 1 / all;
        }

        /** The findings that most favour one kind against another, the heaviest first. */
        public List<String> reasons(K chosen, K other) {
            return whyOf(chosen, other).names();
        }

        /** Why one kind weighs more than another, in a line: by how much each finding favours it. */
        public String why(K chosen, K other) {
            return whyOf(chosen, other).toString();
        }

        private Why whyOf(K chosen, K other) {
            var why = new Why(findings.choice());
            for (int k = 0; k < count; k++) {
                int first = found[k] * kinds.length;
                if (first >= 0) {
                    why.add(
                            numbers.name(found[k]),
                            weights[first + chosen.ordinal()] - weights[first + other.ordinal()]);
                }
            }
            return why;
        }
    }
}
