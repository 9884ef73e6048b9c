package org.isnad.choice;

import java.util.ArrayList;
import java.util.List;

/** The findings that weighed most for a candidate against another, as a person reads them. */
final class Why {

    private static final int SHOWN = 3;

    private final String choice;
    /** Those that weigh most, the heaviest first, of equal ones by their names. */
    private final List<Finding> findings = new ArrayList<>(SHOWN + 1);

    Why(String choice) {
        this.choice = choice;
    }

    /** What speaks for the candidate, and by how much; what speaks against the other has {@code not} before it. */
    private record Finding(String name, float weight) {

        boolean isBehind(String other, float itsWeight) {
            return itsWeight > weight || itsWeight == weight && other.compareTo(name) < 0;
        }
    }

    void add(String name, float weight) {
        int at = findings.size();
        while (at > 0 && findings.get(at - 1).isBehind(name, weight)) {
            at--;
        }
        if (weight > 0 && at < SHOWN) {
            findings.add(at, new Finding(name, weight));
            findings.subList(Math.min(SHOWN, findings.size()), findings.size()).clear();
        }
    }

    /** What weighs most, the heaviest first. */
    List<String> names() {
        return findings.stream().map(Finding::name).toList();
    }

    /** {@code weights: content-end (next: COMMA +0.81, not the grammar's +0.35)}. */
    @Override
    public String toString() {
        var why = new StringBuilder("weights: ").append(choice);
        for (int n = 0; n < findings.size(); n++) {
            Finding f = findings.get(n);
            why.append(n == 0 ? " (" : ", ").append(f.name).append(" +");
            appendHundredths(why, Math.round(f.weight * 100.0));
        }
        return why.append(findings.isEmpty() ? "" : ")").toString();
    }

    /** As a format would write it, which for so many numbers takes long. */
    private static void appendHundredths(StringBuilder out, long hundredths) {
        out.append(hundredths / 100).append('.').append(hundredths / 10 % 10).append(hundredths % 10);
    }
}
