package org.isnad.record;

import java.util.List;

/**
 * A page of a list of claims: the contested first, then those that most outlets tell of.
 *
 * @param total how many there are on all pages
 */
public record ClaimList(List<ListedClaim> claims, long total) {

    public ClaimList {
        claims = List.copyOf(claims);
    }
}
