package org.isnad.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/** Lexicon files that cannot be used, with all that is wrong in them. */
public final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<LexiconFault> faults;

    LexiconException(List<LexiconFault> faults) {
        super(faults.stream().map(LexiconFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault found, in order of file and line. */
    public List<LexiconFault> faults() {
        return faults;
    }
}
