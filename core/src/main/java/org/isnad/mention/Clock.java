package org.isnad.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.isnad.document.Anchor;
import org.isnad.mention.Period.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The day that a text counts from, and what it named last: what an expression means that does not tell all by itself. Where there is no such
 * day, such an expression has no value.
 */
final class Clock {

    /** Neither last nor this nor next is said. */
    static final int UNTOLD = Integer.MIN_VALUE;

    static final int WEEK = 7;

    /** A day of a month without its year is ahead when it is at most so many days ahead and long past otherwise. */
    private static final int NEAR_AHEAD = 45;

    /** The same where the past is not spoken of. */
    private static final int SOME_AHEAD = 100;

    private static final int LONG_PAST = 150;
    /** A month without its year is ahead when it begins within so many days, unless the past is spoken of. */
    private static final int SOON = 62;

    private static final int FAR_AHEAD = 300;
    private static final int JUNE = 6;
    private static final int AUGUST = 8;
    private static final int SPRING = 21;
    private static final int MONTHS_OF_SEASON = 3;

    private final DateWords words;

    // the day that the page or the agency gives, and the day that is counted from: mostly the same
    private @Nullable LocalDate given;
    private Anchor givenBy;
    private @Nullable LocalDate today;

    /** What the expression that is being read has been counted from. */
    private Anchor used = Anchor.EXPLICIT;

    // what was named last, for الشهر ذاته
    private @Nullable LocalDate lastDay;
    private int lastYear;
    private int lastMonth;
    private boolean lastHijri;

    /** @param givenBy what gives the day: the page, or the text's dateline */
    Clock(DateWords words, @Nullable LocalDate given, Anchor givenBy) {
        this.words = words;
        this.given = given;
        this.givenBy = givenBy;
        this.today = given;
    }

    @Nullable
    LocalDate today() {
        return today;
    }

    /** The day that page or agency give; null where neither does. */
    @Nullable
    LocalDate given() {
        return given;
    }

    // ---- what an expression is counted from

    /** A new expression is read; so far nothing has been looked at for it. */
    void begin() {
        used = Anchor.EXPLICIT;
    }

    /** What has been looked at since the expression began. */
    Anchor used() {
        return used;
    }

    /** Today, which an expression is now counted from. */
    private @Nullable LocalDate fromToday() {
        if (today != null) {
            used = today.equals(given) ? givenBy : Anchor.EARLIER;
        }
        return today;
    }

    /** Whether a text of today may count from this day. */
    boolean isNear(LocalDate day) {
        return today != null && areNear(day, today);
    }

    static boolean areNear(LocalDate one, LocalDate other) {
        return distance(one, other) <= WEEK / 2;
    }

    /** From here on the text counts from another day than its page: «today, Wednesday», on a page of Friday. */
    void set(LocalDate day) {
        today = day;
    }

    /** From here on the text is an agency's, of this day. */
    void giveByAgency(LocalDate day) {
        given = day;
        givenBy = Anchor.DATELINE;
        today = day;
    }

    // ---- what was named last

    void remember(Period period) {
        if (period.unit() == Unit.DAY) {
            lastDay = period.from();
        }
        if (period.unit() == Unit.YEAR && period.from() != null) {
            lastYear = period.from().getYear();
        }
    }

    void rememberMonth(int year, int month, boolean hijri) {
        lastYear = year;
        lastMonth = month;
        lastHijri = hijri;
    }

    /** اليوم نفسه. */
    Period sameDay() {
        used = Anchor.EARLIER;
        return lastDay == null ? Period.unknown(Unit.DAY) : Period.day(lastDay);
    }

    /** الشهر نفسه, العام نفسه; null where none was named. */
    @Nullable
    Period same(CalendarPart unit) {
        used = Anchor.EARLIER;
        if (unit == CalendarPart.YEARS && lastYear > 0 && !lastHijri) {
            return Period.year(lastYear);
        }
        if (unit == CalendarPart.MONTHS && lastMonth > 0) {
            return lastHijri ? Period.hijriMonth(lastYear, lastMonth) : Period.month(lastYear, lastMonth);
        }
        return null;
    }

