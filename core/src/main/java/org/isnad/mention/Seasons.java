package org.isnad.mention;

import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Period.Unit;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads seasons of the year and of sport, and feasts. */
final class Seasons {

    /** A season of the year is numbered as EDTF has it, one of sport below. */
    private static final int SPRING = 21;

    private final DateWords words;
    private final Tokens tokens;
    private final Clock clock;
    private final Years years;
    private final Turns turns;

    Seasons(DateWords words, Clock clock, Years years, Turns turns) {
        this.words = words;
        this.tokens = words.tokens;
        this.clock = clock;
        this.years = years;
        this.turns = turns;
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
            return article ? new Dated(turned(season, 0), at) : null;
        }
        Entry.Valued turn = words.calendar(at);
        if (article && turn != null && CalendarPart.of(turn) == CalendarPart.TURN && tokens.has(at, Clitics.AL)) {
            boolean otherSeason = season < SPRING && turn.value() == 0; // also the harvest's, the hunt's …
            return otherSeason ? null : new Dated(turned(season, (int) turn.value()), at + 1);
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

    /** عيد الفطر. */
    @Nullable
    Dated feast(int i) {
        Entry.Valued feast = words.calendar(i);
        if (feast == null || CalendarPart.of(feast) != CalendarPart.FEAST) {
            return null;
        }
        int firstDay = (int) feast.value();
        return new Dated(clock.feast(firstDay / 100, firstDay % 100), words.numerals.endOf(i, feast));
    }
}
