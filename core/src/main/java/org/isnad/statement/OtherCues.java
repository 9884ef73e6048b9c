package org.isnad.statement;

import static org.isnad.letter.Letters.ALEF;
import static org.isnad.letter.Letters.MEEM;
import static org.isnad.letter.Letters.YEH;
import static org.isnad.lexicon.WordClass.*;

import org.isnad.document.Act;
import org.isnad.grammar.Clauses;
import org.isnad.grammar.Clauses.Opening;
import org.isnad.grammar.Frames;
import org.isnad.grammar.NounPhrase;
import org.isnad.grammar.NounPhrase.Kind;
import org.isnad.grammar.NounPhrases;
import org.isnad.grammar.Shapes;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Names;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Cues that are no verbs.
 * <ul>
 *   <li>{@code phrase particle|colon|mark content}: بقوله, مضى قائلا; the source stands before it
 *   <li>{@code carrier عن source قوله content}
 *   <li>{@code content, preposition source} and {@code preposition source, content}
 *   <li>{@code noun [source] بـ|أن content}
 * </ul>
 */
final class OtherCues {

    private static final long NO_SPEAKER = WordClass.set(THING, VENUE, TIME);

    private static final int BACK = 24;

    private final Text text;
    private final Tokens t;
    private final Names names;
    private final NounPhrases phrases;
    private final Clauses clauses;
    private final VerbCues verbs;

    OtherCues(Text text, VerbCues verbs) {
        this.verbs = verbs;
        this.text = text;
        this.t = text.tokens();
        this.names = text.names();
        this.phrases = text.phrases();
        this.clauses = text.clauses();
    }

    /** The cue entry of this kind that stands at this token, as one word or a phrase of several; null when none does. */
    private int endOf(int i) {
        return names.entryAt(i) instanceof Entry.Cue ? names.endOf(i) : i + 1;
    }

    // ---- phrases

    /** {@code phrase opening content} */
    @Nullable
    Draft phrase(int i, int sentenceStart, int limit) {
        Entry.Cue e = text.cueAt(i, Entry.CueKind.PHRASE);
        if (e == null || text.isGuarded(e, i, endOf(i))) {
            return null;
        }
        int end = endOf(i);
        var d = new Draft("phrase <content>", e, null);
        d.cueFrom = i;
        d.cueTo = end;
        if (!verbs.forward(d, end, limit, !e.takes(Frame.OBJECT_ILA))) { // مرجعا ذلك إلى: who says it stands before
            return null;
        }
        if (end == i + 1 && Shapes.isAccusative(t, i)) {
            d.link = Draft.Link.CONTINUES; // مذكرا
        }
        if (d.source == null) {
            sourceBefore(d, i, sentenceStart);
        }
        return d;
    }

    /** {@code carrier عن source قوله}, or the subject of the verb that the phrase completes. */
    private void sourceBefore(Draft d, int cue, int sentenceStart) {
        for (int k = cue - 1; k >= Math.max(sentenceStart, cue - BACK); k--) {
            if (clauses.frameOf(k) == Frame.AN || isAscribed(k, sentenceStart)) {
                NounPhrase p = phrases.read(k + 1, cue);
                boolean described = p != null && phrases.isVerb(p.to()); // عن مصدر طلب عدم ذكر اسمه قوله
                if (p != null && (described || clauses.gap(p.to(), cue, 0) >= cue)) {
                    d.source = p;
                    carrierBefore(d, k, sentenceStart);
                    return;
                }
            }
        }
        for (int k = cue - 1; k >= Math.max(sentenceStart, cue - BACK); k--) {
            if (phrases.isVerb(k)) {
                boolean ofHim = handsOn(k)
                        && t.is(k + 1, PREPOSITION)
                        && Frames.alone(t, k + 1) == null; // نقلت عنه الوكالة قوله
                NounPhrase p = phrases.read(ofHim ? k + 2 : k + 1, cue);
                if (p != null && ofHim) {
                    d.carriers.add(p);
                } else if (p != null && p.kind() != Kind.OTHER) {
                    d.source = p;
                }
                return;
            }
        }
    }

