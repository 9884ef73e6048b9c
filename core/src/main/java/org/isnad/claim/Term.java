package org.isnad.claim;

import java.util.List;
import org.isnad.document.Span;
import org.isnad.lexicon.Entry;

/**
 * One word, name, number or date of what is said, as it is compared.
 *
 * @param kind what it is
 * @param key what equal terms share: a name's id, a number's value, a day of a year, a word's stem
 * @param root the letters of a word's root; of others the key
 * @param known whether the lexicons know the word, so that a weight may be of it
 * @param meaning what a word tells; nothing of names and numbers
 * @param negated whether a word right before it says that it is not so
 * @param span where it stands in the text
 */
public record Term(Kind kind, String key, String root, boolean known, Meaning meaning, boolean negated, Span span) {

    public enum Kind {
        NAME,
        NATIONALITY,
        NUMBER,
        DATE,
        EVENT,
        WORD;

        boolean isWord() {
            return this == EVENT || this == WORD;
        }

        /** Names a state, a body, a place, or says that something is a state's. */
        boolean isName() {
            return this == NAME || this == NATIONALITY;
        }
    }

    /** The kinds of event that it tells. */
    List<Entry.Event> events() {
        return meaning.events();
    }

    /** Whether it names somebody or something: the lexicon knows the name, or knows no such word. */
    boolean names() {
        return kind == Kind.NAME || kind == Kind.WORD && !known;
    }

    /** Whether it is more than a word: a name, a number, a kind of event. */
    boolean tells() {
        return kind != Kind.WORD || !known;
    }
}
