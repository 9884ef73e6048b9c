package org.isnad.record;

/** What has become of a correction. */
public enum CorrectionState {
    /** The corrected reading is given. */
    IN_FORCE,
    /** It was taken back. */
    UNDONE,
    /** The article was read again, and the words that it speaks of are no statement any more; it waits for a reading in which they are. */
    NO_LONGER_FITS,
    /** It only takes another one back. */
    UNDOES
}
