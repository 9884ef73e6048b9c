package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.choice.Scale;
import org.isnad.choice.Weights;
import org.isnad.document.Reason;
import org.isnad.grammar.Clauses.Opening;
import org.isnad.grammar.Frames;
import org.isnad.grammar.Look;
import org.isnad.grammar.NounPhrase;
import org.isnad.grammar.NounPhrase.Kind;
import org.isnad.grammar.Shapes;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Gender;
import org.isnad.lexicon.Number;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Where the speaker's name ends behind a verb, and with it where a content begins that nothing opens: {@code نفت حركة المقاومة | ما نشر}. The
 * grammar's end is one candidate, every other word's end up to the content's opening the rest; one is that nobody is named here.
 */
final class Subjects {

    private static final long NOBODY = WordClass.set(ADVERB, TIME, CUE_PREPOSITION);

    private static final long OPEN = WordClass.set(ROLE, TITLE, BODY, GROUP, ANONYMOUS, WITNESS, QUANTIFIER, DOCUMENT);
    private static final long WORDS = WordClass.set(VENUE, CUE_NOUN, THING);

    private static final long OF_EITHER = WordClass.set(ROLE, TITLE, GIVEN_NAME);

    private static final int LONGEST = 24;
    private static final int AHEAD = 30;

    private final Text text;
    private final Tokens t;
    private final Scale scale;
    private final Scale.Weighing weighing;

    Subjects(Text text, Scale scale) {
        this.text = text;
        this.t = text.tokens();
        this.scale = scale;
        this.weighing = scale.weighing(text.listener());
    }

    static Scale scale(Weights weights) {
        return new Scale(SubjectFindings.FINDINGS, weights);
    }

    /** A reading of who is named behind the verb: {@code to} is -1 for nobody; {@code contentFrom} where the content begins then. */
    private record Reading(int to, int contentFrom, Draft.Opened opened) {}

    /**
     * Settles the end of a draft's source.
     *
     * @param limit behind the last token of the sentence, or of the quotation around the cue
     */
    void settle(Draft d, int limit) {
        if (!scale.isOpen(text.listener()) || !isOpen(d)) {
            return;
        }
        weighing.begin();
        var choice = new Open(d, limit);
        choice.gather();
        choice.settle();
    }

    /** One draft's readings: each end of the name with what may begin behind it, and with the particle or mark further on. */
    private final class Open {
        private final Draft d;
        private final int start;
        private final int limit;
        private final @Nullable NounPhrase grammars;
        private final boolean opened;
        private final int opening;
        private final boolean either;
        private final SubjectFindings findings;
        private final List<Reading> readings = new ArrayList<>();
        private int grammarsIndex;

        Open(Draft d, int limit) {
            this.d = d;
            this.start = nameFrom(d);
            this.limit = limit;
            this.grammars = d.source;
            this.opened = d.opened.isMark();
            this.opening = opened ? openingOf(d) : particleAhead(d, limit);
            this.either = opening >= 0 && !(opened && leadsTo(opening));
            this.findings = new SubjectFindings(text, d, start, opening, opened ? opening : limit);
        }

        /** Whether nothing but time and place stands between the grammar's name and the opening. */
        private boolean leadsTo(int opening) {
            int from = grammars == null ? start : grammars.to();
            return from >= opening || text.clauses().gap(from, opening, 0) >= opening;
        }

        void gather() {
            boolean asked = grammars != null
                    && grammars.kind() == Kind.ANONYMOUS
                    && d.opened == Draft.Opened.PREPOSITION
                    && d.contentFrom == grammars.to(); // مصدر عسكري | بتقديم
            int last = asked && grammars != null ? grammars.to() : Math.min(opened ? opening : limit, start + LONGEST);
            int unnamed = namesNobody(last);
            for (int to = start; to <= last; to++) {
                boolean isGrammars = grammars == null ? to == start : to == grammars.to();
                if (isGrammars || to == start || to > unnamed && mayEnd(start, to)) {
                    gather(to, isGrammars);
                }
                boolean named = grammars != null && to < grammars.to();
                if (!named && endsNames(to)) {
                    return;
                }
            }
        }

