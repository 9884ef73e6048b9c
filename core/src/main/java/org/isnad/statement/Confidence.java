package org.isnad.statement;

import org.isnad.choice.Findings;
import org.isnad.choice.Scale;
import org.isnad.choice.Weights;
import org.isnad.document.Form;
import org.isnad.document.Reason;
import org.isnad.grammar.NounPhrase.Kind;

/**
 * How far a statement is to be trusted: of those read with 0.8, eight of ten were right on marked articles, which is to say that this one said
 * this (docs/QUALITY.md shows how well that holds). It rests on how the statement was made: the production, how its content opens, who speaks and how he
 * was found, by how much each choice was won.
 */
final class Confidence {

    static final Findings FINDINGS = new Findings("confidence");
    private static final int ALWAYS = FINDINGS.flag("any statement");
    private static final int LINK = FINDINGS.group("link", (Object[]) Draft.Link.values());
    private static final int OPENED = FINDINGS.group("opened by", (Object[]) Draft.Opened.values());
    private static final int SOURCE = FINDINGS.group("source", (Object[]) Kind.values());
    private static final int NO_SOURCE = FINDINGS.flag("no source");
    private static final int SOURCE_WORDS = FINDINGS.count("words of the source", 8);
    private static final int DOUBT = FINDINGS.group("doubt", (Object[]) Doubt.values());
    private static final int FORM = FINDINGS.group("form", (Object[]) Form.values());
    private static final int TITLE = FINDINGS.flag("in the headline");
    private static final int INSIDE = FINDINGS.flag("inside another's");
    private static final int FAR = FINDINGS.flag("past words that no rule reads");
    private static final int NO_CUE = FINDINGS.flag("no cue");
    private static final int LENGTH = FINDINGS.count("tens of words", 6);
    private static final int GO_BETWEENS = FINDINGS.count("go-betweens", 2);
    private static final int SUBJECT_WON = FINDINGS.count("who speaks, won by halves", 8);
    private static final int END_WON = FINDINGS.count("content's end, won by halves", 8);
    private static final int STANDING_WON = FINDINGS.count("whether it stands, won by halves", 8);

    private static final int PRODUCTION = FINDINGS.open("production");
    private static final int SPEAKER = FINDINGS.open("by");

    /** Without weights nothing is known but how many came out right of all that the grammar alone had read. */
    private static final double OF_ALL = 0.7;

    private final Text text;
    private final Scale scale;
    private final Scale.Weighing w;

    Confidence(Text text, Scale scale) {
        this.text = text;
        this.scale = scale;
        this.w = scale.weighing(text.listener());
    }

    static Scale scale(Weights weights) {
        return new Scale(FINDINGS, weights);
    }

    /** The confidence of a finished draft: 0 to 1, in hundredths. */
    double of(Draft d) {
        if (!scale.isOpen(text.listener())) {
            return OF_ALL;
        }
        w.begin();
        findings(d);
        w.end(() -> new Outcome.Trusted(true, d.id));
        w.end(() -> new Outcome.Trusted(false, d.id));
        w.choose(0, () -> text.tokens().span(d.place(), d.place() + 1));
        return Math.round(w.shareOfFirst() * 100) / 100.0;
    }

    private void findings(Draft d) {
        w.add(ALWAYS);
        w.add(LINK + d.link.ordinal());
        w.add(OPENED + d.opened.ordinal());
        if (d.source == null) {
            w.add(NO_SOURCE);
        } else {
            w.add(SOURCE + d.source.kind().ordinal());
            w.add(SOURCE_WORDS, d.source.to() - d.source.from(), 8);
        }
        w.addAll(DOUBT, d.doubts);
        w.add(FORM + (d.quoted == null ? Form.INDIRECT : d.quoted).ordinal());
        w.add(LENGTH, (d.contentTo - d.contentFrom) / 10, 6);
        w.add(GO_BETWEENS, d.via.size(), 2);
        w.addOpen(PRODUCTION, d.production);
        for (Reason reason : d.why) {
            if (reason.what().equals("speaker")) {
                w.addOpen(SPEAKER, reason.rule());
            }
        }
        w.addIf(d.title, TITLE);
        w.addIf(d.within != null, INSIDE);
        w.addIf(d.far, FAR);
        if (d.cueFrom < 0) {
            w.add(NO_CUE);
        }
        won(SUBJECT_WON, d.subjectMargin);
        won(END_WON, d.endMargin);
        won(STANDING_WON, d.standingMargin);
    }

    private void won(int finding, float margin) {
        if (margin >= 0) {
            w.add(finding, (int) (margin * 2), 8);
        }
    }
}
