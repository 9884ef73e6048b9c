package org.isnad.sources;

/** Faults that more than one kind of input can have. */
final class Faults {

    private Faults() {}

    static Fault tooManyBytes(Place place) {
        return new Fault(
                Fault.Code.TOO_LONG,
                place,
                "the file has more than " + Limits.BYTES + " bytes",
                "cut it into its articles");
    }

    static Fault unknownEncoding(String file, Encoding.Decoded decoded) {
        return new Fault(
                Fault.Code.UNKNOWN_ENCODING,
                new Place(file, 0, decoded.damagedAt()),
                "the text is no UTF-8 (it looks like " + decoded.guess() + ")",
                "save it as UTF-8");
    }

    static Fault binary(Place place) {
        return new Fault(Fault.Code.BINARY_FILE, place, "this is no text but binary data", "leave it out");
    }

    static Fault damaged(Place place) {
        return new Fault(
                Fault.Code.DAMAGED_BYTES,
                place,
                "some bytes stand for no character; the article is read with U+FFFD in their place",
                "get the text anew if it matters");
    }

    /** @param other what the text is instead */
    static Fault notArabic(Place place, String other) {
        return new Fault(
                Fault.Code.NOT_ARABIC,
                place,
                "the text is not Arabic: " + other,
                "leave it out; Isnad reads Arabic only");
    }
}
