package org.isnad.mention;

import static org.isnad.letter.Letters.ALEF;
import static org.isnad.letter.Letters.LAM;
import static org.isnad.letter.Letters.TEH;
import static org.isnad.letter.Letters.TEH_MARBUTA;
import static org.isnad.letter.Letters.WAW;
import static org.isnad.letter.Letters.YEH;

import org.isnad.document.EntityKind;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** What stands around a name and tells whether a place is meant by it. */
final class PlaceSigns {

    private static final long ORGANISATIONS = WordClass.set(WordClass.BODY, WordClass.OUTLET);
    private static final long SPEAK = WordClass.set(WordClass.CUE_VERB, WordClass.CUE_NOUN, WordClass.VERB);
    private static final long ACTS_BEFORE =
            SPEAK | ORGANISATIONS | WordClass.set(WordClass.ROLE, WordClass.OFFICE_LINK, WordClass.CUE_PREPOSITION);
    /** What a word that is a place's name may be besides. */
    private static final long NAMES =
            WordClass.set(WordClass.GIVEN_NAME, WordClass.SIGNED_PLACE, WordClass.PHRASE_START);

    private static final long BREAKS_VISIT = SPEAK | WordClass.set(WordClass.CLAUSE_PARTICLE, WordClass.RELATIVE);
    private static final long ENDS_NAME = WordClass.set(
            WordClass.NATIONALITY, WordClass.GIVEN_NAME, WordClass.CALENDAR, WordClass.WEEKDAY, WordClass.ADVERB);

    private static final int LONGEST_VISITOR = 12;
    private static final int LONGEST_QUOTED = 4;
    private static final int BYLINE_PARAGRAPHS = 3;
    private static final int LONGEST_BYLINE = 14;

    private final Tokens tokens;
    private final Names names;
    private final Numerals numerals;

    PlaceSigns(Tokens tokens, Names names, Numerals numerals) {
        this.tokens = tokens;
        this.names = names;
        this.numerals = numerals;
    }

    /** What the word says of a place's name beside it, or null. */
    @Nullable
    WherePart at(int i) {
        if (tokens.has(i, Clitics.PRONOUNS)) {
            return null;
        }
        WherePart part = WherePart.of(numerals.valued(i, WordClass.WHERE));
        boolean needsName = part == WherePart.AT || part == WherePart.VISIT || part != null && part.isSite();
        return needsName && tokens.has(i, Clitics.AL) ? null : part; // الجبهة is not the front of what follows
    }

    /** Whether a place's name may well stand behind the word. */
    boolean isPlaced(int before) {
        WherePart part = at(before);
        return part == WherePart.AT || part == WherePart.VISIT;
    }

    /** Whether the word, as مدينة and جبل do, also opens names that no lexicon knows, however they look. */
    boolean opensUnknown(int i) {
        return value(i) > 0;
    }

    /** Whether any word with ال behind the word is a name: حي | الموظفين. */
    boolean opensAny(int i) {
        return value(i) > 1;
    }

    private double value(int i) {
        Entry.Valued entry = numerals.valued(i, WordClass.WHERE);
        return entry == null ? 0 : entry.value();
    }

    /** The token before, quotation marks and brackets passed over. */
    int before(int i) {
        return tokens.is(i - 1, TokenKind.QUOTE) || tokens.is(i - 1, TokenKind.OPEN_BRACKET) ? i - 2 : i - 1;
    }

    /** Whether a state or capital whose name (or whose مدينة, دولة) starts here is shown to be a place, not somebody who acts. */
    boolean showPlace(int i, int end) {
        int before = before(i);
        WherePart where = at(before);
        if (where == WherePart.TOWN || where == WherePart.REGION || where == WherePart.AT) {
            boolean from = where == WherePart.AT && value(before) > 1;
            return !from || at(before - 1) != WherePart.PARTY; // بدعم من | موسكو
        }
        if (where == WherePart.COUNTRY) {
            return showPlace(before, end); // دولة مالطا may act as well
        }
        if (where == WherePart.VISIT) {
            return !tokens.is(end, WordClass.PREPOSITION) || value(before) == 0; // وصل | اليمن | إلى الإحباط
        }
        if (where != null) {
            return false;
        }
        if (tokens.has(i, Clitics.LI)) {
            return !tokens.isAny(before, SPEAK) && !isState(before);
        }
        boolean border = tokens.is(before, WordClass.PREPOSITION) && (isBorder(before - 1) || isBorder(before - 2));
        boolean capital = tokens.is(before, WordClass.NATIONALITY) && at(before - 1) == WherePart.TOWN;
        return border || capital || at(end) == WherePart.TOWN || inByline(i, end) || isVisited(i);
    }

