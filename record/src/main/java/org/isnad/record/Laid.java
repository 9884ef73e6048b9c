package org.isnad.record;

import org.jspecify.annotations.Nullable;

/**
 * A correction and what has become of it.
 *
 * @param reading the number of the current reading of its article
 * @param address of the article's capture
 * @param later what has become of it in the last capture of that address; null where that is the article's own, or the correction is not in force
 */
public record Laid(
        Correction correction,
        CorrectionState state,
        long reading,
        String address,
        @Nullable Later later) {

    /**
     * A page that was met again and is another.
     *
     * @param reading the number of its current reading
     * @param fits whether the words of the correction still stand there and are a statement
     */
    public record Later(long reading, boolean fits) {}

    /** Whether the words that it speaks of are a statement in the current readings of its article and of the last capture of its address. */
    public boolean fits() {
        return state != CorrectionState.NO_LONGER_FITS && (later == null || later.fits());
    }
}
