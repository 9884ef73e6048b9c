package org.isnad.mention;

import static org.isnad.letter.Letters.WAW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.document.Anchor;
import org.isnad.document.DateMention;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Period.Unit;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the expressions that name a calendar time and works out what they mean on the day of publication. What only a day of publication
 * could tell is left without a value when there is none. Each production reads from a token on, and answers with what it read or with null.
 */
final class Dates {

    private static final long STARTERS = WordClass.set(
            WordClass.CALENDAR,
            WordClass.MONTH,
            WordClass.WEEKDAY,
            WordClass.DEMONSTRATIVE,
            WordClass.NUMBER,
            WordClass.PHRASE_START);
    private static final long SURE_STARTERS = WordClass.set(WordClass.MONTH, WordClass.WEEKDAY, WordClass.NUMBER);

    private final Tokens tokens;
    private final Names names;
    private final DateWords words;
    private final Clock clock;
    private final NamedDays namedDays;
    private final List<Production> productions;

    /** @param givenBy what gives the day of today */
    Dates(Tokens tokens, Names names, Numerals numerals, @Nullable LocalDate today, Anchor givenBy) {
        this.tokens = tokens;
        this.names = names;
        this.words = new DateWords(tokens, names, numerals);
        this.clock = new Clock(words, today, givenBy);
        var years = new Years(words);
        var turns = new Turns(words, clock);
        var months = new Months(words, clock, years, turns);
        var monthDays = new MonthDays(words, clock, months);
        this.namedDays = new NamedDays(words, clock, monthDays);
        var seasons = new Seasons(words, clock, years, turns, months);
        var parts = new Parts(words, clock, years, turns, months, seasons);
        // The order matters: what says more is tried before what it could be begun with.
        this.productions = List.of(
                monthDays::inDigits,
                years::pair,
                years::bareRange,
                parts::weekOfMonth,
                parts::firstMonths,
                seasons::feast,
                monthDays::ofMonth,
                namedDays::day,
                turns::back,
                parts::edge,
                parts::part,
                months::alone,
                turns::unitAndTurn,
                seasons::season,
                seasons::age,
                years::byNumber,
                years::bare);
    }

    /** A way to name a time: what it reads from a token on, or null. */
    private interface Production {
        @Nullable
        Dated read(int token);
    }

    /** All dates outside the tokens that are taken, in the order of the text; those that belong to one are then marked as taken. */
    List<DateMention> find(boolean[] taken) {
        List<DateMention> found = new ArrayList<>();
        int from = 0;
        for (AgencyLine line : new AgencyLines(tokens, names, clock.today()).find(taken)) {
            find(from, line.end(), taken, found);
            clock.giveByAgency(line.day());
            from = line.end();
        }
        find(from, tokens.size(), taken, found);
        return found;
    }

    /** Those of a part of the text that counts from one day throughout. */
    private void find(int from, int to, boolean[] taken, List<DateMention> found) {
        LocalDate told = namedDays.toldToday(from, to);
        if (told != null) {
            clock.set(told);
        }
        int i = from;
        while (i < to) {
            Dated dated = !taken[i] && mayStart(i) ? upToAnother(i, expression(i)) : null;
            if (dated == null) {
                i++;
                continue;
            }
            found.add(dated.at(tokens.span(i, dated.end())));
            clock.remember(dated.period());
            for (int k = i; k < dated.end(); k++) {
                taken[k] = true;
            }
            i = dated.end();
        }
    }

    /** The day that the words from this token on name by its number; null where they name none. */
    @Nullable
    Dated dayByNumber(int i) {
        Dated dated = mayStart(i) ? expression(i) : null;
        return dated != null
                        && dated.period().unit() == Unit.DAY
                        && dated.period().from() != null
                        && namesNumber(i, dated.end())
                ? dated
                : null;
    }

    private boolean namesNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.is(i, TokenKind.NUMBER) || words.month(i) != null) {
                return true;
            }
        }
        return false;
    }

    /** For a text of which no day is known yet. */
    static Dates ofNoDay(Tokens tokens, Names names) {
        return new Dates(tokens, names, new Numerals(tokens, names), null, Anchor.DATELINE);
    }

    /** The first day among some tokens that tells its year, or null. */
    @Nullable
    LocalDate dateline(int from, int to) {
        for (int i = from; i < to; i++) {
            Dated dated = mayStart(i) ? expression(i) : null;
            if (dated != null
                    && dated.period().unit() == Unit.DAY
                    && dated.period().from() != null) {
                return dated.period().from();
            }
        }
        return null;
    }

    private boolean mayStart(int i) {
        if (tokens.is(i, TokenKind.NUMBER)) {
            return true;
        }
        if (tokens.touchesNext(i) && tokens.is(i + 1, TokenKind.NUMBER)) {
            return words.isClitic(i) || tokens.word(i) != null;
        }
        if (!tokens.isAny(i, STARTERS) || insideName(i)) {
            return false;
        }
        if (tokens.isAny(i, SURE_STARTERS)) {
            return true;
        }
        if (tokens.is(i, WordClass.DEMONSTRATIVE) && tokens.is(i + 1, WordClass.CALENDAR) || names.endOf(i) > i + 1) {
            return true;
        }
        CalendarPart part = words.partAt(i);
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

    /** من 28 أيلول إلى 3 تشرين الأول, بين 2012 و2014: with the expression of the same kind that it leads up to, one stretch of time. */
    private @Nullable Dated upToAnother(int i, @Nullable Dated first) {
        if (first == null || !first.period().mayBegin()) {
            return first;
        }
        int at = words.isTo(first.end()) ? first.end() + 1 : first.end();
        boolean to = at > first.end() && isFrom(i - 1);
        boolean and = at == first.end() && words.boundAt(i - 1) == BoundPart.BETWEEN && tokens.letter(at, 0) == WAW;
        Dated second = (to || and) && at < tokens.size() && mayStart(at) ? expression(at) : null;
        if (second == null) {
            return first;
        }
        boolean lastTellsYear = tellsYear(at, second.end());
        Period whole = first.period().upTo(second.period(), tellsYear(i, first.end()), lastTellsYear);
        return whole == null ? first : first.upTo(second, whole, lastTellsYear);
    }

    /** من, منذ, بين, or a bracket: «from … to …» rather than two times. */
    private boolean isFrom(int i) {
        return words.partAt(i) == CalendarPart.OF
                || words.boundAt(i) == BoundPart.BETWEEN
                || tokens.is(i, TokenKind.OPEN_BRACKET)
                || tokens.is(i, WordClass.PREPOSITION);
    }

    private boolean tellsYear(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.year(i) > 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Dated expression(int i) {
        for (Production production : productions) {
            clock.begin();
            Dated read = production.read(i);
            if (read != null) {
                return read.from(clock.used());
            }
        }
        return null;
    }
}
