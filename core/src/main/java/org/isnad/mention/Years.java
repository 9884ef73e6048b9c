package org.isnad.mention;

import static org.isnad.letter.Letters.HEH;
import static org.isnad.letter.Letters.MEEM;
import static org.isnad.letter.Letters.WAW;

import java.time.LocalDate;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Period.Unit;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads years by their number. */
final class Years {

    private static final long NOT_NAMED = WordClass.set(WordClass.BOUND, WordClass.CUE_VERB, WordClass.VERB);
    private static final long GOES_ON = WordClass.set(
            WordClass.PREPOSITION,
            WordClass.RELATIVE,
            WordClass.CLAUSE_PARTICLE,
            WordClass.CONJUNCTION,
            WordClass.CUE_VERB);
    private static final int HUNDRED = 100;
    private static final int FIRST_BARE = 1900;
    private static final int LAST_BARE = 2050;

    private final DateWords words;
    private final Tokens tokens;
    private final Numerals numerals;

    Years(DateWords words) {
        this.words = words;
        this.tokens = words.tokens;
        this.numerals = words.numerals;
    }

    /** 2003/2004, 1435هـ - 1436هـ, 1437/1436هـ: two years that follow each other, in either order. */
    @Nullable
    Dated pair(int i) {
        int first = words.year(i);
        int at = words.behindSign(i + 1);
        int second = words.year(at + 1);
        if (first == 0 || !words.isSlash(at) && !tokens.is(at, TokenKind.DASH) || Math.abs(second - first) != 1) {
            return null;
        }
        return new Dated(between(Math.min(first, second), Math.max(first, second)), words.behindSign(at + 2));
    }

    /** عام 2014, العام الهجري 1436, سنة 1436هـ, عامي 2013 و2014, الأعوام 2012 و2013 و2014. */
    @Nullable
    Dated byNumber(int i) {
        Entry.Valued unit = words.calendar(i);
        if (unit == null || CalendarPart.of(unit) != CalendarPart.YEARS) {
            return null;
        }
        int at = isKind(i + 1) ? i + 2 : i + 1;
        int year = words.toldYear(at);
        if (year == 0) {
            return null;
        }
        Dated several = unit.value() == 1 ? pair(at) : list(at);
        return several != null ? several : new Dated(year(year), words.behindSign(at + 1));
    }

    /** الهجري, المالي, الدراسي behind العام. */
    private boolean isKind(int i) {
        CalendarPart part = words.partAt(i);
        return part == CalendarPart.KIND || part == CalendarPart.OTHER;
    }

    /** 2013 و2014, 2012 - 2014, 2012 و2013 و2014; null where only one stands here. */
    @Nullable
    Dated list(int i) {
        int first = words.year(i);
        int last = first;
        int end = words.behindSign(i + 1);
        int next = nextOfList(end);
        while (first > 0
                && words.year(next) > last
                && DateWords.isHijri(first) == DateWords.isHijri(words.year(next))) {
            last = words.year(next);
            end = words.behindSign(next + 1);
            next = nextOfList(end);
        }
        return last == first ? null : new Dated(between(first, last), end);
    }

    private int nextOfList(int at) {
        boolean and = tokens.letters(at) == 1 && tokens.letter(at, 0) == WAW;
        return and || words.isSlash(at) || words.isTo(at) ? at + 1 : at;
    }

    private static Period between(int first, int last) {
        LocalDate from = year(first).from();
        LocalDate to = year(last).from();
        return from == null || to == null ? Period.unknown(Unit.DAYS) : Period.years(from.getYear(), to.getYear());
    }

    /** 2012-2014, بين 2012 و2014, two years of a time; not where they count something. */
    @Nullable
    Dated bareRange(int i) {
        boolean led = tokens.is(i - 1, WordClass.PREPOSITION) && nextOfList(i + 1) > i + 1;
        Dated range = inBareRange(words.year(i)) && (led || tokens.is(i + 1, TokenKind.DASH)) ? list(i) : null;
        return range == null || tokens.is(range.end(), WordClass.COUNTED) || isFactorOrPercent(range.end())
                ? null
                : range;
    }

    private static boolean inBareRange(int y) {
        return y >= FIRST_BARE && y <= LAST_BARE;
    }

    static Period year(int y) {
        return DateWords.isHijri(y) ? Period.hijriYear(y) : Period.year(y);
    }

    /** منذ 2011, في 1984, (2015), مونديال 2018 في روسيا, 1435هـ: four digits that nothing is counted by. */
    @Nullable
    Dated bare(int i) {
        int at = tokens.letters(i) == 1 && tokens.touchesNext(i) ? i + 1 : i;
        int y = words.year(at);
        if (y > 0 && DateWords.isHijri(y)) {
            return words.isSign(at + 1, HEH) ? new Dated(year(y), at + 2) : null;
        }
        if (!inBareRange(y) || tokens.is(at + 1, WordClass.COUNTED) || isFactorOrPercent(at + 1)) {
            return null;
        }
        return words.isSign(at + 1, MEEM) || isLed(i, at) || isBracketed(i, at) || names(i - 1, at)
                ? new Dated(Period.year(y), words.behindSign(at + 1))
                : null;
    }

    /** A round number behind a preposition may count what the lexicon does not know. */
    private boolean isLed(int i, int at) {
        return tokens.is(i - 1, WordClass.PREPOSITION) && (words.year(at) % HUNDRED != 0 || isClosed(at + 1));
    }

    private boolean isBracketed(int i, int at) {
        return tokens.is(i - 1, TokenKind.OPEN_BRACKET) && tokens.is(at + 1, TokenKind.CLOSE_BRACKET);
    }

    /** Whether the word before is named by the year (رؤية 2030): nothing that could be counted stands behind. */
    private boolean names(int before, int at) {
        return isClosed(at + 1)
                && tokens.is(before, TokenKind.WORD)
                && !tokens.isAny(before, NOT_NAMED)
                && (words.year(at) % HUNDRED != 0 || !tokens.is(at + 1, TokenKind.WORD));
    }

    private boolean isClosed(int i) {
        TokenKind kind = tokens.kind(i);
        return kind == null
                || kind == TokenKind.STOP
                || kind == TokenKind.COMMA
                || kind == TokenKind.CLOSE_BRACKET
                || kind == TokenKind.QUOTE
                || kind == TokenKind.WORD && tokens.isAny(i, GOES_ON);
    }

    private boolean isFactorOrPercent(int i) {
        return numerals.factor(i) > 0 || words.boundAt(i) == BoundPart.PERCENT;
    }
}
