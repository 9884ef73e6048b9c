package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import java.util.Objects;
import org.isnad.choice.Findings;
import org.isnad.choice.Scale;
import org.isnad.document.EntityKind;
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
import org.isnad.lexicon.VerbForm;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** What speaks for and against each end of one draft's source. Asked for the ends in rising order, the first being that nobody is named. */
final class SubjectFindings {

    static final Findings FINDINGS = new Findings("subject");
    private static final int LOOKS = Look.values().length;
    private static final int LEADS = Leads.values().length;

    // of the grammar's own end
    private static final int GRAMMARS = FINDINGS.flag("the grammar's");
    private static final int GRAMMARS_KIND = FINDINGS.group("the grammar's, of kind", (Object[]) Kind.values());
    private static final int GRAMMARS_OPENED =
            FINDINGS.group("the grammar's, before", (Object[]) Draft.Opened.values());
    private static final int GRAMMARS_NEXT = FINDINGS.group("the grammar's, next", (Object[]) Look.values());
    private static final int SHORTER = FINDINGS.count("words shorter than the grammar's", 6);
    private static final int LONGER = FINDINGS.count("words longer than the grammar's", 8);

    // of nobody
    private static final int NOBODY = FINDINGS.group("nobody, before", (Object[]) Draft.Opened.values());
    private static final int NOBODY_FIRST = FINDINGS.group("nobody, though first", (Object[]) Look.values());
    private static final int NOBODY_CLASS = FINDINGS.group("nobody, though first is", (Object[]) WordClass.values());
    private static final int NOBODY_SECOND = FINDINGS.group("nobody, though second", (Object[]) Look.values());
    private static final int NOBODY_OF_GRAMMAR = FINDINGS.flag("nobody, against the grammar");
    private static final int NOBODY_CONJUNCTION = FINDINGS.flag("nobody, behind و");
    private static final int NOBODY_BEHIND = FINDINGS.group("nobody, the cue behind", (Object[]) Look.values());
    private static final int NOBODY_BEHIND_CLASS =
            FINDINGS.group("nobody, the cue behind a", (Object[]) WordClass.values());
    private static final int NOBODY_TAKES =
            FINDINGS.pairs("nobody, what the cue takes and first", Takes.values(), Look.values());
    private static final int NOBODY_GENDER =
            FINDINGS.pairs("nobody, gender of verb and first", Gender.values(), new Object[] {"feminine", "other"});
    private static final int NOBODY_NUMBER = FINDINGS.group("nobody, verb in the", (Object[]) Number.values());
    private static final int NOBODY_WORD = FINDINGS.open("nobody, though first word");

    // of the words on both sides of the end
    private static final int LAST = FINDINGS.group("last", (Object[]) Look.values());
    private static final int LAST_CLASS = FINDINGS.group("last is", (Object[]) WordClass.values());
    private static final int LAST_WORD = FINDINGS.open("last word");
    private static final int NEXT = FINDINGS.group("next", (Object[]) Look.values());
    private static final int NEXT_CLASS = FINDINGS.group("next is", (Object[]) WordClass.values());
    private static final int NEXT_WORD = FINDINGS.open("next word");
    private static final int NEXT_FRAME = FINDINGS.flag("next is the cue's preposition");
    private static final int PAIR = FINDINGS.pairs("last and next", Look.values(), Look.values());
    private static final int AFTER = FINDINGS.group("next but one", (Object[]) Look.values());
    private static final int AFTER_CLASS = FINDINGS.group("next but one is", (Object[]) WordClass.values());
    private static final int AFTER_WORD = FINDINGS.open("next but one word");
    private static final int BEHIND_COMMA = FINDINGS.group("behind the comma", (Object[]) Look.values());
    private static final int BEHIND_COMMA_CLASS = FINDINGS.group("behind the comma is", (Object[]) WordClass.values());
    private static final int TAKES_NEXT = FINDINGS.pairs("what the cue takes and next", Takes.values(), Look.values());
    private static final int DEFINITE = FINDINGS.flag("closed by an article");
    private static final int INSIDE_NAME = FINDINGS.flag("before a name's next word");
    private static final int UNKNOWN_RUN = FINDINGS.count("unknown words at its end", 4);
    private static final int SPLITS_UNKNOWN = FINDINGS.flag("unknown words on both sides");

