package org.isnad.grammar;

import static org.isnad.lexicon.WordClass.*;

import java.util.List;
import org.isnad.document.DateMention;
import org.isnad.document.EntityKind;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.VerbForm;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Names;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** What opens a content, and what may stand between a cue, its source and its content. */
public final class Clauses {

    private static final long SPEECH = WordClass.set(CUE_VERB, CUE_PARTICIPLE);
    private static final long PHRASE_ENDS = WordClass.set(
            CLAUSE_PARTICLE,
            PREPOSITION,
            RELATIVE,
            SUBORDINATOR,
            ADVERSATIVE,
            NEGATION,
            AUXILIARY,
            ADVERB,
            TIME,
            WEEKDAY);
    private static final long OCCASION = WordClass.set(VENUE, TIME, WEEKDAY);

    /**
     * How a content opens.
     *
     * @param at the token that opens it
     * @param contentFrom the content's first token
     */
    public record Opening(Kind kind, int at, int contentFrom) {

        public enum Kind {
            PARTICLE,
            COLON,
            QUOTE
        }
    }

    private static final int LONGEST_GAP = 34;

    private final Tokens t;
    private final Names names;
    private final NounPhrases phrases;
    /** Of each token that a date begins with the token behind it; 0 of others. */
    private final int[] dateEnds;

    /** @param dates the text's dates, in its order */
    public Clauses(Tokens tokens, Names names, NounPhrases phrases, List<DateMention> dates) {
        this.t = tokens;
        this.names = names;
        this.phrases = phrases;
        this.dateEnds = new int[tokens.size()];
        int i = 0;
        for (DateMention date : dates) {
            while (i < tokens.size() && tokens.start(i) < date.span().start()) {
                i++;
            }
            int from = i;
            while (i < tokens.size() && tokens.start(i) < date.span().end()) {
                i++;
            }
            if (from < i) {
                dateEnds[from] = i;
            }
        }
    }

    /**
     * The opening of a content at a token: a particle (أن with or without pronoun), a colon, a mark that opens more than a name; a colon or comma
     * may stand before a particle, a particle or colon before a mark. A colon that ends its paragraph opens the quotation that begins the next.
     */
    public @Nullable Opening opening(int i, int limit) {
        if (i >= limit) {
            return null;
        }
        if (isParticle(i)) {
            int from = t.is(i, NEGATION) ? i : t.is(i + 1, TokenKind.COLON) ? i + 2 : i + 1; // ألا: that not
            return from < limit ? new Opening(Opening.Kind.PARTICLE, i, from) : null;
        }
        if (t.is(i, TokenKind.COLON) && !isOfClock(i)) {
            int from = i + 1;
            if (isParticle(from)) {
                from++;
            }
            return from < limit || opensNextParagraph(from) ? new Opening(Opening.Kind.COLON, i, from) : null;
        }
        if (t.quoteEnd(i) >= 0 && opensQuotation(i, limit)) {
            return new Opening(Opening.Kind.QUOTE, i, i);
        }
        return null;
    }

    /** 16:18 */
    private boolean isOfClock(int colon) {
        return t.is(colon - 1, TokenKind.NUMBER)
                && t.is(colon + 1, TokenKind.NUMBER)
                && t.end(colon - 1) == t.start(colon)
                && t.end(colon) == t.start(colon + 1);
    }

    /** Whether a quotation opens a paragraph here: it is what a colon at the end of the one before leads to. */
    private boolean opensNextParagraph(int i) {
        return i < t.size() && t.quoteEnd(i) > i && t.paragraphStart(t.paragraphOf(t.sentence(i))) == i;
    }

    /** Whether the word or phrase right before a token is of one of these classes. */
    public boolean follows(int i, long classes) {
        return start(i, classes) < i;
    }

    /** Where the word or phrase of one of these classes begins that ends right before a token; the token itself where none does. */
    public int start(int i, long classes) {
        int before = t.before(i);
        if (t.isAny(before, classes)) {
            return before;
        }
        int phrase = names.startOf(before);
        return phrase >= 0
                        && names.endOf(phrase) == i
                        && names.entryAt(phrase) instanceof Entry.Words w
                        && (w.wordClass().bit() & classes) != 0
                ? phrase
                : i;
    }