    /** زار المبعوث إلى سوريا ستيفان دي ميستورا | طهران: behind the visitor, whose name is complete. */
    private boolean isVisited(int i) {
        if (tokens.clitics(i) != 0 && !tokens.has(i, Clitics.AL) || !endsName(i - 1)) {
            return false;
        }
        int from = Math.max(tokens.sentenceStart(tokens.sentence(i)), i - LONGEST_VISITOR);
        for (int k = i - 1; k >= from && tokens.is(k, TokenKind.WORD); k--) {
            if (at(k) == WherePart.VISIT) {
                return true;
            }
            if (tokens.isAny(k, BREAKS_VISIT)) {
                return false;
            }
        }
        return false;
    }

    /** Whether no name in the genitive can follow: not behind وزير or خارجية, but behind الوزير, a surname, أمس. */
    private boolean endsName(int i) {
        return tokens.is(i, TokenKind.WORD)
                && (tokens.has(i, Clitics.AL)
                        || tokens.word(i) == null
                        || tokens.isAny(i, ENDS_NAME)
                        || names.inside(i))
                && at(i) == null;
    }

    private boolean isState(int i) {
        Entry.Known known = names.knownAt(i);
        return known != null && known.kind() == EntityKind.STATE;
    }

    /** الحدود الشمالية مع تركيا. */
    private boolean isBorder(int i) {
        Word word = tokens.word(i);
        return word != null && WherePart.of(word.valued(WordClass.WHERE)) == WherePart.AT && tokens.has(i, Clitics.AL);
    }

    /**
     * A short line near the start with the place behind a dash (عين اليوم – واشنطن), or a paragraph that opens with the place and a dash
     * (أبوجا - رويترز).
     */
    private boolean inByline(int i, int end) {
        int p = tokens.paragraphOf(tokens.sentence(i));
        int from = tokens.paragraphStart(p);
        if (p == 0) {
            return false;
        }
        if (i == from) {
            return tokens.is(end, TokenKind.DASH);
        }
        boolean isShort = tokens.paragraphEnd(p) - from <= LONGEST_BYLINE || tokens.is(end, TokenKind.COLON);
        return p <= BYLINE_PARAGRAPHS && i - from <= LONGEST_BYLINE && isShort && tokens.is(i - 1, TokenKind.DASH);
    }

    /** Right behind a word that opens an organisation's name, also with مدينة or the like between. */
    boolean isOrganisation(int i) {
        int before = before(i);
        WherePart where = at(before);
        boolean kind = where != null && where.isKind();
        if (isOffice(before, i) || kind && isOffice(before - 1, before)) {
            return true;
        }
        if (where == null && tokens.is(before, WordClass.OFFICE_LINK)) {
            return true;
        }
        boolean ofSeat = kind && at(before - 1) == WherePart.SEAT; // زنجبار مركز محافظة | أبين
        return opensName(before)
                || kind && !ofSeat && !tokens.has(before, Clitics.PREPOSITIONS) && opensName(before - 1);
    }

    /** نادي | درعا; إدارة التعليم | بمحافظة درعا, but النادي | بمدينة درعا only stands there. */
    private boolean isOffice(int i, int place) {
        return at(i) == WherePart.OFFICE
                && (opensUnknown(i) || !tokens.has(i, Clitics.AL) && !tokens.has(place, Clitics.PREPOSITIONS));
    }

    private boolean opensName(int i) {
        WherePart part = at(i);
        return tokens.isAny(i, ORGANISATIONS)
                && (part == null || part == WherePart.SEAT)
                && !tokens.has(i, Clitics.AL | Clitics.PRONOUNS)
                && !names.inside(i);
    }

    /** بيان جنيف is a document's name. */
    boolean isDocument(int i) {
        return tokens.is(before(i), WordClass.DOCUMENT) && !tokens.has(i, Clitics.BI | Clitics.LI);
    }

