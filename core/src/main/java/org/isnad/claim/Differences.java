package org.isnad.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.document.FigureMention;
import org.isnad.document.PlaceMention;
import org.isnad.document.Span;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/** Finds the details that two propositions both give, and each otherwise. */
final class Differences {

    /** How far a quantity may be off that is given as about so much. */
    private static final BigDecimal ABOUT = new BigDecimal("0.2");

    /** How many terms may stand between a number and the event that it counts for. */
    private static final int NEAR = 3;

    private final Proposition a;
    private final Proposition b;
    private final Alignment alignment;

    Differences(Proposition a, Proposition b, Alignment alignment) {
        this.a = a;
        this.b = b;
        this.alignment = alignment;
    }

    List<Difference> find() {
        List<Difference> found = new ArrayList<>();
        figures(found);
        places(found);
        return found;
    }

    private void figures(List<Difference> found) {
        boolean[] taken = new boolean[b.figures().size()];
        for (FigureMention one : a.figures()) {
            if (b.figures().stream().anyMatch(other -> counts(one, other) && agree(one, other))) {
                continue;
            }
            for (int k = 0; k < taken.length; k++) {
                FigureMention other = b.figures().get(k);
                if (!taken[k]
                        && counts(one, other)
                        && a.figures().stream().noneMatch(mine -> counts(mine, other) && agree(mine, other))) {
                    taken[k] = true;
                    found.add(new Difference(Difference.Field.FIGURE, one.span(), other.span()));
                    break;
                }
            }
        }
    }

    /** Whether two figures count the same thing: for the same event, where both stand beside one, else by what they count. */
    private boolean counts(FigureMention one, FigureMention other) {
        Entry.Event ofOne = eventBeside(a, one);
        Entry.Event ofOther = eventBeside(b, other);
        boolean sameThing = Objects.equals(one.of(), other.of());
        if (ofOne != null && ofOther != null) {
            return ofOne.equals(ofOther) && (sameThing || one.of() == null || other.of() == null || isPerson(one) && isPerson(other));
        }
        return sameThing && one.of() != null;
    }

    private static boolean isPerson(FigureMention figure) {
        return figure.of() != null && PEOPLE.contains(figure.of());
    }

    /** What counted.yaml calls people in its English, where papers change the word freely. */
    private static final List<String> PEOPLE =
            List.of("person", "civilian", "soldier", "fighter", "member", "people", "man", "killed", "wounded", "injured", "dead", "victim", "martyr", "militant", "element");

    /** The kind of event told nearest to a figure: right behind it before right before it. */
    private static Entry.@Nullable Event eventBeside(Proposition p, FigureMention figure) {
        Entry.Event nearest = null;
        int best = Integer.MAX_VALUE;
        int at = -1;
        for (int i = 0; i < p.terms().size(); i++) {
            if (p.terms().get(i).span().start() >= figure.span().start()) {
                at = i;
                break;
            }
        }
        for (int i = Math.max(0, at - NEAR); at >= 0 && i < Math.min(p.terms().size(), at + NEAR + 1); i++) {
            List<Entry.Event> events = p.terms().get(i).meaning().events();
            int distance = i < at ? 2 * (at - i) : 2 * (i - at) - 1;
            if (!events.isEmpty() && distance < best) {
                best = distance;
                nearest = events.get(0);
            }
        }
        return nearest;
    }

    /** Whether one number may be both quantities. */
    static boolean agree(FigureMention one, FigureMention other) {
        BigDecimal lowOne = low(one);
        BigDecimal lowOther = low(other);
        BigDecimal highOne = high(one);
        BigDecimal highOther = high(other);
        return (highOne == null || lowOther.compareTo(highOne) <= 0) && (highOther == null || lowOne.compareTo(highOther) <= 0);
    }

    private static BigDecimal low(FigureMention figure) {
        BigDecimal low = figure.low() == null ? BigDecimal.ZERO : figure.low();
        return figure.approx() ? low.subtract(low.multiply(ABOUT)) : low;
    }

    private static @Nullable BigDecimal high(FigureMention figure) {
        BigDecimal high = figure.high();
        return high != null && figure.approx() ? high.add(high.multiply(ABOUT)) : high;
    }

    /** A place for another between the same words. */
    private void places(List<Difference> found) {
        for (int i = 0; i < a.terms().size(); i++) {
            for (int j = 0; alignment.ofA(i) == Alignment.NONE && j < b.terms().size(); j++) {
                Span one = a.terms().get(i).span();
                Span other = b.terms().get(j).span();
                if (alignment.ofB(j) == Alignment.NONE
                        && isPlace(a, one)
                        && isPlace(b, other)
                        && alignment.inOnePlace(i, j)) {
                    found.add(new Difference(Difference.Field.PLACE, one, other));
                }
            }
        }
    }

    private static boolean isPlace(Proposition p, Span span) {
        for (PlaceMention place : p.places()) {
            if (place.span().overlaps(span)) {
                return true;
            }
        }
        return false;
    }
}
