package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import org.isnad.document.Anchor;
import org.isnad.document.DateMention;

/**
 * Finds days that cannot be one of the same kind of event. A day within the other's month is none; nor is the day after, unless both are told in full:
 * papers are printed a day later.
 */
final class DateDetails {

    private static final int LATER = 1;

    /** الأربعاء, copied a week later, is still the first one. */
    private static final int WEEK = 7;

    private DateDetails() {}

    /** @param full whether the words tell the day in full, so that neither paper nor reader counted it from another */
    private record Told(Days days, boolean full, Proposition says) {

        boolean clashes(Told other) {
            long apart = days.apart(other.days);
            if (full && other.full) {
                return apart > 0;
            }
            return apart > LATER
                    && apart % WEEK != 0
                    && days.inYearOf(other.days).apart(other.days) > LATER // نيسان of another year, printed without it
                    && !Origins.isCopy(says, other.says); // اليوم, printed again on a later day
        }
    }

    static List<Detail> of(List<Telling> told) {
        List<Details.Given<Told>> all = new ArrayList<>();
        for (Telling one : told) {
            List<DateMention> dates = one.says().dates();
            Days days = dates.size() == 1 ? Days.of(dates.get(0).value()) : null;
            if (days != null && Details.isOfEvent(one.says(), dates.get(0).span())) {
                DateMention date = dates.get(0);
                all.add(new Details.Given<>(
                        one,
                        date.span(),
                        String.valueOf(date.value()),
                        new Told(days, date.anchor() == Anchor.EXPLICIT, one.says())));
            }
        }
        List<Detail> details = new ArrayList<>();
        Details.byEvent(all).forEach((event, given) -> {
            Detail row = Details.row(Difference.Field.DATE, event, given, Told::clashes);
            if (row != null) {
                details.add(row);
            }
        });
        return details;
    }
}
