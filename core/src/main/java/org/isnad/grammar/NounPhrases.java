package org.isnad.grammar;

import static org.isnad.letter.Letters.*;
import static org.isnad.lexicon.WordClass.*;

import java.util.List;
import org.isnad.document.EntityKind;
import org.isnad.grammar.NounPhrase.Kind;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Number;
import org.isnad.lexicon.VerbForm;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Names;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads noun phrases that can name a speaker. A phrase is read from its head on: what the construct state, agreement and the lexicon tie to
 * it belongs to it.
 * <ul>
 *   <li>A construct runs until something definite closes it: a word with the article, a name, a pronoun (وزارة الخارجية).
 *   <li>Behind that come adjectives with the article (الخارجية الروسية), an office or title, and a personal name (وزير الدفاع فلان).
 *   <li>A preposition's phrase belongs to it when an office, a source, a document or a body waits for one (مسؤول في الوزارة), and not when it
 *       names where, when or to whom something is said.
 *   <li>A comma carries on to an office or a name in apposition when something closes that (فلان، رئيس اللجنة، أن).
 * </ul>
 */
public final class NounPhrases {

    private static final long VERBS = WordClass.set(CUE_VERB, VERB);
    private static final long NO_VERB = WordClass.set(
            ROLE,
            BODY,
            OUTLET,
            DOCUMENT,
            ANONYMOUS,
            GIVEN_NAME,
            NAME_LINK,
            PLACE,
            STATE,
            GROUP,
            TITLE,
            TIME,
            PREPOSITION);
    private static final long TIMES = WordClass.set(TIME, WEEKDAY, MONTH);
    private static final long SENTENCE_WORDS = WordClass.set(CLAUSE_PARTICLE, NEGATION, PRONOUN, AUXILIARY);
    private static final long TITLED_OR_GIVEN = WordClass.set(TITLE, GIVEN_NAME);
    private static final long ROLE_OR_BODY = WordClass.set(ROLE, BODY);
    private static final long SMALL_WORDS = WordClass.set(CLAUSE_PARTICLE, PRONOUN, NEGATION);
    private static final long PERSON_HEADS = WordClass.set(ROLE, TITLE, ANONYMOUS);
    private static final long OFFICE = WordClass.set(ROLE, TITLE);
    private static final long NOUNS_THAT_BEGIN = WordClass.set(THING, GROUP, BODY, DOCUMENT, REPORT, FEELING, CUE_NOUN);
    private static final long THINGS = WordClass.set(THING, VENUE, FEELING, CUE_NOUN);
    private static final long OFFICE_OR_BODY = WordClass.set(ROLE, TITLE, BODY);
    private static final long NAME_PARTS = WordClass.set(GIVEN_NAME, NAME_LINK);
    private static final long MAY_BE_NAME = WordClass.set(PLACE, NATIONALITY, NUMBER, PHRASE_START);
    private static final long NO_FAMILY_NAME = WordClass.set(BODY, DOCUMENT, OUTLET, REPORT, THING, VENUE);
    private static final long SOURCE_OR_GROUP = WordClass.set(ANONYMOUS, GROUP);
    private static final long MAY_BE_ADJECTIVE = WordClass.set(NUMBER, TIME, CUE_PARTICIPLE, GIVEN_NAME, ADJECTIVE);
    private static final long NO_ADJECTIVE =
            WordClass.set(BODY, DOCUMENT, OUTLET, PLACE, STATE, REPORT, GROUP, THING, CUE_NOUN, FEELING);
    private static final long QUANTIFIER_OR_GROUP = WordClass.set(QUANTIFIER, GROUP);
    private static final long PLURAL_HEADS = WordClass.set(ANONYMOUS, GROUP, BODY, WITNESS);

    private static final int LONGEST = 28;
    private static final int LONGEST_NAME = 9;
    private static final int QUOTED_NAME = 5;
    private static final long DOCUMENT_OR_VENUE = WordClass.set(DOCUMENT, VENUE);

    private static final long HEADS = WordClass.set(
            ROLE, TITLE, BODY, OUTLET, DOCUMENT, ANONYMOUS, WITNESS, GROUP, STATE, REPORT, QUANTIFIER, GIVEN_NAME);
    private static final long ENDS = WordClass.set(
            CLAUSE_PARTICLE,
            RELATIVE,
            SUBORDINATOR,
            ADVERSATIVE,
            NEGATION,
            QUESTION,
            AUXILIARY,
            PRONOUN,
            CONJUNCTION,
            ADVERB,
            CUE_PREPOSITION);
    private static final long WAITS_FOR_PHRASE =
            WordClass.set(ROLE, ANONYMOUS, DOCUMENT, WITNESS, GROUP, QUANTIFIER, BODY, OUTLET, REPORT);
    private static final long NO_LAST_NAME = WordClass.set(PREPOSITION, CUE_PARTICIPLE);
    private static final long COUNTED_PEOPLE = WordClass.set(COUNTED, ROLE, ANONYMOUS, WITNESS, GROUP, BODY, STATE);
    private static final long ORIGIN = WordClass.set(BODY, PLACE, STATE, WITNESS);
    private static final long SPEECH_PLACE = WordClass.set(VENUE, DOCUMENT, TIME, WEEKDAY, MONTH);

    private final Tokens t;
    private final Names names;

    public NounPhrases(Tokens tokens, Names names) {
        this.t = tokens;
        this.names = names;
    }

    /**
     * The noun phrase that opens at a token.
     *
     * @param limit token behind which nothing belongs to it
     * @return null when none opens there
     */
    public @Nullable NounPhrase read(int from, int limit) {
        return read(from, limit, 0);
    }

    /**
     * The noun phrase that opens at a token behind a cue.
     *
     * @param frames the cue's frames: their prepositions are the cue's and do not carry the phrase on
     */
    public @Nullable NounPhrase read(int from, int limit, long frames) {
        return new Reading(from, Math.min(limit, from + LONGEST), frames).read();
    }

    /**
     * The noun phrase whose first word carries a preposition (لوكالة …), which stays in it.
     *
     * @return null when none opens there
     */
    public @Nullable NounPhrase readAttached(int from, int limit) {
        var reading = new Reading(from, Math.min(limit, from + LONGEST), 0);
        reading.attached = true;
        return reading.read();
    }

    /** Whether a verb stands here: a form that only a verb has, or one that a noun has too but without its signs. */
    public boolean isVerb(int i) {
        if (!t.isAny(i, VERBS) || t.has(i, Clitics.PREPOSITIONS | Clitics.AL)) {
            return false;
        }
        return hasThirdPerson(i)
                && !t.isAny(i, NO_VERB)
                && named(i) == null
                && !(t.has(i, Clitics.PRONOUNS) && !t.is(i, CUE_VERB) && Shapes.endsInTehBeforePronoun(t, i));
    }

    private boolean hasThirdPerson(int i) {
        Word word = t.word(i);
        if (word == null) {
            return false;
        }
        for (VerbForm form : word.verbs()) {
            if (form.person() == VerbForm.Person.THIRD) {
                return true;
            }
        }
        for (Word.CueReading cue : word.cues()) {
            VerbForm form = cue.form();
            if (form != null && form.person() == VerbForm.Person.THIRD && form.tense() != VerbForm.Tense.PARTICIPLE) {
                return true;
            }
        }
        return false;
    }

    /** Whether the verb here can be a perfect of «he», which many verbal nouns are written like (قتل, تأخر). */
    public boolean mayBePerfect(int i) {
        Word word = t.word(i);
        return word != null
                && (word.verbs().stream().anyMatch(f -> f.tense() == VerbForm.Tense.PERFECT)
                        || word.cues().stream()
                                .anyMatch(c -> c.form() != null && c.form().tense() == VerbForm.Tense.PERFECT));
    }

    /** Whether a word stands here that opens an expression of time. */
    public boolean isTime(int i) {
        return t.isAny(i, TIMES) && named(i) == null;
    }

    /** Whether the token goes on an expression of time: من in أول من أمس. */
    public boolean isInsideTime(int i) {
        int start = names.startOf(i);
        if (start < 0 || start == i) {
            return false;
        }
        Entry entry = names.entryAt(start);
        return entry instanceof Entry.Words w && w.wordClass() == TIME
                || entry instanceof Entry.Valued v && v.wordClass() == CALENDAR;
    }

