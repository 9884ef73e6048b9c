package org.isnad.grammar;

/**
 * A noun phrase as far as it can name a speaker: an office, title, name, body, with what belongs to them.
 *
 * @param from its first token
 * @param to behind its last token
 * @param head the token that tells what it is; the name's first where it is a bare name
 * @param kind what it is
 * @param nameFrom first token of the personal name in it; equal to {@code nameTo} where there is none
 * @param nameTo behind the last token of the personal name in it
 * @param definite whether it speaks of somebody certain
 */
public record NounPhrase(int from, int to, int head, Kind kind, int nameFrom, int nameTo, boolean definite) {

    public NounPhrase {
        if (to <= from || nameTo < nameFrom) {
            throw new IllegalArgumentException("a noun phrase holds a token, but was " + from + "-" + to + ", its name "
                    + nameFrom + "-" + nameTo);
        }
    }

    /** What a noun phrase names. */
    public enum Kind {
        PERSON,
        ROLE,
        ANONYMOUS,
        WITNESS,
        GROUP,
        BODY,
        STATE,
        OUTLET,
        DOCUMENT,
        REPORT,
        /** Nothing the lexicon knows. */
        OTHER
    }

    public boolean hasName() {
        return nameFrom < nameTo;
    }

    /** The same, ending before another token. */
    public NounPhrase upTo(int end) {
        return new NounPhrase(from, end, head, kind, nameFrom, Math.min(nameTo, Math.max(nameFrom, end)), definite);
    }
}
