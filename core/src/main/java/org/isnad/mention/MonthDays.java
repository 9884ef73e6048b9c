package org.isnad.mention;

import static org.isnad.letter.Letters.HEH;
import static org.isnad.letter.Letters.MEEM;
import static org.isnad.letter.Letters.WAW;

import java.time.LocalDate;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Period.Unit;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads days by their number in a month: in digits only, and before a month's name. */
final class MonthDays {

    private static final int SHORTEST_IN_ONE_TOKEN = 8;

    private final DateWords words;
    private final Tokens tokens;
    private final Numerals numerals;
    private final Clock clock;
    private final Months months;

    MonthDays(DateWords words, Clock clock, Months months) {
        this.words = words;
        this.tokens = words.tokens;
        this.numerals = words.numerals;
        this.clock = clock;
        this.months = months;
    }

    // ---- in digits

    /** 07.09.2017, 7/9/2017, 2017-09-07, 6/10/1436 هـ. */
    @Nullable
    Dated inDigits(int i) {
        if (!tokens.is(i, TokenKind.NUMBER)) {
            return null;
        }
        int[] parts = new int[3];
        int at;
        if (tokens.end(i) - tokens.start(i) >= SHORTEST_IN_ONE_TOKEN) {
            if (!partsOfOneToken(i, parts)) {
                return null;
            }
            at = i + 1;
        } else if (isSeparator(i + 1) && isSeparator(i + 3)) {
            for (int k = 0; k < 3; k++) {
                parts[k] = numerals.whole(i + 2 * k);
            }
            at = i + 5;
        } else {
            return null;
        }
        boolean yearFirst = parts[0] > 999;
        int y = yearFirst ? parts[0] : parts[2];
        int m = parts[1];
        int d = yearFirst ? parts[2] : parts[0];
        if (m > 12 && d >= 1 && d <= 12) {
            m = d;
            d = parts[1];
        }
        if (y < DateWords.HIJRI_FIRST || y > DateWords.LAST_YEAR || m < 1 || m > 12 || d < 1 || d > 31) {
            return null;
        }
        int end = words.isSign(at, HEH) || words.isSign(at, MEEM) ? at + 1 : at;
        return new Dated(day(y, m, d), end);
    }

    private boolean partsOfOneToken(int i, int[] parts) {
        int part = 0;
        for (int at = tokens.start(i); at < tokens.end(i); at++) {
            char c = tokens.text().charAt(at);
            if (Letters.isDigit(c)) {
                parts[part] = parts[part] * 10 + Letters.digit(c);
                if (parts[part] > 9999) {
                    return false;
                }
            } else if (c != '.' || ++part > 2) {
                return false;
            }
        }
        return part == 2;
    }

    private boolean isSeparator(int i) {
        return (tokens.is(i, TokenKind.DASH) || words.isSlash(i))
                && tokens.is(i + 1, TokenKind.NUMBER)
                && tokens.touchesNext(i);
    }

    private Period day(int y, int m, int d) {
        LocalDate day = Clock.day(y, m, d, DateWords.isHijri(y));
        clock.rememberMonth(y, m, DateWords.isHijri(y));
        return day == null ? Period.unknown(Unit.DAY) : Period.day(day);
    }

    // ---- before a month's name

    /** [ليلة] 26 آب, يوم 28 من الشهر ذاته, الـ23 والـ24 من شهر أغسطس الجاري, السابع من ذي القعدة. */
    @Nullable
    Dated ofMonth(int i) {
        DayNumber first = dayNumber(words.behindLeads(i));
        if (first == null) {
            return null;
        }
        int secondAt = behindListWord(first.end());
        DayNumber second = dayNumber(secondAt);
        if (second != null && (secondAt > first.end() || tokens.letter(secondAt, 0) == WAW)) {
            MonthName month = months.name(words.behindOf(second.end()));
            if (month != null) {
                return new Dated(clock.days(month, first.number(), second.number(), i), month.end());
            }
        }
        MonthName month = months.name(words.behindOf(first.end()));
        return month == null ? null : new Dated(clock.days(month, first.number(), first.number(), i), month.end());
    }

    private int behindListWord(int at) {
        return tokens.is(at, TokenKind.DASH) || words.boundAt(at) == BoundPart.TO ? at + 1 : at;
    }

    /** A day's number, and the token behind it. */
    private record DayNumber(int number, int end) {}

    /** 26, الـ26, و26, السابع, الخامس والعشرين, غرة. */
    private @Nullable DayNumber dayNumber(int i) {
        int at = isCliticBeforeDigits(i) ? i + 1 : i;
        int n = numerals.whole(at);
        if (n >= 1 && n <= 31 && tokens.end(at) - tokens.start(at) <= 2) {
            return new DayNumber(n, at + 1);
        }
        return at > i ? null : dayNumberInWords(at);
    }

    private boolean isCliticBeforeDigits(int i) {
        return tokens.is(i, TokenKind.WORD)
                && tokens.touchesNext(i)
                && tokens.is(i + 1, TokenKind.NUMBER)
                && words.isClitic(i);
    }

    private @Nullable DayNumber dayNumberInWords(int at) {
        Entry.Valued entry = words.calendar(at);
        CalendarPart part = CalendarPart.of(entry);
        if (entry != null && part == CalendarPart.DATE) {
            return new DayNumber((int) entry.value(), at + 1);
        }
        if (entry != null && part == CalendarPart.ORDINAL && tokens.has(at, Clitics.AL)) {
            int number = (int) entry.value() + tens(at + 1);
            return number > 31 ? null : new DayNumber(number, number > entry.value() ? at + 2 : at + 1);
        }
        Entry.Valued tens = numerals.valued(at, WordClass.NUMBER);
        return tens != null && tokens.has(at, Clitics.AL) && (tens.value() == 20 || tens.value() == 30)
                ? new DayNumber((int) tens.value(), at + 1)
                : null;
    }

    /** عشر, والعشرين, والثلاثين behind an ordinal; 0 for any other word. */
    private int tens(int i) {
        Entry.Valued more = numerals.valued(i, WordClass.NUMBER);
        if (more == null) {
            return 0;
        }
        boolean joined = tokens.has(i, Clitics.WA) && (more.value() == 20 || more.value() == 30);
        return joined || more.value() == 10 ? (int) more.value() : 0;
    }
}
