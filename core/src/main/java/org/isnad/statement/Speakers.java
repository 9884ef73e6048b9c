package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.document.EntityKind;
import org.isnad.document.Reason;
import org.isnad.grammar.NounPhrase;
import org.isnad.grammar.NounPhrase.Kind;
import org.isnad.grammar.Shapes;
import org.isnad.lexicon.Clitics;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.WordClass;
import org.isnad.statement.Actors.Actor;
import org.isnad.token.TokenKind;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Gives each statement its speaker and its chain, in the order of the text.
 * <ul>
 *   <li>A source names its speaker; a document speaks for the body that issued it and is itself the last link before it.
 *   <li>Without a source the speaker of the statement before on the same level goes on.
 *   <li>An outlet told or quoting, a document in which it is said, stands in the chain; named once it is kept for the same speaker's next
 *       statements, until another speaks.
 * </ul>
 */
final class Speakers {

    private static final long ISSUERS = WordClass.set(BODY, STATE, GROUP, ROLE, OUTLET);

    private final Tokens t;
    private final Text text;
    private final Actors actors;
    private @Nullable Draft last;
    private @Nullable Draft lastAnywhere;
    /** The last statement of the body on each level: by the statement around it, null for the article itself. */
    private final Map<@Nullable Draft, Draft> lastWithin = new IdentityHashMap<>();

    private @Nullable Actor document;
    /** The last speaker that may have issued «the statement». */
    private @Nullable Actor lastBody;

    private static final Set<EntityKind> ISSUERS_OF_PAPERS = EnumSet.of(
            EntityKind.ORGANISATION,
            EntityKind.OUTLET,
            EntityKind.STATE,
            EntityKind.GROUP,
            EntityKind.ROLE,
            EntityKind.PERSON);

    Speakers(Text text, Actors actors) {
        this.text = text;
        this.t = text.tokens();
        this.actors = actors;
    }

    /** @param drafts in order of their places, each with its {@code within} */
    void assign(List<Draft> drafts) {
        for (Draft d : drafts) {
            if (d.title && d.source == null && d.within == null) {
                continue;
            }
            if (d.source != null) {
                bySource(d, d.source);
            } else {
                bySilence(d);
            }
            chain(d);
            lastAnywhere = d;
            Actor speaker = actors.get(Objects.requireNonNull(d.speaker));
            if (ISSUERS_OF_PAPERS.contains(speaker.kind)) {
                lastBody = speaker;
            }
            if (!d.title) {
                lastWithin.put(d.within, d);
            }
            if (d.within == null) {
                last = d;
            }
        }
        for (Draft d : drafts) {
            if (d.speaker == null) {
                titleSpeaker(d, drafts);
            }
        }
    }

    /** A headline without a source says what the first statement of the body says. */
    private void titleSpeaker(Draft d, List<Draft> drafts) {
        for (Draft other : drafts) {
            if (!other.title && other.speaker != null) {
                d.speaker = other.speaker;
                d.why.add(new Reason("speaker", "speaker: the first of the body", null));
                return;
            }
        }
        d.speaker = actors.unnamed().id;
    }

    private void bySource(Draft d, NounPhrase p) {
        if (p.kind() == Kind.DOCUMENT) {
            Actor paper = actors.named(p);
            NounPhrase issuer = issuer(p);
            Actor body = issuer != null ? actors.named(issuer) : paper.of != null ? actors.get(paper.of) : null;
            if (body == null && p.definite() && document != null && document.of != null) {
                body = actors.get(document.of);
            }
            if (body == null && p.definite() && lastBody != null) {
                body = lastBody;
            }
            document = paper;
            if (body != null && body != paper) {
                paper.of = body.id;
                d.speaker = body.id;
                d.via.add(paper.id);
            } else {
                d.speaker = paper.id;
            }
            reason(d, "speaker: document speaks for its issuer", p);
            return;
        }
        d.speaker = actors.named(p).id;
        reason(d, p.hasName() ? "speaker: name" : "speaker: " + p.kind().name().toLowerCase(Locale.ROOT), p);
    }

    /** بيان لـ, بيان صادر عن, بيان وزارة: who issued a document. */
    private @Nullable NounPhrase issuer(NounPhrase p) {
        for (int k = p.head() + 1; k < p.to(); k++) {
            if (clausesFrame(k) == Frame.AN || clausesFrame(k) == Frame.MIN) {
                return text.phrases().read(k + 1, p.to());
            }
            if (t.has(k, Clitics.LI) || Shapes.hasPreposition(t, k) && Shapes.mayHaveLi(t, k)) {
                return text.phrases().readAttached(k, p.to());
            }
            if (t.letters(k) == 1 && k + 1 < p.to()) {
                return text.phrases().read(k + 1, p.to());
            }
            if (t.isAny(k, ISSUERS) || text.names().knownAt(k) != null) {
                return text.phrases().read(k, p.to());
            }
        }
        return null;
    }