    /** The month named last as a month of a day, read up to this token; null where none was named. */
    @Nullable
    MonthName sameMonth(int end) {
        used = Anchor.EARLIER;
        return lastMonth == 0 ? null : new MonthName(lastMonth, 0, lastHijri, lastYear, UNTOLD, true, end);
    }

    // ---- days of a month

    static @Nullable LocalDate day(int y, int m, int d, boolean hijri) {
        if (hijri) {
            return Period.hijriDay(y, m, d);
        }
        try {
            return LocalDate.of(y, m, d);
        } catch (DateTimeException e) {
            return null; // the 31st of a month of 30 days: the page is wrong, and says no day
        }
    }

    private static int yearOf(LocalDate day, boolean hijri) {
        return hijri ? Period.hijriYearOf(day) : day.getYear();
    }

    /** The days of a month that an expression names from this token on. */
    Period days(MonthName month, int from, int to, int start) {
        if (today == null && month.year() == 0) {
            return undated(month, from, to);
        }
        LocalDate first = day(month, from, start);
        LocalDate last = to == from ? first : day(month, to, start);
        if (first == null || last == null) {
            return Period.unknown(Unit.DAY);
        }
        rememberMonth(yearOf(first, month.hijri()), month.month(), month.hijri());
        return first.equals(last) || last.isBefore(first) ? Period.day(first) : Period.days(first, last);
    }

    /** XXXX-01-24: the month is told, the year is not. */
    private static Period undated(MonthName month, int from, int to) {
        LocalDate first = month.hijri() ? null : day(2000, month.month(), from, false);
        LocalDate last = month.hijri() ? null : day(2000, month.month(), to, false);
        if (first == null || last == null) {
            return Period.unknown(Unit.DAY);
        }
        String value = "XXXX" + first.toString().substring(4);
        return new Period(
                Unit.DAY,
                null,
                null,
                from == to ? value : value + "/XXXX" + last.toString().substring(4));
    }

    /** The day of the month in the year that is told or the likeliest. */
    private @Nullable LocalDate day(MonthName month, int number, int start) {
        if (month.year() != 0) {
            return day(month.year(), month.month(), number, month.hijri());
        }
        LocalDate now = fromToday();
        if (now == null) {
            return null;
        }
        int thisYear = yearOf(now, month.hijri());
        LocalDate past = null;
        LocalDate ahead = null;
        for (int y = thisYear - 1; y <= thisYear + 1; y++) {
            LocalDate day = day(y, month.month(), number, month.hijri());
            if (day != null && !day.isAfter(now)) {
                past = day;
            } else if (day != null && ahead == null) {
                ahead = day;
            }
        }
        return likelier(past, ahead, now, month.turn(), start);
    }

    private @Nullable LocalDate likelier(
            @Nullable LocalDate past, @Nullable LocalDate ahead, LocalDate now, int turn, int start) {
        if (turn == -1 || ahead == null) {
            return past;
        }
        if (turn == 1 || past == null) {
            return ahead;
        }
        long daysAhead = ahead.toEpochDay() - now.toEpochDay();
        long daysPast = now.toEpochDay() - past.toEpochDay();
        boolean near = daysPast >= LONG_PAST && daysAhead <= (words.isPast(start) ? NEAR_AHEAD : SOME_AHEAD);
        return near || daysPast > NEAR_AHEAD && daysAhead <= FAR_AHEAD && words.isFuture(start) ? ahead : past;
    }

    // ---- months

    /** The month, or the two, that an expression names from this token on. */
    Period month(MonthName name, int start) {
        if (today == null && name.year() == 0) {
            return name.hijri() ? Period.unknown(Unit.MONTH) : new Period(Unit.MONTH, null, null, undated(name));
        }
        int last = name.second() == 0 ? name.month() : name.second();
        LocalDate now = name.year() == 0 ? fromToday() : null;
        int lastIn = now == null ? name.year() : likeliestYear(name, last, now, start);
        int firstIn = name.month() <= last ? lastIn : lastIn - 1;
        rememberMonth(lastIn, last, name.hijri());
        if (name.hijri()) {
            return Period.hijriMonths(firstIn, name.month(), lastIn, last);
        }
        return name.second() == 0
                ? Period.month(lastIn, name.month())
                : Period.months(LocalDate.of(firstIn, name.month(), 1), LocalDate.of(lastIn, last, 1));
    }

