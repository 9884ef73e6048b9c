package org.isnad.mention;

import static org.isnad.letter.Letters.ALEF;
import static org.isnad.letter.Letters.LAM;
import static org.isnad.letter.Letters.MEEM;
import static org.isnad.letter.Letters.NOON;
import static org.isnad.letter.Letters.WAW;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.isnad.document.FigureMention;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds counted quantities: a number with what it counts, the bounds that stand before and behind it, vague quantities, duals, shares. No
 * figures are ordinals, ages, lengths of time, clock times, scores, years, dates, numbers that name something (الفرقة 17), list numbers.
 */
final class Figures {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int LONGEST_DIGITS = 9;
    private static final int HALF_IN_PERCENT = 50;
    private static final String PERCENT = "percent";
    private static final char PERCENT_SIGN = '\u066A';
    private static final char EURO_SIGN = '\u20AC';
    private static final char POUND_SIGN = '\u00A3';
    private static final String SQUARE_METRE = "square metre";

    private static final long STARTERS =
            WordClass.set(WordClass.BOUND, WordClass.NUMBER, WordClass.COUNTED, WordClass.PHRASE_START);
    private static final long BEHIND_BRACKET = WordClass.set(WordClass.COUNTED, WordClass.NUMBER, WordClass.BOUND);
    private static final long NO_NOUN = WordClass.set(
            WordClass.PREPOSITION,
            WordClass.CLAUSE_PARTICLE,
            WordClass.CONJUNCTION,
            WordClass.ADVERSATIVE,
            WordClass.SUBORDINATOR,
            WordClass.RELATIVE,
            WordClass.PRONOUN,
            WordClass.DEMONSTRATIVE,
            WordClass.NEGATION,
            WordClass.AUXILIARY,
            WordClass.VERB,
            WordClass.CUE_VERB,
            WordClass.CUE_PREPOSITION);

    private final Tokens tokens;
    private final Names names;
    private final Numerals numerals;
    private final boolean[] taken;

    // what is known of the figure being read
    private int lastEnd;
    private long lastFactor;
    private int from;
    private int end;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private boolean approx;
    private @Nullable String of;

    Figures(Tokens tokens, Names names, Numerals numerals, boolean[] taken) {
        this.tokens = tokens;
        this.names = names;
        this.numerals = numerals;
        this.taken = taken;
    }

    /** All figures, in the order of the text, outside the tokens that dates have taken. */
    List<FigureMention> find() {
        List<FigureMention> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            if (taken[i] || !mayStart(i)) {
                i++;
                continue;
            }
            int start = figure(i);
            if (start >= 0) {
                found.add(new FigureMention(tokens.span(start, end), plain(low), plain(high), approx, of));
                lastEnd = end;
            }
            i = Math.max(i + 1, end);
        }
        return found;
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private boolean mayStart(int i) {
        if (tokens.is(i, WordClass.PHRASE_START) && !tokens.isAny(i, STARTERS & ~WordClass.PHRASE_START.bit())) {
            return names.endOf(i) > i + 1;
        }
        return tokens.is(i, TokenKind.NUMBER) || tokens.is(i, TokenKind.OPEN_BRACKET) || tokens.isAny(i, STARTERS);
    }

    /** The first token of the figure that is met at this token; -1 for none. {@link #end} is left behind what was read in either case. */
    private int figure(int i) {
        end = i + 1;
        low = null;
        high = null;
        approx = false;
        of = null;
        Word word = tokens.word(i);
        if (word != null && word.is(WordClass.COUNTED) && numerals.valued(i, WordClass.BOUND) == null) {
            return isDual(i, word) ? dual(i) : -1;
        }
        if (word != null && word.is(WordClass.NUMBER) && tokens.has(i, Clitics.AL)) {
            return articleNumber(i);
        }
        if (tokens.is(i, TokenKind.NUMBER) && tokens.touchesNext(i - 1) && isArticle(i - 1)) {
            return isPlural(i - 2) ? articleDigits(i) : -1;
        }
        return numberWithBounds(i);
    }