    // of the words up to the end
    private static final int FIRST_CLASS = FINDINGS.group("first is", (Object[]) WordClass.values());
    private static final int LENGTH = FINDINGS.count("words", 14);
    private static final int COMMAS = FINDINGS.count("commas inside", 2);
    private static final int HOLDS = FINDINGS.group("holds", (Object[]) WordClass.values());
    private static final int HOLDS_VERB = FINDINGS.flag("holds a verb");
    private static final int HOLDS_TOLD = FINDINGS.flag("holds an outlet that is told");
    private static final int OPEN_MARK = FINDINGS.flag("leaves a mark open");
    private static final int HEAD_LEADS = FINDINGS.pairs("head and preposition", Head.values(), Leads.values());

    // of the words between the end and the content
    private static final int REST = FINDINGS.count("words left before the opening", 12);
    private static final int AT_OPENING = FINDINGS.group("up to the opening", (Object[]) Draft.Opened.values());
    private static final int PASSES = FINDINGS.flag("only time and place before the opening");
    private static final int REST_HOLDS = FINDINGS.group("left before the opening", (Object[]) WordClass.values());
    private static final int REST_NAME = FINDINGS.count("words like a name left before the opening", 3);
    private static final int OBJECT_FIRST = FINDINGS.group("before an object, next", (Object[]) Look.values());
    private static final int OBJECT_CLASS = FINDINGS.group("before an object, next is", (Object[]) WordClass.values());
    private static final int OBJECT_SECOND = FINDINGS.group("before an object, second", (Object[]) Look.values());
    private static final int SECOND_PART = FINDINGS.count("words of the object before its second part", 5);

    // of the content, where it may begin behind the name as well as behind a particle or mark further on
    private static final int EITHER = FINDINGS.group("either way open, opened by", (Object[]) Draft.Opened.values());
    private static final int EITHER_PLAIN =
            FINDINGS.group("either way open to a plain cue, opened by", (Object[]) Draft.Opened.values());
    private static final int AHEAD = FINDINGS.count("words of the content before a particle", 10);
    private static final int AHEAD_BEHIND =
            FINDINGS.group("content before a particle behind", (Object[]) Look.values());
    private static final int AHEAD_BEHIND_CLASS =
            FINDINGS.group("content before a particle behind a", (Object[]) WordClass.values());
    private static final int PARTICLE_BEHIND = FINDINGS.group("particle behind", (Object[]) Look.values());
    private static final int PARTICLE_BEHIND_CLASS = FINDINGS.group("particle behind a", (Object[]) WordClass.values());
    private static final int EITHER_CUE = FINDINGS.open("either way open, cue and opening");

    private static final int NAME = 3;
    private static final int FARTHEST_SECOND_PART = 5;

    private static final long HELD =
            WordClass.set(RELATIVE, TIME, WEEKDAY, VENUE, PREPOSITION, CUE_VERB, ADVERB, NEGATION);
    private static final long LEFT = WordClass.set(
            RELATIVE,
            TIME,
            WEEKDAY,
            VENUE,
            DOCUMENT,
            OUTLET,
            BODY,
            ROLE,
            TITLE,
            PREPOSITION,
            CUE_VERB,
            CUE_PREPOSITION,
            CUE_PARTICIPLE,
            ADVERB,
            NEGATION,
            PRONOUN,
            NAME_LINK);

    /** What the words so far end in: the last of them that tells who or what somebody is, or the name behind it. */
    private enum Head {
        NONE,
        ROLE,
        TITLE,
        ANONYMOUS,
        DOCUMENT,
        WITNESS,
        OUTLET,
        BODY,
        GROUP,
        REPORT,
        QUANTIFIER,
        NAME;

        private static final Head[] ALL = values();
        private static final WordClass[] CLASSES = {
            WordClass.ROLE,
            WordClass.TITLE,
            WordClass.ANONYMOUS,
            WordClass.DOCUMENT,
            WordClass.WITNESS,
            WordClass.OUTLET,
            WordClass.BODY,
            WordClass.GROUP,
            WordClass.REPORT,
            WordClass.QUANTIFIER
        };
        private static final long ANY = WordClass.set(CLASSES);

