package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import java.util.List;
import org.isnad.document.Reason;
import org.isnad.grammar.NounPhrase;
import org.isnad.grammar.NounPhrase.Kind;
import org.isnad.grammar.Shapes;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Gender;
import org.isnad.lexicon.Number;
import org.isnad.lexicon.VerbForm;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The speaker of a verb that names none, where an earlier verb of the sentence has him for its subject: {@code verb source … و cue content}
 * (رفع المكتب حالة التحذير لكنه قال), {@code source verb … و cue content} (المحافظ يزور الجسر ويعلن), {@code verb source …، participle content}; also of one that only says what of (ما رفضه الوزير، مبينا),
 * and whose speech a noun was (كلمة للمدير أوضح فيها). Only for the
 * first that is said in a sentence: what follows it goes on for the same speaker.
 */
final class EarlierSubjects {

    /** What lets the clause of a verb stand for itself; behind other words it is about a noun or inside another clause. */
    private static final long CLAUSE_OPENERS =
            WordClass.set(AUXILIARY, NEGATION, ADVERSATIVE, SUBORDINATOR, ADVERB, TIME, WEEKDAY);

    private static final long NO_SUBJECT = WordClass.set(THING, FEELING, CUE_NOUN, VENUE, REPORT);

    /** Prepositions behind an unknown verb's subject are the verb's own. */
    private static final long VERBS_OWN = Frame.OBJECT.bit()
            | Frame.ILA.bit()
            | Frame.ALA.bit()
            | Frame.AN.bit()
            | Frame.MIN.bit()
            | Frame.HAWLA.bit();

    private final Tokens t;
    private final Text text;
    private final VerbCues verbs;

    EarlierSubjects(Text text, VerbCues verbs) {
        this.text = text;
        this.t = text.tokens();
        this.verbs = verbs;
    }

    /**
     * Gives a draft the subject of an earlier verb, when it has none of its own.
     *
     * @param start the sentence's first token
     * @param before what was said in the sentence before it
     */
    void tell(Draft d, int start, boolean title, List<Draft> before) {
        if (d.source != null
                || d.relative
                || !d.carriers.isEmpty()
                || !before.isEmpty()
                || d.link == Draft.Link.BESIDE
                || d.cueFrom <= start
                || d.form == null && !d.production.startsWith("phrase")
                || t.inQuote(d.cueFrom) >= 0) {
            return;
        }
        boolean participle = d.link == Draft.Link.CONTINUES;
        boolean goesOn = participle && !(d.entry != null && d.entry.plain());
        NounPhrase subject = null;
        for (int k = start; k < d.cueFrom; k++) {
            if (t.is(k, TokenKind.COLON) || t.is(k, TokenKind.DASH) || goesOn && isSpeech(k)) {
                return; // said before, or by the reporter's own byline
            }
            NounPhrase p = subjectAt(k, start, title, d);
            if (p != null && fits(p, d)) {
                subject = p;
                k = Math.max(k, p.to() - 1);
            }
        }
        if (subject != null) {
            d.source = subject;
            d.why.add(new Reason("source", "subject of an earlier verb", t.span(subject.from(), subject.to())));
        }
    }

    private @Nullable NounPhrase subjectAt(int k, int start, boolean title, Draft d) {
        if (opensClause(k, start)) {
            NounPhrase p = subjectOf(k, start, title, d.cueFrom);
            return p == null || Shapes.mayHaveLi(t, p.from()) ? null : p;
        }
        if (d.link == Draft.Link.CONTINUES && tellsWhat(k)) {
            return text.phrases().read(k + 1, d.cueFrom);
        }
        return whose(k, d);
    }

    /** ما رفضه الأب, الأمر الذي رفضته الوزارة: a verb about what stands before it, its subject behind it. */
    private boolean tellsWhat(int k) {
        return t.has(k, Clitics.PRONOUNS)
                && text.phrases().isVerb(k)
                && (t.foldedIs(k - 1, VerbCues.WHAT) || t.is(k - 1, RELATIVE));
    }

    /** كلمة للمدير أوضح فيها, في تصريح للمدير، أوضح: whose speech it was that the verb tells of; null for none. */
    private @Nullable NounPhrase whose(int k, Draft d) {
        if (!t.is(k, VENUE) || t.clitics(k) >= Clitics.HIS || Shapes.hasArticle(t, k)) {
            return null;
        }
        boolean attached = Shapes.mayHaveLi(t, k + 1);
        NounPhrase p = attached
                ? text.phrases().readAttached(k + 1, d.cueFrom)
                : text.phrases().read(k + 1, d.cueFrom);
        boolean speaker = p != null
                && (p.kind() == Kind.PERSON || p.kind() == Kind.ROLE)
                && text.clauses().gap(p.to(), d.cueFrom, 0) >= d.cueFrom;
        boolean inIt = t.is(d.cueTo, PREPOSITION) && t.has(d.cueTo, Clitics.PRONOUNS);
        return speaker && (inIt || attached) ? p : null;
    }

