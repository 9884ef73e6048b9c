package org.isnad.mention;

import java.util.Objects;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Period.Unit;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads seasons of the year and of sport, and feasts. */
final class Seasons {

    private static final int HUNDRED = 100;
    // feasts that last longer than a day: calendar.yaml
    private static final int FITR = 1001;
    private static final int ADHA = 1210;
    private static final int TASHRIQ = 1211;
    /** A season of the year is numbered as EDTF has it, one of sport below. */
    private static final int SPRING = 21;

    private final DateWords words;
    private final Tokens tokens;
    private final Clock clock;
    private final Years years;
    private final Turns turns;
    private final Months months;
    private boolean sport;

    Seasons(DateWords words, Clock clock, Years years, Turns turns, Months months) {
        this.words = words;
        this.tokens = words.tokens;
        this.clock = clock;
        this.years = years;
        this.turns = turns;
        this.months = months;
    }

    /** هذا الصيف, صيف عام 2014, الموسم الماضي, خلال الصيف. */
    @Nullable
    Dated season(int i) {
        boolean thisOne = tokens.is(i, WordClass.DEMONSTRATIVE);
        int at = thisOne ? i + 1 : i;
        Entry.Valued entry = words.calendar(at);
        if (entry == null || CalendarPart.of(entry) != CalendarPart.SEASON || words.month(at) != null) {
            return null; // ربيع الأول
        }
        int season = (int) entry.value();
        boolean article = tokens.has(at, Clitics.AL);
        at++;
        if (thisOne) {
            return !article || season < SPRING && !speaksOfSport() ? null : new Dated(turned(season, 0), at);
        }
        if (words.isKindOfSeason(at)) {
            at++;
        }
        Entry.Valued turn = words.turn(at);
        if (article && turn != null) {
            boolean otherSeason = season < SPRING && !speaksOfSport(); // the harvest's, the hunt's …
            return otherSeason ? null : new Dated(turned(season, (int) turn.value()), words.numerals.endOf(at, turn));
        }
        if (season < SPRING) {
            return years.pair(at);
        }
        if (article) {
            return tokens.is(i - 1, WordClass.PREPOSITION) ? new Dated(clock.season(season, 0), at) : null;
        }
        return ofYear(season, at);
    }

    private Period turned(int season, int turn) {
        return season < SPRING ? clock.sportSeason(turn) : clock.season(season, turn);
    }

    private @Nullable Dated ofYear(int season, int at) {
        Dated of = turns.unitAndTurn(words.behindOf(at));
        of = of != null ? of : years.byNumber(words.behindOf(at));
        if (of == null && words.commonYear(at) > 0) {
            of = new Dated(Period.year(words.commonYear(at)), words.behindSign(at + 1));
        }
        if (of == null || of.period().unit() != Unit.YEAR) {
            return null;
        }
        Period year = of.period();
        return new Dated(
                year.from() == null
                        ? Period.unknown(Unit.SEASON)
                        : Period.season(year.from().getYear(), season),
                of.end());
    }

    /** Whether the text speaks of sport; looked up when a season that may be one is met. */
    private boolean speaksOfSport() {
        for (int i = 0; !sport && i < tokens.size(); i++) {
            sport = tokens.is(i, WordClass.CALENDAR) && words.partAt(i) == CalendarPart.SPORT;
        }
        return sport;
    }

    // ---- feasts

    /** عيد الفطر, عيد الأضحى المقبل, ثاني أيام عيد الفطر, أول أيام شهر رمضان. */
    @Nullable
    Dated feast(int i) {
        boolean ofDays = words.isBare(i, CalendarPart.ORDINAL) && words.partAt(i + 1) == CalendarPart.DAYS;
        int nth = ofDays ? (int) Objects.requireNonNull(words.calendar(i)).value() : 0;
        int at = ofDays ? i + 2 : i;
        Entry.Valued feast = words.calendar(at);
        if (words.isBare(i - 1, CalendarPart.NAMED)) {
            return null;
        }
        if (feast == null || CalendarPart.of(feast) != CalendarPart.FEAST) {
            return ofDays ? dayOfMonth(nth, at, i) : null;
        }
        int first = (int) feast.value();
        int end = words.numerals.endOf(at, feast);
        Entry.Valued turn = words.turn(end);
        if (turn != null) {
            end = words.numerals.endOf(end, turn);
        }
        int which = turn == null ? Clock.UNTOLD : (int) turn.value();
        return new Dated(
                nth > 0
                        ? clock.feast(first / HUNDRED, first % HUNDRED + nth - 1, 1, which)
                        : clock.feast(first / HUNDRED, first % HUNDRED, length(first), which),
                end);
    }

    private @Nullable Dated dayOfMonth(int nth, int at, int start) {
        MonthName month = months.name(at);
        return month == null ? null : new Dated(clock.days(month, nth, nth, start), month.end());
    }

    private static int length(int feast) {
        return switch (feast) {
            case FITR, TASHRIQ -> 3;
            case ADHA -> 4;
            default -> 1;
        };
    }

    // ---- decades and centuries

    /** الثمانينات, تسعينيات القرن الماضي, الستينات من القرن الماضي, القرن الماضي. */
    @Nullable
    Dated age(int i) {
        Entry.Valued entry = words.calendar(i);
        CalendarPart part = CalendarPart.of(entry);
        if (entry == null || part != CalendarPart.DECADE && part != CalendarPart.CENTURY) {
            return null;
        }
        int end = words.numerals.endOf(i, entry);
        int year = (int) entry.value();
        if (part == CalendarPart.CENTURY) {
            return new Dated(Period.century(year), end);
        }
        int at = words.partAt(end) == CalendarPart.OF ? end + 1 : end;
        Entry.Valued century = words.calendar(at);
        if (century != null && CalendarPart.of(century) == CalendarPart.CENTURY) {
            int inCentury = (int) century.value() + year % HUNDRED;
            return new Dated(Period.decade(inCentury), words.numerals.endOf(at, century));
        }
        boolean ofLife = words.partAt(end) == CalendarPart.OF;
        return words.hasArticle(i) && !ofLife ? new Dated(Period.decade(year), end) : null;
    }
}