        /** Up to where the words behind the cue name nobody: all where an outlet is told (لرويترز), else time and manner (أيضا, أمس, ردا على سؤال; not الخميس, a name). */
        private int namesNobody(int last) {
            if (t.has(start, Clitics.LI) && text.phrases().isOutlet(start)) {
                return last;
            }
            if (isNoSubject()) {
                return last; // دعا المواطنين إلى, طالب الحكومة بـ
            }
            boolean phrasal = text.names().entryAt(start) instanceof Entry.Words w && w.wordClass() == PREPOSITION;
            return phrasal || t.isAny(start, NOBODY) && !Shapes.hasArticle(t, start)
                    ? text.clauses().gap(start, last, 0)
                    : start;
        }

        /** دعا الأمين العام | جميع الأطراف إلى, | قادة العالم إلى: words for several, to whom it is said. */
        private boolean mayBeAddressed(int k) {
            Word word = t.word(k);
            Entry.Words role = word == null ? null : word.inClass(ROLE);
            return t.is(k, QUANTIFIER) && t.clitics(k) == 0
                    || text.phrases().isOutlet(k)
                            && (t.clitics(k) & ~Clitics.AL) == 0 // أبلغ شهود رويترز, مسؤول محلي الصحيفة
                    || role != null && role.number() == Number.PLURAL && t.clitics(k) == 0
                    || role != null && t.has(k, Clitics.PRONOUNS); // نظيره
        }

        /** A plural or a participle in the oblique; a feminine noun behind «he». */
        private boolean isNoSubject() {
            boolean he = d.form != null && d.form.gender() == Gender.MASCULINE && d.form.number() == Number.SINGULAR;
            boolean feminine = t.lastWritten(start) == Letters.TEH_MARBUTA
                    && (Shapes.hasArticle(t, start)
                            || t.classes(start) == 0 && Shapes.isVerbalNoun(t, start)); // متابعة
            return (Shapes.isObliquePlural(t, start)
                            || Shapes.isState(t, start)
                            || isGoingOn(start) // واصفا هذه التكهنات
                            || Frames.alone(t, start) != null // في هذا الصدد
                            || t.has(start, Clitics.BI) && t.has(start, Clitics.PRONOUNS) // وتابع بقوله
                            || t.has(start, Clitics.PRONOUNS) && t.isAny(start, WORDS) // واختتم حديثه
                            || t.has(d.cueFrom, Clitics.CONJUNCTIONS)
                                    && t.foldedEnds(start, VerbCues.ALL)
                                    && Frames.takeTwoParts(
                                            Objects.requireNonNull(d.entry).frames())
                            || he && feminine && !t.isAny(start, OF_EITHER))
                    && !text.names().inside(start);
        }

        /** مراقبون | هذه التصرفات, البعض | رئيس التحرير, «القحطاني» | المولى, ابن كيران | بـ«ضرورة: a noun or phrase of its own. */
        private boolean isNextNoun(int k) {
            boolean those = t.is(k, DEMONSTRATIVE)
                    && t.clitics(k) == 0
                    && (Shapes.hasArticle(t, k - 1)
                            || t.letter(k - 1, -1) == Letters.NOON
                                    && !text.names().inside(k - 1));
            boolean some = k == start + 1 && t.is(start, QUANTIFIER) && Shapes.hasArticle(t, start);
            boolean quoted = t.quoteEnd(start) == k - 1
                    && Shapes.hasArticle(t, k)
                    && !t.is(k, NATIONALITY)
                    && !text.names().inside(k);
            boolean written = t.letters(k) == 1
                    && t.letter(k, 0) == Letters.BEH
                    && Frames.isWritten(t, k, Objects.requireNonNull(d.entry).frames());
            boolean behind = Shapes.hasArticle(t, k - 1) // أهالي القرية | بلدية القفل
                    || text.names().inside(k - 1)
                    || !t.isAny(k - 1, OPEN) && t.letter(k - 1, -1) != Letters.WAW; // أحمد أوغلو | تنظيم «داعش»
            boolean body = t.is(k, BODY)
                    && t.clitics(k) == 0
                    && behind
                    && Frames.takeTwoParts(Objects.requireNonNull(d.entry).frames());
            return k > start && (those || some || quoted || written || body);
        }

        /** لوكالة رويترز, للصحفيين: who is told. */
        private boolean isTold(int k) {
            boolean apart = t.letters(k) == 1 && t.letter(k, 0) == Letters.LAM; // لـ«النهر»
            return apart && (t.quoteEnd(k + 1) >= 0 || text.phrases().isOutlet(k + 1))
                    || t.has(k, Clitics.LI)
                            && (text.phrases().isOutlet(k) || t.is(k, PRESS) && Shapes.hasArticle(t, k));
        }

