package org.isnad.record;

import java.util.List;
import java.util.Set;
import org.isnad.choice.Weights;
import org.isnad.claim.Belonging;
import org.isnad.claim.Charge;
import org.isnad.claim.Charges;
import org.isnad.claim.Claim;
import org.isnad.claim.Claims;
import org.isnad.claim.Comparing;
import org.isnad.claim.Report;
import org.isnad.claim.Reports;
import org.isnad.claim.Telling;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** What statements are compared with: the lexicons and weights that come with Isnad, whatever an article was read with. */
final class Compared {

    /** What is kept of a report beside it has changed so often. */
    private static final int KEPT = 4;

    /** What reports are made with that are laid down; those that were made with another are not compared with them, but made anew. */
    static final long MADE = 100L * KEPT + Reports.LAYOUT;

    private Compared() {}

    private static final class Shipped {
        static final Belonging BELONGING = new Belonging(Lexicon.shipped());
        static final Charges CHARGES = new Charges(BELONGING);
        static final Reports REPORTS = new Reports(Lexicon.shipped());
    }

    /** To be shared by any number of threads. */
    static Reports reports() {
        return Shipped.REPORTS;
    }

    /** @throws RecordException when the disk has changed it */
    static Report unpacked(long reading, byte[] packed) {
        try {
            return Shipped.REPORTS.unpacked(String.valueOf(reading), packed);
        } catch (RuntimeException broken) { // whatever the bytes that came instead lead to
            throw new RecordException(
                    RecordException.Kind.DAMAGED,
                    "what is compared of reading " + reading + " cannot be read: " + broken.getMessage(),
                    broken);
        }
    }

    /** What such a group of statements comes to; null where it is no claim. */
    static @Nullable Claim claim(List<Telling> members) {
        return Claims.claim(Shipped.BELONGING, members);
    }

    /** To be shared by any number of threads. */
    static Charges charges() {
        return Shipped.CHARGES;
    }

    /** Under which keys a charge is held. */
    static Set<String> keys(Charge charge) {
        return charge.keys(Shipped.BELONGING);
    }

    /** Under which keys those are held that may mirror it. */
    static Set<String> mirrored(Charge charge) {
        return charge.mirrored(Shipped.BELONGING);
    }

    static boolean mirrors(Charge one, Charge other) {
        return one.mirrors(other, Shipped.BELONGING);
    }

    static Comparing comparing() {
        return new Comparing(Weights.shipped());
    }
}
