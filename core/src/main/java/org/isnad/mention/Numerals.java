package org.isnad.mention;

import static org.isnad.letter.Letters.ALEF;
import static org.isnad.letter.Letters.NOON;
import static org.isnad.letter.Letters.REH;
import static org.isnad.letter.Letters.WAW;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers: digits of the three kinds, number words and both together ({@code 14.5 ألف}, {@code ثلاثة وعشرون},
 * {@code خمسة ملايين وخمسمئة ألف}). Remembers the number read last.
 */
final class Numerals {

    private static final char RIGHT_TO_LEFT_MARK = '\u200F';
    private static final long THOUSAND = 1000;
    private static final long TRILLION = 1_000_000_000_000L;

    /** Less behind و is a number of its own: قتل ألف و3 أسرى. */
    private static final long LEAST_ADDED = 100;
    /** What counted.yaml measures in, in its English. */
    private static final Set<String> MEASURES = Set.of(
            "point",
            "barrel",
            "km",
            "metre",
            "square metre",
            "square kilometre",
            "hectare",
            "mile",
            "centimetre",
            "kg",
            "gram",
            "ton",
            "litre",
            "megawatt",
            "degree",
            "cent");

    private final Tokens tokens;
    private final Names names;
    private BigDecimal value = BigDecimal.ZERO;
    private boolean digits;

    Numerals(Tokens tokens, Names names) {
        this.tokens = tokens;
        this.names = names;
    }

    /** The number read last. */
    BigDecimal value() {
        return value;
    }

    /** Whether the number read last was written in digits, and no more. */
    boolean inDigits() {
        return digits;
    }

    /** The lexicon's value entry for the word or phrase of this class that starts here, or null. */
    Entry.@Nullable Valued valued(int i, WordClass c) {
        if (names.endOf(i) > i + 1) {
            List<Entry> named = names.entriesAt(i);
            for (int k = 0; k < named.size(); k++) {
                if (named.get(k) instanceof Entry.Valued valued && valued.wordClass() == c) {
                    return valued;
                }
            }
        }
        return single(i, c);
    }

    /** Behind the words of the entry found by {@link #valued}. */
    int endOf(int i, Entry.Valued valued) {
        return names.endOf(i) > i + 1 && names.entriesAt(i).contains(valued) ? names.endOf(i) : i + 1;
    }

    /** Behind the number that starts here; {@code i} itself where none does. */
    int read(int i) {
        if (tokens.is(i, TokenKind.NUMBER)) {
            return readDigits(i);
        }
        return readWords(i);
    }

    private int readDigits(int i) {
        int end = i + 1;
        BigDecimal number = decimal(i);
        if (number == null) {
            return i;
        }
        digits = true;
        if (isReversedDecimal(i)) {
            number = joined(i + 2, i);
            end = i + 3;
        } else if (isLetterDecimal(i)) {
            number = joined(i + 2, i);
            end = i + 3;
        }
        return multiplied(end, isGrouped(i) ? number.movePointRight(3) : number);
    }

    /** 2.500 شخص: three figures behind a point are thousands where what is counted cannot be split. */
    private boolean isGrouped(int i) {
        int point = tokens.end(i) - 4;
        var word = tokens.word(i + 1);
        Entry.Counted counted = word == null ? null : word.counted();
        return point > tokens.start(i)
                && tokens.text().charAt(point) == '.'
                && counted != null
                && !isMeasured(counted.english())
                && !decimalIsGrouped(i);
    }

    private boolean decimalIsGrouped(int i) {
        BigDecimal read = decimal(i);
        return read == null || read.scale() <= 0;
    }

    /** Money (by its code) and measures, which come in parts. */
    private static boolean isMeasured(String english) {
        return MEASURES.contains(english) || Character.isUpperCase(english.charAt(english.length() - 1));
    }

    /** 5647.‏1, as pages write 1.5647 when the mark behind the point turns the order. */
    private boolean isReversedDecimal(int i) {
        return tokens.is(i + 1, TokenKind.STOP)
                && tokens.is(i + 2, TokenKind.NUMBER)
                && tokens.touchesNext(i)
                && tokens.start(i + 2) == tokens.end(i + 1) + 1
                && tokens.text().charAt(tokens.end(i + 1)) == RIGHT_TO_LEFT_MARK;
    }

    /** 5ر1: the letter ر for a decimal point, the fraction first. */
    private boolean isLetterDecimal(int i) {
        return tokens.letters(i + 1) == 1
                && tokens.letter(i + 1, 0) == REH
                && tokens.touchesNext(i)
                && tokens.touchesNext(i + 1)
                && tokens.is(i + 2, TokenKind.NUMBER);
    }

