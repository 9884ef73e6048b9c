package org.isnad.mention;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the calendar that an expression names.
 *
 * @param unit how precise it is
 * @param from its first day; null where the text does not tell
 * @param to its last day; null where the text does not tell
 * @param edtf its value; null where the text does not tell
 */
record Period(
        Unit unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String edtf) {

    private static final int LONGEST_HIJRI_MONTH = 30;
    private static final int FIRST_YEAR_OF_HIJRI = 1883;
    private static final int LAST_YEAR_OF_HIJRI = 2173;

    enum Unit {
        DAY,
        WEEK,
        MONTH,
        HIJRI_MONTH,
        SEASON,
        AGE,
        YEAR,
        DAYS
    }

    private static final int HIJRI_FIRST = 1300;
    private static final int HIJRI_LAST = 1600;
    private static final int MONTHS = 12;

    static Period unknown(Unit unit) {
        return new Period(unit, null, null, null);
    }

    static Period day(LocalDate day) {
        return new Period(Unit.DAY, day, day, day.toString());
    }

    static Period days(LocalDate from, LocalDate to) {
        return new Period(Unit.DAYS, from, to, from + "/" + to);
    }

    static Period weeks(LocalDate monday, int weeks) {
        LocalDate sunday = monday.plusDays(7L * weeks - 1);
        return new Period(Unit.WEEK, monday, sunday, monday + "/" + sunday);
    }

    static Period month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(Unit.MONTH, first, first.plusMonths(1).minusDays(1), monthText(first));
    }

    static Period months(LocalDate first, LocalDate lastFirst) {
        return new Period(
                Unit.DAYS, first, lastFirst.plusMonths(1).minusDays(1), monthText(first) + "/" + monthText(lastFirst));
    }

    static Period year(int year) {
        return new Period(Unit.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, MONTHS, 31), yearText(year));
    }

    static Period years(int from, int to) {
        return new Period(
                Unit.DAYS, LocalDate.of(from, 1, 1), LocalDate.of(to, MONTHS, 31), yearText(from) + "/" + yearText(to));
    }

    /** Ten years of which the last figure is not told: 198X. */
    static Period decade(int first) {
        return new Period(
                Unit.AGE,
                LocalDate.of(first, 1, 1),
                LocalDate.of(first + 9, MONTHS, 31),
                yearText(first).substring(0, 3) + "X");
    }

    /** A hundred years: 19XX. */
    static Period century(int first) {
        return new Period(
                Unit.AGE,
                LocalDate.of(first, 1, 1),
                LocalDate.of(first + 99, MONTHS, 31),
                yearText(first).substring(0, 2) + "XX");
    }

    /** A season of a year, as EDTF counts them: 21 spring to 24 winter. */
    static Period season(int year, int season) {
        return new Period(
                Unit.SEASON, LocalDate.of(year, 1, 1), LocalDate.of(year, MONTHS, 31), yearText(year) + "-" + season);
    }

    /** A month of the Umm al-Qura calendar. */
    static Period hijriMonth(int year, int month) {
        if (year < HIJRI_FIRST || year >= HIJRI_LAST) {
            return unknown(Unit.HIJRI_MONTH);
        }
        HijrahDate first = HijrahDate.of(year, month, 1);
        LocalDate from = LocalDate.from(first);
        LocalDate to = LocalDate.from(first.plus(1, ChronoUnit.MONTHS)).minusDays(1);
        return new Period(Unit.HIJRI_MONTH, from, to, from + "/" + to);
    }

    static Period hijriMonths(int year, int month, int lastYear, int lastMonth) {
        Period first = hijriMonth(year, month);
        LocalDate from = first.from();
        LocalDate to = hijriMonth(lastYear, lastMonth).to();
        boolean one = year == lastYear && month == lastMonth;
        return one || from == null || to == null ? first : days(from, to);
    }

    /** A day of the Umm al-Qura calendar; null where it has no such day. */
    static @Nullable LocalDate hijriDay(int year, int month, int day) {
        if (year < HIJRI_FIRST || year >= HIJRI_LAST || day < 1) {
            return null;
        }
        HijrahDate first = HijrahDate.of(year, month, 1);
        return day > LONGEST_HIJRI_MONTH
                ? null
                : LocalDate.from(first).plusDays(day - 1L); // the moon may be seen a day later
    }

    /** A Hijri year is given as the year of our calendar that holds the most of it. */
    static Period hijriYear(int year) {
        if (year < HIJRI_FIRST || year >= HIJRI_LAST) {
            return unknown(Unit.YEAR);
        }
        return year(LocalDate.from(HijrahDate.of(year, 1, 1)).plusDays(177).getYear());
    }

    /** The Hijri year whose month of this number begins in a year of our calendar. */
    static int hijriYearIn(int year, int month) {
        int first = hijriYearOf(LocalDate.of(year, 1, 1));
        LocalDate begin = hijriMonth(first, month).from();
        return begin != null && begin.getYear() < year ? first + 1 : first;
    }

    /** 1 for a day that the Umm al-Qura calendar does not reach: a year of which it knows no day. */
    static int hijriYearOf(LocalDate day) {
        boolean known = day.getYear() >= FIRST_YEAR_OF_HIJRI && day.getYear() <= LAST_YEAR_OF_HIJRI;
        return known ? HijrahDate.from(day).get(ChronoField.YEAR) : 1;
    }

    /** Whether it may be the first end of a stretch of time. */
    boolean mayBegin() {
        return unit == Unit.DAY || unit == Unit.MONTH || unit == Unit.YEAR;
    }

    /**
     * From this to another of the same precision; null where that is none, or not behind this. Where one tells its year and the other does not, that
     * is the nearest to it; of two that tell none, the last follows the first within a year.
     */
    @Nullable
    Period upTo(Period last, boolean tellsYear, boolean lastTellsYear) {
        if (unit != last.unit || from == null || last.from == null || edtf == null || last.edtf == null) {
            return null;
        }
        LocalDate begin = from;
        LocalDate end = last.from;
        if (unit != Unit.YEAR && !tellsYear && lastTellsYear) {
            LocalDate sameYear = begin.withYear(end.getYear());
            begin = sameYear.isBefore(end) ? sameYear : sameYear.minusYears(1);
        } else if (unit != Unit.YEAR && tellsYear && !lastTellsYear) {
            LocalDate sameYear = end.withYear(begin.getYear());
            end = begin.isBefore(sameYear) ? sameYear : sameYear.plusYears(1);
        } else if (unit != Unit.YEAR && !lastTellsYear) {
            end = end.minusYears(Math.max(0, ChronoUnit.YEARS.between(begin, end)));
        }
        if (!begin.isBefore(end)) {
            return null;
        }
        return switch (unit) {
            case DAY -> days(begin, end);
            case MONTH -> months(begin, end);
            default -> years(begin.getYear(), end.getYear());
        };
    }

    /** The same, said to be about so. */
    Period about() {
        return edtf == null || edtf.endsWith("~") || edtf.indexOf('/') >= 0
                ? this
                : new Period(unit, from, to, edtf + "~");
    }

    static String monthText(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    static String yearText(int year) {
        return LocalDate.of(year, 1, 1).toString().substring(0, 4);
    }
}
