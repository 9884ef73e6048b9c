package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.isnad.choice.Choice;
import org.isnad.choice.Scale;
import org.isnad.choice.Weights;
import org.isnad.document.DateMention;
import org.isnad.document.Dispute;
import org.isnad.document.Entity;
import org.isnad.document.Form;
import org.isnad.document.Reason;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.grammar.NounPhrase;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordClass;
import org.isnad.mention.Names;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the statements of a text. */
public final class StatementFinder {

    private static final long CUES = WordClass.set(CUE_VERB, CUE_PARTICIPLE, CUE_NOUN, CUE_PREPOSITION, PHRASE_START);

    /** What was found: statements in order of their cues, the entities that speak and carry, the disputes. */
    public record Found(Map<String, Entity> entities, List<Statement> statements, List<Dispute> disputes) {}

    private final Lexicon lexicon;
    private final Acts acts;
    private final Scale subjects;
    private final Scale contentEnds;
    private final Scale standing;
    private final Scale confidence;

    /** @param weights what decides where lexicon and grammar come to an end */
    public StatementFinder(Lexicon lexicon, Weights weights) {
        this.lexicon = lexicon;
        this.acts = new Acts(lexicon, weights);
        this.subjects = Subjects.scale(weights);
        this.contentEnds = ContentEnds.scale(weights);
        this.standing = Standing.scale(weights);
        this.confidence = Confidence.scale(weights);
    }

    /**
     * The statements of a text.
     *
     * @param title the sentence that is the title, or -1
     * @param starts for each sentence where the article's own words begin; its end where it is all the page's
     * @param dates the text's dates, in its order: they stand between cue and content, and tell when a thing was said
     * @param listener who hears of each choice that the grammar left open; null for nobody
     */
    public Found find(
            Tokens tokens,
            Names names,
            int title,
            int[] starts,
            List<DateMention> dates,
            @Nullable Consumer<Choice> listener) {
        var text = Text.of(lexicon, tokens, names, dates, listener);
        var productions = productions(text);
        List<Draft> all = new ArrayList<>();
        for (int s = 0; s < tokens.sentences(); s++) {
            if (starts[s] < tokens.sentenceEnd(s)) {
                all.addAll(sentence(text, productions, s, starts[s], s == title));
            }
        }
        all.sort(BY_PLACE);
        quotedParagraphs(text, all, starts); // what no cue has claimed
        List<Draft> drafts = nest(all); // needs the contents' ends
        var actors = new Actors(text, title < 0 ? 0 : tokens.sentenceEnd(title));
        new Speakers(text, actors).assign(drafts); // in order of the text: each leans on the one before
        acts.decide(drafts, text);
        new Spoken(tokens, dates, starts).tell(drafts);
        for (int i = 0; i < drafts.size(); i++) {
            drafts.get(i).id = "s" + (i + 1);
        }
        List<Statement> statements = new ArrayList<>(drafts.size());
        var trusted = new Confidence(text, confidence); // last: it rests on all that was decided
        for (Draft d : drafts) {
            statements.add(statement(d, tokens, trusted));
        }
        return new Found(actors.entities(), statements, Disputes.find(drafts, tokens, actors, acts));
    }

    // ---- one sentence

    /** What reads the sentences of a text. */
    private record Productions(
            VerbCues verbs,
            OtherCues others,
            EarlierSubjects earlier,
            Titles titles,
            Settling settling,
            Contents contents) {}

    private Productions productions(Text text) {
        var verbs = new VerbCues(text);
        return new Productions(
                verbs,
                new OtherCues(text, verbs),
                new EarlierSubjects(text, verbs),
                new Titles(text),
                new Settling(new Subjects(text, subjects), new Standing(text, standing)),
                new Contents(text, contentEnds));
    }