    // ---- دولتين, جثتي قريبيها, حارسيه

    private boolean isDual(int i, Word word) {
        if (isTime(i) || tokens.has(i, Clitics.AL)) {
            return false;
        }
        for (Entry entry : word.entries()) {
            if (entry instanceof Entry.Counted counted && !counted.dual()
                    || entry instanceof Entry.Place
                    || entry instanceof Entry.Known) {
                return false;
            }
        }
        String written = word.written();
        if (written.charAt(written.length() - 1) == NOON) {
            return !tokens.has(i, Clitics.PRONOUNS);
        }
        boolean owned = tokens.has(i, Clitics.HIS | Clitics.HER | Clitics.THEIR);
        boolean feminine = written.length() > 2 && written.charAt(written.length() - 2) == Letters.TEH;
        boolean one = isNoun(i + 1)
                && !startsWithArticle(i + 1)
                && !tokens.is(i + 1, WordClass.PLACE)
                && !tokens.has(i + 1, Clitics.CONJUNCTIONS | Clitics.PREPOSITIONS)
                && !isJoined(i + 2);
        return owned || feminine && !tokens.has(i, Clitics.PRONOUNS) && one;
    }

    private boolean isTime(int i) {
        CalendarPart part = CalendarPart.of(numerals.valued(i, WordClass.CALENDAR));
        return part != null && (part.isLength() || part.opens());
    }

    private int dual(int i) {
        low = TWO;
        high = TWO;
        Word word = tokens.word(i);
        Entry.Counted counted = word == null ? null : word.counted();
        of = counted == null ? null : counted.english();
        end = i + 1;
        if (isTwo(end)) {
            end++;
        }
        boundsBehind();
        return i;
    }

    // ---- الدول الست, شروطه الخمسة, الضحايا الـ32

    /** A number with ال behind the noun it counts; alone it is an ordinal's tens or stands for something said before. */
    private int articleNumber(int i) {
        Entry.Valued number = numerals.valued(i, WordClass.NUMBER);
        boolean counts = number != null
                && number.value() > 1
                && number.value() < 20
                && !tokens.has(i, Clitics.PREPOSITIONS | Clitics.CONJUNCTIONS);
        if (number == null || !counts || !isDefinite(i - 1) || isTime(i - 1)) {
            return -1;
        }
        end = numerals.endOf(i, number);
        low = BigDecimal.valueOf((long) number.value());
        high = low;
        of = countedName(i - 1);
        return i - 1;
    }

    private int articleDigits(int i) {
        end = numerals.read(i);
        low = numerals.value();
        high = low;
        of = countedName(i - 2);
        return i - 2;
    }

    /** الـ before digits. */
    private boolean isArticle(int i) {
        return tokens.letters(i) == 2 && tokens.letter(i, 0) == ALEF && tokens.letter(i, 1) == LAM;
    }

    /** A known plural: behind a singular the number is an ordinal, الجولة الـ24. */
    private boolean isPlural(int i) {
        Word word = tokens.word(i);
        Entry.Counted counted = word == null ? null : word.counted();
        return word != null
                && counted != null
                && !word.written().equals(counted.words().get(0))
                && !taken[i];
    }

    private boolean isDefinite(int i) {
        if (!tokens.is(i, TokenKind.WORD) || tokens.isAny(i, NO_NOUN) || taken[i]) {
            return false;
        }
        return startsWithArticle(i) || tokens.has(i, Clitics.AL | Clitics.PRONOUNS);
    }

    private boolean startsWithArticle(int i) {
        int first = tokens.letter(i, 0) == WAW ? 1 : 0;
        return tokens.letters(i) > 3
                && (tokens.letter(i, first) == ALEF && tokens.letter(i, first + 1) == LAM
                        || tokens.letter(i, first) == LAM && tokens.letter(i, first + 1) == LAM);
    }

    // ---- a number, with bounds before and behind

