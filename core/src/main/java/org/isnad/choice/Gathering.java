package org.isnad.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers findings one by one: numbers for who weighs and tells why, names for who listens. */
public abstract class Gathering {

    private final Findings findings;
    private final Numbers numbers;
    final @Nullable Consumer<Choice> listener;
    /** For who listens: the names of what was found. */
    final List<String> names = new ArrayList<>(0);

    int[] found = new int[64];
    int count;

    Gathering(Findings findings, Numbers numbers, @Nullable Consumer<Choice> listener) {
        this.findings = findings;
        this.numbers = numbers;
        this.listener = listener;
    }

    /** Adds what a finding weighs. */
    abstract void weigh(int number);

    /** A finding. */
    public final void add(int finding) {
        take(finding);
        if (listener != null) {
            names.add(findings.name(finding));
        }
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
            take(number);
        }
        if (listener != null) {
            names.add(findings.openName(open) + value);
        }
    }

    private void take(int number) {
        weigh(number);
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = number;
    }
}