    private static List<Draft> sentence(Text text, Productions productions, int s, int from, boolean title) {
        Tokens t = text.tokens();
        int start = from;
        int limit = t.sentenceEnd(s);
        while (limit > start && t.is(limit - 1, TokenKind.STOP)) {
            limit--;
        }
        List<Draft> drafts = new ArrayList<>();
        if (title) {
            Draft named = productions.titles.named(start, limit);
            if (named == null) {
                named = productions.titles.quotation(start, limit);
            }
            if (named != null) {
                named.title = true;
                drafts.add(named);
                start = named.contentFrom;
            }
        }
        for (int i = start; i < limit; i++) {
            if (!t.isAny(i, CUES) || isInsideName(i, text.names())) {
                continue;
            }
            Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
            Draft d = cue(productions, i, start, limit, title, t, last);
            if (d == null) {
                continue;
            }
            d.title = title;
            d.begins = t.letter(d.cueFrom, 0);
            if (title
                    && d.production.startsWith("noun")
                    && !drafts.isEmpty()
                    && d.cueFrom == drafts.get(0).contentFrom) {
                d.source = drafts.remove(0).source; // NAME: praise of …
            }
            d.sentence = s;
            Draft before = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
            if (before != null && clashes(before, d, drafts)) {
                continue;
            }
            if (d.contentFrom < 0) {
                d.contentFrom = start;
            }
            productions.earlier.tell(d, start, title, drafts);
            if (drafts.size() >= DEEPEST && drafts.get(drafts.size() - DEEPEST).contentFrom == d.contentFrom) {
                continue; // so often is nothing said at once
            }
            drafts.add(d);
            i = Math.max(i, d.cueTo - 1);
        }
        if (title && (drafts.isEmpty() || drafts.get(drafts.size() - 1).cueTo < limit)) {
            answer(drafts, productions.titles.answered(start, limit), s);
        }
        productions.contents.end(drafts, limit);
        drafts.removeIf(d -> d.contentTo <= d.contentFrom);
        return drafts;
    }

    /** Adds the headline's last words, which answer what the headline said before them. */
    private static void answer(List<Draft> drafts, @Nullable Draft answer, int s) {
        if (answer == null) {
            return;
        }
        answer.title = true;
        answer.sentence = s;
        if (!drafts.isEmpty() && drafts.get(0).contentFrom < answer.contentTo) {
            answer.contentFrom = drafts.get(0).contentFrom; // اتهامات | للقوات بـ…
            drafts.get(0).contentTo = answer.contentTo;
        }
        drafts.add(answer);
    }

    /** حركة أمل: a word of somebody's name, behind its first, reports nothing. */
    private static boolean isInsideName(int i, Names names) {
        int start = names.startOf(i);
        return start >= 0 && start < i && names.knownAt(start) != null;
    }

    private static @Nullable Draft cue(
            Productions productions, int i, int start, int limit, boolean title, Tokens t, @Nullable Draft last) {
        int quote = t.inQuote(i);
        int from = start;
        int to = limit;
        if (quote >= 0) {
            from = Math.max(start, quote + 1);
            to = Math.min(limit, t.isUnclosed(quote) ? t.quoteEnd(quote) + 1 : t.quoteEnd(quote));
        }
        Settling settling = productions.settling;
        OtherCues others = productions.others;
        Draft d = aside(productions, i, from, start, title, t, last);
        if (d == null) {
            d = settling.settled(others.phrase(i, from, to), start, to, title, last);
        }
        if (d == null) {
            d = settling.settled(productions.verbs.at(i, from, to, title), start, to, title, last);
        }
        if (d == null) {
            d = settling.settled(others.beside(i, from, to), start, to, title, last);
        }
        return d != null ? d : settling.settled(others.noun(i, from, to, title), start, to, title, last);
    }

    /** قال المصدر، الذي طلب عدم ذكر اسمه، إن: a statement between another's cue and content, which ends where that one's content opens. */
    private static @Nullable Draft aside(
            Productions productions, int i, int from, int start, boolean title, Tokens t, @Nullable Draft around) {
        if (around == null || i < around.cueTo || i >= around.contentFrom || !around.opened.isMark()) {
            return null;
        }
        int to = around.contentFrom;
        while (t.is(to - 1, CLAUSE_PARTICLE) || t.is(to - 1, TokenKind.COLON) || t.is(to - 1, TokenKind.COMMA)) {
            to--;
        }
        Draft d = i + 1 < to
                ? productions.settling.settled(productions.verbs.at(i, from, to, title), start, to, title, around)
                : null;
        if (d != null && d.contentTo < 0) {
            d.contentTo = to;
        }
        return d;
    }