    /** XXXX-05, XXXX-05/XXXX-07. */
    private static String undated(MonthName name) {
        String first = "XXXX-" + twoDigits(name.month());
        return name.second() == 0 ? first : first + "/XXXX-" + twoDigits(name.second());
    }

    private static String twoDigits(int n) {
        return n < 10 ? "0" + n : Integer.toString(n);
    }

    /** The year of a month that names none: the last such month that has begun, unless a word tells another. */
    private int likeliestYear(MonthName name, int m, LocalDate now, int start) {
        int thisYear = yearOf(now, name.hijri());
        for (int y = thisYear + 1; y >= thisYear - 1; y--) {
            Period p = month(y, m, name.hijri());
            LocalDate from = p.from();
            LocalDate to = p.to();
            if (from == null || to == null) {
                return thisYear;
            }
            boolean begun = !from.isAfter(now);
            boolean over = to.isBefore(now);
            boolean soon = !begun && from.toEpochDay() - now.toEpochDay() <= SOON && !words.isPast(start);
            if (name.turn() == 1 || name.turn() == UNTOLD && !over && (soon || words.isFuture(start))) {
                boolean firstAhead = !begun
                        && month(y - 1, m, name.hijri()).from() instanceof LocalDate before
                        && !before.isAfter(now);
                if (firstAhead) {
                    return y;
                }
            } else if (name.turn() == -1 ? over : begun) {
                return y;
            }
        }
        return thisYear;
    }

    private static Period month(int y, int m, boolean hijri) {
        return hijri ? Period.hijriMonth(y, m) : Period.month(y, m);
    }

    /** الشهر الماضي as a month of a day, read up to this token; null where there is no day to count from. */
    @Nullable
    MonthName turnedMonth(int turn, int end) {
        LocalDate now = fromToday();
        if (now == null) {
            return null;
        }
        LocalDate month = now.plusMonths(turn);
        return new MonthName(month.getMonthValue(), 0, false, month.getYear(), UNTOLD, true, end);
    }

    // ---- days by their names

    /** A day counted from today. */
    Period dayFromToday(int days) {
        LocalDate now = fromToday();
        return now == null ? Period.unknown(Unit.DAY) : Period.day(now.plusDays(days));
    }

    /**
     * A weekday is the last one, today included; beside أمس or the like it is the one nearest to that; the next where the future is spoken of.
     */
    @Nullable
    LocalDate weekday(int weekday, int offset, int turn, int start) {
        LocalDate now = fromToday();
        if (now == null) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        if (offset != UNTOLD) {
            used = given == null ? used : givenBy; // the nearest to it: what the text tells of itself rests on it too
            LocalDate middle = now.plusDays(offset);
            LocalDate before = middle.with(TemporalAdjusters.previousOrSame(day));
            return middle.toEpochDay() - before.toEpochDay() <= WEEK / 2 ? before : before.plusDays(WEEK);
        }
        if (turn != UNTOLD && turn < 0) {
            return now.with(TemporalAdjusters.previous(day)).plusDays((turn + 1L) * WEEK);
        }
        if (turn > 0) {
            return now.with(TemporalAdjusters.next(day)).plusDays((turn - 1L) * WEEK);
        }
        return words.isFuture(start)
                ? now.with(TemporalAdjusters.nextOrSame(day))
                : now.with(TemporalAdjusters.previousOrSame(day));
    }

    // ---- weeks, months, years

