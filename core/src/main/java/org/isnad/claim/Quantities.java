package org.isnad.claim;

import java.math.BigDecimal;
import org.isnad.document.FigureMention;
import org.jspecify.annotations.Nullable;

/** Tells whether two quantities may be one. */
final class Quantities {

    /** How far a quantity may be off that is given as about so much. */
    private static final BigDecimal ABOUT = new BigDecimal("0.05");

    private static final int THOUSANDS = 3;

    private Quantities() {}

    /**
     * Whether one number may be both:
     * <ul>
     *   <li>what their bounds allow (more than 20, 23); of two lower bounds only the same number
     *   <li>the one rounded or cut off to the other (135.65, 135)
     *   <li>a point that stands between thousands (33.288, more than 33 thousand)
     * </ul>
     */
    static boolean agree(FigureMention one, FigureMention other) {
        return overlap(one, other) || overlap(inThousands(one), other) || overlap(one, inThousands(other));
    }

    /** Whether both are numbers and not bounds. */
    static boolean arePoints(FigureMention one, FigureMention other) {
        return isPoint(one) && isPoint(other);
    }

    private static boolean isPoint(FigureMention figure) {
        return figure.low() != null && figure.high() != null && figure.low().compareTo(figure.high()) == 0;
    }

    private static boolean overlap(FigureMention one, FigureMention other) {
        BigDecimal highOne = high(one);
        BigDecimal highOther = high(other);
        if (highOne == null && highOther == null) {
            return low(one).compareTo(low(other)) == 0;
        }
        return (highOne == null || low(other).compareTo(highOne) <= 0)
                        && (highOther == null || low(one).compareTo(highOther) <= 0)
                || isRounded(one, other);
    }

    private static boolean isRounded(FigureMention one, FigureMention other) {
        if (one.low() == null || other.low() == null) {
            return false;
        }
        BigDecimal exact = one.low();
        BigDecimal coarse = other.low();
        if (exact.scale() < coarse.scale()) {
            return isRounded(other, one);
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, coarse.scale()));
        return exact.scale() > 0 && exact.subtract(coarse).abs().compareTo(unit) < 0;
    }

    private static FigureMention inThousands(FigureMention figure) {
        BigDecimal low = figure.low();
        BigDecimal high = figure.high();
        return low == null || low.scale() != THOUSANDS
                ? figure
                : new FigureMention(
                        figure.span(),
                        low.movePointRight(THOUSANDS),
                        high == null ? null : high.movePointRight(THOUSANDS),
                        figure.approx(),
                        figure.of());
    }

    private static BigDecimal low(FigureMention figure) {
        BigDecimal low = figure.low() == null ? BigDecimal.ZERO : figure.low();
        return figure.approx() ? low.subtract(low.multiply(ABOUT)) : low;
    }

    private static @Nullable BigDecimal high(FigureMention figure) {
        BigDecimal high = figure.high();
        return high != null && figure.approx() ? high.add(high.multiply(ABOUT)) : high;
    }
}