    /** What learnt weights settle of a draft once the grammar has made it. */
    private record Settling(Subjects subjects, Standing standing) {

        /** The draft with its source settled; null when there is none, or when it does not stand. */
        @Nullable
        Draft settled(@Nullable Draft d, int start, int limit, boolean title, @Nullable Draft before) {
            if (d == null) {
                return null;
            }
            subjects.settle(d, limit);
            return standing.stands(d, start, title, before) ? d : null;
        }
    }

    /** Whether a draft only reads again what the one before has read: its cue stands in that one's source or cue, or both share a content. */
    private static boolean clashes(Draft before, Draft d, List<Draft> drafts) {
        if (d.cueFrom < before.cueTo) {
            return true;
        }
        NounPhrase source = before.source;
        if (source != null && source.from() <= d.cueFrom && d.cueFrom < source.to()) {
            return true;
        }
        if (d.link == Draft.Link.BESIDE && OtherCues.isCarrier(Objects.requireNonNull(d.source))) {
            if (d.contentFrom <= before.cueFrom || d.cueFrom < before.contentFrom) {
                before.carriers.add(d.source);
                if (d.contentTo >= 0 && before.contentTo < 0 && before.contentFrom < d.cueFrom) {
                    before.contentTo = d.contentTo;
                }
                return true;
            }
        }
        if (d.link == Draft.Link.BESIDE && d.contentFrom <= before.cueFrom && d.contentTo >= 0) {
            d.contentFrom = before.contentFrom;
        }
        if (d.production.startsWith("phrase")
                && d.contentFrom <= before.contentFrom
                && before.link == Draft.Link.FREE
                && before.cueFrom < d.cueFrom) {
            if (d.begins == Letters.BEH) { // وأضافت المصادر بالقول: the verb is the cue
                before.cueTo = before.cueTo == d.cueFrom ? d.cueTo : before.cueTo;
                return true;
            }
            drafts.remove(drafts.size() - 1); // نقلت الوكالة عن فلان قوله: the phrase is the cue
            return false;
        }
        if (d.contentFrom < 0 && d.contentTo >= 0) { // وهو ما تنفيه أنقرة: its content is what stands before
            d.contentFrom = before.contentFrom < d.contentTo ? before.contentFrom : before.cueFrom;
            if (before.contentTo < 0) {
                before.contentTo = d.contentTo;
            }
            return false;
        }
        if (d.contentFrom == before.contentFrom) {
            if (before.link == Draft.Link.BESIDE && OtherCues.isCarrier(Objects.requireNonNull(before.source))) {
                d.carriers.add(before.source);
                drafts.remove(drafts.size() - 1);
                return false;
            }
            if (d.link != Draft.Link.BESIDE && onlyLeadsTo(before, d)) {
                d.source = d.source == null ? before.source : d.source;
                drafts.remove(drafts.size() - 1);
                return false;
            }
            return d.link != Draft.Link.BESIDE;
        }
        if (before.link == Draft.Link.BESIDE
                && before.contentTo < 0
                && OtherCues.isCarrier(Objects.requireNonNull(before.source))
                && d.cueFrom - before.contentFrom <= 1) {
            d.carriers.add(before.source);
            drafts.remove(drafts.size() - 1);
        }
        return false;
    }

    /** تحدث المدير قائلا, علق على القرار وقال: the first verb tells no words, the second does. */
    private static boolean onlyLeadsTo(Draft first, Draft second) {
        boolean words = first.entry == null || first.entry.takes(Frame.QUOTE);
        boolean joined = second.begins == Letters.WAW && second.cueFrom > first.cueTo;
        return first.form != null && first.link == Draft.Link.FREE && (!words || joined);
    }

    // ---- the whole text

