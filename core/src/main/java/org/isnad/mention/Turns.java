package org.isnad.mention;

import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads days, weeks, months and years that are told by their distance from now: the last, this, the next, so many ago. */
final class Turns {

    private static final int MOST_TURNED = 100;
    private static final int MOST_BACK = 500;

    private final DateWords words;
    private final Tokens tokens;
    private final Numerals numerals;
    private final Clock clock;

    Turns(DateWords words, Clock clock) {
        this.words = words;
        this.tokens = words.tokens;
        this.numerals = words.numerals;
        this.clock = clock;
    }

    /** الأسبوع الماضي, هذا العام, الشهرين الماضيين, الأيام الثلاثة المقبلة, العام الحالي 2015م, العام نفسه. */
    @Nullable
    Dated unitAndTurn(int i) {
        Dated counted = countedUnits(i);
        if (counted != null) {
            return counted;
        }
        boolean thisOne = words.isThis(i);
        int at = thisOne ? i + 1 : i;
        Entry.Valued unit = words.calendar(at);
        CalendarPart part = CalendarPart.of(unit);
        if (unit == null || part == null || !part.isUnit() || !words.hasArticle(at)) {
            return null;
        }
        long count = (long) unit.value();
        if (!thisOne && part == CalendarPart.YEARS && count == 1 && words.partAt(i - 1) == CalendarPart.GENERAL) {
            return null; // الأمين العام الحالي
        }
        at++;
        if (thisOne) {
            boolean one = count == 1 && !tokens.is(at, TokenKind.NUMBER);
            return one ? new Dated(clock.turned(part, 1, 0), at) : null;
        }
        if (count == 0) {
            int behindNumber = numerals.read(at);
            if (behindNumber == at || !tokens.has(at, Clitics.AL)) {
                return null;
            }
            count = numerals.value().longValue();
            at = behindNumber;
        }
        return count < 1 || count > MOST_TURNED ? null : turned(part, (int) count, at);
    }

    /** الثلاثة أشهر الماضية, الخمس سنوات الأخيرة: the number stands before its unit. */
    private @Nullable Dated countedUnits(int i) {
        int at = tokens.has(i, Clitics.AL) && tokens.is(i, WordClass.NUMBER) ? numerals.read(i) : i;
        CalendarPart unit = at == i ? null : words.partAt(at);
        Entry.Valued turn = words.turn(at + 1);
        if (unit == null || !unit.isUnit() || tokens.clitics(at) != 0 || turn == null) {
            return null;
        }
        long count = numerals.value().longValue();
        return count < 2 || count > MOST_TURNED
                ? null
                : new Dated(clock.turned(unit, (int) count, (int) turn.value()), numerals.endOf(at + 1, turn));
    }

    private @Nullable Dated turned(CalendarPart unit, int count, int i) {
        if (words.partAt(i) == CalendarPart.SAME) {
            Period same = clock.same(unit);
            return same == null ? null : new Dated(same, i + 1);
        }
        int at = words.partAt(i) == CalendarPart.KIND && tokens.has(i, Clitics.AL) ? i + 1 : i;
        Entry.Valued turn = words.turn(at);
        if (turn == null || unit == CalendarPart.DAYS && count == 1 || turn.value() < -1 && count > 1) {
            return null;
        }
        int end = numerals.endOf(at, turn);
        int year = unit == CalendarPart.YEARS ? words.year(end) : 0;
        return year > 0
                ? new Dated(Years.year(year), words.behindSign(end + 1))
                : new Dated(clock.turned(unit, count, (int) turn.value()), end);
    }

    /** قبل يومين, قبل ستة أسابيع, قبل نحو 8 أعوام. */
    @Nullable
    Dated back(int i) {
        if (words.partAt(i) != CalendarPart.DISTANCE || words.partAt(i - 1) == CalendarPart.OF) {
            return null;
        }
        int at = i + 1;
        Entry.Valued bound = numerals.valued(at, WordClass.BOUND);
        boolean about = BoundPart.of(bound) == BoundPart.ABOUT;
        if (bound != null && about) {
            at = numerals.endOf(at, bound);
        }
        int behindNumber = numerals.read(at);
        boolean counted = behindNumber > at;
        if (counted && (numerals.value().scale() > 0 || numerals.value().longValue() > MOST_BACK)) {
            return null;
        }
        Entry.Valued unit = words.calendar(behindNumber);
        CalendarPart part = CalendarPart.of(unit);
        if (unit == null
                || part == null
                || tokens.clitics(behindNumber) != 0
                || !counted && unit.value() == 0
                || !isBare(behindNumber + 1)) {
            return null;
        }
        Period p = clock.back(part, counted ? numerals.value().longValue() : (long) unit.value());
        return p == null ? null : new Dated(about ? p.about() : p, behindNow(behindNumber + 1));
    }

    /** Whether nothing behind the unit makes it another expression: يوم الخميس, شهر آب, عام 2011, يومين من الهجوم. */
    private boolean isBare(int at) {
        return words.weekday(at) == null
                && words.month(at) == null
                && !tokens.is(at, TokenKind.NUMBER)
                && (words.partAt(at) != CalendarPart.OF || behindNow(at) > at);
    }

    /** Behind من الآن, where it stands here. */
    private int behindNow(int at) {
        return words.partAt(at) == CalendarPart.OF && words.partAt(at + 1) == CalendarPart.NOW ? at + 2 : at;
    }
}