        /** The first that these classes hold; null for none. */
        static @Nullable Head of(long classes) {
            if ((classes & ANY) == 0) {
                return null;
            }
            int h = 0;
            while ((classes & CLASSES[h].bit()) == 0) {
                h++;
            }
            return ALL[h + 1];
        }

        boolean waitsForName() {
            return this == ROLE || this == TITLE || this == NAME;
        }
    }

    /** How a cue takes what is said. */
    private enum Takes {
        CLAUSE,
        OBJECT,
        TWO_PARTS,
        PREPOSITION;

        static Takes of(long frames) {
            if (Frames.takeTwoParts(frames)) {
                return TWO_PARTS;
            }
            if (Frames.takeObject(frames)) {
                return OBJECT;
            }
            return (frames & Frame.CLAUSE.bit()) != 0 ? CLAUSE : PREPOSITION;
        }
    }

    /** The preposition that follows. */
    private enum Leads {
        NONE,
        FI,
        MIN,
        AN,
        ILA,
        ALA,
        BI,
        LI,
        OTHER;

        static Leads of(Tokens t, int k) {
            Frame alone = Frames.alone(t, k);
            if (alone != null) {
                return switch (alone) {
                    case FI -> FI;
                    case MIN -> MIN;
                    case AN -> AN;
                    case ILA -> ILA;
                    case ALA -> ALA;
                    default -> OTHER;
                };
            }
            if (t.is(k, WordClass.PREPOSITION)) {
                return OTHER;
            }
            if (!Shapes.hasPreposition(t, k)) {
                return NONE;
            }
            char first = t.letter(k, 0);
            return first == Letters.BEH ? BI : first == Letters.LAM ? LI : OTHER;
        }
    }

    private final Text text;
    private final Tokens t;
    private final Draft d;
    private final long frames;
    private final Takes takes;
    private final int start;
    /** The particle, colon or mark that opens the content or may do so; -1 where none stands in reach. */
    private final int opening;

    private final int limit;
    private final @Nullable NounPhrase grammars;
    /** What is left behind each token, up to the opening. */
    private final long[] left;

    private int nameLeft;

    // what the words up to an end hold
    private int to;
    private int commas;
    private long classes;
    private boolean verb;
    private boolean told;
    private int quoteEnd = -1;
    private Head head = Head.NONE;

    /**
     * @param start the first token that a name may hold
     * @param opening the particle, colon or mark that opens the content or may do so; -1 where none stands in reach
     * @param limit behind the last token that a name may hold
     */
    SubjectFindings(Text text, Draft d, int start, int opening, int limit) {
        this.text = text;
        this.t = text.tokens();
        this.d = d;
        this.frames = Objects.requireNonNull(d.entry).frames();
        this.takes = Takes.of(frames);
        this.start = start;
        this.to = start;
        this.opening = opening;
        this.limit = limit;
        this.grammars = d.source;
        this.left = new long[Math.max(0, opening - start) + 1];
        lookBack();
    }

    private void lookBack() {
        for (int k = opening - 1; k >= start; k--) {
            left[k - start] = left[k - start + 1] | text.classes(k) & LEFT;
        }
        while (nameLeft < NAME && opening - 1 - nameLeft >= start && isLikeName(opening - 1 - nameLeft)) {
            nameLeft++;
        }
    }

    /** Tells what is found of nobody being named, with a content that is opened so. */
    void tellNobody(Scale.Weighing w, Draft.Opened opened) {
        if (grammars == null && opened == d.opened) {
            tellGrammars(w, start);
        }
        VerbForm form = Objects.requireNonNull(d.form);
        Look first = text.look(start);
        w.addOpen(NOBODY_WORD, text.word(start));
        w.add(NOBODY + opened.ordinal());
        w.add(NOBODY_FIRST + first.ordinal());
        w.addAll(NOBODY_CLASS, text.classes(start));
        w.add(NOBODY_SECOND + text.look(start + 1).ordinal());
        w.addIf(grammars != null, NOBODY_OF_GRAMMAR);
        w.addIf(t.has(d.cueFrom, Clitics.CONJUNCTIONS), NOBODY_CONJUNCTION);
        w.add(NOBODY_BEHIND + text.look(d.cueFrom - 1).ordinal());
        w.addAll(NOBODY_BEHIND_CLASS, text.classes(d.cueFrom - 1));
        w.add(NOBODY_TAKES + takes.ordinal() * LOOKS + first.ordinal());
        w.add(NOBODY_GENDER + form.gender().ordinal() * 2 + (isFeminine(start) ? 0 : 1));
        w.add(NOBODY_NUMBER + form.number().ordinal());
    }

