package org.isnad.mention;

import java.time.LocalDate;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.mention.Period.Unit;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads parts of longer times: where in a month or year, and which half or quarter of it. */
final class Parts {

    // what the words of an edge are worth: calendar.yaml
    private static final int BEGINNING = 1;
    private static final int MIDDLE = 3;
    private static final int END = 5;

    private static final int HALF_MONTH = 15;
    private static final int WEEKS_OF_MONTH = 4;
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
        if (edge == null || CalendarPart.of(edge) != CalendarPart.EDGE || words.hasArticle(i)) {
            return null;
        }
        int at = words.behindOf(words.numerals.endOf(i, edge));
        Dated whole = whole(at, i);
        whole = whole != null ? whole : thisUnit(at, edge.value() == END && !words.isFuture(i));
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
        p = p != null ? p : seasons.age(at);
        if (p == null && words.commonYear(at) > 0) {
            return new Dated(Period.year(words.commonYear(at)), words.behindSign(at + 1));
        }
        return p;
    }

    /** مطلع العام, نهاية الأسبوع: this one, where nothing tells another; of a week that is told to end, the one that is over. */
    private @Nullable Dated thisUnit(int at, boolean over) {
        Entry.Valued unit = words.calendar(at);
        CalendarPart part = CalendarPart.of(unit);
        boolean one = unit != null && unit.value() == 1 && tokens.has(at, Clitics.AL);
        boolean bare =
                words.partAt(at + 1) == null && words.month(at + 1) == null && !tokens.is(at + 1, TokenKind.NUMBER);
        return one && bare && part != null && part.isUnit() && part != CalendarPart.DAYS
                ? new Dated(clock.turned(part, 1, over && part == CalendarPart.WEEKS ? -1 : 0), at + 1)
                : null;
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
            case AGE -> whole;
            default -> whole.about();
        };
    }

    /** النصف الأول من شهر يونيو, الربع الأول من العام الجاري. */
    @Nullable
    Dated part(int i) {
        Entry.Valued part = words.calendar(i);
        if (part == null || CalendarPart.of(part) != CalendarPart.PART) {
            return null;
        }
        int which = which(i + 1, (int) part.value());
        int at = words.behindOf(i + 2);
        Dated whole = which < 1 || which > part.value() ? null : whole(at, i);
        whole = whole == null && which > 0 ? thisUnit(at, false) : whole;
        return whole == null ? null : new Dated(part((int) part.value(), which, whole.period()), whole.end());
    }

    /** Which of so many: الأول, الأخير; 0 where nothing tells. */
    private int which(int i, int last) {
        Entry.Valued entry = words.calendar(i);
        CalendarPart part = CalendarPart.of(entry);
        if (entry == null || !tokens.has(i, Clitics.AL)) {
            return 0;
        }
        boolean ofAll = part == CalendarPart.TURN && entry.value() == -1;
        return part == CalendarPart.ORDINAL ? (int) entry.value() : ofAll ? last : 0;
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

    /** الأسبوع الأول من شهر آب, الأسبوع الماضي من شهر آب. */
    @Nullable
    Dated weekOfMonth(int i) {
        boolean week = words.partAt(i) == CalendarPart.WEEKS
                && words.hasArticle(i)
                && tokens.has(i + 1, Clitics.AL)
                && words.partAt(i + 2) == CalendarPart.OF;
        MonthName month = week ? months.name(i + 3) : null;
        return month == null ? null : new Dated(week(which(i + 1, 0), clock.month(month, i)), month.end());
    }

    private static Period week(int which, Period month) {
        LocalDate from = month.from();
        if (from == null || which < 1 || which > WEEKS_OF_MONTH) {
            return month.about();
        }
        LocalDate first = from.plusDays((which - 1L) * Clock.WEEK);
        return Period.days(first, first.plusDays(Clock.WEEK - 1L));
    }

    /** الأشهر الستة الأولى من العام الجاري, التسعة أشهر الأولى من عام 2014. */
    @Nullable
    Dated firstMonths(int i) {
        int number = words.partAt(i) == CalendarPart.MONTHS && words.hasArticle(i) ? i + 1 : i;
        int behind = tokens.has(number, Clitics.AL) ? words.numerals.read(number) : number;
        int ordinal = number == i ? behind + 1 : behind;
        boolean firstMonths = behind > number
                && (number > i || words.partAt(behind) == CalendarPart.MONTHS)
                && which(ordinal, 0) == 1
                && words.partAt(ordinal + 1) == CalendarPart.OF;
        long count = firstMonths ? words.numerals.value().longValue() : 0;
        Dated year = count > 1 && count < MONTHS_OF_YEAR ? whole(ordinal + 2, i) : null;
        LocalDate from = year == null || year.period().unit() != Unit.YEAR
                ? null
                : year.period().from();
        return year == null || from == null
                ? null
                : new Dated(Period.months(from, from.plusMonths(count - 1)), year.end());
    }
}
