package org.isnad.record;

import java.util.EnumSet;
import java.util.Set;

/** What can be searched for by its words. Those of each kind stand in an index of their own, under a number. */
enum Indexed {

    /** The words of an article's text, in their order, under its number. */
    ARTICLE("article_words", "article"),

    /** The words of a claim's statements, each once, under its number. */
    CLAIM("claim_words", "claim"),

    /** The words of the names of those who speak of it or hand it on. */
    SPEAKERS("claim_speakers", "claim"),

    /** The words of the names of those of whom it speaks. */
    PARTIES("claim_parties", "claim");

    static final Set<Indexed> OF_CLAIMS = EnumSet.of(CLAIM, SPEAKERS, PARTIES);

    private final String table;
    private final String number;

    Indexed(String table, String number) {
        this.table = table;
        this.number = number;
    }

    /** In this table the index lies. */
    String table() {
        return table;
    }

    /** So the number is called, where it has a name. */
    String number() {
        return number;
    }

    /** Whether it is known where each word stands. */
    boolean hasPlaces() {
        return this == ARTICLE;
    }
}
