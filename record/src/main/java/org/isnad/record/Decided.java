package org.isnad.record;

import java.util.List;

/**
 * A decision and what has become of it.
 *
 * @param now its statements where they stand now, by their names; those that are no statement any more are left out, and of one that is not in force there
 *     are none
 * @param claims the ids of those that its statements belong to now
 */
public record Decided(ClaimDecision decision, DecisionState state, List<String> now, List<String> claims) {

    public Decided {
        now = List.copyOf(now);
        claims = List.copyOf(claims);
    }

    /** Whether all that it speaks of is there. */
    public boolean fits() {
        return state != DecisionState.NO_LONGER_FITS;
    }
}