        /** A stop, a verb of speech, بشكل, جميع, ومقره, للصحفيين: no name goes on behind it. */
        private boolean endsNames(int k) {
            return t.is(k, TokenKind.STOP)
                    || t.is(k, TokenKind.SEMICOLON)
                    || isTold(k)
                    || isNextNoun(k)
                    || isGoingOn(k)
                    || t.is(k, MANNER)
                    || Frames.takeTwoParts(Objects.requireNonNull(d.entry).frames()) && mayBeAddressed(k)
                    || t.is(k, TokenKind.COMMA) && text.clauses().isSeat(k + 1, limit)
                    || t.is(k, CUE_VERB)
                            && !t.has(k, Clitics.AL)
                            && text.phrases().isVerb(k);
        }

        private void gather(int to, boolean isGrammars) {
            int end = to == start ? -1 : to;
            if (isGrammars) {
                grammarsIndex = readings.size();
                add(to, new Reading(end, d.contentFrom, d.opened));
            }
            Reading near = either || !opened ? near(to, end) : null;
            if (near != null && !(isGrammars && (!opened || near.contentFrom == d.contentFrom))) {
                add(to, near);
            }
            boolean further = opening >= to && (opened ? !isGrammars : near == null || near.contentFrom <= opening);
            if (further) {
                add(to, new Reading(end, contentBehind(), opened ? d.opened : Draft.Opened.PARTICLE));
            }
        }

        private int contentBehind() {
            Opening o = opened ? null : text.clauses().opening(opening, limit);
            return o == null ? d.contentFrom : o.contentFrom();
        }

        /** The content that begins behind this end of the name; null where none may. */
        private @Nullable Reading near(int to, int end) {
            long frames = Objects.requireNonNull(d.entry).frames();
            int k = t.foldedIs(to, VerbCues.WHAT) ? to : text.clauses().gap(to, limit, frames);
            if (k >= limit || either && k >= opening) {
                return null;
            }
            if (goesOn(k)) {
                return null;
            }
            Opening at = text.clauses().opening(k, limit);
            if (at != null && at.kind() != Opening.Kind.QUOTE) {
                return opened ? null : new Reading(end, at.contentFrom(), Draft.Opened.of(at));
            }
            Frame alone = text.clauses().frameOf(k);
            if (alone != null && (frames & alone.bit()) != 0 && k + 1 < limit) {
                Opening behind = text.clauses().opening(k + 1, limit); // خلص إلى أن
                return behind != null && behind.kind() == Opening.Kind.PARTICLE
                        ? new Reading(end, behind.contentFrom(), Draft.Opened.PARTICLE)
                        : new Reading(end, k + 1, Draft.Opened.PREPOSITION);
            }
            if (!opened) {
                return new Reading(end, k, d.opened);
            }
            boolean object = Frames.takeObject(frames) && t.is(k, TokenKind.WORD) && !t.is(k, PREPOSITION);
            return object ? new Reading(end, k, Draft.Opened.OBJECT) : null;
        }

        /** وقال, مشيرا إلى: what tells of a statement of its own begins no content that nothing opens. */
        private boolean goesOn(int k) {
            return isGoingOn(k)
                    || t.is(k, CUE_VERB)
                            && t.has(k, Clitics.CONJUNCTIONS)
                            && text.phrases().isVerb(k);
        }

        /** مشيرا, واصفا: a participle that goes on for one who has been named. */
        private boolean isGoingOn(int k) {
            return t.is(k, CUE_PARTICIPLE) && Shapes.participle(t, k) != null && t.lastWritten(k) == Letters.ALEF;
        }

        private void add(int to, Reading r) {
            readings.add(r);
            boolean behind = opening >= 0 && r.contentFrom > opening;
            if (to == start) {
                findings.tellNobody(weighing, r.opened);
            } else {
                findings.tell(weighing, to, r.contentFrom, r.opened, behind);
            }
            if (either) {
                findings.tellEither(weighing, r.contentFrom, r.opened);
            }
            weighing.end(() -> outcome(r));
        }

        private Outcome outcome(Reading r) {
            boolean same = opened && !either;
            return new Outcome.Subject(
                    r.to < 0 ? null : t.span(start, r.to), same ? null : t.span(r.contentFrom, r.contentFrom + 1));
        }