    /**
     * Tells what is found of a name that ends before a token.
     *
     * @param contentFrom where the content begins then
     * @param behind whether that is behind the opening
     */
    void tell(Scale.Weighing w, int end, int contentFrom, Draft.Opened opened, boolean behind) {
        if (grammars != null && end == grammars.to() && opened == d.opened) {
            tellGrammars(w, end);
        } else if (grammars != null && end != grammars.to()) {
            boolean shorter = end < grammars.to();
            w.add(shorter ? SHORTER : LONGER, Math.abs(grammars.to() - end), shorter ? 6 : 8);
        }
        reach(end);
        tellEdge(w, end);
        tellNames(w, end);
        tellHeld(w, end);
        if (behind) {
            tellRest(w, end, opened);
        } else {
            tellObject(w, contentFrom);
        }
    }

    private void tellGrammars(Scale.Weighing w, int end) {
        w.add(GRAMMARS);
        w.add(GRAMMARS_OPENED + d.opened.ordinal());
        if (grammars != null) {
            w.add(GRAMMARS_KIND + grammars.kind().ordinal());
            w.add(GRAMMARS_NEXT + text.look(end).ordinal());
        }
    }

    private void tellEdge(Scale.Weighing w, int end) {
        Look last = text.look(end - 1);
        Look next = text.look(end);
        w.add(LAST + last.ordinal());
        w.addAll(LAST_CLASS, text.classes(end - 1));
        w.addOpen(LAST_WORD, text.word(end - 1));
        w.add(NEXT + next.ordinal());
        w.addAll(NEXT_CLASS, text.classes(end));
        w.addOpen(NEXT_WORD, text.word(end));
        boolean written = Frames.isWritten(t, end, frames) && (t.has(end, Clitics.PREPOSITIONS) || !text.isName(end));
        w.addIf(Frames.isOwn(t, end, frames) || written, NEXT_FRAME);
        w.add(PAIR + last.ordinal() * LOOKS + next.ordinal());
        w.add(AFTER + text.look(end + 1).ordinal());
        w.addAll(AFTER_CLASS, text.classes(end + 1));
        w.addOpen(AFTER_WORD, text.word(end + 1));
        if (next == Look.COMMA) {
            w.add(BEHIND_COMMA + text.look(end + 1).ordinal());
            w.addAll(BEHIND_COMMA_CLASS, text.classes(end + 1));
        }
        w.add(TAKES_NEXT + takes.ordinal() * LOOKS + next.ordinal());
        w.add(HEAD_LEADS + head.ordinal() * LEADS + Leads.of(t, end).ordinal());
    }

    private void tellNames(Scale.Weighing w, int end) {
        boolean article = text.look(end - 1) == Look.ARTICLE;
        boolean articles = article && text.look(end) == Look.ARTICLE;
        w.addIf(article, DEFINITE);
        int name = text.names().startOf(end);
        w.addIf(name >= 0 && name < end || articles && Shapes.isRelational(t, end), INSIDE_NAME);
        int run = 0;
        while (run < 4 && end - 1 - run >= start && text.look(end - 1 - run) == Look.UNKNOWN) {
            run++;
        }
        w.add(UNKNOWN_RUN, run, 4);
        w.addIf(run > 0 && text.look(end) == Look.UNKNOWN, SPLITS_UNKNOWN);
    }

    private void tellHeld(Scale.Weighing w, int end) {
        w.addAll(FIRST_CLASS, text.classes(start));
        w.add(LENGTH, end - start, 14);
        w.add(COMMAS, commas, 2);
        w.addAll(HOLDS, classes);
        w.addIf(verb, HOLDS_VERB);
        w.addIf(told, HOLDS_TOLD);
        w.addIf(quoteEnd >= end, OPEN_MARK);
    }

