package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.document.Act;
import org.isnad.document.EntityKind;
import org.isnad.document.Reason;
import org.isnad.grammar.NounPhrase;
import org.isnad.grammar.NounPhrase.Kind;
import org.isnad.grammar.Shapes;
import org.isnad.letter.Letters;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.WordClass;
import org.isnad.statement.Actors.Actor;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Who stands between the article and the speaker of a statement, the nearest to the article first.
 * <ul>
 *   <li>An outlet, where the words about the speaking say that it was told (قال لصحيفة …, في حديث مع قناة …), hands on (في تصريح نشرته وكالة …) or
 *       is quoted (بحسب وكالة …); a document, where something is said in it (في بيان).
 *   <li>These words stand between cue and content, before the cue (وردا على سؤال لوكالة …، قال), or behind the content (…، وذلك في تصريح لوكالة …):
 *       there they belong to all that this speaker says in the sentence. A sentence of its own (جاء ذلك في تصريح لوكالة …) belongs to the
 *       statement before it.
 *   <li>Named once it is kept for all that the same speaker goes on to say on the same level, also when another spoke in between, until something
 *       else is named. An outlet stays before a document that is named after it.
 * </ul>
 */
final class Chains {

    private static final long VERBS = WordClass.set(VERB, CUE_VERB);
    /** نشرته وكالة, أجرته معه وكالة: so many words stand at the most between a verb and the outlet that is its subject. */
    private static final int VERB_REACH = 2;

    private final Tokens t;
    private final Text text;
    private final Actors actors;
    /** The last chain of each speaker on each level: by the statement around it, null for the article itself. */
    private final Map<@Nullable Draft, Map<String, List<String>>> kept = new IdentityHashMap<>();

    private @Nullable Actor document;

    Chains(Text text, Actors actors) {
        this.text = text;
        this.t = text.tokens();
        this.actors = actors;
    }

    /** The document in which something was said last. */
    @Nullable
    Actor document() {
        return document;
    }

    void said(Actor paper) {
        document = paper;
    }

    /** @param drafts in order of their places; those before {@code n} have their speakers and chains, {@code n} its speaker */
    void link(List<Draft> drafts, int n) {
        Draft d = drafts.get(n);
        ownSource(d);
        for (NounPhrase carrier : d.carriers) {
            add(d, actors.named(carrier));
            if (carrier.from() >= end(d)) {
                share(drafts, n, d.via.size() - 1);
            }
        }
        if (d.title && d.cueFrom < 0 && d.source != null) {
            read(d, d.source.to(), d.contentFrom); // مصدر لـ«النهر»: …
        }
        if (d.title || d.speaker == null) {
            return;
        }
        if (d.cueFrom >= 0) {
            aboutTheSpeaking(d);
            if (d.within == null) {
                before(drafts, n);
                behind(drafts, n);
            }
        }
        keep(d);
    }

    /** مصادر القناة, مصدر «الفجر»: who speaks is the outlet's own source. */
    private void ownSource(Draft d) {
        NounPhrase p = d.source;
        if (p == null || p.kind() != Kind.ANONYMOUS) {
            return;
        }
        int k = p.head() + 1;
        int word = t.quoteEnd(k) >= 0 ? k + 1 : k;
        Entry.Known known = text.names().knownAt(word);
        NounPhrase outlet = k < p.to() && (known != null ? known.kind() == EntityKind.OUTLET : isMedium(word))
                ? text.phrases().read(k, p.to())
                : null;
        if (outlet != null && outlet.definite()) {
            add(d, actors.named(outlet));
        }
    }

    // ---- where it stands

    private void aboutTheSpeaking(Draft d) {
        NounPhrase source = d.source;
        if (source == null) {
            read(d, d.cueTo, d.contentFrom);
        } else if (source.from() >= d.cueTo) {
            read(d, d.cueTo, source.from());
            read(d, source.to(), d.contentFrom);
        } else {
            read(d, source.to(), d.cueFrom);
            read(d, d.cueTo, d.contentFrom);
        }
    }

    /** From the sentence's start, or what was said in it before, to the statement; when that only goes on, the words are the other's. */
    private void before(List<Draft> drafts, int n) {
        Draft d = drafts.get(n);
        if (d.link == Draft.Link.CONTINUES || d.contentFrom < d.cueFrom) {
            return;
        }
        int from = t.sentenceStart(d.sentence);
        for (int m = n - 1; m >= 0 && drafts.get(m).sentence == d.sentence; m--) {
            from = Math.max(from, end(drafts.get(m)));
        }
        int to = d.source != null ? Math.min(d.cueFrom, d.source.from()) : d.cueFrom;
        read(d, from, to);
    }