    /** أن, إن, بأن, فإن and these with a pronoun. */
    public boolean isParticle(int i) {
        return t.is(i, CLAUSE_PARTICLE)
                && (t.clitics(i) & (Clitics.LI | Clitics.KA)) == 0
                && !t.is(i + 1, TokenKind.OTHER); // سي. إن. إن.
    }

    /** أكد ذلك مدير المركز: what stands for the words before, and behind it a noun that is none of its own. */
    public boolean isThat(int i) {
        return t.is(i, DEMONSTRATIVE)
                && t.is(i + 1, TokenKind.WORD)
                && !Shapes.hasArticle(t, i + 1)
                && !Shapes.hasPreposition(t, i + 1);
    }

    private static final int LONGEST_NAME = 5;

    /** Whether the marks that open here hold words that are said: more than a name, or all that is left of the sentence. */
    private boolean opensQuotation(int i, int limit) {
        int end = t.quoteEnd(i);
        if (end - i <= LONGEST_NAME + 1 && isParticle(t.is(end + 1, TokenKind.COMMA) ? end + 2 : end + 1)) {
            return false; // في مقابلة مع «نوافذ المدينة»، إن
        }
        return !phrases.isQuotedName(i)
                || end + 1 >= limit
                || t.is(end + 1, TokenKind.STOP)
                || t.is(end + 1, TokenKind.COMMA) && end - i > 3;
    }

    /**
     * Passes over what may stand between cue, source and content: expressions of time, adverbs, prepositions' phrases, clauses about the
     * speaker between commas or dashes, brackets.
     *
     * @param frames the cue's frames: a preposition that belongs to the cue is not passed
     * @return the first token that is none of these; {@code from} when nothing was passed
     */
    public int gap(int from, int limit, long frames) {
        int i = from;
        int end = Math.min(limit, from + LONGEST_GAP);
        while (i < end) {
            int next = passOne(i, end, frames);
            if (next == i) {
                return i;
            }
            i = next;
        }
        return i;
    }