    /** {@code carrier عن source تأكيده}: whose confirmation it is. */
    private void toldThrough(Draft d, int cue, int sentenceStart) {
        for (int k = cue - 1; k >= Math.max(sentenceStart, cue - BACK); k--) {
            if (clauses.frameOf(k) == Frame.AN) {
                NounPhrase p = phrases.read(k + 1, cue);
                if (p != null && p.to() == cue && isHandedOn(k, sentenceStart)) {
                    d.source = p;
                    carrierBefore(d, k, sentenceStart);
                }
                return;
            }
        }
    }

    /** Whether the verb before عن hands on what another says: نقل. */
    private boolean isHandedOn(int an, int sentenceStart) {
        int k = an - 1;
        while (k >= Math.max(sentenceStart, an - BACK) && !phrases.isVerb(k)) {
            k--;
        }
        return k >= sentenceStart && handsOn(k);
    }

    private boolean handsOn(int verb) {
        Word word = t.word(verb);
        return word != null && word.cues().stream().anyMatch(reading -> VerbCues.handsOn(reading.entry()));
    }

    /** نسبت الوكالة إلى المدير قوله: whether إلى stands here behind a verb with which words are ascribed to somebody. */
    private boolean isAscribed(int ila, int sentenceStart) {
        if (clauses.frameOf(ila) != Frame.ILA) {
            return false;
        }
        int k = ila - 1;
        while (k >= Math.max(sentenceStart, ila - BACK) && !phrases.isVerb(k)) {
            k--;
        }
        Word word = k < sentenceStart ? null : t.word(k);
        return word != null && word.cues().stream().anyMatch(reading -> ascribes(reading.entry()));
    }

    /** نسب, عزا: what somebody did or said is ascribed to him. */
    static boolean ascribes(Entry.Cue e) {
        return e.kind() == Entry.CueKind.VERB && e.act() == Act.ACCUSE && e.takes(Frame.OBJECT_ILA);
    }

    private void carrierBefore(Draft d, int an, int sentenceStart) {
        for (int k = an - 1; k >= Math.max(sentenceStart, an - BACK); k--) {
            if (phrases.isVerb(k)) {
                NounPhrase p = phrases.read(k + 1, an);
                p = p == null ? verbs.subjectBefore(k, sentenceStart, false) : p;
                if (p != null) {
                    d.carriers.add(p);
                    return;
                }
            }
        }
        NounPhrase p = phrases.read(sentenceStart, an);
        if (p != null && p.kind() == Kind.OUTLET) {
            d.carriers.add(p);
        }
    }

    // ---- prepositions

    /** {@code content, preposition source} or {@code preposition source, content} */
    @Nullable
    Draft beside(int i, int sentenceStart, int limit) {
        Entry.Cue e = text.cueAt(i, Entry.CueKind.PREPOSITION);
        if (e == null || text.isGuarded(e, i, endOf(i)) || t.has(i, Clitics.AL)) {
            return null;
        }
        int end = verbEnd(endOf(i), limit);
        int cueTo = end;
        if (end == endOf(i) && t.is(end, PREPOSITION) && clauses.frameOf(end) != Frame.AN) {
            end++;
        }
        boolean verbal = cueTo > endOf(i);
        NounPhrase p =
                sourceOf(verbal && phrases.isTime(end) ? clauses.gap(end, limit, 0) : end, limit); // حسبما أفاد أمس
        boolean saidWhat = endsInWhat(i) && !t.foldedIs(i, ALSO) // حسبما أفاد
                || verbal && (t.foldedIs(endOf(i), VerbCues.WHAT) || t.foldedIs(endOf(i), TO_WHAT));
        NounPhrase carrier = p;
        NounPhrase origin = verbal && p != null && clauses.frameOf(p.to()) == Frame.AN && handsOn(cueTo - 1)
                ? phrases.read(p.to() + 1, limit)
                : null; // بحسب ما نقلت الوكالة عن المدير
        p = origin == null ? whoseDocument(p, limit) : origin;
        if (endsInWhat(cueTo - 1) || verbal && !saidWhat && !endsHere(p, i, sentenceStart, limit)) {
            return null;
        }
        boolean apart = t.is(t.before(i), TokenKind.COMMA)
                || t.is(t.before(i), TokenKind.DASH)
                || i <= sentenceStart + 1
                || isClauseStart(i);
        if (p == null) {
            return Shapes.endsInPronoun(t, endOf(i) - 1) ? his(e, i, sentenceStart, limit) : null;
        }
        var d = new Draft(
                i == sentenceStart ? "preposition <source> <content>" : "<content> preposition <source>", e, null);
        d.cueFrom = i;
        d.cueTo = cueTo;
        d.source = p;
        if (origin != null && carrier != null) {
            d.carriers.add(carrier);
        }
        d.link = Draft.Link.BESIDE;
        boolean told = verbal && saidWhat && !t.isAny(p.head(), NO_SPEAKER); // بحسب ما أعلن منظموه
        d.doubt(Doubt.STRANGER, !told && (!canSpeak(p) || p.kind() == Kind.OTHER && !apart));
        int after = clauses.gap(described(p, limit), limit, 0);
        if (i <= sentenceStart + 1 || isClauseStart(i)) {
            Opening o = clauses.opening(after, limit);
            int from = o != null && o.kind() != Opening.Kind.QUOTE ? o.contentFrom() : after;
            if (from + 2 < limit) {
                d.contentFrom = from;
                return d;
            }
            if (i <= sentenceStart + 1) {
                return behind(d, i, sentenceStart, after, limit);
            }
        }
        d.contentFrom = contentStart(sentenceStart, i);
        int to = t.foldedIs(i - 1, VerbCues.AND_THAT) ? i - 1 : i; // وذلك بحسب
        d.contentTo = t.is(to - 1, TokenKind.COMMA) || t.is(to - 1, TokenKind.DASH) ? to - 1 : to;
        return d.contentTo > d.contentFrom + 1 ? d : null;
    }