    /** Somebody or some place known whose name starts here, or null. */
    private @Nullable Entry named(int i) {
        Entry entry = names.entryAt(i);
        return entry instanceof Entry.Known || entry instanceof Entry.Place ? entry : null;
    }

    /** Whether an outlet is named from here on. */
    public boolean isOutlet(int i) {
        return t.is(i, OUTLET)
                || names.entryAt(i) instanceof Entry.Words w && w.wordClass() == OUTLET
                || named(i) instanceof Entry.Known known && known.kind() == EntityKind.OUTLET;
    }

    /** Whether a short quotation opens here that only marks a name. */
    public boolean isQuotedName(int i) {
        int end = t.quoteEnd(i);
        if (end < 0 || t.isUnclosed(i) || end - i - 1 > QUOTED_NAME || end == i + 1) {
            return false;
        }
        if (end - i <= 2) {
            return !t.is(i + 1, CLAUSE_PARTICLE); // one word: a name, whatever else it may be («سبق»)
        }
        int noun = i - 1; // الإذاعة الأميركية «إن بي آر»
        while (noun >= i - 3 && Shapes.isRelational(t, noun) && !t.is(noun, OUTLET)) {
            noun--;
        }
        boolean outlet = t.is(noun, OUTLET) || named(i + 1) != null && names.endOf(i + 1) == end; // شبكة «سي إن إن»
        for (int k = i + 1; k < end; k++) {
            if (t.is(k, TokenKind.STOP)
                    || t.is(k, TokenKind.COMMA)
                    || !outlet && t.isAny(k, SENTENCE_WORDS)
                    || isVerb(k)) {
                return false;
            }
        }
        return true;
    }

    private final class Reading {

        private final int from;
        private final int limit;
        private final long frames;
        private int i;
        private int head = -1;
        private Kind kind = Kind.OTHER;
        private boolean closed;
        private boolean definite;
        private int nameFrom;
        private int nameTo;
        private int lastHead = -1;
        private int titleTo = -1;
        private boolean attached;
        private boolean officeInside;

        Reading(int from, int limit, long frames) {
            this.frames = frames;
            this.from = from;
            this.limit = limit;
            this.i = from;
        }

        @Nullable
        NounPhrase read() {
            if (t.is(i, DEMONSTRATIVE) && !t.has(i, Clitics.PREPOSITIONS)) {
                if (!Shapes.hasArticle(t, i + 1)) {
                    return null; // أكد ذلك مدير المركز
                }
                i++;
                definite = true;
            }
            if (isCounted()) {
                i++;
                head = i;
                kind = kindOf(i);
                lastHead = i;
                i++;
            }
            if (share()) {
                return new NounPhrase(from, i, from, Kind.ANONYMOUS, from, from, false);
            }
            phrase();
            if (head < 0 || i <= from) {
                return null;
            }
            return new NounPhrase(from, i, head, kind, nameFrom, nameTo, definite);
        }

        /** 60 في المئة من المشاركين: a share of those who are asked. */
        private boolean share() {
            if (!t.is(i, TokenKind.NUMBER)) {
                return false;
            }
            boolean sign = t.is(i + 1, TokenKind.OTHER) && t.start(i + 1) == t.end(i);
            boolean words = names.entryAt(i + 1) instanceof Entry.Valued v && v.wordClass() == BOUND;
            int of = sign ? i + 2 : words ? names.endOf(i + 1) : i;
            head = i;
            int end = Frames.alone(t, of) == Frame.MIN && of + 1 < limit ? phraseEnd(of + 1, false) : of;
            if (end <= of + 1) {
                head = -1;
                return false;
            }
            return construct(end);
        }

        /** 14 عضوا, 200 عامل: digits and behind them those who are so many. */
        private boolean isCounted() {
            return t.is(i, TokenKind.NUMBER)
                    && i + 1 < limit
                    && (t.isAny(i + 1, COUNTED_PEOPLE) || t.is(i + 1, TokenKind.WORD) && t.classes(i + 1) == 0)
                    && t.clitics(i + 1) == 0
                    && named(i + 1) == null;
        }

        private void phrase() {
            while (i < limit) {
                int before = i;
                if (!(ofThese()
                        || word()
                        || unnamed()
                        || ofThem()
                        || number()
                        || unit()
                        || abbreviated()
                        || quotedName()
                        || bracket()
                        || prepositional()
                        || apposition())) {
                    return;
                }
                if (i == before) {
                    return;
                }
            }
        }

        /** مصادر لم تسمها: belongs to a source of whom no more is told. */
        private boolean unnamed() {
            return kind == Kind.ANONYMOUS
                    && !definite
                    && t.is(i, NEGATION)
                    && i + 1 < limit
                    && t.is(i + 1, TokenKind.WORD)
                    && Shapes.mayHavePronoun(t, i + 1)
                    && construct(i + 2);
        }

        /** The stop or stroke of a title of one letter: د. , د/ */
        private boolean abbreviated() {
            boolean title = lastHead == i - 1 && t.is(lastHead, TITLE) && t.letters(lastHead) == 1;
            if (!title || !t.is(i, TokenKind.STOP) && !t.is(i, TokenKind.OTHER)) {
                return false;
            }
            titleTo = i + 1;
            return construct(i + 1);
        }

        /** بعض هؤلاء */
        private boolean ofThese() {
            if (!t.is(head, QUANTIFIER)
                    || i != head + 1
                    || !t.is(i, DEMONSTRATIVE)
                    || t.clitics(i) != 0
                    || Shapes.hasArticle(t, i + 1)) {
                return false;
            }
            kind = Kind.ANONYMOUS;
            closed = true;
            return construct(i + 1);
        }

        /** نحو 200 محام */
        private boolean number() {
            return t.is(head, QUANTIFIER) && i == head + 1 && t.is(i, TokenKind.NUMBER) && construct(i + 1);
        }

        /** قائد اللواء 15 */
        private boolean unit() {
            return t.is(i, TokenKind.NUMBER)
                    && i > head
                    && head >= 0
                    && t.is(i - 1, BODY)
                    && Shapes.hasArticle(t, i - 1)
                    && !t.is(i + 1, COUNTED)
                    && construct(i + 1);
        }

        /** عدد منهم: of those who were named before. */
        private boolean ofThem() {
            boolean ofThem = t.is(head, QUANTIFIER)
                    && i == head + 1
                    && t.is(i, PREPOSITION)
                    && t.letter(i, 0) == MEEM
                    && t.letter(i, 1) == NOON
                    && Shapes.hasItsPronoun(t, i);
            if (!ofThem) {
                return false;
            }
            kind = Kind.ANONYMOUS;
            closed = true;
            return construct(i + 1);
        }

        // ---- words

        private boolean word() {
            if (givenPhrase()) {
                return true;
            }
            if (isQuarter()) {
                i++;
                return true;
            }
            if (!t.is(i, TokenKind.WORD) || ends(i) && !isHeadWord(i) && !isLinkOfName() && !isHimself()) {
                return false;
            }
            if (isInsideTime(i + 1) && names.startOf(i + 1) == i) {
                return false; // «النهر» | أول من أمس
            }
            if (t.is(i, PREPOSITION) && officePhrase(head < 0)) {
                return true; // ولي العهد
            }
            if (head >= 0 && (isSingleClitic(i) || isEndingPhrase())) {
                return false;
            }
            boolean first = head < 0;
            if (!first
                    && t.is(i, DEMONSTRATIVE)
                    && t.clitics(i) == 0
                    && (Shapes.hasArticle(t, i - 1) || keepsNoon(i - 1) || t.is(i - 1, ADJECTIVE))) {
                return false; // مراقبون | هذه التصرفات
            }
            if (!first && isAttribute()) {
                return construct(aged(i + 1));
            }
            if (isVerb(i)
                    && !(first && t.isAny(i, HEADS))
                    && !(kind == Kind.DOCUMENT && i == head + 1)
                    && !namesBody()) {
                return false;
            }
            boolean namedTime = t.is(i + 1, NAME_LINK)
                    && (t.is(i - 1, TITLE) || nameFrom < nameTo && nameTo == i); // اللواء صباح بن
            boolean sunday = !first && t.is(i, WEEKDAY) && Shapes.hasArticle(t, i); // also the one of several
            if (isTime(i) && (sunday || !t.isAny(i, HEADS)) && !isAdjectiveHere() && !namedTime) {
                return false;
            }
            if (t.is(i, PREPOSITION)
                    && !t.isAny(i, HEADS)
                    && !t.has(i, Clitics.AL)
                    && named(i) == null
                    && !isLinkOfName()) {
                return false;
            }
            if (endsName()) {
                return name(true);
            }
            if (Shapes.hasPreposition(t, i) && !(attached && first) && !isUnknownBehindName()) {
                return false;
            }
            Entry known = named(i);
            if (known != null && isTold(known)) {
                return false;
            }
            if (known != null) {
                return head >= 0 && t.has(i, Clitics.WA) ? coordinated() : knownName(known);
            }
            if (officePhrase(first)) {
                return true;
            }
            if (!first && Shapes.hasWa(t, i) && !isNameWithWaw()) {
                return coordinated();
            }
            boolean namedSo = t.is(i, GIVEN_NAME) && !t.has(i, Clitics.AL); // اليستير
            return Shapes.hasArticle(t, i) && !namedSo ? withArticle(first) : bare(first);
        }

