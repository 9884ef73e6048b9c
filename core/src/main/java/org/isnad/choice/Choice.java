package org.isnad.choice;

import java.util.List;

/**
 * One choice as it was met in a text: what is learnt from.
 *
 * @param kind the kind of choice
 * @param about what it was about, as its caller gave it
 * @param candidates the readings there were, in order
 */
public record Choice(String kind, Object about, List<Candidate> candidates) {

    /**
     * A reading that was possible.
     *
     * @param reading what it would be, as the caller gave it
     * @param findings the names of what speaks for or against it
     */
    public record Candidate(Object reading, List<String> findings) {}
}
