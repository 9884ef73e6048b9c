package org.isnad.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.isnad.document.Anchor;
import org.isnad.document.DateMention;
import org.isnad.document.FigureMention;
import org.isnad.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Finds the details that two propositions both give, and each otherwise:
 * <ul>
 *   <li>quantities of the same thing, or for the same event, that cannot be one; a quantity that the other gives anywhere is none of these
 *   <li>the one day of the one and the one day of the other
 *   <li>directions of one place: north of the town, east of the town
 * </ul>
 */
final class Differences {

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
        dates(found);
        directions(found);
        return found;
    }

    // ---- figures

    private void figures(List<Difference> found) {
        List<FigureMention> ofA = new ArrayList<>(a.figures());
        List<FigureMention> ofB = new ArrayList<>(b.figures());
        ofA.removeIf(one -> b.figures().stream().anyMatch(other -> isGiven(one, other)));
        ofB.removeIf(other -> a.figures().stream().anyMatch(one -> isGiven(one, other)));
        for (FigureMention one : ofA) {
            for (FigureMention other : ofB) {
                if (counts(one, other)) {
                    found.add(new Difference(Difference.Field.FIGURE, one.span(), other.span()));
                    ofB.remove(other);
                    break;
                }
            }
        }
    }

    /** Whether the one quantity may be the other: the same number whatever it counts, else of the same thing. */
    private boolean isGiven(FigureMention one, FigureMention other) {
        return Quantities.agree(one, other) && (Quantities.arePoints(one, other) || counts(one, other));
    }

    /** Whether two figures count the same thing: for the same event, where both stand beside one, else by what they count. */
    private boolean counts(FigureMention one, FigureMention other) {
        Entry.Event ofOne = eventBeside(a, one);
        Entry.Event ofOther = eventBeside(b, other);
        String thing = one.of();
        String otherThing = other.of();
        if (ofOne != null && ofOther != null) {
            return ofOne.equals(ofOther)
                    && (thing == null || otherThing == null || thing.equals(otherThing) || ofOne.undergone());
        }
        return thing != null && thing.equals(otherThing);
    }

    /** The kind of event told nearest to a figure: what is counted itself, right behind it before right before it. */
    static Entry.@Nullable Event eventBeside(Proposition p, FigureMention figure) {
        int at = 0;
        while (at < p.terms().size()
                && p.terms().get(at).span().start() < figure.span().start()) {
            at++;
        }
        Entry.Event nearest = null;
        int best = Integer.MAX_VALUE;
        for (int i = Math.max(0, at - NEAR); i < Math.min(p.terms().size(), at + NEAR + 1); i++) {
            List<Entry.Event> events = p.terms().get(i).events();
            boolean within = figure.span().contains(p.terms().get(i).span()); // 32 جريحا
            int distance = within ? 0 : i < at ? 2 * (at - i) : 2 * (i - at) + 1;
            if (!events.isEmpty() && distance < best) {
                best = distance;
                nearest = events.get(0);
            }
        }
        return nearest;
    }

    // ---- days

    /** By how many days papers may be apart that tell one day as today and yesterday: the printed one comes a day later. */
    private static final int LATER = 1;

    private static final Pattern IS_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private void dates(List<Difference> found) {
        DateMention ofA = onlyDay(a);
        DateMention ofB = onlyDay(b);
        if (ofA != null && ofB != null && daysBetween(ofA, ofB) > (isTold(ofA) && isTold(ofB) ? 0 : LATER)) {
            found.add(new Difference(Difference.Field.DATE, ofA.span(), ofB.span()));
        }
    }

    /** Whether its own words tell which day it is. */
    private static boolean isTold(DateMention date) {
        return date.anchor() == Anchor.EXPLICIT;
    }

    private static long daysBetween(DateMention one, DateMention other) {
        return Math.abs(day(one).toEpochDay() - day(other).toEpochDay());
    }

    private static LocalDate day(DateMention date) {
        return LocalDate.parse(Objects.requireNonNull(date.value()));
    }

    /** The one date of a proposition that has one, where it is a day. */
    private static @Nullable DateMention onlyDay(Proposition p) {
        DateMention date = p.dates().size() == 1 ? p.dates().get(0) : null;
        String value = date == null ? null : date.value();
        return value != null && IS_DAY.matcher(value).matches() ? date : null;
    }

    // ---- places

    private void directions(List<Difference> found) {
        for (int i = 0; i < a.terms().size(); i++) {
            int j = alignment.ofA(i);
            List<Term> ofA = j == Alignment.NONE ? List.of() : directions(a.terms(), i);
            List<Term> ofB = ofA.isEmpty() ? List.of() : directions(b.terms(), j);
            if (!ofB.isEmpty() && ofA.stream().noneMatch(one -> ofB.stream().anyMatch(other -> areSame(one, other)))) {
                var difference = new Difference(
                        Difference.Field.PLACE, ofA.get(0).span(), ofB.get(0).span());
                if (!found.contains(difference)) { // told before of the town's own word
                    found.add(difference);
                }
            }
        }
    }

    /** The words right before a term that tell on which side of it something is (شمال ووسط البلاد); a town's own word may stand between (وسط مدينة رفح). */
    private static List<Term> directions(List<Term> terms, int place) {
        List<Term> found = new ArrayList<>(1);
        int i = place - 1;
        if (i > 0 && !isDirection(terms.get(i)) && terms.get(place).kind() == Term.Kind.NAME) {
            i--;
        }
        while (i >= 0 && isDirection(terms.get(i))) {
            found.add(terms.get(i));
            i--;
        }
        return isDirection(terms.get(place)) ? List.of() : found;
    }

    private static boolean isDirection(Term term) {
        return !term.meaning().directions().isEmpty();
    }

    private static boolean areSame(Term one, Term other) {
        return one.meaning().directions().stream().anyMatch(other.meaning().directions()::contains);
    }
}
