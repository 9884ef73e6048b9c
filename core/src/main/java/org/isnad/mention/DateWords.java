package org.isnad.mention;

import static org.isnad.letter.Letters.ALEF;
import static org.isnad.letter.Letters.HEH;
import static org.isnad.letter.Letters.LAM;
import static org.isnad.letter.Letters.MEEM;

import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.VerbForm;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** What the tokens of a text are to an expression of time: which part a word plays, what stands before and behind a number. */
final class DateWords {

    static final int FIRST_YEAR = 1800;
    static final int LAST_YEAR = 2100;
    /** The first year that a number alone tells behind عام. */
    private static final int FIRST_TOLD = 600;

    static final int HIJRI_FIRST = 1300;
    static final int HIJRI_LAST = 1461;

    /** How far before an expression a verb still tells its tense. */
    private static final int REACH_OF_TENSE = 16;

    final Tokens tokens;
    final Names names;
    final Numerals numerals;

    DateWords(Tokens tokens, Names names, Numerals numerals) {
        this.tokens = tokens;
        this.names = names;
        this.numerals = numerals;
    }

    Entry.@Nullable Valued calendar(int i) {
        return numerals.valued(i, WordClass.CALENDAR);
    }

    @Nullable
    CalendarPart partAt(int i) {
        return CalendarPart.of(calendar(i));
    }

    /** The value of the part that stands here; 0 where none does. */
    double valueAt(int i) {
        Entry.Valued entry = calendar(i);
        return entry == null ? 0 : entry.value();
    }

    Entry.@Nullable Valued month(int i) {
        return numerals.valued(i, WordClass.MONTH);
    }

    Entry.@Nullable Valued weekday(int i) {
        return numerals.valued(i, WordClass.WEEKDAY);
    }

    @Nullable
    BoundPart boundAt(int i) {
        return BoundPart.of(numerals.valued(i, WordClass.BOUND));
    }

    /** الماضي, المقبل, بعد المقبل: the word that says which one; null where none stands here. */
    Entry.@Nullable Valued turn(int i) {
        Entry.Valued entry = calendar(i);
        boolean turn = entry != null && CalendarPart.of(entry) == CalendarPart.TURN;
        return turn && entry != null && (tokens.has(i, Clitics.AL) || numerals.endOf(i, entry) > i + 1) ? entry : null;
    }

    /** الرياضي, الكروي behind الموسم. */
    boolean isKindOfSeason(int i) {
        return tokens.has(i, Clitics.AL) && partAt(i) == CalendarPart.KIND;
    }

    /** Whether such a word without ال stands here: جسر, not الجسر. */
    boolean isBare(int i, CalendarPart part) {
        return partAt(i) == part && !tokens.has(i, Clitics.AL);
    }

    /** Behind من, where it stands here. */
    int behindOf(int i) {
        return partAt(i) == CalendarPart.OF && tokens.clitics(i) == 0 ? i + 1 : i;
    }

    int behindDash(int i) {
        return tokens.is(i, TokenKind.DASH) ? i + 1 : i;
    }

    /** The number of a year, in our calendar or in the Hijri one; 0 for any other token. */
    int year(int i) {
        int n = numerals.whole(i);
        return n >= HIJRI_FIRST && n < HIJRI_LAST || n >= FIRST_YEAR && n <= LAST_YEAR ? n : 0;
    }

    /** The number of a year behind عام: also one long past (عام 1492); 0 for any other token. */
    int toldYear(int i) {
        int n = numerals.whole(i);
        boolean longPast = n >= FIRST_TOLD && n < FIRST_YEAR && !isSign(i + 1, HEH);
        return longPast && year(i) == 0 ? n : year(i);
    }

    /** The number of a year of our calendar; 0 for any other token. */
    int commonYear(int i) {
        int n = year(i);
        return n >= FIRST_YEAR ? n : 0;
    }

    static boolean isHijri(int year) {
        return year >= HIJRI_FIRST && year < HIJRI_LAST;
    }

    static boolean isHijri(Entry.Valued monthName) {
        return "hijri".equals(monthName.system());
    }