        private boolean ends(int k) {
            return t.isAny(k, ENDS) && !isOrdinal(k);
        }

        /** قائد الفرقة الثانية: with the article an adjective, which without it is «again». */
        private boolean isOrdinal(int k) {
            return t.is(k, ADVERB) && t.is(k, ADJECTIVE) && Shapes.hasArticle(t, k);
        }

        /** الوزير | عما إذا: several words that together are what ends a phrase; not محمد علي أن. */
        private boolean isEndingPhrase() {
            boolean name = t.is(i, GIVEN_NAME) && nameFrom < nameTo && nameTo == i;
            return !name
                    && names.entryAt(i) instanceof Entry.Words w
                    && (ENDS & w.wordClass().bit()) != 0
                    && names.endOf(i) > i + 1;
        }

        /** دبلوماسي غربي: of the west, where no place stands behind that something is to the west of. */
        private boolean isQuarter() {
            return head >= 0
                    && t.is(i, PREPOSITION)
                    && t.letters(i) >= 4
                    && t.letter(i, -1) == YEH
                    && !t.has(i, Clitics.CONJUNCTIONS | Clitics.PREPOSITIONS)
                    && !Shapes.hasArticle(t, i - 1)
                    && (isPersonHead(kind) || kind == Kind.ANONYMOUS)
                    && !Shapes.hasArticle(t, i + 1)
                    && names.entryAt(i + 1) == null;
        }

        /** بان كي مون, عبد الله: a given name of several words, which may look like small words. */
        private boolean givenPhrase() {
            boolean given = names.entryAt(i) instanceof Entry.Words w && w.wordClass() == GIVEN_NAME;
            boolean follows = isPersonHead(kind) && (nameFrom == nameTo || nameTo == i); // حسن | نصر الله
            if (!given || names.endOf(i) == i + 1 || head >= 0 && !follows || t.has(i, Clitics.CONJUNCTIONS)) {
                return false;
            }
            int end = names.endOf(i);
            name(true);
            i = end;
            nameTo = end;
            return true;
        }

        /** نادي هجر أن: a body's name that is written like a verb. */
        private boolean namesBody() {
            return !closed && lastHead == i - 1 && t.is(lastHead, BODY) && isClosedBehind(i);
        }

        /** Whether right behind a token something closes a name. */
        private boolean isClosedBehind(int k) {
            return t.is(k + 1, TokenKind.COMMA)
                    || t.is(k + 1, TokenKind.COLON)
                    || t.is(k + 1, CLAUSE_PARTICLE)
                    || t.quoteEnd(k + 1) >= 0;
        }

        private boolean isHimself() {
            return head >= 0 && closed && t.is(i, ADJECTIVE) && Shapes.endsInPronoun(t, i);
        }

        /** العام behind الأمين: an adjective that is a word of time elsewhere. */
        private boolean isAdjectiveHere() {
            return head >= 0
                    && t.is(i, ADJECTIVE)
                    && names.endOf(i) <= i + 1 // أول من أمس
                    && (closed && isPersonHead(kind) && Shapes.hasArticle(t, i)
                            || i > head + 1 && kind == Kind.ROLE && !isTime(i + 1) // مدرب برشلونة السابق
                            || Shapes.hasArticle(t, i) == Shapes.hasArticle(t, i - 1)
                            || t.isAny(i - 1, ROLE_OR_BODY));
        }

        /** وليد, ويليام: an unknown word behind an office that still waits for its name, no noun and no verb by its letters. */
        private boolean isNameWithWaw() {
            return t.word(i) == null
                    && (kind == Kind.ROLE || t.is(i - 1, TITLE))
                    && nameFrom == nameTo
                    && !Shapes.hasArticle(t, i)
                    && !Shapes.isVerbalNoun(t, i)
                    && !Shapes.isRelational(t, i)
                    && t.letter(i, -1) != TEH
                    && t.letter(i, -1) != HEH;
        }

        /** The last part of a name, told by what stands behind it; it may look like anything (بادي, كاي). */
        private boolean endsName() {
            return nameFrom < nameTo
                    && nameTo == i
                    && nameTo - nameFrom <= 3
                    && !t.isAny(i, ENDS)
                    && !t.isAny(i, NO_LAST_NAME)
                    && (!t.isAny(i, HEADS) || t.is(i, ROLE) && t.has(i, Clitics.BI)) // توماس باخ
                    && !Shapes.hasArticle(t, i)
                    && !isTime(i)
                    && isClosedBehind(i)
                    && !Frames.isWritten(t, i, frames)
                    && !Frames.takeObject(frames);
        }

        /** اليستير | باسكي: behind a first name a word of which the lexicon knows only that it can open a phrase, which does not stand here (اسكي موصل). */
        private boolean isUnknownBehindName() {
            boolean like = t.classes(i) == COUNTED.bit() && t.has(i, Clitics.KA); // كينان, no yens
            return nameFrom < nameTo && nameTo == i && (t.classes(i) == PHRASE_START.bit() || like) && !names.inside(i);
        }

        /** لو دريان: what joins a name may be a small word elsewhere; here unknown words stand behind it. */
        private boolean isLinkOfName() {
            return t.is(i, NAME_LINK)
                    && t.is(i + 1, TokenKind.WORD)
                    && t.classes(i + 1) == 0
                    && (head < 0 || nameFrom < nameTo && nameTo == i);
        }

        private boolean isSingleClitic(int k) {
            return t.letters(k) <= 1;
        }

        private boolean isHeadWord(int k) {
            return head < 0 && t.isAny(k, HEADS) && !t.isAny(k, SMALL_WORDS);
        }

        /** An office, source or document that the lexicon knows as several words: متحدث باسم, شاهد عيان. */
        private boolean officePhrase(boolean first) {
            if (!(names.entryAt(i) instanceof Entry.Words w)
                    || (HEADS & w.wordClass().bit()) == 0) {
                return false;
            }
            boolean mayFollow =
                    first || !closed || isPersonHead(kind) && (w.wordClass() == ROLE || w.wordClass() == TITLE);
            boolean object = closed && Frames.takeObject(frames) && Shapes.hasArticle(t, i) && lastHead == i - 1;
            if (!mayFollow || object) {
                return false; // هنأ الملك | الرئيس المنتخب
            }
            if (head < 0) {
                head = i;
                kind = kindOf(w.wordClass());
                definite = Shapes.hasArticle(t, i);
            }
            lastHead = i;
            i = names.endOf(i);
            closed = i - lastHead > 1 && Shapes.hasArticle(t, i - 1);
            return true;
        }

        /** أفاد مسؤولون محليون | وكالة النهر: an outlet behind an indefinite adjective is told. */
        private boolean isTold(Entry known) {
            boolean withObject =
                    (frames & Frame.OBJECT_CLAUSE.bit()) != 0 && (kind == Kind.WITNESS || kind == Kind.ANONYMOUS);
            if (withObject && kindOf(known) == Kind.OUTLET && !t.has(i, Clitics.PREPOSITIONS)) {
                return true; // أبلغ شهود رويترز أن
            }
            return kindOf(known) == Kind.OUTLET
                    && i > head + 1
                    && head >= 0
                    && Shapes.isRelational(t, i - 1)
                    && !Shapes.hasArticle(t, i - 1);
        }

