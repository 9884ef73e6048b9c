package org.isnad.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Counts what is unpacked of one input, whatever lies packed in it, and stops when that is far more than its bytes can be honest about. */
final class Unpacked {

    /** Told when a limit is met. Nothing more can be read of the input. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final LongSupplier packed;
    private long count;

    /** @param packed how many bytes the input has, as far as is known */
    Unpacked(LongSupplier packed) {
        this.packed = packed;
    }

    /** A stream that unpacks something of the input. */
    InputStream counting(InputStream unpacking) {
        return new Counted(unpacking, this::count);
    }

    private void count(int n) throws TooMuch {
        count += n;
        if (count > Limits.UNPACKED && count / Limits.RATIO > packed.getAsLong()) {
            throw new TooMuch();
        }
    }

    static Fault tooMuch(Place place) {
        return new Fault(
                Fault.Code.TOO_MUCH,
                place,
                "it unpacks to more than " + Limits.RATIO
                        + " times its bytes, which no texts do; what stands before is read",
                "leave it out, or unpack it yourself if you trust it");
    }
}