    private int passOne(int i, int end, long frames) {
        if (t.is(i, TokenKind.SEMICOLON) && (isParticle(i + 1) || Frames.isOwn(t, i + 1, frames))) {
            return i + 1; // قال المدير للصحيفة؛ إن
        }
        if (t.is(i, TokenKind.COMMA) || t.is(i, TokenKind.DASH)) {
            if (t.is(i, TokenKind.DASH)) {
                int close = closingDash(i, end);
                return close > 0 ? close + 1 : i + 1;
            }
            return i + 1;
        }
        if (t.is(i, TokenKind.OPEN_BRACKET)) {
            return closing(i, end);
        }
        if (opening(i, end) != null) {
            return i;
        }
        if (dateEnds[i] > i) {
            return Math.min(dateEnds[i], end); // الثلاثاء 19 كانون الأول/ديسمبر 2017
        }
        Entry phrase = names.entryAt(i);
        if (phrase instanceof Entry.Words w && (w.wordClass() == SUBORDINATOR || w.wordClass() == ADVERSATIVE)) {
            return i; // وشجبت الجريمة، في حين اختارت
        }
        if (phrase instanceof Entry.Words w && (w.wordClass() == ADVERB || w.wordClass() == TIME)
                || phrase instanceof Entry.Valued v && v.wordClass() == CALENDAR) {
            return names.endOf(i);
        }
        // without the cue's frames, so that one phrase behind another is not looked through again and again: على هامش
        // القمة على أن
        boolean phrasal = phrase instanceof Entry.Words w
                && w.wordClass() == PREPOSITION
                && names.endOf(i) > i + 1
                && (!Frames.isOwn(t, i, frames) || opensBehind(phraseEnd(names.endOf(i), end, frames), end, 0))
                && !Frames.isWritten(t, i, frames);
        if (phrasal || phrase instanceof Entry.Cue cue && cue.kind() == Entry.CueKind.PREPOSITION) {
            return phraseEnd(names.endOf(i), end, frames); // أجاب ردا على سؤال بأن
        }
        if (isAboutOccasion(i)) {
            int behind = isWithHim(i) ? i + 2 : i + 1;
            NounPhrase subject = phrases.read(behind, end);
            int k = subject == null ? behind : subject.to();
            return t.has(k, Clitics.WA) && t.is(k, VERB) && phrases.isVerb(k) ? clauseEnd(k + 1, end) : k;
        }
        boolean time = phrases.isTime(i) && !(t.has(i, Clitics.BI) && Frames.isWritten(t, i, frames)); // طالب بعقد جلسة
        if (time || t.is(i, ADVERB) || t.is(i, TokenKind.NUMBER)) {
            return i + 1;
        }
        if (t.is(i, CUE_PREPOSITION) && !t.is(i, CUE_VERB) && i + 1 < end) {
            int next = Math.max(i + 1, names.endOf(i));
            return phraseEnd(t.is(next, PREPOSITION) ? next + 1 : next, end, frames);
        }
        if (t.is(i, MANNER) && t.is(i + 1, TokenKind.WORD)) {
            return Math.min(end, t.is(i + 1, NEGATION) ? i + 3 : i + 2); // بشكل غير مباشر
        }
        if (t.word(i) == null
                && Shapes.isState(t, i)
                && Shapes.mayHavePronoun(t, i + 1)
                && opening(i + 2, end) != null) {
            return i + 2; // قال مختتما حديثه: …
        }
        if (isAdverbial(i) || isSayingAgain(i, end)) {
            return i + 1;
        }
        if (isDatedAside(i)) {
            return clauseEnd(i + 1, end);
        }
        if (t.is(i, RELATIVE) || isAboutSpeaker(i)) {
            int close = clauseEnd(i + 1, end);
            return t.is(i - 1, TokenKind.COMMA) || opening(close, end) != null ? close : ownAhead(i + 3, close, frames);
        }
        if (isSeat(i, end) || isDescribing(i, end, frames)) {
            return clauseEnd(i + 1, end);
        }
        if (isPreposition(i)) {
            if (t.lastWritten(i) == Letters.TEH_MARBUTA && Frames.isWritten(t, i, frames)) {
                return i; // رحب | بمشاركة المعارضة
            }
            if (Frames.isOwn(t, i, frames)
                    && !(isVenue(i + 1) && opensBehind(phraseEnd(i + 1, end, frames), end, frames))) {
                return i;
            }
            return Shapes.hasItsPronoun(t, i) ? i + 1 : behindObject(i + 1, phraseEnd(i + 1, end, frames), end, frames);
        }
        if (t.has(i, Clitics.PREPOSITIONS) || Shapes.hasPreposition(t, i)) {
            if (Frames.isWritten(t, i, frames)
                    && !(isVenueWord(i) && opensBehind(phraseEnd(i, end, frames), end, frames))) {
                return i;
            }
            return phraseEnd(i, end, frames);
        }
        if (t.is(i, TokenKind.WORD)
                && t.letters(i) == 1
                && (t.quoteEnd(i + 1) >= 0 || t.is(i + 1, TokenKind.OPEN_BRACKET))) {
            return phraseEnd(i + 1, end, frames);
        }
        return i;
    }

    /** دوما, سرا: an unknown word in the accusative that no preposition or adjective follows as it would follow an object. */
    private boolean isAdverbial(int i) {
        return t.word(i) == null
                && Shapes.isAccusative(t, i)
                && t.letters(i) <= 7
                && !t.is(i + 1, PREPOSITION)
                && !Shapes.isAccusative(t, i + 1)
                && (t.is(i + 1, TokenKind.COMMA)
                        || opening(i + 1, t.size()) != null
                        || t.is(i + 1, TokenKind.WORD) && !Shapes.hasPreposition(t, i + 1));
    }

