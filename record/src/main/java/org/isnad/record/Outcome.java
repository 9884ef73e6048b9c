package org.isnad.record;

/** What adding an entry came to. */
public enum Outcome {
    /** A capture at an address that the record did not know. */
    NEW,
    /** A capture with other bytes at an address that it knew. */
    CHANGED,
    /** A further reading beside those of a capture that was in. */
    READ_AGAIN,
    /** The capture was in, read with the same. */
    KNOWN
}