        /** أبلغ مسؤول أمني | الصحيفة, طالب مصدر أمني | مجلس الأمن: an indefinite adjective of the same gender closes the phrase, so who comes then is told or done to. */
        private boolean isToldBehindAdjective() {
            return (kind == Kind.ANONYMOUS || kind == Kind.WITNESS)
                    && Frames.takeObject(frames)
                    && i == head + 2
                    && Shapes.isRelational(t, i - 1)
                    && (t.lastWritten(i - 1) == TEH_MARBUTA) == (t.lastWritten(head) == TEH_MARBUTA);
        }

        private boolean knownName(Entry known) {
            if (!closed && known instanceof Entry.Known && isToldBehindAdjective()) {
                return false;
            }
            if (closed
                    && (kind == Kind.BODY || kind == Kind.ROLE || kind == Kind.GROUP)
                    && Shapes.hasArticle(t, i)
                    && Shapes.isRelational(t, i)
                    && names.endOf(i) == i + 1) {
                return construct(i + 1); // وزارة الداخلية السعودية: the state's name as an adjective
            }
            boolean person = head >= 0 && nameFrom == nameTo && isPersonHead(kind) && kindOf(known) == Kind.PERSON;
            if (person) {
                nameFrom = i;
                nameTo = names.endOf(i);
                kind = Kind.PERSON;
            } else if (closed) {
                return false;
            }
            if (head < 0) {
                head = i;
                lastHead = i;
                kind = kindOf(known);
            }
            i = names.endOf(i);
            closed = true;
            definite = true;
            return true;
        }

        /** A word without article: a head, the next part of a construct, an indefinite adjective, or part of a name. */
        private boolean bare(boolean first) {
            if (first) {
                return open();
            }
            long office = PERSON_HEADS;
            if (nameFrom < nameTo
                    && nameTo == i
                    && t.is(i - 1, NAME_LINK)
                    && (!t.isAny(i, OFFICE) || t.is(i, GIVEN_NAME))) {
                return name();
            }
            if (closed && t.isAny(i, OFFICE) && (isPersonHead(kind) || kind == Kind.OTHER)) {
                boolean his = t.has(i, Clitics.PRONOUNS) && Frames.takeObject(frames); // أبلغ الوزير نظيره
                boolean some = t.is(head, QUANTIFIER) && Shapes.hasArticle(t, head); // البعض | رئيس التحرير
                return !isThoseTold() && !his && !some && open();
            }
            if (closed && t.is(i, ADJECTIVE) && (nameTo != i || Shapes.endsInPronoun(t, i))) {
                return construct(i + 1); // المصدر ذاته, سليم نفسه
            }
            if (nameFrom < nameTo && i == nameTo) {
                return t.isAny(i, ROLE.bit()) ? open() : !isAccused() && name();
            }
            if (closed && officeInside && kind == Kind.BODY) {
                return canBeName(i) && construct(i + 1); // مركز الملك سلمان, إدارة الرئيس الأميركي باراك أوباما
            }
            if (isNameBehindUnknown()) {
                return name(true);
            }
            if (closed) {
                boolean some = t.is(head, QUANTIFIER) && Shapes.hasArticle(t, head);
                boolean national = t.is(head, NATIONALITY) && i == head + 1 && t.lastWritten(head) != TEH_MARBUTA;
                boolean takesName = isPersonHead(kind) && !(isOfSeveral() && !t.is(i, GIVEN_NAME))
                        || t.is(lastHead, TITLE)
                        || t.is(head, QUANTIFIER)
                        || national // البريطاني لويس هاميلتون
                        || kind == Kind.OTHER && t.is(i, GIVEN_NAME);
                return takesName && !some && name();
            }
            if (t.is(lastHead, TITLE) && (lastHead == i - 1 || titleTo == i) && (t.isAny(i, office) || canBeName(i))) {
                return t.isAny(i, office) ? open() : name();
            }
            boolean named = t.is(lastHead, GIVEN_NAME) && !t.is(lastHead, ROLE); // أمين عام حزب …, أمير منطقة …
            if (named || t.is(i, GIVEN_NAME) && isPersonHead(kind)) {
                return name();
            }
            if (Shapes.isAccusative(t, i) || isNextNoun()) {
                return false;
            }
            if (t.isAny(i, HEADS) && t.isAny(i, office)) {
                return open();
            }
            if (Shapes.mayHavePronoun(t, i)) {
                closed = true;
                definite = true;
            }
            return construct(i + 1);
        }

        /** اتهم ترامب | بايدن بـ: of two bare names behind the verb, where one alone would leave nobody who is accused. */
        private boolean isAccused() {
            return i == from + 1
                    && isBareName(from)
                    && isBareName(i)
                    && !t.has(from - 1, Clitics.CONJUNCTIONS) // واتهم محمد صلاح بـ: who accuses him was named before
                    && Frames.needsObject(t, i + 1, frames);
        }

        private boolean isBareName(int k) {
            boolean unknown = t.classes(k) == 0 && t.word(k) == null;
            return unknown || t.is(k, GIVEN_NAME) && names.entryAt(k) == null;
        }

        /** خبراء الأرصاد | هطول: several who are not named have no name behind them. */
        private boolean isOfSeveral() {
            Word word = t.word(head);
            WordClass of = kind == Kind.ROLE ? ROLE : kind == Kind.WITNESS ? WITNESS : ANONYMOUS;
            Entry.Words people = word == null ? null : word.inClass(of);
            return Frames.takeObject(frames) && people != null && people.number() == Number.PLURAL;
        }

        private boolean isDefinite() {
            return closed && (definite || Shapes.hasArticle(t, i - 1));
        }

        /** التابع للوزارة, مقرب من الرئيس: belongs to the phrase with the preposition's phrase that it waits for. */
        private boolean isAttribute() {
            return t.is(i, ATTRIBUTE)
                    && Shapes.hasArticle(t, i) == isDefinite()
                    && !Frames.isOwn(t, i + 1, frames)
                    && (t.is(i + 1, PREPOSITION) || Shapes.hasPreposition(t, i + 1) || mayCarryPreposition(i + 1));
        }

        /** اليستير | باسكي المتحدث, الحاج | صالح أن: a first name that opens as the article does, told by what stands behind the second. */
        private boolean isNameBehindUnknown() {
            return closed
                    && kind == Kind.OTHER
                    && i == head + 1
                    && t.word(head) == null
                    && t.classes(i) == 0
                    && !Frames.isWritten(t, i, frames)
                    && !Frames.takeObject(frames)
                    && (t.isAny(i + 1, OFFICE) || t.is(i + 1, CLAUSE_PARTICLE) || t.is(i + 1, TokenKind.COLON))
                    && canBeName(i);
        }

        /**
         * Whether a bare word inside an open phrase begins the next one: behind a plural that keeps its noon (محللون أهمية), a known noun behind an
         * adjective of relation (منظمة دولية قوات), a noun with a pronoun where the cue takes an object (حركة طالبان مسؤوليتها).
         */
        private boolean isNextNoun() {
            boolean object = (frames & Frame.OBJECT.bit()) != 0;
            boolean nameless = kind == Kind.ANONYMOUS || kind == Kind.WITNESS;
            boolean noun = t.isAny(i, NOUNS_THAT_BEGIN) || (nameless || t.word(i) == null) && Shapes.isVerbalNoun(t, i);
            if (keepsNoon(head) && !keepsNoon(i) && (noun || object && !Shapes.isRelational(t, i))) {
                return true;
            }
            boolean behind = i > head + 1 ? !t.isAny(i - 1, HEADS) : Shapes.mayHavePronoun(t, i);
            if (behind && isOfSeveral() && Shapes.isVerbalNoun(t, i)) {
                return true; // خبراء اقتصاد | استمرار, نواب | انسحابهم
            }
            if (isAskedOfSeveral()) {
                return true;
            }
            boolean asked = t.is(i, QUANTIFIER) || Frames.isWritten(t, i, frames); // مصدر عسكري | بتقديم, | أي علاقة
            if (i > head + 1
                    && (noun || nameless && asked)
                    && (nameless && i == head + 2 || !t.isAny(i - 1, HEADS)) // مصدر عسكري: no soldier here
                    && Shapes.isRelational(t, i - 1)
                    && !Shapes.hasArticle(t, i - 1)
                    && (nameless || t.word(i - 1) != null)) {
                return true;
            }
            if (i > head + 1
                    && noun
                    && t.lastWritten(i - 1) == TEH_MARBUTA
                    && t.lastWritten(head) == TEH_MARBUTA
                    && !Shapes.hasArticle(t, i - 1)) {
                return true; // جماعة مسلحة | تفجير
            }
            return object && i > head + 1 && Shapes.mayHavePronoun(t, i);
        }

