package org.isnad.claim;

import java.util.List;

/**
 * How two statements relate, and why.
 *
 * @param relation how
 * @param strength how sure that is by the weights, 0 to 1
 * @param differences the details that both give and each otherwise, where both speak of one event; else empty
 * @param reasons what was found that weighed most for it, in words, the heaviest first; empty where nobody asked
 */
public record Tie(Relation relation, double strength, List<Difference> differences, List<String> reasons) {

    public Tie {
        differences = List.copyOf(differences);
        reasons = List.copyOf(reasons);
    }
}
