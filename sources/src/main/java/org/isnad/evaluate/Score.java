package org.isnad.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The counts behind a figure, and what they come to, rounded to four digits. */
public sealed interface Score {

    /** What was looked for and found: how much of it was right, how much predicted, how much marked. */
    record Matches(long right, long predicted, long gold) implements Score {

        Matches plus(long moreRight, long morePredicted, long moreGold) {
            return new Matches(right + moreRight, predicted + morePredicted, gold + moreGold);
        }

        public double precision() {
            return rounded(share(right, predicted));
        }

        public double recall() {
            return rounded(share(right, gold));
        }

        public double f1() {
            var p = share(right, predicted);
            var r = share(right, gold);
            return rounded(p + r > 0 ? 2 * p * r / (p + r) : 0);
        }
    }

    /** What was asked of each and answered rightly or not. */
    record Accuracy(long right, long of) implements Score {

        Accuracy plus(boolean isRight) {
            return new Accuracy(right + (isRight ? 1 : 0), of + 1);
        }

        /** Means nothing when nothing was asked. */
        public double accuracy() {
            return rounded(share(right, of));
        }
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double rounded(double value) {
        return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
    }
}