    private boolean isSpeech(int k) {
        return t.is(k, CUE_VERB) && text.phrases().isVerb(k);
    }

    /** Whether a verb stands here whose clause is none about a noun. */
    private boolean opensClause(int k, int start) {
        if (k == start) {
            boolean nameToo = t.is(k, VERB) && t.is(k, GIVEN_NAME) && Shapes.hasArticle(t, k + 1); // رفعت الوزارة
            return text.phrases().isVerb(k) || nameToo || mayBeVerb(k);
        }
        return text.phrases().isVerb(k)
                && !t.is(k - 1, RELATIVE)
                && !text.clauses().isParticle(k - 1)
                && !t.is(k - 1, PREPOSITION);
    }

    /** The first word of a sentence, where the lexicon does not know it and it is no noun by its letters. */
    private boolean mayBeVerb(int k) {
        return t.classes(k) == 0
                && t.word(k) == null
                && t.letters(k) >= 3
                && !Shapes.hasArticle(t, k)
                && !Shapes.isVerbalNoun(t, k)
                && !Shapes.isAccusative(t, k)
                && !Shapes.isRelational(t, k)
                && Shapes.hasArticle(t, k + 1);
    }

    private @Nullable NounPhrase subjectOf(int verb, int start, boolean title, int limit) {
        boolean known = text.phrases().isVerb(verb);
        NounPhrase before = known && verb > start ? verbs.subjectBefore(verb, start, title) : null;
        if (before != null) {
            return before;
        }
        boolean free = verb == start
                || t.has(verb, Clitics.CONJUNCTIONS)
                || t.isAny(verb - 1, CLAUSE_OPENERS)
                || !t.is(verb - 1, TokenKind.WORD);
        if (!free || t.has(verb, Clitics.PRONOUNS)) {
            return null;
        }
        int behind = text.clauses().isThat(verb + 1) ? verb + 2 : text.clauses().gap(verb + 1, limit, 0);
        return text.phrases().read(behind, limit, VERBS_OWN);
    }

    private boolean fits(NounPhrase p, Draft d) {
        boolean joined = t.has(p.from(), Clitics.CONJUNCTIONS)
                || Shapes.hasWa(t, p.from()) && !t.is(p.from(), GIVEN_NAME); // وترمز إلى
        boolean object = p.kind() == Kind.OTHER
                && !Shapes.hasArticle(t, p.head())
                && t.letters(p.head()) >= 4
                && t.lastWritten(p.head()) == Letters.ALEF; // كان عضوا في المجلس
        if (p.to() > d.cueFrom || joined || object || Shapes.isAccusative(t, p.head())) {
            return false;
        }
        if (p.kind() == Kind.OTHER
                        && (!Shapes.hasArticle(t, p.head()) && !isUnknownName(p) || t.isAny(p.head(), NO_SUBJECT))
                || p.kind() == Kind.REPORT) {
            return false;
        }
        VerbForm form = d.form;
        return form == null
                || verbs.agrees(form, p)
                        && (form.number() == Number.SINGULAR || mayBeSeveral(p))
                        && (form.gender() != Gender.FEMININE || !isMansOffice(p));
    }

    /** تطرق باخ إلى: a word that no lexicon knows, right behind the verb that opens the sentence. */
    private boolean isUnknownName(NounPhrase p) {
        return p.to() == p.from() + 1
                && t.word(p.head()) == null
                && !Shapes.isVerbalNoun(t, p.head())
                && !Shapes.hasPreposition(t, p.head());
    }

    /** An office without a name, in the masculine: in the verb before its holder that tells nothing, in a verb behind him much. */
    private boolean isMansOffice(NounPhrase p) {
        Word word = t.word(p.head());
        Entry.Words office = p.kind() == Kind.ROLE && word != null ? word.inClass(ROLE) : null;
        return office != null && office.gender() == Gender.MASCULINE;
    }

    private static boolean mayBeSeveral(NounPhrase p) {
        return p.kind() != Kind.BODY
                && p.kind() != Kind.STATE
                && p.kind() != Kind.OUTLET
                && p.kind() != Kind.DOCUMENT
                && !(p.kind() == Kind.PERSON && p.hasName());
    }
}