    private void behind(List<Draft> drafts, int n) {
        Draft d = drafts.get(n);
        int next = n + 1;
        while (next < drafts.size() && drafts.get(next).within != null) {
            next++;
        }
        Draft follower = next < drafts.size() ? drafts.get(next) : null;
        int from = end(d);
        int limit = t.sentenceEnd(t.sentence(from - 1));
        if (follower == null || follower.place() >= limit) {
            limit = endOfAside(limit, follower);
        } else if (follower.link == Draft.Link.CONTINUES) {
            limit = follower.place();
        } else {
            return; // the words are the next one's
        }
        int links = d.via.size();
        read(d, from, limit);
        share(drafts, n, links);
    }

    /** Gives what stands behind a content, the links from {@code first} on, also to what the speaker said before it in the sentence. */
    private static void share(List<Draft> drafts, int n, int first) {
        Draft d = drafts.get(n);
        for (int m = n - 1; m >= 0 && d.via.size() > first && isSameUtterance(drafts.get(m), d); m--) {
            drafts.get(m).via.addAll(d.via.subList(first, d.via.size()));
        }
    }

    private static boolean isSameUtterance(Draft earlier, Draft d) {
        return earlier.sentence == d.sentence
                && earlier.within == d.within
                && earlier.via.isEmpty()
                && d.speaker != null
                && d.speaker.equals(earlier.speaker);
    }

    /** Behind the sentence at {@code limit} when it only tells where the one before was said: جاء ذلك في. */
    private int endOfAside(int limit, @Nullable Draft follower) {
        boolean aside = t.isAny(limit, VERBS) && t.is(limit + 1, DEMONSTRATIVE);
        int end = aside ? t.sentenceEnd(t.sentence(limit)) : limit;
        return follower == null || follower.place() >= end ? end : limit;
    }

    private static int end(Draft d) {
        int source = d.source == null ? 0 : d.source.to();
        return Math.max(d.contentTo, Math.max(d.cueTo, source));
    }

    // ---- what stands there

    private void read(Draft d, int from, int to) {
        for (int k = from; k < to; k++) {
            NounPhrase p = outlet(d, k, to);
            if (p != null) {
                add(d, actors.named(p));
                k = p.to() - 1;
            } else if (isDocument(k) && k > d.cueFrom) {
                k = document(d, k, to);
            }
        }
    }

    private int document(Draft d, int k, int to) {
        NounPhrase p = text.phrases().readAttached(k, to);
        Actor paper = actors.paper(
                p != null ? p : new NounPhrase(k, k + 1, k, Kind.DOCUMENT, k, k, Shapes.hasArticle(t, k)), d.speaker);
        if (paper.of == null && !paper.id.equals(d.speaker)) {
            paper.of = d.speaker;
        }
        document = paper;
        add(d, paper);
        return p != null ? p.to() - 1 : k;
    }

    /** في بيان, في أحدث تقرير. */
    private boolean isDocument(int k) {
        return t.is(k, DOCUMENT)
                && !t.is(k, VENUE)
                && (isFrame(k - 1, Frame.FI) || isFrame(k - 2, Frame.FI) && t.is(k - 1, ADJECTIVE));
    }

    /** The outlet that is named here as one that was told, quoted or hands on; null where none is. */
    private @Nullable NounPhrase outlet(Draft d, int k, int to) {
        boolean marked = isMarkedName(k);
        int word = marked ? k + 1 : k;
        Entry.Known known = text.names().knownAt(word);
        boolean medium = known != null ? known.kind() == EntityKind.OUTLET : isMedium(word);
        if (!medium) {
            return known == null ? unheardOf(k, marked, to) : null;
        }
        NounPhrase source = d.source;
        boolean behind = source != null
                && (source.to() == k // أفاد مسؤولون محليون وكالة النهر
                        || source.to() <= d.cueFrom && d.cueTo == k && isTold(d)); // كان المدير قد أبلغ الوكالة
        if (!behind && !isLinked(k)) {
            return null;
        }
        NounPhrase p = marked && !t.is(k, OUTLET)
                ? text.phrases().read(k, to)
                : text.phrases().readAttached(k, to);
        return p == null ? null : new NounPhrase(p.from(), p.to(), p.head(), Kind.OUTLET, p.from(), p.from(), true);
    }

    /** أبلغ: with whom somebody is told, and then what. */
    private static boolean isTold(Draft d) {
        return d.entry != null && d.entry.takes(Frame.OBJECT_CLAUSE) && d.entry.act() == Act.ASSERT;
    }