    private int numberWithBounds(int i) {
        int at = i;
        boolean least = false;
        boolean most = false;
        boolean between = false;
        boolean bounded = false;
        for (int k = 0; k < 3; k++) {
            Entry.Valued bound = numerals.valued(at, WordClass.BOUND);
            BoundPart part = BoundPart.of(bound);
            if (bound == null
                    || part != BoundPart.AT_LEAST
                            && part != BoundPart.AT_MOST
                            && part != BoundPart.ABOUT
                            && part != BoundPart.BETWEEN) {
                break;
            }
            least |= part == BoundPart.AT_LEAST;
            most |= part == BoundPart.AT_MOST;
            approx |= part == BoundPart.ABOUT;
            between |= part == BoundPart.BETWEEN;
            bounded = true;
            at = numerals.endOf(at, bound);
        }
        if (bounded && isArticle(at) && tokens.touchesNext(at)) {
            at++; // ما يقارب الـ30
        }
        from = i;
        BigDecimal first = quantity(at);
        if (first == null) {
            end = Math.max(i + 1, bounded ? at : end);
            return -1;
        }
        boolean vague = approx && high == null && low != null;
        int numberAt = at;
        at = end;
        if (!vague) {
            BigDecimal second = range(at, between, first);
            if (second != null) {
                BigDecimal other = first.compareTo(THOUSAND) < 0 && lastFactor > 0
                        ? first.multiply(BigDecimal.valueOf(lastFactor))
                        : first; // 10 إلى 15 ألفا
                low = other.min(second); // 55-50 ألفا
                high = other.max(second);
            } else if (between) {
                end = at;
                return -1;
            } else {
                low = most ? null : first;
                high = least ? null : first;
            }
        }
        if (most && vague) {
            return -1;
        }
        if (!noun(numberAt, bounded || between || vague)) {
            return -1;
        }
        boundsBehind();
        return from;
    }

    /** The number at this token, also in brackets; null where there is none. A vague quantity sets the bounds itself. */
    private @Nullable BigDecimal quantity(int at) {
        Entry.Valued bound = numerals.valued(at, WordClass.BOUND);
        BoundPart part = BoundPart.of(bound);
        if (bound != null && part == BoundPart.VAGUE && !tokens.has(at, Clitics.KA)) {
            end = at + 1;
            BigDecimal value = BigDecimal.valueOf((long) bound.value());
            long factor = numerals.factor(end);
            if (factor > 0 && tokens.has(end, Clitics.AL)) {
                value = value.multiply(BigDecimal.valueOf(factor));
                end++;
            }
            low = value;
            approx = true;
            return value;
        }
        if (bound != null && part == BoundPart.SHARE) {
            BigDecimal ofThousand = partOfFactor(at, bound);
            return ofThousand != null ? ofThousand : share(at, bound);
        }
        if (tokens.is(at, TokenKind.OPEN_BRACKET)) {
            if (!tokens.is(at + 1, TokenKind.NUMBER)
                    || !tokens.is(at + 2, TokenKind.CLOSE_BRACKET)
                    || !tokens.isAny(at + 3, BEHIND_BRACKET)
                    || taken[at + 1]) {
                return null;
            }
            int words = numerals.read(at + 3);
            if (words > at + 3) {
                end = words;
                long factor = numerals.factor(at + 3);
                BigDecimal digits = numerals.decimal(at + 1);
                return factor > 0 && words == at + 4 && digits != null
                        ? digits.multiply(BigDecimal.valueOf(factor))
                        : numerals.value();
            }
            end = at + 3;
            return numerals.decimal(at + 1);
        }
        int behind = numerals.read(at);
        if (behind == at || taken[at]) {
            return null;
        }
        lastFactor = 0;
        end = behind;
        return numerals.value();
    }

    /** نصف مليون, ربع ألف. */
    private @Nullable BigDecimal partOfFactor(int at, Entry.Valued share) {
        long factor = tokens.has(at, Clitics.AL) || tokens.has(at + 1, Clitics.AL) ? 0 : numerals.factor(at + 1);
        if (factor == 0) {
            return null;
        }
        end = at + 2;
        return Numerals.part(share, factor);
    }

