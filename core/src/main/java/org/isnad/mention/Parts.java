package org.isnad.mention;

import java.time.LocalDate;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.mention.Period.Unit;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads parts of longer times: where in a month or year, and which half or quarter of it. */
final class Parts {

    // what the words of an edge are worth: calendar.yaml
    private static final int BEGINNING = 1;
    private static final int MIDDLE = 3;
    private static final int END = 5;

    private static final int HALF_MONTH = 15;
    private static final int MONTHS_OF_YEAR = 12;

    private final DateWords words;
    private final Tokens tokens;
    private final Clock clock;
    private final Years years;
    private final Turns turns;
    private final Months months;
    private final Seasons seasons;

    Parts(DateWords words, Clock clock, Years years, Turns turns, Months months, Seasons seasons) {
        this.words = words;
        this.tokens = words.tokens;
        this.clock = clock;
        this.years = years;
        this.turns = turns;
        this.months = months;
        this.seasons = seasons;
    }

    /** أواخر آب, مطلع العام 2011, نهاية الأسبوع الماضي, منتصف 2013. */
    @Nullable
    Dated edge(int i) {
        Entry.Valued edge = words.calendar(i);
        if (edge == null || CalendarPart.of(edge) != CalendarPart.EDGE) {
            return null;
        }
        Dated whole = whole(words.behindOf(words.numerals.endOf(i, edge)), i);
        return whole == null ? null : new Dated(edge((int) edge.value(), whole.period()), whole.end());
    }

    private @Nullable Dated whole(int at, int start) {
        MonthName month = months.name(at);
        if (month != null) {
            return new Dated(clock.month(month, start), month.end());
        }
        Dated p = turns.unitAndTurn(at);
        p = p != null ? p : seasons.season(at);
        p = p != null ? p : years.byNumber(at);
        return p == null && words.commonYear(at) > 0 ? new Dated(Period.year(words.commonYear(at)), at + 1) : p;
    }

    private static Period edge(int which, Period whole) {
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        if (from == null || to == null) {
            return whole.about();
        }
        LocalDate near = which == BEGINNING ? from : to;
        return switch (whole.unit()) {
            case YEAR ->
                which == BEGINNING || which == END
                        ? Period.month(near.getYear(), near.getMonthValue()).about()
                        : whole.about();
            case WEEK ->
                which == END
                        ? Period.days(to.minusDays(2), to.minusDays(1))
                        : Period.day(which == BEGINNING ? from : from.plusDays(2))
                                .about();
            case HIJRI_MONTH -> {
                LocalDate day = which == MIDDLE ? from.plusDays(HALF_MONTH - 1L) : near;
                yield Period.month(day.getYear(), day.getMonthValue()).about();
            }
            default -> whole.about();
        };
    }

    /** النصف الأول من شهر يونيو, الربع الأول من العام الجاري. */
    @Nullable
    Dated part(int i) {
        Entry.Valued part = words.calendar(i);
        Entry.Valued ordinal = words.calendar(i + 1);
        if (part == null
                || ordinal == null
                || CalendarPart.of(part) != CalendarPart.PART
                || CalendarPart.of(ordinal) != CalendarPart.ORDINAL
                || ordinal.value() > part.value()) {
            return null;
        }
        Dated whole = whole(words.behindOf(i + 2), i);
        return whole == null
                ? null
                : new Dated(part((int) part.value(), (int) ordinal.value(), whole.period()), whole.end());
    }

    private static Period part(int parts, int which, Period whole) {
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        if (from == null || to == null) {
            return whole;
        }
        if (whole.unit() == Unit.YEAR) {
            int length = MONTHS_OF_YEAR / parts;
            LocalDate first = from.plusMonths((long) length * (which - 1));
            return Period.months(first, first.plusMonths(length - 1L));
        }
        if (parts != 2 || whole.unit() != Unit.MONTH) {
            return whole.about();
        }
        return which == 1
                ? Period.days(from, from.plusDays(HALF_MONTH - 1L))
                : Period.days(from.plusDays(HALF_MONTH), to);
    }

    /** الأسبوع الماضي من شهر آب. */
    @Nullable
    Dated weekOfMonth(int i) {
        boolean week = words.partAt(i) == CalendarPart.WEEKS
                && words.hasArticle(i)
                && words.partAt(i + 1) == CalendarPart.TURN
                && tokens.has(i + 1, Clitics.AL)
                && words.partAt(i + 2) == CalendarPart.OF;
        MonthName month = week ? months.name(i + 3) : null;
        return month == null ? null : new Dated(clock.month(month, i).about(), month.end());
    }
}