        /** طالب عمال | بدفع رواتبهم: behind people without a name an unknown word with the cue's preposition, if that does not come again (عمال بناء بدفع). */
        private boolean isAskedOfSeveral() {
            if (!isPersonHead(kind) || t.word(i) != null || !Frames.isWritten(t, i, frames)) {
                return false;
            }
            for (int k = i + 1; k < limit && t.is(k, TokenKind.WORD); k++) {
                if (Frames.isWritten(t, k, frames)) {
                    return false;
                }
            }
            return true;
        }

        /** اللاعب البالغ | من العمر 34 عاما: how old somebody is, behind the word that leads to it. */
        private int aged(int from) {
            boolean age = Frames.alone(t, from) == Frame.MIN
                    && t.is(from + 1, TokenKind.WORD)
                    && t.is(from + 2, TokenKind.NUMBER)
                    && t.is(from + 3, COUNTED);
            return age && from + 4 <= limit ? from + 4 : from;
        }

        /** أبلغ الوزير أعضاء اللجنة: offices of several behind one, where the cue takes an object. */
        private boolean isThoseTold() {
            Word word = t.word(i);
            Entry.Words entry = word == null ? null : word.inClass(ROLE);
            return Frames.takeObject(frames)
                    && entry != null
                    && entry.number() == Number.PLURAL
                    && head >= 0
                    && !t.is(i, TITLE);
        }

        private boolean keepsNoon(int k) {
            char before = t.letter(k, -2);
            return t.letter(k, -1) == NOON
                    && t.letters(k) > 5
                    && (before == WAW || before == YEH)
                    && !Shapes.hasArticle(t, k);
        }

        private boolean isPersonHead(Kind k) {
            return k == Kind.ROLE || k == Kind.PERSON || k == Kind.ANONYMOUS || k == Kind.WITNESS;
        }

        private boolean isThing(int k) {
            return t.isAny(k, THINGS) || Shapes.isVerbalNoun(t, k) && t.word(k) == null;
        }

        private boolean construct(int next) {
            i = next;
            return true;
        }

        private boolean open() {
            if (head < 0) {
                if (Shapes.isAccusative(t, i) || t.isAny(i, CUE_PARTICIPLE.bit()) && !t.isAny(i, HEADS)) {
                    return false;
                }
                head = i;
                kind = kindOf(i);
            } else if (t.isAny(i, OFFICE) && kind == Kind.OTHER && !isThing(head)) {
                kind = kindOf(i);
            }
            lastHead = i;
            closed = false;
            if (head == i && mayOpenName(i)) {
                return name();
            }
            if (t.is(i, GIVEN_NAME) && !t.isAny(i, OFFICE_OR_BODY)) {
                return name();
            }
            if (Shapes.mayHavePronoun(t, i)) {
                closed = true;
                definite = true;
            }
            return construct(i + 1);
        }

        /** An unknown word without an article or a noun's measure or plural: behind a verb of speech it is a name. */
        private boolean mayOpenName(int k) {
            if (t.classes(k) != 0
                    || t.letters(k) < 3
                    || Shapes.isVerbalNoun(t, k)
                    || Shapes.mayHavePronoun(t, k)
                    || Shapes.isAccusative(t, k)) {
                return false;
            }
            char last = t.letter(k, -1);
            char before = t.letter(k, -2);
            boolean plural = last == NOON && (before == WAW || before == YEH) && t.letters(k) > 5
                    || last == TEH && before == ALEF && t.letters(k) > 4;
            boolean construct = last == WAW && t.letters(k) > 4 && Shapes.hasArticle(t, k + 1); // مبتعثو الجامعة
            return !plural && !construct && t.lastWritten(k) != TEH_MARBUTA;
        }

        /** A personal name's next part. */
        private boolean name() {
            return name(canBeName(i));
        }

        private boolean name(boolean isPart) {
            if (!isPart) {
                return false;
            }
            if (nameTo != i || nameFrom == nameTo) {
                nameFrom = i;
            }
            if (head < 0) {
                head = i;
                lastHead = i;
            }
            i++;
            nameTo = i;
            kind = Kind.PERSON;
            closed = true;
            definite = true;
            return true;
        }

        private boolean canBeName(int k) {
            long c = t.classes(k);
            if (t.has(k, Clitics.PRONOUNS)) {
                return false;
            }
            if ((c & NAME_PARTS) != 0) {
                return true;
            }
            boolean verbOnly = (c & ~VERBS) == 0 && !isVerb(k);
            boolean link = t.is(k, NAME_LINK);
            if (t.is(k - 1, NAME_LINK) && nameTo == k && nameFrom < nameTo) {
                return true;
            }
            if (c != 0 && !verbOnly && !link && (c & ~MAY_BE_NAME) != 0) {
                return false;
            }
            if (c == 0 && (Shapes.isVerbalNoun(t, k) || Shapes.isAccusative(t, k))) {
                return false;
            }
            int parts = nameTo - nameFrom;
            if (parts >= 2 && Frames.isWritten(t, k, frames) && !Frames.isWritten(t, k + 1, frames)) {
                return false; // طالب سامي الحداد | بإعادة
            }
            if (c == 0 && parts >= 2 && t.lastWritten(k) == TEH_MARBUTA && t.is(k + 1, DEMONSTRATIVE)) {
                return false; // نفى سامي الحداد | صحة هذه الأنباء
            }
            if (c == 0 && k != head && head >= 0 && Shapes.isPrefixedVerbalNoun(t, k)) {
                return false;
            }
            if (c == 0 && parts == 0 && k != head && head >= 0 && isNounBehindOffice(k)) {
                return false;
            }
            boolean last = isClosedBehind(k)
                    || isTime(k + 1)
                    || t.letters(k + 1) == 1
                    || t.is(k + 1, ROLE)
                    || t.is(k + 1, TITLE);
            if (c == 0
                    && parts >= 2
                    && !last
                    && (Shapes.mayHavePronoun(t, k) || Shapes.mayHaveBi(t, k) || Shapes.mayHaveLi(t, k))) {
                return false;
            }
            return parts < LONGEST_NAME && t.letters(k) >= 2;
        }

        /** Behind an office, where the cue takes an object or ب: an unknown word that looks like a noun, not a name. */
        private boolean isNounBehindOffice(int k) {
            if (Frames.isWritten(t, k, frames)) {
                int behind = t.is(k + 2, TokenKind.COMMA) ? k + 3 : k + 2; // أشاد الإعلامي بتال القوس، بالمشروع
                return !(Shapes.hasArticle(t, k + 1) && Frames.isWritten(t, behind, frames));
            }
            if (!Frames.takeObject(frames)) {
                return false;
            }
            boolean plural = t.letter(k, -1) == TEH && t.letter(k, -2) == ALEF && t.letters(k) > 4;
            return plural
                    || keepsNoon(k)
                    || Shapes.mayHavePronoun(t, k)
                    || t.lastWritten(k) == TEH_MARBUTA
                    || Shapes.hasArticle(t, k + 1);
        }