    private @Nullable BigDecimal share(int at, Entry.Valued share) {
        int behind = numerals.endOf(at, share);
        boolean noun = tokens.isAny(behind, WordClass.set(WordClass.COUNTED, WordClass.WITNESS))
                && !tokens.has(at, Clitics.AL);
        if (!noun && !tokens.has(at, Clitics.THEIR)
                || tokens.is(at - 1, TokenKind.NUMBER)
                || tokens.isAny(at - 1, WordClass.set(WordClass.NUMBER, WordClass.COUNTED))) {
            return null;
        }
        end = noun ? behind + 1 : behind;
        of = PERCENT;
        return BigDecimal.valueOf(share.value());
    }

    /** The second number of 4 أو 5, 800 إلى 1000, 1300-1500, بين 10 و15; null where there is none. */
    private @Nullable BigDecimal range(int at, boolean between, BigDecimal first) {
        int second;
        Entry.Valued join = numerals.valued(at, WordClass.BOUND);
        BoundPart part = BoundPart.of(join);
        if (between && tokens.letters(at) == 1 && tokens.letter(at, 0) == WAW) {
            second = at + 1;
        } else if (between && tokens.has(at, Clitics.WA)) {
            second = at;
        } else if (part == BoundPart.OR || part == BoundPart.TO) {
            second = at + 1;
        } else if (tokens.is(at, TokenKind.DASH)
                && tokens.is(at + 1, TokenKind.NUMBER)
                && numerals.whole(at + 1) != 0) {
            second = at + 1;
        } else {
            return null;
        }
        int behind = numerals.read(second);
        if (behind == second || taken[second] || numerals.value().compareTo(first) <= 0) {
            return null;
        }
        BigDecimal value = numerals.value();
        long factor = 0;
        for (int k = second + 1; k < behind; k++) {
            factor = Math.max(factor, numerals.factor(k));
        }
        lastFactor = factor;
        if (tokens.is(at, TokenKind.DASH) && !isNoun(behind) && percent(behind) == 0) {
            return null;
        }
        end = behind;
        return value;
    }

    // ---- what is counted

    /** Reads what the number counts; false where the number counts nothing. */
    private boolean noun(int numberAt, boolean bounded) {
        int at = end;
        if (of != null) {
            return true;
        }
        int behindPercent = percent(at);
        if (behindPercent > 0) {
            end = behindPercent;
            of = PERCENT;
            return true;
        }
        if (sign(numberAt, at)) {
            return true;
        }
        CalendarPart part = CalendarPart.of(numerals.valued(at, WordClass.CALENDAR));
        if (part != null && part.isLength()) {
            end = at + 1;
            return false;
        }
        if (isNamedBy(numberAt) || isScoreOrClock(numberAt, at)) {
            return false;
        }
        if (tokens.letters(at) == 1
                && tokens.letter(at, 0) == MEEM
                && tokens.touchesNext(at)
                && numerals.whole(at + 1) == 2) {
            end = at + 2;
            of = SQUARE_METRE;
            return true;
        }
        if (isOne(numberAt)) {
            return oneOrTwo(numberAt);
        }
        if (isTwo(numberAt) && isIndefinite(numberAt - 1) && !isCounted(at)) {
            return oneOrTwo(numberAt);
        }
        if (part == CalendarPart.OF && tokens.clitics(at) == 0) {
            end = tokens.is(at + 1, TokenKind.WORD) ? at + 2 : at;
            of = end > at ? countedName(at + 1) : null;
            return true;
        }
        if (isPhraseCounted(at)) {
            return true;
        }
        boolean noun = isNoun(at) && !tokens.has(at, Clitics.CONJUNCTIONS) && !isJoined(at);
        if (noun
                && (!tokens.has(at, Clitics.PREPOSITIONS) || tokens.is(at, WordClass.NATIONALITY))
                && (approx && high == null || !startsWithArticle(at))) {
            of = countedName(at);
            end = at + 1;
            adjective();
            return true;
        }
        return bounded || standsAlone(numberAt);
    }

