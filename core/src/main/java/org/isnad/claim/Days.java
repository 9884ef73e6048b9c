package org.isnad.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days that an EDTF value may mean, from the first to the last. */
record Days(LocalDate first, LocalDate last) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2])(?:-(\\d{2}))?)?([~?%]?)");

    /** How far what is told as about a month or a year may be off, in days. */
    private static final int ABOUT = 15;

    /**
     * The days of a date or of an interval of two; null where the value tells none, such as one without a year, a season, a day that no calendar has, or an
     * interval that ends before it begins.
     */
    static @Nullable Days of(@Nullable String edtf) {
        if (edtf == null) {
            return null;
        }
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return date(edtf);
        }
        Days first = date(edtf.substring(0, slash));
        Days last = date(edtf.substring(slash + 1));
        return first == null || last == null || last.last.isBefore(first.first)
                ? null
                : new Days(first.first, last.last);
    }

    private static @Nullable Days date(String edtf) {
        Matcher parts = DATE.matcher(edtf);
        if (!parts.matches()) {
            return null;
        }
        int year = Integer.parseInt(parts.group(1));
        Days days;
        if (parts.group(3) != null) {
            YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
            int day = Integer.parseInt(parts.group(3));
            if (!month.isValidDay(day)) {
                return null;
            }
            days = new Days(month.atDay(day), month.atDay(day));
        } else if (parts.group(2) != null) {
            YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
            days = new Days(month.atDay(1), month.atEndOfMonth());
        } else {
            days = new Days(
                    YearMonth.of(year, 1).atDay(1), YearMonth.of(year, 12).atEndOfMonth());
        }
        return parts.group(4).isEmpty() ? days : new Days(days.first.minusDays(ABOUT), days.last.plusDays(ABOUT));
    }

    /** By how many days the two are apart; 0 where they meet. */
    long apart(Days other) {
        return Math.max(
                0, Math.max(ChronoUnit.DAYS.between(last, other.first), ChronoUnit.DAYS.between(other.last, first)));
    }

    /** The same days of the year in which others begin. */
    Days inYearOf(Days other) {
        long years = other.first.getYear() - (long) first.getYear();
        return new Days(first.plusYears(years), last.plusYears(years));
    }
}