        private boolean withArticle(boolean first) {
            if (first) {
                definite = true;
                head = i;
                lastHead = i;
                kind = kindOf(i);
                closed = true;
                if (t.is(i, TITLE) && !t.is(i, ROLE)) {
                    closed = false;
                }
                i++;
                return true;
            }
            if (!closed && isToldBehindAdjective()) {
                return false;
            }
            if (!closed) {
                closed = true;
                definite = true;
                boolean office = t.isAny(i, OFFICE);
                if (office && t.is(lastHead, TITLE)) {
                    lastHead = i;
                }
                officeInside = office;
                i++;
                return true;
            }
            if (Frames.takeObject(frames) && (nameTo == i || isPersonHead(kind)) && Shapes.isObliquePlural(t, i)) {
                return false; // دعا سامي الحداد المزارعين
            }
            if (Frames.takeObject(frames)
                    && nameTo == i
                    && nameTo - nameFrom >= 2
                    && Shapes.hasArticle(t, i - 1)
                    && !t.is(i - 2, NAME_LINK)
                    && !t.isAny(i, OFFICE)) {
                return false; // دعا سامي الحداد | الأطراف
            }
            if (nameFrom < nameTo && nameTo == i && t.is(i - 1, NAME_LINK) && t.is(i, TITLE)) {
                i++;
                nameTo = i; // عبد العزيز آل الشيخ
                return true;
            }
            boolean holder = t.is(i, ANONYMOUS) && nameFrom < nameTo && nameTo == i; // زهرة آدم المسؤولة المحلية
            if ((t.isAny(i, OFFICE) || holder) && (isPersonHead(kind) || t.is(lastHead, TITLE) || kind == Kind.OTHER)) {
                if (isThoseTold()
                        || Frames.takeObject(frames)
                                && lastHead == i - 1
                                && !t.is(i, TITLE)
                                && (!Shapes.isRelational(t, i) || isJudged())) {
                    return false; // هنأ الملك الرئيس
                }
                lastHead = i;
                if (kind == Kind.OTHER && !isThing(head)) {
                    kind = kindOf(i);
                }
                i++;
                closed = !t.is(lastHead, TITLE) || t.is(lastHead, ROLE);
                return true;
            }
            if (nameFrom < nameTo && nameTo == i) {
                boolean family = nameTo - nameFrom == 1
                        && t.is(i - 1, GIVEN_NAME)
                        && (isClosedBehind(i) || t.isAny(i + 1, OFFICE)); // سلمان العودة
                if (t.isAny(i, NO_FAMILY_NAME) && !family) {
                    return false;
                }
                boolean feminine = t.lastWritten(i) == TEH_MARBUTA && !Shapes.isRelational(t, i);
                if (t.classes(i) == 0 && (Shapes.isVerbalNoun(t, i) || feminine && Frames.takeObject(frames))) {
                    return false; // استنكر سامي الحداد الجرأة على
                }
                i++;
                if (nameTo - nameFrom < LONGEST_NAME) {
                    nameTo = i;
                }
                return true;
            }
            if (isAdjective(i)) {
                i++;
                return true;
            }
            return false;
        }

        /** وصف ترامب القاضي بأنه: behind a bare name an office of which nothing more is said. */
        private boolean isJudged() {
            return nameFrom < nameTo
                    && nameTo == i
                    && (Frames.isSecondPart(t, i + 1, frames) || t.is(i + 1, CLAUSE_PARTICLE));
        }

        /** وزير الشؤون البلدية: an adjective that elsewhere is a body itself. */
        private boolean isOfBodies(int k) {
            return t.is(k, BODY)
                    && Shapes.isRelational(t, k)
                    && k - 1 > head
                    && Shapes.hasArticle(t, k - 1)
                    && !t.isAny(k - 1, ROLE_OR_BODY);
        }

        /** A word with the article behind a closed construct: an adjective, unless the lexicon knows it for a noun. */
        private boolean isAdjective(int k) {
            if (t.classes(k) == CALENDAR.bit() && Shapes.hasArticle(t, k)) {
                return (t.lastWritten(k) == TEH_MARBUTA) == (t.lastWritten(k - 1) == TEH_MARBUTA); // الفرقة الخامسة
            }
            if (t.is(k, ATTRIBUTE)
                    || t.is(k, NATIONALITY)
                    || isOfBodies(k)
                    || t.isAny(k, SOURCE_OR_GROUP) && lastHead == k - 1 && Shapes.isRelational(t, k)) {
                return true;
            }
            if (t.classes(k) != 0 && !t.isAny(k, MAY_BE_ADJECTIVE)) {
                return Shapes.isRelational(t, k) && !t.isAny(k, NO_ADJECTIVE) && !isBrokenPlural(k);
            }
            if (t.is(k, ADJECTIVE)) {
                return true;
            }
            boolean feminine = t.lastWritten(head) == TEH_MARBUTA;
            boolean feminineToo = t.lastWritten(k) == TEH_MARBUTA || t.letter(k, -1) == HEH;
            if (feminine && k == head + 1 && !feminineToo) {
                return false; // الشركة التأخير
            }
            if (Frames.takeObject(frames)
                    && k == head + 1
                    && !Shapes.isRelational(t, k)
                    && (isPersonHead(kind) || kind == Kind.BODY && !feminineToo)) {
                return false; // المدرب الحكم
            }
            return !Shapes.isVerbalNoun(t, k) && !Shapes.isVerbalNounWithArticle(t, k);
        }

        /** حذر الدفاع المدني | الأهالي: people whose plural only ends as an adjective of relation does. */
        private boolean isBrokenPlural(int k) {
            Word word = t.word(k);
            Entry.Words people = word == null ? null : word.inClass(WITNESS);
            return people != null && people.number() == Number.PLURAL && t.letter(k, -1) == YEH;
        }

        /** A word with و: belongs to the phrase when it is of the kind of the word before. */
        private boolean coordinated() {
            if (isVerb(i) || t.isAny(i, VERBS) && !Shapes.hasArticle(t, i)) {
                return false;
            }
            boolean article = Shapes.hasArticle(t, i);
            boolean articleBefore = Shapes.hasArticle(t, i - 1);
            if (!article && t.is(i, WITNESS) && (isPersonHead(kind) || kind == Kind.BODY)) {
                lastHead = i; // الشرطة وشهود عيان
                closed = false;
                i = Math.max(i + 1, names.endOf(i));
                return true;
            }
            if (t.isAny(i, OFFICE) && isPersonHead(kind)) {
                lastHead = i;
                closed = article;
                i++;
                return true;
            }
            boolean eachOf = t.is(head, QUANTIFIER) && i > head + 1; // كل من مصر والسودان
            if ((kind == Kind.STATE || kind == Kind.BODY || kind == Kind.GROUP || eachOf)
                    && closed
                    && named(i) != null) {
                i = names.endOf(i);
                return true;
            }
            if ((kind == Kind.STATE || kind == Kind.BODY || kind == Kind.GROUP) && t.isAny(i, QUANTIFIER_OR_GROUP)) {
                lastHead = i;
                closed = article && !t.is(i, QUANTIFIER);
                i++;
                return true;
            }
            if (article && articleBefore && !t.isAny(i, ENDS)) {
                i++;
                return true;
            }
            if (isSecondName()) {
                return kind == Kind.PERSON ? name(true) : construct(i + 1);
            }
            if (!article && !articleBefore && Shapes.isRelational(t, i) && Shapes.isRelational(t, i - 1)) {
                i++;
                return true;
            }
            if (!article
                    && articleBefore
                    && (kind == Kind.ROLE || kind == Kind.PERSON || kind == Kind.BODY)
                    && nameTo != i
                    && Shapes.hasArticle(t, i + 1)
                    && (t.word(i) == null || t.is(i, THING))
                    && !Shapes.hasWa(t, i + 1)) {
                i += 2; // وزيرة الطاقة وتغير المناخ
                return true;
            }
            if (!article
                    && t.isAny(i, PLURAL_HEADS)
                    && (kind == Kind.ANONYMOUS || kind == Kind.GROUP || kind == Kind.BODY || kind == Kind.WITNESS)
                    && t.letter(i, -1) == t.letter(head, -1)) {
                lastHead = i;
                closed = false;
                i++;
                return true;
            }
            return false;
        }

        /** سامي الحداد وخالد النجار; the same of unknown words, where what is said stands right behind: الجبير ولافروف أن. */
        private boolean isSecondName() {
            boolean alone = i == head + 1
                    && (kind == Kind.OTHER || nameTo == i)
                    && (t.word(i) == null || t.is(i, GIVEN_NAME))
                    && !Shapes.isVerbalNoun(t, i)
                    && t.is(i + 1, CLAUSE_PARTICLE);
            return alone || nameFrom < nameTo && nameTo == i && t.is(i, GIVEN_NAME);
        }

        // ---- marks

