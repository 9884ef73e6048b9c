package org.isnad.spark;

import org.isnad.choice.Weights;
import org.isnad.claim.Belonging;
import org.isnad.claim.Comparing;
import org.isnad.claim.Reports;
import org.isnad.lexicon.Lexicon;

/** What statements are compared with in every process: the lexicons and weights that come with Isnad, as in a record. */
final class Comparisons {

    private Comparisons() {}

    private static final class Shipped {
        static final Belonging BELONGING = new Belonging(Lexicon.shipped());
        static final Reports REPORTS = new Reports(Lexicon.shipped());
    }

    static Belonging belonging() {
        return Shipped.BELONGING;
    }

    static Reports reports() {
        return Shipped.REPORTS;
    }

    static Comparing comparing() {
        return new Comparing(Weights.shipped());
    }
}
