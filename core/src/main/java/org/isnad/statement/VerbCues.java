package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import java.util.Objects;
import org.isnad.document.Act;
import org.isnad.document.Reason;
import org.isnad.grammar.Clauses;
import org.isnad.grammar.Clauses.Opening;
import org.isnad.grammar.Frames;
import org.isnad.grammar.NounPhrase;
import org.isnad.grammar.NounPhrase.Kind;
import org.isnad.grammar.NounPhrases;
import org.isnad.grammar.Shapes;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Gender;
import org.isnad.lexicon.Number;
import org.isnad.lexicon.VerbForm;
import org.isnad.lexicon.VerbForm.Person;
import org.isnad.lexicon.VerbForm.Tense;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Verbs and participles as cues.
 * <ul>
 *   <li>{@code verb [source] [gap] particle|colon|mark content}
 *   <li>{@code verb [source] [gap] preposition content}, the preposition being one of the verb's own
 *   <li>{@code verb [source] object}, {@code verb [source] object بـ …}
 *   <li>{@code source verb …}, where a clause opens with the source
 *   <li>{@code participle …}, which goes on from the speaker before
 * </ul>
 */
final class VerbCues {

    private static final long TURNS = WordClass.set(SUBORDINATOR, ADVERSATIVE);

    private static final long TURNS_OR_ADVERB = WordClass.set(SUBORDINATOR, ADVERSATIVE, ADVERB);

    private static final long BEFORE_VERB = WordClass.set(
            AUXILIARY,
            SUBORDINATOR,
            ADVERSATIVE,
            CLAUSE_PARTICLE,
            NEGATION,
            RELATIVE,
            TIME,
            WEEKDAY,
            MONTH,
            ADVERB,
            CONJUNCTION,
            QUESTION,
            PRONOUN);
    private static final long PREAMBLE =
            WordClass.set(PREPOSITION, TIME, WEEKDAY, ADVERB, SUBORDINATOR, CUE_PREPOSITION);
    private static final long SPEAKERS = WordClass.set(ROLE, BODY, ANONYMOUS);
    private static final long NOUNS = WordClass.set(BODY, ROLE, THING, ANONYMOUS, GROUP);
    private static final long NO_SOURCE = WordClass.set(PREPOSITION, ADVERB, TIME);
    private static final long NO_OBJECT = WordClass.set(
            PREPOSITION,
            RELATIVE,
            SUBORDINATOR,
            ADVERSATIVE,
            CONJUNCTION,
            AUXILIARY,
            PRONOUN,
            NEGATION,
            CLAUSE_PARTICLE);
    private static final long SAID = WordClass.set(THING, FEELING, REPORT, CUE_NOUN);
    private static final long AUXILIARY_OR_ADVERB = WordClass.set(AUXILIARY, ADVERB);
    private static final long CLAUSE_OPENERS = WordClass.set(ADVERSATIVE, SUBORDINATOR, AUXILIARY);

    private static final int FAR = 34;
    private static final int SECOND_PART = 16;

    /** الذي وصفه بـ…: what somebody calls whom the sentence speaks of. */
    static final String CALLED = "whom|what verb-it بـ<content>";

    private final Text text;
    private final Tokens t;
    private final NounPhrases phrases;
    private final Clauses clauses;

    VerbCues(Text text) {
        this.text = text;
        this.t = text.tokens();
        this.phrases = text.phrases();
        this.clauses = text.clauses();
    }

    /** The statement that a cue opens at this token, or null when the word reports none here. */
    @Nullable
    Draft at(int i, int sentenceStart, int limit, boolean title) {
        Word word = t.word(i);
        if (word == null || word.cues().isEmpty() || text.names().entryAt(i) instanceof Entry.Cue) {
            return null;
        }
        Draft best = null;
        boolean bestNear = false;
        for (Word.CueReading reading : word.cues()) {
            Entry.Cue e = reading.entry();
            VerbForm form = reading.form();
            if (e.kind() != Entry.CueKind.VERB || form == null || best != null && bestNear) {
                continue;
            }
            boolean near = !e.near().isEmpty();
            if (best != null && best.doubts == 0 && !near
                    || near && !isNear(e, i, limit)
                    || text.isGuarded(e, i, i + 1)) {
                continue;
            }
            Draft draft = form.tense() == Tense.PARTICIPLE
                    ? participle(e, form, i, sentenceStart, limit)
                    : verb(e, form, i, sentenceStart, limit, title);
            if (draft != null) {
                draft.doubt(Doubt.SELDOM, isSeldom(e, draft.opened) && !isOutletsNews(draft));
            }
            if (draft != null && (best == null || draft.doubts == 0 || best.doubts != 0)) {
                best = draft;
                bestNear = near && draft.doubts == 0;
            }
        }
        return best;
    }

    /** مواطنون، تحدثت إليهم الصحيفة، أن: a verb behind a comma that only says which ones. */
    private boolean isAboutThem(int verb) {
        return t.is(verb - 1, TokenKind.COMMA)
                && t.clitics(verb) == 0
                && t.is(verb - 2, TokenKind.WORD)
                && !Shapes.hasArticle(t, verb - 2)
                && t.is(verb + 1, PREPOSITION)
                && Shapes.hasItsPronoun(t, verb + 1);
    }

    /** Whether a particle or colon opens what is said, somewhere behind; not only a name between marks. */
    private boolean tellsBehind(int from, int limit) {
        Opening o = clauses.opening(clauses.gap(from, limit, 0), limit);
        return o == null || o.kind() != Opening.Kind.QUOTE;
    }

    /** علمت «النهر» أن: what an outlet is said to find, it reports. */
    private static boolean isOutletsNews(Draft d) {
        boolean outlet = d.source != null && d.source.kind() == Kind.OUTLET || !d.carriers.isEmpty();
        return outlet && d.opened != Draft.Opened.OBJECT;
    }

    private static boolean isSeldom(Entry.Cue e, Draft.Opened opened) {
        long frames = switch (opened) {
            case PARTICLE -> Frame.CLAUSE.bit() | Frame.OBJECT_CLAUSE.bit();
            case COLON, QUOTE -> Frame.QUOTE.bit();
            case OBJECT -> Frames.OBJECTS;
            case PREPOSITION -> PREPOSITIONS;
        };
        return (e.seldom() & frames) != 0;
    }

    private static final long PREPOSITIONS = Frame.BI.bit()
            | Frame.LI.bit()
            | Frame.ILA.bit()
            | Frame.ALA.bit()
            | Frame.AN.bit()
            | Frame.MIN.bit()
            | Frame.FI.bit()
            | Frame.HAWLA.bit();

    /** As many tokens as a clause has before its object, when what the speaker said it through stands between commas. */
    private static final int CLAUSE = 20;