        private boolean quotedName() {
            boolean adverb =
                    nameFrom < nameTo && (t.is(i + 1, ADVERB) || Shapes.mayHaveBi(t, i + 1)); // بان كي مون "بشدة"
            boolean told = closed && (frames & Frame.OBJECT_CLAUSE.bit()) != 0; // أبلغ المصدر «الوطن» أن
            if (!isQuotedName(i) || adverb || told) {
                return false;
            }
            int end = t.quoteEnd(i);
            if (head < 0) {
                head = i + 1;
                lastHead = i + 1;
                Entry known = named(i + 1);
                kind = known == null ? kindOf(i + 1) : kindOf(known);
            }
            if (isPersonHead(kind) && nameFrom == nameTo && kind != Kind.ANONYMOUS) {
                nameFrom = i + 1;
                nameTo = end;
                kind = Kind.PERSON;
            }
            if (end + 1 > limit) {
                return false;
            }
            i = end + 1;
            closed = true;
            definite = true;
            return true;
        }

        /** A name or its short form between brackets: شركة (…), المرصد (…). */
        private boolean bracket() {
            if (head < 0 || !t.is(i, TokenKind.OPEN_BRACKET)) {
                return false;
            }
            for (int k = i + 1; k < Math.min(limit, i + 9); k++) {
                if (t.is(k, TokenKind.CLOSE_BRACKET)) {
                    if (!isTime(i + 1)
                            && !t.is(i + 1, TokenKind.NUMBER)
                            && (kind == Kind.BODY
                                    || kind == Kind.OUTLET
                                    || kind == Kind.GROUP
                                    || kind == Kind.OTHER
                                    || kind == Kind.ROLE && i > head + 1)) {
                        i = k + 1;
                        closed = true;
                        return true;
                    }
                    return false;
                }
            }
            return false;
        }

        // ---- what belongs to it

        private boolean prepositional() {
            if (head < 0 || i >= limit) {
                return false;
            }
            if (names.entryAt(i) instanceof Entry.Words phrase && phrase.wordClass() == ADVERB) {
                return false; // في عددها الصادر
            }
            boolean alone = t.is(i, PREPOSITION) && !t.isAny(i, ROLE_OR_BODY) && named(i) == null; // لبي بي سي
            boolean written = !alone && (t.is(i, OFFICE_LINK) || Shapes.hasPreposition(t, i) || mayCarryPreposition());
            boolean singleLetter = t.is(i, TokenKind.WORD) && t.letters(i) == 1 && t.letter(i, 0) != WAW;
            if (!alone && !written && !singleLetter) {
                return false;
            }
            boolean nameLast = nameFrom < nameTo && nameTo == i;
            boolean link = t.is(i, OFFICE_LINK) && isPersonHead(kind) || t.is(i - 1, ATTRIBUTE) && i - 1 > head;
            boolean indefinite = alone
                    && i == head + 1
                    && !definite
                    && !t.is(head, GIVEN_NAME)
                    && (kind == Kind.OTHER || kind == Kind.PERSON && !t.is(head, TITLE))
                    && (Frames.alone(t, i) == Frame.FI || Frames.alone(t, i) == Frame.MIN);
            boolean origin =
                    nameLast && Frames.alone(t, i) == Frame.MIN && (t.isAny(i + 1, ORIGIN) || named(i + 1) != null);
            if (!link
                    && !indefinite
                    && !origin
                    && (nameLast
                            || !waitsForPhrase() && !isThoseWho()
                            || kind == Kind.STATE && !t.is(lastHead, QUANTIFIER))) {
                return false;
            }
            if (Frames.alone(t, i) == Frame.AN && kind == Kind.OUTLET
                    || Frames.alone(t, i) == Frame.ALA && !link && isBesideOffice(i)
                    || Frames.alone(t, i) == Frame.ILA && lastHead != i - 1 && !isSentTo(i)
                    || Frames.isOwn(t, i, frames) && !isSentTo(i) && !(isOver(i) && isLedTo(i + 1))
                    || Frames.isWritten(t, i, frames) && !(link || isHeadOfBody() || isWhereOffice())) {
                return false;
            }
            int object = alone || singleLetter ? i + 1 : i;
            if (object >= limit
                    || t.isAny(object, SPEECH_PLACE) && !(written && Shapes.mayHaveLi(t, i) && t.is(object, DOCUMENT))
                    || t.classes(object) == 0
                            && t.isAny(object + 1, DOCUMENT_OR_VENUE)
                            && !Shapes.hasArticle(t, object + 1)
                    || t.isAny(object, ENDS)
                    || alone && Frames.alone(t, object) != null // بعد على
                    || t.is(object, DEMONSTRATIVE) && !(isThoseWho() && Shapes.hasArticle(t, object + 1))) {
                return false;
            }
            if (alone && !link && isAdverbial(i)) {
                return false;
            }
            if (isAddressee(object, alone || singleLetter ? i : object)) {
                return false;
            }
            boolean told = Frames.alone(t, i) == Frame.FI && !Shapes.hasArticle(t, object) && isVerb(object + 1);
            if (told && !isPersonHead(kind)) {
                return false; // دعا المجلس في قرار صدر أمس
            }
            int end = phraseEnd(object, written);
            if (end <= object) {
                return false;
            }
            i = end;
            closed = true;
            return true;
        }

        private boolean waitsForPhrase() {
            return t.isAny(lastHead, WAITS_FOR_PHRASE)
                    || names.entryAt(lastHead) instanceof Entry.Words w // الدفاع المدني | في
                            && names.endOf(lastHead) > lastHead + 1
                            && (WAITS_FOR_PHRASE & w.wordClass().bit()) != 0;
        }

        /** المدافعون عن, المتضررون من: a plural of people that can be a subject, by its ending. */
        private boolean isThoseWho() {
            return lastHead == i - 1 && t.classes(lastHead) == 0 && Shapes.isSubjectPlural(t, lastHead);
        }

        /**
         * علق المحامي | على القرار; not المشرف العام على, رئيس لجنة الإشراف على, whose office it is, nor a name written otherwise (النائب على
         * العامري).
         */
        private boolean isBesideOffice(int preposition) {
            return kind == Kind.ROLE
                    && closed
                    && !isOver(preposition)
                    && (i == head + 1 || t.classes(i - 1) != 0)
                    && t.word(preposition + 1) != null
                    && !t.is(preposition + 1, GIVEN_NAME);
        }

        /** المشرف العام على: the preposition that the last office waits for. */
        private boolean isOver(int preposition) {
            Word office = t.word(lastHead);
            return office != null
                    && office.phrases().stream()
                            .anyMatch(p -> p.rest().size() == 1
                                    && t.foldedIs(preposition, p.rest().get(0)));
        }

        /** Whether a particle opens what is said behind words that no mark but a comma divides. */
        private boolean isLedTo(int from) {
            for (int k = from; k < limit && (t.is(k, TokenKind.WORD) || t.is(k, TokenKind.COMMA)); k++) {
                if (t.is(k, CLAUSE_PARTICLE)) {
                    return true;
                }
            }
            return false;
        }

        /** دعا المبعوث الأممي | إلى سوريا ستافان … إلى: to where one is sent, who is named behind it; where the cue takes إلى itself, it must come again. */
        private boolean isSentTo(int preposition) {
            int behind = names.endOf(preposition + 1);
            return kind == Kind.ROLE
                    && closed
                    && named(preposition + 1) != null
                    && t.is(behind, TokenKind.WORD)
                    && (t.isAny(behind, TITLED_OR_GIVEN) || t.classes(behind) == 0 && !Shapes.hasArticle(t, behind))
                    && (!Frames.isOwn(t, preposition, frames) || comesAgain(preposition, behind));
        }

        private boolean comesAgain(int preposition, int from) {
            for (int k = from; k < limit && !t.is(k, TokenKind.STOP); k++) {
                if (Frames.alone(t, k) == Frames.alone(t, preposition)) {
                    return true;
                }
            }
            return false;
        }

        /** الأمين العام للأمم المتحدة: a body that an office waits for, also where the cue takes لـ. */
        private boolean isHeadOfBody() {
            return kind == Kind.ROLE
                    && closed
                    && t.has(i, Clitics.LI)
                    && names.entryAt(i) instanceof Entry.Known known
                    && known.kind() == EntityKind.ORGANISATION;
        }

        /** وجه مدير الشرطة | بمنطقة الشمال الضباط بـ: where an office is, if what the cue takes comes behind it. */
        private boolean isWhereOffice() {
            if (kind != Kind.ROLE || !t.is(i, WHERE) || !t.is(i, BODY)) {
                return false;
            }
            for (int k = i + 1; k < limit && t.is(k, TokenKind.WORD); k++) {
                if (Frames.isWritten(t, k, frames)) {
                    return true;
                }
            }
            return false;
        }