    /** Unknown words with و or ب written on them cannot be told from others; those that the lexicon reads whole can. */
    private boolean isJoined(int i) {
        return tokens.letter(i, 0) == WAW && (tokens.word(i) == null || tokens.has(i, Clitics.WA));
    }

    private boolean isPhraseCounted(int at) {
        if (names.endOf(at) <= at + 1) {
            return false;
        }
        for (Entry entry : names.entriesAt(at)) {
            if (entry instanceof Entry.Counted counted) {
                of = counted.english();
                end = names.endOf(at);
                return true;
            }
        }
        return false;
    }

    private boolean isCounted(int i) {
        return tokens.is(i, WordClass.COUNTED);
    }

    /** Reads what a sign at the number's other side tells: %5, 100$, $100; false for none. */
    private boolean sign(int numberAt, int at) {
        String behind = meaning(at);
        String before = tokens.touchesNext(numberAt - 1) ? meaning(numberAt - 1) : null;
        if (behind != null) {
            end = at + 1;
        } else if (before != null) {
            from = Math.min(from, numberAt - 1);
        }
        of = behind != null ? behind : before;
        return of != null;
    }

    private @Nullable String meaning(int i) {
        if (!tokens.is(i, TokenKind.OTHER)) {
            return null;
        }
        return switch (tokens.text().charAt(tokens.start(i))) {
            case '%', PERCENT_SIGN -> PERCENT;
            case '$' -> "USD";
            case EURO_SIGN -> "EUR";
            case POUND_SIGN -> "GBP";
            default -> null;
        };
    }

    private int percent(int at) {
        Entry.Valued percent = numerals.valued(at, WordClass.BOUND);
        if (BoundPart.of(percent) == BoundPart.PERCENT && percent != null) {
            return numerals.endOf(at, percent);
        }
        if (tokens.is(at, TokenKind.OTHER)) {
            char c = tokens.text().charAt(tokens.start(at));
            return c == '%' || c == PERCENT_SIGN ? at + 1 : 0;
        }
        return 0;
    }

    /** الفرقة 17, رقم 6. */
    private boolean isNamedBy(int numberAt) {
        BoundPart before = BoundPart.of(numerals.valued(numberAt - 1, WordClass.BOUND));
        return before == BoundPart.NAME;
    }

    private boolean isScoreOrClock(int numberAt, int at) {
        if (!tokens.is(numberAt, TokenKind.NUMBER)) {
            return false;
        }
        boolean joins = tokens.is(at, TokenKind.DASH) || tokens.is(at, TokenKind.COLON) || isSlash(at);
        if (joins && tokens.is(at + 1, TokenKind.NUMBER)) {
            end = at + 2;
            return true;
        }
        boolean opensLine =
                numberAt == 0 || tokens.paragraphStart(tokens.paragraphOf(tokens.sentence(numberAt))) == numberAt;
        boolean numbered = tokens.is(at, TokenKind.DASH)
                || tokens.is(at, TokenKind.STOP)
                || tokens.is(at, TokenKind.CLOSE_BRACKET);
        return opensLine && numbered
                || tokens.end(numberAt) - tokens.start(numberAt) > LONGEST_DIGITS && numerals.inDigits();
    }

    private boolean isSlash(int i) {
        return tokens.is(i, TokenKind.OTHER) && tokens.text().charAt(tokens.start(i)) == '/';
    }

    private boolean isOne(int i) {
        return isValue(i, 1);
    }

    private boolean isTwo(int i) {
        return isValue(i, 2);
    }

    private boolean isValue(int i, int value) {
        Word word = tokens.word(i);
        Entry.Valued number = word == null || tokens.has(i, Clitics.AL) ? null : word.valued(WordClass.NUMBER);
        return number != null && number.value() == value;
    }

    private boolean isIndefinite(int i) {
        return tokens.is(i, TokenKind.WORD) && !tokens.isAny(i, NO_NOUN) && !startsWithArticle(i) && !taken[i];
    }

    /** قياديين اثنين, جندي واحد: the noun stands before. */
    private boolean oneOrTwo(int numberAt) {
        if (isOne(numberAt) && (!isCounted(numberAt - 1) || tokens.has(numberAt - 1, Clitics.AL))) {
            return false;
        }
        from = numberAt - 1;
        of = countedName(from);
        return true;
    }