    private boolean isMarkedName(int k) {
        return t.quoteEnd(k) >= 0 && text.phrases().isQuotedName(k) || t.is(k, TokenKind.OPEN_BRACKET);
    }

    private int closing(int k, int to) {
        for (int end = k + 1; end < to && end < k + 6; end++) {
            if (end == t.quoteEnd(k) || t.is(end, TokenKind.CLOSE_BRACKET)) {
                return end + 1;
            }
        }
        return k;
    }

    /** An outlet by its first word; an account, a programme and one's own site are only where something is said. */
    private boolean isMedium(int k) {
        return t.is(k, OUTLET) && !t.is(k, VENUE) && !t.has(k, Clitics.PRONOUNS);
    }

    /** A name that the lexicon does not know and that only what it was told makes an outlet: لـ«الفجر», في تصريح لصدى الساحل. */
    private @Nullable NounPhrase unheardOf(int k, boolean marked, int to) {
        int end = k;
        if (marked) {
            end = isTold(k) || isSubject(k) ? closing(k, to) : k;
        } else if (isTalk(k - 1) && t.letter(k, 0) == Letters.LAM) {
            while (end < to && isUnknown(end)) {
                end++;
            }
        }
        return end > k ? new NounPhrase(k, end, marked ? k + 1 : k, Kind.OUTLET, k, k, true) : null;
    }

    private boolean isUnknown(int k) {
        return t.is(k, TokenKind.WORD)
                && (t.classes(k) & ~PHRASE_START.bit()) == 0
                && !Shapes.hasArticle(t, k)
                && !Shapes.mayHavePronoun(t, k);
    }

    /** في تصريح, في حديث خاص. */
    private boolean isTalk(int k) {
        int venue = t.is(k, VENUE) ? k : k - 1;
        return t.is(venue, VENUE) && isFrame(venue - 1, Frame.FI);
    }

    private boolean isLinked(int k) {
        return isTold(k)
                || t.has(k, Clitics.LI)
                || isFrame(k - 1, Frame.AN)
                || t.is(k - 1, CUE_PREPOSITION)
                || isSubject(k);
    }

    private boolean isTold(int k) {
        return t.letters(k - 1) == 1 && t.letter(k - 1, 0) == Letters.LAM || isTowards(k - 1);
    }

    /** إلى, مع, عبر. */
    private boolean isTowards(int k) {
        return isFrame(k, Frame.ILA)
                || isWord(k, Letters.MEEM, Letters.AIN)
                || isWord(k, Letters.AIN, Letters.BEH, Letters.REH) && t.is(k, PREPOSITION);
    }

    private boolean isWord(int k, char... letters) {
        for (int n = 0; n < letters.length; n++) {
            if (t.letter(k, n) != letters[n]) {
                return false;
            }
        }
        return t.letters(k) == letters.length;
    }

    /** نشرته وكالة, أجرته معه قناة, حسب ما ذكرت وكالة. */
    private boolean isSubject(int k) {
        for (int verb = k - 1; verb >= k - VERB_REACH; verb--) {
            if (t.isAny(verb, VERBS)) {
                return t.has(verb, Clitics.PRONOUNS) || t.is(verb - 1, RELATIVE);
            }
            if (!t.has(verb, Clitics.PRONOUNS)) {
                return false;
            }
        }
        return false;
    }

    private boolean isFrame(int k, Frame frame) {
        return text.clauses().frameOf(k) == frame;
    }

    private void add(Draft d, Actor actor) {
        if (!d.via.contains(actor.id) && !actor.id.equals(d.speaker)) {
            d.via.add(actor.id);
            d.why.add(new Reason("via", "via: " + actor.kind.key(), null));
        }
    }

    // ---- what is kept

    private void keep(Draft d) {
        Map<String, List<String>> ofLevel = kept.computeIfAbsent(d.within, level -> new HashMap<>());
        List<String> before = ofLevel.getOrDefault(d.speaker, List.of());
        if (d.via.isEmpty() && !before.isEmpty()) {
            d.via.addAll(before);
            d.why.add(new Reason("via", "via: kept for the same speaker", null));
        } else if (d.via.stream().noneMatch(this::isOutlet)) {
            List<String> outlets = new ArrayList<>(before);
            outlets.removeIf(id -> !isOutlet(id) || d.via.contains(id));
            d.via.addAll(0, outlets);
        }
        ofLevel.put(d.speaker, List.copyOf(d.via));
    }

    private boolean isOutlet(String id) {
        return actors.get(id).kind == EntityKind.OUTLET;
    }
}