    private BigDecimal joined(int whole, int fraction) {
        return new BigDecimal(plain(whole) + "." + plain(fraction));
    }

    private String plain(int i) {
        var out = new StringBuilder();
        for (int at = tokens.start(i); at < tokens.end(i); at++) {
            char c = tokens.text().charAt(at);
            if (Letters.isDigit(c)) {
                out.append((char) ('0' + Letters.digit(c)));
            }
        }
        return out.toString();
    }

    /** The value of one token of digits; null where it is a date or the like: 07.09.2017. */
    @Nullable
    BigDecimal decimal(int i) {
        long mantissa = 0;
        int separators = 0;
        int length = 0;
        String text = tokens.text();
        int lastSeparator = -1;
        char separator = 0;
        for (int at = tokens.start(i); at < tokens.end(i); at++) {
            char c = text.charAt(at);
            if (Letters.isDigit(c)) {
                if (++length > 17) {
                    return null;
                }
                mantissa = mantissa * 10 + Letters.digit(c);
            } else {
                if (separator != 0 && (c != separator || at - lastSeparator != 4)) {
                    return null;
                }
                separators++;
                separator = c;
                lastSeparator = at;
            }
        }
        if (separators == 0) {
            return BigDecimal.valueOf(mantissa);
        }
        int behind = tokens.end(i) - lastSeparator - 1;
        boolean roundBehindPoint = separator == '.' && mantissa >= THOUSAND * 10 && mantissa % THOUSAND == 0;
        boolean thousands = separators > 1
                || separator == Letters.ARABIC_THOUSANDS
                || behind == 3 && (separator == ',' || roundBehindPoint);
        if (thousands) {
            return behind == 3 ? BigDecimal.valueOf(mantissa) : null;
        }
        return BigDecimal.valueOf(mantissa, behind);
    }

    /** A token of digits without separators, at most four of them; -1 for any other. */
    int whole(int i) {
        if (!tokens.is(i, TokenKind.NUMBER) || tokens.end(i) - tokens.start(i) > 4) {
            return -1;
        }
        int n = 0;
        for (int at = tokens.start(i); at < tokens.end(i); at++) {
            char c = tokens.text().charAt(at);
            if (!Letters.isDigit(c)) {
                return -1;
            }
            n = n * 10 + Letters.digit(c);
        }
        return n;
    }

    /** Thousands and millions behind a number: 14.5 ألف, 5 ملايين, and more behind them: وخمسمئة ألف. */
    private int multiplied(int end, BigDecimal number) {
        value = number;
        int at = end;
        long factor = factor(at);
        if (factor == 0 || tokens.has(at, Clitics.CONJUNCTIONS | Clitics.PREPOSITIONS | Clitics.AL)) {
            return end;
        }
        digits = false;
        value = number.multiply(BigDecimal.valueOf(factor));
        at++;
        int behindPart = partAdded(at, factor);
        if (behindPart > at) {
            return behindPart;
        }
        long second = factor(at);
        if (second > 0 && !tokens.has(at, Clitics.CONJUNCTIONS | Clitics.PREPOSITIONS) && second > factor) {
            value = value.multiply(BigDecimal.valueOf(second));
            at++;
        }
        return restAdded(at, factor);
    }

    /** Adds و200 ألف or ومئتي ألف behind 3 ملايين, و500 behind ألف: what is less than one of what was counted before; the token behind it. */
    private int restAdded(int at, long factor) {
        if (tokens.has(at, Clitics.WA)) {
            BigDecimal before = value;
            int end = readWords(at);
            boolean added = end > at && isRest(value, factor);
            value = added ? before.add(value) : before;
            return added ? end : at;
        }
        boolean joined = tokens.letters(at) == 1 && tokens.letter(at, 0) == WAW && tokens.touchesNext(at);
        BigDecimal rest = joined && tokens.is(at + 1, TokenKind.NUMBER) ? decimal(at + 1) : null;
        if (rest == null) {
            return at;
        }
        boolean multiplied = !tokens.has(at + 2, Clitics.CONJUNCTIONS | Clitics.PREPOSITIONS | Clitics.AL);
        long smaller = multiplied ? factor(at + 2) : 0;
        rest = smaller > 0 ? rest.multiply(BigDecimal.valueOf(smaller)) : rest;
        if (!isRest(rest, factor)) {
            return at;
        }
        value = value.add(rest);
        return smaller > 0 ? restAdded(at + 3, smaller) : at + 2;
    }

