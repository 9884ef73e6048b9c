package org.isnad.lexicon;

import static org.isnad.letter.Letters.*;

import org.isnad.letter.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a written word is: a form of the lexicon, alone or with clitics. A clitic is taken off only where the lexicon knows
 * the rest and the rest takes such a clitic (وزارة is no «and» + زارة); the whole word comes first. One instance a thread.
 */
public final class Lookup {

    private static final long NOUNS = WordClass.set(
            WordClass.ROLE,
            WordClass.TITLE,
            WordClass.BODY,
            WordClass.OUTLET,
            WordClass.DOCUMENT,
            WordClass.ANONYMOUS,
            WordClass.WITNESS,
            WordClass.GROUP,
            WordClass.STATE,
            WordClass.VENUE,
            WordClass.REPORT,
            WordClass.QUANTIFIER,
            WordClass.NATIONALITY,
            WordClass.FEELING,
            WordClass.THING,
            WordClass.CUE_NOUN,
            WordClass.PLACE,
            WordClass.SIGNED_PLACE,
            WordClass.WEEKDAY,
            WordClass.MONTH,
            WordClass.NUMBER,
            WordClass.TIME,
            WordClass.GIVEN_NAME,
            WordClass.PHRASE_START,
            WordClass.DEMONSTRATIVE,
            WordClass.RELATIVE,
            WordClass.PRONOUN,
            WordClass.CALENDAR,
            WordClass.BOUND,
            WordClass.COUNTED,
            WordClass.WHERE);
    static final long WITH_ARTICLE = NOUNS
            & ~WordClass.set(
                    WordClass.DEMONSTRATIVE,
                    WordClass.RELATIVE,
                    WordClass.PRONOUN,
                    WordClass.GIVEN_NAME,
                    WordClass.SIGNED_PLACE);
    private static final long VERBS = WordClass.set(WordClass.CUE_VERB, WordClass.VERB);
    private static final long WITH_PRONOUN = VERBS
            | WordClass.set(
                    WordClass.ROLE,
                    WordClass.BODY,
                    WordClass.OUTLET,
                    WordClass.DOCUMENT,
                    WordClass.GROUP,
                    WordClass.VENUE,
                    WordClass.REPORT,
                    WordClass.FEELING,
                    WordClass.THING,
                    WordClass.CUE_NOUN,
                    WordClass.QUANTIFIER,
                    WordClass.WITNESS,
                    WordClass.ANONYMOUS,
                    WordClass.PREPOSITION,
                    WordClass.COUNTED,
                    WordClass.BOUND);

    /** What makes a form known without telling what it is. */
    static final long MARKS = WordClass.set(
            WordClass.PHRASE_START,
            WordClass.FURNITURE,
            WordClass.BOUND,
            WordClass.CALENDAR,
            WordClass.WHERE,
            WordClass.SIGNED_PLACE);

    private final WordTable table;
    private @Nullable Word word;
    private int clitics;
    private @Nullable Word signedPlace;
    private int signedPlaceClitics;
    /** Whether the word found last stands in the table exactly as it is written. */
    private boolean asWritten;

    Lookup(WordTable table) {
        this.table = table;
    }

    /** The word found last, without its clitics; null when the lexicon does not know it. */
    public @Nullable Word word() {
        return word;
    }

    /** What was written together with the word found last, bits of {@link Clitics}; 0 when it is not known. */
    public int clitics() {
        return clitics;
    }

    /**
     * What the word looked up last is called as a place, where the lexicon knows that name as nothing else: it needs a sign, and tells nothing of a
     * sentence, so that the word itself is read as if there were none. Null where it is none.
     */
    public @Nullable Word signedPlace() {
        return signedPlace;
    }

    /** What is written together with {@link #signedPlace}. */
    public int signedPlaceClitics() {
        return signedPlaceClitics;
    }

    /**
     * Looks up the word whose keys stand in {@code [0, length)} of the two arrays; the arrays are left as they were.
     *
     * @return whether the lexicon knows it
     */
    public boolean find(char[] exact, char[] folded, int length) {
        word = null;
        clitics = 0;
        signedPlace = null;
        if (length == 0) {
            return false;
        }
        if (!known(exact, folded, 0, length, 0, -1L)) {
            return findSplit(exact, folded, length);
        }
        if (asWritten) {
            return true;
        }
        // فإن is و or ف with إن before it is فان written with a hamza: what stands exactly so comes first
        Word whole = word;
        if (findSplit(exact, folded, length) && asWritten) {
            return true;
        }
        word = whole;
        clitics = whole == null ? 0 : whole.clitics();
        return true;
    }

    /** As {@link #find}, but with at least one clitic taken off. */
    boolean findSplit(char[] exact, char[] folded, int length) {
        if (length < 3) {
            return false;
        }
        char first = folded[0];
        return split(exact, folded, 0, length, 0)
                || (first == WAW || first == FEH)
                        && from(exact, folded, 1, length, first == WAW ? Clitics.WA : Clitics.FA);
    }