    /** وبحسب شهود تحدثوا للقناة، فإن: behind a clause about an indefinite source, where a particle opens; else behind the source. */
    private int described(NounPhrase p, int limit) {
        if (p.definite() || !phrases.isVerb(p.to()) || t.has(p.to(), Clitics.CONJUNCTIONS)) {
            return p.to();
        }
        for (int k = p.to() + 1; k < Math.min(limit, p.to() + LONGEST_BYLINE); k++) {
            if (clauses.isParticle(k) && t.has(k, Clitics.FA)) {
                return t.is(k - 1, TokenKind.COMMA) ? k - 1 : k;
            }
        }
        return p.to();
    }

    /** {@code according-to-him <content>} (وبحسب قوله، فإن …): he is the one who spoke before. */
    private @Nullable Draft his(Entry.Cue e, int i, int sentenceStart, int limit) {
        int end = endOf(i);
        int from = t.is(end, TokenKind.COMMA) ? end + 1 : end;
        Opening o = i == sentenceStart ? clauses.opening(from, limit) : null;
        if (o == null || o.kind() != Opening.Kind.PARTICLE) {
            return null;
        }
        var d = new Draft("preposition his <content>", e, null);
        d.cueFrom = i;
        d.cueTo = end;
        d.contentFrom = o.contentFrom();
        d.opened = Draft.Opened.PARTICLE;
        return d;
    }

    /** وفق حصيلة أعلنتها الوزارة: a document up to who made it known. */
    private @Nullable NounPhrase whoseDocument(@Nullable NounPhrase p, int limit) {
        if (p == null || p.kind() != Kind.DOCUMENT) {
            return p;
        }
        int verb = phrases.isVerb(p.to() - 1) ? p.to() - 1 : p.to();
        NounPhrase maker = phrases.isVerb(verb) && t.has(verb, Clitics.PRONOUNS) ? phrases.read(verb + 1, limit) : null;
        return maker == null || maker.kind() == Kind.OTHER ? p : p.upTo(maker.to());
    }

    /** {@code content. preposition source.}: a sentence that only names whose words the one before it was; null when it says more. */
    private @Nullable Draft behind(Draft d, int i, int sentenceStart, int after, int limit) {
        int s = t.sentence(i) - 1;
        boolean goesOn = after < limit && !t.is(after, TokenKind.STOP);
        if (i > sentenceStart || goesOn || s < 0 || t.paragraphOf(s) != t.paragraphOf(s + 1) || t.inQuote(i) >= 0) {
            return null;
        }
        int quote = t.inQuote(t.sentenceStart(s));
        int to = sentenceStart;
        while (to > t.sentenceStart(s) && t.is(to - 1, TokenKind.STOP)) {
            to--;
        }
        d.contentFrom = t.sentenceStart(quote < 0 ? s : t.sentence(quote));
        d.contentTo = to;
        return d.contentTo > d.contentFrom + 1 ? d : null;
    }

