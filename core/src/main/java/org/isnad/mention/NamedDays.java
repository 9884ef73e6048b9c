package org.isnad.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Period.Unit;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads days by their names: weekdays, and days counted from today. */
final class NamedDays {

    private static final int MOST_ADDED = 4;

    private final DateWords words;
    private final Tokens tokens;
    private final Numerals numerals;
    private final Clock clock;
    private final MonthDays monthDays;

    NamedDays(DateWords words, Clock clock, MonthDays monthDays) {
        this.words = words;
        this.tokens = words.tokens;
        this.numerals = words.numerals;
        this.clock = clock;
        this.monthDays = monthDays;
    }

    /** What is read of one expression. */
    private static final class Named {
        private int weekday;
        private int secondWeekday;
        private int offset = Clock.UNTOLD;
        private int turn = Clock.UNTOLD;
        private @Nullable Period explicit;
        private int end;
    }

    /** مساء أمس, اليوم (الثلاثاء), أمس الجمعة 11 آب, يوم الخميس الماضي, ليل السبت الأحد, الجمعة أمس. */
    @Nullable
    Dated day(int i) {
        Named day = core(i, words.behindLeads(i));
        if (day == null) {
            return null;
        }
        if (day.offset == 0 && words.partAt(day.end) == CalendarPart.SAME) {
            return new Dated(clock.sameDay(), day.end + 1);
        }
        for (int k = 0; k < MOST_ADDED && add(day, i); k++) {
            // each round reads one more part
        }
        setClock(day);
        var dated = new Dated(period(day, i), day.end);
        Dated whole = day.secondWeekday == 0 && day.explicit == null ? monthDays.withTwin(dated) : dated;
        return whole.clashingWith(clash(day, whole));
    }

    /** The day that page or agency give for أمس or the like, where the weekday or date told beside it is another; null where they agree. */
    private @Nullable LocalDate clash(Named day, Dated read) {
        boolean toldTwice = day.weekday > 0 || day.explicit != null || read.end() > day.end;
        LocalDate given = clock.given();
        if (day.offset == Clock.UNTOLD
                || !toldTwice
                || given == null
                || read.period().unit() != Unit.DAY) {
            return null;
        }
        LocalDate expected = given.plusDays(day.offset);
        LocalDate told = read.period().from();
        return told == null || told.equals(expected) ? null : expected;
    }

    private @Nullable Named core(int i, int at) {
        var day = new Named();
        if (words.isBare(i - 1, CalendarPart.NAMED)) {
            return null;
        }
        if (isThisDay(at)) {
            day.offset = 0;
            day.end = at + 2;
            return day;
        }
        Entry.Valued core = words.weekday(at);
        if (core != null) {
            if (words.isBare(i - 1, CalendarPart.RITE) || isFamilyName(i) || core.value() == 1 && isCountedTwo(at)) {
                return null;
            }
            day.weekday = (int) core.value();
        } else {
            core = words.calendar(at);
            if (core == null || CalendarPart.of(core) != CalendarPart.DAY || isNoDay(at, core)) {
                return null;
            }
            day.offset = (int) core.value();
        }
        day.end = numerals.endOf(at, core);
        return day;
    }

    /** هذا اليوم, هذا المساء, هذه الليلة. */
    private boolean isThisDay(int at) {
        CalendarPart part = words.isThis(at) && words.hasArticle(at + 1) ? words.partAt(at + 1) : null;
        boolean age = part == CalendarPart.HOUR && words.valueAt(at + 1) > 0; // هذا العصر
        return part == CalendarPart.HOUR && !age || part == CalendarPart.DAY;
    }

    /** خالد الخميس: behind a given name that no verb or title of somebody else could be. */
    private boolean isFamilyName(int i) {
        return tokens.is(i - 1, WordClass.GIVEN_NAME) && tokens.clitics(i) == 0;
    }

    /** Reads one more part behind what was read, also in brackets; false where none follows. */
    private boolean add(Named day, int start) {
        boolean bracket = tokens.is(day.end, TokenKind.OPEN_BRACKET) || isWordInMarks(day.end);
        boolean comma = tokens.is(day.end, TokenKind.COMMA);
        boolean joined = day.weekday > 0
                && words.partAt(start) == CalendarPart.HOUR
                && (tokens.is(day.end, TokenKind.DASH) || words.isSlash(day.end)); // ليل السبت - الأحد
        int inside = bracket || comma || joined ? day.end + 1 : day.end;
        int behind = comma ? -1 : addName(day, start, inside, bracket);
        behind = behind >= 0 ? behind : addNumber(day, inside);
        if (behind >= 0) {
            day.end = bracket && closes(behind) ? behind + 1 : behind;
        }
        return behind >= 0;
    }

    /** اليوم "الثلاثاء". */
    private boolean isWordInMarks(int mark) {
        return tokens.quoteEnd(mark) == mark + 2;
    }

    private boolean closes(int i) {
        return tokens.is(i, TokenKind.CLOSE_BRACKET) || tokens.is(i, TokenKind.QUOTE);
    }

    /** A weekday, أمس or the like, الماضي or the like; the token behind it, -1 for none. */
    private int addName(Named day, int start, int at, boolean bracket) {
        Entry.Valued weekday = words.weekday(at);
        if (weekday != null) {
            return addWeekday(day, start, at, bracket, weekday);
        }
        Entry.Valued word = words.calendar(at);
        if (word == null || day.weekday == 0) {
            return -1;
        }
        CalendarPart part = CalendarPart.of(word);
        if (part == CalendarPart.DAY && day.offset == Clock.UNTOLD && tokens.clitics(at) == 0) {
            day.offset = (int) word.value();
            return numerals.endOf(at, word);
        }
        if (words.turn(at) != null && !bracket) {
            day.turn = (int) word.value();
            return numerals.endOf(at, word);
        }
        return -1;
    }

