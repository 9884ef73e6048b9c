package org.isnad.evaluate;

import java.util.List;
import org.isnad.document.Document;

/**
 * What was found in one article.
 *
 * @param gold as it was marked
 * @param statements each marked one and each read one once: pairs first, then what was missed, then what nobody marked
 * @param speakersByChance how many speakers of pairs would be right on average if those of the article were dealt out anew
 * @param faults a line each
 */
public record Findings(
        Document gold, List<Compared> statements, Scores scores, double speakersByChance, List<String> faults) {

    public Findings {
        statements = List.copyOf(statements);
        faults = List.copyOf(faults);
    }

    /** How many statements were marked and read. */
    public long paired() {
        return statements.stream().filter(Compared::isFound).count();
    }

    /** How many were marked. */
    public long marked() {
        return gold.statements().size();
    }

    /** How many were read. */
    public long predicted() {
        return statements.stream().filter(one -> one.system() != null).count();
    }
}
