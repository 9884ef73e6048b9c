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
    private static final long OFFICES =
            WordClass.set(WordClass.ROLE, WordClass.TITLE, WordClass.BODY, WordClass.GROUP, WordClass.ANONYMOUS);

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
        boolean thisOne = words.isThis(i);
        int at = thisOne ? i + 1 : i;
        Entry.Valued unit = words.calendar(at);
        CalendarPart part = CalendarPart.of(unit);
        if (unit == null || part == null || !part.isUnit() || !words.hasArticle(at)) {
            return null;
        }
        long count = (long) unit.value();
        if (part == CalendarPart.YEARS && count == 1 && tokens.isAny(i - 1, OFFICES)) {
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

    private @Nullable Dated turned(CalendarPart unit, int count, int at) {
        Entry.Valued turn = words.calendar(at);
        CalendarPart part = CalendarPart.of(turn);
        if (turn == null || part == null) {
            return null;
        }
        if (part == CalendarPart.SAME) {
            Period same = clock.same(unit);
            return same == null ? null : new Dated(same, at + 1);
        }
        if (part != CalendarPart.TURN || !tokens.has(at, Clitics.AL) || unit == CalendarPart.DAYS && count == 1) {
            return null;
        }
        if (unit == CalendarPart.YEARS && words.commonYear(at + 1) > 0) {
            return new Dated(Period.year(words.commonYear(at + 1)), words.behindSign(at + 2));
        }
        return new Dated(clock.turned(unit, count, (int) turn.value()), at + 1);
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
        return p == null ? null : new Dated(about ? p.about() : p, behindNumber + 1);
    }

    /** Whether nothing behind the unit makes it another expression: يوم الخميس, شهر آب, عام 2011, يومين من الهجوم. */
    private boolean isBare(int at) {
        return words.weekday(at) == null
                && words.month(at) == null
                && !tokens.is(at, TokenKind.NUMBER)
                && words.partAt(at) != CalendarPart.OF;
    }
}
