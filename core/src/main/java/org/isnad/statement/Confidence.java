package org.isnad.statement;

import org.isnad.grammar.NounPhrase.Kind;

/**
 * How far a statement is to be trusted: the share of statements of its making that came out with the right speaker and content on marked
 * articles (docs/QUALITY.md), from named reasons: the production, how the content opens, who speaks, whether it stands inside another.
 */
final class Confidence {

    private static final double INSIDE = 0.6;
    private static final double UNREAD_GAP = 0.8;
    private static final double UNKNOWN_SPEAKER = 0.9;
    private static final double SPEAKER_FROM_BEFORE = 0.92;

    private Confidence() {}

    static double of(Draft d) {
        double share = d.link == Draft.Link.CONTINUES ? continuing(d) : d.cueFrom < 0 ? 0.95 : opening(d);
        if (d.within != null) {
            share *= INSIDE;
        }
        if (d.far) {
            share *= UNREAD_GAP;
        }
        if (d.source == null && d.link != Draft.Link.CONTINUES && !d.title) {
            share *= SPEAKER_FROM_BEFORE;
        } else if (d.source != null && d.source.kind() == Kind.OTHER) {
            share *= UNKNOWN_SPEAKER;
        }
        return Math.round(share * 100) / 100.0;
    }

    private static double opening(Draft d) {
        if (d.entry != null && d.form == null) {
            return d.link == Draft.Link.BESIDE ? 0.8 : 0.6; // prepositions; nouns and phrases
        }
        return switch (d.opened) {
            case PARTICLE, QUOTE -> 0.94;
            case COLON -> 0.91;
            case PREPOSITION -> 0.84;
            case OBJECT -> 0.78;
        };
    }

    private static double continuing(Draft d) {
        return switch (d.opened) {
            case PARTICLE, COLON, QUOTE -> 0.9;
            case PREPOSITION -> 0.65;
            case OBJECT -> 0.85;
        };
    }
}