    /** The rest behind a conjunction. */
    private boolean from(char[] exact, char[] folded, int from, int to, int before) {
        return known(exact, folded, from, to, before, -1L) || split(exact, folded, from, to, before);
    }

    private boolean split(char[] exact, char[] folded, int from, int to, int before) {
        int n = to - from;
        char first = folded[from];
        if (n >= 4
                && first == ALEF
                && folded[from + 1] == LAM
                && known(exact, folded, from + 2, to, before | Clitics.AL, WITH_ARTICLE)) {
            return true;
        }
        if (n >= 3 && (first == BEH || first == KAF || first == LAM)) {
            int preposition = before | (first == BEH ? Clitics.BI : first == KAF ? Clitics.KA : Clitics.LI);
            if (first == LAM && n >= 4 && folded[from + 1] == LAM) {
                if (behindLi(exact, folded, from, to, preposition)) {
                    return true;
                }
            }
            if (known(exact, folded, from + 1, to, preposition, NOUNS)) {
                return true;
            }
            if (n >= 5
                    && folded[from + 1] == ALEF
                    && folded[from + 2] == LAM
                    && known(exact, folded, from + 3, to, preposition | Clitics.AL, WITH_ARTICLE)) {
                return true;
            }
            return withPronoun(exact, folded, from + 1, to, preposition, WITH_PRONOUN & ~VERBS)
                    || withPronoun(exact, folded, from, to, before, WITH_PRONOUN);
        }
        return withPronoun(exact, folded, from, to, before, WITH_PRONOUN);
    }

    /** لل stands for لـ and ال: the word is looked up with its article (للسعودية is to Saudi Arabia), then without. */
    private boolean behindLi(char[] exact, char[] folded, int from, int to, int clitics) {
        char exactFirst = exact[from];
        char foldedFirst = folded[from];
        exact[from] = ALEF;
        folded[from] = ALEF;
        boolean found = known(exact, folded, from, to, clitics, NOUNS);
        exact[from] = exactFirst;
        folded[from] = foldedFirst;
        return found || known(exact, folded, from + 2, to, clitics | Clitics.AL, WITH_ARTICLE);
    }

    private boolean withPronoun(char[] exact, char[] folded, int from, int to, int before, long classes) {
        if (exact[to - 1] == TEH_MARBUTA) {
            return false; // قانونية is no «his two lawful ones»
        }
        int longer = Clitics.suffix(exact, from, to, false);
        int shorter = longer == 0 ? 0 : Clitics.suffix(exact, from, to, true);
        return longer != 0 && isBefore(longer, exact, folded, from, to, before, classes)
                || shorter != 0 && shorter != longer && isBefore(shorter, exact, folded, from, to, before, classes);
    }

    private boolean isBefore(int suffix, char[] exact, char[] folded, int from, int to, int before, long classes) {
        int end = to - (suffix >>> 16);
        int bits = before | suffix & 0xFFFF;
        // إدانتهم: before a pronoun «she condemned» and «condemnation» are written alike, and newspapers mean the
        // noun
        return end - from >= 2
                && (asWrittenAlone(exact, folded, from, end, bits, classes)
                        || known(exact, folded, from, end, bits, classes));
    }

    /** A last letter that changes before a pronoun: وزارتها (ة), نفاه (ى), استيائه (ء). */
    private boolean asWrittenAlone(char[] exact, char[] folded, int from, int end, int bits, long classes) {
        char exactLast = exact[end - 1];
        char foldedLast = folded[end - 1];
        if (foldedLast == TEH) {
            return replaced(exact, folded, from, end, TEH_MARBUTA, bits, classes & ~VERBS);
        }
        if (exactLast == ALEF) {
            return replaced(exact, folded, from, end, ALEF_MAKSURA, bits, classes & VERBS);
        }
        if (exactLast == YEH_HAMZA || exactLast == WAW_HAMZA) {
            return replaced(exact, folded, from, end, HAMZA, bits, classes & ~VERBS);
        }
        return false;
    }

    private boolean replaced(char[] exact, char[] folded, int from, int end, char last, int bits, long classes) {
        char exactLast = exact[end - 1];
        char foldedLast = folded[end - 1];
        exact[end - 1] = last;
        folded[end - 1] = Folding.folded(last);
        boolean found = known(exact, folded, from, end, bits, classes);
        exact[end - 1] = exactLast;
        folded[end - 1] = foldedLast;
        return found;
    }

    private boolean known(char[] exact, char[] folded, int from, int to, int bits, long classes) {
        Word found = table.get(exact, folded, from, to);
        if (found == null || (found.classes() & classes) == 0) {
            return false;
        }
        if (found.classes() == WordClass.SIGNED_PLACE.bit()) {
            noteSignedPlace(found, bits);
            return false;
        }
        word = found;
        asWritten = found.isWritten(exact, from, to);
        clitics = bits | found.clitics();
        return true;
    }

    private void noteSignedPlace(Word name, int bits) {
        if (signedPlace == null) {
            signedPlace = name;
            signedPlaceClitics = bits;
        }
    }
}
