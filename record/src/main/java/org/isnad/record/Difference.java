package org.isnad.record;

import java.util.List;
import org.isnad.document.Statement;

/**
 * What two readings of one address tell differently.
 *
 * @param same how many statements are in both with the same speaker, chain, act and words
 * @param came statements that only the later one has, in its order
 * @param went statements that only the earlier one has, in its order
 * @param changed statements of both that say it otherwise, in the order of the later one
 */
public record Difference(
        Recorded from, Recorded to, int same, List<Statement> came, List<Statement> went, List<Changed> changed) {

    /**
     * A statement that changed.
     *
     * @param words what is said, word by word: kept, left out, put in
     * @param figures quantities in what is said that are others now
     */
    public record Changed(Statement from, Statement to, List<Piece> words, List<Figure> figures) {}

    /** What became of some words. */
    public enum Fate {
        KEPT,
        LEFT_OUT,
        PUT_IN
    }

    /** Words with one fate, as their article writes them. */
    public record Piece(Fate fate, String words) {}

    /**
     * A quantity that is another now.
     *
     * @param of what is counted
     * @param from as the earlier article writes it; empty when it has none
     * @param to as the later one writes it; empty when it has none
     */
    public record Figure(String of, String from, String to) {}

    public Difference {
        came = List.copyOf(came);
        went = List.copyOf(went);
        changed = List.copyOf(changed);
    }

    /** Whether nothing differs. */
    public boolean isNone() {
        return came.isEmpty() && went.isEmpty() && changed.isEmpty();
    }
}
