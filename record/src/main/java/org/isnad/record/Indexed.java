package org.isnad.record;

/** What can be searched for by its words. The words of each kind stand in an index of their own, under a number. */
enum Indexed {

    /** The words of its text, in their order, under the number of the article. */
    ARTICLE,

    /** The words of its statements, each once, under the number of the claim. */
    CLAIM;

    /** In this table the index lies. */
    String table() {
        return column() + "_words";
    }

    /** So its number is called. */
    String column() {
        return this == ARTICLE ? "article" : "claim";
    }
}
