package org.isnad.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final K[] kinds;
    private final boolean weighs;
    private final float[] weights;
    private final Map<String, float[]> words = new HashMap<>();

    public Sorter(Findings findings, K[] kinds, Weights weights) {
        this.findings = findings;
        this.kinds = kinds.clone();
        this.weighs = weights.has(findings.choice());
        this.weights = new float[findings.size() * kinds.length];
        Map<String, Integer> numbers = new HashMap<>();
        for (int f = 0; f < findings.size(); f++) {
            numbers.put(findings.name(f), f);
        }
        Map<String, K> byName = new HashMap<>();
        for (K kind : kinds) {
            byName.put(kind.name(), kind);
        }
        weights.of(findings.choice()).forEach((name, weight) -> {
            int at = name.indexOf(FOR);
            K kind = at < 0 ? null : byName.get(name.substring(0, at));
            if (kind == null) {
                throw new WeightsException(
                        Weights.fileOf(findings.choice()) + ": no kind before \"" + FOR + "\": " + name);
            }
            String finding = name.substring(at + FOR.length());
            Integer number = numbers.get(finding);
            if (number != null) {
                this.weights[number * kinds.length + kind.ordinal()] = weight;
            } else {
                words.computeIfAbsent(finding, w -> new float[kinds.length])[kind.ordinal()] = weight;
            }
        });
    }

    /** Whether a weight is of a word, which {@link Sorting#addWord} gave, and not of a finding with a name of its own. */
    public static boolean isWord(String weight) {
        return weight.contains(WORD);
    }

    /** Whether there is anything to weigh with, or anyone who listens. */
    public boolean isOpen(@Nullable Consumer<Choice> listener) {
        return weighs || listener != null;
    }

    /** Starts to sort one thing. */
    public Sorting sorting(@Nullable Consumer<Choice> listener) {
        return new Sorting(listener);
    }

    /** One thing that is to be sorted. Not for several threads. */
    public final class Sorting {

        private final @Nullable Consumer<Choice> listener;
        private final float[] sums = new float[kinds.length];
        private final List<String> names = new ArrayList<>(0);

        private Sorting(@Nullable Consumer<Choice> listener) {
            this.listener = listener;
        }

        /** A finding about the thing. */
        public void add(int finding) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += weights[finding * sums.length + k];
            }
            if (listener != null) {
                names.add(findings.name(finding));
            }
        }

        /** All values of a group whose bits are set. */
        public void addAll(int first, long set) {
            for (long rest = set; rest != 0; rest &= rest - 1) {
                add(first + Long.numberOfTrailingZeros(rest));
            }
        }

        /** The finding that a word stands in it. */
        public void addWord(String word) {
            addNamed(WORD + word);
        }

        /** A finding whose values no list holds beforehand. */
        public void addNamed(String name) {
            float[] weight = words.get(name);
            if (weight != null) {
                for (int k = 0; k < sums.length; k++) {
                    sums[k] += weight[k];
                }
            }
            if (listener != null) {
                names.add(name);
            }
        }

        /**
         * The kind that weighs most; without weights the grammar's.
         *
         * @param about what was sorted, for whoever listens
         * @param reading what a kind comes to, for whoever listens
         */
        public K choose(K grammars, Supplier<Object> about, Function<K, Object> reading) {
            if (listener != null) {
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
            int best = 0;
            for (int k = 1; k < sums.length; k++) {
                best = sums[k] > sums[best] ? k : best;
            }
            return kinds[best];
        }
    }
}
