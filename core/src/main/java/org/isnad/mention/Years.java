package org.isnad.mention;

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

    /** 2003/2004, 1435هـ - 1436هـ: two years that follow each other. */
    @Nullable
    Dated pair(int i) {
        int first = words.year(i);
        int at = words.behindSign(i + 1);
        if (first == 0 || !words.isSlash(at) && !tokens.is(at, TokenKind.DASH) || words.year(at + 1) != first + 1) {
            return null;
        }
        int end = words.behindSign(at + 2);
        if (!DateWords.isHijri(first)) {
            return new Dated(Period.years(first, first + 1), end);
        }
        LocalDate from = Period.hijriYear(first).from();
        LocalDate to = Period.hijriYear(first + 1).from();
        return from == null || to == null
                ? new Dated(Period.unknown(Unit.DAY), end)
                : new Dated(Period.years(from.getYear(), to.getYear()), end);
    }

    /** عام 2014, العام 2013, سنة 1436هـ, عامي 2013 و2014. */
    @Nullable
    Dated byNumber(int i) {
        Entry.Valued unit = words.calendar(i);
        int y = words.year(i + 1);
        if (unit == null || CalendarPart.of(unit) != CalendarPart.YEARS || y == 0) {
            return null;
        }
        if (unit.value() == 2) {
            int second = tokens.letters(i + 2) == 1 && tokens.letter(i + 2, 0) == WAW ? i + 3 : i + 2;
            if (words.year(second) > y) {
                return new Dated(Period.years(y, words.year(second)), words.behindSign(second + 1));
            }
        }
        Dated pair = pair(i + 1);
        return pair != null ? pair : new Dated(year(y), words.behindSign(i + 2));
    }

    private static Period year(int y) {
        return DateWords.isHijri(y) ? Period.hijriYear(y) : Period.year(y);
    }

    /** منذ 2011, في 1984, (2015): four digits that nothing is counted by. */
    @Nullable
    Dated bare(int i) {
        int at = tokens.letters(i) == 1 && tokens.touchesNext(i) ? i + 1 : i;
        int y = words.year(at);
        if (y < FIRST_BARE || y > LAST_BARE || tokens.is(at + 1, WordClass.COUNTED) || isFactorOrPercent(at + 1)) {
            return null;
        }
        boolean led = tokens.is(i - 1, WordClass.PREPOSITION);
        boolean bracketed = tokens.is(i - 1, TokenKind.OPEN_BRACKET) && tokens.is(at + 1, TokenKind.CLOSE_BRACKET);
        TokenKind next = tokens.kind(at + 1);
        boolean closes =
                next == null || next == TokenKind.STOP || next == TokenKind.COMMA || next == TokenKind.CLOSE_BRACKET;
        boolean named = closes && tokens.is(i - 1, TokenKind.WORD) && !tokens.is(i - 1, WordClass.BOUND);
        return words.isSign(at + 1, MEEM) || led || bracketed || named
                ? new Dated(Period.year(y), words.behindSign(at + 1))
                : null;
    }

    private boolean isFactorOrPercent(int i) {
        return numerals.factor(i) > 0 || words.boundAt(i) == BoundPart.PERCENT;
    }
}