    /** في تصريح نقلته الوكالة, في بيان نشر أمس: a verb that tells how what is said came out. */
    private boolean isAboutOccasion(int i) {
        boolean described = Shapes.isRelational(t, i - 1) || t.has(i - 1, Clitics.LI); // بيانات رسمية, استطلاع للرأي
        int noun = described && !t.isAny(i - 1, OCCASION_NOUNS) ? i - 2 : i - 1;
        boolean indefinite = !Shapes.hasArticle(t, noun)
                && (noun == i - 1 || t.has(i - 1, Clitics.LI) || !Shapes.hasArticle(t, i - 1));
        return (t.isAny(noun, OCCASION_NOUNS) || frameOf(noun - 1) == Frame.FI && t.is(noun, TokenKind.WORD))
                && indefinite
                && t.isAny(i, VERBS)
                && (phrases.isVerb(i) || isWithHim(i))
                && t.clitics(noun) < Clitics.HIS
                && !t.has(i, Clitics.CONJUNCTIONS | Clitics.AL | Clitics.PREPOSITIONS);
    }

    /** أجرتها معه الشبكة: a verb of which, with its pronoun, a noun would be written alike; what stands behind it tells. */
    private boolean isWithHim(int verb) {
        return t.is(verb, VERB) && t.is(verb + 1, PREPOSITION) && Shapes.hasItsPronoun(t, verb + 1);
    }

    private static final long OCCASION_NOUNS = WordClass.set(VENUE, DOCUMENT);
    private static final long VERBS = WordClass.set(CUE_VERB, VERB);

    /** وتابع يقول إن, وأضاف قائلا: a second verb of speech that only leads to the content. */
    private boolean isSayingAgain(int i, int end) {
        return t.isAny(i, SPEECH) && t.clitics(i) == 0 && opening(i + 1, end) != null && isSecondary(i);
    }

    private boolean isSecondary(int i) {
        Word word = t.word(i);
        return word != null
                && word.cues().stream()
                        .anyMatch(c -> c.form() != null
                                && c.entry().takes(Frame.QUOTE)
                                && (c.form().tense() == VerbForm.Tense.IMPERFECT
                                        || c.form().tense() == VerbForm.Tense.PARTICIPLE
                                                && c.entry().lemma().indexOf(Letters.ALEF) == 1));
    }

    /** وهو متحدث باسم …: a clause about the one just named. */
    private boolean isAboutSpeaker(int i) {
        return t.is(i, PRONOUN)
                && t.has(i, Clitics.WA)
                && (t.is(i - 1, TokenKind.COMMA) || t.is(i - 1, TokenKind.DASH));
    }

    /** المرصد، ومقره لندن، إن: a nominal clause about the one just named, which a comma or the opening closes. */
    public boolean isSeat(int i, int end) {
        if (!Shapes.hasWa(t, i) || !Shapes.mayHavePronoun(t, i) || phrases.isVerb(i) || t.isAny(i, SPEECH)) {
            return false;
        }
        int close = clauseEnd(i + 1, end);
        boolean comma = t.is(i - 1, TokenKind.COMMA) && t.is(close, TokenKind.COMMA);
        return close - i <= LONGEST_SEAT && (comma || close < end && opening(close, end) != null);
    }

    private static final int LONGEST_SEAT = 7;

    /** مصدر أمني، طلب عدم ذكر اسمه، إن: a verb between commas that says which one, and behind it the content. */
    private boolean isDescribing(int i, int end, long frames) {
        if (!t.is(i - 1, TokenKind.COMMA)
                || Shapes.hasArticle(t, i - 2)
                || !phrases.isVerb(i)
                || t.has(i, Clitics.CONJUNCTIONS)) {
            return false;
        }
        int close = clauseEnd(i + 1, end);
        Opening behind = t.is(close, TokenKind.COMMA) ? opening(close + 1, end) : null;
        return behind != null && behind.kind() == Opening.Kind.PARTICLE
                || t.is(close, TokenKind.COMMA) && Frames.isOwn(t, close + 1, frames);
    }

    /** أوصت الدراسة التي أعدتها الوزارة | بضرورة: where no comma closes the clause, the first preposition that the cue takes does. */
    private int ownAhead(int from, int close, long frames) {
        for (int k = from; k < close; k++) {
            if (Frames.isOwn(t, k, frames) || Frames.isWritten(t, k, frames)) {
                return k;
            }
        }
        return close;
    }