    /** The sentence's first word, behind a byline (الموقع- متابعة:) and what only joins it to the text before. */
    private int contentStart(int sentenceStart, int cue) {
        int from = sentenceStart;
        boolean dash = false;
        for (int k = from; k < Math.min(cue, from + LONGEST_BYLINE); k++) {
            dash |= t.is(k, TokenKind.DASH);
            if (t.is(k, TokenKind.COLON) && dash) {
                from = k + 1;
                break;
            }
        }
        from = behindConnective(from, cue);
        while (from < cue && (t.is(from, SUBORDINATOR) || t.is(from, AUXILIARY) && t.has(from, Clitics.CONJUNCTIONS))) {
            from++;
        }
        return from;
    }

    /** وفي السياق ذاته، … بحسب; ميدانيا، … بحسب: behind what only joins the sentence to those before, with its comma. */
    private int behindConnective(int from, int cue) {
        boolean phrase = text.names().entryAt(from) instanceof Entry.Words w && w.wordClass() == ADVERB;
        boolean field = t.is(from, TokenKind.WORD) && t.lastWritten(from) == ALEF && t.letter(from, -2) == YEH;
        int end = phrase ? text.names().endOf(from) : field || t.is(from, ADVERB) ? from + 1 : from;
        return end > from && end < cue && t.is(end, TokenKind.COMMA) ? end + 1 : from;
    }

    private static final int LONGEST_BYLINE = 9;

    /** Whether nothing but an end or a comma stands behind a source: it names whose words stand before. At the sentence's start كما is «also». */
    private boolean endsHere(@Nullable NounPhrase p, int cue, int sentenceStart, int limit) {
        if (p == null) {
            return false;
        }
        int verb = endOf(cue);
        if (cue == sentenceStart) {
            return t.is(p.to(), TokenKind.COMMA) && clauses.isParticle(p.to() + 1) && t.has(p.to() + 1, Clitics.FA);
        }
        boolean opens = clauses.opening(clauses.gap(p.to(), limit, 0), limit) != null; // كما قال في كلمة: «…»
        return !opens
                && (p.to() >= limit
                        || t.is(p.to(), TokenKind.COMMA)
                        || t.is(p.to(), TokenKind.STOP)
                        || phrases.isTime(p.to())
                        || phrases.isOutlet(p.to())
                        || t.is(p.to(), PREPOSITION) && !takes(verb, p.to()));
    }

    /** كما أشارت اللجنة إلى: the preposition leads to what is said. */
    private boolean takes(int verb, int preposition) {
        Word word = t.word(verb);
        for (int k = 0; word != null && k < word.cues().size(); k++) {
            if (Frames.isOwn(t, preposition, word.cues().get(k).entry().frames())) {
                return true;
            }
        }
        return false;
    }

    /** كما, حسبما, على ما: a verb must follow. */
    private boolean endsInWhat(int i) {
        return t.letter(i, -1) == ALEF && t.letter(i, -2) == MEEM;
    }

    private boolean isClauseStart(int i) {
        return t.has(i, Clitics.CONJUNCTIONS) && (t.is(i - 1, TokenKind.COMMA) || t.is(i - 1, TokenKind.STOP));
    }

    private @Nullable NounPhrase sourceOf(int i, int limit) {
        if (t.has(i, Clitics.LI) || Shapes.mayHaveLi(t, i)) {
            NounPhrase p = phrases.readAttached(i, limit);
            if (p != null) {
                return p;
            }
        }
        if (t.is(i, TokenKind.WORD) && t.letters(i) == 1) {
            return phrases.read(i + 1, limit);
        }
        return phrases.read(i, limit);
    }

    /** حسبما ذكرت, وفق ما ذكر, طبقا لما ذكره: the verb belongs to the cue. Where none follows, the token itself. */
    private int verbEnd(int i, int limit) {
        int k = t.foldedIs(i, VerbCues.WHAT) || t.foldedIs(i, TO_WHAT) ? i + 1 : i;
        boolean told = k > i && t.has(k, Clitics.PRONOUNS); // ما تداولته
        if (k >= limit || !phrases.isVerb(k) || !t.is(k, CUE_VERB) && !told) {
            return i;
        }
        boolean ofWhat =
                (k > i || endsInWhat(i - 1)) && t.is(k + 1, PREPOSITION) && Frames.alone(t, k + 1) == null; // ما صرح به
        return ofWhat || Frames.alone(t, k + 1) == Frame.FI ? k + 2 : k + 1;
    }