    private @Nullable Frame clausesFrame(int k) {
        return text.clauses().frameOf(k);
    }

    /** The speaker before on the same level; inside a content where nobody spoke before, the one who says the content. */
    private void bySilence(Draft d) {
        Draft before = lastWithin.get(d.within);
        if (before == null) {
            before = d.within != null ? d.within : lastAnywhere;
        }
        if (before != null && before.speaker != null) {
            d.speaker = before.speaker;
            d.why.add(new Reason("speaker", "speaker: goes on from the statement before", null));
        } else {
            d.speaker = actors.unnamed().id;
            d.why.add(new Reason("speaker", "speaker: nobody named", null));
        }
    }

    private void reason(Draft d, String rule, NounPhrase p) {
        d.why.add(new Reason("speaker", rule, t.span(p.from(), p.to())));
    }

    // ---- the chain

    private void chain(Draft d) {
        for (NounPhrase carrier : d.carriers) {
            add(d, actors.named(carrier));
        }
        if (d.cueFrom >= 0 && !d.title) {
            NounPhrase source = d.source;
            if (source != null && source.from() >= d.cueTo) {
                between(d, d.cueTo, source.from());
                between(d, source.to(), d.contentFrom);
            } else {
                between(d, d.cueTo, d.contentFrom);
            }
        }
        if (d.via.isEmpty()
                && last != null
                && d.within == last.within
                && last.speaker != null
                && last.speaker.equals(d.speaker)
                && !last.title) {
            d.via.addAll(last.via);
            if (!d.via.isEmpty()) {
                d.why.add(new Reason("via", "via: kept for the same speaker", null));
            }
        } else if (last != null
                && last.speaker != null
                && last.speaker.equals(d.speaker)
                && d.within == last.within
                && !last.title) {
            for (int n = last.via.size() - 1; n >= 0; n--) {
                String id = last.via.get(n);
                if (!d.via.contains(id)
                        && actors.get(id).kind == EntityKind.OUTLET
                        && d.via.stream().noneMatch(v -> actors.get(v).kind == EntityKind.OUTLET)) {
                    d.via.add(0, id);
                }
            }
        }
    }

    private void add(Draft d, Actor actor) {
        if (!d.via.contains(actor.id) && !actor.id.equals(d.speaker)) {
            d.via.add(actor.id);
            d.why.add(new Reason("via", "via: " + actor.kind.key(), null));
        }
    }

    /** Outlets told and documents named between cue and content: لوكالة …, في بيان. */
    private void between(Draft d, int from, int to) {
        List<Actor> found = new ArrayList<>(1);
        for (int k = from; k < to; k++) {
            if (t.is(k, TokenKind.STOP)) {
                return;
            }
            boolean quoted = t.quoteEnd(k) >= 0 && text.phrases().isQuotedName(k);
            int word = quoted ? k + 1 : k;
            if (isOutlet(word, quoted, k)) {
                NounPhrase p = quoted && !t.is(k, OUTLET)
                        ? text.phrases().read(k, to)
                        : text.phrases().readAttached(k, to);
                if (p != null) {
                    found.add(actors.named(
                            new NounPhrase(p.from(), p.to(), p.head(), Kind.OUTLET, p.from(), p.from(), true)));
                    k = p.to() - 1;
                }
            } else if (isDocument(k)) {
                NounPhrase p = text.phrases().readAttached(k, to);
                Actor paper = actors.named(
                        p != null ? p : new NounPhrase(k, k + 1, k, Kind.DOCUMENT, k, k, Shapes.hasArticle(t, k)));
                if (paper.of == null && d.speaker != null && !d.speaker.equals(paper.id)) {
                    paper.of = d.speaker;
                }
                document = paper;
                found.add(paper);
                k = p != null ? p.to() - 1 : k;
            }
        }
        found.forEach(actor -> add(d, actor));
    }

    private boolean isOutlet(int word, boolean quoted, int k) {
        Entry.Known entry = text.names().knownAt(word);
        boolean known = entry != null && entry.kind() == EntityKind.OUTLET;
        boolean head = t.is(word, OUTLET);
        boolean told = t.letters(k - 1) == 1
                || clausesFrame(k - 1) == Frame.ILA
                || clausesFrame(k - 1) == Frame.AN
                || t.has(k, Clitics.LI)
                || t.is(k - 1, CUE_PREPOSITION)
                || t.foldedIs(k - 1, MAA);
        if (quoted && told && (clausesFrame(k - 1) != null || t.letters(k - 1) == 1 || t.foldedIs(k - 1, MAA))) {
            return known || head || clausesFrame(k - 1) != Frame.AN;
        }
        return (known || head) && told;
    }

    private static final String MAA = "\u0645\u0639";

    private boolean isDocument(int k) {
        return t.is(k, DOCUMENT) && !t.is(k, VENUE) && clausesFrame(k - 1) == Frame.FI;
    }
}
