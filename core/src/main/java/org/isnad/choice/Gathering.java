package org.isnad.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers findings one by one, for who weighs them and tells why; for who listens also those that weigh nothing. */
public abstract class Gathering {

    private final Findings findings;
    private final Numbers numbers;
    final @Nullable Consumer<Choice> listener;
    /** For who listens: values of open findings that no weight is known of; {@code found} holds the complement of their index. */
    private final List<String> weightless = new ArrayList<>(0);

    int[] found = new int[64];
    int count;

    Gathering(Findings findings, Numbers numbers, @Nullable Consumer<Choice> listener) {
        this.findings = findings;
        this.numbers = numbers;
        this.listener = listener;
    }

    /** Forgets what was gathered. */
    final void clear() {
        count = 0;
        weightless.clear();
    }

    /** A finding. */
    public final void add(int finding) {
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = finding;
    }

    /** A finding, where it holds. */
    public final void addIf(boolean holds, int finding) {
        if (holds) {
            add(finding);
        }
    }

    /** A finding with a number behind it that stands for itself or all above: see {@link Findings#count}. */
    public final void add(int first, int number, int most) {
        add(first + Math.max(0, Math.min(number, most)));
    }

    /** All values of a group whose bits are set. */
    public final void addAll(int first, long set) {
        for (long rest = set; rest != 0; rest &= rest - 1) {
            add(first + Long.numberOfTrailingZeros(rest));
        }
    }

    /** A value of an open finding: see {@link Findings#open}. */
    public final void addOpen(int open, String value) {
        int number = numbers.of(open, value);
        if (number != Numbers.NONE) {
            add(number);
        } else if (listener != null) {
            add(~weightless.size());
            weightless.add(findings.openName(open) + value);
        }
    }

    /** The names of some of what was gathered, in its order. */
    final List<String> names(int from, int to) {
        List<String> names = new ArrayList<>(to - from);
        for (int k = from; k < to; k++) {
            names.add(found[k] < 0 ? weightless.get(~found[k]) : numbers.name(found[k]));
        }
        return names;
    }
}