    private int addWeekday(Named day, int start, int at, boolean bracket, Entry.Valued weekday) {
        if (day.weekday == 0 && !tokens.has(at, Clitics.CONJUNCTIONS | Clitics.PREPOSITIONS)) {
            day.weekday = (int) weekday.value();
            return numerals.endOf(at, weekday);
        }
        boolean goesOn =
                tokens.has(at, Clitics.WA) || day.secondWeekday == 0 && words.partAt(start) == CalendarPart.HOUR;
        if (day.weekday > 0 && !bracket && goesOn) {
            day.secondWeekday = (int) weekday.value();
            return numerals.endOf(at, weekday);
        }
        return -1;
    }

    private int addNumber(Named day, int at) {
        if (day.explicit != null || !tokens.is(at, TokenKind.NUMBER) && words.partAt(at) != CalendarPart.ORDINAL) {
            return -1;
        }
        Dated explicit = monthDays.inDigits(at);
        explicit = explicit != null ? explicit : monthDays.ofMonth(at);
        if (explicit == null) {
            return -1;
        }
        day.explicit = explicit.period();
        return explicit.end();
    }

    private Period period(Named day, int start) {
        if (day.explicit != null) {
            return day.explicit;
        }
        if (day.weekday == 0) {
            return clock.dayFromToday(day.offset);
        }
        LocalDate first = clock.weekday(day.weekday, day.offset, day.turn, start);
        LocalDate today = clock.today();
        if (first == null || today == null) {
            return Period.unknown(Unit.DAY);
        }
        if (day.secondWeekday == 0) {
            return Period.day(first);
        }
        LocalDate second = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day.secondWeekday)));
        boolean untold = day.turn == Clock.UNTOLD && day.offset == Clock.UNTOLD;
        return untold && second.isAfter(today) && !words.isFuture(start)
                ? Period.days(first.minusDays(Clock.WEEK), second.minusDays(Clock.WEEK))
                : Period.days(first, second);
    }

    /** الشخصين الاثنين, الاثنين في المئة: the number, not the day. */
    private boolean isCountedTwo(int at) {
        Word before = tokens.word(at - 1);
        Entry.Counted counted = before == null ? null : before.counted();
        return counted != null && counted.dual() || words.boundAt(at + 1) == BoundPart.PERCENT;
    }

    private boolean isNoDay(int at, Entry.Valued core) {
        CalendarPart next = words.partAt(at + 1);
        boolean perDay = tokens.has(at, Clitics.BI) && core.value() == 0 && words.weekday(at + 1) == null;
        boolean otherDay = core.value() == 0 && next == CalendarPart.ORDINAL;
        if (perDay || otherDay || next == CalendarPart.OTHER) {
            return true; // ألف برميل باليوم, اليوم الأول, اليوم التالي, بالأمس القريب
        }
        if (core.value() >= 0 && words.partAt(at - 1) == CalendarPart.NOWADAYS && words.weekday(at + 1) == null) {
            return true; // العالم اليوم, جيل الغد
        }
        if (tokens.quoteEnd(at - 1) == at + 1) {
            return true; // a paper's name
        }
        if (core.value() == 1 && tokens.is(at - 1, WordClass.AUXILIARY)) {
            return true; // قد غدا: it has become
        }
        boolean article = words.startsWithArticle(at + 1) && !tokens.is(at + 1, WordClass.WEEKDAY);
        boolean firstWord = at == tokens.sentenceStart(tokens.sentence(at));
        return article
                && (core.value() == -1 && tokens.is(at - 1, WordClass.PREPOSITION) || core.value() == 1 && firstWord);
    }

    // ---- the day that a text counts from

    /** The day that the first «yesterday, Wednesday» or the like between two tokens counts from; null where there is none. */
    @Nullable
    LocalDate toldToday(int from, int to) {
        for (int i = from; i < to; i++) {
            Entry.Valued day = tokens.is(i, WordClass.CALENDAR) ? words.calendar(i) : null;
            if (day != null && CalendarPart.of(day) == CalendarPart.DAY) {
                int at = numerals.endOf(i, day);
                boolean inside = tokens.is(at, TokenKind.OPEN_BRACKET) || isWordInMarks(at);
                Entry.Valued weekday = words.weekday(inside ? at + 1 : at);
                if (weekday != null && tokens.clitics(at) == 0 && tokens.sentence(at) == tokens.sentence(i)) {
                    return today((int) weekday.value(), (int) day.value());
                }
            }
        }
        return null;
    }

    /** From «yesterday, Wednesday» and «today, 3 May» on, the text counts from the day that this tells. */
    private void setClock(Named day) {
        LocalDate told = day.explicit == null ? null : day.explicit.from();
        LocalDate today = day.offset == Clock.UNTOLD || day.secondWeekday > 0
                ? null
                : told != null ? told.minusDays(day.offset) : today(day.weekday, day.offset);
        if (today != null && (clock.today() == null || clock.isNear(today))) {
            clock.set(today);
        }
    }

    private @Nullable LocalDate today(int weekday, int offset) {
        LocalDate day = weekday == 0 ? null : clock.weekday(weekday, offset, Clock.UNTOLD, 0);
        return day == null ? null : day.minusDays(offset);
    }
}