    /** Whether a hospital or the like acts here, or lends its name to an office. */
    boolean isActor(int i) {
        return !tokens.has(i, Clitics.BI | Clitics.LI) && tokens.isAny(before(i), ACTS_BEFORE);
    }

    /** السيارة السعودية, الجهة الشرقية: an adjective with the sound of a place. */
    boolean isAdjective(int i) {
        if (names.endOf(i) != i + 1 || tokens.clitics(i) != 0 || !endsFeminine(i)) {
            return false;
        }
        int before = before(i);
        boolean nationality = tokens.is(i, WordClass.NATIONALITY) && tokens.has(before, Clitics.AL);
        return nationality || at(before) == null && endsFeminine(i - 1);
    }

    private boolean endsFeminine(int i) {
        return tokens.is(i, TokenKind.WORD) && tokens.lastWritten(i) == TEH_MARBUTA;
    }

    /** Whether a place must stand here: behind مدينة or the like, or before السورية. */
    boolean isSigned(int i, int end) {
        WherePart where = at(before(i));
        if (where != null && where.isKind() && tokens.has(before(i), Clitics.AL)) {
            return false; // المناطق | الغربية, وصل المدينة | ليل الأربعاء
        }
        boolean ofCountry = tokens.is(end, WordClass.NATIONALITY) && tokens.has(end, Clitics.AL) && endsFeminine(end);
        return where == WherePart.TOWN || where == WherePart.REGION || ofCountry;
    }

    /**
     * Behind the name that starts here and that no lexicon knows; {@code i} where none does.
     *
     * @param bare whether it may stand without ال
     */
    int endOfUnknown(int i, boolean bare) {
        int quoted = tokens.quoteEnd(i - 1);
        if (quoted > i && quoted - i <= LONGEST_QUOTED) {
            return quoted;
        }
        WherePart part = at(i);
        if (part == WherePart.NAMESAKE) {
            return endOfPerson(i + 1, i);
        }
        if (part == WherePart.OPENER) {
            return isWord(i + 1) ? i + 2 : i;
        }
        if (part != null || !mayName(i, bare) && !(opensAny(i - 1) && isWithArticle(i))) {
            return i;
        }
        return tokens.is(i + 1, WordClass.NAME_LINK) ? endOfPerson(i, i) : i + 1;
    }

    /** الملك | عبد العزيز, الإمام | أنس بن مالك; {@code none} where no name stands here. */
    private int endOfPerson(int i, int none) {
        if (!isWord(i)) {
            return none;
        }
        int end = tokens.is(i, WordClass.NAME_LINK) && isWord(i + 1) ? i + 2 : i + 1;
        while (tokens.is(end, WordClass.NAME_LINK) && isWord(end + 1)) {
            end += 2;
        }
        return isSurname(end) ? end + 1 : end;
    }

    /** الراجحي */
    private boolean isSurname(int i) {
        return tokens.word(i) == null && isWithArticle(i) && tokens.letter(i, -1) == YEH;
    }

    private boolean isWord(int i) {
        return tokens.is(i, TokenKind.WORD) && at(i) == null;
    }

    /** A word that the lexicon does not know as anything else, and that does not look like a verb, an adjective or with a preposition on it. */
    private boolean mayName(int i, boolean bare) {
        if (!tokens.is(i, TokenKind.WORD) || tokens.letters(i) < 3) {
            return false;
        }
        Word word = tokens.word(i);
        if (word != null) {
            return (word.classes() & ~NAMES) == 0 && tokens.clitics(i) == 0 && (bare || word.is(WordClass.GIVEN_NAME));
        }
        if (isWithArticle(i)) {
            return true;
        }
        char first = tokens.letter(i, 0);
        char last = tokens.lastWritten(i);
        boolean likeVerb = (first == YEH || first == TEH || first == WAW) && tokens.letter(i, 1) != ALEF; // but تانجونج
        return bare && !likeVerb && first != LAM && last != TEH_MARBUTA && last != YEH;
    }

    private boolean isWithArticle(int i) {
        return tokens.is(i, TokenKind.WORD) && tokens.letter(i, 0) == ALEF && tokens.letter(i, 1) == LAM;
    }

    /** Whether the entry tells of a state or a capital. */
    static boolean canAct(Entry.Place place) {
        return place.placeKind().equals("country") || place.placeKind().equals("capital");
    }
}
