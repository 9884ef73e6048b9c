package org.isnad.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The counts behind a figure, and what they come to, rounded to four digits. */
public sealed interface Score {

    /** What was looked for and found: how much of it was right, how much predicted, how much marked. */
    record Matches(long right, long predicted, long gold) implements Score {

        public double precision() {
            return rounded(share(right, predicted));
        }

        public double recall() {
            return rounded(share(right, gold));
        }

        public double f1() {
            return value();
        }

        @Override
        public double value() {
            var p = share(right, predicted);
            var r = share(right, gold);
            return rounded(p + r > 0 ? 2 * p * r / (p + r) : 0);
        }

        @Override
        public boolean isEmpty() {
            return predicted == 0 && gold == 0;
        }
    }

    /** What was asked of each and answered rightly or not. */
    record Accuracy(long right, long of) implements Score {

        /** Means nothing when nothing was asked. */
        public double accuracy() {
            return value();
        }

        @Override
        public double value() {
            return rounded(share(right, of));
        }

        @Override
        public boolean isEmpty() {
            return of == 0;
        }
    }

    /** The figure that stands for it: F1, or the accuracy. */
    double value();

    /** Whether there was nothing to count. */
    boolean isEmpty();

    /** Both together; of one kind. */
    default Score plus(Score other) {
        if (this instanceof Matches a && other instanceof Matches b) {
            return new Matches(a.right + b.right, a.predicted + b.predicted, a.gold + b.gold);
        }
        if (this instanceof Accuracy a && other instanceof Accuracy b) {
            return new Accuracy(a.right + b.right, a.of + b.of);
        }
        throw new IllegalArgumentException("scores of two kinds: " + this + ", " + other);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double rounded(double value) {
        return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
    }
}
