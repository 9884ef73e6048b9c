package org.isnad.sources;

/** Faults that more than one kind of input can have. */
final class Faults {

    private Faults() {}

    static Fault damaged(Place place) {
        return new Fault(
                Fault.Code.DAMAGED_BYTES,
                place,
                "some bytes stand for no character; the article is read with U+FFFD in their place",
                "get the text anew if it matters");
    }
}