    /** في تقريره، الصادر أمس، مقتل: between commas a word with the article and when that was. */
    private boolean isDatedAside(int i) {
        if (!t.is(i - 1, TokenKind.COMMA) || !Shapes.hasArticle(t, i) || !phrases.isTime(i + 1)) {
            return false;
        }
        int close = clauseEnd(i + 1, Math.min(t.size(), i + LONGEST_NAME));
        return t.is(close, TokenKind.COMMA);
    }

    private int clauseEnd(int i, int end) {
        int k = i;
        while (k < end) {
            if (t.is(k, TokenKind.COMMA) || t.is(k, TokenKind.DASH) || t.is(k, TokenKind.STOP)) {
                return k;
            }
            if (k > i && opening(k, end) != null) {
                return k;
            }
            k++;
        }
        return k;
    }

    private int closing(int open, int end) {
        for (int k = open + 1; k < end; k++) {
            if (t.is(k, TokenKind.CLOSE_BRACKET)) {
                return k + 1;
            }
        }
        return open;
    }

    private int closingDash(int open, int end) {
        for (int k = open + 1; k < end; k++) {
            if (t.is(k, TokenKind.DASH)) {
                return k;
            }
            if (t.is(k, TokenKind.STOP)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a preposition stands here, and not the first word of a name that is written like one: لبي بي سي. */
    private boolean isPreposition(int i) {
        return t.is(i, PREPOSITION) && !(names.entryAt(i) instanceof Entry.Known);
    }

    /** بعد لقائه | رئيس الحكومة كريم الحداد, لدى ترؤسه | اجتماع اللجنة: behind whom or what somebody met, visited or led. */
    private int behindObject(int noun, int behind, int end, long frames) {
        boolean his = noun < end
                && Shapes.endsInPronoun(t, noun)
                && (t.is(noun, VENUE) || Shapes.isVerbalNoun(t, noun) || t.is(noun, VERB));
        if (!his || behind >= end || opening(behind, end) != null) {
            return behind;
        }
        int from = noun + 1;
        if (t.is(from, VENUE) && t.clitics(from) == 0) {
            return Math.max(behind, phraseEnd(from, end, frames));
        }
        NounPhrase met = t.isAny(from, MET) ? phrases.read(from, end, frames) : null;
        return met == null ? behind : Math.max(behind, met.to());
    }

    private static final long MET = WordClass.set(ROLE, TITLE, BODY, STATE, GROUP);

    /** Behind the object of a preposition: a noun phrase, or the word alone. */
    private int phraseEnd(int i, int end, long frames) {
        if (i >= end || opening(i, end) != null || isPreposition(i)) {
            return i; // في بيان لها | عن
        }
        if (dateEnds[i] > i) {
            return Math.min(dateEnds[i], end);
        }
        if (t.quoteEnd(i) >= 0 && phrases.isQuotedName(i)) {
            return Math.min(end, t.quoteEnd(i) + 1);
        }
        if (t.is(i, TokenKind.OPEN_BRACKET)) {
            return closing(i, end);
        }
        boolean outlet = names.entryAt(i) instanceof Entry.Known known && known.kind() == EntityKind.OUTLET;
        boolean shut = names.entryAt(i) instanceof Entry.Known || names.entryAt(i) instanceof Entry.Place;
        int k = shut ? names.endOf(i) : i;
        while (k < end && t.is(k, TokenKind.WORD)) {
            boolean first = k == i;
            if (outlet && t.isAny(k, SPEAKERS) && !names.inside(k)) {
                break; // لرويترز | المتحدث
            }
            if (!first && !shut && t.has(k, Clitics.LI) && phrases.isOutlet(k) && isVenueWord(k - 1)) {
                k = phraseEnd(k, end, frames); // في تصريح لوكالة رويترز
                shut = true;
                continue;
            }
            if (!first
                    && (t.isAny(k, PHRASE_ENDS)
                            || t.has(k, Clitics.PREPOSITIONS)
                            || Shapes.hasPreposition(t, k)
                            || phrases.isVerb(k)
                            || isWithHim(k))) {
                break;
            }
            if (!first && !shut && k > i + 1 && (isNextIndefinite(k) || isBehindIndefinite(k))) {
                break;
            }
            if (!first && shut && (!Shapes.hasArticle(t, k) || isNextNoun(k) || isBehindNationality(k))) {
                break;
            }
            shut |= Shapes.hasArticle(t, k) || Shapes.mayHavePronoun(t, k);
            k++;
            if (t.quoteEnd(k) >= 0 && phrases.isQuotedName(k) && opening(k, end) == null) {
                k = t.quoteEnd(k) + 1;
                shut = true;
            }
        }
        NounPhrase named = t.isAny(i, OFFICES) ? phrases.read(i, end, frames) : null; // مع الإعلامي عمرو خليل
        return Math.max(named == null ? k : Math.max(k, named.to()), Math.min(i + 1, end));
    }

    /** في بيان مشترك | التزامهما, في مؤتمر صحفي | استعداد بلاده: behind an adjective without the article a noun of its own. */
    private boolean isNextIndefinite(int k) {
        return t.word(k) == null
                && !Shapes.hasArticle(t, k)
                && (Shapes.mayHavePronoun(t, k) || Shapes.isVerbalNoun(t, k))
                && (Shapes.isRelational(t, k - 1)
                        || t.is(k - 1, ADJECTIVE)
                        || names.startOf(k - 1) >= 0 && names.endOf(names.startOf(k - 1)) == k);
    }

    /** في مؤتمر صحفي | القوات, في بيان رسمي | مقتل: behind an adjective without the article what has it, a name, or another noun is no part of the phrase. */
    private boolean isBehindIndefinite(int k) {
        boolean adjective = Shapes.isRelational(t, k - 1) && t.letter(k - 1, -2) != Letters.TEH // not مدينتي حمص وحماة
                || t.is(k - 1, ADJECTIVE);
        boolean noun = isVenueWord(k - 2) && t.word(k) != null && !Shapes.isRelational(t, k) && !t.isAny(k, ADJECTIVES);
        return adjective
                && !t.is(k - 2, QUANTIFIER) // جميع أراضي الدولة
                && (Shapes.hasArticle(t, k) || names.entryAt(k) instanceof Entry.Known || noun);
    }

    /** مع نظيره المصري | القوات: behind an adjective of a state a plural that is none. */
    private boolean isBehindNationality(int k) {
        return t.is(k - 1, NATIONALITY)
                && Shapes.hasArticle(t, k - 1)
                && t.lastWritten(k - 1) != Letters.TEH_MARBUTA
                && t.letter(k, -1) == Letters.TEH
                && t.letter(k, -2) == Letters.ALEF;
    }

    /** أمام المحكمة | التهم: behind a feminine with the article a word with it that is no adjective, neither its own nor of one before it. */
    private boolean isNextNoun(int k) {
        char last = t.lastWritten(k);
        return t.lastWritten(k - 1) == Letters.TEH_MARBUTA
                && Shapes.hasArticle(t, k - 1)
                && last != Letters.TEH_MARBUTA
                && last != Letters.ALEF_MAKSURA
                && last != Letters.ALEF
                && !Shapes.isRelational(t, k)
                && !Shapes.hasWa(t, k)
                && t.letter(k, 2) != Letters.MEEM
                && !t.isAny(k, ADJECTIVES);
    }

    private static final long ADJECTIVES =
            WordClass.set(ADJECTIVE, CUE_PARTICIPLE, TIME, NATIONALITY, ATTRIBUTE, NUMBER);
    private static final long OFFICES = WordClass.set(ROLE, TITLE);
    private static final long SPEAKERS = WordClass.set(ROLE, TITLE, ANONYMOUS);

    /** Whether a clause or quotation opens behind what may be passed from here on; then a preposition before only told an occasion. */
    private boolean opensBehind(int i, int end, long frames) {
        int k = gap(i, end, frames);
        return opening(k, end) != null
                || Frames.isOwn(t, k, frames) && opening(k + 1, end) != null; // شدد عبر حسابه على تويتر | على أن
    }

    private boolean isVenue(int i) {
        return t.isAny(i, OCCASION) && !t.is(i, CUE_NOUN);
    }

    private boolean isVenueWord(int i) {
        return t.isAny(i, OCCASION);
    }

    /** The frame that a preposition standing alone opens; null for any other token. */
    public @Nullable Frame frameOf(int i) {
        return Frames.alone(t, i);
    }
}