    /** A number without a noun counts what was counted before: وأصيب 11. */
    private boolean standsAlone(int numberAt) {
        if (tokens.is(numberAt, TokenKind.NUMBER)) {
            int year = numerals.whole(numberAt);
            if (year >= 1900 && year <= 2050 && numerals.inDigits()) {
                return false;
            }
            int before = isClitic(numberAt - 1) ? numberAt - 2 : numberAt - 1;
            return lastEnd > 0 && lastEnd == before + 1 && before < numberAt - 1
                    || tokens.is(before, WordClass.PREPOSITION)
                    || BoundPart.of(numerals.valued(before, WordClass.BOUND)) == BoundPart.COUNTS;
        }
        return !isOne(numberAt) && !tokens.has(numberAt, Clitics.AL);
    }

    private boolean isClitic(int i) {
        return tokens.letters(i) == 1 && tokens.touchesNext(i);
    }

    private boolean isNoun(int i) {
        return tokens.is(i, TokenKind.WORD)
                && tokens.letters(i) > 1
                && (!tokens.isAny(i, NO_NOUN) || tokens.is(i, WordClass.COUNTED));
    }

    /** One adjective of nationality behind the noun. */
    private void adjective() {
        if (tokens.is(end, WordClass.NATIONALITY)
                && !tokens.has(end, Clitics.AL | Clitics.CONJUNCTIONS | Clitics.PREPOSITIONS)) {
            end++;
        } else if (BoundPart.of(numerals.valued(end, WordClass.BOUND)) == BoundPart.REST) {
            end++;
        }
    }

    /** على الأقل, تقريبا, up to one word behind the noun. */
    private void boundsBehind() {
        half();
        for (int skip = 0; skip <= 1; skip++) {
            int at = end + skip;
            Entry.Valued bound = numerals.valued(at, WordClass.BOUND);
            BoundPart part = BoundPart.of(bound);
            if (bound != null
                    && (part == BoundPart.AT_LEAST_AFTER
                            || part == BoundPart.AT_MOST_AFTER
                            || part == BoundPart.ABOUT && isLast(at, bound))) {
                if (part == BoundPart.AT_LEAST_AFTER) {
                    low = low == null ? high : low;
                    high = null;
                } else if (part == BoundPart.AT_MOST_AFTER) {
                    high = high == null ? low : high; // يتجاوز 50 … كحد أقصى
                    low = null;
                } else {
                    approx = true;
                }
                end = numerals.endOf(at, bound);
                return;
            }
            if (!tokens.is(at, TokenKind.WORD) || tokens.has(at, Clitics.CONJUNCTIONS | Clitics.PREPOSITIONS)) {
                return;
            }
        }
    }

    /** 20 طنا ونصف الطن. */
    private void half() {
        Entry.Valued share = numerals.valued(end, WordClass.BOUND);
        if (share == null
                || share.value() != HALF_IN_PERCENT
                || !tokens.has(end, Clitics.WA)
                || tokens.has(end, Clitics.PRONOUNS)) {
            return;
        }
        BigDecimal half = new BigDecimal("0.5");
        low = low == null ? null : low.add(half);
        high = high == null ? null : high.add(half);
        end = startsWithArticle(end + 1) ? end + 2 : end + 1;
    }

    /** A word for «about» that no number follows. */
    private boolean isLast(int at, Entry.Valued bound) {
        int behind = numerals.endOf(at, bound);
        return numerals.read(behind) == behind;
    }

    /** English where the lexicon knows it, else the word as it stands. */
    private @Nullable String countedName(int i) {
        if (!tokens.is(i, TokenKind.WORD)) {
            return null;
        }
        Word word = tokens.word(i);
        Entry.Counted counted = word == null ? null : word.counted();
        return counted != null
                ? counted.english()
                : Folding.exact(tokens.text().subSequence(tokens.start(i), tokens.end(i)));
    }
}
