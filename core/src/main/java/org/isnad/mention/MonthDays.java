package org.isnad.mention;

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
    /** Two calendars may be a day or two apart: a month begins when its moon is seen. */
    private static final int NEAR = 2;

    private static final int SAFAR = 2;

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
        return withTwin(new Dated(day(y, m, d), words.behindSign(at)));
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
        boolean joins = tokens.is(i, TokenKind.DASH) || words.isSlash(i); // 18/ 10/ 1436
        return joins && tokens.is(i + 1, TokenKind.NUMBER);
    }

    private Period day(int y, int m, int d) {
        LocalDate day = Clock.day(y, m, d, DateWords.isHijri(y));
        clock.rememberMonth(y, m, DateWords.isHijri(y));
        return day == null ? Period.unknown(Unit.DAY) : Period.day(day);
    }

    // ---- before a month's name

    /** [ليلة] 26 آب, يوم 28 من الشهر ذاته, الـ23 والـ24 من شهر أغسطس الجاري, 25 و29 و30 أيار, 5 الجاري, السابع من ذي القعدة. */
    @Nullable
    Dated ofMonth(int i) {
        DayNumber first = words.isBare(i - 1, CalendarPart.NAMED) ? null : dayNumber(words.behindLeads(i));
        if (first == null) {
            return null;
        }
        DayNumber last = first;
        DayNumber next = nextOfList(first);
        while (next != null) {
            last = next;
            next = nextOfList(last);
        }
        Dated days = days(first, last, i);
        return days == null && !last.equals(first) ? days(first, first, i) : days;
    }

    private @Nullable DayNumber nextOfList(DayNumber before) {
        boolean and = tokens.letters(before.end()) == 1 && !tokens.touchesNext(before.end());
        int at = words.isTo(before.end()) || and ? before.end() + 1 : before.end();
        boolean joined = at > before.end() || tokens.letter(at, 0) == WAW;
        return joined ? dayNumber(at) : null;
    }

    private @Nullable Dated days(DayNumber first, DayNumber last, int start) {
        MonthName month = month(last.end(), start);
        return month == null
                ? null
                : withTwin(new Dated(clock.days(month, first.number(), last.number(), start), month.end()));
    }

    /** The month behind a day's number: آب, من آب, /آب/, الجاري, من الجاري, منه. */
    private @Nullable MonthName month(int i, int start) {
        MonthName named = months.name(words.isSlash(i) ? i + 1 : words.behindOf(i));
        if (named != null && words.isSlash(i) && isNought(named)) {
            return null; // 2/صفر, how a match ended
        }
        if (named != null) {
            return words.isSlash(i) ? withYearBehindSlash(named) : named;
        }
        boolean led = tokens.is(start - 1, WordClass.PREPOSITION) || words.behindLeads(start) > start;
        if (!led) {
            return null;
        }
        if (words.partAt(i) == CalendarPart.OF && tokens.has(i, Clitics.HIS)) {
            return clock.sameMonth(i + 1);
        }
        Entry.Valued turn = words.turn(words.behindOf(i));
        return turn == null || isFeminine(words.behindOf(i))
                ? null
                : clock.turnedMonth((int) turn.value(), words.behindOf(i) + 1);
    }

    /** The month of Safar is written as nought is, and told by its year. */
    private static boolean isNought(MonthName month) {
        return month.hijri() && month.month() == SAFAR && month.year() == 0;
    }

    /** 05/نوفمبر/2019. */
    private MonthName withYearBehindSlash(MonthName month) {
        int year = words.isSlash(month.end()) ? words.year(month.end() + 1) : 0;
        return year == 0 ? month : month.inYear(year, words.behindSign(month.end() + 2));
    }

    /** السنوات العشرين الماضية counts years; a month is masculine. */
    private boolean isFeminine(int i) {
        return tokens.letter(i, -1) == Letters.HEH || tokens.letter(i, -1) == Letters.TEH_MARBUTA;
    }

    /** The same day in another calendar behind it: الموافق 3 سبتمبر, (3 سبتمبر 2017م). */
    Dated withTwin(Dated day) {
        LocalDate from = day.period().from();
        int comma = tokens.is(day.end(), TokenKind.COMMA) ? day.end() + 1 : day.end();
        boolean equal = words.partAt(comma) == CalendarPart.EQUAL;
        boolean bracket = tokens.is(day.end(), TokenKind.OPEN_BRACKET) || tokens.is(day.end(), TokenKind.DASH);
        if (!equal && !bracket) {
            return day;
        }
        int at = equal ? behindEqual(comma) : day.end() + 1;
        Dated twin = inDigits(at);
        twin = twin != null ? twin : ofMonth(at);
        LocalDate to = twin == null ? null : twin.period().from();
        boolean same = from != null && to != null && Math.abs(from.toEpochDay() - to.toEpochDay()) <= NEAR;
        if (twin == null || !equal && !same) {
            return day;
        }
        int end = tokens.is(twin.end(), TokenKind.CLOSE_BRACKET) && !equal ? twin.end() + 1 : twin.end();
        return new Dated(to == null ? day.period() : twin.period(), end);
    }

    /** Also behind لـ and a weekday: الموافق للأحد 3 سبتمبر. */
    private int behindEqual(int equal) {
        int at = equal + 1;
        if (tokens.letters(at) == 1 && tokens.letter(at, 0) == Letters.LAM) {
            at++;
        }
        Entry.Valued weekday = words.weekday(at);
        return weekday == null ? at : numerals.endOf(at, weekday);
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
        if (entry != null && part == CalendarPart.ORDINAL && words.month(at + 1) != null && entry.value() == 1) {
            return new DayNumber(1, at + 1); // أول أغسطس
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