    /** A paragraph that is one long quotation goes on for the speaker before. {@code drafts} is in order of places. */
    private static void quotedParagraphs(Text text, List<Draft> drafts, int[] starts) {
        Tokens t = text.tokens();
        List<Draft> more = new ArrayList<>();
        int next = 0;
        int reached = -1;
        boolean spoken = false;
        for (int p = 1; p < t.paragraphs(); p++) {
            int from = t.paragraphStart(p);
            int to = t.paragraphEnd(p);
            while (next < drafts.size() && drafts.get(next).place() < from) {
                spoken |= !drafts.get(next).title;
                reached = Math.max(reached, drafts.get(next).end());
                next++;
            }
            boolean claimed = reached > from;
            for (int n = next; n < drafts.size() && drafts.get(n).place() < to && !claimed; n++) {
                claimed = t.inQuote(drafts.get(n).place()) < 0;
            }
            int close = t.quoteEnd(from);
            if (claimed
                    || !spoken
                    || close - from < SHORTEST_QUOTED
                    || to - close > 2
                    || starts[t.sentence(from)] > from) {
                continue;
            }
            var d = new Draft("quoted paragraph", null, null);
            d.contentFrom = from;
            d.contentTo = close + 1;
            d.opened = Draft.Opened.QUOTE;
            d.quoted = Form.DIRECT;
            d.sentence = t.sentence(from);
            more.add(d);
        }
        drafts.addAll(more);
        drafts.sort(BY_PLACE);
    }

    private static final int SHORTEST_QUOTED = 6;

    private static final Comparator<Draft> BY_PLACE =
            Comparator.comparingInt(Draft::place).thenComparing(d -> -d.contentTo);

    /** No writer goes deeper, and no text may make the document grow faster than itself. */
    private static final int DEEPEST = 8;

    /**
     * Tells each statement the innermost one whose content holds it.
     *
     * @param drafts in order of places, the longer first
     * @return those that stand, in the same order
     */
    private static List<Draft> nest(List<Draft> drafts) {
        Deque<Draft> around = new ArrayDeque<>();
        List<Draft> kept = new ArrayList<>(drafts.size());
        for (Draft d : drafts) {
            while (!around.isEmpty() && around.peek().end() <= d.place()) {
                around.pop();
            }
            for (Draft outer : around) {
                if (outer.holds(d.place()) && outer.contentTo >= d.contentTo && outer.place() < d.place()) {
                    d.within = outer;
                    break;
                }
            }
            boolean weak = d.within != null && isWeakInside(d);
            if (!weak && around.size() < DEEPEST) {
                around.push(d);
                kept.add(d);
            }
        }
        return kept;
    }

    /** Inside another's content a cue must show who speaks, or open a clause. */
    private static boolean isWeakInside(Draft d) {
        return d.source == null
                && d.opened != Draft.Opened.PARTICLE
                && d.opened != Draft.Opened.QUOTE
                && d.link != Draft.Link.CONTINUES
                && !d.production.equals(VerbCues.CALLED);
    }

    private static Statement statement(Draft d, Tokens t, Confidence confidence) {
        List<Reason> why = new ArrayList<>();
        Span cue = d.cueFrom < 0 ? null : t.span(d.cueFrom, d.cueTo);
        why.add(new Reason("production", d.production, null));
        if (d.entry != null) {
            why.add(new Reason("cue", d.entry.name(), cue));
        }
        if (d.source != null) {
            why.add(new Reason(
                    "source",
                    "source: " + d.source.kind().name().toLowerCase(Locale.ROOT),
                    t.span(d.source.from(), d.source.to())));
        }
        why.add(new Reason("content", "content: " + d.opened.name().toLowerCase(Locale.ROOT), null));
        why.addAll(d.why);
        List<Span> sources = d.source == null ? List.of() : List.of(t.span(d.source.from(), d.source.to()));
        List<Span> contents = new ArrayList<>(2);
        contents.add(t.span(d.contentFrom, d.contentTo));
        String within = d.within == null ? null : d.within.id;
        return new Statement(
                d.id,
                cue,
                d.act,
                sources,
                Objects.requireNonNull(d.speaker),
                d.via,
                contents,
                d.quoted == null ? Form.INDIRECT : d.quoted,
                d.entry != null && d.entry.distance(),
                d.spoken,
                within,
                confidence.of(d),
                why);
    }
}