    private static final String ALSO = "\u0643\u0645\u0627";
    private static final String TO_WHAT = "\u0644\u0645\u0627";

    private boolean canSpeak(NounPhrase p) {
        return p.kind() != Kind.OTHER && p.kind() != Kind.REPORT
                || t.is(p.from(), TokenKind.QUOTE) // وفقا لـ«النهر»
                || t.is(p.head(), REPORT) && Shapes.hasArticle(t, p.head())
                || p.definite()
                        && !t.isAny(p.head(), NO_SPEAKER)
                        && t.classes(p.head()) == 0
                        && !Shapes.isVerbalNoun(t, p.head())
                        && !Shapes.mayHavePronoun(t, p.head());
    }

    /** Whether a source beside a sentence only hands on what somebody else in it says. */
    static boolean isCarrier(NounPhrase p) {
        return p.kind() == Kind.OUTLET;
    }

    // ---- nouns

    /** {@code noun [source] بـ|أن content} */
    @Nullable
    Draft noun(int i, int sentenceStart, int limit, boolean title) {
        Entry.Cue e = text.cueAt(i, Entry.CueKind.NOUN);
        if (e == null || text.isGuarded(e, i, endOf(i))) {
            return null;
        }
        int end = endOf(i);
        var d = new Draft("noun <source> <content>", e, null);
        d.cueFrom = i;
        d.cueTo = end;
        boolean owned = t.has(i, Clitics.PRONOUNS);
        boolean definite = Shapes.hasArticle(t, i) && !owned;
        if (content(d, e, end, limit)) {
            if (owned) {
                toldThrough(d, i, sentenceStart);
            }
            return !definite || d.opened == Draft.Opened.PARTICLE || title ? d : null;
        }
        if (definite) {
            return null; // الموافقة على: nobody's
        }
        if (owned) {
            if (!e.takes(Frame.OBJECT) || !verbs.forward(d, end, limit, false) || d.far) {
                return null;
            }
            toldThrough(d, i, sentenceStart);
            return d;
        }
        if (clauses.frameOf(end) == Frame.MIN) {
            NounPhrase giver = phrases.read(end + 1, limit, e.frames());
            if (giver != null && canOwn(giver) && content(d, e, clauses.gap(giver.to(), limit, e.frames()), limit)) {
                d.source = giver; // تعليمات من القيادة بـ
                return d;
            }
        }
        return verbs.forward(d, end, limit, true) && !d.far && d.source != null && canOwn(d.source) ? d : null;
    }

    /** Whether somebody can be whose demand, statement or denial a noun is. */
    private static boolean canOwn(NounPhrase p) {
        return p.kind() != Kind.OTHER && p.kind() != Kind.REPORT;
    }

    private boolean content(Draft d, Entry.Cue e, int k, int limit) {
        Opening o = clauses.opening(k, limit);
        if (o != null && o.kind() == Opening.Kind.PARTICLE && e.takes(Frame.CLAUSE)) {
            d.contentFrom = o.contentFrom();
            d.opened = Draft.Opened.PARTICLE;
            return true;
        }
        boolean written = e.takes(Frame.BI) && t.has(k, Clitics.BI)
                || e.takes(Frame.BI) && Shapes.mayHaveBi(t, k) && Shapes.hasPreposition(t, k)
                || e.takes(Frame.LI) && Shapes.hasPreposition(t, k) && Shapes.mayHaveLi(t, k);
        Frame alone = clauses.frameOf(k);
        if (written && k < limit) {
            d.contentFrom = k;
            d.opened = Draft.Opened.PREPOSITION;
            return true;
        }
        if (alone != null && e.takes(alone) && k + 1 < limit) {
            Opening behind = t.has(d.cueFrom, Clitics.PRONOUNS) && clauses.isParticle(k + 1)
                    ? clauses.opening(k + 1, limit)
                    : null;
            if (behind != null) {
                d.contentFrom = behind.contentFrom(); // إشارته إلى أن
                d.opened = Draft.Opened.PARTICLE;
                return true;
            }
            d.contentFrom = k + 1;
            d.opened = Draft.Opened.PREPOSITION;
            return d.act != Act.ASSERT;
        }
        return false;
    }
}