    private static boolean isRest(BigDecimal number, long factor) {
        return number.compareTo(BigDecimal.valueOf(factor)) < 0
                && number.compareTo(BigDecimal.valueOf(LEAST_ADDED)) >= 0;
    }

    /** ألف, آلاف, مليون, ملايين: what such a word multiplies by; 0 for any other word. */
    long factor(int i) {
        Entry.Valued number = single(i, WordClass.NUMBER);
        if (number != null && number.value() >= THOUSAND && isRound(number.value())) {
            return (long) number.value();
        }
        Entry.Valued vague = single(i, WordClass.BOUND);
        return vague != null && "vague".equals(vague.system()) && vague.value() >= THOUSAND ? (long) vague.value() : 0;
    }

    private Entry.@Nullable Valued single(int i, WordClass c) {
        var word = tokens.is(i, c) ? tokens.word(i) : null;
        return word == null ? null : word.valued(c);
    }

    private static boolean isRound(double value) {
        return value == 1e3 || value == 1e6 || value == 1e9 || value == 1e12;
    }

    /**
     * Number words: units, teens, tens, hundreds, thousands, joined by و. A larger part comes before a smaller one, but a unit stands
     * before its tens: خمسة وعشرون.
     */
    private int readWords(int i) {
        Entry.Valued first = valued(i, WordClass.NUMBER);
        if (first == null || first.value() == 2 && tokens.letter(i, -1) != NOON) {
            return i; // اثني only before عشر
        }
        digits = false;
        long total = 0;
        int at = endOf(i, first);
        long part = (long) first.value() * (isDual(i, at) ? 2 : 1);
        long last = part;
        while (true) {
            Entry.Valued next = valued(at, WordClass.NUMBER);
            long factor = factor(at);
            boolean and = tokens.has(at, Clitics.WA);
            if (tokens.has(at, Clitics.PREPOSITIONS)) {
                break;
            }
            if (factor > part && !and && !tokens.has(at, Clitics.AL)) {
                part *= factor;
                last = factor;
                at++;
            } else if (next != null && and && joins(last, (long) next.value())) {
                long n = (long) next.value();
                if (n >= THOUSAND || part >= THOUSAND) {
                    total += part;
                    part = n;
                } else {
                    part += n;
                }
                last = n;
                at = endOf(at, next);
            } else if (next != null && !and && part < 10 && part > 2 && next.value() == 100 && last == part) {
                part *= 100;
                last = 100;
                at = endOf(at, next);
            } else {
                break;
            }
        }
        value = BigDecimal.valueOf(total + part);
        int behindPart = partAdded(at, last);
        return behindPart > at ? behindPart : restAdded(at, kind(total + part));
    }

    /** In what a round number counts: thousands, millions; 0 for any other. */
    private static long kind(long number) {
        for (long kind = TRILLION; kind >= THOUSAND; kind /= THOUSAND) {
            if (number >= kind && number % kind == 0) {
                return kind;
            }
        }
        return 0;
    }

    /** ألفا شخص, مليونا دولار: before its noun the form in -ā is two, as one thousand would stand in -an. */
    private boolean isDual(int i, int behind) {
        return factor(i) > 0 && tokens.letter(i, -1) == ALEF && tokens.is(behind, WordClass.COUNTED);
    }

    /** Adds ونصف, ونصف المليون behind a million; the token behind it. */
    private int partAdded(int at, long factor) {
        Entry.Valued share = factor >= THOUSAND && isRound(factor) ? single(at, WordClass.BOUND) : null;
        if (share == null
                || !"share".equals(share.system())
                || !tokens.has(at, Clitics.WA)
                || tokens.has(at, Clitics.PRONOUNS)) {
            return at;
        }
        value = value.add(part(share, factor));
        digits = false;
        return factor(at + 1) == factor ? at + 2 : at + 1;
    }

    /** A share of a thousand, a million or the like. */
    static BigDecimal part(Entry.Valued share, long factor) {
        return BigDecimal.valueOf(share.value()).movePointLeft(2).multiply(BigDecimal.valueOf(factor));
    }

    /** Whether a part may follow with و: tens behind a unit, or something smaller behind hundreds and more. */
    private static boolean joins(long before, long next) {
        if (before < 10) {
            return next >= 20 && next < 100 && next % 10 == 0;
        }
        return before >= 100 && next < before;
    }
}
