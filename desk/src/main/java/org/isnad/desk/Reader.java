package org.isnad.desk;

import org.isnad.Isnad;

/** What articles are read with here: what comes with Isnad. Made once, when it is first needed, for lexicons take a while to be read. */
final class Reader {

    private static final class Made {
        static final Isnad ISNAD = Isnad.shipped();
    }

    private Reader() {}

    static Isnad isnad() {
        return Made.ISNAD;
    }
}