    /** Behind هـ or م, where it stands here. */
    int behindSign(int i) {
        return isSign(i, MEEM) || isSign(i, HEH) ? i + 1 : i;
    }

    /** هـ or م behind a year. */
    boolean isSign(int i, char letter) {
        return tokens.letters(i) == 1 && tokens.letter(i, 0) == letter;
    }

    boolean isSlash(int i) {
        if (!tokens.is(i, TokenKind.OTHER)) {
            return false;
        }
        char c = tokens.text().charAt(tokens.start(i));
        return c == '/' || c == '\\';
    }

    /** و, ال, وال, بال before digits. */
    boolean isClitic(int i) {
        int n = tokens.letters(i);
        boolean article = n >= 2 && tokens.letter(i, n - 1) == LAM && tokens.letter(i, n - 2) == ALEF;
        return article && n <= 3 || n == 1;
    }

    /** Also where the lexicon knows the word as a name with ال: الأيام. */
    boolean hasArticle(int i) {
        return tokens.has(i, Clitics.AL) || startsWithArticle(i);
    }

    boolean startsWithArticle(int i) {
        return tokens.letters(i) > 3 && tokens.letter(i, 0) == ALEF && tokens.letter(i, 1) == LAM;
    }

    /** Whether one of the two joins here as from … to …, with a dash too. */
    boolean isTo(int i) {
        return tokens.is(i, TokenKind.DASH) || boundAt(i) == BoundPart.TO;
    }

    /** Whether هذا or هذه stands here, also with a clitic: بهذا. */
    boolean isThis(int i) {
        return tokens.is(i, WordClass.DEMONSTRATIVE)
                && tokens.letter(i, tokens.has(i, Clitics.CONJUNCTIONS | Clitics.PREPOSITIONS) ? 1 : 0) == HEH;
    }

    /** Behind يوم and the parts of a day. */
    int behindLeads(int i) {
        int at = i;
        for (int k = 0; k < 3; k++) {
            Entry.Valued lead = calendar(at);
            CalendarPart part = CalendarPart.of(lead);
            boolean days = part == CalendarPart.DAYS && lead != null && (lead.value() > 0 || weekday(at + 1) != null);
            if (lead == null || part != CalendarPart.HOUR && !days) {
                break;
            }
            at = numerals.endOf(at, lead);
        }
        return at;
    }

    /**
     * Whether the future is spoken of before the token in its sentence: a future verb or a word such as المقرر says so, and nothing nearer that
     * what is told is past. A present verb does not: papers tell in it what has been.
     */
    boolean isFuture(int i) {
        return tenseBefore(i) == VerbForm.Tense.FUTURE;
    }

    /** Whether the past is spoken of before the token in its sentence. */
    boolean isPast(int i) {
        return tenseBefore(i) == VerbForm.Tense.PERFECT;
    }

    /** Of past and future the one that is spoken of nearest before the token; null for neither. */
    private VerbForm.@Nullable Tense tenseBefore(int i) {
        int from = Math.max(tokens.sentenceStart(tokens.sentence(i)), i - REACH_OF_TENSE);
        for (int k = i - 1; k >= from; k--) {
            Word word = tokens.word(k);
            if (word == null) {
                continue;
            }
            CalendarPart part = CalendarPart.of(word.valued(WordClass.CALENDAR));
            VerbForm.Tense tense = tense(k);
            if (part == CalendarPart.FUTURE || tense == VerbForm.Tense.FUTURE) {
                return VerbForm.Tense.FUTURE;
            }
            if (part == CalendarPart.PAST || tense == VerbForm.Tense.PERFECT) {
                return VerbForm.Tense.PERFECT;
            }
        }
        return null;
    }

    /** The tense of a verb that reports no speech; null for any other word. */
    private VerbForm.@Nullable Tense tense(int i) {
        Word word = tokens.has(i, Clitics.AL) ? null : tokens.word(i); // العمل is no «he worked»
        VerbForm.Tense found = null;
        if (word == null) {
            return null;
        }
        for (VerbForm verb : word.verbs()) {
            if (verb.tense() == VerbForm.Tense.FUTURE || found == null) {
                found = verb.tense();
            }
        }
        return found;
    }
}
