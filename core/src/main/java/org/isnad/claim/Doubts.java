package org.isnad.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.document.Act;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.letter.Folding;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Entry.DoubtPart;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordClass;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the statements whose speaker doubts what others tell ({@code claim/doubts.yaml}). One does where
 * <ul>
 *   <li>words of doubt are its cue (شكك) or open what is said (لا نستطيع تأكيد), and nothing negates them (لا شك)
 *   <li>what stands behind them, with no more between than that it be true (صحة), is a clause (أن), a report (رواية الجيش, هذه الأنباء) or an event
 *       (مقتل سبعة): who doubts a judge's fairness doubts no report
 *   <li>or a report opens what is said, and words of doubt stand behind it (الأنباء غير مؤكدة)
 * </ul>
 * The act tells nothing of it: the codebook has none for doubt. Immutable.
 */
final class Doubts {

    /** As doubt is read: an appraisal (شكك), what is expected (شكوكه), what is said; a denial only by its cue, for it may deny that somebody doubts. */
    private static final Set<Act> DOUBTING = EnumSet.of(Act.APPRAISE, Act.EXPECT, Act.ASSERT, Act.DENY);

    /** So many words may stand between a noun of doubt and the preposition of what it doubts: شكوك كبيرة جدا في. */
    private static final int ADJECTIVES = 2;

    /** So many between a report and the words that doubt it. */
    private static final int BEHIND = 4;

    /** So many words may join a content to its cue: في أن. */
    private static final int BEFORE = 2;

    /** So many words of a statement tell whether it doubts. */
    private static final int REACH = 30;

    private static final String THE = "" + Letters.ALEF + Letters.LAM;
    private static final String FOR_THE = "" + Letters.LAM + Letters.LAM;

    private static final long OPENING =
            WordClass.set(WordClass.CLAUSE_PARTICLE, WordClass.PRONOUN, WordClass.AUXILIARY, WordClass.NEGATION);
    private static final long JOINING = WordClass.set(WordClass.PREPOSITION, WordClass.CLAUSE_PARTICLE);
    private static final long TELLS = WordClass.set(WordClass.RELATIVE, WordClass.CLAUSE_PARTICLE);

    private final Written<Set<DoubtPart>> parts = new Written<>(() -> EnumSet.noneOf(DoubtPart.class));
    /** The nouns of events, folded: behind words of doubt stands no verb without أن. */
    private final Written<Set<String>> events = new Written<>(HashSet::new);

    /**
     * What a statement doubts.
     *
     * @param what the words that tell it, without those of doubt
     * @param report whether it is what somebody tells, named as such: رواية الجيش
     * @param any whether these words alone do not tell whose report it is: هذه الأنباء
     */
    record Doubted(Span what, boolean report, boolean any) {}

    Doubts(Lexicon lexicon) {
        for (Entry entry : lexicon.entries().values()) {
            if (entry instanceof Entry.Doubt doubt) {
                doubt.words().forms().forEach(word -> parts.ofWord(word).add(doubt.part()));
                doubt.phrases().forEach(phrase -> parts.ofPhrase(phrase).add(doubt.part()));
            } else if (entry instanceof Entry.Event event) {
                event.words().nouns().forEach(noun -> events.ofWord(noun).add(Folding.folded(noun)));
            }
        }
    }

    /** What a statement doubts; null where it doubts nothing. */
    @Nullable
    Doubted in(Statement statement, Tokens tokens) {
        if (!DOUBTING.contains(statement.act()) || statement.contents().isEmpty()) {
            return null;
        }
        var words = new Words(statement, tokens);
        Doubted found = words.doubted();
        return found != null || statement.act() == Act.DENY ? found : words.doubtedBefore();
    }

    /** The words of a statement one behind the other: its cue, what joins its content to it (في أن), its content. */
    private final class Words {

        private final Tokens tokens;
        private final boolean denies;
        private final List<Integer> at = new ArrayList<>();
        /** Where the cue ends in them. */
        private final int cueEnd;
        /** Where the content begins in them. */
        private final int content;
        /** The offset where it ends. */
        private final int end;

        private Words(Statement statement, Tokens tokens) {
            this.tokens = tokens;
            this.denies = statement.act() == Act.DENY;
            Span cue = statement.cue();
            List<Span> contents = statement.contents();
            this.end = contents.get(contents.size() - 1).end();
            int from = Propositions.first(tokens, contents.get(0).start());
            int cueAt = cue == null ? from : Propositions.first(tokens, cue.start());
            var taken = new BitSet();
            if (cue != null) {
                take(cue, taken);
            }
            cueEnd = at.size();
            int before = from;
            while (cueAt < before && from - before < BEFORE && tokens.isAny(before - 1, JOINING)) {
                before--;
            }
            for (int i = before; i < from; i++) {
                take(i, taken);
            }
            content = at.size();
            for (Span span : contents) {
                take(span, taken);
            }
        }

        private void take(Span span, BitSet taken) {
            int i = Propositions.first(tokens, span.start());
            for (; i < tokens.size() && tokens.start(i) < span.end() && at.size() < REACH; i++) {
                take(i, taken);
            }
        }

        private void take(int token, BitSet taken) {
            if (!taken.get(token) && tokens.is(token, TokenKind.WORD) && tokens.letters(token) > 0) {
                taken.set(token);
                at.add(token);
            }
        }

        private boolean is(int n, WordClass c) {
            return n < at.size() && tokens.is(at.get(n), c);
        }

