package org.isnad.statement;

import static org.isnad.lexicon.WordClass.*;

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
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.WordClass;
import org.isnad.statement.Actors.Actor;
import org.isnad.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Gives each statement its speaker and its chain, in the order of the text.
 * <ul>
 *   <li>A source names its speaker; a document speaks for the body that issued it and is itself the last link before it.
 *   <li>Without a source the speaker of the statement before on the same level goes on.
 * </ul>
 * The chain is told by {@link Chains}, statement by statement, since a document that carries one may speak in the next.
 */
final class Speakers {

    private static final long ISSUERS = WordClass.set(BODY, STATE, GROUP, ROLE, OUTLET);

    private final Tokens t;
    private final Text text;
    private final Actors actors;
    private @Nullable Draft lastAnywhere;
    /** The last statement of the body on each level: by the statement around it, null for the article itself. */
    private final Map<@Nullable Draft, Draft> lastWithin = new IdentityHashMap<>();

    private final Chains chains;
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
        this.chains = new Chains(text, actors);
    }

    /** @param drafts in order of their places, each with its {@code within} */
    void assign(List<Draft> drafts) {
        for (int n = 0; n < drafts.size(); n++) {
            Draft d = drafts.get(n);
            if (d.title && d.source == null && d.within == null) {
                continue;
            }
            NounPhrase told = d.source == null ? whomItTellsOf(d) : null;
            if (d.source != null) {
                bySource(d, d.source);
            } else if (told != null) {
                d.speaker = actors.named(told).id;
                reason(d, "speaker: the one of whom the sentence tells", told);
            } else {
                bySilence(d);
            }
            chains.link(drafts, n);
            lastAnywhere = d;
            Actor speaker = actors.get(Objects.requireNonNull(d.speaker));
            if (ISSUERS_OF_PAPERS.contains(speaker.kind)) {
                lastBody = speaker;
            }
            if (!d.title) {
                lastWithin.put(d.within, d);
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
            Actor document = chains.document();
            if (body == null && p.definite() && document != null && document.of != null) {
                body = actors.get(document.of);
            }
            if (body == null && p.definite() && lastBody != null) {
                body = lastBody;
            }
            chains.said(paper);
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
        Actor again = d.within == null && !d.title ? actors.calledAgain(p, lastSpeaker()) : null;
        d.speaker = again != null ? again.id : actors.named(p).id;
        reason(d, p.hasName() ? "speaker: name" : "speaker: " + p.kind().name().toLowerCase(Locale.ROOT), p);
    }

    /** بيان لـ, بيان صادر عن, بيان وزارة: who issued a document. */
    private @Nullable NounPhrase issuer(NounPhrase p) {
        int behind = Math.max(p.head() + 1, text.names().endOf(p.head())); // تقارير صحفية is one word of the lexicon
        for (int k = behind; k < p.to(); k++) {
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

    /** زار الوزير الجسر، مؤكدا أن: the one of whom the sentence tells goes on to speak where nobody has spoken in it before. */
    private @Nullable NounPhrase whomItTellsOf(Draft d) {
        boolean goesOn = d.link == Draft.Link.CONTINUES && d.within == null && !d.title;
        boolean first = lastAnywhere == null || lastAnywhere.sentence != d.sentence;
        return goesOn && first ? subject(t.sentenceStart(d.sentence), d.cueFrom) : null;
    }

    private @Nullable NounPhrase subject(int from, int to) {
        for (int k = from; k < Math.min(to, from + SUBJECT_WITHIN); k++) {
            if (text.phrases().isVerb(k)) {
                NounPhrase p = text.phrases().read(k + 1, to);
                return p != null && SPEAKING.contains(p.kind()) ? p : null;
            }
        }
        return null;
    }

    private static final int SUBJECT_WITHIN = 4;
    private static final Set<Kind> SPEAKING = EnumSet.of(
            Kind.PERSON, Kind.ROLE, Kind.ANONYMOUS, Kind.WITNESS, Kind.GROUP, Kind.BODY, Kind.STATE, Kind.OUTLET);

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

    private @Nullable Actor lastSpeaker() {
        Draft last = lastWithin.get(null);
        return last == null || last.speaker == null ? null : actors.get(last.speaker);
    }

    private void reason(Draft d, String rule, NounPhrase p) {
        d.why.add(new Reason("speaker", rule, t.span(p.from(), p.to())));
    }
}
