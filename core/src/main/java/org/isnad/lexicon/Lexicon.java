package org.isnad.lexicon;

/** All that the reading knows of words. Immutable, to be shared by any number of threads. */
public final class Lexicon {

    private static final class Shipped {
        static final Lexicon INSTANCE = new Lexicon();
    }

    private Lexicon() {}

    /** The lexicons that come with the program. */
    public static Lexicon shipped() {
        return Shipped.INSTANCE;
    }
}
