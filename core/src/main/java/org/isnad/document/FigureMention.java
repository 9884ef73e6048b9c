package org.isnad.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A counted quantity of people, things or acts.
 *
 * @param low lower bound; null when only an upper one is given
 * @param high upper bound; null when it is open upwards
 * @param of what is counted, English and singular where the lexicon knows it, else the Arabic word
 */
public record FigureMention(
        Span span,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean approx,
        @Nullable String of) {}
