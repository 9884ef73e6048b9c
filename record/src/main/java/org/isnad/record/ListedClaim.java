package org.isnad.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.claim.Difference;
import org.isnad.claim.Telling.Side;
import org.jspecify.annotations.Nullable;

/**
 * A claim among others, as it is listed without looking into its articles.
 *
 * @param origins so many are known at most
 * @param first the first day on which it was published, such as 2017-09-07; null when none is known
 * @param last the last day
 * @param gist the words of the statement that shows best what it is about
 * @param clashes in what two tell what cannot both hold
 * @param voices who stands how to it, by name; empty for one who is not named
 */
public record ListedClaim(
        String id,
        boolean contested,
        int outlets,
        int origins,
        int statements,
        @Nullable String first,
        @Nullable String last,
        String gist,
        Set<Difference.Field> clashes,
        Map<Side, List<String>> voices) {

    /** Whether somebody doubts it. */
    public boolean doubted() {
        return voices.containsKey(Side.DOUBTS);
    }
}
