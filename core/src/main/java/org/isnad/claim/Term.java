package org.isnad.claim;

import java.util.List;
import org.isnad.document.Span;

/**
 * One word, name or number of what is said, as it is compared.
 *
 * @param kind what it is
 * @param key what equal terms share: a name's id, a number's value, a word's stem
 * @param root the letters of a word's root; of others the key
 * @param known whether the lexicons know the word, so that a weight may be of it
 * @param meaning what a word tells; empty of names and numbers
 * @param span where it stands in the text
 */
public record Term(Kind kind, String key, String root, boolean known, Meanings.Meaning meaning, Span span) {

    public enum Kind {
        NAME,
        NATIONALITY,
        NUMBER,
        EVENT,
        WORD
    }

    boolean is(Kind... kinds) {
        return List.of(kinds).contains(kind);
    }
}
