package org.isnad.record;

/** What has become of a decision. */
public enum DecisionState {
    /** It goes before what the machine finds. */
    IN_FORCE,
    /** It was taken back. */
    UNDONE,
    /** Some words that it speaks of are no statement any more; it holds for the others, and waits for a reading in which they are. */
    NO_LONGER_FITS,
    /** It only takes another one back. */
    UNDOES
}