    /** So many units before today; null for what is no unit of the calendar. */
    @Nullable
    Period back(CalendarPart unit, long count) {
        LocalDate now = fromToday();
        if (now == null) {
            return unit.isUnit() ? Period.unknown(Unit.DAY) : null;
        }
        return switch (unit) {
            case DAYS -> Period.day(now.minusDays(count));
            case WEEKS -> {
                LocalDate day = now.minusDays(count * WEEK);
                yield count < 4
                        ? Period.day(day).about()
                        : Period.month(day.getYear(), day.getMonthValue()).about();
            }
            case MONTHS -> {
                LocalDate day = now.minusMonths(count);
                yield Period.month(day.getYear(), day.getMonthValue());
            }
            case YEARS -> Period.year(now.minusYears(count).getYear());
            default -> null;
        };
    }

    /** So many units, the last ones (-1), this one (0) or the next ones (1), or the one before (-2) or behind that (2). */
    Period turned(CalendarPart unit, int count, int turn) {
        LocalDate now = fromToday();
        if (now == null) {
            return Period.unknown(unit == CalendarPart.YEARS ? Unit.YEAR : Unit.DAYS);
        }
        int first = turn == -1 ? -count : turn;
        return switch (unit) {
            case WEEKS -> {
                LocalDate monday = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield Period.weeks(monday.plusDays((long) WEEK * first), count);
            }
            case MONTHS -> {
                LocalDate month = now.withDayOfMonth(1).plusMonths(first);
                yield count == 1
                        ? Period.month(month.getYear(), month.getMonthValue())
                        : Period.months(month, month.plusMonths(count - 1L));
            }
            case YEARS -> {
                int year = now.getYear() + first;
                yield count == 1 ? Period.year(year) : Period.years(year, year + count - 1);
            }
            default -> {
                LocalDate day = now.plusDays(first);
                yield count == 1 ? Period.day(day) : Period.days(day, day.plusDays(count - 1L));
            }
        };
    }

    // ---- seasons and feasts

    /** A season of the year: this year's, the last that is over, the next that has not begun. */
    Period season(int season, int turn) {
        LocalDate now = fromToday();
        if (now == null) {
            return Period.unknown(Unit.SEASON);
        }
        int month = (season - SPRING + 1) * MONTHS_OF_SEASON;
        LocalDate begin = LocalDate.of(now.getYear(), month, 1);
        boolean over = now.isAfter(begin.plusMonths(MONTHS_OF_SEASON).plusWeeks(MONTHS_OF_SEASON));
        int years = turn < 0 ? (over ? turn + 1 : turn) : turn > 0 && begin.isAfter(now) ? turn - 1 : turn;
        return Period.season(now.getYear() + years, season);
    }

    /** A season of sport runs from summer to summer; in summer the one that is about to begin is «this» and «the next» alike. */
    Period sportSeason(int turn) {
        LocalDate now = fromToday();
        if (now == null) {
            return Period.unknown(Unit.DAYS);
        }
        int month = now.getMonthValue();
        boolean summer = month >= JUNE && month <= AUGUST;
        int first = now.getYear() - (month >= JUNE ? 0 : 1) + (summer && turn > 0 ? turn - 1 : turn);
        return Period.years(first, first + 1);
    }

    /** The feast of so many days that begins on this day of the Hijri year: the last, the next or the nearest to today. */
    Period feast(int month, int dayOfMonth, int length, int turn) {
        LocalDate day = feastDay(month, dayOfMonth, turn);
        if (day == null) {
            return Period.unknown(Unit.DAYS);
        }
        return length == 1 ? Period.day(day) : Period.days(day, day.plusDays(length - 1L));
    }

    private @Nullable LocalDate feastDay(int month, int dayOfMonth, int turn) {
        LocalDate now = fromToday();
        if (now == null) {
            return null;
        }
        LocalDate nearest = null;
        int thisYear = Period.hijriYearOf(now);
        for (int y = thisYear - 1; y <= thisYear + 1; y++) {
            LocalDate day = Period.hijriDay(y, month, dayOfMonth);
            boolean meant = day != null
                    && (turn == UNTOLD || turn == 0 || turn > 0 && day.isAfter(now) || turn < 0 && day.isBefore(now));
            if (day != null && meant && (nearest == null || distance(day, now) < distance(nearest, now))) {
                nearest = day;
            }
        }
        return nearest;
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }
}