        /** Words of doubt, and behind them what they doubt. */
        private @Nullable Doubted doubted() {
            boolean negated = !at.isEmpty() && tokens.is(at.get(0) - 1, WordClass.NEGATION);
            for (int n = 0; n < (denies ? content : at.size()); n++) {
                for (DoubtPart part : List.of(DoubtPart.DOUBTS, DoubtPart.DOUBTS_REPORTS)) {
                    int end = negated ? n : end(n, part);
                    Doubted found = end == n ? null : doubtedFrom(end, part);
                    if (found != null) {
                        return found;
                    }
                }
                if (n >= content && !isOpening(n)) {
                    return null;
                }
                negated |= is(n, WordClass.NEGATION);
            }
            return null;
        }

        private boolean isOpening(int n) {
            return tokens.isAny(at.get(n), OPENING) || end(n, DoubtPart.OPENS) > n;
        }

        /** Behind the words of this part that begin here; there, where none do. */
        private int end(int n, DoubtPart part) {
            if (n >= at.size()) {
                return n;
            }
            String folded = tokens.folded(at.get(n));
            for (var phrase : parts.phrases(folded)) {
                int k = 0;
                while (k < phrase.rest().size()
                        && n + 1 + k < at.size()
                        && tokens.foldedIs(at.get(n + 1 + k), phrase.rest().get(k))) {
                    k++;
                }
                if (k == phrase.rest().size() && phrase.meaning().contains(part)) {
                    return n + 1 + k;
                }
            }
            Set<DoubtPart> word = parts.word(folded);
            return word != null && word.contains(part) ? n + 1 : n;
        }

        private @Nullable Doubted doubtedFrom(int end, DoubtPart part) {
            int from = Math.max(end, cueEnd);
            Doubted found = target(from, part);
            for (int n = from + 1; found == null && n <= from + ADJECTIVES; n++) {
                boolean isNounsOwn = end > content && end < at.size() && !is(from, WordClass.PREPOSITION);
                found = isNounsOwn && is(n, WordClass.PREPOSITION) ? target(n, part) : null;
            }
            return found;
        }

        /** What is doubted from a word on; null where that is no clause, no report and no event. */
        private @Nullable Doubted target(int from, DoubtPart part) {
            int n = from;
            boolean pointed = false;
            boolean truth = false;
            boolean more = true;
            while (more && n < at.size()) {
                boolean isTruth = end(n, DoubtPart.TRUTH) > n;
                boolean points = is(n, WordClass.DEMONSTRATIVE);
                truth |= isTruth;
                pointed |= points;
                more = isTruth || points || is(n, WordClass.PREPOSITION) && !is(n, WordClass.CLAUSE_PARTICLE);
                n += more ? 1 : 0;
            }
            if (n == at.size()) {
                return pointed ? doubted(from, true, true) : null;
            }
            if (isReport(n)) {
                return report(n, pointed);
            }
            boolean any = part == DoubtPart.DOUBTS;
            if (any && is(n, WordClass.CLAUSE_PARTICLE)) {
                return n + 1 < at.size() ? doubted(n + 1, false, false) : null;
            }
            boolean event = (tellsEvent(n) || end(n, DoubtPart.HAPPENS) > n) && (truth || any && !hasArticle(n));
            return event ? doubted(n, false, false) : null;
        }

        /** A word for what is told, or ما قاله الجيش. */
        private boolean isReport(int n) {
            return is(n, WordClass.REPORT)
                    || end(n, DoubtPart.REPORT) > n
                    || is(n, WordClass.RELATIVE) && is(n + 1, WordClass.CUE_VERB);
        }

        private Doubted report(int n, boolean pointed) {
            boolean of = n + 1 < at.size();
            boolean definite = pointed || hasArticle(n);
            boolean says = of
                    && (tokens.isAny(at.get(n + 1), TELLS)
                            || is(n + 1, WordClass.PREPOSITION) && !is(n + 2, WordClass.VENUE));
            return doubted(n, true, definite && !says);
        }

        /** By its letters, for what is written with a word is told only of those that the lexicon of cues and names knows. */
        private boolean hasArticle(int n) {
            String folded = tokens.folded(at.get(n));
            return folded.startsWith(THE) || folded.startsWith(FOR_THE);
        }

        private boolean tellsEvent(int n) {
            Set<String> nouns = events.word(tokens.folded(at.get(n)));
            boolean ends = tokens.lastWritten(at.get(n)) == Letters.TEH_MARBUTA; // سلامة is no سلام with a pronoun
            return nouns != null
                    && (!ends || nouns.stream().anyMatch(noun -> noun.charAt(noun.length() - 1) == Letters.HEH));
        }

        /** A report that opens what is said, and words of doubt behind it. */
        private @Nullable Doubted doubtedBefore() {
            int n = content;
            while (n < at.size() && (end(n, DoubtPart.TRUTH) > n || is(n, WordClass.DEMONSTRATIVE))) {
                n++;
            }
            if (n < at.size() && isReport(n)) {
                for (int k = n + 1; k <= n + 1 + BEHIND && k < at.size(); k++) {
                    if (end(k, DoubtPart.BEHIND) > k) {
                        boolean any = k == n + 1 && (n > content || hasArticle(n));
                        return new Doubted(tokens.span(at.get(content), at.get(k - 1) + 1), true, any);
                    }
                    if (is(k, WordClass.NEGATION)) {
                        return null;
                    }
                }
            }
            return null;
        }

        private Doubted doubted(int from, boolean report, boolean any) {
            return new Doubted(new Span(tokens.start(at.get(from)), end), report, any);
        }
    }
}
