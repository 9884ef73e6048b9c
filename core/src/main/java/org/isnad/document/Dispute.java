package org.isnad.document;

import java.util.List;

/**
 * A contested proposition that the text itself shows.
 *
 * @param gist the words of the text that come nearest to the proposition
 * @param asserted ids of the statements that make the claim; empty when nobody's statement in this text does
 * @param denied ids of the statements that deny it
 */
public record Dispute(String gist, List<String> asserted, List<String> denied) {

    public Dispute {
        asserted = List.copyOf(asserted);
        denied = List.copyOf(denied);
    }
}