    /** Tells what is found of a content that begins here, where another may begin before or behind it. */
    void tellEither(Scale.Weighing w, int contentFrom, Draft.Opened opened) {
        Entry.Cue cue = Objects.requireNonNull(d.entry);
        w.add(EITHER + opened.ordinal());
        w.addIf(cue.plain(), EITHER_PLAIN + opened.ordinal());
        w.addOpen(EITHER_CUE, cue.name() + " | " + opened);
        int behind = contentFrom <= opening ? contentFrom - 1 : opening - 1;
        if (contentFrom <= opening) {
            w.add(AHEAD, opening - contentFrom, 10);
            w.add(AHEAD_BEHIND + text.look(behind).ordinal());
            w.addAll(AHEAD_BEHIND_CLASS, text.classes(behind));
        } else {
            w.add(PARTICLE_BEHIND + text.look(behind).ordinal());
            w.addAll(PARTICLE_BEHIND_CLASS, text.classes(behind));
        }
    }

    private void tellRest(Scale.Weighing w, int end, Draft.Opened opened) {
        w.add(REST, opening - end, 12);
        if (end == opening) {
            w.add(AT_OPENING + opened.ordinal());
            return;
        }
        w.addIf(text.clauses().gap(end, opening, 0) >= opening, PASSES);
        if (end < opening) { // the grammar's own may be longer
            w.addAll(REST_HOLDS, left[end - start]);
            w.add(REST_NAME, Math.min(nameLeft, opening - end), NAME);
        }
    }

    private void tellObject(Scale.Weighing w, int contentFrom) {
        w.add(OBJECT_FIRST + text.look(contentFrom).ordinal());
        w.addAll(OBJECT_CLASS, text.classes(contentFrom));
        w.add(OBJECT_SECOND + text.look(contentFrom + 1).ordinal());
        if (takes == Takes.TWO_PARTS) {
            w.add(SECOND_PART, toSecondPart(contentFrom), FARTHEST_SECOND_PART);
        }
    }

    private void reach(int end) {
        for (; to < end; to++) {
            commas += t.is(to, TokenKind.COMMA) ? 1 : 0;
            quoteEnd = Math.max(quoteEnd, t.quoteEnd(to));
            if (to > start) {
                classes |= text.classes(to) & HELD;
                verb |= text.phrases().isVerb(to);
                told |= isTold(to);
            }
            head = headAt(to);
        }
    }

    private Head headAt(int k) {
        if (t.has(k, Clitics.PREPOSITIONS)) {
            return head;
        }
        Head here = Head.of(text.classes(k));
        if (here != null) {
            return here;
        }
        boolean name = text.look(k) == Look.UNKNOWN || text.isGivenName(k);
        return name && (head.waitsForName() || k == start) ? Head.NAME : head;
    }

    /** An unknown word, or one that is a name. */
    private boolean isLikeName(int k) {
        Look look = text.look(k);
        return look == Look.UNKNOWN
                || look == Look.RELATIONAL
                || look == Look.KNOWN
                || text.isGivenName(k)
                || (text.classes(k) & NAME_LINK.bit()) != 0
                || look == Look.ARTICLE && text.classes(k) == 0;
    }

    /** الشرطة by its ending, الأمم المتحدة by what the lexicon says. */
    private boolean isFeminine(int k) {
        Entry.Known known = text.names().knownAt(k);
        return known != null ? known.gender() != Gender.MASCULINE : text.endsInTeh(k);
    }

    /** How many words of an object stand before the second part that the cue waits for. */
    private int toSecondPart(int from) {
        int k = from;
        while (k < Math.min(limit, from + FARTHEST_SECOND_PART)
                && (text.isName(k) || !Frames.isSecondPart(t, k, frames)) // بنيامين
                && !text.clauses().isParticle(k)) {
            k++;
        }
        return k - from;
    }

    /** لوكالة سانا, لـ«الجريدة»: one who prints what he is told. */
    private boolean isTold(int k) {
        Entry.Known known = text.names().knownAt(k);
        boolean outlet = known != null ? known.kind() == EntityKind.OUTLET : t.is(k, OUTLET);
        return t.has(k, Clitics.LI) && outlet || t.letters(k) == 1 && t.letter(k, 0) == Letters.LAM;
    }
}