    private boolean isNear(Entry.Cue e, int i, int limit) {
        for (int k = i + 1; k < Math.min(limit, i + CLAUSE); k++) {
            for (String word : e.near()) {
                if (t.foldedIs(k, word) || t.word(k) != null && t.foldedEnds(k, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    // ---- verbs

    private @Nullable Draft verb(Entry.Cue e, VerbForm form, int i, int sentenceStart, int limit, boolean title) {
        boolean first = form.person() == Person.FIRST && form.tense() == Tense.PERFECT && t.inQuote(i) >= 0;
        boolean told = form.tense() != Tense.FUTURE && form.tense() != Tense.JUSSIVE; // تقل: she carries, let her say
        if (form.person() != Person.THIRD && !first || !told || !isVerbHere(i, form)) {
            return null;
        }
        if (isAboutThem(i)) {
            return null;
        }
        boolean negated = t.is(t.before(i), NEGATION) || t.is(t.before(i), AUXILIARY) && t.is(i - 2, NEGATION);
        if (negated) {
            return null;
        }
        boolean relative = t.is(t.before(i), RELATIVE);
        boolean preposition = t.is(i, PREPOSITION);
        if (preposition
                && (t.has(i, Clitics.PRONOUNS)
                        || (!opensClause(i, sentenceStart) || t.is(i - 1, TokenKind.QUOTE))
                                && !isDoubled(i)
                                && !clauses.follows(i, TURNS_OR_ADVERB))) {
            return null;
        }
        NounPhrase before = relative || opensSentence(i, sentenceStart) ? null : subjectBefore(i, sentenceStart, title);
        if (before == null && !relative) {
            before = enclosed(i, sentenceStart);
        }
        if (before != null && !agrees(form, before)) {
            before = null;
        }
        int once = relative ? -1 : once(i, sentenceStart);
        if (once >= 0 && t.is(t.before(once), NEGATION)) {
            return null; // لم يسبق للوزير أن أعلن
        }
        NounPhrase earlier = once < 0 ? null : ofEarlier(once, i - 1);
        boolean firm = isSeveral(form) || earlier != null || before != null && isFirm(before, i, sentenceStart, title);
        before = earlier == null ? before : earlier;
        boolean ofNoun = (relative || isWhat(t.before(i))) && t.has(i, Clitics.PRONOUNS);
        if (relative && t.is(i + 1, PREPOSITION) && Shapes.hasItsPronoun(t, i + 1) && !tellsBehind(i + 2, limit)) {
            return null; // النتائج التي خلص إليها في مجلة «…»
        }
        boolean names = ofNoun && (e.frames() & Frame.OBJECT_BI.bit()) != 0;
        NounPhrase namer = names && !Shapes.mayHaveBi(t, i + 1) ? phrases.read(i + 1, limit, e.frames()) : null;
        int name = namer == null ? i + 1 : namer.to();
        boolean called = names && Shapes.mayHaveBi(t, name);
        var draft = new Draft(called ? CALLED : production(relative, before != null, title), e, form);
        draft.cueFrom = i;
        draft.cueTo = i + 1;
        draft.relative = relative;
        draft.doubt(Doubt.FIRST_PERSON, first);
        draft.doubt(Doubt.PRONOUN, t.has(i, Clitics.PRONOUNS) && !Frames.takeObject(e.frames()) && !relative);
        if (called) {
            draft.source = namer; // التي وصفها الأعضاء بـ
            content(draft, name, Draft.Opened.PREPOSITION);
        } else if (!ofNoun) {
            boolean handedOn = before != null && tellsOf(draft, before, i + 1, limit, e.frames());
            if (!handedOn
                    && !quotedBefore(draft, i, limit)
                    && !forward(draft, i + 1, limit, !firm)
                    && !loose(draft, i + 1, limit, !isSeveral(form))) {
                return null;
            }
        } else if (!ofWhat(draft, i, limit)) {
            return null;
        }
        if (isSaidBehind(draft)) {
            return null;
        }
        draft.doubt(
                Doubt.PREPOSITION, preposition && draft.opened == Draft.Opened.PARTICLE && !isNearParticle(draft, i));
        if (draft.source == null && !called) {
            draft.source = relative ? antecedent(t.before(i), sentenceStart) : before;
            int clause = t.is(i - 1, AUXILIARY) ? i - 1 : i; // أما الأهالي فقد قالوا
            boolean then =
                    t.has(clause, Clitics.FA) || clause < i && t.letter(clause, 0) == Letters.FEH; // فقد also: he lost
            if (draft.source == null && then) {
                draft.source = topic(clause, sentenceStart, form);
            }
        }
        if (draft.source == null && !relative && draft.opened.isMark()) {
            before = opener(i, sentenceStart, form);
            draft.source = before;
        }
        if (draft.source == null && !relative && isSeveral(form)) {
            before = describedSubject(i, sentenceStart);
            draft.source = before;
        }
        if (!relative
                && before == null
                && !mayStand(i, sentenceStart)
                && !opensAfterPreamble(draft, i, sentenceStart)) {
            inClause(draft, i, sentenceStart);
        }
        draft.doubt(Doubt.IMPERSONAL, isImpersonal(draft, form, i, sentenceStart));
        draft.doubt(
                Doubt.RELATIVE,
                relative
                        && draft.contentFrom >= 0
                        && draft.opened != Draft.Opened.PARTICLE
                        && draft.opened != Draft.Opened.QUOTE
                        && !t.has(i, Clitics.PRONOUNS));
        if (e.act() == Act.APPRAISE
                && !e.plain()
                && draft.opened != Draft.Opened.PARTICLE
                && t.is(draft.contentFrom, FEELING)) {
            feelingAct(draft, draft.contentFrom); // أعرب المبعوث عن أمله
        }
        draft.doubt(Doubt.GOES_ON, draft.opened == Draft.Opened.OBJECT && t.has(draft.contentFrom, Clitics.WA));
        draft.doubt(Doubt.THING, draft.source != null && isThing(draft.source));
        draft.doubt(Doubt.NOBODYS_OPINION, isOpinionOfNobody(draft, form, title));
        return draft;
    }

    /**
     * {@code <quotation>, verb source} («…»، قال المتحدث): what was said stands right before the verb, and behind the speaker nothing opens. With
     * و the verb begins what he said next.
     */
    private boolean quotedBefore(Draft d, int verb, int limit) {
        Entry.Cue e = Objects.requireNonNull(d.entry);
        int start = t.is(verb - 1, ADVERB) ? verb - 1 : verb; // «…»، هكذا رد
        int close = t.is(start - 1, TokenKind.COMMA) ? start - 2 : start - 1;
        int open = close < 1 ? -1 : t.inQuote(close - 1);
        if (open < 0
                || t.quoteEnd(open) != close
                || t.paragraphOf(t.sentence(close)) != t.paragraphOf(t.sentence(verb))
                || phrases.isQuotedName(open) && t.before(open) >= 0
                || t.has(verb, Clitics.CONJUNCTIONS | Clitics.PRONOUNS)
                || !e.plain() && !e.takes(Frame.QUOTE)) {
            return false;
        }
        NounPhrase p = phrases.read(verb + 1, limit);
        if (p == null || isThing(p) || clauses.opening(clauses.gap(p.to(), limit, 0), limit) != null) {
            return false;
        }
        d.source = p;
        d.link = Draft.Link.BESIDE;
        d.contentTo = close + 1;
        return content(d, open, Draft.Opened.QUOTE);
    }

    /**
     * نقلت الوكالة عن المدير قوله إن: the phrase before the content is its cue; behind بالقول the verb is, unless that has an object of its own
     * (اختتم حديثه بالقول, ختم كلمته قائلا).
     */
    private boolean isSaidBehind(Draft d) {
        if (OtherCues.ascribes(Objects.requireNonNull(d.entry)) && d.opened == Draft.Opened.OBJECT) {
            for (int k = d.contentFrom; k < d.contentFrom + LONGEST_ANTECEDENT && k < t.size(); k++) {
                if (text.cueAt(k, Entry.CueKind.PHRASE) != null && t.letter(k, 0) != Letters.BEH) {
                    return true; // نسبت الوكالة إلى المدير قوله إن
                }
            }
        }
        for (int k = d.cueTo; k < d.contentFrom; k++) {
            boolean phrase = text.cueAt(k, Entry.CueKind.PHRASE) != null;
            boolean object = k > d.cueTo && t.has(k - 1, Clitics.PRONOUNS);
            boolean his = t.has(k, Clitics.PRONOUNS) && handsOn(Objects.requireNonNull(d.entry)); // تأكيده
            if (phrase && t.letter(k, 0) != Letters.BEH
                    || object && (phrase || t.is(k, CUE_PARTICIPLE))
                    || his && text.cueAt(k, Entry.CueKind.NOUN) != null) {
                return true;
            }
        }
        return false;
    }

    private static String production(boolean relative, boolean subjectBefore, boolean title) {
        if (relative) {
            return "relative verb <content>";
        }
        if (!subjectBefore) {
            return "verb <source> <content>";
        }
        return title ? "title: source verb <content>" : "source verb <content>";
    }

    /**
     * Finds a content past words that no rule has read: behind the first particle, colon, mark or preposition that the cue takes. Doubtful, and
     * the words before it are whoever speaks, until the end of his name is settled.
     *
     * @param mayHaveSource whether the source may stand behind the cue
     */
    private boolean loose(Draft d, int after, int limit, boolean mayHaveSource) {
        Entry.Cue e = Objects.requireNonNull(d.entry);
        long frames = e.plain() ? e.frames() | Frame.QUOTE.bit() : e.frames();
        int end = Math.min(limit, after + FAR);
        d.doubt(Doubt.LOOSE, true);
        d.source = null;
        d.carriers.clear();
        for (int k = after; k < end && !t.is(k, TokenKind.STOP) && !t.is(k, TokenKind.SEMICOLON); k++) {
            if (frameAt(d, k, limit, frames)) {
                d.far = true;
                d.source = mayHaveSource ? phrases.read(after, k) : null;
                return true;
            }
        }
        boolean object = (frames & Frame.OBJECT.bit()) != 0
                || e.plain() && !t.is(after - 1, PREPOSITION) && !t.is(limit - 1, TokenKind.COLON); // قال المدير:
        return object && after + 1 < limit && t.is(after, TokenKind.WORD) && content(d, after, Draft.Opened.OBJECT);
    }

    /** قالوا, يطالبان: a verb before its subject is singular, so whoever speaks stands before this one. */
    private static boolean isSeveral(VerbForm form) {
        return form.number() == Number.PLURAL || form.number() == Number.DUAL;
    }

    /** Whether the noun phrase before a verb is its subject whatever stands behind: قال المدير إن الوزير دعا, كان الوزير قد دعا. */
    private boolean isFirm(NounPhrase before, int verb, int sentenceStart, boolean title) {
        return t.is(verb - 1, AUXILIARY)
                || before.to() == verb
                        && (title || before.from() == sentenceStart || isFirm(before.from(), sentenceStart));
    }

    /** الزهراني ذكر أن: the definite noun that opens the sentence right before the verb, whatever it means. */
    private @Nullable NounPhrase opener(int verb, int sentenceStart, VerbForm form) {
        NounPhrase p =
                verb > sentenceStart && !t.has(verb, Clitics.CONJUNCTIONS) ? phrases.read(sentenceStart, verb) : null;
        return p != null
                        && p.to() == verb
                        && Shapes.hasArticle(t, p.head())
                        && !isThing(p)
                        && !t.isAny(p.head(), SAID)
                        && agrees(form, p)
                ? p
                : null;
    }

    /** أن مسلحين وقعوا في الأسر أقروا: the indefinite noun that opens the clause, with a verb behind it that only says which. */
    private @Nullable NounPhrase describedSubject(int verb, int sentenceStart) {
        for (int b = verb - 1; b >= Math.max(sentenceStart, verb - LONGEST_ANTECEDENT); b--) {
            if (t.is(b, TokenKind.COMMA) || t.is(b, TokenKind.STOP) || t.is(b, TokenKind.QUOTE)) {
                return null;
            }
            if (b == sentenceStart || clauses.isParticle(b - 1)) {
                NounPhrase p = phrases.read(b, verb);
                return p != null && p.to() < verb - 1 && isClauseAbout(p) ? p : null;
            }
        }
        return null;
    }

    /**
     * {@code was source had verb} (وكان مكتب العمل في المحافظة قد دعا): all between the two auxiliaries; null where a verb of speech stands among
     * it, unless that only tells which one (كان مصدر طلب إغفال اسمه قد أبلغ).
     */
    private @Nullable NounPhrase enclosed(int verb, int sentenceStart) {
        int had = verb - 1;
        if (!t.is(had, AUXILIARY) || t.letters(had) != 2) {
            return null;
        }
        int was = had - 1;
        int spoken = -1;
        while (was >= sentenceStart && had - was <= LONGEST_ANTECEDENT && !t.is(was, AUXILIARY)) {
            if (t.is(was, TokenKind.STOP) || t.is(was, TokenKind.SEMICOLON)) {
                return null;
            }
            if (t.is(was, CUE_VERB) && phrases.isVerb(was)) {
                spoken = was;
            }
            was--;
        }
        int to = t.is(had - 1, TokenKind.COMMA) ? had - 1 : had;
        NounPhrase p = was >= sentenceStart && t.is(was, AUXILIARY) ? phrases.read(was + 1, to) : null;
        if (p == null || isThing(p) || spoken >= 0 && !(p.to() == spoken && isClauseAbout(p))) {
            return null;
        }
        return spoken >= 0 ? p : p.upTo(to); // كان مصدر طلب إغفال اسمه قد أبلغ
    }

    /** سبق … أن before a verb: where it tells of something said earlier; -1 where it does not. */
    private int once(int verb, int sentenceStart) {
        if (!clauses.isParticle(verb - 1)) {
            return -1;
        }
        for (int k = verb - 2; k >= Math.max(sentenceStart, verb - LONGEST_ANTECEDENT); k--) {
            if (t.is(k, AUXILIARY) && t.foldedEnds(k, ONCE)) {
                return k;
            }
        }
        return -1;
    }

    /** {@code once لـsource أن verb} (سبق للوزير أن أعلن): whose earlier words the verb tells; null for nobody's. */
    private @Nullable NounPhrase ofEarlier(int once, int that) {
        boolean apart = t.letters(once + 1) == 1 && t.letter(once + 1, 0) == Letters.LAM; // سبق لـ«النهر»
        NounPhrase p = null;
        if (apart) {
            p = phrases.read(once + 2, that);
        } else if (Shapes.mayHaveLi(t, once + 1)) {
            p = phrases.readAttached(once + 1, that);
        }
        return p == null || clauses.gap(p.to(), that, 0) >= that ? p : p.upTo(that);
    }

    /** سبق */
    private static final String ONCE = "\u0633\u0628\u0642";

    /** {@code as for source, ف verb} (أما المزارعون فيقولون): all between, or null where the verb may have another subject. */
    private @Nullable NounPhrase topic(int verb, int sentenceStart, VerbForm form) {
        int as = verb - 1;
        while (as >= Math.max(sentenceStart, verb - LONGEST_ANTECEDENT) && !t.foldedIs(as, AS_FOR)) {
            if (phrases.isVerb(as)) {
                return null;
            }
            as--;
        }
        int to = t.is(verb - 1, TokenKind.COMMA) ? verb - 1 : verb;
        if (as < sentenceStart || !t.foldedIs(as, AS_FOR) || as + 1 >= to) {
            return null;
        }
        NounPhrase p = phrases.read(as + 1, to);
        if (p == null || isThing(p) || !agrees(form, p) || isSeveral(form) && p.kind() == Kind.OUTLET) {
            return null;
        }
        return p.upTo(to);
    }

    /** أما */
    private static final String AS_FOR = "\u0627\u0645\u0627";

    /** Nothing lets a clause begin with the verb: it is none, or tells of the indefinite noun before it (تقارير تفيد بأن). */
    private void inClause(Draft d, int i, int sentenceStart) {
        NounPhrase about = d.source == null ? antecedent(i, sentenceStart) : null;
        boolean ofNoun = about != null && isIndefinite(about) && about.to() == i;
        if (ofNoun) {
            d.source = about;
        }
        d.doubt(ofNoun ? Doubt.OF_NOUN : Doubt.NO_CLAUSE, true);
    }

    /** A verb with و or ف, or the first of a sentence: nothing before it can be its subject. */
    private boolean opensSentence(int i, int sentenceStart) {
        return i == sentenceStart || t.has(i, Clitics.CONJUNCTIONS) && !t.is(i - 1, TokenKind.COMMA);
    }

    /** The speaker that a relative clause is about: a noun phrase that ends right before it, a comma between them left out. */
    private @Nullable NounPhrase antecedent(int relative, int sentenceStart) {
        int end = t.is(relative - 1, TokenKind.COMMA) ? relative - 1 : relative;
        NounPhrase best = null;
        for (int b = end - 1; b >= Math.max(sentenceStart, end - LONGEST_ANTECEDENT); b--) {
            if (t.is(b, TokenKind.STOP) || t.quoteEnd(b) >= relative) {
                break;
            }
            NounPhrase p = phrases.read(b, end);
            if (p != null && p.to() == end && mayBeAntecedent(p, relative, end)) {
                best = p;
            }
        }
        return best;
    }

    private static final int LONGEST_ANTECEDENT = 14;

    /** A known speaker; behind الذين any definite noun: of things الذي and التي are said. */
    private boolean mayBeAntecedent(NounPhrase p, int relative, int end) {
        if (p.kind() == Kind.OTHER) {
            return t.foldedIs(relative, WHO) && Shapes.hasArticle(t, p.head()) && p.from() == p.head();
        }
        return p.kind() != Kind.REPORT || relative == end;
    }

    /** الذين */
    private static final String WHO = "\u0627\u0644\u0630\u064a\u0646";

    /** Whether what stands before a verb lets a clause begin with it; a noun before it makes it a noun or a clause about that noun. */
    private boolean mayStand(int i, int sentenceStart) {
        return opensClause(i, sentenceStart) || clauses.follows(i, BEFORE_VERB) || Shapes.isAccusative(t, t.before(i));
    }

    /** وردا على سؤال … قال فلان: a sentence that opens with a preposition's phrase or a time, and then a verb with source or opening of its own. */
    private boolean opensAfterPreamble(Draft d, int i, int sentenceStart) {
        boolean preamble = t.isAny(sentenceStart, PREAMBLE)
                || Shapes.hasPreposition(t, sentenceStart)
                || Shapes.isAccusative(t, sentenceStart)
                || t.has(sentenceStart, Clitics.PREPOSITIONS);
        boolean inIt = t.is(i + 1, PREPOSITION) && t.has(i + 1, Clitics.PRONOUNS); // بيان أكد فيه
        boolean own = d.source != null && d.source.from() == i + 1 && d.source.kind() != Kind.OTHER
                || d.opened.isMark() && d.contentFrom - i <= 3;
        return own && preamble || inIt && d.source == null;
    }

    /** ما */
    static final String WHAT = "\u0645\u0627";

    /** وذلك */
    static final String AND_THAT = "\u0648\u0630\u0644\u0643";

    private boolean isWhat(int i) {
        return t.foldedIs(i, WHAT);
    }

    /**
     * {@code what verb-it source about content} (ما أوردته الوكالة بشأن …) and {@code content, which is what verb-it source} (وهو ما تنفيه
     * أنقرة); of the second the content is left open: it stands before.
     */
    private boolean ofWhat(Draft d, int i, int limit) {
        NounPhrase p = phrases.read(i + 1, limit);
        if (p == null) {
            return false;
        }
        d.source = p;
        int k = p.to();
        Opening o = clauses.opening(k, limit);
        if (o != null && o.kind() == Opening.Kind.PARTICLE) {
            return content(d, o.contentFrom(), Draft.Opened.PARTICLE);
        }
        boolean before = t.is(i - 2, PRONOUN) && t.has(i - 2, Clitics.CONJUNCTIONS);
        if (before) {
            d.contentTo = t.is(i - 3, TokenKind.COMMA) ? i - 3 : i - 2;
            d.link = Draft.Link.BESIDE;
            return true;
        }
        if (t.is(k, PREPOSITION) && !phrases.isTime(k + 1) && isWhat(t.before(i))) {
            return content(d, k + 1, Draft.Opened.PREPOSITION);
        }
        return false;
    }

    private boolean opensClause(int i, int sentenceStart) {
        return i == sentenceStart || t.has(i, Clitics.CONJUNCTIONS) || !t.is(t.before(i), TokenKind.WORD);
    }

    /** Whether a doubled letter is marked: بيّن is no preposition. */
    private boolean isDoubled(int i) {
        return t.text().indexOf(Letters.SHADDA, t.start(i), t.end(i)) >= 0;
    }

    /** Whether nothing but the source and what may stand behind it stands between cue and particle. */
    private static boolean isNearParticle(Draft d, int i) {
        return d.source == null ? d.contentFrom <= i + 3 : d.source.from() == i + 1 && !d.far;
    }

    /** Whether a form that may be a noun too is a verb where it stands. */
    private boolean isVerbHere(int i, VerbForm form) {
        if (t.has(i, Clitics.PREPOSITIONS | Clitics.AL) || Shapes.hasArticle(t, i) && t.word(i) == null) {
            return false;
        }
        if (t.is(t.before(i), PREPOSITION)
                && !Shapes.hasItsPronoun(t, t.before(i))
                && !t.has(i, Clitics.CONJUNCTIONS)
                && !clauses.follows(i, TURNS)) {
            return false;
        }
        boolean infinitive = clauses.isParticle(t.before(i))
                && !t.has(t.before(i), Clitics.PRONOUNS)
                && form.tense() != Tense.PERFECT
                && !t.has(t.before(i), Clitics.FA);
        return !infinitive;
    }

    /** يذكر أن, يشار إلى أن: nobody says it. */
    private boolean isImpersonal(Draft d, VerbForm form, int i, int sentenceStart) {
        return d.source == null
                && form.tense() != Tense.PERFECT
                && form.gender() == Gender.MASCULINE
                && d.opened == Draft.Opened.PARTICLE
                && !isIndeed(d.contentFrom - 1)
                && (i == sentenceStart
                        || t.has(i, Clitics.CONJUNCTIONS)
                        || t.is(t.before(i), TokenKind.COMMA)
                        || t.is(t.before(i), TokenKind.STOP)
                        || t.is(t.before(i), ADVERB)
                        || t.is(t.before(i), SUBORDINATOR)
                        || t.is(t.before(i), RELATIVE)
                        || t.is(t.before(i), AUXILIARY));
    }

    /** إن, as it stands behind «says» alone, written with its hamza below. */
    private boolean isIndeed(int i) {
        return i >= 0 && t.text().charAt(t.start(i)) == Letters.ALEF_HAMZA_BELOW;
    }

    /** يعتبر السيرك الحدث الأكبر: an imperfect with an object and nobody who could hold it. */
    private boolean isOpinionOfNobody(Draft d, VerbForm form, boolean title) {
        return !title
                && form.tense() != Tense.PERFECT
                && d.opened == Draft.Opened.OBJECT
                && !t.has(d.cueFrom, Clitics.PRONOUNS)
                && (d.source == null || d.source.kind() == Kind.OTHER);
    }

    private boolean isThing(NounPhrase source) {
        return source.kind() == Kind.OTHER && t.is(source.head(), THING) && !t.isAny(source.head(), SPEAKERS);
    }

    /** Gender of verb and subject, where both show it; a verb before its subject is singular whatever the subject. */
    boolean agrees(VerbForm form, NounPhrase subject) {
        Gender shown = genderOf(subject);
        return form.gender() == Gender.EITHER || shown == Gender.EITHER || form.gender() == shown;
    }

    private Gender genderOf(NounPhrase p) {
        if (p.kind() == Kind.PERSON) {
            return Gender.EITHER;
        }
        Entry.Known known = text.names().knownAt(p.head());
        if (known != null && p.kind() == Kind.STATE) {
            return known.gender();
        }
        if (p.kind() == Kind.ROLE) {
            return Gender.EITHER; // عمدة, خليفة: an office's ending tells nothing of who holds it
        }
        char last = t.text().charAt(t.end(p.head()) - 1);
        return last == Letters.TEH_MARBUTA ? Gender.FEMININE : Gender.EITHER;
    }

    // ---- participles

    private @Nullable Draft participle(Entry.Cue e, VerbForm form, int i, int sentenceStart, int limit) {
        if (t.has(i, Clitics.PREPOSITIONS | Clitics.AL) || t.is(t.before(i), NEGATION) || i == 0) {
            return null;
        }
        boolean open = i == sentenceStart
                || !t.is(t.before(i), TokenKind.WORD) && !t.is(t.before(i), TokenKind.NUMBER)
                || t.has(i, Clitics.CONJUNCTIONS);
        var draft = new Draft("participle <content>", e, form);
        draft.cueFrom = i;
        draft.cueTo = i + 1;
        draft.link = Draft.Link.CONTINUES;
        if (!forward(draft, i + 1, limit, false) && !loose(draft, i + 1, limit, false)) {
            return null; // a participle's speaker stands before it
        }
        boolean demanded = Frames.takeTwoParts(e.frames()) && hasSecondPartFrom(e.frames(), draft.contentFrom, limit);
        draft.doubt(
                Doubt.PLACE,
                draft.opened == Draft.Opened.OBJECT
                        && !demanded
                        && text.names().entryAt(draft.contentFrom) instanceof Entry.Place);
        draft.doubt(Doubt.NOUN, t.isAny(i, NOUNS) && draft.opened == Draft.Opened.OBJECT);
        boolean called = t.is(draft.contentFrom, PRONOUN) && demanded; // واصفا إياه بـ
        boolean told = draft.opened != Draft.Opened.OBJECT
                && (draft.contentFrom - i <= 3
                        || draft.opened == Draft.Opened.PARTICLE
                        || draft.opened == Draft.Opened.QUOTE);
        boolean accusative = form.gender() == Gender.MASCULINE && form.number() == Number.SINGULAR;
        if (draft.opened == Draft.Opened.COLON && t.is(t.before(i), TokenKind.DASH)) {
            return null; // a byline: متابعة:
        }
        draft.doubt(
                Doubt.INSIDE_CLAUSE,
                !open && !called && !(told && (accusative || draft.opened == Draft.Opened.PARTICLE)));
        return draft;
    }

    // ---- what stands behind a cue

    /**
     * Looks for source and content behind a cue.
     *
     * @param mayHaveSource whether the source may stand behind the cue
     * @return whether a content was found
     */
    boolean forward(Draft d, int after, int limit, boolean mayHaveSource) {
        Entry.Cue e = Objects.requireNonNull(d.entry);
        long frames = e.plain() ? e.frames() | Frame.QUOTE.bit() : e.frames();
        int i = after;
        if (feeling(d, i, limit) || mayHaveSource && that(d, i, limit)) {
            return true;
        }
        if (ownPreposition(d, i, limit, frames)) {
            return true;
        }
        if (t.has(i - 1, Clitics.PRONOUNS)) {
            frames |= (frames & Frame.OBJECT_BI.bit()) != 0 ? Frame.BI.bit() | Frame.CLAUSE.bit() : 0;
            frames |= (frames & Frame.OBJECT_ILA.bit()) != 0 ? Frame.ILA.bit() : 0;
            frames |= (frames & Frame.OBJECT_ALA.bit()) != 0 ? Frame.ALA.bit() : 0;
            frames |= (frames & Frame.OBJECT_LI.bit()) != 0 ? Frame.LI.bit() : 0;
            frames |= (frames & Frame.OBJECT_CLAUSE.bit()) != 0 ? Frame.CLAUSE.bit() : 0;
        }
        if ((frames & (Frame.BI.bit() | Frame.LI.bit())) != 0
                && Frames.isWritten(t, i, frames)
                && t.word(i - 1) != null
                && writtenFrame(d, i, limit, frames)) {
            return true;
        }
        if (t.is(i, PRONOUN) && Frames.takeTwoParts(frames) && hasSecondPartFrom(frames, i + 1, limit)) {
            return content(d, i, Draft.Opened.OBJECT); // واصفا إياه بـ
        }
        long carried = handsOn(e) ? frames | Frame.AN.bit() : frames;
        int past = clauses.gap(i, limit, carried);
        boolean counted = mayHaveSource && startsCounted(i, limit);
        if (!counted
                && opens(d, past, limit, frames & ~Frame.OBJECT_CLAUSE.bit())
                && (past > i || !mayHaveSource || !startsSource(i, limit))) {
            return true;
        }
        if (!counted && past > i && frameAt(d, past, limit, frames)) {
            return true;
        }
        int start = mayHaveSource && !counted ? sourceStart(i, past) : i;
        if (mayHaveSource
                && (frames & Frame.OBJECT_CLAUSE.bit()) != 0
                && phrases.isQuotedName(i)
                && t.is(t.quoteEnd(i) + 1, ROLE)) {
            start = t.quoteEnd(i) + 1; // أبلغ «النهر» المتحدث أن
        }
        NounPhrase p = phrases.read(start, limit, carried);
        if (p == null && past > start) {
            start = past;
            p = phrases.read(start, limit, carried);
        }
        if (p == null) {
            boolean noun = past > i && phrases.isVerb(past) && phrases.mayBePerfect(past); // أكد مجددا دعم بلاده
            return (!mayHaveSource || noun) && objectAt(d, past, limit, frames)
                    || writtenFrame(d, past, limit, frames)
                    || far(d, i, limit, frames, null);
        }
        if (!mayHaveSource) {
            return withoutSource(d, p, start, limit, frames);
        }
        return withPhrase(d, p, limit, frames);
    }

    /** {@code verb that source} (نفى ذلك المتحدث): what stands for the words before is the content, whoever does so stands behind it. */
    private boolean that(Draft d, int i, int limit) {
        Entry.Cue e = Objects.requireNonNull(d.entry);
        NounPhrase p = !e.plain() && e.takes(Frame.OBJECT) && t.foldedIs(i, THAT) ? phrases.read(i + 1, limit) : null;
        if (p == null || !isSpeakerLike(p) && p.kind() != Kind.STATE || p.kind() == Kind.OTHER) {
            return false;
        }
        d.source = p;
        d.contentTo = i + 1;
        return content(d, i, Draft.Opened.OBJECT);
    }

    /** ذلك */
    private static final String THAT = "\u0630\u0644\u0643";

    private boolean startsSource(int i, int limit) {
        return t.quoteEnd(i) >= 0 && phrases.isQuotedName(i) && clauses.opening(t.quoteEnd(i) + 1, limit) != null;
    }

    /** قال 14 عضوا, قال نحو 200 محام, قال 60 في المئة من المشاركين */
    private boolean startsCounted(int i, int limit) {
        int number = t.is(i, QUANTIFIER) ? i + 1 : i;
        return t.is(number, TokenKind.NUMBER) && phrases.read(number, limit) != null;
    }

    private int sourceStart(int i, int past) {
        if (clauses.isThat(i)) {
            return i + 1;
        }
        return t.is(i, TokenKind.WORD) && !t.isAny(i, NO_SOURCE) || t.quoteEnd(i) >= 0 ? i : past;
    }

    private boolean withoutSource(Draft d, NounPhrase p, int start, int limit, long frames) {
        int k = clauses.gap(p.to(), limit, frames);
        if (hasSecondPart(frames, p, limit)) {
            return object(d, start, limit, frames); // كان الوزير قد أبلغ البرلمان أن
        }
        if ((frames & Frame.OBJECT.bit()) != 0) {
            return content(d, start, Draft.Opened.OBJECT);
        }
        return opens(d, k, limit, frames);
    }

    /** نقل: near it stands the عن of the one whose words are handed on. */
    static boolean handsOn(Entry.Cue e) {
        return e.near().size() == 1 && e.near().get(0).equals(ABOUT);
    }

    /** عن */
    private static final String ABOUT = "\u0639\u0646";

    private boolean withPhrase(Draft d, NounPhrase first, int limit, long frames) {
        NounPhrase p = first;
        if (tellsOf(d, p, p.to(), limit, frames)) {
            return true;
        }
        NounPhrase longer = phrases.read(first.from(), limit);
        boolean told = (frames & Frame.OBJECT_CLAUSE.bit()) != 0
                && (t.quoteEnd(first.to()) >= 0 || phrases.isOutlet(first.to())); // أبلغ شهود رويترز أن
        boolean object = told
                || Frames.takeObject(frames)
                        && (Shapes.hasArticle(t, first.to())
                                || t.has(first.to(), Clitics.PRONOUNS)); // دعا سموه المولى أن
        if (longer != null
                && longer.to() > first.to()
                && !object
                && !Frames.isOwn(
                        t, first.to(), frames)) { // صرح المتحدث بوزارة الداخلية أن: the preposition is the office's
            Opening o = clauses.opening(clauses.gap(longer.to(), limit, 0), limit);
            if (o != null && takes(frames, o) && o.at() - longer.to() <= 6) {
                p = longer;
            }
        }
        if (t.has(p.from(), Clitics.CONJUNCTIONS)) {
            return false;
        }
        int k = clauses.gap(p.to(), limit, frames);
        NounPhrase origin = quotedBy(p, limit);
        if (origin != null) {
            d.carriers.add(p);
            p = origin;
            k = clauses.gap(p.to(), limit, frames);
        }
        if (isThing(p)
                && Shapes.hasArticle(t, p.head())
                && objectStart(p.to(), limit) == p.to()
                && Frames.takeObject(frames)) {
            return false; // أكدت الزيارة عمق …: a thing shows it
        }
        boolean done = Shapes.isObliquePlural(t, p.head()) && !text.names().inside(p.head()); // دعا المزارعين
        int asked = isAsking(d) ? behindAsked(p, limit, frames) : -1;
        if (asked >= 0) {
            d.source = p;
            boolean led = clauses.frameOf(asked - 1) != null;
            return content(d, asked, led ? Draft.Opened.PREPOSITION : Draft.Opened.OBJECT);
        }
        boolean objectLike = looksLikeObject(p) || d.form != null && (done || !agrees(d.form, p));
        Opening opening = clauses.opening(k, limit);
        if (opening != null && takes(frames, opening) && !(objectLike && (frames & Frame.OBJECT.bit()) != 0)) {
            d.source = p;
            return content(d, opening.contentFrom(), Draft.Opened.of(opening));
        }
        boolean addressed = isAddressed(d, p, k, frames);
        if (!objectLike && !addressed && frameAt(d, k, limit, frames)) {
            d.source = p;
            return true;
        }
        boolean takesObject = (frames & Frame.OBJECT.bit()) != 0;
        boolean twoPart = Frames.takeTwoParts(frames);
        if (!objectLike && (takesObject || twoPart)) {
            int o = objectStart(isWhat(p.to()) ? p.to() : k, limit); // نفى المدير ما نشر
            if (o >= 0 && (takesObject || hasSecondPartFrom(frames, o, limit))) {
                d.source = p;
                return object(d, o, limit, frames);
            }
        }
        if (twoPart && hasSecondPart(frames, p, limit)) {
            return object(d, p.from(), limit, frames);
        }
        if (takesObject && (objectLike || !isSpeakerLike(p))) {
            return content(d, p.from(), Draft.Opened.OBJECT);
        }
        return far(d, p.to(), limit, frames, p);
    }

    /** نقلت الصحيفة، أمس، عن دبلوماسي أن: who is told of behind an outlet is the source, the outlet hands his words on. */
    private boolean tellsOf(Draft d, NounPhrase outlet, int from, int limit, long frames) {
        boolean handsOn = handsOn(Objects.requireNonNull(d.entry));
        if (outlet.kind() != Kind.OUTLET && !handsOn || (frames & Frame.AN.bit()) != 0) {
            return false;
        }
        int an = clauses.gap(from, limit, frames | Frame.AN.bit());
        NounPhrase told = clauses.frameOf(an) == Frame.AN ? phrases.read(an + 1, limit) : learntFrom(from, limit);
        Opening behind = told == null ? null : clauses.opening(clauses.gap(told.to(), limit, frames), limit);
        if (behind == null && handsOn && clauses.frameOf(an) == Frame.AN) {
            told = upToParticle(an + 1, limit);
            behind = told == null ? null : clauses.opening(told.to(), limit);
        }
        if (told == null || behind == null || !takes(frames, behind)) {
            return false;
        }
        d.carriers.add(outlet);
        d.source = told;
        return content(d, behind.contentFrom(), Draft.Opened.of(behind));
    }

    /** علمت «النهر» من مصادر خاصة أن: from whom an outlet has it; null where that is not told. */
    private @Nullable NounPhrase learntFrom(int from, int limit) {
        int k = clauses.gap(from, limit, Frame.MIN.bit());
        NounPhrase p = clauses.frameOf(k) == Frame.MIN ? phrases.read(k + 1, limit) : null;
        return p != null && p.kind() == Kind.ANONYMOUS ? p : null;
    }

    /** All words up to the particle near by; null where none stands there, or a mark before it. */
    private @Nullable NounPhrase upToParticle(int from, int limit) {
        for (int k = from + 1; k < Math.min(limit, from + LONGEST_ANTECEDENT); k++) {
            if (clauses.isParticle(k)) {
                NounPhrase p = phrases.read(from, k);
                return p == null ? new NounPhrase(from, k, from, Kind.PERSON, from, k, true) : p.upTo(k);
            }
            if (!t.is(k, TokenKind.WORD) && !t.is(k, TokenKind.QUOTE)) {
                return null;
            }
        }
        return null;
    }

    /** قالت الوكالة نقلا عن مصدر: the source behind the carrier, or null. */
    private @Nullable NounPhrase quotedBy(NounPhrase carrier, int limit) {
        int k = carrier.to();
        if (t.is(k, TokenKind.COMMA)) {
            k++;
        }
        if (!(text.names().entryAt(k) instanceof Entry.Cue cue) || cue.kind() != Entry.CueKind.PREPOSITION) {
            return null;
        }
        int end = text.names().endOf(k);
        return clauses.frameOf(end - 1) == Frame.AN ? phrases.read(end, limit) : null;
    }

    /** وحذر السكان من …, after a statement of one who is not named again: an unknown noun is whom it is said to. */
    private boolean isAddressed(Draft d, NounPhrase p, int k, long frames) {
        Frame alone = clauses.frameOf(k);
        boolean pair = alone == Frame.MIN && (frames & Frame.OBJECT_MIN.bit()) != 0
                || alone == Frame.ILA && (frames & Frame.OBJECT_ILA.bit()) != 0
                || alone == Frame.ALA && (frames & Frame.OBJECT_ALA.bit()) != 0;
        boolean all = t.is(p.head(), QUANTIFIER) && t.foldedEnds(p.head(), ALL); // ودعا جميع الأطراف إلى
        return pair
                && !t.is(p.from(), TokenKind.QUOTE) // وحذر «السديس» من
                && (p.kind() == Kind.OTHER && Shapes.hasArticle(t, p.head()) || all)
                && !Shapes.isSubjectPlural(t, p.head())
                && t.has(d.cueFrom, Clitics.CONJUNCTIONS);
    }

    /** جميع */
    static final String ALL = "\u062c\u0645\u064a\u0639";

    /** The content from an object on; one who is told something (أبلغ الوزير أن) is no part of what is said. */
    private boolean object(Draft d, int from, int limit, long frames) {
        if ((frames & Frame.OBJECT_CLAUSE.bit()) != 0 && d.entry != null && d.entry.act() == Act.ASSERT) {
            NounPhrase told = phrases.read(from, limit, frames);
            Opening o = told == null ? null : clauses.opening(clauses.gap(told.to(), limit, frames), limit);
            if (o != null && o.kind() == Opening.Kind.PARTICLE) {
                return content(d, o.contentFrom(), Draft.Opened.PARTICLE);
            }
        }
        return content(d, from, Draft.Opened.OBJECT);
    }

    /** Where the object begins behind a subject, or -1: another noun phrase, not a preposition's. */
    private int objectStart(int k, int limit) {
        if (k >= limit || !t.is(k, TokenKind.WORD) && t.quoteEnd(k) < 0) {
            return -1;
        }
        if (isWhat(k) && !Shapes.hasArticle(t, k + 1)) {
            return k;
        }
        if (t.isAny(k, NO_OBJECT) || t.has(k, Clitics.CONJUNCTIONS) || Shapes.hasPreposition(t, k)) {
            return -1;
        }
        return phrases.isVerb(k) && !phrases.mayBePerfect(k) && !t.has(k, Clitics.PRONOUNS) ? -1 : k;
    }

    private boolean isSpeakerLike(NounPhrase p) {
        return p.kind() != Kind.OTHER && p.kind() != Kind.REPORT && p.kind() != Kind.STATE && p.kind() != Kind.GROUP;
    }

    /** A verbal noun, a thing, a report, a noun with «his»: something one says, no one who says it. */
    private boolean looksLikeObject(NounPhrase p) {
        if (p.kind() == Kind.REPORT) {
            return true;
        }
        if (t.is(p.from(), TokenKind.QUOTE)) {
            return false;
        }
        int head = p.head();
        if (p.kind() != Kind.OTHER) {
            return Shapes.isAccusative(t, head);
        }
        return t.isAny(head, SAID) && !t.is(head, BODY)
                || Shapes.isAccusative(t, head)
                || t.word(head) == null && Shapes.isVerbalNoun(t, head) && !Shapes.hasArticle(t, head)
                || t.word(head) == null && Shapes.mayHavePronoun(t, head);
    }

    private boolean hasSecondPart(long frames, NounPhrase p, int limit) {
        return Frames.takeTwoParts(frames) && hasSecondPartFrom(frames, p.from() + 1, limit);
    }

    /** Whether the second part of a frame such as {@code object بـ} stands within reach. */
    private boolean hasSecondPartFrom(long frames, int from, int limit) {
        int end = Math.min(limit, from + SECOND_PART);
        for (int k = from; k < end; k++) {
            if (t.is(k, TokenKind.STOP)) {
                return false;
            }
            if ((frames & Frame.OBJECT_BI.bit()) != 0
                    && (Shapes.mayHaveBi(t, k) || t.is(k, CLAUSE_PARTICLE) && t.letter(k, 0) == Letters.BEH)) {
                return true;
            }
            if ((frames & Frame.OBJECT_CLAUSE.bit()) != 0 && clauses.isParticle(k)) {
                return true;
            }
            if ((frames & Frame.OBJECT_LI.bit()) != 0 && Shapes.mayHaveLi(t, k)) {
                return true;
            }
            Frame alone = clauses.frameOf(k);
            if (alone == Frame.ILA && (frames & Frame.OBJECT_ILA.bit()) != 0
                    || alone == Frame.ALA && (frames & Frame.OBJECT_ALA.bit()) != 0
                    || alone == Frame.MIN && (frames & Frame.OBJECT_MIN.bit()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The content behind a preposition or particle that the cue takes, at exactly this token. */
    private boolean frameAt(Draft d, int k, int limit, long frames) {
        if (k >= limit) {
            return false;
        }
        if (opens(d, k, limit, frames)) {
            return true;
        }
        Frame alone = clauses.frameOf(k);
        if (alone != null && (frames & alone.bit()) != 0 && k + 1 < limit) {
            Opening o = clauses.opening(k + 1, limit);
            return o != null && o.kind() != Opening.Kind.QUOTE
                    ? content(d, o.contentFrom(), Draft.Opened.of(o))
                    : content(d, k + 1, Draft.Opened.PREPOSITION);
        }
        if (alone == Frame.MIN && (frames & Frame.MIN_OBJECT.bit()) != 0
                || alone == Frame.ALA && (frames & Frame.ALA_OBJECT.bit()) != 0) {
            return content(d, k, Draft.Opened.PREPOSITION);
        }
        return writtenFrame(d, k, limit, frames);
    }

    private boolean writtenFrame(Draft d, int k, int limit, long frames) {
        if (k >= limit) {
            return false;
        }
        if ((frames & Frame.BI.bit()) != 0
                && Shapes.mayHaveBi(t, k)
                && !t.is(k, GIVEN_NAME)
                && !(t.is(k, VENUE)
                        && (frames & Frame.CLAUSE.bit()) != 0
                        && clauses.opening(clauses.gap(k, limit, 0), limit) != null)) {
            return content(d, k, Draft.Opened.PREPOSITION);
        }
        if ((frames & (Frame.LI.bit() | Frame.LI_OBJECT.bit())) != 0 && Shapes.mayHaveLi(t, k)) {
            return content(d, k, Draft.Opened.PREPOSITION);
        }
        return false;
    }

    /** A preposition of the cue's own right behind it belongs to the cue. */
    private boolean ownPreposition(Draft d, int i, int limit, long frames) {
        Frame alone = clauses.frameOf(i);
        if (alone == null || i + 1 >= limit) {
            return false;
        }
        if ((frames & alone.bit()) == 0) {
            if (alone == Frame.MIN && (frames & Frame.MIN_OBJECT.bit()) != 0
                    || alone == Frame.ALA && (frames & Frame.ALA_OBJECT.bit()) != 0) {
                return content(d, i, Draft.Opened.PREPOSITION);
            }
            return false;
        }
        Opening o = clauses.opening(i + 1, limit);
        if (t.isAny(i + 1, VENUE.bit()) && o == null && clauses.opening(clauses.gap(i, limit, 0), limit) != null) {
            return false;
        }
        d.cueTo = i + 1;
        if (o != null && o.kind() != Opening.Kind.QUOTE) {
            return content(d, o.contentFrom(), Draft.Opened.of(o));
        }
        return content(d, i + 1, Draft.Opened.PREPOSITION);
    }

    /** أعرب عن أمله في أن …: the feeling belongs to the cue and tells the act. */
    private boolean feeling(Draft d, int i, int limit) {
        long frames = Objects.requireNonNull(d.entry).frames();
        int f = clauses.frameOf(i) == Frame.AN && (frames & Frame.AN.bit()) != 0
                ? i + 1
                : (frames & Frame.OBJECT.bit()) != 0 ? i : -1;
        if (f >= 0
                && !t.is(f, FEELING)
                && t.is(f + 1, FEELING)
                && t.is(f, TokenKind.WORD)
                && !Shapes.hasArticle(t, f)
                && !isOneWhoFeels(f)) {
            f++; // خالص تعازيه
        }
        if (f < 0 || f + 1 >= limit || !t.is(f, FEELING)) {
            return false;
        }
        if (t.quoteEnd(f - 1) >= 0) {
            return false;
        }
        if (clauses.frameOf(i) != Frame.AN
                && (d.entry.plain() || d.entry.act() != Act.APPRAISE || Shapes.hasArticle(t, f))) {
            return false;
        }
        feelingAct(d, f);
        if (d.act == Act.COMMIT) {
            return content(d, f, Draft.Opened.PREPOSITION); // عبرت عن استعدادها لـ: the readiness is what is promised
        }
        d.cueTo = f + 1;
        int k = f + 1;
        if (clauses.frameOf(k) != null && k + 1 < limit) {
            k++;
        }
        Opening o = clauses.opening(k, limit);
        return content(d, o == null ? k : o.contentFrom(), o == null ? Draft.Opened.PREPOSITION : Draft.Opened.of(o));
    }

    /** أبدت موسكو | استعدادها: a name between the cue and the feeling, whose it is. */
    private boolean isOneWhoFeels(int f) {
        return text.names().knownAt(f) != null || text.isName(f) || t.is(f, GIVEN_NAME) || t.isAny(f, SPEAKERS);
    }

    private void feelingAct(Draft d, int f) {
        Word word = t.word(f);
        Entry.Words entry = word == null ? null : word.inClass(FEELING);
        if (entry != null && entry.act() != null) {
            d.act = entry.act();
            d.why.add(new Reason("act", entry.name(), t.span(f, f + 1)));
        }
    }

    private boolean objectAt(Draft d, int k, int limit, long frames) {
        return (frames & Frame.OBJECT.bit()) != 0
                && k < limit
                && (t.is(k, TokenKind.WORD) || t.is(k, TokenKind.NUMBER))
                && !t.is(k, PREPOSITION)
                && content(d, k, Draft.Opened.OBJECT);
    }

    private boolean opens(Draft d, int k, int limit, long frames) {
        Opening o = clauses.opening(k, limit);
        if (o == null && asks(d, k, frames)) {
            return content(d, k, Draft.Opened.OBJECT);
        }
        return o != null && takes(frames, o) && content(d, o.contentFrom(), Draft.Opened.of(o));
    }

    /** تساءل الكاتب عما إذا, شرح الخبير كيف: an inner question. */
    private boolean asks(Draft d, int k, long frames) {
        boolean asked = isAsking(d);
        return (asked || (frames & Frame.CLAUSE.bit()) != 0) && t.is(k, QUESTION) && t.clitics(k) == 0
                || asked && t.foldedIs(k, OF_WHAT);
    }

    /** سألت الصحفية الوزير عما إذا: where an inner question begins behind the one who is asked; -1 where none does. */
    private int behindAsked(NounPhrase asking, int limit, long frames) {
        NounPhrase asked = phrases.read(asking.to(), limit, frames);
        int k = asked == null ? -1 : clauses.gap(asked.to(), limit, frames);
        if (k < 0 || k + 1 >= limit) {
            return -1;
        }
        if (Frames.isOwn(t, k, frames)) {
            return k + 1; // سأل القاضي المتهم عن
        }
        return t.is(k, QUESTION) && t.clitics(k) == 0 || t.foldedIs(k, OF_WHAT) ? k : -1;
    }

    private static boolean isAsking(Draft d) {
        return d.entry != null && d.entry.act() == Act.ASK;
    }

    /** عما */
    private static final String OF_WHAT = "\u0639\u0645\u0627";

    private static boolean takes(long frames, Opening o) {
        return o.kind() == Opening.Kind.PARTICLE
                ? (frames & (Frame.CLAUSE.bit() | Frame.OBJECT_CLAUSE.bit())) != 0
                : (frames & Frame.QUOTE.bit()) != 0;
    }

    /** The first opening of the sentence, past what no rule has read; not past another verb of speech. */
    private boolean far(Draft d, int from, int limit, long frames, @Nullable NounPhrase p) {
        if ((frames & (Frame.CLAUSE.bit() | Frame.QUOTE.bit())) == 0 || p != null && looksLikeObject(p)) {
            return false;
        }
        int end = Math.min(limit, from + FAR);
        boolean relative = p != null && isClauseAbout(p);
        for (int k = from; k < end; k++) {
            Opening o = clauses.opening(k, limit);
            if (o != null && takes(frames, o)) {
                d.source = p;
                d.far = true;
                return content(d, o.contentFrom(), Draft.Opened.of(o));
            }
            relative |= t.is(k, RELATIVE);
            boolean participle = t.is(k, CUE_PARTICIPLE) && t.is(k - 1, TokenKind.COMMA);
            if (t.is(k, CUE_VERB) && phrases.isVerb(k) && !relative || participle || t.is(k, TokenKind.SEMICOLON)) {
                return false;
            }
        }
        return false;
    }

    /** مسؤول طلب عدم ذكر اسمه: a verb right behind an indefinite noun says which one. */
    private boolean isClauseAbout(NounPhrase p) {
        return isIndefinite(p) && phrases.isVerb(p.to()) && !t.has(p.to(), Clitics.CONJUNCTIONS);
    }

    private boolean isIndefinite(NounPhrase p) {
        return !p.hasName() && !Shapes.hasArticle(t, p.head()) && !Shapes.mayHavePronoun(t, p.head());
    }

    private static boolean content(Draft d, int from, Draft.Opened opened) {
        d.contentFrom = from;
        d.opened = opened;
        return true;
    }

    // ---- a source before its verb

    /** The noun phrase that a clause opens with and that ends right before the verb, an auxiliary, adverb or comma between them left out. */
    @Nullable
    NounPhrase subjectBefore(int verb, int sentenceStart, boolean title) {
        int end = verb;
        while (end > sentenceStart
                && (t.isAny(end - 1, AUXILIARY_OR_ADVERB) || phrases.isTime(end - 1) && end - 1 > sentenceStart)) {
            end--;
        }
        if (end > sentenceStart && t.is(end - 1, TokenKind.COMMA)) {
            end = beforeAside(end - 1, sentenceStart);
        }
        if (end <= sentenceStart || t.has(verb, Clitics.CONJUNCTIONS) && !t.is(verb - 1, TokenKind.COMMA)) {
            return null;
        }
        int lowest = Math.max(sentenceStart, end - 24);
        for (int b = end - 1; b >= lowest; b--) {
            boolean boundary = b == sentenceStart;
            int from = b;
            if (!boundary && (isClauseOpener(b - 1) || title && opensSecondClause(b, sentenceStart, verb))) {
                boundary = true;
            }
            if (!boundary) {
                continue;
            }
            NounPhrase p = phrases.read(from, verb);
            if (p != null
                    && p.to() <= end
                    && onlyGap(p.to(), end)
                    && (p.kind() != Kind.OTHER || title || isFirm(b, sentenceStart))) {
                return p;
            }
            if (b == sentenceStart || t.is(b - 1, TokenKind.STOP)) {
                return null;
            }
        }
        return null;
    }

    /** تسيبراس، الذي ما زال محبوبا، حذر: where a clause about the subject begins that this comma ends; else the comma. */
    private int beforeAside(int comma, int sentenceStart) {
        for (int k = comma - 1; k > Math.max(sentenceStart, comma - SECOND_PART) && !t.is(k, TokenKind.COMMA); k--) {
            if (t.is(k, RELATIVE) && t.is(k - 1, TokenKind.COMMA)) {
                return k - 1;
            }
        }
        return comma;
    }

    /** معارك في المدينة والقبائل تناشد: a headline's second clause, when its verb speaks of one alone. */
    private boolean opensSecondClause(int i, int start, int verb) {
        Word word = t.word(verb);
        NounPhrase first = t.has(i, Clitics.WA) ? phrases.read(start, i) : null;
        boolean joined = first != null && first.to() == i && first.kind() != Kind.OTHER; // السعودية والإمارات تطالب
        return t.has(i, Clitics.WA)
                && !joined
                && word != null
                && word.cues().stream()
                        .anyMatch(c -> c.form() != null && c.form().number() == Number.SINGULAR);
    }

    private boolean onlyGap(int from, int end) {
        return from >= end || clauses.gap(from, end, 0) >= end;
    }

    private boolean isFirm(int b, int sentenceStart) {
        return b > sentenceStart && (clauses.isParticle(b - 1) || t.isAny(b - 1, CLAUSE_OPENERS));
    }

    private boolean isClauseOpener(int k) {
        return clauses.isParticle(k)
                || t.isAny(k, CLAUSE_OPENERS)
                || t.is(k, TokenKind.COLON)
                || t.quoteEnd(k) >= 0
                || t.is(k, TokenKind.COMMA)
                || t.is(k, TokenKind.ELLIPSIS)
                || t.is(k, TokenKind.DASH)
                || t.is(k, TokenKind.SEMICOLON);
    }
}