        /** An unknown word that opens with ب or ل. */
        private boolean mayCarryPreposition(int k) {
            return t.word(k) == null && t.letters(k) >= 5 && (Shapes.mayHaveBi(t, k) || Shapes.mayHaveLi(t, k));
        }

        /** The same where an office or body waits for what it is of. */
        private boolean mayCarryPreposition() {
            return head >= 0 && mayCarryPreposition(i) && (closed || i == head + 1) && nameFrom == nameTo;
        }

        /** Prepositions of place, means and belonging carry on an office; those of time and cause do not. */
        private boolean isAdverbial(int k) {
            return t.letters(k) - (t.has(k, Clitics.CONJUNCTIONS) ? 1 : 0) > 3 || t.has(k, Clitics.CONJUNCTIONS);
        }

        /** لـ before an outlet, or people of the press: whom it was said to. */
        private boolean isAddressee(int object, int preposition) {
            boolean li = t.has(preposition, Clitics.LI) || t.letter(preposition, 0) == LAM;
            boolean ila = t.is(preposition, PREPOSITION) && t.letters(preposition) == 3;
            boolean outlet = isOutlet(object) || kind == Kind.WITNESS && t.is(object, PRESS);
            boolean quoted = t.quoteEnd(object) >= 0 && li && t.letters(preposition) == 1;
            boolean told = (outlet || quoted) && !t.is(lastHead, PRESS) || li && isToldToPress(object);
            return (li || ila) && told && kind != Kind.DOCUMENT;
        }

        /** وزارة النقل | للصحفيين; not نقابة الصحفيين, nor a body that the lexicon knows to be theirs (الاتحاد الدولي للصحفيين). */
        private boolean isToldToPress(int press) {
            return t.is(press, PRESS)
                    && Shapes.hasArticle(t, press)
                    && t.letter(press, -1) == NOON
                    && !names.inside(press);
        }

        /** Where the object of a preposition ends: a construct, closed by the article or a name, with its adjectives. */
        private int phraseEnd(int object, boolean written) {
            int k = object;
            if (t.is(k, TokenKind.QUOTE) && isQuotedName(k)) {
                return t.quoteEnd(k) + 1;
            }
            if (t.is(k, TokenKind.OPEN_BRACKET)) {
                return k;
            }
            if (!t.is(k, TokenKind.WORD) || isVerb(k) && !written) {
                return k;
            }
            boolean shut = false;
            boolean firstWord = true;
            while (k < limit && t.is(k, TokenKind.WORD)) {
                Entry known = named(k);
                boolean preposition = t.is(k, PREPOSITION) && !t.has(k, Clitics.AL); // لقسم الشرق
                if (!firstWord && (ends(k) || isTime(k) && !isOrdinal(k) || isVerb(k) || preposition)) {
                    break;
                }
                if (!firstWord && t.isAny(k, OFFICE) && !Shapes.hasWa(t, k) && shut) {
                    break;
                }
                if (!firstWord && t.has(k, Clitics.PREPOSITIONS)) {
                    break;
                }
                if (known != null && (firstWord || !shut)) {
                    k = names.endOf(k);
                    shut = true;
                } else if (Shapes.hasArticle(t, k)) {
                    if (!firstWord && Shapes.hasWa(t, k) && !Shapes.hasArticle(t, k - 1)) {
                        break;
                    }
                    boolean ofBody = t.is(k, BODY) && Shapes.isRelational(t, k); // الانتخابات البلدية
                    boolean joined = Shapes.hasWa(t, k) && !t.isAny(k, VERBS); // لشؤون الدعوة والإرشاد
                    if (shut && (t.is(k, ROLE) || !ofBody && !joined && !isAdjective(k))) {
                        break;
                    }
                    shut = true;
                    k++;
                } else if (shut || !firstWord && (Shapes.hasWa(t, k) || Shapes.isAccusative(t, k))) {
                    break;
                } else {
                    shut = Shapes.mayHavePronoun(t, k);
                    k++;
                }
                firstWord = false;
                if (k < limit && t.is(k, TokenKind.QUOTE) && isQuotedName(k)) {
                    k = t.quoteEnd(k) + 1;
                    shut = true;
                }
            }
            return Math.min(k, limit);
        }

        /** A comma and an office, title or name behind it, closed by a comma, colon, particle or opening mark. */
        private boolean apposition() {
            if (head < 0 || !t.is(i, TokenKind.COMMA) || i + 1 >= limit) {
                return false;
            }
            int next = i + 1;
            boolean person = isPersonHead(kind);
            boolean saying = t.is(next, CUE_PARTICIPLE) && !Shapes.hasArticle(t, next); // not فلانة، المتحدثة باسم
            boolean office = t.isAny(next, OFFICE) && !saying && !Shapes.hasWa(t, next);
            boolean name = (kind == Kind.ROLE || kind == Kind.ANONYMOUS)
                    && nameFrom == nameTo
                    && (t.isAny(next, NAME_PARTS)
                            || named(next) instanceof Entry.Known known && known.kind() == EntityKind.PERSON
                            || t.classes(next) == 0
                                    && !Shapes.hasArticle(t, next)
                                    && !Shapes.hasWa(t, next)
                                    && !Shapes.isVerbalNoun(t, next)
                                    && !Shapes.isAccusative(t, next)
                                    && t.is(next, TokenKind.WORD));
            boolean oneOf = kind == Kind.PERSON && t.is(next, QUANTIFIER) && !Shapes.hasWa(t, next);
            if (!person || !office && !name && !oneOf) {
                return false;
            }
            var more = new Reading(next, limit, Frames.withoutObject(frames));
            NounPhrase phrase = more.read();
            if (phrase == null) {
                return false;
            }
            int end = phrase.to();
            if (!(t.is(end, TokenKind.COMMA)
                    || t.is(end, TokenKind.COLON)
                    || t.is(end, CLAUSE_PARTICLE)
                    || t.quoteEnd(end) >= 0
                    || t.is(end, PREPOSITION)
                    || t.has(end, Clitics.LI) && isOutlet(end))) {
                return false;
            }
            if (phrase.hasName() && nameFrom == nameTo) {
                nameFrom = phrase.nameFrom();
                nameTo = phrase.nameTo();
                kind = Kind.PERSON;
            }
            lastHead = phrase.head();
            closed = true;
            i = end;
            return true;
        }
    }

    private Kind kindOf(Entry known) {
        return switch (known) {
            case Entry.Known k ->
                switch (k.kind()) {
                    case PERSON -> Kind.PERSON;
                    case OUTLET -> Kind.OUTLET;
                    case STATE -> Kind.STATE;
                    case GROUP -> Kind.GROUP;
                    case ROLE -> Kind.ROLE;
                    case ANONYMOUS -> Kind.ANONYMOUS;
                    case WITNESSES -> Kind.WITNESS;
                    case DOCUMENT -> Kind.DOCUMENT;
                    case ORGANISATION -> Kind.BODY;
                };
            case Entry.Place p -> Kind.STATE;
            default -> Kind.OTHER;
        };
    }

    /** What a word is that can be several things: the first of these. */
    private static final List<WordClass> KINDS =
            List.of(ROLE, TITLE, ANONYMOUS, DOCUMENT, WITNESS, OUTLET, BODY, STATE, GROUP, REPORT);

    private Kind kindOf(int i) {
        if (t.is(i, ROLE) && t.is(i, BODY) && Shapes.hasArticle(t, i)) {
            return Kind.BODY; // المعارضة, القيادة: those who are it, not one of them
        }
        for (WordClass c : KINDS) {
            if (t.is(i, c)) {
                return kindOf(c);
            }
        }
        return Kind.OTHER;
    }

    private static Kind kindOf(WordClass c) {
        return switch (c) {
            case ROLE -> Kind.ROLE;
            case TITLE, GIVEN_NAME -> Kind.PERSON;
            case ANONYMOUS -> Kind.ANONYMOUS;
            case DOCUMENT -> Kind.DOCUMENT;
            case WITNESS -> Kind.WITNESS;
            case OUTLET -> Kind.OUTLET;
            case BODY -> Kind.BODY;
            case STATE -> Kind.STATE;
            case GROUP -> Kind.GROUP;
            case REPORT -> Kind.REPORT;
            default -> Kind.OTHER;
        };
    }
}
