package org.isnad.claim;

import java.util.Comparator;

/**
 * Two who say the same of each other, or of whom one says of another what he is accused of himself.
 *
 * @param charge what is said
 * @param other what is said on the other side
 */
public record Mirror(Telling charge, Telling other) {

    static final Comparator<Mirror> IN_ORDER = Comparator.comparing(
                    (Mirror mirror) -> mirror.other.published(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(mirror -> mirror.other.article())
            .thenComparing(mirror -> mirror.other.statement().place());
}
