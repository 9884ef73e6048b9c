package org.isnad.mention;

import static org.isnad.letter.Letters.ALEF;
import static org.isnad.letter.Letters.HEH;
import static org.isnad.letter.Letters.LAM;
import static org.isnad.letter.Letters.MEEM;
import static org.isnad.letter.Letters.WAW;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.document.DateMention;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.VerbForm;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Period.Unit;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the expressions that name a calendar time and works out what they mean on the day of publication. Each production reads from a token
 * on; where it holds it leaves {@link #end} behind its last token and answers with a {@link Period}, else with null. What only a day of
 * publication could tell is left without a value when there is none.
 */
final class Dates {

    /** Neither last nor this nor next is said. */
    private static final int UNTOLD = Integer.MIN_VALUE;

    private static final int WEEK = 7;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;
    private static final int HIJRI_FIRST = 1300;
    private static final int HIJRI_LAST = 1500;
    private static final int RAMADAN = 9;
    private static final int DHU_AL_HIJJA = 12;
    /** A day of a month without its year is ahead when it is at most so many days ahead and long past otherwise. */
    private static final int NEAR_AHEAD = 45;

    private static final int LONG_PAST = 150;
    private static final int FAR_AHEAD = 300;
    /** How far before an expression a word of the future still tells. */
    private static final int REACH_OF_FUTURE = 12;

    private static final long MONTH_LEADS = WordClass.set(WordClass.PREPOSITION, WordClass.CALENDAR);
    private static final long STARTERS = WordClass.set(
            WordClass.CALENDAR,
            WordClass.MONTH,
            WordClass.WEEKDAY,
            WordClass.DEMONSTRATIVE,
            WordClass.NUMBER,
            WordClass.PHRASE_START);
    private static final long SURE_STARTERS = WordClass.set(WordClass.MONTH, WordClass.WEEKDAY, WordClass.NUMBER);
    private static final long OFFICES =
            WordClass.set(WordClass.ROLE, WordClass.TITLE, WordClass.BODY, WordClass.GROUP, WordClass.ANONYMOUS);

    private final Tokens tokens;
    private final Names names;
    private final Numerals numerals;
    private final @Nullable LocalDate anchor;

    private int end;
    // what monthName() read last
    private int month;
    private int month2;
    private boolean hijri;
    private int year;
    private int turn;
    private boolean told;
    // what dayNumber() read last
    private int number;
    // what was named last, for الشهر ذاته
    private @Nullable LocalDate lastDay;
    private int lastYear;
    private int lastMonth;
    private boolean lastHijri;

    Dates(Tokens tokens, Names names, Numerals numerals, @Nullable LocalDate anchor) {
        this.tokens = tokens;
        this.names = names;
        this.numerals = numerals;
        this.anchor = anchor;
    }

    /** All dates outside the tokens that are taken, in the order of the text; those that belong to one are then marked as taken. */
    List<DateMention> find(boolean[] taken) {
        List<DateMention> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Period period = !taken[i] && mayStart(i) ? expression(i) : null;
            if (period == null) {
                i++;
                continue;
            }
            found.add(new DateMention(tokens.span(i, end), period.edtf()));
            remember(period);
            for (int k = i; k < end; k++) {
                taken[k] = true;
            }
            i = end;
        }
        return found;
    }

    /** The first numeric day among some tokens, or null. */
    static @Nullable LocalDate dateline(Tokens tokens, Names names, int from, int to) {
        var dates = new Dates(tokens, names, new Numerals(tokens, names), null);
        for (int i = from; i < to; i++) {
            Period period = dates.numericDate(i);
            if (period != null) {
                return period.from();
            }
        }
        return null;
    }

    private boolean mayStart(int i) {
        if (tokens.is(i, TokenKind.NUMBER)) {
            return true;
        }
        Word word = tokens.word(i);
        if (tokens.touchesNext(i) && tokens.is(i + 1, TokenKind.NUMBER)) {
            return isClitic(i) || word != null;
        }
        if (word == null || (word.classes() & STARTERS) == 0 || insideName(i)) {
            return false;
        }
        if ((word.classes() & SURE_STARTERS) != 0) {
            return true;
        }
        if (word.is(WordClass.DEMONSTRATIVE) && tokens.is(i + 1, WordClass.CALENDAR) || names.endOf(i) > i + 1) {
            return true;
        }
        CalendarPart part = partAt(i);
        return part != null && part.opens();
    }

    private boolean insideName(int i) {
        int start = names.startOf(i);
        if (start < 0 || names.knownAt(start) == null) {
            return false;
        }
        boolean oneWord =
                names.endOf(start) == start + 1; // a paper called The Days is one only beside «paper» or in marks
        return !oneWord || tokens.is(start - 1, WordClass.OUTLET) || tokens.quoteEnd(start - 1) == start + 1;
    }

    private void remember(Period period) {
        if (period.unit() == Unit.DAY) {
            lastDay = period.from();
        }
        if (period.unit() == Unit.YEAR && period.from() != null) {
            lastYear = period.from().getYear();
        }
    }

    /** The order matters: what says more is tried before what it could be begun with. */
    private @Nullable Period expression(int i) {
        Period p = numericDate(i);
        p = p != null ? p : yearAndYear(i);
        p = p != null ? p : dayOfMonth(i);
        p = p != null ? p : dayByItsName(i);
        p = p != null ? p : countedBack(i);
        p = p != null ? p : edgeOfPeriod(i);
        p = p != null ? p : partOfPeriod(i);
        p = p != null ? p : monthStandingAlone(i);
        p = p != null ? p : unitAndTurn(i);
        p = p != null ? p : season(i);
        p = p != null ? p : feast(i);
        p = p != null ? p : yearByItsNumber(i);
        return p != null ? p : bareYear(i);
    }

    // ---- numeric dates

    /** 07.09.2017, 7/9/2017, 2017-09-07, 6/10/1436 هـ. */
    private @Nullable Period numericDate(int i) {
        if (!tokens.is(i, TokenKind.NUMBER)) {
            return null;
        }
        int[] parts = new int[3];
        int at = i;
        if (tokens.end(i) - tokens.start(i) >= 8) {
            if (!partsOfOneToken(i, parts)) {
                return null;
            }
            at = i + 1;
        } else if (isDateSeparator(i + 1) && isDateSeparator(i + 3)) {
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
        if (y < HIJRI_FIRST || y > LAST_YEAR || m < 1 || m > 12 || d < 1 || d > 31) {
            return null;
        }
        end = isSign(at, HEH) || isSign(at, MEEM) ? at + 1 : at;
        return dayPeriod(y, m, d, y < HIJRI_LAST);
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

    private boolean isDateSeparator(int i) {
        return (tokens.is(i, TokenKind.DASH) || isSlash(i))
                && tokens.is(i + 1, TokenKind.NUMBER)
                && tokens.touchesNext(i);
    }

    private boolean isSlash(int i) {
        if (!tokens.is(i, TokenKind.OTHER)) {
            return false;
        }
        char c = tokens.text().charAt(tokens.start(i));
        return c == '/' || c == '\\';
    }

    /** هـ or م behind a year. */
    private boolean isSign(int i, char letter) {
        return tokens.letters(i) == 1 && tokens.letter(i, 0) == letter;
    }

    private Period dayPeriod(int y, int m, int d, boolean ofHijri) {
        LocalDate day = day(y, m, d, ofHijri);
        lastYear = y;
        lastMonth = m;
        lastHijri = ofHijri;
        return day == null ? Period.unknown(Unit.DAY) : Period.day(day);
    }

    private static @Nullable LocalDate day(int y, int m, int d, boolean ofHijri) {
        if (ofHijri) {
            return Period.hijriDay(y, m, d);
        }
        try {
            return LocalDate.of(y, m, d);
        } catch (DateTimeException e) {
            return null; // the 31st of a month of 30 days: the page is wrong, and says no day
        }
    }

    // ---- a day of a month

    /** [ليلة] 26 آب, يوم 28 من الشهر ذاته, الـ23 والـ24 من شهر أغسطس الجاري, السابع من ذي القعدة. */
    private @Nullable Period dayOfMonth(int i) {
        int at = behindLeads(i);
        if (!dayNumber(at)) {
            return null;
        }
        int from = number;
        int to = number;
        at = end;
        int second = behindListWord(at);
        if (dayNumber(second) && (second > at || tokens.letter(second, 0) == WAW)) {
            int second2 = number;
            int afterSecond = end;
            if (monthName(behindOf(afterSecond))) {
                to = second2;
                return daysPeriod(from, to, i);
            }
        }
        return monthName(behindOf(at)) ? daysPeriod(from, to, i) : null;
    }

    /** Behind يوم and the parts of a day. */
    private int behindLeads(int i) {
        int at = i;
        for (int k = 0; k < 3; k++) {
            Entry.Valued lead = calendar(at);
            CalendarPart part = CalendarPart.of(lead);
            if (lead == null || part != CalendarPart.HOUR && !(part == CalendarPart.DAYS && lead.value() > 0)) {
                break;
            }
            at = numerals.endOf(at, lead);
        }
        return at;
    }

    private int behindListWord(int at) {
        boolean joins =
                tokens.is(at, TokenKind.DASH) || BoundPart.of(numerals.valued(at, WordClass.BOUND)) == BoundPart.TO;
        return joins ? at + 1 : at;
    }

    private int behindOf(int at) {
        return partAt(at) == CalendarPart.OF && tokens.clitics(at) == 0 ? at + 1 : at;
    }

    /** 26, الـ26, و26, السابع, الخامس والعشرين, غرة. */
    private boolean dayNumber(int i) {
        int at = i;
        if (tokens.is(at, TokenKind.WORD)
                && tokens.touchesNext(at)
                && tokens.is(at + 1, TokenKind.NUMBER)
                && isClitic(at)) {
            at++;
        }
        int n = numerals.whole(at);
        if (n >= 1 && n <= 31 && tokens.end(at) - tokens.start(at) <= 2) {
            number = n;
            end = at + 1;
            return true;
        }
        if (at > i) {
            return false;
        }
        Entry.Valued entry = calendar(at);
        CalendarPart part = CalendarPart.of(entry);
        if (entry != null && part == CalendarPart.DATE) {
            number = (int) entry.value();
            end = at + 1;
            return true;
        }
        if (entry != null && part == CalendarPart.ORDINAL && tokens.has(at, Clitics.AL)) {
            number = (int) entry.value();
            end = at + 1;
            Entry.Valued more = numerals.valued(end, WordClass.NUMBER);
            if (more != null
                    && (more.value() == 10
                            || tokens.has(end, Clitics.WA) && (more.value() == 20 || more.value() == 30))) {
                number += (int) more.value();
                end++;
            }
            return number <= 31;
        }
        Entry.Valued tens = numerals.valued(at, WordClass.NUMBER);
        if (tens != null && tokens.has(at, Clitics.AL) && (tens.value() == 20 || tens.value() == 30)) {
            number = (int) tens.value();
            end = at + 1;
            return true;
        }
        return false;
    }

    /** و, ال, وال, بال before digits. */
    private boolean isClitic(int i) {
        int n = tokens.letters(i);
        boolean article = n >= 2 && tokens.letter(i, n - 1) == LAM && tokens.letter(i, n - 2) == ALEF;
        return article && n <= 3 || n == 1;
    }

    private Period daysPeriod(int from, int to, int start) {
        if (anchor == null && year == 0) {
            return undated(from, to);
        }
        LocalDate first = resolved(from, start);
        LocalDate last = to == from ? first : resolved(to, start);
        if (first == null || last == null) {
            return Period.unknown(Unit.DAY);
        }
        rememberMonth(first);
        return first.equals(last) || last.isBefore(first) ? Period.day(first) : Period.days(first, last);
    }

    /** XXXX-01-24: the month is told, the year is not. */
    private Period undated(int from, int to) {
        if (hijri || month == 0) {
            return Period.unknown(Unit.DAY);
        }
        LocalDate first = day(2000, month, from, false);
        LocalDate last = day(2000, month, to, false);
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

    private void rememberMonth(LocalDate day) {
        if (!hijri) {
            lastYear = day.getYear();
        } else {
            lastYear = Period.hijriYearOf(day);
        }
        lastMonth = month;
        lastHijri = hijri;
    }

    /** The day of the month read last, in the year that is told or the likeliest. */
    private @Nullable LocalDate resolved(int dayNumber, int start) {
        if (year != 0) {
            return day(year, month, dayNumber, hijri);
        }
        if (anchor == null) {
            return null;
        }
        int thisYear = hijri ? Period.hijriYearOf(anchor) : anchor.getYear();
        LocalDate past = null;
        LocalDate ahead = null;
        for (int y = thisYear - 1; y <= thisYear + 1; y++) {
            LocalDate day = day(y, month, dayNumber, hijri);
            if (day == null) {
                continue;
            }
            if (day.isAfter(anchor)) {
                ahead = ahead == null ? day : ahead;
            } else {
                past = day;
            }
        }
        if (turn == -1 || ahead == null) {
            return past;
        }
        if (turn == 1 || past == null) {
            return ahead;
        }
        long daysAhead = ahead.toEpochDay() - anchor.toEpochDay();
        long daysPast = anchor.toEpochDay() - past.toEpochDay();
        boolean near = daysAhead <= NEAR_AHEAD && daysPast >= LONG_PAST;
        return near || daysPast > NEAR_AHEAD && daysAhead <= FAR_AHEAD && isFuture(start) ? ahead : past;
    }

    // ---- months

    /**
     * شهر آب, تموز (يوليو) الماضي, كانون الثاني/يناير 2014, ابريل نيسان من العام الماضي, شهري حزيران وتموز, الشهر ذاته. Leaves what it read in the
     * fields.
     */
    private boolean monthName(int i) {
        month = 0;
        month2 = 0;
        year = 0;
        turn = UNTOLD;
        told = false;
        hijri = false;
        int at = i;
        Entry.Valued unit = calendar(at);
        boolean isUnit = unit != null && CalendarPart.of(unit) == CalendarPart.MONTHS && unit.value() > 0;
        if (isUnit) {
            at++;
            told = true;
        }
        Entry.Valued name = numerals.valued(at, WordClass.MONTH);
        if (name == null) {
            return isUnit && unit != null && unit.value() == 1 && tokens.has(i, Clitics.AL) && monthByTurn(at);
        }
        if (at > i && tokens.has(at, Clitics.PREPOSITIONS)) {
            return false;
        }
        month = (int) name.value();
        hijri = isHijri(name);
        at = behindTwin(numerals.endOf(at, name), name);
        Entry.Valued second = numerals.valued(behindDash(at), WordClass.MONTH);
        if (second != null
                && (tokens.has(at, Clitics.WA) || tokens.is(at, TokenKind.DASH))
                && isHijri(second) == hijri
                && second.value() != name.value()) {
            month2 = (int) second.value();
            at = behindTwin(numerals.endOf(behindDash(at), second), second);
            told = true;
        }
        end = at;
        yearOfMonth(at);
        return true;
    }

    private static boolean isHijri(Entry.Valued monthName) {
        return "hijri".equals(monthName.system());
    }

    private int behindDash(int at) {
        return tokens.is(at, TokenKind.DASH) ? at + 1 : at;
    }

    /** Both names of one month: تموز/يوليو, آب (أغسطس), يونيو حزيران, كانون الثاني - يناير. */
    private int behindTwin(int at, Entry.Valued name) {
        boolean bracket = tokens.is(at, TokenKind.OPEN_BRACKET);
        int twinAt = bracket || tokens.is(at, TokenKind.DASH) || isSlash(at) ? at + 1 : at;
        Entry.Valued twin = numerals.valued(twinAt, WordClass.MONTH);
        if (twin == null
                || twin.value() != name.value()
                || isHijri(twin) != isHijri(name)
                || tokens.has(twinAt, Clitics.WA)) {
            return at;
        }
        told = true;
        int behind = numerals.endOf(twinAt, twin);
        return bracket && tokens.is(behind, TokenKind.CLOSE_BRACKET) ? behind + 1 : behind;
    }

    /** الشهر الماضي, الشهر الجاري, الشهر ذاته. */
    private boolean monthByTurn(int at) {
        Entry.Valued entry = calendar(at);
        CalendarPart part = CalendarPart.of(entry);
        if (entry == null) {
            return false;
        }
        if (part == CalendarPart.SAME && lastMonth > 0) {
            month = lastMonth;
            year = lastYear;
            hijri = lastHijri;
            end = at + 1;
            return true;
        }
        if (part == CalendarPart.TURN && tokens.has(at, Clitics.AL) && anchor != null) {
            LocalDate turned = anchor.plusMonths((long) entry.value());
            month = turned.getMonthValue();
            year = turned.getYear();
            end = at + 1;
            return true;
        }
        return false;
    }

    /** What behind a month's name tells its year: 2014, عام 2014, من العام الماضي, الماضي. */
    private void yearOfMonth(int at) {
        Entry.Valued entry = calendar(at);
        if (entry != null && CalendarPart.of(entry) == CalendarPart.TURN && tokens.has(at, Clitics.AL)) {
            turn = (int) entry.value();
            told = true;
            end = at + 1;
            int digits = fourDigits(end);
            if (digits > 0) {
                year = digits;
                end = behindSign(end + 1);
            }
            return;
        }
        int behindOf = behindOf(at);
        int digits = fourDigits(at);
        if (digits > 0 && digits < HIJRI_LAST == hijri) {
            year = digits;
            told = true;
            end = behindSign(at + 1);
            return;
        }
        int keptEnd = end;
        int m = month;
        int m2 = month2;
        Period of = unitAndTurn(behindOf);
        of = of != null ? of : yearByItsNumber(behindOf);
        month = m;
        month2 = m2;
        if (of != null && of.unit() == Unit.YEAR && of.from() != null && !hijri) {
            year = of.from().getYear();
            told = true;
        } else {
            end = keptEnd;
        }
    }

    private int fourDigits(int i) {
        int n = numerals.whole(i);
        return n >= HIJRI_FIRST && n < HIJRI_LAST || n >= FIRST_YEAR && n <= LAST_YEAR ? n : 0;
    }

    private int behindSign(int i) {
        return isSign(i, MEEM) || isSign(i, HEH) ? i + 1 : i;
    }

    /** A month's name without a day counts where something shows that it is one: مارس is also «he practised». */
    private @Nullable Period monthStandingAlone(int i) {
        boolean led = tokens.isAny(i - 1, MONTH_LEADS) || tokens.has(i, Clitics.BI | Clitics.LI);
        if (isShortWithClitic(i) || !monthName(i)) {
            return null;
        }
        if (!told && (!led || hijri && month != RAMADAN)) {
            return null;
        }
        return monthPeriod(i);
    }

    /** باب is a door; بآب, with its sign, is «in August». */
    private boolean isShortWithClitic(int i) {
        return tokens.letters(i) <= 3
                && tokens.end(i) > tokens.start(i) + 1 // one ligature may be three letters
                && tokens.has(i, Clitics.BI | Clitics.LI)
                && tokens.text().charAt(tokens.start(i) + 1) != Letters.ALEF_MADDA;
    }

    private Period monthPeriod(int start) {
        if (anchor == null && year == 0) {
            return hijri || month == 0
                    ? Period.unknown(Unit.MONTH)
                    : new Period(Unit.MONTH, null, null, "XXXX-" + twoDigits(month));
        }
        int last = month2 == 0 ? month : month2;
        int lastIn = year != 0 ? year : likeliestYear(last, start);
        int firstIn = month <= last ? lastIn : lastIn - 1;
        lastYear = lastIn;
        lastMonth = last;
        lastHijri = hijri;
        if (hijri) {
            return Period.hijriMonth(lastIn, month);
        }
        return month2 == 0
                ? Period.month(lastIn, month)
                : Period.months(LocalDate.of(firstIn, month, 1), LocalDate.of(lastIn, month2, 1));
    }

    private static String twoDigits(int n) {
        return n < 10 ? "0" + n : Integer.toString(n);
    }

    /** The year of a month that names none: the last such month that has begun, unless a word tells another. */
    private int likeliestYear(int m, int start) {
        LocalDate today = Objects.requireNonNull(anchor);
        int thisYear = hijri ? Period.hijriYearOf(today) : today.getYear();
        for (int y = thisYear + 1; y >= thisYear - 1; y--) {
            Period p = hijri ? Period.hijriMonth(y, m) : Period.month(y, m);
            LocalDate from = p.from();
            LocalDate to = p.to();
            if (from == null || to == null) {
                return thisYear;
            }
            boolean begun = !from.isAfter(today);
            boolean over = to.isBefore(today);
            if (turn == 1 || turn == UNTOLD && !over && isFuture(start)) {
                boolean firstAhead = !begun
                        && (hijri ? Period.hijriMonth(y - 1, m) : Period.month(y - 1, m)).from()
                                instanceof LocalDate before
                        && !before.isAfter(today);
                if (firstAhead) {
                    return y;
                }
            } else if (turn == -1 ? over : begun) {
                return y;
            }
        }
        return thisYear;
    }

    // ---- days by their names

    /**
     * مساء أمس, اليوم (الثلاثاء), أمس الجمعة 11 آب, يوم الخميس الماضي, ليل السبت الأحد, الجمعة أمس.
     */
    private @Nullable Period dayByItsName(int i) {
        int at = behindLeads(i);
        int weekday = 0;
        int weekday2 = 0;
        int offset = UNTOLD;
        int dayTurn = UNTOLD;
        Period explicit = null;
        Entry.Valued core = numerals.valued(at, WordClass.WEEKDAY);
        if (core != null) {
            if (partAt(i - 1) == CalendarPart.RITE || core.value() == 1 && isCountedTwo(at)) {
                return null;
            }
            weekday = (int) core.value();
        } else {
            core = calendar(at);
            if (core == null || CalendarPart.of(core) != CalendarPart.DAY || isNoDay(at, core)) {
                return null;
            }
            offset = (int) core.value();
        }
        at = numerals.endOf(at, core);
        if (offset == 0 && partAt(at) == CalendarPart.SAME) {
            end = at + 1;
            return lastDay == null ? Period.unknown(Unit.DAY) : Period.day(lastDay);
        }
        for (int k = 0; k < 3; k++) {
            boolean bracket = tokens.is(at, TokenKind.OPEN_BRACKET);
            int inside = bracket || tokens.is(at, TokenKind.COMMA) ? at + 1 : at;
            int behind = -1;
            Entry.Valued day = numerals.valued(inside, WordClass.WEEKDAY);
            Entry.Valued word = calendar(inside);
            CalendarPart part = CalendarPart.of(word);
            boolean comma = tokens.is(at, TokenKind.COMMA);
            if (!comma
                    && day != null
                    && (weekday == 0 || weekday2 == 0 && !bracket && (tokens.has(inside, Clitics.WA) || isNight(i)))) {
                if (weekday == 0) {
                    if (tokens.has(inside, Clitics.CONJUNCTIONS | Clitics.PREPOSITIONS)) {
                        break;
                    }
                    weekday = (int) day.value();
                } else {
                    weekday2 = (int) day.value();
                }
                behind = numerals.endOf(inside, day);
            } else if (!comma
                    && word != null
                    && part == CalendarPart.DAY
                    && weekday != 0
                    && offset == UNTOLD
                    && tokens.clitics(inside) == 0) {
                offset = (int) word.value();
                behind = numerals.endOf(inside, word);
            } else if (!comma
                    && !bracket
                    && word != null
                    && part == CalendarPart.TURN
                    && weekday != 0
                    && tokens.has(inside, Clitics.AL)) {
                dayTurn = (int) word.value();
                behind = inside + 1;
            } else if (explicit == null && (tokens.is(inside, TokenKind.NUMBER) || part == CalendarPart.ORDINAL)) {
                explicit = numericDate(inside);
                explicit = explicit != null ? explicit : dayOfMonth(inside);
                behind = explicit == null ? -1 : end;
            }
            if (behind < 0) {
                break;
            }
            at = bracket && tokens.is(behind, TokenKind.CLOSE_BRACKET) ? behind + 1 : behind;
        }
        end = at;
        if (explicit != null) {
            return explicit;
        }
        if (anchor == null) {
            return Period.unknown(Unit.DAY);
        }
        LocalDate day = weekday == 0 ? anchor.plusDays(offset) : weekdayNear(i, weekday, offset, dayTurn);
        if (weekday2 == 0) {
            return Period.day(day);
        }
        LocalDate second = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday2)));
        if (dayTurn == UNTOLD && offset == UNTOLD && second.isAfter(anchor) && !isFuture(i)) {
            day = day.minusDays(WEEK);
            second = second.minusDays(WEEK);
        }
        return Period.days(day, second);
    }

    private boolean isNight(int i) {
        return partAt(i) == CalendarPart.HOUR;
    }

    /** الشخصين الاثنين, الاثنين في المئة: the number, not the day. */
    private boolean isCountedTwo(int at) {
        Word before = tokens.word(at - 1);
        Entry.Counted counted = before == null ? null : before.counted();
        return counted != null && counted.dual()
                || BoundPart.of(numerals.valued(at + 1, WordClass.BOUND)) == BoundPart.PERCENT;
    }

    private boolean isNoDay(int at, Entry.Valued core) {
        CalendarPart next = partAt(at + 1);
        if (core.value() == 0 && (next == CalendarPart.ORDINAL || next == CalendarPart.OTHER)) {
            return true; // اليوم الأول, اليوم التالي
        }
        if (tokens.quoteEnd(at - 1) == at + 1) {
            return true; // a paper's name
        }
        boolean article = startsWithArticle(at + 1) && !tokens.is(at + 1, WordClass.WEEKDAY);
        boolean firstWord = at == tokens.sentenceStart(tokens.sentence(at));
        return article
                && (core.value() == -1 && tokens.is(at - 1, WordClass.PREPOSITION) || core.value() == 1 && firstWord);
    }

    /** Also where the lexicon knows the word as a name with ال: الأيام. */
    private boolean hasArticle(int i) {
        return tokens.has(i, Clitics.AL) || startsWithArticle(i);
    }

    private boolean startsWithArticle(int i) {
        return tokens.letters(i) > 3 && tokens.letter(i, 0) == ALEF && tokens.letter(i, 1) == LAM;
    }

    /** A weekday is the last one, publication's own included; beside أمس or the like it is the one nearest to that; the next where the future is spoken of. */
    private LocalDate weekdayNear(int start, int weekday, int offset, int dayTurn) {
        LocalDate today = Objects.requireNonNull(anchor);
        DayOfWeek day = DayOfWeek.of(weekday);
        if (offset != UNTOLD) {
            LocalDate middle = today.plusDays(offset);
            LocalDate before = middle.with(TemporalAdjusters.previousOrSame(day));
            return middle.toEpochDay() - before.toEpochDay() <= WEEK / 2 ? before : before.plusDays(WEEK);
        }
        if (dayTurn == -1) {
            return today.with(TemporalAdjusters.previous(day));
        }
        if (dayTurn == 1) {
            return today.with(TemporalAdjusters.next(day));
        }
        return isFuture(start)
                ? today.with(TemporalAdjusters.nextOrSame(day))
                : today.with(TemporalAdjusters.previousOrSame(day));
    }

    /** Whether a future verb or a word such as المقرر stands before the token in its sentence. */
    private boolean isFuture(int i) {
        int from = Math.max(tokens.sentenceStart(tokens.sentence(i)), i - REACH_OF_FUTURE);
        for (int k = i - 1; k >= from; k--) {
            Word word = tokens.word(k);
            if (word == null) {
                continue;
            }
            if (CalendarPart.of(word.valued(WordClass.CALENDAR)) == CalendarPart.FUTURE) {
                return true;
            }
            for (VerbForm verb : word.verbs()) {
                if (verb.tense() == VerbForm.Tense.FUTURE) {
                    return true;
                }
            }
        }
        return false;
    }

    // ---- counted back from now

    /** قبل يومين, قبل ستة أسابيع, قبل نحو 8 أعوام. */
    private @Nullable Period countedBack(int i) {
        if (partAt(i) != CalendarPart.DISTANCE || partAt(i - 1) == CalendarPart.OF) {
            return null;
        }
        int at = i + 1;
        boolean about = false;
        Entry.Valued bound = numerals.valued(at, WordClass.BOUND);
        if (bound != null && BoundPart.of(bound) == BoundPart.ABOUT) {
            about = true;
            at = numerals.endOf(at, bound);
        }
        long count = 1;
        int behindNumber = numerals.read(at);
        boolean counted = behindNumber > at;
        if (counted) {
            if (numerals.value().scale() > 0 || numerals.value().longValue() > 500) {
                return null;
            }
            count = numerals.value().longValue();
            at = behindNumber;
        }
        Entry.Valued unit = calendar(at);
        CalendarPart part = CalendarPart.of(unit);
        if (unit == null || part == null || tokens.clitics(at) != 0 || !counted && unit.value() == 0) {
            return null;
        }
        if (!counted) {
            count = (long) unit.value();
        }
        if (!isBare(at + 1)) {
            return null;
        }
        Period period = back(part, count);
        if (period == null) {
            return null;
        }
        end = at + 1;
        return about ? period.about() : period;
    }

    /** Whether nothing behind the unit makes it another expression: يوم الخميس, شهر آب, عام 2011, يومين من الهجوم. */
    private boolean isBare(int at) {
        return !tokens.isAny(at, WordClass.set(WordClass.WEEKDAY, WordClass.MONTH))
                && numerals.valued(at, WordClass.MONTH) == null
                && !tokens.is(at, TokenKind.NUMBER)
                && partAt(at) != CalendarPart.OF;
    }

    private @Nullable Period back(CalendarPart unit, long count) {
        if (anchor == null) {
            return isUnit(unit) ? Period.unknown(Unit.DAY) : null;
        }
        return switch (unit) {
            case DAYS -> Period.day(anchor.minusDays(count));
            case WEEKS -> {
                LocalDate day = anchor.minusDays(count * WEEK);
                yield count < 4
                        ? Period.day(day).about()
                        : Period.month(day.getYear(), day.getMonthValue()).about();
            }
            case MONTHS -> {
                LocalDate day = anchor.minusMonths(count);
                yield Period.month(day.getYear(), day.getMonthValue());
            }
            case YEARS -> Period.year(anchor.minusYears(count).getYear());
            default -> null;
        };
    }

    private static boolean isUnit(CalendarPart part) {
        return part == CalendarPart.DAYS
                || part == CalendarPart.WEEKS
                || part == CalendarPart.MONTHS
                || part == CalendarPart.YEARS;
    }

    // ---- parts of longer times

    /** أواخر آب, مطلع العام 2011, نهاية الأسبوع الماضي, منتصف 2013. */
    private @Nullable Period edgeOfPeriod(int i) {
        Entry.Valued edge = calendar(i);
        if (edge == null || CalendarPart.of(edge) != CalendarPart.EDGE) {
            return null;
        }
        Period whole = wholePeriod(behindOf(numerals.endOf(i, edge)), i);
        return whole == null ? null : edge((int) edge.value(), whole);
    }

    private @Nullable Period wholePeriod(int at, int start) {
        if (monthName(at)) {
            return monthPeriod(start);
        }
        Period p = unitAndTurn(at);
        p = p != null ? p : season(at);
        p = p != null ? p : yearByItsNumber(at);
        if (p == null && fourDigits(at) >= FIRST_YEAR) {
            end = at + 1;
            return Period.year(fourDigits(at));
        }
        return p;
    }

    private static Period edge(int which, Period whole) {
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        if (from == null || to == null) {
            return whole.about();
        }
        LocalDate near = which == 1 ? from : to;
        return switch (whole.unit()) {
            case YEAR ->
                which == 1 || which == 5
                        ? Period.month(near.getYear(), near.getMonthValue()).about()
                        : whole.about();
            case WEEK ->
                which == 5
                        ? Period.days(to.minusDays(2), to.minusDays(1))
                        : Period.day(which == 1 ? from : from.plusDays(2)).about();
            case HIJRI_MONTH -> {
                LocalDate day = which == 3 ? from.plusDays(14) : near;
                yield Period.month(day.getYear(), day.getMonthValue()).about();
            }
            default -> whole.about();
        };
    }

    /** النصف الأول من شهر يونيو, الربع الأول من العام الجاري. */
    private @Nullable Period partOfPeriod(int i) {
        Entry.Valued part = calendar(i);
        Entry.Valued ordinal = calendar(i + 1);
        if (part == null
                || ordinal == null
                || CalendarPart.of(part) != CalendarPart.PART
                || CalendarPart.of(ordinal) != CalendarPart.ORDINAL) {
            return null;
        }
        int parts = (int) part.value();
        int which = (int) ordinal.value();
        Period whole = wholePeriod(behindOf(i + 2), i);
        if (whole == null || which > parts) {
            return null;
        }
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        if (from == null || to == null) {
            return whole;
        }
        if (whole.unit() == Unit.YEAR) {
            int months = 12 / parts;
            LocalDate first = from.plusMonths((long) months * (which - 1));
            return Period.months(first, first.plusMonths(months - 1L));
        }
        int days = 15;
        boolean halfOfMonth = parts == 2 && whole.unit() == Unit.MONTH;
        return !halfOfMonth
                ? whole.about()
                : which == 1 ? Period.days(from, from.plusDays(days - 1L)) : Period.days(from.plusDays(days), to);
    }

    // ---- weeks, months and years by their turn

    /** الأسبوع الماضي, هذا العام, الشهرين الماضيين, الأيام الثلاثة المقبلة, العام الحالي 2015م, العام نفسه. */
    private @Nullable Period unitAndTurn(int i) {
        boolean thisOne = tokens.is(i, WordClass.DEMONSTRATIVE)
                && tokens.letter(i, tokens.has(i, Clitics.CONJUNCTIONS | Clitics.PREPOSITIONS) ? 1 : 0) == HEH;
        int at = thisOne ? i + 1 : i;
        Entry.Valued unit = calendar(at);
        CalendarPart part = CalendarPart.of(unit);
        if (unit == null || part == null || !isUnit(part) || !hasArticle(at)) {
            return null;
        }
        long count = (long) unit.value();
        if (part == CalendarPart.YEARS && count == 1 && tokens.isAny(i - 1, OFFICES)) {
            return null; // الأمين العام الحالي
        }
        at++;
        if (thisOne) {
            end = at;
            return count == 1 && !tokens.is(at, TokenKind.NUMBER) ? turned(part, 1, 0) : null;
        }
        if (count == 0) {
            int behindNumber = numerals.read(at);
            if (behindNumber == at || !tokens.has(at, Clitics.AL)) {
                return null;
            }
            count = numerals.value().longValue();
            at = behindNumber;
        }
        Entry.Valued turnWord = calendar(at);
        CalendarPart turnPart = CalendarPart.of(turnWord);
        if (turnWord == null || count < 1 || count > 100) {
            return null;
        }
        end = at + 1;
        if (turnPart == CalendarPart.SAME) {
            return same(part);
        }
        if (turnPart != CalendarPart.TURN || !tokens.has(at, Clitics.AL) || part == CalendarPart.DAYS && count == 1) {
            return null;
        }
        if (part == CalendarPart.YEARS && fourDigits(end) >= FIRST_YEAR) {
            int y = fourDigits(end);
            end = behindSign(end + 1);
            return Period.year(y);
        }
        if (part == CalendarPart.WEEKS && partAt(end) == CalendarPart.OF) {
            int keptEnd = end;
            if (monthName(end + 1)) {
                return monthPeriod(i).about(); // الأسبوع الماضي من شهر آب
            }
            end = keptEnd;
        }
        return turned(part, (int) count, (int) turnWord.value());
    }

    private @Nullable Period same(CalendarPart unit) {
        if (unit == CalendarPart.YEARS && lastYear > 0 && !lastHijri) {
            return Period.year(lastYear);
        }
        if (unit == CalendarPart.MONTHS && lastMonth > 0) {
            return lastHijri ? Period.hijriMonth(lastYear, lastMonth) : Period.month(lastYear, lastMonth);
        }
        return null;
    }

    private Period turned(CalendarPart unit, int count, int turnValue) {
        if (anchor == null) {
            return Period.unknown(unit == CalendarPart.YEARS ? Unit.YEAR : Unit.DAYS);
        }
        return switch (unit) {
            case WEEKS -> {
                LocalDate monday = anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield Period.weeks(monday.plusDays((long) WEEK * (turnValue < 0 ? -count : turnValue)), count);
            }
            case MONTHS -> {
                LocalDate first = anchor.withDayOfMonth(1).plusMonths(turnValue < 0 ? -count : turnValue);
                yield count == 1
                        ? Period.month(first.getYear(), first.getMonthValue())
                        : Period.months(first, first.plusMonths(count - 1L));
            }
            case YEARS -> {
                int first = anchor.getYear() + (turnValue < 0 ? -count : turnValue);
                yield count == 1 ? Period.year(first) : Period.years(first, first + count - 1);
            }
            default -> {
                LocalDate first = anchor.plusDays(turnValue < 0 ? -count : turnValue);
                yield count == 1 ? Period.day(first) : Period.days(first, first.plusDays(count - 1L));
            }
        };
    }

    // ---- seasons and feasts

    /** هذا الصيف, صيف عام 2014, الموسم الماضي, خلال الصيف. */
    private @Nullable Period season(int i) {
        boolean thisOne = tokens.is(i, WordClass.DEMONSTRATIVE);
        int at = thisOne ? i + 1 : i;
        Entry.Valued season = calendar(at);
        if (season == null
                || CalendarPart.of(season) != CalendarPart.SEASON
                || numerals.valued(at, WordClass.MONTH) != null) {
            return null;
        }
        boolean article = tokens.has(at, Clitics.AL);
        boolean sport = season.value() < 21;
        at++;
        if (thisOne) {
            end = at;
            return !article ? null : sport ? sportSeason(0) : season(season, 0);
        }
        Entry.Valued turnWord = calendar(at);
        if (article
                && turnWord != null
                && CalendarPart.of(turnWord) == CalendarPart.TURN
                && tokens.has(at, Clitics.AL)) {
            end = at + 1;
            if (sport && turnWord.value() == 0) {
                return null; // also the harvest's, the hunt's …
            }
            return sport ? sportSeason((int) turnWord.value()) : season(season, (int) turnWord.value());
        }
        if (sport) {
            return yearAndYear(at);
        }
        if (article) {
            end = at;
            return tokens.is(i - 1, WordClass.PREPOSITION) ? season(season, 0) : null;
        }
        Period of = unitAndTurn(behindOf(at));
        of = of != null ? of : yearByItsNumber(behindOf(at));
        if (of == null && fourDigits(at) >= FIRST_YEAR) {
            end = behindSign(at + 1);
            of = Period.year(fourDigits(at));
        }
        if (of == null || of.unit() != Unit.YEAR) {
            return null;
        }
        return of.from() == null
                ? Period.unknown(Unit.SEASON)
                : Period.season(of.from().getYear(), (int) season.value());
    }

    private Period season(Entry.Valued season, int turnValue) {
        return anchor == null
                ? Period.unknown(Unit.SEASON)
                : Period.season(anchor.getYear() + turnValue, (int) season.value());
    }

    /** A season of sport runs from summer to summer. */
    private Period sportSeason(int turnValue) {
        if (anchor == null) {
            return Period.unknown(Unit.DAYS);
        }
        int first = anchor.getYear() - (anchor.getMonthValue() >= 7 ? 0 : 1) + turnValue;
        return Period.years(first, first + 1);
    }

    private @Nullable Period feast(int i) {
        Entry.Valued feast = calendar(i);
        if (feast == null || CalendarPart.of(feast) != CalendarPart.FEAST) {
            return null;
        }
        end = numerals.endOf(i, feast);
        if (anchor == null) {
            return Period.unknown(Unit.DAYS);
        }
        int feastMonth = (int) feast.value() / 100;
        LocalDate nearest = null;
        int thisYear = Period.hijriYearOf(anchor);
        for (int y = thisYear - 1; y <= thisYear + 1; y++) {
            LocalDate day = Period.hijriDay(y, feastMonth, (int) feast.value() % 100);
            if (day != null && (nearest == null || distance(day) < distance(nearest))) {
                nearest = day;
            }
        }
        int days = feastMonth == DHU_AL_HIJJA ? 4 : 3;
        return nearest == null ? Period.unknown(Unit.DAYS) : Period.days(nearest, nearest.plusDays(days - 1L));
    }

    private long distance(LocalDate day) {
        return Math.abs(day.toEpochDay() - Objects.requireNonNull(anchor).toEpochDay());
    }

    // ---- years

    /** 2003/2004, 1435هـ - 1436هـ: two years that follow each other. */
    private @Nullable Period yearAndYear(int i) {
        int first = fourDigits(i);
        if (first == 0) {
            return null;
        }
        int at = behindSign(i + 1);
        if (!isSlash(at) && !tokens.is(at, TokenKind.DASH) || fourDigits(at + 1) != first + 1) {
            return null;
        }
        end = behindSign(at + 2);
        if (first < HIJRI_LAST) {
            LocalDate from = Period.hijriYear(first).from();
            LocalDate to = Period.hijriYear(first + 1).from();
            return from == null || to == null ? Period.unknown(Unit.DAYS) : Period.years(from.getYear(), to.getYear());
        }
        return Period.years(first, first + 1);
    }

    /** عام 2014, العام 2013, سنة 1436هـ, عامي 2013 و2014. */
    private @Nullable Period yearByItsNumber(int i) {
        Entry.Valued unit = calendar(i);
        if (unit == null || CalendarPart.of(unit) != CalendarPart.YEARS) {
            return null;
        }
        int at = i + 1;
        int y = fourDigits(at);
        if (y == 0) {
            return null;
        }
        if (unit.value() == 2) {
            int second = tokens.letters(at + 1) == 1 && tokens.letter(at + 1, 0) == WAW ? at + 2 : at + 1;
            int y2 = fourDigits(second);
            if (y2 > y) {
                end = behindSign(second + 1);
                return Period.years(y, y2);
            }
        }
        Period pair = yearAndYear(at);
        if (pair != null) {
            return pair;
        }
        end = behindSign(at + 1);
        return y < HIJRI_LAST ? Period.hijriYear(y) : Period.year(y);
    }

    /** منذ 2011, في 1984, (2015): four digits that nothing is counted by. */
    private @Nullable Period bareYear(int i) {
        int at = tokens.letters(i) == 1 && tokens.touchesNext(i) ? i + 1 : i;
        int y = fourDigits(at);
        if (y < 1900 || y > 2050 || tokens.is(at + 1, WordClass.COUNTED) || factorOrPercent(at + 1)) {
            return null;
        }
        boolean led = tokens.is(i - 1, WordClass.PREPOSITION);
        boolean bracketed = tokens.is(i - 1, TokenKind.OPEN_BRACKET) && tokens.is(at + 1, TokenKind.CLOSE_BRACKET);
        TokenKind next = tokens.kind(at + 1);
        boolean closes =
                next == null || next == TokenKind.STOP || next == TokenKind.COMMA || next == TokenKind.CLOSE_BRACKET;
        boolean named = closes && tokens.is(i - 1, TokenKind.WORD) && !tokens.is(i - 1, WordClass.BOUND);
        if (isSign(at + 1, MEEM) || led || bracketed || named) {
            end = behindSign(at + 1);
            return Period.year(y);
        }
        return null;
    }

    private boolean factorOrPercent(int i) {
        return numerals.factor(i) > 0 || BoundPart.of(numerals.valued(i, WordClass.BOUND)) == BoundPart.PERCENT;
    }

    // ---- words

    private Entry.@Nullable Valued calendar(int i) {
        return numerals.valued(i, WordClass.CALENDAR);
    }

    private @Nullable CalendarPart partAt(int i) {
        return CalendarPart.of(calendar(i));
    }
}