        void settle() {
            int chosen = weighing.choose(grammarsIndex, () -> t.span(d.cueFrom, d.cueTo));
            d.subjectMargin = weighing.margin();
            if (chosen != grammarsIndex) {
                apply(d, readings.get(chosen), start, weighing.why(chosen, grammarsIndex));
            }
        }
    }

    /** The first particle that the cue takes, behind words that are no clause of their own; -1 for none. */
    private int particleAhead(Draft d, int limit) {
        long frames = Objects.requireNonNull(d.entry).frames();
        if ((frames & (Frame.CLAUSE.bit() | Frame.OBJECT_CLAUSE.bit())) == 0) {
            return -1;
        }
        for (int k = d.cueTo; k < Math.min(limit, d.cueTo + AHEAD); k++) {
            if (text.clauses().isParticle(k)) {
                Opening o = text.clauses().opening(k, limit);
                return o == null ? -1 : k;
            }
            if (t.is(k, TokenKind.STOP)
                    || t.is(k, TokenKind.SEMICOLON)
                    || t.is(k, CUE_PARTICIPLE) && t.is(k - 1, TokenKind.COMMA) // …، مشيرا إلى أن
                    || t.is(k, CUE_VERB) && text.phrases().isVerb(k)) {
                return -1;
            }
        }
        return -1;
    }

    /** A verb whose subject may stand behind it: none that a clause has named before, none whose cue reaches further. */
    private boolean isOpen(Draft d) {
        return d.form != null
                && d.link == Draft.Link.FREE
                && !d.relative
                && d.cueTo == d.cueFrom + 1
                && d.carriers.isEmpty()
                && d.contentTo < 0
                && d.contentFrom > d.cueFrom
                && !t.has(d.cueFrom, Clitics.PRONOUNS)
                && (d.source == null || d.source.from() == nameFrom(d) && !isCounted(d.source.from()));
    }

    /** 14 عضوا, نحو 200 محام: where the grammar has counted, nothing is left open. */
    private boolean isCounted(int from) {
        return t.is(t.is(from, QUANTIFIER) ? from + 1 : from, TokenKind.NUMBER);
    }

    /** Where a name behind the cue begins. */
    private int nameFrom(Draft d) {
        return text.clauses().isThat(d.cueTo) ? d.cueTo + 1 : d.cueTo;
    }

    /** The particle, colon or mark that opens the content. */
    private int openingOf(Draft d) {
        int k = d.contentFrom;
        while (k - 1 >= d.cueTo && (text.clauses().isParticle(k - 1) || t.is(k - 1, TokenKind.COLON))) {
            k--;
        }
        return k;
    }

    private boolean mayEnd(int start, int to) {
        int last = to - 1;
        int quote = t.inQuote(last);
        if (text.phrases().isVerb(last) || quote >= 0 && quote >= start && t.quoteEnd(quote) > last) {
            return false; // بيان للائتلاف تلقت, "هتلان ميديا
        }
        return !text.phrases().isInsideTime(to) // «النهر» أول | من أمس
                && (t.is(last, TokenKind.WORD)
                        || t.is(last, TokenKind.NUMBER)
                        || t.is(last, TokenKind.CLOSE_BRACKET)
                        || t.is(last, TokenKind.QUOTE) && t.quoteEnd(last) < 0);
    }

    private void apply(Draft d, Reading r, int start, String why) {
        d.why.add(new Reason("source", why, r.to < 0 ? null : t.span(start, r.to)));
        d.source = r.to < 0 ? null : phrase(start, r.to);
        d.contentFrom = r.contentFrom;
        d.opened = r.opened;
    }

    /** The phrase between these tokens, as far as the grammar reads it. */
    private NounPhrase phrase(int from, int to) {
        NounPhrase p = text.phrases().read(from, to);
        if (p == null) {
            return new NounPhrase(from, to, from, Kind.OTHER, from, from, Shapes.hasArticle(t, from));
        }
        if (p.to() == to) {
            return p;
        }
        boolean nameGoesOn = p.hasName() && p.nameTo() == p.to() && isUnknownRun(p.to(), to);
        return new NounPhrase(from, to, p.head(), p.kind(), p.nameFrom(), nameGoesOn ? to : p.nameTo(), p.definite());
    }

    private boolean isUnknownRun(int from, int to) {
        for (int k = from; k < to; k++) {
            if (text.look(k) != Look.UNKNOWN) {
                return false;
            }
        }
        return true;
    }
}
