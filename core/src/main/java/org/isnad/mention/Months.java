package org.isnad.mention;

import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Period.Unit;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the names of months, in four systems and two at once, with what tells their year. */
final class Months {

    private static final int RAMADAN = 9;

    private final DateWords words;
    private final Tokens tokens;
    private final Numerals numerals;
    private final Clock clock;
    private final Years years;
    private final Turns turns;

    Months(DateWords words, Clock clock, Years years, Turns turns) {
        this.words = words;
        this.tokens = words.tokens;
        this.numerals = words.numerals;
        this.clock = clock;
        this.years = years;
        this.turns = turns;
    }

    /** A month's name without a day counts where something shows that it is one: مارس is also «he practised». */
    @Nullable
    Dated alone(int i) {
        CalendarPart before = words.partAt(i - 1);
        boolean led = tokens.is(i - 1, WordClass.PREPOSITION)
                || tokens.has(i, Clitics.BI | Clitics.LI)
                || before != null && before.leads();
        MonthName name = isShortWithClitic(i) ? null : name(i);
        if (name == null || !name.told() && (!led || name.hijri() && name.month() != RAMADAN)) {
            return null;
        }
        return new Dated(clock.month(name, i), name.end());
    }

    /** باب is a door; بآب, with its sign, is «in August». */
    private boolean isShortWithClitic(int i) {
        int and = tokens.has(i, Clitics.CONJUNCTIONS) ? 1 : 0;
        return tokens.letters(i) <= 3 + and
                && tokens.end(i) > tokens.start(i) + 1 + and // one ligature may be three letters
                && tokens.has(i, Clitics.BI | Clitics.LI)
                && tokens.text().charAt(tokens.start(i) + 1 + and) != Letters.ALEF_MADDA;
    }

    /**
     * شهر آب, تموز (يوليو) الماضي, كانون الثاني/يناير 2014, ابريل نيسان من العام الماضي, شهري حزيران وتموز, الشهر ذاته.
     */
    @Nullable
    MonthName name(int i) {
        Entry.Valued unit = words.calendar(i);
        boolean isUnit = unit != null
                && CalendarPart.of(unit) == CalendarPart.MONTHS
                && (unit.value() > 0 || words.month(i + 1) != null);
        int at = isUnit ? i + 1 : i;
        Entry.Valued name = words.month(at);
        if (name == null) {
            boolean one = unit != null && isUnit && unit.value() == 1;
            return one && tokens.has(i, Clitics.AL) ? byTurn(at) : null;
        }
        boolean hijri = DateWords.isHijri(name);
        if (isUnit && tokens.has(at, Clitics.PREPOSITIONS) || tokens.has(at, Clitics.AL) && !hijri) {
            return null; // الباب
        }
        int behindName = numerals.endOf(at, name);
        int behind = behindTwin(behindName, name);
        boolean told = isUnit || behind > behindName;
        return withYear(withOthers(new MonthName((int) name.value(), 0, hijri, 0, Clock.UNTOLD, told, behind)));
    }

    /** More months behind the first: حزيران وتموز, ماي وجوان وجويلية, يونيو إلى أغسطس. */
    private MonthName withOthers(MonthName first) {
        MonthName all = first;
        while (true) {
            int at = words.isTo(all.end()) ? all.end() + 1 : all.end();
            Entry.Valued more = words.month(at);
            if (more == null
                    || at == all.end() && !tokens.has(at, Clitics.WA)
                    || DateWords.isHijri(more) != all.hijri()
                    || more.value() == all.month()
                    || more.value() == all.second()) {
                return all;
            }
            all = all.upTo((int) more.value(), behindTwin(numerals.endOf(at, more), more));
        }
    }

    /** Both names of one month: تموز/يوليو, آب (أغسطس), يونيو حزيران, كانون الثاني - يناير. */
    private int behindTwin(int at, Entry.Valued name) {
        boolean bracket = tokens.is(at, TokenKind.OPEN_BRACKET);
        int twinAt = bracket || tokens.is(at, TokenKind.DASH) || words.isSlash(at) ? at + 1 : at;
        Entry.Valued twin = words.month(twinAt);
        if (twin == null
                || twin.value() != name.value()
                || DateWords.isHijri(twin) != DateWords.isHijri(name)
                || tokens.has(twinAt, Clitics.WA)) {
            return at;
        }
        int behind = numerals.endOf(twinAt, twin);
        return bracket && tokens.is(behind, TokenKind.CLOSE_BRACKET) ? behind + 1 : behind;
    }

    /** الشهر الماضي, الشهر الجاري, الشهر ذاته. */
    private @Nullable MonthName byTurn(int at) {
        if (words.partAt(at) == CalendarPart.SAME) {
            return clock.sameMonth(at + 1);
        }
        Entry.Valued turn = words.turn(at);
        return turn == null ? null : clock.turnedMonth((int) turn.value(), numerals.endOf(at, turn));
    }

    /** What behind a month's name tells its year: 2014, عام 2014, من العام الماضي, الماضي. */
    private MonthName withYear(MonthName name) {
        int at = name.end();
        Entry.Valued turn = words.turn(at);
        if (turn != null) {
            int end = numerals.endOf(at, turn);
            int year = words.year(end);
            MonthName turned = name.turned((int) turn.value(), end);
            return year > 0 && DateWords.isHijri(year) == name.hijri()
                    ? turned.inYear(year, words.behindSign(end + 1))
                    : turned;
        }
        int year = words.year(at);
        if (year > 0 && DateWords.isHijri(year) == name.hijri()) {
            return name.inYear(year, words.behindSign(at + 1));
        }
        Dated of = turns.unitAndTurn(words.behindOf(at));
        of = of != null ? of : years.byNumber(words.behindOf(at));
        if (of == null || of.period().unit() != Unit.YEAR || of.period().from() == null) {
            return name;
        }
        int common = of.period().from().getYear();
        return name.inYear(name.hijri() ? Period.hijriYearIn(common, name.month()) : common, of.end());
    }
}
